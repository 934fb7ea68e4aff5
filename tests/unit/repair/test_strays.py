import pytest

from ntm_extract.core.stages import apply_edits, undo_edits
from ntm_extract.repair.passages import Passage
from ntm_extract.repair.strays import repair_strays


def repaired(text: str) -> str:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    passage = Passage(tuple(lines), "destroyed_diacritics")
    edits = tuple(sorted(repair_strays(text, [passage]), key=lambda edit: edit.start))
    done = apply_edits(text, edits)
    assert undo_edits(done, edits) == text
    return done


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("_ - Thoi gian: thang 5", "- Thoi gian: thang 5"),
        ("~ Bao dam tien do", "- Bao dam tien do"),
        ("'~ Chi dao cac xa", "- Chi dao cac xa"),
        ("to chuc chinh tri-- xa hoi", "to chuc chinh tri - xa hoi"),
        ("— - Co quan chu tri", "- Co quan chu tri"),
        ("‘ 2. Noi dung", "2. Noi dung"),
        (". dan cu kieu mau", "dan cu kieu mau"),
        ("Co quan ‘phoi hop: cac so", "Co quan phoi hop: cac so"),
        ("cac don vi ’ dia phuong", "cac don vi dia phuong"),
        ("thuc hien./. ‘", "thuc hien./."),
        ("tham quyen. :", "tham quyen."),
        ("nong thon. moi va", "nong thon moi va"),
    ],
)
def test_stray_mark_goes(read: str, meant: str) -> None:
    assert repaired(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "- Bao cao ket qua; + kinh phi",
        "giai doan 2021 - 2025, tu 5 - 7 xa",
        "phong trao ‘chung suc’ cua huyen",
        "gom “hai” muc",
        "v.v. va cac khoan khac",
        "TP. ho tro",
        "Phoi hop : So Tai chinh",
        "(dat 62%), va",
        "den het. Viec nay",
    ],
)
def test_mark_of_the_page_stays(text: str) -> None:
    assert repaired(text) == text
