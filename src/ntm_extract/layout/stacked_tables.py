"""Task tables whose cells stand one below the other, each a line, as web pages give them."""

from __future__ import annotations

import re

from ntm_extract.core.stages import Column, TableRow
from ntm_extract.layout.cell_words import is_agency
from ntm_extract.layout.lines import Line
from ntm_extract.layout.stacked_rows import NUMBER, read_rows
from ntm_extract.layout.table_columns import GROUP, column_of, is_task_table
from ntm_extract.vi.first_letters import by_letter

_NUMBERS = re.compile(r"S?TT\s+(?=[^\W\d_])")
_DAMAGED = re.compile(r"[5STIĐ][^\W\d_a-z]{0,2}\W?\Z")
_MAX_CELL = 90
_MAX_COLUMNS = 12
_FEWEST_COLUMNS = 4
_CONTENT = 50
# the time of one row and the content of the next, whose number was lost, on one line
_RAN_ON = re.compile(
    r"(?P<due>Thường xuyên|20\d\d|(?:Năm|Tháng|Qu[ýí])\s[\w/ -]{1,24}?\d{4}|H[àằ]ng (?:năm|quý|"
    r"tháng))\s+"
    r"(?=[IVX]{1,4}\.(?:\s|$)|[^\W\d_a-z]\w*\s(?:[^\s]+\s){3})"
)
# an agency and the time of its row on one line, with what is left of the rule between them
_WHO_AND_WHEN = re.compile(
    r"[^.:\t]{3,90}?(?<!năm)(?<!ngày)(?P<gap>(?: [—–|-])? )(?P<due>(?:(?:Trước|Chậm nhất|Trong"
    r"|Đến|Từ) [^,;]{3,28}?|Theo (?:Kế hoạch|tiến độ|quy định)[^,;]{0,20}|Sau khi [^,;]{3,28}?"
    r"|Thường xuyên|H[àằ]ng (?:năm|quý|tháng)"
    r"|(?:Tháng|Qu[ýí]|Năm) [\w/ -]{1,18}|20\d\d))(?: ?[.:;|])?\Z"
)
# the label of the next group behind the last cell of a row, with a speck
_GROUP_BEHIND = by_letter(r"(?<=\w\w)\s(?P<label>[IVX]{1,4})\s?[:;.]\Z")
_SPECKS = re.compile(r"[\W_]+")
_HEADING = re.compile(
    r"\s(?=(?:Nội dung|Nhiệm vụ|Thời (?:gian|hạn)|Sản phẩm|Cơ quan|Đơn vị|Ghi chú|Kết quả|Tiến độ)"
    r"(?!\w))"
)


def split_cells(line: Line) -> list[Line]:
    """Cut a line where the time of a row ran together with its agency, or with the row below."""
    match = _RAN_ON.match(line.text)
    if match and "\t" not in line.text:
        cut = match.end("due")
        return [line.part(0, cut), line.part(cut, len(line.text))]
    both = _WHO_AND_WHEN.match(line.text) if is_agency(line.text) else None
    group = _GROUP_BEHIND.search(line.text)
    if group:
        return [line.part(0, group.start()), line.part(group.start("label"), group.end("label"))]
    if both:
        return [line.part(0, both.start("gap")), line.part(*both.span("due"))]
    return [line]


def read_stacked(lines: list[Line], at: int) -> tuple[list[TableRow], int] | None:
    """Read a table whose cells stand one below the other, each a line of its own."""
    glued = _glued_headings(lines[at].text)
    if glued:
        return read_rows(lines, at + 1, glued)
    first = "number" if _is_damaged(lines, at) else column_of(lines[at].text)
    if first not in {"number", "content"}:
        return None
    lost = first == "content"  # the heading of the numbers was lost
    columns: list[Column | None] = ["number"] if lost or column_of(lines[at].text) is None else []
    pos = at + 1 if len(columns) > lost else at
    while pos < len(lines) and not _is_first_row(lines[pos].text, columns):
        columns += _columns_of(lines[pos].text)
        pos += 1
        if len(columns) > _MAX_COLUMNS or columns.count("number") > 1:
            return None
    if not is_task_table(columns) or (lost and not _is_surely_table(columns, lines[at].text)):
        return None
    return read_rows(lines, pos, columns)


def _glued_headings(text: str) -> list[Column | None] | None:
    """Return the columns of headings that all stand on one line, behind that of the numbers."""
    number = _NUMBERS.match(text)
    if number is None or len(text) > _MAX_CELL * 2:
        return None
    columns: list[Column | None] = ["number", *_columns_of(text[number.end() :])]
    return columns if None not in columns and is_task_table(columns) else None


def _is_damaged(lines: list[Line], at: int) -> bool:
    """Tell whether the heading of the numbers was misread: "TỪ" for "TT" above "Nội dung"."""
    if not _DAMAGED.match(lines[at].text) or at + _FEWEST_COLUMNS > len(lines):
        return False
    below = [column_of(line.text) for line in lines[at + 1 : at + _FEWEST_COLUMNS]]
    return below[0] == "content" and None not in below


def _is_first_row(text: str, columns: list[Column | None]) -> bool:
    """Tell whether the headings have ended: a number, a group, or work whose number was lost."""
    if NUMBER.match(text) or GROUP.match(text):
        return True
    whole = is_task_table(columns) and column_of(text) is None
    return whole and (len(text) > _CONTENT or is_agency(text))


def _is_surely_table(columns: list[Column | None], heading: str) -> bool:
    """Tell whether headings alone, without that of the numbers, make a table."""
    named = {name for name in columns if name}
    return (
        len(heading) <= _CONTENT
        and len(named) == len(columns)
        and {"lead", "due"} <= named
        and len(named) >= _FEWEST_COLUMNS
    )


def _columns_of(heading: str) -> list[Column | None]:
    """Return the columns of a heading; several may have run together on one line."""
    specks = _SPECKS.match(heading)
    text = heading[specks.end() :] if specks else heading
    cuts = [match.start() for match in _HEADING.finditer(text)]
    if not cuts or len(text) > _MAX_CELL * (1 + len(cuts)) // 2:
        return [column_of(text)]
    parts = [text[a:b].strip() for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return [column_of(part) for part in parts]
