"""Tests of layout/flat_head.py and of heads whose parts were lost: what is left says the rest."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.core.facts import Header
from ntm_extract.layout import parse_structure

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTOES = f"{MOTTO} Độc lập - Tự do - Hạnh phúc"
WORK = "1. Văn phòng rà soát các quy chế hiện hành và báo cáo trước ngày 30/6/2025.\n"


def header(text: str) -> Header:
    return parse_structure(text).header


def test_letter_on_one_line_is_cut_into_its_parts() -> None:
    found = header(
        f"UBND TỈNH LONG AN {MOTTO} SỞ XÂY DỰNG Độc lập - Tự do - Hạnh phúc Số: 61/SXD-QLN "
        "Long An, ngày 05 tháng 4 năm 2024 V/v quản lý nhà chung cư Kính gửi: - UBND các huyện; "
        f"- Các chủ đầu tư. Thực hiện Công văn số 12/UBND-KT, Sở Xây dựng đề nghị:\n{WORK}"
    )
    assert (found.issuing_body, found.number, found.place, found.doc_type) == (
        "Sở Xây dựng", "61/SXD-QLN", "Long An", "CV",
    )  # fmt: skip
    assert found.issued_on == date(2024, 4, 5)
    assert found.subject == "quản lý nhà chung cư"
    assert found.addressees == ("UBND các huyện", "Các chủ đầu tư")


@pytest.mark.parametrize(
    ("rest", "subject"),
    [
        ("KẾ HOẠCH PHÁT TRIỂN CÂY SEN NĂM 2024 Căn cứ Nghị quyết số 5/NQ-HĐND, UBND tỉnh:",
         "PHÁT TRIỂN CÂY SEN NĂM 2024"),
        ("THÔNG BÁO Kết luận của Chủ tịch UBND tỉnh tại phiên họp Ngày 02/4/2024, Chủ tịch họp.",
         "Kết luận của Chủ tịch UBND tỉnh tại phiên họp"),
        ("KẾ HOẠCH Thực hiện Nghị quyết số 9-NQ/TU về du lịch Thực hiện Nghị quyết số 9-NQ/TU:",
         "Thực hiện Nghị quyết số 9-NQ/TU về du lịch"),
    ],
)  # fmt: skip
def test_subject_on_the_line_of_the_head_ends_where_the_body_opens(rest: str, subject: str) -> None:
    found = header(
        f"ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP ------- {MOTTOES} ------- Số: 8/KH-UBND Đồng Tháp, "
        f"ngày 05 tháng 4 năm 2024 {rest}\n{WORK}"
    )
    assert found.issuing_body == "UBND tỉnh Đồng Tháp"
    assert found.subject == subject


def test_number_behind_a_subject_is_read() -> None:
    found = header(
        "V/v thu hồi giấy phép Số: 45/SYT-NVY V/v: Thu hồi giấy phép Hà Nội, ngày 05 tháng 4 "
        f"năm 2024\n{WORK}"
    )
    assert (found.number, found.subject) == ("45/SYT-NVY", "Thu hồi giấy phép")


def test_plan_alone_names_the_body_that_put_it_into_force() -> None:
    found = header(
        "KẾ HOẠCH\nPhòng, chống hạn hán\n(Kèm theo Quyết định số 51/QĐ-UBND ngày 05/4/2024 của "
        f"Chủ tịch UBND huyện Văn Bàn)\nI. NHIỆM VỤ\n{WORK}"
    )
    assert (found.issuing_body, found.number, found.doc_type) == ("UBND huyện Văn Bàn", None, "KH")


def test_decision_without_its_head_takes_the_number_that_its_plan_names() -> None:
    found = header(
        "Hà Nội, ngày 05 tháng 4 năm 2024\nPhê duyệt Kế hoạch trồng rừng ven biển\n"
        "Căn cứ Luật Lâm nghiệp;\nKẾ HOẠCH\nTrồng rừng ven biển (Kèm theo Quyết định số "
        f"77/QĐ-TTg ngày 05 tháng 4 năm 2024 của Thủ tướng Chính phủ)\n{WORK}"
    )
    assert (found.number, found.doc_type) == ("77/QĐ-TTg", "QĐ")
    assert found.issuing_body == "Thủ tướng Chính phủ"
    assert found.subject == "Phê duyệt Kế hoạch trồng rừng ven biển"


def test_title_of_a_page_tells_body_and_date() -> None:
    found = header(
        "Kế hoạch số 6/KH-UBND ngày 14/2/2025 của UBND tỉnh Nam Định về tháng thanh niên\n"
        f"UBND tỉnh yêu cầu các đơn vị thực hiện như sau:\n{WORK}"
    )
    assert (found.issuing_body, found.issued_on) == ("UBND tỉnh Nam Định", date(2025, 2, 14))
    assert found.subject == "về tháng thanh niên"


def test_place_may_break_behind_its_first_word() -> None:
    found = header(
        f"UBND TỈNH TIỀN GIANG\n{MOTTO}\nSố: 5/KH-UBND\nMỹ\nTho, ngày 05 tháng 4 năm 2024\n"
        f"KẾ HOẠCH\nCải tạo lưới điện\n{WORK}"
    )
    assert found.place == "Mỹ Tho"


def test_recipients_on_one_line_are_cut_at_semicolons() -> None:
    found = header(
        f"SỞ Y TẾ\nSố: 5/KH-SYT\nKẾ HOẠCH\nTiêm chủng\n{WORK}"
        "Nơi nhận: Bộ Y tế (để b/c; theo dõi); UBND tỉnh; Các phòng; Lưu: VT; NV.\n"
        "GIÁM ĐỐC\nTrần Văn An\n"
    )
    assert found.recipients == (
        "Bộ Y tế (để b/c; theo dõi)",
        "UBND tỉnh",
        "Các phòng",
        "Lưu: VT; NV",
    )


def test_signature_may_stand_on_one_line() -> None:
    found = header(f"SỞ Y TẾ\nSố: 5/KH-SYT\n{WORK}KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Văn An\n")
    assert found.signatory is not None
    assert (found.signatory.authority, found.signatory.position, found.signatory.name) == (
        ("KT. GIÁM ĐỐC",), "PHÓ GIÁM ĐỐC", "Trần Văn An",
    )  # fmt: skip


def test_joint_letterhead_names_every_body() -> None:
    found = header(f"SỞ TƯ PHÁP - TÒA ÁN NHÂN DÂN TỈNH\nSố: 5/HDLN-STP-TAND\nHƯỚNG DẪN\n{WORK}")
    assert found.issuing_body == "Sở Tư pháp - Tòa án nhân dân tỉnh"


LETTER = "Thực hiện ý kiến chỉ đạo của cấp trên, đề nghị các đơn vị thực hiện như sau:\n"


def test_hour_may_stand_before_the_date_of_a_telegram() -> None:
    found = header(
        f"BỘ Y TẾ\nSố: 61/CĐ-BYT\n{MOTTO}\nHà Nội, hồi 15 giờ 30 phút ngày 05 tháng 4 năm 2024\n"
        f"CÔNG ĐIỆN\nVề việc ứng phó bão số 2\nBỘ TRƯỞNG BỘ Y TẾ điện:\n- Sở Y tế các tỉnh;\n{WORK}"
    )
    assert (found.place, found.issued_on) == ("Hà Nội", date(2024, 4, 5))
    assert found.subject == "ứng phó bão số 2"


def test_number_may_bear_its_kind() -> None:
    found = header(
        f"ỦY BAN THƯỜNG VỤ\nQUỐC HỘI\n{MOTTO}\nNghị quyết số: 8/2024/UBTVQH15\nHà Nội, ngày 05 "
        f"tháng 4 năm 2024\nNGHỊ QUYẾT\nVỀ GIÁM SÁT CHUYÊN ĐỀ\nCăn cứ Hiến pháp;\n{WORK}"
    )
    assert (found.number, found.doc_type) == ("8/2024/UBTVQH15", "NQ")
    assert found.issuing_body == "Ủy ban Thường vụ Quốc hội"


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("KẾ HOẠCH PHỐI HỢP\nTuyên truyền an toàn giao thông", "Tuyên truyền an toàn giao thông"),
        ("KẾ HOẠCH TRIỂN KHAI\nĐề án sữa học đường", "TRIỂN KHAI Đề án sữa học đường"),
        ("THÔNG BÁO\n(V/v tiếp nhận hồ sơ dự tuyển)", "tiếp nhận hồ sơ dự tuyển"),
    ],
)
def test_words_of_the_title_and_brackets_are_no_subject(title: str, subject: str) -> None:
    found = header(f"SỞ Y TẾ\nSố: 5/KH-SYT\n{MOTTO}\n{title}\n{LETTER}{WORK}")
    assert found.subject == subject


@pytest.mark.parametrize(
    ("tiers", "body"),
    [
        ("VĂN PHÒNG\nHĐND TỈNH", "Văn phòng HĐND tỉnh"),
        ("UBND HUYỆN LỤC YÊN\nVĂN PHÒNG HĐND&UBND", "Văn phòng HĐND và UBND huyện Lục Yên"),
    ],
)
def test_offices_go_on_with_the_body_they_serve(tiers: str, body: str) -> None:
    assert header(f"{tiers}\nSố: 5/TB-VP\n{MOTTO}\nTHÔNG BÁO\n{WORK}").issuing_body == body


@pytest.mark.parametrize("name", ["BS.CKII. Trần Thị Mai", "K'Brèo", "ThS. Lê Văn Hai"])
def test_names_with_titles_and_of_the_highlands_are_names(name: str) -> None:
    found = header(f"SỞ Y TẾ\nSố: 5/KH-SYT\n{WORK}Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\n{name}\n")
    assert found.signatory is not None
    assert found.signatory.name == name


def test_name_behind_the_typist_is_the_signatory() -> None:
    found = header(
        f"SỞ Y TẾ\nSố: 5/KH-SYT\n{WORK}Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT. TL Trần Văn An\n"
    )
    assert found.signatory is not None
    assert (found.signatory.name, found.recipients) == ("Trần Văn An", ("Như trên", "Lưu: VT. TL"))


def test_number_and_date_may_stand_behind_the_title() -> None:
    found = header(
        f"BỘ Y TẾ\nCHỈ THỊ SỐ 8/CT-BYT NGÀY 12 THÁNG 6 NĂM 2024\nVề việc tiêm chủng\n{LETTER}{WORK}"
    )
    assert (found.number, found.issued_on) == ("8/CT-BYT", date(2024, 6, 12))
    assert found.subject == "tiêm chủng"


def test_who_decides_is_the_body_where_the_letterhead_was_lost() -> None:
    found = header(
        "QUYẾT ĐỊNH\nVề việc phân công công tác\nGIÁM ĐỐC SỞ XÂY DỰNG\nCăn cứ Luật Xây dựng;\n"
        f"{LETTER}{WORK}"
    )
    assert found.issuing_body == "Sở Xây dựng"


def test_address_below_a_body_is_no_end_of_the_head() -> None:
    found = header(
        f"SỞ DU LỊCH\nĐịa chỉ: 4 Lê Lợi; ĐT: 0236 382 277\nSố: 6/SDL-VP\n{MOTTO}\nV/v an toàn cho "
        f"du khách\nKính gửi: Các đơn vị lữ hành\n{LETTER}{WORK}"
    )
    assert (found.number, found.subject) == ("6/SDL-VP", "an toàn cho du khách")


def test_addressees_without_dashes_may_be_whoever_the_list_names() -> None:
    found = header(
        f"BỘ Y TẾ\nSố: 6/BYT-KCB\n{MOTTO}\nKính gửi:\nCác bệnh viện;\nY tế các ngành;\n"
        f"Nhà thuốc tư.\n{LETTER}{WORK}"
    )
    assert found.addressees == ("Các bệnh viện", "Y tế các ngành", "Nhà thuốc tư")


@pytest.mark.parametrize(
    ("tiers", "body"),
    [
        ("HỘI ĐỒNG NHÂN DÂN TỈNH HÀ NAM\nBAN PHÁP CHẾ", "Ban Pháp chế HĐND tỉnh Hà Nam"),
        ("UBND HUYỆN YÊN MÔ\nTRƯỜNG THCS LÊ LỢI", "Trường THCS Lê Lợi"),
    ],
)
def test_boards_of_councils_and_schools_have_their_whole_names(tiers: str, body: str) -> None:
    assert header(f"{tiers}\nSố: 5/TB-B\n{MOTTO}\nTHÔNG BÁO\n{WORK}").issuing_body == body


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        ("Số: 5/SYT-VP\nV/v tăng cường kiểm Hà Nam, ngày 05 tháng 4 năm 2024 tra nhà thuốc\n",
         "tăng cường kiểm tra nhà thuốc"),
        ("Số: 5/SYT-VP V/v tăng cường kiểm Hà Nam, ngày 05 tháng 4 năm 2024 tra nhà thuốc\n",
         "tăng cường kiểm tra nhà thuốc"),
    ],
)  # fmt: skip
def test_subject_goes_on_behind_the_date_of_the_other_column(lines: str, subject: str) -> None:
    found = header(f"SỞ Y TẾ\n{MOTTO}\n{lines}Kính gửi: Các phòng\n{LETTER}{WORK}")
    assert (found.subject, found.place) == (subject, "Hà Nam")


def test_place_behind_a_dash_is_no_part_of_the_symbol() -> None:
    found = header(f"SỞ Y TẾ\nSố: 5/SYT - Hà Nam, ngày 05 tháng 4 năm 2024\n{LETTER}{WORK}")
    assert (found.number, found.place) == ("5/SYT", "Hà Nam")


def test_number_of_the_stamp_of_receipt_gives_way_to_the_own_one() -> None:
    found = header(
        f"CÔNG VĂN ĐẾN\nSố: 1522\nCHÍNH PHỦ\n{MOTTO}\nSố: 4/NQ-CP\nNGHỊ QUYẾT\nPhiên họp tháng 3\n"
        f"{LETTER}{WORK}"
    )
    assert (found.number, found.issuing_body) == ("4/NQ-CP", "Chính phủ")


def test_number_and_date_may_stand_below_the_title() -> None:
    found = header(
        "QUYẾT ĐỊNH\nSố 12/QĐ-TTg ngày 12 tháng 9 năm 2024\nPhê duyệt Chiến lược\n"
        f"THỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ;\n{LETTER}{WORK}"
    )
    assert (found.number, found.issued_on) == ("12/QĐ-TTg", date(2024, 9, 12))
    assert found.subject == "Phê duyệt Chiến lược"


def test_letterhead_in_small_letters_above_the_motto_is_one() -> None:
    found = header(
        "Ủy ban nhân dân tỉnh Cà Mau\nCộng hòa xã hội chủ nghĩa Việt Nam\nSố: 7/UBND-KT\n"
        f"V/v xử lý tàu cá\nKính gửi: Các phòng\n{LETTER}{WORK}"
    )
    assert (found.issuing_body, found.number) == ("UBND tỉnh Cà Mau", "7/UBND-KT")


@pytest.mark.parametrize("mark", ["1. {}\n2. {}", "* {}\n* {}", "- {}\n- {}"])
def test_recipients_may_be_numbered_or_starred(mark: str) -> None:
    listed = mark.format("Bộ Y tế (để b/c);", "Lưu: VT.")
    found = header(f"SỞ Y TẾ\nSố: 5/KH-SYT\n{WORK}Nơi nhận:\n{listed}\nGIÁM ĐỐC\nTrần Văn An\n")
    assert found.recipients == ("Bộ Y tế (để b/c)", "Lưu: VT")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("- V/v phòng bệnh dại\n", ""),
        ("Vv: phòng bệnh dại\n", ""),
        ("(V/v phòng bệnh dại)\n", ""),
        ("Trích yếu: phòng bệnh dại\n", ""),
        ("", "V/v phòng bệnh dại\n"),
    ],
)
def test_subject_of_a_letter_is_known_by_its_opening(above: str, below: str) -> None:
    found = header(
        f"SỞ Y TẾ\nSố: 5/SYT-VP\n{above}{MOTTO}\nKính gửi: Các phòng.\n{below}{LETTER}{WORK}"
    )
    assert (found.subject, found.addressees) == ("phòng bệnh dại", ("Các phòng",))
