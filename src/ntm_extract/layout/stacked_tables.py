"""Task tables whose cells stand one below the other, each a line, as web pages give them."""

from __future__ import annotations

import re
from itertools import pairwise

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Column, TableRow
from ntm_extract.layout.cell_words import is_agency, is_time
from ntm_extract.layout.lines import Line
from ntm_extract.layout.table_columns import GROUP, column_of, is_task_table

_NUMBER = re.compile(r"(\d{1,3})[.)]?$")
_MAX_CELL = 90
_MAX_COLUMNS = 12
_FEWEST_COLUMNS = 4
_MAX_GAP = 3
_CONTENT = 50
_NUMBER_AND_TEXT = re.compile(r"(\d{1,3})[.)]?\s+(?=[^\W\d_a-z]\w*\s)")
_GAP_LINE = re.compile(r"[.…\s]+\Z")
# the time of one row and the content of the next, whose number was lost, on one line
_RAN_ON = re.compile(
    r"(?P<due>Thường xuyên|20\d\d|(?:Năm|Tháng|Qu[ýí])\s[\w/ -]{1,24}?\d{4}|H[àằ]ng (?:năm|quý|"
    r"tháng))\s+"
    r"(?=[IVX]{1,4}\.(?:\s|$)|[^\W\d_a-z]\w*\s(?:[^\s]+\s){3})"
)
# an agency and the time of its row on one line, with what is left of the rule between them
_WHO_AND_WHEN = re.compile(
    r"[^.:\t]{3,90}?(?<!năm)(?<!ngày)(?P<gap>(?: [—–|-])? )(?P<due>(?:(?:Trước|Chậm nhất|Trong|Đến)"
    r" [^,;]{3,28}|Thường xuyên|H[àằ]ng (?:năm|quý|tháng)"
    r"|(?:Tháng|Qu[ýí]|Năm) [\w/ -]{1,18}|20\d\d))\Z"
)
# the label of the next group behind the last cell of a row, with a speck
_GROUP_BEHIND = re.compile(r"(?<=\w\w)\s(?P<label>[IVX]{1,4})\s?[:;.]\Z")
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
        return [line.part(0, both.start("gap")), line.part(both.start("due"), len(line.text))]
    return [line]


def read_stacked(lines: list[Line], at: int) -> tuple[list[TableRow], int] | None:
    """Read a table whose cells stand one below the other, each a line of its own."""
    first = column_of(lines[at].text)
    if first not in {"number", "content"}:
        return None
    lost = first == "content"  # the heading of the numbers was lost
    columns: list[Column | None] = ["number"] if lost else []
    pos = at
    while (
        pos < len(lines) and not _NUMBER.match(lines[pos].text) and not GROUP.match(lines[pos].text)
    ):
        columns += _columns_of(lines[pos].text)
        pos += 1
        if len(columns) > _MAX_COLUMNS or columns.count("number") > 1:
            return None
    if not is_task_table(columns) or (lost and not _is_surely_table(columns, lines[at].text)):
        return None
    return _read_stacked_rows(lines, pos, columns)


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


def _read_stacked_rows(
    lines: list[Line], pos: int, columns: list[Column | None]
) -> tuple[list[TableRow], int] | None:
    rows: list[TableRow] = []
    group: tuple[str, ...] = ()
    last, timed = 0, False
    while pos < len(lines):
        heading = GROUP.match(lines[pos].text)
        if heading:
            group = (heading[1],)
            pos += 2 if heading.end() == len(lines[pos].text) else 1
            timed = True  # the number of the row behind it may be lost
        elif _GAP_LINE.match(lines[pos].text):
            pos, last = pos + 1, 0  # rows left out: any number may follow
        else:
            number = _row_number(lines[pos], last, timed=timed)
            if number is None:
                break
            end = _row_end(lines, pos + 1, number, len(columns))
            cells = _row_cells(lines[pos:end], number)
            row = _stacked_row(cells, columns, group)
            if row:
                rows.append(row)
            last, timed = number, bool(row) and any(name == "due" for name, _ in row.cells)  # type: ignore[union-attr]
            pos = end
    return (rows, pos) if rows else None


def _row_number(line: Line, last: int, *, timed: bool = False) -> int | None:
    """Return the number a row begins with, alone on its line or in front of the content.

    Behind the time of a row a long cell begins the next, even where its number was lost.
    """
    match = _NUMBER.match(line.text) or _NUMBER_AND_TEXT.match(line.text)
    if match:
        number = int(match[1])
        if number == 1 or last < number <= last + _MAX_GAP:
            return number
        alone = timed and match.re is _NUMBER  # behind the time of a row: a misread number
        return last + 1 if alone else None
    return last + 1 if timed and len(line.text) > _CONTENT and not is_agency(line.text) else None


def _row_cells(lines: list[Line], number: int) -> list[Line]:
    """Return number, content and the other cells of a row, one a line."""
    first = lines[0]
    if _NUMBER.match(first.text):
        return lines
    if not _NUMBER_AND_TEXT.match(first.text):
        return [Line(str(number), first.span), *lines]
    cut = len(str(number))
    return [first.part(0, cut), first.part(cut, len(first.text)), *lines[1:]]


def _row_end(lines: list[Line], at: int, number: int, columns: int) -> int:
    end, timed = at, False
    while end < len(lines) and end - at < columns + 4:
        text = lines[end].text
        if (
            GROUP.match(text)
            or _GAP_LINE.match(text)
            or _row_number(lines[end], number, timed=timed and end > at + 2) is not None
        ):
            break
        if timed and len(text) > _CONTENT and not is_agency(text):
            break
        timed = timed or (end > at and is_time(text) and not is_agency(text))
        end += 1
    return end


def _stacked_row(
    lines: list[Line], columns: list[Column | None], group: tuple[str, ...]
) -> TableRow | None:
    """Tell the cells of a row apart: by their columns where none is missing, else by their words.

    Empty cells leave no line, so the place of a cell counts only where all of them are there.
    """
    if len(lines) < 3:
        return None
    named = _by_place(lines, columns) or name_by_words(lines, columns)
    if not {name for name, _ in named} & {"lead", "coordinating"}:
        return None
    number = lines[0].text.strip(" .)")
    return TableRow(Span(lines[0].span.start, lines[-1].span.end), number, group, tuple(named))


def _by_place(lines: list[Line], columns: list[Column | None]) -> list[tuple[Column, Span]]:
    """Name the cells by the headings; nothing where they do not fit what the cells say."""
    if len(lines) != len(columns) or columns[0] != "number" or columns[1] != "content":
        return []
    named: list[tuple[Column, Span]] = []
    for line, column in zip(lines, columns, strict=True):
        who = column in {"lead", "coordinating"}
        when = is_time(line.text) and not is_agency(line.text)
        if (who and when) or (column == "due" and is_agency(line.text)):
            return []
        named.append((column or "other", line.span))
    return named


def name_by_words(lines: list[Line], columns: list[Column | None]) -> list[tuple[Column, Span]]:
    """Name number, content and the other cells of a row by what they say."""
    order = [name for name in columns if name in {"lead", "coordinating", "due"}]
    due_last = "due" not in order or order[-1] == "due"
    named: list[tuple[Column, Span]] = [("number", lines[0].span), ("content", lines[1].span)]
    seen: set[Column] = set()
    for above, cell in pairwise(lines[1:]):
        more = above.text.endswith((";", ",")) and is_agency(above.text) and is_agency(cell.text)
        column = named[-1][0] if more else _guess(cell.text, seen, due_last=due_last)
        seen.add(column)
        named.append((column, cell.span))
    return named


def _guess(text: str, seen: set[Column], *, due_last: bool) -> Column:
    ended = due_last and "due" in seen
    if is_agency(text) and "coordinating" not in seen and not ended:
        return "coordinating" if "lead" in seen else "lead"
    if is_time(text) and "due" not in seen:
        return "due"
    return "product"
