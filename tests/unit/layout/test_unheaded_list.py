"""Lists of recipients that lost their heading "Nơi nhận:"."""

from __future__ import annotations

import pytest

from ntm_extract.core.stages import StructuredNotice
from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure

HEAD = (
    "UBND HUYỆN BÌNH LIÊU\nSố: 21/TB-UBND\nBình Liêu, ngày 04 tháng 8 năm 2023\nTHÔNG BÁO\n"
    "Kết luận cuộc họp về bến thuyền\nChủ tịch UBND huyện yêu cầu:\n"
    "1. Phòng Kinh tế và Hạ tầng rà soát các bến thuyền.\n"
    "2. Công an huyện:\n"
    "- Kiểm tra áo phao trên các thuyền.\n"
)
SIGNED = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVi Văn Sáng\n"


def read(foot: str) -> StructuredNotice:
    return parse_structure(HEAD + foot)


@pytest.mark.parametrize(
    ("foot", "recipients"),
    [
        (f"- Như trên;\n- Lưu: VT.\n{SIGNED}", ("Như trên", "Lưu: VT")),
        (
            f"- Thường trực Huyện ủy (b/c);\n- Các xã có bến thuyền;\n{SIGNED}",
            ("Thường trực Huyện ủy (b/c)", "Các xã có bến thuyền"),
        ),
        (
            "- Lãnh đạo UBND huyện;\n- Như Mục 1, 2 (thực hiện);\n- Lưu: VT, KT.\n",
            ("Lãnh đạo UBND huyện", "Như Mục 1, 2 (thực hiện)", "Lưu: VT, KT"),
        ),
        (
            f"- Như trên;\n- VPUB: CVP, các PCVP;\nTổ thư ký;\n- Lưu: VT.\n{SIGNED}",
            ("Như trên", "VPUB: CVP, các PCVP", "Tổ thư ký", "Lưu: VT"),
        ),
        (
            f"- Như trên; - Đài Truyền thanh huyện; - Lưu: VT.\n{SIGNED}",
            ("Như trên", "Đài Truyền thanh huyện", "Lưu: VT"),
        ),
    ],
)
def test_a_list_is_known_by_its_marks(foot: str, recipients: tuple[str, ...]) -> None:
    notice = read(foot)
    assert notice.header.recipients == recipients
    assert [task.item for task in find_facts(notice).tasks] == ["1", "2"]


@pytest.mark.parametrize(
    "foot",
    [
        f"- Đội Cảnh sát đường thủy;\n- Ban Chỉ huy Quân sự huyện.\n{SIGNED}",
        "- Thường trực Huyện ủy (b/c);\n- Các xã có bến thuyền.\n",
        f"- Lưu: VT.\n{SIGNED}",
        f"Thành phần tham gia đoàn:\n- Trạm Y tế (để phối hợp);\n- Các xã ven sông.\n{SIGNED}",
    ],
)
def test_names_without_two_marks_are_no_list(foot: str) -> None:
    assert read(foot).blocks[-1].part != "foot"
    assert "Các xã" not in " ".join(read(foot).header.recipients)
    assert len(read(foot).header.recipients) <= 1


def test_work_right_above_the_list_stays_a_task() -> None:
    notice = read(
        "- Các chủ bến có trách nhiệm phối hợp với Công an xã trong mùa lũ.\n"
        f"- Chủ tịch, các PCT UBND huyện;\n- Hội Chữ thập đỏ huyện;\n- Lưu: VT.\n{SIGNED}"
    )
    assert [task.item for task in find_facts(notice).tasks] == ["1", "2.1", "2.2"]
    assert notice.header.recipients[0] == "Chủ tịch, các PCT UBND huyện"
    assert notice.header.signatory is not None
    assert notice.header.signatory.name == "Vi Văn Sáng"
