"""Task tables: one line a row, or one line a cell."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure
from ntm_extract.layout.cell_words import cut_agency
from ntm_extract.layout.lines import split_lines
from ntm_extract.layout.table_columns import column_of
from ntm_extract.layout.tables import read_tables

TABBED = (
    "TT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành\n"
    "I\tHOÀN THIỆN THỂ CHẾ\n"
    "1\tRà soát văn bản\tSở Tư pháp\tCác sở\tTháng 12/2025\n"
    "2\tTập huấn\tSở Nội vụ\t\tQuý I/2026"
)
STACKED = (
    "TT\nNội dung thực hiện\nCơ quan chủ trì\nCơ quan phối hợp Thời gian hoàn thành\nI\nHOÀN "
    "THIỆN THỂ CHẾ\n"
    "1\nRà soát văn bản\nSở Tư pháp\nCác sở, ngành\nThường xuyên Tổ chức tập huấn cho cán bộ các "
    "xã, phường toàn tỉnh\n"
    "Sở Nội vụ\n2025\n3\nĐiều tra\nSở Y tế\nUBND các xã\nHằng năm"
)


def cells(text: str) -> list[dict[str, str]]:
    rows = read_tables(split_lines(text)).rows
    return [{name: span.text_in(text) for name, span in row.cells} for row in rows]


def test_row_with_tabs_goes_by_its_columns() -> None:
    first, second = cells(TABBED)

    assert first == {
        "number": "1",
        "content": "Rà soát văn bản",
        "lead": "Sở Tư pháp",
        "coordinating": "Các sở",
        "due": "Tháng 12/2025",
    }
    assert "coordinating" not in second


def test_group_heading_goes_into_the_label() -> None:
    rows = read_tables(split_lines(TABBED)).rows

    assert [(row.group, row.number) for row in rows] == [(("I",), "1"), (("I",), "2")]


def test_stacked_cells_are_told_apart_by_what_they_hold() -> None:
    first, _, third = cells(STACKED)

    assert first["lead"] == "Sở Tư pháp"
    assert first["coordinating"] == "Các sở, ngành"
    assert third["due"] == "Hằng năm"


def test_date_of_a_cited_document_on_a_line_of_its_own_belongs_to_the_work() -> None:
    begun = "Áp dụng giá mới thay cho Nghị quyết số 15/NQ-HĐND ngày"
    table = STACKED.replace("\nĐiều tra\n", f"\n{begun}\n09/7/2021 của HĐND tỉnh\n")

    third = cells(table)[2]

    assert third["content"] == f"{begun}\n09/7/2021 của HĐND tỉnh"
    assert third["lead"] == "Sở Y tế"
    assert third["due"] == "Hằng năm"


def test_row_whose_number_was_lost_is_still_a_row() -> None:
    _, second, _ = cells(STACKED)

    assert second["content"].startswith("Tổ chức tập huấn")
    assert (second["lead"], second["due"]) == ("Sở Nội vụ", "2025")


def test_list_without_agencies_is_no_task_table() -> None:
    rows, left, *_ = read_tables(split_lines("TT\nTên tuyến\nChiều dài\n1\nĐường A\n2 km"))

    assert rows == ()
    assert len(left) == 6


def test_cells_one_below_the_other_go_by_their_headings_where_none_is_missing() -> None:
    text = (
        "STT\nNhiệm vụ\nSản phẩm\nThời hạn\nĐơn vị chủ trì\nĐơn vị phối hợp\n"
        "1\nLập danh mục\nTỉnh phê duyệt danh mục\nQuí II-2026\nSở Xây dựng\nSở Tài chính\n"
        "2\nKiểm tra\nBáo cáo kiểm tra\nHằng quý\nThanh tra tỉnh\nCác sở"
    )
    first, second = cells(text)

    assert (first["product"], first["due"]) == ("Tỉnh phê duyệt danh mục", "Quí II-2026")
    assert (first["lead"], first["coordinating"]) == ("Sở Xây dựng", "Sở Tài chính")
    assert second["lead"] == "Thanh tra tỉnh"


def test_row_with_a_missing_cell_goes_by_what_its_cells_hold() -> None:
    text = (
        "TT\nNội dung\nThời gian\nCơ quan chủ trì\nCơ quan phối hợp\n"
        "1\nLập danh mục\nQuý II/2026\nSở Xây dựng\nSở Tài chính\n"
        "2\nKiểm tra định kỳ\nHằng quý\nThanh tra tỉnh"
    )
    _, second = cells(text)

    assert (second["due"], second["lead"]) == ("Hằng quý", "Thanh tra tỉnh")


def test_rest_of_a_row_and_headings_on_the_next_page_make_no_row() -> None:
    text = (
        "TT\tNội dung\tCơ quan chủ trì\tThời hạn\n"
        "1\tTập huấn\tSở Nội vụ\t2025\n"
        "TT\tNội dung\tCơ quan chủ trì\tThời hạn\n"
        "\tcho cán bộ các xã\t\t\n"
        "2\tKiểm tra\tThanh tra tỉnh\t\n"
        "Các cơ quan thực hiện."
    )
    rows, left, *_ = read_tables(split_lines(text))

    assert [row.number for row in rows] == ["1", "2"]
    assert rows[0].span.text_in(text).endswith("cho cán bộ các xã")
    assert [line.text for line in left] == ["Các cơ quan thực hiện."]


def test_row_with_another_number_of_cells_goes_by_what_they_hold() -> None:
    text = (
        "TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn\n"
        "1\tTập huấn\tSở Nội vụ\tCác sở\t2025\n"
        "2\tKiểm tra\tThanh tra tỉnh\tQuý I/2026"
    )
    _, second = cells(text)

    assert (second["lead"], second["due"]) == ("Thanh tra tỉnh", "Quý I/2026")


def test_a_scan_runs_headings_and_cells_together() -> None:
    scanned = (
        "TT\n- Nội dung thực hiện Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành\n"
        "I\nHOÀN THIỆN THỂ CHẾ\n"
        "Rà soát toàn bộ văn bản quy phạm pháp luật của tỉnh về phòng cháy\nSở Tư pháp\n"
        "Các sở, ngành — Trước ngày 30/11/2025\nBáo cáo II :\nTUYÊN TRUYỀN\n"
        "2\nTập huấn cho cán bộ các xã\nSở Nội vụ\nCơ quan liên quan 2025"
    )

    first, second = cells(scanned)

    assert (first["lead"], first["due"]) == ("Sở Tư pháp", "Trước ngày 30/11/2025")
    assert (second["lead"], second["coordinating"]) == ("Sở Nội vụ", "Cơ quan liên quan")
    assert second["due"] == "2025"


def test_a_table_whose_numbers_a_scan_lost_or_misread() -> None:
    scanned = (
        "Nội dung thực hiện\nCơ quan chủ trì\nCơ quan phối hợp Thời gian hoàn thành\n"
        "Sản phẩm dự kiến\nI\nHOÀN THIỆN THỂ CHẾ\n"
        "1\nRà soát văn bản quy phạm pháp luật\nSở Tư pháp\nCác sở, ngành\n2025\n"
        "2\nTập huấn cho cán bộ các xã\nSở Nội vụ\nCơ quan liên quan\n2025\n"
        "8\nTuyên truyền trên hệ thống truyền thanh cơ sở của các xã\nSở Y tế\nUBND các xã\n2025"
    )

    rows = cells(scanned)

    assert [row["lead"] for row in rows] == ["Sở Tư pháp", "Sở Nội vụ", "Sở Y tế"]


def test_headings_without_numbers_need_all_their_columns() -> None:
    assert cells("Nội dung thực hiện\nSở Tài chính chủ trì\n1\nRà soát\nSở Tư pháp\n2025") == []


def test_headings_in_two_rows_name_the_columns_below_them() -> None:
    (row,) = cells(
        "TT\tNhiệm vụ\tPhân công thực hiện\t\tThời gian\n\t\tChủ trì\tPhối hợp\t\n"
        "1\tTrồng cây bên đường\tSở Xây dựng\tTỉnh đoàn\tTháng 5/2024"
    )

    assert (row["lead"], row["coordinating"], row["due"]) == (
        "Sở Xây dựng", "Tỉnh đoàn", "Tháng 5/2024",
    )  # fmt: skip


def test_cells_of_a_row_may_hold_many_lines() -> None:
    first, second = cells(
        "TT\tNhiệm vụ\tChủ trì\tThời gian\tĐơn vị phối hợp\n"
        "1\t- Trồng cây;\n- Tưới cây.\tSở Xây dựng\tTháng 5/2024\tSở Y tế\nTỉnh đoàn\n"
        "2\tDọn kênh\tSở Công Thương\tHằng quý\tCác xã"
    )

    assert first["content"] == "- Trồng cây;\n- Tưới cây."
    assert (first["lead"], first["coordinating"]) == ("Sở Xây dựng", "Sở Y tế\nTỉnh đoàn")
    assert second["content"] == "Dọn kênh"


def test_stacked_cells_without_numbers_go_by_their_headings() -> None:
    rows, left, *_ = read_tables(
        split_lines(
            "Nhiệm vụ\nCơ quan chủ trì\nThời gian\nTrồng cây\nSở Xây dựng\nTháng 5/2024\n"
            "Dọn kênh\nUBND các xã\nHằng quý\nTrên đây là phân công của Sở."
        )
    )

    assert [len(row.cells) for row in rows] == [3, 3]
    assert [line.text for line in left] == ["Trên đây là phân công của Sở."]


def test_headings_alone_without_times_below_are_no_table() -> None:
    assert cells("Nhiệm vụ\nCơ quan chủ trì\nThời gian\nTrồng cây\nDọn kênh\nQuét sân\nA\nB") == []


NAMED = "Nội dung\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\nKết quả\n"


def test_rows_of_a_scan_without_numbers_or_with_misread_ones_are_rows() -> None:
    rows = cells(
        f"TỪ\n{NAMED}Trồng và chăm sóc cây xanh trên các tuyến đường mới mở\nSở Xây dựng\n"
        "Tỉnh đoàn\nQuý I/2024\nBáo cáo\n5\nDọn kênh mương nội đồng\nUBND các xã\n"
        "Công ty Thủy lợi\nTháng 5/2024\nBáo cáo\n3 4\nLát vỉa hè\nSở Xây dựng\nCác phường\n"
        "Hằng quý\nBáo cáo"
    )
    assert [row["lead"] for row in rows] == ["Sở Xây dựng", "UBND các xã", "Sở Xây dựng"]
    assert [row["due"] for row in rows] == ["Quý I/2024", "Tháng 5/2024", "Hằng quý"]


def test_agencies_that_ran_together_with_the_cell_before_them_are_cut_off() -> None:
    first, second = cells(
        f"TT\n{NAMED}1\nTrồng cây Sở Xây dựng\nTỉnh đoàn\nQuý I/2024\nBáo cáo\n"
        "2\nDọn kênh\nSở Công Thương Các xã ven biển Từ 01/9 đến 15/12/2024 .\nBáo cáo"
    )
    assert (first["lead"], first["coordinating"]) == ("Sở Xây dựng", "Tỉnh đoàn")
    assert (second["lead"], second["coordinating"]) == ("Sở Công Thương", "Các xã ven biển")
    assert second["due"] == "Từ 01/9 đến 15/12/2024"


def test_content_may_stand_on_two_lines() -> None:
    (row,) = cells(
        f"TT\n{NAMED}1\nTrồng cây ở huyện Ba\nVì và nơi khác\nSở Y tế\nCác xã\nQuý I/2024"
    )
    assert row["content"] == "Trồng cây ở huyện Ba\nVì và nơi khác"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kéo điện cho các hộ (ít nhất 9 hộ) Công ty Điện lực Hà Nam", "Công ty Điện lực Hà Nam"),
        ("Đề xuất UBND tỉnh hỗ trợ vốn", None),
        ("Tuyên truyền trên Báo Hà Nam", None),
        ("Ban Chỉ huy Phòng thủ dân sự", None),
        ("Trồng cây Sở Xây dựng phê duyệt", None),
    ],
)
def test_where_another_agency_begins(text: str, name: str | None) -> None:
    cut = cut_agency(text)
    assert (text[cut:] if cut else None) == name


def test_rows_that_stand_on_one_line_each_are_cut_into_cells() -> None:
    rows = cells(
        "TT Nội dung Đơn vị chủ trì Đơn vị phối hợp Thời gian hoàn thành\n"
        "1 Trồng cây xanh bên đường Sở Xây dựng Hiệp hội Cây cảnh; các xã Quý II/2024\n"
        "2 Dọn kênh mương nội đồng UBND các xã Hằng tháng\n"
        "Trên đây là phân công của tỉnh."
    )
    assert [row["content"] for row in rows] == [
        "Trồng cây xanh bên đường",
        "Dọn kênh mương nội đồng",
    ]
    assert [row["lead"] for row in rows] == ["Sở Xây dựng", "UBND các xã"]
    assert rows[0]["coordinating"] == "Hiệp hội Cây cảnh; các xã"
    assert [row["due"] for row in rows] == ["Quý II/2024", "Hằng tháng"]


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        ("TT|Nhiệm vụ|CQ chủ trì|CQ phối hợp|Hạn cuối", "number content lead coordinating due"),
        ("No.|Tên văn bản|Cơ quan soạn thảo|Cấp trình", "number content lead receiver"),
        ("STT|Các hoạt động|Sở, ngành chủ trì|Mốc thời gian", "number content lead due"),
        ("TT|Phần việc|Trách nhiệm thực hiện|Sản phẩm", "number content lead product"),
        ("TT|Nội dung kiến nghị|Cơ quan giải quyết|Thời hạn", "number content lead due"),
        ("Chỉ tiêu|Đơn vị tính|Hạn chế|Việc làm", "None None None None"),
    ],
)
def test_headings_name_what_a_column_holds(headings: str, columns: str) -> None:
    assert [str(column_of(one)) for one in headings.split("|")] == columns.split()


DAMAGED = (
    "STT\nNhiệm vụ\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian hoàn thành\n"
    "I HẠ TẦNG THEO NGHỊ QUYẾT SỐ 12/NQ-HĐND\n"
    "1\nLắp đèn chiếu sáng\nPhòng Quản lý đô thị\nUBND các phường\nQuý II/2024\n"
    "2\nSơn vạch đường theo Quyết định số 77/QĐ-UBND\nrất khẩn trương\nTháng 9/2024\n"
    "3\nThay biển báo\nHạt Giao thông\nCông an thành phố\nTháng 8/2024\n"
)
PLAN = (
    "UBND THÀNH PHỐ AN HÒA\nSố: 3/KH-UBND\nAn Hòa, ngày 03 tháng 5 năm 2024\nKẾ HOẠCH\n"
    f"Chỉnh trang đô thị\nI. NHIỆM VỤ\n{DAMAGED}"
    "II. TỔ CHỨC THỰC HIỆN\n1. Phòng Quản lý đô thị đôn đốc các phường.\n"
)


def test_row_that_cannot_be_understood_stays_in_the_text_and_in_review() -> None:
    tables = read_tables(split_lines(DAMAGED))
    assert [row.number for row in tables.rows] == ["1", "3"]
    assert [row.group for row in tables.rows] == [("I",), ("I",)]
    assert "Sơn vạch đường theo Quyết định số 77/QĐ-UBND" in [one.text for one in tables.unread]
    (doubt,) = tables.doubts
    assert doubt.kind == "task"
    assert DAMAGED[doubt.start : doubt.end].startswith("Sơn vạch đường")
    assert DAMAGED[doubt.start : doubt.end].endswith("Tháng 9/2024")


def test_documents_cited_in_lost_rows_and_headings_of_groups_are_read() -> None:
    facts = find_facts(parse_structure(PLAN))
    assert {one.number for one in facts.references} == {"12/NQ-HĐND", "77/QĐ-UBND"}


def test_text_behind_a_table_is_no_row_of_it() -> None:
    notice = parse_structure(PLAN)
    tasks = find_facts(notice).tasks
    assert [task.text.split(maxsplit=2)[1] for task in tasks] == ["Phòng", "Lắp", "Thay"]
    starts = [block.span.start for block in notice.blocks]
    assert starts == sorted(starts)


def test_row_whose_next_cells_stand_on_the_line_below_is_one() -> None:
    table = TABBED.replace("2\tTập huấn\tSở Nội vụ\t\t", "2\tTập huấn\nSở Nội vụ\tBan Dân tộc\t")
    second = cells(table)[1]
    assert (second["content"], second["lead"]) == ("Tập huấn", "Sở Nội vụ")
    assert (second["coordinating"], second["due"]) == ("Ban Dân tộc", "Quý I/2026")
