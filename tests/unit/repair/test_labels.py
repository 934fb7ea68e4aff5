import pytest

from ntm_extract.core.stages import apply_edits
from ntm_extract.repair.labels import repair_labels
from ntm_extract.repair.passages import Passage


def repaired(text: str) -> str:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    passages = [Passage((line,), "destroyed_diacritics") for line in lines]
    edits = sorted(repair_labels(text, passages), key=lambda edit: edit.start)
    return apply_edits(text, tuple(edits))


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("l. So Tai chinh\n2. So Noi vu", "1. So Tai chinh\n2. So Noi vu"),
        ("I. So Tai chinh\n2. So Noi vu", "1. So Tai chinh\n2. So Noi vu"),
        ("I. MUC TIEU\n11. NHIEM VU", "I. MUC TIEU\nII. NHIEM VU"),
        ("gom: (i) mot; (iil) ba", "gom: (i) mot; (iii) ba"),
    ],
)
def test_label_is_told_by_those_around(read: str, meant: str) -> None:
    assert repaired(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "I. MUC TIEU\n1. Muc tieu chung\n2. Muc tieu rieng\nII. NHIEM VU",
        "10. SO NOI VU\n11. SO XAY DUNG",
        "1. SO NOI VU\n2. SO XAY DUNG",
        "tai Dieu (1) va (11)",
        "10. So Y te\n11. So Noi vu",
    ],
)
def test_label_that_fits_stays(text: str) -> None:
    assert repaired(text) == text
