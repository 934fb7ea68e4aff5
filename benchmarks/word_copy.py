"""A Word file of a notice: automatic numbers and bullets, head and foot in two-column tables."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_FORMS = {
    "roman": (re.compile(r"([IVX]{1,5})\. ?"), "upperRoman", "%1."),
    "arabic": (re.compile(r"(\d{1,2})\. ?(?=\D)"), "decimal", "%1."),
    "letter": (re.compile(r"([a-c])\) ?"), "lowerLetter", "%1)"),
    "dash": (re.compile(r"(-) ?(?=[^\W\d_])"), "bullet", "-"),
}
_FIRST = {"I", "1", "a"}


def write_docx(text: str, path: Path, head: tuple[list[str], list[str], str] | None) -> Path:
    """Write ``text``, a paragraph a line, as Word users type it; return the file."""
    document = docx.Document()
    if head is not None:
        _table(document, head[0], head[1])
        text = head[2]
    body, _, foot = text.partition("\nNơi nhận")
    lists: dict[str, str] = {}
    for line in body.split("\n"):
        for name, (label, kind, pattern) in _FORMS.items():
            match = label.match(line)
            if match and (name == "dash" or match[1] in _FIRST or name in lists):
                if match[1] in _FIRST or name not in lists:
                    lists[name] = _new_list(document, kind, pattern)
                _numbered(document.add_paragraph(line[match.end() :]), lists[name])
                break
        else:
            document.add_paragraph(line)
    if foot:
        lines = f"Nơi nhận{foot}".split("\n")
        cut = next(
            (at for at, line in enumerate(lines) if at and not line.startswith("-")), len(lines)
        )
        _table(document, lines[:cut], lines[cut:])
    document.save(str(path))
    return path


def _table(document: Any, left: list[str], right: list[str]) -> None:
    cells = document.add_table(1, 2).rows[0].cells
    for cell, lines in zip(cells, (left, right), strict=True):
        cell.text = lines[0] if lines else ""
        for line in lines[1:]:
            cell.add_paragraph(line)


def _new_list(document: Any, kind: str, pattern: str) -> str:
    """Add a list of its own to the numbering part; return its id."""
    numbering = document.part.numbering_part.element
    taken = len(numbering.findall(qn("w:abstractNum"))) + 100
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), str(taken))
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for tag, value in (("w:start", "1"), ("w:numFmt", kind), ("w:lvlText", pattern)):
        element = OxmlElement(tag)
        element.set(qn("w:val"), value)
        level.append(element)
    abstract.append(level)
    numbering.insert(0, abstract)
    num = OxmlElement("w:num")
    num.set(qn("w:numId"), str(taken))
    of = OxmlElement("w:abstractNumId")
    of.set(qn("w:val"), str(taken))
    num.append(of)
    numbering.append(num)
    return str(taken)


def _numbered(paragraph: Any, number: str) -> None:
    properties = paragraph._p.get_or_add_pPr()
    place = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", "0"), ("w:numId", number)):
        element = OxmlElement(tag)
        element.set(qn("w:val"), value)
        place.append(element)
    properties.append(place)
