"""The item tree and the parts of a notice."""

from __future__ import annotations

import pytest

from ntm_extract.layout import parse_structure
from ntm_extract.layout.lines import split_lines
from ntm_extract.layout.tree import build_tree

HEAD = "THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp\n"
OPENING = "Ngày 13/3/2023, đồng chí Chủ tịch UBND tỉnh chủ trì cuộc họp; kết luận như sau:\n"


def paths(body: str) -> list[str]:
    notice = parse_structure(HEAD + OPENING + body)
    return [".".join(block.path) for block in notice.blocks if block.scheme]


def parts(body: str) -> list[tuple[str, str]]:
    notice = parse_structure(HEAD + OPENING + body)
    return [(block.part, block.span.text_in(notice.text)) for block in notice.blocks]


def test_dashes_take_their_ordinal_under_the_item_above() -> None:
    assert paths("1. Sở Tài chính\n- Rà soát.\n- Báo cáo.\n2. Sở Nội vụ\n- Rà soát.") == [
        "1",
        "1.1",
        "1.2",
        "2",
        "2.1",
    ]


def test_decimal_labels_hang_under_their_prefix() -> None:
    assert paths("2. Các sở\n2.1. Bám sát.\n2.2. Về kinh phí:\n- Sở Y tế rà soát.") == [
        "2",
        "2.1",
        "2.2",
        "2.2.1",
    ]


def test_letters_and_small_romans_nest() -> None:
    assert paths("1. Về dự án\na) Ghi nhận.\nb) Đề nghị:\n(i) Bộ A rà soát.\n(ii) Bộ B làm.") == [
        "1",
        "1.a",
        "1.b",
        "1.b.i",
        "1.b.ii",
    ]


def test_pluses_nest_under_the_dash_above() -> None:
    assert paths("1. Sở Tài chính\n- Nội dung:\n+ Rà soát.\n+ Báo cáo.\n- Thời gian: 2025.") == [
        "1",
        "1.1",
        "1.1.1",
        "1.1.2",
        "1.2",
    ]


def test_ordinal_words_are_labels() -> None:
    assert paths("Thứ nhất, Sở Tài chính rà soát.\nThứ hai, Sở Nội vụ báo cáo.") == ["1", "2"]


def test_number_that_does_not_follow_is_no_label() -> None:
    assert paths("1. Sở Tài chính rà soát\n30. trong tháng\n2. Sở Nội vụ báo cáo.") == ["1", "2"]


def test_line_that_breaks_off_goes_on_with_the_next() -> None:
    notice = parse_structure(HEAD + OPENING + "1. Giao UBND tỉnh Điện\nBiên rà soát.")

    last = notice.blocks[-1]
    assert last.span.text_in(notice.text) == "1. Giao UBND tỉnh Điện\nBiên rà soát."


@pytest.mark.parametrize(
    "title",
    [
        "I. Kết quả đạt được",
        "I. Tình hình thời gian qua",
        "II. Về chuyển đổi số",
        "1. Về giải phóng mặt bằng",
        "2. Chính sách dân tộc thiểu số",
        "3. Công tác ứng phó",
    ],
)
def test_title_that_ends_with_a_word_of_two_syllables_is_not_broken_off(title: str) -> None:
    notice = parse_structure(HEAD + OPENING + title + "\nToàn tỉnh có 12 xã đạt chuẩn.")

    assert title in [block.span.text_in(notice.text) for block in notice.blocks]


def test_paragraphs_between_two_dashes_go_with_the_first() -> None:
    notice = parse_structure(
        HEAD + OPENING + "1. Sở Y tế\n- Cung ứng thuốc.\nRà soát giá.\n- Tự kiểm tra."
    )

    tail = next(
        block for block in notice.blocks if block.span.text_in(notice.text) == "Rà soát giá."
    )
    assert tail.parent is not None
    assert notice.blocks[tail.parent].label == "-"


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("I. ĐÁNH GIÁ CHUNG", "reporting"),
        ("I. Về kết quả thực hiện năm 2023", "reporting"),
        ("I. MỤC ĐÍCH, YÊU CẦU", "reporting"),
        ("II. MỤC TIÊU", "goals"),
        ("II. Căn cứ pháp lý", "reporting"),
        ("II. Căn cứ nhiệm vụ được giao:", "assigning"),
        ("II. ĐỐI TƯỢNG, NỘI DUNG PHÁT ĐỘNG", "assigning"),
        ("II. Nhiệm vụ trọng tâm thời gian tới", "assigning"),
        ("IV. TỔ CHỨC THỰC HIỆN", "assigning"),
    ],
)
def test_heading_tells_the_part(heading: str, part: str) -> None:
    found = {text: name for name, text in parts(f"{heading}\n1. Nội dung thứ nhất của phần.")}

    assert found[heading] == part
    assert found["1. Nội dung thứ nhất của phần."] == part


def test_opener_turns_a_reporting_section_to_orders() -> None:
    found = parts(
        "I. ĐÁNH GIÁ CHUNG\nThành phố đã nỗ lực.\nĐể tiếp tục phát triển, Thành phố cần tập "
        "trung các nhiệm vụ sau:\n"
        "1. Rà soát quy hoạch."
    )

    assert ("assigning", "1. Rà soát quy hoạch.") in found
    assert ("reporting", "Thành phố đã nỗ lực.") in found


def test_closing_formula_is_told_apart() -> None:
    found = parts(
        "1. Sở Tài chính rà soát.\nVăn phòng UBND tỉnh thông báo để các sở biết, thực hiện./."
    )

    assert found[-1][0] == "closing"


def test_spans_stand_in_the_text_as_read() -> None:
    text = HEAD + OPENING + "1. Sở Tài chính hoà giải.\n- Uỷ ban rà soát."
    notice = parse_structure(text)

    assert notice.text == text
    assert [block.span.text_in(text) for block in notice.blocks][-1] == "- Uỷ ban rà soát."


def test_footnotes_are_no_annex() -> None:
    found = parts(
        "1. Sở Tài chính rà soát.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn "
        "An\n[1] Có 786 thủ tục.\n"
        "PHỤ LỤC\nDanh sách"
    )

    assert ("note", "[1] Có 786 thủ tục.") in found
    assert ("annex", "Danh sách") in found


def test_number_that_a_scan_misread_goes_on_from_the_item_before() -> None:
    notice = parse_structure(
        "THÔNG BÁO\nKết luận\nNgày 13/3/2023, đồng chí kết luận như sau:\n"
        "1. Các huyện tập trung chỉ đạo.\n2. Sở Tài chính rà soát.\nA Các Sở tăng cường kiểm tra.\n"
    )

    assert [block.path for block in notice.blocks if block.path] == [("1",), ("2",), ("3",)]


@pytest.mark.parametrize("label", ["3;", "3:", "3,", "3 ;"])
def test_point_of_a_label_that_a_scan_misread_is_read(label: str) -> None:
    notice = parse_structure(
        "THÔNG BÁO\nKết luận\nNgày 13/3/2023, đồng chí kết luận như sau:\n"
        f"1. Các huyện tập trung.\n2. Sở Tài chính rà soát.\n{label} Sở Y tế kiểm tra.\n"
    )

    assert [block.path for block in notice.blocks if block.path] == [("1",), ("2",), ("3",)]


def test_capital_before_a_name_is_no_number_where_nothing_is_numbered() -> None:
    notice = parse_structure("THÔNG BÁO\nKết luận\nA Các Sở tăng cường kiểm tra.\n")

    assert not any(block.path for block in notice.blocks)


def test_line_that_begins_with_the_dash_of_a_name_goes_on() -> None:
    long = "Tăng cường thông tin, tuyên truyền về các hoạt động của Thành phố, " * 2
    notice = parse_structure(
        f"KẾ HOẠCH\nTổ chức lễ hội\n1. Sở Y tế\n- {long}Festival Thăng Long\n– Hà Nội lần thứ II.\n"
    )

    assert len(notice.blocks) == len([block for block in notice.blocks if block.part == "head"]) + 2


def test_plus_below_a_square_is_of_the_inner_list() -> None:
    assert paths("1. Sở Y tế\n▪ Cung ứng:\n+ Thuốc.\n+ Vắc xin.\n▪ Tập huấn.") == [
        "1",
        "1.1",
        "1.1.1",
        "1.1.2",
        "1.2",
    ]


def test_part_that_begins_anew_below_a_bare_part_hangs_under_it() -> None:
    notice = parse_structure(HEAD + OPENING + "II. MỤC TIÊU\nI. Giảm số ca bệnh dại.")

    assert notice.blocks[-1].parent == len(notice.blocks) - 2


@pytest.mark.parametrize(
    ("line", "path"),
    [("1 .Rà soát", "1"), ("1.- Rà soát", "1"), ("a.) Rà soát", "a"), ("a/ Rà soát", "a")],
)
def test_labels_are_known_in_every_spelling(line: str, path: str) -> None:
    assert paths(line) == [path]


def test_title_of_a_part_below_its_number_is_of_its_heading() -> None:
    found = parts("Phần I\nMỤC TIÊU\n1. Giảm số ca bệnh.\nPhần II\nNHIỆM VỤ\n1. Rà soát.")

    assert [part for part, _ in found[-4:]] == ["goals", "goals", "assigning", "assigning"]


def test_first_part_is_no_line_of_the_subject() -> None:
    notice = parse_structure(
        "KẾ HOẠCH\nPhòng bệnh dại năm 2023\nPhần I\nMỤC TIÊU\n1. Giảm ca bệnh."
    )

    assert notice.header.subject == "Phòng bệnh dại năm 2023"


@pytest.mark.parametrize("head", ["Văn phòng Đảng ủy", "Thanh tra Sở", "Văn phòng Tỉnh ủy"])
def test_heading_that_ends_with_a_party_body_is_no_half_line(head: str) -> None:
    found = parts(f"1. {head}\nTham mưu sơ kết 6 tháng.\nTheo dõi, tổng hợp.\n")

    assert [text for _, text in found[1:]] == [
        f"1. {head}",
        "Tham mưu sơ kết 6 tháng.",
        "Theo dõi, tổng hợp.",
    ]


def test_points_in_brackets_nest_by_what_they_count_with() -> None:
    text = "(1) Thôn Đông:\n(i) Dọn kênh;\n(ii) Trồng cây.\n(2) Thôn Đoài:\n(a) Sửa cống."
    nodes = build_tree(split_lines(text))
    assert [node.path for node in nodes] == [("1",), ("1", "i"), ("1", "ii"), ("2",), ("2", "a")]


def test_numbered_items_may_stand_under_a_numbered_piece_of_work() -> None:
    text = "Nhiệm vụ 1: Làm đường\n1. Khảo sát.\n2. Thiết kế.\nNhiệm vụ 2: Trồng cây\n1. Ươm cây."
    nodes = build_tree(split_lines(text))
    assert [node.path for node in nodes] == [("1",), ("1", "1"), ("1", "2"), ("2",), ("2", "1")]


def test_a_report_with_its_day_is_no_rest_of_the_dash_above() -> None:
    dashes = "1. Các thôn:\n- Dọn kênh mương.\n{}\n- Trồng cây bên đường."
    due = build_tree(split_lines(dashes.format("Báo cáo kết quả về xã trước ngày 05/6.")))
    rest = build_tree(split_lines(dashes.format("Thường xuyên kiểm tra các đoạn đã dọn.")))
    assert [node.parent for node in due] == [None, 0, 0, 0]
    assert [node.parent for node in rest] == [None, 0, 1, 0]
