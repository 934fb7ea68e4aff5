"""Tests of ingest/paragraphs.py: which lines belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.ingest.measured_lines import Line
from ntm_extract.ingest.paragraphs import join_lines, join_paragraphs
from ntm_extract.ingest.plain_text import RawLine, measure_lines

FULL = "Thời gian qua các địa phương đã tập trung chỉ đạo triển khai thực hiện tốt nhiệm vụ"


def joined(*texts: str) -> list[str]:
    lines = measure_lines([RawLine(text, 0) for text in texts])
    return [join_lines(texts[index] for index in part) for part in join_paragraphs(lines)]


@pytest.mark.parametrize(
    ("above", "below", "together"),
    [
        (FULL, "được giao trong năm.", True),
        (FULL, "- Sở Tài chính bố trí kinh phí.", False),
        (FULL + " tại khoản", "2. Điều 5 của Nghị định này và các văn bản liên quan khác.", True),
        ("1. Về", "triển khai đánh giá, xếp loại chất lượng tập thể lãnh đạo quản lý năm", True),
        ("3. Giao", "Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo đúng quy định", True),
        (FULL + " Sở Lao động", "- Thương binh và Xã hội tổng hợp, báo cáo.", True),
        ("1. Vụ Tổ chức cán bộ", "Vụ Pháp chế, Cục Quản lý Khám, chữa bệnh.", False),
        ("I. Về kết quả thực hiện", "Mặc dù điều kiện còn nhiều khó khăn, các cấp đã", False),
        ("giai đoạn 2021", "- 2025 của tỉnh theo đúng kế hoạch đã được phê duyệt từ đầu năm", True),
        ("báo cáo trước ngày 30/6/2024.", "Sở Xây dựng chủ trì, phối hợp với các sở", False),
        ("thực hiện./.", "Nơi nhận:", False),
        ("TL. TRƯỞNG BAN CHỈ ĐẠO", "CHÁNH VĂN PHÒNG UBND TỈNH", False),
        ("TL. BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN", True),
        (
            "Căn cứ Quyết định số",
            "4970/QĐ-UBND ngày 02 tháng 11 năm 2023 của Ủy ban nhân dân",
            True,
        ),
    ],
)
def test_two_lines_are_one_paragraph_or_two(above: str, below: str, together: bool) -> None:
    found = joined(FULL + " x", above, below, FULL)
    assert any(above in part and below in part for part in found) == together


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        (("số 71/", "NQ-CP"), "số 71/NQ-CP"),
        (("giai đoạn 2021-", "2025"), "giai đoạn 2021-2025"),
        (("UBND tỉnh -", "Trưởng Ban"), "UBND tỉnh - Trưởng Ban"),
        (("nông\u00ad", "thôn"), "nôngthôn"),
    ],
)
def test_lines_meet_with_a_space_or_none(lines: tuple[str, ...], want: str) -> None:
    assert join_lines(lines) == want


def test_letterhead_and_signature_lines_stay_lines() -> None:
    head = ("ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH", "Số: 12/TB-UBND", "THÔNG BÁO")
    foot = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")
    found = joined(*head, FULL + ".", *foot)
    assert found[:3] == list(head[:3])
    assert found[-5:] == list(foot)


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        (("ỦY BAN NHÂN", "DÂN", "TỈNH NGHỆ AN"), ["ỦY BAN NHÂN DÂN", "TỈNH NGHỆ AN"]),
        (("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM"), ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        (("Hà Nội, ngày", "24 tháng 11 năm 2025"), ["Hà Nội, ngày 24 tháng 11 năm 2025"]),
    ],
)
def test_phrases_of_the_letterhead_that_were_cut_are_joined(
    lines: tuple[str, ...], want: list[str]
) -> None:
    assert joined(*lines) == want


def test_an_indented_line_begins_a_paragraph_though_the_one_above_is_full() -> None:
    above = Line("kết thúc ở đây", room=0, width=80, indent=0)
    below = Line("Tuy vậy, còn hạn chế", room=0, width=80, indent=5)
    assert join_paragraphs([above, below]) == [[0], [1]]


def test_garbled_text_is_joined_by_the_length_of_its_lines() -> None:
    found = joined(
        "Mac du trien khai thuc hién nhiém vy ndm 2023 trong diéu kién con nhiéu kho",
        "khan nhung cap uy da c6 su tap trung cao.",
        "I1. Nhiém vu trong tdm thoi gian téi:",
        "Tiép tuc xac dinh xay dung néng thén méi 4 nhiém vu chinh tri trong tam nhat",
    )
    assert len(found) == 3


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1)))
def test_every_line_goes_into_one_paragraph_in_order(texts: list[str]) -> None:
    lines = measure_lines([RawLine(text, 0) for text in texts]) if texts else []
    parts = join_paragraphs(lines)
    assert [index for part in parts for index in part] == list(range(len(texts)))


def test_last_addressee_of_a_list_ends_where_its_full_stop_reaches_the_margin() -> None:
    entry = "- Chủ tịch Ủy ban nhân dân các tỉnh ven biển từ Quảng Trị đến An Giang và Cà Mau."
    below = "Thực hiện ý kiến của Thủ tướng Chính phủ, Bộ yêu cầu các đơn vị khẩn trương làm ngay"

    found = joined("CÔNG ĐIỆN", "Về việc ứng phó với bão", "BỘ CÔNG THƯƠNG điện:", entry, below)

    assert found[-2:] == [entry, below]


def test_remark_in_brackets_is_a_paragraph() -> None:
    remark = "(Có biểu mẫu gửi kèm theo công văn này để các đơn vị tổng hợp)"

    assert joined(FULL, "được giao.", remark, FULL)[-2:] == [remark, FULL]


def test_name_with_a_dash_before_a_place_goes_on() -> None:
    above = "Trên đây là Kế hoạch tổ chức tuần lễ áo dài chào mừng lễ hội mùa thu Thăng Long"

    assert joined(FULL, "được giao.", above, "- Hà Nội lần thứ ba của Thành phố.")[-1].startswith(
        above + " -"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Kết luận của Chủ tịch huyện tại cuộc họp về các công trình trọng điểm",
        "Kết luận của Chủ tịch huyện tại buổi làm việc",
        "Đẩy mạnh chuyển đổi số",
        "Về kế hoạch đầu tư phát triển",
    ],
)
def test_title_may_end_with_a_word_that_stands_before_a_number_elsewhere(title: str) -> None:
    below = "Ngày 06/6/2024, đồng chí Chủ tịch huyện chủ trì cuộc họp với các phòng chuyên môn."

    assert joined("THÔNG BÁO", title, below, FULL, "được giao.")[1] == title


def test_item_below_a_heading_that_ends_with_a_counted_word_is_an_item() -> None:
    assert joined(FULL, "được giao.", "II. Việc của từng quý", "1. Quý I")[-1] == "1. Quý I"


def test_lines_filled_to_one_measure_tell_where_paragraphs_end() -> None:
    heading = "1. Công tác tuyên truyền phòng bệnh"
    long = "các xã phường trên địa bàn thành phố tiếp tục thực hiện tốt công tác phòng, chống dịch"
    text = [long[:79] for _ in range(9)]

    assert heading in joined(*text, heading, "Tổ chức tuyên truyền về bệnh dại ở mọi nơi.")


def test_a_border_of_a_cell_is_no_text() -> None:
    assert joined("|", FULL, "được giao.")[0] == "|"


def test_cells_one_below_the_other_stay_apart_where_no_line_is_wrapped() -> None:
    cells = (FULL + " " + FULL + ".", "Đơn vị phối hợp", "Thời gian", "1", "Trồng cây bên đường",
             "Sở Xây dựng", "Hằng tháng", "2", "Dọn kênh mương")  # fmt: skip
    assert joined(*cells) == list(cells)


def test_a_section_below_the_title_is_no_part_of_the_subject() -> None:
    subject = "Phòng, chống đuối nước năm học 2024 - 2025"
    lines = joined("KẾ HOẠCH", subject, "Mục tiêu", "Bảo đảm an toàn cho học sinh.")
    assert lines[:3] == ["KẾ HOẠCH", subject, "Mục tiêu"]


def test_first_body_and_first_column_below_a_heading_in_capitals_are_paragraphs() -> None:
    begin = "Chuẩn bị hội trường và mời đại biểu dự lễ khai giảng năm học mới."
    heads = ("PHÂN CÔNG THỰC HIỆN", "PHÒNG HÀNH CHÍNH", begin, "I. NHIỆM VỤ", "STT", "Nội dung")
    wrapped = ("CÁC MẶT CÔNG TÁC", "NĂM HỌC MỚI")
    assert joined(begin, *heads, begin, *wrapped, begin) == [
        begin, *heads, begin, " ".join(wrapped), begin,
    ]  # fmt: skip


def test_an_order_to_others_behind_a_list_begins_a_paragraph() -> None:
    long = "các thôn, bản trên địa bàn xã tiếp tục dọn dẹp vệ sinh, khơi thông cống rãnh,"
    text = [f"{long[:-1]} và" for _ in range(9)]
    item = "5. Trạm Y tế xã phun thuốc diệt muỗi ở những nơi có nguy cơ cao, hằng tuần."
    order = "Đề nghị các đơn vị báo cáo."
    assert joined(*text, "khơi thông.", item, order)[-2:] == [item, order]


def test_a_long_line_that_ends_with_a_comma_ends_where_work_begins_below() -> None:
    long = f"{'Trưởng thôn lập danh sách các hộ có nhà cũ nát, ' * 8}gửi xã,"
    others = [f"{long[:-1]} trong tháng." for _ in range(8)]
    assert joined(*others, long, "Tham mưu phương án hỗ trợ.")[-1] == "Tham mưu phương án hỗ trợ."


def test_the_closing_formula_begins_a_paragraph_below_a_wrapped_item() -> None:
    texts = [
        "3. Phòng Kinh tế kiểm tra các tuyến mương nội đồng ở các thôn, bản",
        "chưa có người trông coi; thời gian thực hiện đến hết quý I năm 2026.",
        "UBND xã thông báo để các phòng, các thôn biết và triển khai thực hiện",
        "theo đúng tiến độ./.",
    ]
    assert joined(*texts) == [" ".join(texts[:2]), " ".join(texts[2:])]


def test_points_that_run_on_are_no_list() -> None:
    texts = [
        "2. Phòng Kinh tế phối hợp với các thôn triển khai việc chuyển đổi cây trồng:",
        "(i) Rà soát, đánh giá diện tích đất trồng màu kém hiệu quả của từng thôn; (ii)",
        "Tổ chức tập huấn kỹ thuật; (iii) Hỗ trợ cây giống cho các hộ nghèo.",
    ]
    assert joined(*texts) == [" ".join(texts)]


def test_points_on_lines_of_their_own_are_a_list() -> None:
    texts = [
        "2. Phòng Kinh tế phối hợp với các thôn triển khai việc chuyển đổi cây trồng:",
        "(i) Rà soát, đánh giá diện tích đất trồng màu kém hiệu quả của từng thôn;",
        "(ii) Tổ chức tập huấn kỹ thuật cho các hộ dân ở từng thôn trong toàn xã.",
    ]
    assert joined(*texts) == texts
