"""Sentences without a subject behind one that names who acts; excerpts that nothing opens."""

from __future__ import annotations

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, one.lead) for one in find_facts(parse_structure(text)).tasks]


def test_sentence_without_a_subject_goes_on_with_the_body_before_it() -> None:
    assert found(
        "Bộ Công Thương chủ trì rà soát quy hoạch điện khí.\n"
        "Nghiên cứu cơ chế giá khí theo mùa.\n"
        "Sở Y tế bố trí kinh phí mua thuốc.\n"
        "Kiểm tra việc bảo quản thuốc.\n"
    ) == [
        ("Bộ Công Thương chủ trì rà soát quy hoạch điện khí.", ("Bộ Công Thương",)),
        ("Nghiên cứu cơ chế giá khí theo mùa.", ("Bộ Công Thương",)),
        ("Sở Y tế bố trí kinh phí mua thuốc.", ("Sở Y tế",)),
        ("Kiểm tra việc bảo quản thuốc.", ("Sở Y tế",)),
    ]


def test_bodies_on_lines_of_their_own_lead_what_stands_below_in_an_excerpt() -> None:
    assert found(
        "Thực hiện theo quy định về lưu trữ.\n"
        "Bộ Khoa học và Công nghệ\n"
        "Xây dựng ba phòng thí nghiệm.\nKiểm tra việc sử dụng.\n"
        "Các bộ, ngành, địa phương\n"
        "Ưu tiên bố trí ngân sách cho đào tạo.\nBáo cáo kết quả hằng năm.\n"
    ) == [
        ("Xây dựng ba phòng thí nghiệm.", ("Bộ Khoa học và Công nghệ",)),
        ("Kiểm tra việc sử dụng.", ("Bộ Khoa học và Công nghệ",)),
        ("Ưu tiên bố trí ngân sách cho đào tạo.", ("các bộ, ngành, địa phương",)),
        ("Báo cáo kết quả hằng năm.", ("các bộ, ngành, địa phương",)),
    ]


def test_sentence_behind_several_that_share_work_has_no_subject_of_its_own() -> None:
    tasks = found(
        "THÔNG BÁO\nKết luận cuộc họp\nChủ tịch UBND tỉnh kết luận như sau:\n"
        "1. Về thu ngân sách\n"
        "Các địa phương chủ động rà soát nguồn thu.\n"
        "Hoàn thành việc hướng dẫn kê khai.\n"
    )

    assert tasks[-1] == ("Hoàn thành việc hướng dẫn kê khai.", ())


OPENING = "THÔNG BÁO\nKết luận cuộc họp\nChủ tịch UBND tỉnh kết luận như sau:\n"


def test_outlook_under_its_heading_is_a_task() -> None:
    tasks = found(
        f"{OPENING}1. Quan điểm chỉ đạo\nLấy phòng ngừa là chính, không chủ quan.\n"
        "2. Sở Y tế rà soát kho thuốc.\n"
    )

    assert [text for text, _ in tasks] == [
        "1. Quan điểm chỉ đạo Lấy phòng ngừa là chính, không chủ quan.",
        "2. Sở Y tế rà soát kho thuốc.",
    ]


def test_sentence_under_a_title_that_says_by_when_is_a_task() -> None:
    tasks = found(
        f"{OPENING}1. Thời vụ\nCấy xong trước ngày 20/02/2023.\n2. Sở Y tế rà soát kho thuốc.\n"
    )

    assert tasks[0][0] == "1. Thời vụ Cấy xong trước ngày 20/02/2023."


def test_list_whose_labels_go_back_has_lost_its_heading() -> None:
    tasks = found(
        f"{OPENING}1. Sở Y tế:\na) Rà soát kho thuốc.\nb) Bố trí kinh phí.\nc) Kiểm tra các trạm.\n"
        "b) Lập quy hoạch mạng lưới chợ.\nc) Nâng cấp các chợ.\n2. Sở Nội vụ rà soát biên chế.\n"
    )

    assert [lead for _, lead in tasks] == [
        ("Sở Y tế",),
        ("Sở Y tế",),
        ("Sở Y tế",),
        (),
        (),
        ("Sở Nội vụ",),
    ]


def test_opener_ends_where_a_list_of_an_outer_level_begins() -> None:
    tasks = found(
        f"{OPENING}I. NHIỆM VỤ\nCác xã thực hiện:\n- Rà soát hộ nghèo.\n- Lập danh sách hộ mới.\n"
        "1. Đẩy nhanh tiến độ các công trình giao thông.\n"
    )

    assert [lead for _, lead in tasks] == [("các xã",), ("các xã",), ()]
