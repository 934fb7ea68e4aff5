"""Tests of legal_references/issuers.py: where the name of an issuing body begins and ends."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.legal_references import find_references, find_short_references
from ntm_extract.extract.legal_references.issuers import read_issuer
from ntm_extract.extract.legal_references.symbols import fits_symbol, initials


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII về nông nghiệp",
         "Ban Chấp hành Trung ương Đảng"),
        ("UBND TP. Hải Phòng phê duyệt đề án", "UBND TP. Hải Phòng"),
        ("Thủ tướng Chính phủ Đơn vị tính: đồng", "Thủ tướng Chính phủ"),
        ("Chủ tịch UBND tỉnh Trần Văn An về việc", "Chủ tịch UBND tỉnh"),
        ("Chủ tịch UBND tỉnh Hà Giang về việc", "Chủ tịch UBND tỉnh Hà Giang"),
        ("liên Bộ Quốc phòng - Bộ Nội vụ - Bộ Tài chính hướng dẫn",
         "liên Bộ Quốc phòng - Bộ Nội vụ - Bộ Tài chính"),
        ("liên ngành Tài chính - Nội vụ", "liên ngành Tài chính - Nội vụ"),
        ("Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh yêu cầu",
         "Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh"),
        ("Ban Chỉ đạo các chương trình MTQG tỉnh", "Ban Chỉ đạo các chương trình MTQG tỉnh"),
        ("Đoàn giám sát HĐND tỉnh", "Đoàn giám sát HĐND tỉnh"),
        ("Ban Kinh tế - Ngân sách HĐND tỉnh", "Ban Kinh tế - Ngân sách HĐND tỉnh"),
        ("Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh về việc",
         "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh"),
        ("Công ty cổ phần cấp nước Bình An, Sở Xây dựng", "Công ty cổ phần cấp nước Bình An"),
        ("Bộ trưởng Bộ TN&MT quy định", "Bộ trưởng Bộ Tài nguyên và Môi trường"),
        ("Văn phòng Tỉnh ủy truyền đạt ý kiến", "Văn phòng Tỉnh ủy"),
        ("UBND huyện Hòa An, tỉnh Cao Bằng về việc", "UBND huyện Hòa An, tỉnh Cao Bằng"),
        ("UBND huyện Mỗi cơ quan nhận giúp", "UBND huyện"),
        ("UBND huyện Năm Căn về việc", "UBND huyện Năm Căn"),
        ("Phòng Tư pháp quận 3, đề nghị", "Phòng Tư pháp quận 3"),
        ("Ủy ban Kinh tế của Quốc hội, Báo cáo", "Ủy ban Kinh tế của Quốc hội"),
        ("Cục Lưu trữ Nhà nước hướng dẫn", "Cục Lưu trữ Nhà nước"),
    ],
)  # fmt: skip
def test_the_name_ends_where_the_sentence_goes_on(text: str, issuer: str) -> None:
    found = read_issuer(text, 0)

    assert found is not None
    assert found[0] == issuer


def test_no_body_begins_with_any_word() -> None:
    assert read_issuer("ngân sách tỉnh", 0) is None


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 1/2/2024; Báo cáo số "
         "35/BC-STP ngày 02/6/2009 của Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("Thông tư liên tịch số 4/2018/TTLT-BCA-BQP ngày 9/2/2018 của Bộ Công an, Bộ Quốc phòng "
         "quy định", ["Bộ Công an, Bộ Quốc phòng"]),
        ("Thông tư số 4/2018/TT-BCA của Bộ Công an, Bộ Quốc phòng góp ý", ["Bộ Công an"]),
        ("UBND TP. Hải Phòng ban hành Quyết định số 83/QĐ-UBND", ["UBND TP. Hải Phòng"]),
        ("Bộ trưởng Bộ Quốc phòng ra Quyết định số 98/QĐ-BQP", ["Bộ trưởng Bộ Quốc phòng"]),
        ("Thủ tướng Chính phủ Trần Văn An đã ký Quyết định số 31/QĐ-TTg", ["Thủ tướng Chính phủ"]),
        ("Công văn số 12/BKHĐT-TH ngày 2/7/2024 (của Bộ Kế hoạch và Đầu tư)",
         ["Bộ Kế hoạch và Đầu tư"]),
        ("Chỉ thị 05/CT-TTg (2023) của Thủ tướng Chính phủ", ["Thủ tướng Chính phủ"]),
        ("của UBND huyện Ba Vì (Tờ trình số 98/TTr-UBND ngày 4/4/2023), của Sở Nội vụ (Tờ trình số "
         "11/TTr-SNV ngày 2/4/2023)", ["UBND huyện Ba Vì", "Sở Nội vụ"]),
        ("các quyết định của Thủ tướng Chính phủ: số 17/QĐ-TTg ngày 14/10/2021, số 90/QĐ-TTg",
         ["Thủ tướng Chính phủ", "Thủ tướng Chính phủ"]),
    ],
)  # fmt: skip
def test_each_document_has_the_body_the_text_names(text: str, issuers: list[str]) -> None:
    assert [one.issuer for one in find_references(text)] == issuers


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Chính phủ ban hành Kế hoạch thực hiện Kết luận số 213-KL/TW", None),
        ("UBND tỉnh ban hành Quyết định sửa đổi Quyết định số 12/QĐ-UBND", None),
        ("Bộ Y tế đã có 02 Công văn số 12/BYT-DP", "Bộ Y tế"),
    ],
)
def test_what_a_body_issues_is_named_right_behind(text: str, issuer: str | None) -> None:
    (found,) = find_references(text)

    assert found.issuer == issuer


def test_an_hour_may_stand_before_the_day() -> None:
    (found,) = find_references("Công điện số 14/CĐ-UBND hồi 17 giờ 00 ngày 15/10/2023")

    assert found.issued_on == date(2023, 10, 15)


@pytest.mark.parametrize(
    ("name", "parts", "fits"),
    [
        ("Giám đốc Sở Khoa học và Công nghệ", ("TTr", "SKHCN"), True),
        ("Bộ Y tế", ("BYT", "DP"), True),
        ("Thanh tra tỉnh", ("KL", "TTr"), True),
        ("Sở Nông nghiệp & PTNT tỉnh Bến Tre", ("TTr", "SNN"), True),
        ("Huyện ủy", ("KH", "HU"), True),
        ("Sở Tài chính", ("TTr", "SNV"), False),
    ],
)
def test_a_symbol_stands_for_a_body(name: str, parts: tuple[str, ...], fits: bool) -> None:
    assert fits_symbol(name, parts) is fits


def test_initials_leave_out_and() -> None:
    assert initials("Sở Giáo dục và Đào tạo") == "SGDĐT"


def test_a_short_mention_may_do_without_the_word_for_number() -> None:
    text = (
        "Nghị quyết số 57-NQ/TW của Bộ Chính trị; Kế hoạch số 5/KH-UBND. Theo Nghị quyết 57 và Kế "
        "hoạch 5 năm"
    )

    short = find_short_references(text, find_references(text))

    assert [(one.text, one.number) for one in short] == [("Nghị quyết 57", "57-NQ/TW")]


@pytest.mark.parametrize(
    "tail",
    [
        "trả lời kiến nghị", "Thực hiện Chương trình", "Phê duyệt đề án", "giao chỉ tiêu",
        "tổng kết 5 năm", "liên quan đến dự án", "phòng, chống dịch", "xin ý kiến", "mời họp",
        "nhằm nâng cao", "Về việc tăng cường", "giai đoạn 2021 - 2025",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "name",
    [
        "UBND thành phố Cà Mau", "Sở Y tế", "Bộ Nông nghiệp và Môi trường", "Cục Quản lý đường bộ",
        "Ban Quản lý Khu kinh tế Vân Phong", "Thường trực Tỉnh ủy", "Bộ Tư lệnh Quân khu 3",
        "Ban Chỉ đạo phòng chống thiên tai", "Trung tâm Khuyến nông", "Kho bạc Nhà nước khu vực V",
        "Ban Chỉ đạo xóa nhà tạm, nhà dột nát tỉnh", "Liên đoàn Lao động tỉnh",
    ],
)  # fmt: skip
def test_a_name_ends_where_the_document_does_something(name: str, tail: str) -> None:
    (found,) = find_references(f"Văn bản số 12/ABC-VP của {name} {tail} trên địa bàn")

    assert found.issuer == name


def test_a_law_is_of_the_assembly_that_passed_it() -> None:
    (found,) = find_references(
        "Luật Đất đai số 31/2024/QH15 được Quốc hội khóa XV thông qua ngày 18/01/2024"
    )

    assert (found.issuer, found.issued_on) == ("Quốc hội", date(2024, 1, 18))


def test_a_branch_belongs_to_its_bank() -> None:
    (found,) = find_references(
        "Công văn số 9/HNA-TD của Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Hà Nam về tín dụng"
    )

    assert found.issuer == "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Hà Nam"


@pytest.mark.parametrize(
    "name",
    [
        "Bộ Chính trị, Ban Bí thư",
        "Hạt Kiểm lâm huyện Vĩnh Linh",
        "Văn phòng Điều phối Chương trình nông thôn mới tỉnh",
        "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc",
        "Hội đồng thẩm định đề án tỉnh",
    ],
)
def test_names_that_go_on(name: str) -> None:
    (found,) = find_references(f"Văn bản số 12/ABC-VP ngày 5/6/2025 của {name} về công tác")

    assert found.issuer == name


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("UBND huyện ban hành Kế hoạch số 4/KH-UBND ngày 1/3/2021 và Công văn số 9/UBND-KT",
         ["UBND huyện", "UBND huyện"]),
        ("Báo cáo số 3/BC-SKHĐT ngày 1/3/2021 của Sở KH&ĐT", ["Sở Kế hoạch và Đầu tư"]),
        ("Công văn số 5/CV-HTX của Hợp tác xã Thanh Sơn về việc vay vốn", ["Hợp tác xã Thanh Sơn"]),
        ("Tờ trình số 2/TTr-MTTQ-BTT của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh",
         ["Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh"]),
        ("UBND tỉnh ban hành Kế hoạch số 4/KH-UBND; Công văn số 9/UBND-KT", ["UBND tỉnh", None]),
        ("Quy chế số 3/QCPH-CA-YT ngày 5/9/2022 giữa Công an huyện và Phòng Y tế",
         ["Công an huyện và Phòng Y tế"]),
        ("Công văn 34/BYT-DP ngày 5/8/2024 Bộ Y tế về phòng bệnh dại", ["Bộ Y tế"]),
        ("Công văn 34/BYT-DP ngày 5/8/2024 Sở Y tế về phòng bệnh dại", [None]),
    ],
)  # fmt: skip
def test_issuers_of_letters_and_in_short(text: str, issuers: list[str | None]) -> None:
    assert [one.issuer for one in find_references(text)] == issuers


@pytest.mark.parametrize(
    "body",
    [
        "Trưởng Ban Chỉ đạo Chương trình mục tiêu quốc gia tỉnh",
        "Hội đồng Thi đua - Khen thưởng tỉnh Hà Nam",
        "Ban Quản lý khu kinh tế Vân Đồn và các khu công nghiệp",
        "Ủy ban Quốc gia về chuyển đổi số",
        "Trạm Khuyến nông huyện",
        "Viện Quy hoạch Thủy lợi miền Nam",
        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    ],
)
@pytest.mark.parametrize("behind", [" về việc diễn tập", " và ý kiến của Sở Y tế", ", đề nghị"])
def test_bodies_named_freely_end_where_the_sentence_goes_on(body: str, behind: str) -> None:
    (one, *_) = find_references(f"Kế hoạch số 5/KH-ABC ngày 20/4/2023 của {body}{behind}")
    assert one.issuer == body


@pytest.mark.parametrize(
    "body",
    [
        "trường Mầm non Sao Khuê",
        "Trưởng phòng Nội vụ huyện Văn Bàn",
        "Hiệu trưởng Trường Cao đẳng Nghề",
        "Chi bộ thôn Khe Lếch",
        "Xí nghiệp Môi trường đô thị",
        "Nhà máy Gạch Hồng Hà",
        "Đại hội đồng cổ đông",
        "Tổ kiểm tra liên ngành phường",
        "Văn phòng HĐND và UBND huyện Văn Bàn",
        "Chi nhánh Văn phòng đăng ký đất đai huyện Văn Bàn",
        "Tổng Giám đốc Tổng công ty Hàng hải",
        "Trưởng ban Ban Quản lý Khu kinh tế",
    ],
)
@pytest.mark.parametrize("behind", [" về việc tập huấn", " và tình hình thực tế", "; xét đề nghị"])
def test_bodies_of_schools_works_and_villages_issue_papers(body: str, behind: str) -> None:
    (one,) = find_references(f"Công văn số 8/CV-ABC ngày 04/3/2025 của {body}{behind}")
    assert one.issuer == body


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Theo đề nghị của Trưởng phòng Kinh tế xã tại Tờ trình số 5/TTr-KT",
         "Trưởng phòng Kinh tế xã"),
        ("Xét đề nghị của Trưởng Ban Tổ chức Huyện ủy tại Tờ trình số 5-TTr/BTC",
         "Ban Tổ chức Huyện ủy"),
        ("theo đề nghị của Chánh Văn phòng HĐND và UBND xã tại Tờ trình số 5/TTr-VP",
         "Chánh Văn phòng HĐND và UBND xã"),
        ("Biên bản số 1/BB-HĐND ngày 02/7/2025 của kỳ họp thứ nhất HĐND xã Khánh Yên",
         "HĐND xã Khánh Yên"),
    ],
)  # fmt: skip
def test_chiefs_of_offices_who_propose(text: str, issuer: str) -> None:
    (one,) = find_references(text)
    assert one.issuer == issuer


def test_a_lost_blank_between_an_office_and_its_body_is_set() -> None:
    (one,) = find_references(
        "Quyết định số 5/QĐ-BYT ngày 04/3/2025 của Bộ trưởngBộ Y tế về phòng bệnh"
    )
    assert one.issuer == "Bộ trưởng Bộ Y tế"


def test_the_day_from_which_something_holds_is_not_that_of_the_paper() -> None:
    (one,) = find_references("thu phí từ ngày 01/01/2026 theo chỉ đạo tại Công văn 20/UBND-KT")
    assert one.issued_on is None


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Căn cứ báo cáo của Công ty Cấp nước Hải Vân về việc sửa ống "
            "(Công văn số 77/CTCN-KT ngày 20/10/2018), UBND tỉnh đồng ý.",
            "Công ty Cấp nước Hải Vân",
        ),
        (
            "Xét đề nghị của Sở Tài chính về dự toán (Tờ trình số 91/TTr-STC ngày 5/6/2024).",
            "Sở Tài chính",
        ),
        ("Xét báo cáo của Sở Xây dựng về dự án (Quyết định số 33/QĐ-UBND ngày 4/4/2021).", None),
    ],
)
def test_a_bracket_cites_the_paper_of_whoever_spoke(text: str, issuer: str | None) -> None:
    (found,) = find_references(text)
    assert found.issuer == issuer
