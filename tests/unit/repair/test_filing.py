from __future__ import annotations

import pytest

from ntm_extract.core.stages import Edit
from ntm_extract.repair.figures import Change
from ntm_extract.repair.filing import keep_units
from ntm_extract.repair.passages import Passage


def _passages(text: str) -> list[Passage]:
    return [Passage(((0, len(text)),), "destroyed_diacritics")]


@pytest.mark.parametrize(
    ("line", "odd", "others"),
    [
        ("- Luu: VT, KTs.", "KTs", ("KT5",)),
        ("Lwu: VT, TC2, HMC.", "TC2", ()),
        ("- Luu: VT, CNl (5b).", "CNl", ("CN1",)),
    ],
)
def test_odd_names_of_units_are_listed(line: str, odd: str, others: tuple[str, ...]) -> None:
    (change,) = keep_units(line, _passages(line), [])
    assert (change.edit.before, change.edit.after, change.others) == (odd, odd, others)


def test_names_of_units_stay_as_they_were_read() -> None:
    line = "- Luu: VT, TH."
    changes = [Change(Edit(2, "Luu", "Lưu", 1.0, "garbled")), Change(Edit(11, "TH", "Th", 1.0, ""))]
    assert list(keep_units(line, _passages(line), changes)) == changes[:1]


@pytest.mark.parametrize("line", ["luu y: cac don vi thuc hien", "- Luu y: Sa TC va KTs bao cao"])
def test_other_lines_are_none(line: str) -> None:
    assert list(keep_units(line, _passages(line), [])) == []
