"""Tests of ingest/aligned_tables.py: columns kept apart by spaces are parted by tabs instead."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.ingest.aligned_tables import read_aligned_tables

_TABLE = """Kèm theo Kế hoạch

 TT   Nội dung               Chủ trì          Thời hạn
 1    Rà soát nhà ở của      Phòng Kinh tế    Quý II/2025
      hộ nghèo                                
 2    Lập danh sách          Công an xã       15/6/2025
 3    Sửa cầu                                 Tháng 7/2025
Nơi nhận: Như trên."""  # noqa: W291  (the blanks are what the columns are kept apart by)


def test_cells_wrapped_over_lines_are_put_together() -> None:
    assert read_aligned_tables(_TABLE).split("\n") == [
        "Kèm theo Kế hoạch",
        "",
        "TT\tNội dung\tChủ trì\tThời hạn",
        "1\tRà soát nhà ở của hộ nghèo\tPhòng Kinh tế\tQuý II/2025",
        "2\tLập danh sách\tCông an xã\t15/6/2025",
        "3\tSửa cầu\t\tTháng 7/2025",
        "Nơi nhận: Như trên.",
    ]


def test_numbers_amid_their_rows_take_the_line_above() -> None:
    rows = [
        "STT   Công việc                 Đơn vị           Thời hạn",
        "      Tập huấn cho cán bộ       Sở Nội vụ,",
        "1     thôn, bản về nghiệp       Sở Tư pháp       Quý I/2025",
        "      vụ bầu cử",
        "      Niêm yết danh sách cử     UBND xã",
        "2     tri tại nhà văn hóa                        03/02/2025",
        "      của thôn",
        "3     Báo cáo kết quả           Công an xã       15/3/2025",
    ]
    assert read_aligned_tables("\n".join(rows)).split("\n")[1:] == [
        "1\tTập huấn cho cán bộ thôn, bản về nghiệp vụ bầu cử\tSở Nội vụ, Sở Tư pháp\tQuý I/2025",
        "2\tNiêm yết danh sách cử tri tại nhà văn hóa của thôn\tUBND xã\t03/02/2025",
        "3\tBáo cáo kết quả\tCông an xã\t15/3/2025",
    ]


def test_a_number_of_a_page_is_put_behind_the_table() -> None:
    lines = _TABLE.split("\n")
    cut = [*lines[:5], "", "                         4", "", *lines[5:]]
    found = read_aligned_tables("\n".join(cut)).split("\n")
    assert found[3:7] == [
        "1\tRà soát nhà ở của hộ nghèo\tPhòng Kinh tế\tQuý II/2025",
        "2\tLập danh sách\tCông an xã\t15/6/2025",
        "3\tSửa cầu\t\tTháng 7/2025",
        "                         4",
    ]


def test_a_heading_without_rows_stays_as_it_is() -> None:
    text = "TT   Nội dung   Chủ trì\nKhông có việc nào được giao."
    assert read_aligned_tables(text) == text


@given(st.lists(st.sampled_from(["TT  A  B", "1  a  b", "", "4", "Sở   Y tế", "\f  II  x"])))
def test_no_word_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert sorted(read_aligned_tables(text).split()) == sorted(text.split())
