"""Items amid the work that only say how much is to be reached."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure

_HEAD = (
    "UBND TỈNH HÀ GIANG\nSố: 71/KH-UBND\nHà Giang, ngày 13 tháng 3 năm 2024\nKẾ HOẠCH\nCấp nước\n"
    "1. Sở Y tế kiểm tra chất lượng nước.\n"
)


@pytest.mark.parametrize(
    ("item", "comparator", "value"),
    [
        ("2. 100% trạm cấp nước được lắp đồng hồ;", "=", 100),
        ("2. Ít nhất 85% hộ dân vùng cao được dùng nước sạch;", ">=", 85),
        ("2. Phấn đấu có trên 70% công trình hoạt động bền vững.", ">=", 70),
    ],
)
def test_a_share_alone_is_a_target_of_the_notice(item: str, comparator: str, value: float) -> None:
    found = find_facts(parse_structure(_HEAD + item))
    assert [task.item for task in found.tasks] == ["1"]
    assert [(one.comparator, one.value) for one in found.targets] == [(comparator, value)]


def test_a_share_that_somebody_has_to_reach_is_work() -> None:
    found = find_facts(parse_structure(_HEAD + "2. UBND các huyện lắp đồng hồ cho 100% trạm."))
    assert [task.item for task in found.tasks] == ["1", "2"]


def test_a_share_under_those_who_act_is_work() -> None:
    body = "2. Giao Sở Xây dựng:\na) 100% công trình được kiểm định;\nb) Lập hồ sơ quản lý."
    assert [task.item for task in find_facts(parse_structure(_HEAD + body)).tasks] == [
        "1",
        "2.a",
        "2.b",
    ]


def test_an_aim_and_the_paragraph_that_says_who_reaches_it_are_one_task() -> None:
    body = (
        "2. Hoàn thành di dời 02 trạm bơm cũ.\nSở Xây dựng chủ trì, lập phương án di dời.\n3. Họp."
    )
    found = find_facts(parse_structure(_HEAD + body)).tasks
    assert [(task.item, task.lead) for task in found][1] == ("2", ("Sở Xây dựng",))
    assert found[1].text.startswith("2. Hoàn thành")
    assert found[1].text.endswith("phương án di dời.")


def test_an_opener_that_counts_what_is_to_be_reached_is_work_too() -> None:
    body = "2. Xây dựng mới ít nhất 30 bể chứa:\n- Sở Y tế chọn nơi xây bể;\n- UBND xã góp công."
    found = find_facts(parse_structure(_HEAD + body)).tasks
    assert [task.item for task in found] == ["1", "2", "2.1", "2.2"]
    assert [one.value for one in found[1].targets] == [30]


def test_what_a_fund_is_for_is_no_work() -> None:
    body = (
        "2. Vốn ngân sách huyện: 12 tỷ đồng, bao gồm:\n- Xây dựng trạm bơm;\n- Lắp đồng hồ nước.\n"
        "3. Sở Tài chính cấp vốn."
    )
    found = find_facts(parse_structure(_HEAD + body)).tasks
    assert [task.item for task in found] == ["1", "3"]


def test_whom_a_letter_guides_acts_in_its_items() -> None:
    letter = (
        "SỞ Y TẾ\nSố: 71/SYT-NV\nHà Giang, ngày 13 tháng 3 năm 2024\nV/v ghi sổ khám\n"
        "Kính gửi: Các trạm y tế.\n"
        "Sở Y tế hướng dẫn các trạm y tế thực hiện ghi sổ khám như sau:\n"
        "1. Ghi đủ họ tên người khám.\n2. Lưu sổ tại trạm.\n"
    )
    found = find_facts(parse_structure(letter)).tasks
    assert [task.lead for task in found] == [("các trạm y tế",)] * 2


def test_a_heading_in_capitals_may_say_whose_duties_follow() -> None:
    body = (
        "I. MỤC ĐÍCH\nNâng cao sức khỏe của người dân.\n"
        "II. NHIỆM VỤ CHỦ YẾU CỦA SỞ Y TẾ\n1. Rà soát thuốc.\n2. Lập hồ sơ bệnh án.\n"
    )
    found = find_facts(parse_structure(_HEAD.rpartition("1. Sở")[0] + body)).tasks
    assert [task.lead for task in found] == [("Sở Y tế",)] * 2


def test_an_item_without_a_figure_orders_work_of_its_own() -> None:
    body = (
        "2. Khẩn trương lập đề án phát triển ngành muối, trình UBND tỉnh ban hành.\n"
        "Sở Xây dựng chủ trì, lập danh mục kho chứa.\n3. Họp."
    )
    found = find_facts(parse_structure(_HEAD + body)).tasks
    assert [task.lead for task in found if "đề án" in task.text or "kho chứa" in task.text] == [
        (),
        ("Sở Xây dựng",),
    ]
