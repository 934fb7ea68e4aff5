"""Joins the lines of a reading to paragraphs: the same rules for text, PDF and OCR.

A line begins a paragraph because of its label, its indent, the gap above it, or because the line
above ended early. Where marks and labels are garbled, the measures of the line decide alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from ntm_extract.ingest.body_starts import GLANCE, OPENERS, SIGNING, starts_in_body
from ntm_extract.ingest.measured_lines import Line
from ntm_extract.ingest.shapes import (
    begins_small,
    ends_open,
    ends_sentence,
    is_addressees_head,
    is_capitals,
    is_doc_type,
    is_recipients_head,
    is_rule,
    label_of,
    wants_number,
)
from ntm_extract.vi.unicode import bare

Region = Literal["head", "title", "body", "foot"]


_RUNNING_WIDTH = 45
"""Letters in a line of running text at least; the columns of a letterhead are narrower."""
_NATIONAL = "CONG HOA XA HOI CHU NGHIA VIET NAM"
_WIRED = re.compile(r"(?:điện|ĐIỆN)\s*:\Z")
_BULLET = re.compile(r"[-–—+•]\s*[^\W\d_]")
_SECTION = re.compile(
    r"(?:Mục (?:tiêu|đích)(?:,? (?:và )?(?:yêu cầu|ý nghĩa)| chung)?|Đặt vấn đề|Sự cần thiết"
    r"|Yêu cầu|Nội dung|Nhiệm vụ|Quan điểm|Đặc điểm tình hình|Tình hình chung|Tổ chức thực hiện"
    r"|Cơ sở pháp lý)"
)
"""A section of the body whose number was lost, right below the title."""
_PART = re.compile(r"(?:phần|chương)\s+(?:thứ\s+)?(?:[ivx]{1,3}|nhất|một)\s*[.:]?\Z", re.IGNORECASE)
_ATTACHED = re.compile(r"\(\s*(?:Được |Ban hành |Phê duyệt |ban hành |phê duyệt )*[Kk]èm theo\s")
"""Below the title of what a decision puts into force: "(Kèm theo Quyết định số …)"."""
_YEARS = re.compile(r".*\d{4}[-–]\s\d{4}")
"""A period that was cut: "giai đoạn 2021" + "- 2025"."""
_AUTHORITY = re.compile(
    r"(?:HỘI ĐỒNG NHÂN DÂN|(?:CHỦ TỊCH )?ỦY BAN NHÂN DÂN|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|GIÁM ĐỐC)"
    r"(?!\w)"
)
"""Who decides, in capitals below the subject of a decision or a resolution."""
_LINKED = re.compile(r"(?:CỦA|TẠI|DO|VỀ|CHO|TRONG|THUỘC|VÀ|VỚI|GIỮA|ĐỊA BÀN|CẤP|CÁC|,|-)\Z")
_PEOPLES = re.compile(r"(?:UY|ỦY) BAN(?: NHAN)?$|HOI DONG(?: NHAN)?$")


def join_paragraphs(lines: Sequence[Line]) -> list[list[int]]:
    """Return the indices of the lines of each paragraph, in order."""
    paragraphs: list[list[int]] = []
    region: Region = _first_region(lines)
    title_lines = 0
    addressed = False
    above, own, own_above = None, "", ""
    for index, line in enumerate(lines):
        own = _own_line(line.text)
        if line.fresh and _NATIONAL[:11] in bare(line.text[:GLANCE]).upper():
            region = "head"
        title_lines = title_lines + 1 if region == "title" else 0
        fresh = (
            above is None
            or line.fresh
            or ("\t" in line.text and "\t" in above.text)  # rows of a table
            or (addressed and _ends_entry(above.text, line.text))
            or _RULE in (own, own_above)
            or (region != "head" and _LIST in (own, own_above))
            or _starts_paragraph(above, line, region=region, opened=lines[paragraphs[-1][0]])
        )
        if fresh:
            paragraphs.append([index])
            region = "foot" if own == _LIST else _next_region(region, line, title_lines)
            addressed = addressed and bool(_BULLET.match(line.text))
        else:
            paragraphs[-1].append(index)
        addressed = addressed or _opens_addressees(line.text)
        above, own_above = line, own
    return paragraphs


_RULE, _LIST = "rule", "list"
"""Lines that stand by themselves: a drawn rule, and "Nơi nhận:"."""


def _own_line(text: str) -> str:
    """Name what a line is that is a paragraph of its own; asked once a line."""
    if is_rule(text):
        return _RULE
    return _LIST if is_recipients_head(text) else ""


def join_lines(texts: Iterable[str]) -> str:
    """Return the text of a paragraph from its lines."""
    parts: list[str] = []
    for text in texts:  # mostly one
        if parts:
            parts.append(separator(parts[-1], text))
        parts.append(text)
    return "".join(parts).replace("\u00ad", "")


def separator(above: str, below: str) -> str:
    """Return what stands between two lines of one paragraph: a space, or nothing in a code.

    "số 71/" + "NQ-CP" and "2021-" + "2025" are one word each; "UBND tỉnh -" + "Trưởng" are not.
    """
    if above.endswith("\u00ad"):
        return ""
    tail = above[-GLANCE:]
    if tail.endswith(("-", "–")) and re.search(r"\w.$", tail) and re.match(r"\w", below):
        return ""
    if tail.endswith("/") and re.search(r"\d/$", tail):
        return ""
    if below.startswith("/") and re.match(r"/\w", below) and re.search(r"\d/?\w*$", tail):
        return ""
    return " "


def _first_region(lines: Sequence[Line]) -> Region:
    """Tell whether the lines begin with a letterhead or title; a passage may begin anywhere."""
    for line in lines[:14]:
        plain = bare(line.text[:200]).upper()
        if is_doc_type(line.text) or "CONG HOA XA" in plain or plain.startswith(("SO:", "UBND")):
            return "head"
    return "head" if lines and is_capitals(lines[0].text) else "body"


def _next_region(region: Region, line: Line, title_lines: int) -> Region:
    """Return the region that the paragraph beginning with ``line`` belongs to."""
    text = line.text
    if region == "foot":
        return _behind_foot(text)
    if region == "head":
        if is_doc_type(text) or re.match(r"v\W{0,2}v\b", text, re.IGNORECASE):
            return "title"
        running = line.is_full and line.width >= _RUNNING_WIDTH and not is_capitals(text)
        opens = is_addressees_head(text) or running
        return "body" if opens else "head"
    if region == "title" and title_lines and not is_doc_type(text):
        return "body" if title_lines > 1 else "title"
    return region


def _behind_foot(text: str) -> Region:
    """Return what begins behind a foot: what the document puts into force, an annex, a note."""
    if is_doc_type(text):
        return "title"
    back = text.startswith("[") or bare(text[:20]).upper().startswith("PHU LUC")
    return "body" if back else "foot"


def _starts_paragraph(above: Line, line: Line, *, region: Region, opened: Line) -> bool:
    """Tell whether ``line`` begins a paragraph; ``opened`` is the first line of the current one."""
    if region == "head":
        return _starts_in_head(above, line, opened)
    if region == "foot":
        return _starts_in_foot(above, line, opened)
    if region == "title":
        return _starts_after_title(above, line, opened)
    return starts_in_body(above, line, opened)


def _opens_addressees(text: str) -> bool:
    wired = text.endswith(":") and _WIRED.search(text[-GLANCE:])
    return bool(wired) or is_addressees_head(text)


def _ends_entry(above: str, below: str) -> bool:
    """Tell whether an addressee of a list ends with ``above``: no entry has a second sentence."""
    return above.endswith(".") and not begins_small(below)


def _starts_in_head(above: Line, line: Line, opened: Line) -> bool:
    if _is_torn_phrase(above.text, line.text, whole=above is opened):
        return False
    if label_of(line.text):
        return True
    torn_date = line.text[:1].isdigit() and wants_number(above.text)
    return not (torn_date or (begins_small(line.text) and not ends_sentence(above.text)))


def _is_torn_phrase(above: str, below: str, *, whole: bool = True) -> bool:
    """Tell whether a phrase in capitals was cut: "ỦY BAN NHÂN" + "DÂN", "THỦ" + "TƯỚNG".

    ``whole`` says that ``above`` is all there is of its paragraph.
    """
    if not (is_capitals(above) and is_capitals(below)):
        return False
    one, two = bare(above[:200]).upper().strip(), bare(below[:200]).upper().strip()
    if f"{one} {two}" in _NATIONAL or (one in _NATIONAL and _NATIONAL.endswith(two)):
        return True
    if any(" " not in part and part.isalpha() for part in ([one] * whole + [two])):
        return True
    return bool(_PEOPLES.search(one) and two.startswith(("NHAN", "DAN")))


def _starts_in_foot(above: Line, line: Line, opened: Line) -> bool:
    text = line.text
    if label_of(text) or SIGNING.match(text):
        return True
    if _is_torn_phrase(above.text, text):
        return False
    if begins_small(text) or ends_open(above.text):
        return False
    if is_capitals(text) != is_capitals(above.text) or ends_sentence(above.text):
        return True
    in_item = label_of(opened.text) is not None and not line.apart
    return not in_item


def _starts_after_title(above: Line, line: Line, opened: Line) -> bool:
    """Titles and trích yếu are centred: no line is full, capitals begin anywhere."""
    if is_doc_type(above.text) and above is opened:
        return True
    if begins_small(line.text) or ends_open(above.text) or _YEARS.match(above.text + line.text):
        return False
    labelled = label_of(line.text) or _PART.match(line.text) or _SECTION.fullmatch(line.text)
    labelled = labelled or _ATTACHED.match(line.text)
    if labelled or line.apart or _opens_addressees(line.text):
        return True
    if is_capitals(above.text) != is_capitals(line.text):
        return True
    if _AUTHORITY.match(line.text) and not _LINKED.search(above.text):
        return True
    return ends_sentence(above.text) or bool(OPENERS.match(bare(line.text[:GLANCE]).lower()))
