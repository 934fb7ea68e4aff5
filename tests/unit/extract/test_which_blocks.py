"""Which blocks without an order of their own are tasks, and which are none."""

from __future__ import annotations

import pytest

from ntm_extract.core.facts import Task
from ntm_extract.extract import find_facts
from ntm_extract.extract.tasks.namings import is_of_funds
from ntm_extract.layout import parse_structure

HEAD = "THÔNG BÁO\nVề việc trực hè\nChủ tịch UBND xã yêu cầu:\n"


def tasks(body: str) -> tuple[Task, ...]:
    return find_facts(parse_structure(HEAD + body)).tasks


def items(body: str) -> list[str | None]:
    return [task.item for task in tasks(body)]


@pytest.mark.parametrize(
    ("heading", "body", "told"),
    [
        ("2. Giải pháp", "Nhu cầu kinh phí khoảng 250 tỷ đồng, trong đó vốn xã hội hóa 40%.", True),
        ("2. Giải pháp", "Tổng mức đầu tư dự kiến 96 tỷ đồng.", True),
        ("2. Giải pháp", "Bố trí kinh phí 96 tỷ đồng cho các xã.", False),
        ("Kinh phí thực hiện", "Ngân sách tỉnh, ngân sách huyện và vốn lồng ghép.", True),
    ],
)
def test_what_money_is_needed_is_told_and_not_asked_for(
    heading: str, body: str, told: bool
) -> None:
    assert is_of_funds(heading, body) is told


def test_praise_and_short_items_are_work_where_somebody_is_told_to_do_them() -> None:
    told = (
        "1. Trạm Y tế xã:\n- Trực hè.\n- Biểu dương các tổ trực làm tốt.\n2. Công an xã trực đêm."
    )
    assert items(told) == ["1.1", "1.2", "2"]


def test_what_a_paragraph_adds_to_the_item_above_is_of_its_task() -> None:
    text = (
        "1. Thôn Đông họp dân, bàn việc trực hè.\nViệc họp dân phải gắn với bình xét gia đình văn "
        "hóa.\n2. Thôn Đoài dọn kênh mương nội đồng."
    )
    assert items(text) == ["1", "2"]
    assert "bình xét" in tasks(text)[0].text


def test_how_much_a_work_matters_is_no_task_in_front_of_a_hollow_request() -> None:
    text = (
        "1. Thôn Đông họp dân, bàn việc trực hè.\n2. Thôn Đoài dọn kênh mương nội đồng.\n"
        "Trực hè là nhiệm vụ quan trọng của toàn xã. Chủ tịch UBND xã yêu cầu các thôn tổ chức "
        "thực hiện nghiêm túc Thông báo này./."
    )
    assert items(text) == ["1", "2"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "1. Về đề nghị mở bến\n- Phòng Kinh tế khảo sát bến.\n2. Công an xã trực đêm.",
            ["1", "2"],
        ),
        (
            "1. Về đề nghị mở bến\n- Phòng Kinh tế khảo sát bến.\n- Thôn Hạ dọn bãi.",
            ["1.1", "1.2"],
        ),
        ("- Về việc mở bến:\n+ Phòng Kinh tế khảo sát bến.\n- Thôn Hạ dọn bãi.", ["1.1", "2"]),
        ("1. Các bến (đò, phà,):\nChủ các bến căn cứ quy định lập phương án trình UBND xã.", ["1"]),
    ],
)
def test_a_heading_and_the_one_line_under_it_are_one_task(body: str, found: list[str]) -> None:
    assert items(body) == found


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Các thôn; các hộ ven đê căn cứ nhiệm vụ được phân nghiêm túc thực hiện Thông báo này.",
            0,
        ),
        ("Các ban, ngành của xã chủ động triển khai thực hiện tốt các nội dung Công văn này./.", 0),
        ("Các thôn rà soát danh sách hộ nghèo để tổ chức thực hiện Thông báo này.", 1),
        ("Phòng Kinh tế theo dõi, đôn đốc các thôn nghiêm túc thực hiện Thông báo này.", 1),
    ],
)
def test_to_carry_out_what_a_document_says_is_no_task_of_its_own(line: str, told: int) -> None:
    assert len(items(f"1. Công an xã trực đêm.\n2. Thôn Hạ dọn bãi.\n{line}")) == 2 + told
