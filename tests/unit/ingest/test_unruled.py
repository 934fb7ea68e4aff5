"""Tests of unruled.py: task tables whose columns are parted by white only."""

from __future__ import annotations

from collections.abc import Sequence

from ntm_extract.ingest.assembly import TableRows
from ntm_extract.ingest.columns import Column
from ntm_extract.ingest.page_layout import lay_out
from ntm_extract.ingest.words import PageWord

NUMBER, CONTENT, LEAD, DUE = 60, 95, 290, 440
HEADING = (
    ("TT", NUMBER, 100),
    ("Nội dung nhiệm vụ", CONTENT + 20, 100),
    ("Cơ quan chủ trì", LEAD, 100),
    ("Thời hạn", DUE, 100),
)
ROWS = (
    ("1", NUMBER, 120),
    ("Rà soát các quy chế", CONTENT, 120),
    ("Sở Tư pháp", LEAD, 120),
    ("Quý I/2025", DUE, 120),
    ("và trình ban hành", CONTENT, 134),
    ("2", NUMBER, 154),
    ("Tập huấn cán bộ", CONTENT, 154),
    ("Sở Nội vụ", LEAD, 154),
    ("3", NUMBER, 174),
    ("Báo cáo kết quả", CONTENT, 174),
    ("Văn phòng", LEAD, 174),
    ("30/11/2025", DUE, 174),
)
TITLE = ("PHỤ LỤC DANH MỤC NHIỆM VỤ GIAO CÁC ĐƠN VỊ NĂM 2025", 120, 60)
AFTER = ("Trên đây là danh mục các nhiệm vụ giao cho các đơn vị thực hiện trong năm", 60, 200)


def set_page(*lines: tuple[str, float, float]) -> list[PageWord]:
    found = []
    for text, left, top in lines:
        at = left
        for word in text.split():
            found.append(PageWord(word, (at, top, at + 6 * len(word), top + 13)))
            at += 6 * len(word) + 4
    return found


def tables(laid: Sequence[Column | TableRows]) -> list[list[list[str]]]:
    return [
        [[" ".join(word.text for word in cell) for cell in row] for row in part.rows]
        for part in laid
        if isinstance(part, TableRows)
    ]


def test_rows_and_cells_are_parted_by_white() -> None:
    laid = lay_out(set_page(TITLE, *HEADING, *ROWS, AFTER))

    assert tables(laid) == [
        [
            ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"],
            ["1", "Rà soát các quy chế và trình ban hành", "Sở Tư pháp", "Quý I/2025"],
            ["2", "Tập huấn cán bộ", "Sở Nội vụ", ""],
            ["3", "Báo cáo kết quả", "Văn phòng", "30/11/2025"],
        ]
    ]


def test_title_stands_above_the_table_and_text_below_it() -> None:
    laid = lay_out(set_page(TITLE, *HEADING, *ROWS, AFTER))

    assert [type(part) for part in laid] == [Column, TableRows, Column]


def test_heading_of_a_group_runs_across_the_columns() -> None:
    group = (("II", NUMBER, 194), ("CHUYỂN ĐỔI SỐ TRONG DOANH NGHIỆP VÀ HỢP TÁC XÃ", CONTENT, 194))
    (found,) = tables(
        lay_out(set_page(*HEADING, *ROWS, *group, ("4", NUMBER, 214), ("Mở lớp", CONTENT, 214)))
    )

    assert found[-2][:2] == ["II", "CHUYỂN ĐỔI SỐ TRONG DOANH NGHIỆP VÀ HỢP TÁC XÃ"]
    assert found[-1][:2] == ["4", "Mở lớp"]


def test_number_in_the_middle_of_its_row_gathers_the_lines_above_it() -> None:
    rows = (
        ("Rà soát các quy chế", CONTENT, 120),
        ("1", NUMBER, 127),
        ("Sở Tư pháp", LEAD, 127),
        ("và trình ban hành", CONTENT, 134),
        ("Tập huấn cán bộ", CONTENT, 166),
        ("2", NUMBER, 173),
        ("Sở Nội vụ", LEAD, 173),
        ("ở các xã", CONTENT, 180),
    )
    (found,) = tables(lay_out(set_page(*HEADING, *rows)))

    assert [row[1] for row in found[1:]] == [
        "Rà soát các quy chế và trình ban hành",
        "Tập huấn cán bộ ở các xã",
    ]


def test_heading_of_two_lines_is_one_cell() -> None:
    tall = (("Thời hạn", DUE, 93), ("xong", DUE, 107))
    (found,) = tables(lay_out(set_page(TITLE, *HEADING[:3], *tall, *ROWS)))

    assert found[0][3] == "Thời hạn xong"


def test_words_under_a_short_heading_may_begin_left_of_it() -> None:
    rows = (
        ("1", NUMBER, 120),
        ("Lập", CONTENT, 120),
        ("Sở Y tế", LEAD, 120),
        ("2", NUMBER, 140),
        ("Rà soát các quy chế", CONTENT, 140),
        ("Sở Nội vụ", LEAD, 140),
    )
    heading = (("TT", NUMBER, 100), ("Nội dung", CONTENT + 60, 100), *HEADING[2:])
    (found,) = tables(lay_out(set_page(*heading, *rows)))

    assert [row[1] for row in found[1:]] == ["Lập", "Rà soát các quy chế"]


def test_list_below_a_word_like_the_heading_is_no_table() -> None:
    laid = lay_out(set_page(("TT", 60, 100), ("1", 60, 120), ("Sở Nội vụ", 80, 120), AFTER))

    assert tables(laid) == []


def test_rest_of_a_table_on_the_next_page_needs_no_heading() -> None:
    rest = (
        ("cho cán bộ các xã", CONTENT, 60),
        *((text, left, top - 40) for text, left, top in ROWS),
    )
    (found,) = tables(lay_out(set_page(*rest, AFTER)))

    assert found[0][1].startswith("cho cán bộ các xã")
    assert [row[0] for row in found] == ["", "1", "2", "3"]


def test_numbered_paragraphs_are_no_table() -> None:
    items = [
        (f"{number} Sở Nội vụ rà soát quy chế, báo cáo kết quả đúng hạn", 60, 60 + 20 * number)
        for number in range(1, 6)
    ]

    assert tables(lay_out(set_page(*items))) == []
