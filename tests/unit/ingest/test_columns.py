"""Tests of words.py, columns.py, furniture.py and tables.py: the layout of a page."""

from __future__ import annotations

from collections.abc import Sequence

from ntm_extract.core.stages import PageReading
from ntm_extract.ingest.assembly import PageContent, TableRows, assemble_reading
from ntm_extract.ingest.columns import Column
from ntm_extract.ingest.furniture import drop_running_heads, leave_out_furniture
from ntm_extract.ingest.page_layout import lay_out
from ntm_extract.ingest.words import PageWord


def words(text: str, left: float, top: float) -> list[PageWord]:
    found = []
    for word in text.split():
        right = left + 6 * len(word)
        found.append(PageWord(word, (left, top, right, top + 13)))
        left = right + 4
    return found


def set_page(*lines: tuple[str, float, float]) -> list[PageWord]:
    return [word for line in lines for word in words(*line)]


def texts(columns: Sequence[Column | TableRows]) -> list[str]:
    return [line.text for part in columns if isinstance(part, Column) for line in part.lines]


HEAD = (
    ("ỦY BAN NHÂN DÂN", 100, 60),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 290, 60),
    ("TỈNH HÀ TĨNH", 110, 76),
    ("Độc lập - Tự do - Hạnh phúc", 320, 76),
    ("Số: 12/TB-UBND", 105, 105),
    ("Hà Tĩnh, ngày 28 tháng 02 năm 2024", 300, 105),
)
BODY = ("Ban Chỉ đạo tổ chức Hội nghị trực tuyến tổng kết công tác xây dựng nông thôn mới", 85, 180)
FOOT = (
    ("Nơi nhận:", 85, 600),
    ("TL. CHỦ TỊCH", 380, 600),
    ("- Như trên;", 85, 614),
    ("CHÁNH VĂN PHÒNG", 370, 617),
    ("- Lưu: VT.", 85, 628),
    ("Nguyễn Văn A", 385, 690),
)


def test_the_letterhead_is_read_left_block_first() -> None:
    found = texts(lay_out(set_page(*HEAD, BODY)))
    assert found[:3] == ["ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH", "Số: 12/TB-UBND"]
    assert found[3].startswith("CỘNG HÒA")
    assert found[-1] == BODY[0]


def test_the_foot_is_read_recipients_first_though_its_lines_do_not_align() -> None:
    found = texts(lay_out(set_page(BODY, *FOOT)))
    assert found[1:] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "TL. CHỦ TỊCH",
        "CHÁNH VĂN PHÒNG",
        "Nguyễn Văn A",
    ]


def test_a_blank_to_be_filled_in_does_not_tear_the_number() -> None:
    head = [*HEAD[:4], ("Số:", 105, 105), ("/TB-UBND", 170, 105), HEAD[5]]
    assert "Số: /TB-UBND" in texts(lay_out(set_page(*head, BODY)))


def test_page_number_running_head_and_stamp_are_left_out_and_named() -> None:
    page = set_page(
        ("CÔNG BÁO/Số 88/Ngày 06-02-2026 101", 150, 30),
        ("Người ký: Văn phòng", 380, 70),
        BODY,
        ("4", 297, 800),
    )
    kept, left_out = leave_out_furniture(page, 842)
    assert " ".join(word.text for word in kept) == BODY[0]
    assert left_out == (
        "Người ký: Văn phòng",
        "CÔNG BÁO/Số 88/Ngày 06-02-2026 101",
        "4",
    )


def test_words_of_a_stamp_in_a_sentence_are_text() -> None:
    page = set_page(
        ("các Bộ, cơ quan: Văn phòng Chính phủ, Nội vụ.", 90, 300),
        ("cơ quan: Bộ Tài chính, Bộ Nội vụ; đẩy mạnh dùng chữ ký số", 90, 320),
        BODY,
    )
    kept, left_out = leave_out_furniture(page, 842)
    assert not left_out
    assert len(kept) == len(page)


def test_the_lesser_fields_of_a_stamp_go_with_its_head() -> None:
    page = set_page(
        ("Người ký: Ủy ban nhân dân", 380, 60),
        ("Cơ quan: Tỉnh Hà Tĩnh", 380, 74),
        ("cơ quan: Bộ Tài chính", 90, 400),
        BODY,
    )
    kept, left_out = leave_out_furniture(page, 842)
    assert left_out == ("Người ký: Ủy ban nhân dân", "Cơ quan: Tỉnh Hà Tĩnh")
    assert "Bộ" in [word.text for word in kept]


def test_a_number_inside_the_page_stays() -> None:
    kept, left_out = leave_out_furniture(set_page(BODY, ("4", 297, 400), FOOT[0]), 842)
    assert "4" in [word.text for word in kept]
    assert not left_out


def test_a_line_that_heads_most_pages_is_left_out() -> None:
    pages = [
        PageContent(
            PageReading(number, "text_layer", "", 595, 842),
            lay_out(
                set_page(("Kế hoạch năm 2024", 200, 30), (f"Nội dung trang {number}", 85, 200))
            ),
        )
        for number in (1, 2, 3)
    ]
    kept = drop_running_heads(pages)
    assert [texts(page.columns) for page in kept] == [[f"Nội dung trang {n}"] for n in (1, 2, 3)]
    assert kept[0].reading.left_out == ("Kế hoạch năm 2024",)


def test_a_ruled_table_becomes_rows_of_cells() -> None:
    across = [(80.0, y, 500.0, y) for y in (200.0, 230.0, 260.0)]
    down = [(x, 200.0, x, 260.0) for x in (80.0, 120.0, 350.0, 500.0)]
    page = set_page(
        BODY,
        ("1", 90, 210),
        ("Rà soát tiêu chí", 130, 210),
        ("Sở Y tế", 360, 210),
        ("2", 90, 240),
        ("Báo cáo", 130, 240),
    )
    content = PageContent(PageReading(1, "text_layer", ""), lay_out(page, [*across, *down]))
    assert assemble_reading([content]).text.split("\n")[1:] == [
        "1\tRà soát tiêu chí\tSở Y tế",
        "2\tBáo cáo\t",
    ]


def test_every_word_of_the_reading_stands_where_it_says() -> None:
    content = PageContent(PageReading(1, "text_layer", ""), lay_out(set_page(*HEAD, BODY, *FOOT)))
    read = assemble_reading([content])
    assert [read.text[word.start : word.end] for word in read.words] == read.text.split()
    assert all(word.page == 1 for word in read.words)


def test_a_paragraph_over_two_pages_is_one() -> None:
    first = PageContent(PageReading(1, "text_layer", ""), lay_out(set_page(BODY)))
    rest = lay_out(set_page(("theo đúng kế hoạch đã được phê duyệt.", 85, 80), BODY))
    second = PageContent(PageReading(2, "text_layer", ""), rest)
    read = assemble_reading([first, second])
    assert read.text.split("\n")[0].endswith("mới theo đúng kế hoạch đã được phê duyệt.")
