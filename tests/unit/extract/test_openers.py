"""Headings and opening sentences that hand their agencies down in words of their own."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.extract.tasks.orders import find_ordered
from ntm_extract.layout import parse_structure

HEAD = (
    "UBND TỈNH HÀ TĨNH\nSố: 64/KH-UBND\nHà Tĩnh, ngày 13 tháng 3 năm 2023\nKẾ HOẠCH\nAn toàn "
    "giao thông đường thủy\nUBND tỉnh ban hành Kế hoạch với các nội dung như sau:\n"
)


def _leads(text: str) -> list[tuple[str, ...]]:
    return [task.lead for task in find_facts(parse_structure(text)).tasks]


@pytest.mark.parametrize(
    "said",
    [
        "có các trách nhiệm sau đây:",
        "có những nhiệm vụ sau:",
        "có trách nhiệm",
        "có nhiệm vụ và quyền hạn như sau:",
    ],
)
def test_what_a_body_has_to_do_is_no_part_of_its_name(said: str) -> None:
    text = f"2. Bộ Xây dựng {said}\na) Rà soát quy chuẩn về nhà ở.\nb) Lập danh mục dự án.\n"
    assert _leads(text) == [("Bộ Xây dựng",), ("Bộ Xây dựng",)]


def test_kinds_of_bodies_that_an_opening_sentence_is_about_act() -> None:
    text = (
        "Các sở, ngành, địa phương theo chức năng được giao, tập trung vào các việc sau:\n"
        "(1) Rà soát các bến khách ngang sông trên địa bàn;\n"
        "(2) Tuyên truyền về an toàn đường thủy.\n"
    )
    assert _leads(text) == [("các sở, ngành, địa phương",)] * 2


def _texts(text: str) -> list[str]:
    return [" ".join(task.text.split()) for task in find_facts(parse_structure(text)).tasks]


def test_what_money_is_for_is_no_list_of_tasks() -> None:
    text = (
        f"{HEAD}II. NHIỆM VỤ, GIẢI PHÁP\n"
        "1. Huy động vốn\n"
        "Nguồn vốn thực hiện Đề án gồm ngân sách tỉnh và nguồn hợp pháp khác, để chi cho:\n"
        "- Đầu tư xây dựng trạm bơm.\n"
        "- Đào tạo cán bộ vận hành.\n"
        "2. Vận hành\n"
        "- Đào tạo nhân viên trạm bơm.\n"
        "- Bảo dưỡng máy móc.\n"
    )
    assert _texts(text) == ["- Đào tạo nhân viên trạm bơm.", "- Bảo dưỡng máy móc."]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ngoài ra, xây dựng bản đồ các bến đò ngang của tỉnh.",
        "Đối với nguồn vốn của huyện: Bố trí đủ cho các bến đò ngang.",
        "Từ năm 2027 triển khai việc kiểm định đò ngang trên toàn tỉnh.",
        "Trong điều kiện ngân sách còn khó khăn, tận dụng các bến đò sẵn có.",
    ],
)
def test_work_may_stand_behind_what_a_sentence_begins_with(paragraph: str) -> None:
    text = (
        f"{HEAD}II. NHIỆM VỤ, GIẢI PHÁP\n1. Bến khách\nRà soát các bến khách ngang sông.\n"
        f"{paragraph}\n2. Đội tàu\n- Kiểm tra phao cứu sinh.\n- Tập huấn thuyền viên.\n"
    )
    assert paragraph in _texts(text)


def test_what_was_reached_is_no_order_behind_such_words() -> None:
    text = (
        f"{HEAD}II. NHIỆM VỤ, GIẢI PHÁP\n1. Bến khách\nRà soát các bến khách ngang sông.\n"
        "Trong năm 2023, thực hiện đạt 95% kế hoạch kiểm định.\n"
        "2. Đội tàu\n- Kiểm tra phao cứu sinh.\n- Tập huấn thuyền viên.\n"
    )
    assert len(_texts(text)) == 3


def test_visions_are_goals() -> None:
    text = (
        "Phê duyệt Đề án với các nội dung sau:\n"
        "1. Mục tiêu đến năm 2030\n- Hình thành mạng lưới bến khách.\n- Có đội ngũ lái đò.\n"
        "2. Tầm nhìn đến năm 2050\n- Hình thành đội tàu hiện đại.\n- Có bến cảng thông minh.\n"
        "3. Nhiệm vụ\n- Rà soát bến khách.\n- Lập danh mục đầu tư.\n"
    )
    assert _texts(text) == ["- Rà soát bến khách.", "- Lập danh mục đầu tư."]


def test_whoever_issues_the_notice_hands_nothing_down() -> None:
    text = (
        "UBND tỉnh thống nhất triển khai một số việc như sau:\n"
        "(1) Rà soát các bến khách ngang sông trên địa bàn;\n"
        "(2) Tuyên truyền về an toàn đường thủy.\n"
    )
    assert _leads(text) == [()] * 2


_WORK = f"{HEAD}II. NHIỆM VỤ\n1. Tuyên truyền pháp luật\n"
_NEXT = "III. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính bố trí kinh phí cho việc này.\n"


def test_numbered_lines_of_fields_belong_to_their_item() -> None:
    text = (
        f"{_WORK}1.1. Nội dung: Tổ chức hội nghị phổ biến pháp luật.\n"
        "1.2. Cơ quan chủ trì: Sở Tư pháp.\n1.3. Cơ quan phối hợp: Sở Xây dựng.\n"
        f"1.4. Thời gian thực hiện: Quý II/2024.\n{_NEXT}"
    )
    first, _ = find_facts(parse_structure(text)).tasks
    assert (first.item, first.lead, first.coordinating) == (
        "II.1",
        ("Sở Tư pháp",),
        ("Sở Xây dựng",),
    )
    assert [one.text for one in first.deadlines] == ["Quý II/2024"]


def test_dashes_of_a_heading_of_contents_share_who_and_when() -> None:
    text = (
        f"{_WORK}1.1. Nội dung\n- Tổ chức hội nghị phổ biến pháp luật.\n- Biên soạn tờ rơi.\n"
        f"1.2. Cơ quan chủ trì: Sở Tư pháp.\n1.3. Thời gian thực hiện: Quý II/2024.\n{_NEXT}"
    )
    first, second, _ = find_facts(parse_structure(text)).tasks
    assert first.lead == second.lead == ("Sở Tư pháp",)
    assert [one.text for one in (*first.deadlines, *second.deadlines)] == ["Quý II/2024"] * 2


def test_numbered_lines_that_name_offices_alone_are_no_fields() -> None:
    text = (
        f"{HEAD}I. CƠ QUAN CHỈ ĐẠO\n1. Danh nghĩa tổ chức: UBND tỉnh.\n"
        "2. Đơn vị phối hợp: Các sở.\n"
        f"II. NHIỆM VỤ\n- Rà soát các bến khách.\n- Kiểm tra phao cứu sinh.\n{_NEXT}"
    )
    assert len(_texts(text)) == 3


@pytest.mark.parametrize(
    ("fields", "coordinating"),
    [
        ("- Trách nhiệm thực hiện: Sở Xây dựng.\n- Thời hạn: Trước 30/6/2023.\n", ()),
        (
            "(Cơ quan chủ trì: Sở Xây dựng; cơ quan phối hợp: Công an tỉnh; thời gian hoàn "
            "thành: trước 30/6/2023).\n",
            ("Công an tỉnh",),
        ),
        (
            "- Lãnh đạo phụ trách: Đồng chí Phó Chủ tịch UBND tỉnh.\n- Đơn vị chủ trì thực hiện: "
            "Sở Xây dựng; phối hợp: Công an tỉnh.\n- Hoàn thành: Trước 30/6/2023.\n",
            ("Công an tỉnh",),
        ),
    ],
)
def test_fields_have_many_names_and_may_share_a_line(
    fields: str, coordinating: tuple[str, ...]
) -> None:
    text = f"{HEAD}II. NHIỆM VỤ\n1. Kiểm tra bến thủy nội địa\n{fields}{_NEXT}"
    first, _ = find_facts(parse_structure(text)).tasks
    assert (first.lead, first.coordinating) == (("Sở Xây dựng",), coordinating)
    assert [str(one.due) for one in first.deadlines] == ["2023-06-30"]


def test_fields_may_have_their_words_under_them() -> None:
    text = (
        f"{HEAD}II. NHIỆM VỤ\n1. Điều tra phương tiện thủy\n"
        "a) Nội dung\n- Thống kê phương tiện chưa đăng ký.\n- Lập sổ theo dõi phương tiện.\n"
        "b) Đơn vị thực hiện\nCông an tỉnh chủ trì, phối hợp với Sở Xây dựng.\n"
        f"c) Thời gian thực hiện\nTháng 9/2023.\n{_NEXT}"
    )
    first, second, _ = find_facts(parse_structure(text)).tasks
    assert first.lead == second.lead == ("Công an tỉnh",)
    assert first.coordinating == second.coordinating == ("Sở Xây dựng",)


def test_what_a_project_is_like_is_no_work() -> None:
    text = (
        f"{HEAD}1. Mục tiêu\n- Có đội tàu an toàn.\n- Có bến bãi đủ điều kiện.\n"
        "2. Nhiệm vụ\na) Rà soát các bến khách ngang sông.\nb) Kiểm tra phao cứu sinh.\n"
        "3. Kinh phí thực hiện: 12 tỷ đồng, trong đó vốn doanh nghiệp 05 tỷ đồng.\n"
        "4. Thời gian thực hiện: Từ năm 2023 đến năm 2025.\n"
        "5. Thời gian báo cáo: Các huyện gửi báo cáo về Sở Xây dựng trước ngày 15/6.\n"
    )
    assert [one[:2] for one in _texts(text)] == ["a)", "b)", "5."]


def test_staff_of_whoever_is_told_does_not_lead() -> None:
    text = (
        f"{HEAD}1. UBND các xã:\na) Phân công lực lượng trực tại bến khách ngang sông.\n"
        "b) Giao bộ phận chuyên môn rà soát hồ sơ.\n"
    )
    assert _leads(text) == [("UBND các xã",)] * 2


def test_a_line_that_only_names_bodies_heads_the_work_behind_it() -> None:
    text = (
        f"{HEAD}V. TỔ CHỨC THỰC HIỆN\nSở Y tế\nTập huấn sơ cứu đuối nước cho thuyền viên.\n"
        "UBND các huyện, thành phố\nRà soát các bến khách ngang sông trên địa bàn.\n"
        "Kiểm tra phao cứu sinh tại các bến khách.\nĐề nghị Hội Nông dân tỉnh\n"
        "Vận động hội viên mặc áo phao khi qua sông.\n"
    )
    assert _leads(text) == [
        ("Sở Y tế",),
        ("UBND các huyện, thành phố",),
        ("UBND các huyện, thành phố",),
        ("Hội Nông dân tỉnh",),
    ]


def test_an_office_asks_behind_what_it_carries_out() -> None:
    text = "Thực hiện chỉ đạo của Chủ tịch UBND quận, Phòng Nội vụ đề nghị UBND các phường:"
    assert [one.name for one in find_ordered(text, 0, len(text))] == ["UBND các phường"]
