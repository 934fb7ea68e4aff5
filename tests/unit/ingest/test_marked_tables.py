"""Tests of ingest/marked_tables.py: strokes of Markdown become tabs, other strokes stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.ingest.marked_tables import read_marked_tables


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("| TT | Việc |\n| --- | :---: |\n| 1 | Trồng cây |", "TT\tViệc\n1\tTrồng cây"),
        ("| I | Nhóm việc | | |", "I\tNhóm việc\t\t"),
        ("TT | Việc | Ai\n1 | Trồng cây | Sở A", "TT\tViệc\tAi\n1\tTrồng cây\tSở A"),
        ("1 | Việc | | Sở A\n2 | Việc khác | Sở B |", "1\tViệc\t\tSở A\n2\tViệc khác\tSở B\t"),
        ("| UBND TỈNH A **SỞ Y TẾ** | **CỘNG HÒA** |", "UBND TỈNH A\nSỞ Y TẾ\tCỘNG HÒA"),
        ("| 1 | Việc **rất** gấp |", "1\tViệc rất gấp"),
        ("| 1 | Sở A<br>- Sở B |", "1\tSở A\n- Sở B"),
    ],
)
def test_rows_are_read_with_tabs(text: str, want: str) -> None:
    assert read_marked_tables(text) == want


@pytest.mark.parametrize(
    "text",
    ["|", "Số: 5/KH-UBND\n|\nHà Nội", "Cái này | hay cái kia", "A | B | C\nCâu thường.", "|x|"],
)
def test_other_strokes_stay(text: str) -> None:
    assert read_marked_tables(text) == text


@given(st.text(alphabet="| -\na1\t", max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    assert [c for c in read_marked_tables(text) if c in "a1"] == [c for c in text if c in "a1"]
