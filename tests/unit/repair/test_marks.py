from ntm_extract.core.stages import apply_edits
from ntm_extract.repair.marks import repair_marks
from ntm_extract.repair.passages import Passage


def repaired(text: str) -> str:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    edits = sorted(
        repair_marks(text, [Passage(tuple(lines), "destroyed_diacritics")]),
        key=lambda edit: edit.start,
    )
    return apply_edits(text, tuple(edits))


def test_second_point_d_of_a_list_is_the_letter_after_it() -> None:
    text = "c) Mot\nd) Hai\nkhong phai diem\nd) Ba\ne) Bon"
    assert repaired(text) == "c) Mot\nd) Hai\nkhong phai diem\nđ) Ba\ne) Bon"


def test_point_d_of_another_list_stays() -> None:
    text = "d) Mot\ne) Hai\n2. Ba\na) Bon\nd) Nam"
    assert repaired(text) == text


def test_stroke_before_a_label_goes() -> None:
    assert repaired("_4. Cac don vi") == "4. Cac don vi"
