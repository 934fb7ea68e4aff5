"""Letters without lists, and orders behind what a notice agrees to."""

from __future__ import annotations

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure

HEAD = (
    "UBND TỈNH HÀ TĨNH\nSố: 64/KH-UBND\nHà Tĩnh, ngày 13 tháng 3 năm 2023\nKẾ HOẠCH\nAn toàn "
    "giao thông đường thủy\nUBND tỉnh ban hành Kế hoạch với các nội dung như sau:\n"
)


def _leads(text: str) -> list[tuple[str, ...]]:
    return [task.lead for task in find_facts(parse_structure(text)).tasks]


def test_an_order_stands_behind_what_is_agreed_to() -> None:
    text = (
        f"{HEAD}1. Đồng ý về chủ trương mở bến khách. Sở Xây dựng hoàn thiện hồ sơ, trình UBND "
        "tỉnh trong tháng 6/2023.\n"
        "2. Đồng ý về chủ trương đóng tàu. Sở Tài chính đã bố trí đủ kinh phí.\n"
        "3. Công an tỉnh tuần tra trên sông.\n"
    )
    assert _leads(text) == [("Sở Xây dựng",), ("Công an tỉnh",)]


def test_a_letter_without_lists_has_tasks() -> None:
    text = (
        "UBND TỈNH HÀ TĨNH\nSố: 145/UBND-KT\nHà Tĩnh, ngày 20 tháng 9 năm 2022\n"
        "Kính gửi: Các sở, ngành.\n"
        "Đến ngày 15/9/2022, toàn tỉnh mới kiểm định được 41% số tàu khách.\n"
        "Sở Xây dựng chủ trì, phối hợp với Công an tỉnh rà soát tàu khách trước ngày 10/10/2022.\n"
        "UBND các huyện có trách nhiệm kiểm tra bến khách trên địa bàn.\n"
    )
    assert _leads(text) == [("Sở Xây dựng",), ("UBND các huyện",)]


def test_a_letter_of_one_paragraph_has_its_task() -> None:
    text = (
        "UBND TỈNH HÀ TĨNH\nSố: 146/UBND-KT\nHà Tĩnh, ngày 20 tháng 9 năm 2022\n"
        "Kính gửi: Sở Xây dựng.\n"
        "Xét đề nghị của Sở Xây dựng về bến khách ngang sông, Chủ tịch UBND tỉnh giao Sở Xây dựng "
        "hướng dẫn các huyện kiểm định tàu; báo cáo UBND tỉnh trước ngày 30/9/2022.\n"
        "Văn phòng UBND tỉnh thông báo để Sở Xây dựng biết, thực hiện./.\n"
    )
    (only,) = find_facts(parse_structure(text)).tasks
    assert (only.lead, only.report_to) == (("Sở Xây dựng",), ("UBND tỉnh",))


def test_a_letter_that_asks_nothing_of_anybody_has_no_task() -> None:
    text = (
        "UBND TỈNH HÀ TĨNH\nSố: 147/UBND-KT\nHà Tĩnh, ngày 20 tháng 9 năm 2022\n"
        "Kính gửi: Sở Xây dựng.\n"
        "Theo đề nghị của Sở Xây dựng, UBND tỉnh thống nhất mở bến khách ngang sông Rác.\n"
        "Bến khách có 02 tàu, mỗi tàu chở được 40 khách.\n"
    )
    assert _leads(text) == []
