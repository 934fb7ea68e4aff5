"""A plan or a regulation behind the signature of the decision that puts it into force."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure

DECISION = """ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 15/QĐ-UBND
Hà Nam, ngày 03 tháng 02 năm 2023
QUYẾT ĐỊNH
Ban hành {title} phòng cháy
Điều 1. Ban hành kèm theo Quyết định này {title} phòng cháy.
Nơi nhận:
- Như Điều 1;
- Lưu: VT.
CHỦ TỊCH
Trần Văn Hải
{capitals}
Phòng cháy năm 2023
(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 03 tháng 02 năm 2023 của UBND tỉnh)
{body}
PHỤ LỤC
1. Mẫu báo cáo của các đơn vị
"""


def parts_of(title: str, body: str) -> dict[str, str]:
    text = DECISION.format(title=title, capitals=title.upper(), body=body)
    notice = parse_structure(text)
    return {block.span.text_in(text)[:24]: block.part for block in notice.blocks}


def test_a_plan_behind_the_signature_is_read_like_a_notice() -> None:
    parts = parts_of(
        "Kế hoạch",
        "I. MỤC TIÊU\n1. 90% hộ có bình chữa cháy.\nII. NHIỆM VỤ\n1. Công an tỉnh kiểm tra chợ.",
    )
    assert parts["1. 90% hộ có bình chữa c"] == "goals"
    assert parts["1. Công an tỉnh kiểm tra"] == "assigning"
    assert parts["1. Mẫu báo cáo của các đ"] == "annex"


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Điều 3. Trách nhiệm của Công an tỉnh", "assigning"),
        ("Điều 3. Giải thích từ ngữ", "annex"),
    ],
)
def test_a_regulation_assigns_where_it_speaks_of_duties(heading: str, part: str) -> None:
    parts = parts_of("Quy chế", f"Chương I\nQUY ĐỊNH\n{heading}\n1. Kiểm tra các chợ hằng năm.")
    assert parts["1. Kiểm tra các chợ hằng"] == part


def test_a_form_behind_the_signature_stays_an_annex() -> None:
    parts = parts_of("Mẫu", "1. Công an tỉnh kiểm tra chợ.")
    assert parts["1. Công an tỉnh kiểm tra"] == "annex"


def test_rules_right_below_the_list_of_recipients_are_no_entry_of_it() -> None:
    notice = parse_structure(
        "UBND HUYỆN ĐÔNG KHÊ\nSố: 8/QĐ-UBND\nĐông Khê, ngày 05 tháng 6 năm 2023\nQUYẾT ĐỊNH\n"
        "Ban hành Quy chế trực cứu hộ\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế trực cứu "
        "hộ.\nCHỦ TỊCH\nBế Văn Sầm\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nQUY CHẾ\nTrực cứu hộ\n"
        "(Ban hành kèm theo Quyết định số 8/QĐ-UBND ngày 05/6/2023 của UBND huyện)\n"
        "Chương I\nTRÁCH NHIỆM\nĐiều 1. Trách nhiệm của Trạm Y tế xã\n"
        "1. Trực đủ kíp trong mùa mưa.\n2. Báo cáo Trung tâm Y tế huyện hằng tuần."
    )
    assert notice.header.recipients == ("Như trên", "Lưu: VT")
    assert [task.lead for task in find_facts(notice).tasks] == [("Trạm Y tế xã",)] * 2
