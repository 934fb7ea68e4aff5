"""Task tables: rows of cells, one line a row or (from web pages) one line a cell."""

from __future__ import annotations

import re
from functools import lru_cache

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Column, TableRow
from ntm_extract.layout.lines import Line

_COLUMNS: tuple[tuple[Column, str], ...] = (
    ("number", r"(?:S?TT|Số TT|Stt|Số thứ tự)\.?$"),
    ("coordinating", r".*phối hợp"),
    (
        "lead",
        r"(?:(?:cơ quan|đơn vị|bộ phận|tổ chức|phòng|ban)[^:]{0,20}(?:chủ trì|thực hiện|đầu mối|"
        r"chịu trách nhiệm|tham mưu)|chủ trì|phân công|đơn vị$|cơ quan$)",
    ),
    ("due", r"(?:thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|ngày hoàn thành|lộ trình)"),
    ("product", r"(?:sản phẩm|kết quả)"),
    ("content", r"(?:nội dung|nhiệm vụ|tên nhiệm vụ|công việc|hoạt động|đầu việc|hạng mục)"),
    ("other", r"(?:ghi chú|kinh phí|căn cứ|nguồn)"),
)
_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _COLUMNS)
_NUMBER = re.compile(r"(\d{1,3})[.)]?$")
_GROUP = re.compile(r"((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|[A-H])(?:[.)]?$|[.)]\s+(?=[^\W\d_a-z]))")
_DUE = re.compile(
    r"(?:trước|chậm nhất|trong|đến|hằng|hàng|thường xuyên|năm|qu[ýí]|tháng|ngày|tuần|giai đoạn|từ|"
    r"sau khi|theo|định kỳ|\d{1,2}/\d{4}|\d{1,2}/\d{1,2}/\d{4}|20\d\d$|i{1,3}v?/20)",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:các\s+)?(?:sở(?! hữu)|bộ(?! tiêu| thủ| máy| luật)|ubnd|ủy ban|văn phòng|công an|"
    r"ban(?! hành)|cơ quan|đơn vị|trung tâm|"
    r"phòng(?!,? chống)|cục|chi cục|vụ|hội(?! nghị| thảo)|đoàn|thanh tra|tỉnh|huyện|xã(?! hội)|"
    r"đài|báo(?! cáo)|mặt trận|liên|"
    r"viện|trường(?! hợp)|kho bạc|ngân hàng|thuế|bảo hiểm|bhxh|bch|bộ chỉ huy|tập đoàn|công ty|"
    r"tổ(?! chức)|"
    r"tổ chức(?= chính trị| đoàn| tín)|hđnd|chủ đầu tư|doanh nghiệp|địa phương)(?!\w)",
    re.IGNORECASE,
)
_MAX_CELL = 90
_MAX_COLUMNS = 12
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


@lru_cache(maxsize=4096)
def column_of(heading: str) -> Column | None:
    """Return what a column holds, by its heading."""
    text = re.sub(r"\s+", " ", heading).strip(" .:")
    if not text or len(text) > _MAX_CELL:
        return None
    return next((name for name, pattern in _PATTERNS if pattern.match(text)), None)


def read_tables(lines: list[Line]) -> tuple[tuple[TableRow, ...], list[Line]]:
    """Return the rows of every task table, and the lines that stand in none."""
    if any(column_of(line.text) == "number" for line in lines):
        lines = [part for line in lines for part in _split_cells(line)]
    rows: list[TableRow] = []
    left: list[Line] = []
    at = 0
    while at < len(lines):
        found = _read_tabbed(lines, at) if "\t" in lines[at].text else _read_stacked(lines, at)
        if found is None:
            left.append(lines[at].part(0, len(lines[at].text)) if _lonely(lines[at]) else lines[at])
            at += 1
            continue
        table, at = found
        rows += table
    return tuple(rows), left


def _lonely(line: Line) -> bool:
    """Tell whether a row of a table that is none here has a single cell."""
    return "\t" in line.text and "\t" not in line.text.strip()


def _split_cells(line: Line) -> list[Line]:
    """Cut a line where the time of one row ran together with the row or heading below it."""
    match = _RAN_ON.match(line.text)
    if not match or "\t" in line.text:
        return [line]
    cut = match.end("due")
    return [line.part(0, cut), line.part(cut, len(line.text))]


def _is_task_table(columns: list[Column | None]) -> bool:
    return "content" in columns and ("lead" in columns or "coordinating" in columns)


def _cells(line: Line) -> list[Line]:
    parts, at = [], 0
    for match in re.finditer(r"\t", line.text):
        parts.append(line.part(at, match.start()))
        at = match.end()
    parts.append(line.part(at, len(line.text)))
    return parts


def _read_tabbed(lines: list[Line], at: int) -> tuple[list[TableRow], int] | None:
    columns = [column_of(cell.text) for cell in _cells(lines[at])]
    if not _is_task_table(columns):
        return None
    rows: list[TableRow] = []
    group: tuple[str, ...] = ()
    end = at + 1
    while end < len(lines) and "\t" in lines[end].text:
        cells = _cells(lines[end])
        filled = [cell for cell in cells if cell.text]
        label = cells[0].text.strip(" .)")
        if rows and _goes_on(cells, columns):
            rows[-1] = _longer(rows[-1], cells, columns)
        elif len(filled) <= 2 and (_GROUP.match(cells[0].text) or len(filled) == 1):
            group = (label,) if _GROUP.match(cells[0].text) else group
        elif not _is_heading_row(filled):
            row = _tabbed_row(cells, columns, group)
            if row:
                rows.append(row)
        end += 1
    return rows, end


def _is_heading_row(filled: list[Line]) -> bool:
    """Tell whether a row numbers the columns, or repeats their headings on a new page."""
    if all(cell.text.strip("()").isdigit() for cell in filled):
        return True
    return column_of(filled[0].text) == "number" and all(column_of(cell.text) for cell in filled)


def _goes_on(cells: list[Line], columns: list[Column | None]) -> bool:
    """Tell whether a row without a number is the rest of the row on the page before."""
    named = [(cell, name) for cell, name in zip(cells, columns, strict=False) if cell.text]
    if columns[0] != "number" or cells[0].text or not named:
        return False
    return any(cell.text[:1].islower() for cell, name in named if name == "content") or not any(
        name == "content" for _, name in named
    )


def _longer(row: TableRow, cells: list[Line], columns: list[Column | None]) -> TableRow:
    named = [
        (name or "other", cell.span)
        for cell, name in zip(cells, columns, strict=False)
        if cell.text
    ]
    span = Span(row.span.start, named[-1][1].end)
    return TableRow(span, row.number, row.group, (*row.cells, *named))


def _tabbed_row(
    cells: list[Line], columns: list[Column | None], group: tuple[str, ...]
) -> TableRow | None:
    named: list[tuple[Column, Span]] = []
    number = None
    for cell, column in zip(cells, columns, strict=False):
        if not cell.text:
            continue
        if column == "number":
            number = cell.text.strip(" .)") or None
        named.append((column or "other", cell.span))
    if not any(column == "content" for column, _ in named):
        return None
    span = Span(named[0][1].start, named[-1][1].end)
    return TableRow(span, number, group, tuple(named))


def _read_stacked(lines: list[Line], at: int) -> tuple[list[TableRow], int] | None:
    """Read a table whose cells stand one below the other, each a line of its own."""
    if column_of(lines[at].text) != "number":
        return None
    columns: list[Column | None] = []
    pos = at
    while (
        pos < len(lines)
        and not _NUMBER.match(lines[pos].text)
        and not _GROUP.match(lines[pos].text)
    ):
        columns += _columns_of(lines[pos].text)
        pos += 1
        if len(columns) > _MAX_COLUMNS or columns.count("number") > 1:
            return None
    if not _is_task_table(columns):
        return None
    return _read_stacked_rows(lines, pos, columns)


def _columns_of(heading: str) -> list[Column | None]:
    """Return the columns of a heading; two may have run together on one line."""
    cut = re.search(
        r"\s(?=(?:Thời (?:gian|hạn)|Sản phẩm|Cơ quan|Đơn vị|Ghi chú|Kết quả)(?!\w))", heading[3:]
    )
    if cut and len(heading) < _MAX_CELL:
        return [column_of(heading[: cut.start() + 3]), column_of(heading[cut.end() + 3 :])]
    return [column_of(heading)]


def _read_stacked_rows(
    lines: list[Line], pos: int, columns: list[Column | None]
) -> tuple[list[TableRow], int] | None:
    rows: list[TableRow] = []
    group: tuple[str, ...] = ()
    last, timed = 0, False
    while pos < len(lines):
        heading = _GROUP.match(lines[pos].text)
        if heading:
            group = (heading[1],)
            pos += 2 if heading.end() == len(lines[pos].text) else 1
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
        return number if number == 1 or last < number <= last + _MAX_GAP else None
    return (
        last + 1 if timed and len(line.text) > _CONTENT and not _AGENCY.match(line.text) else None
    )


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
            _GROUP.match(text)
            or _GAP_LINE.match(text)
            or _row_number(lines[end], number) is not None
        ):
            break
        if timed and len(text) > _CONTENT and not _AGENCY.match(text):
            break
        timed = timed or (end > at and bool(_DUE.match(text)) and not _AGENCY.match(text))
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
    named = _by_place(lines, columns) or _by_words(lines, columns)
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
        when = bool(_DUE.match(line.text)) and not _AGENCY.match(line.text)
        if (who and when) or (column == "due" and _AGENCY.match(line.text)):
            return []
        named.append((column or "other", line.span))
    return named


def _by_words(lines: list[Line], columns: list[Column | None]) -> list[tuple[Column, Span]]:
    order = [name for name in columns if name in {"lead", "coordinating", "due"}]
    due_last = "due" not in order or order[-1] == "due"
    named: list[tuple[Column, Span]] = [("number", lines[0].span), ("content", lines[1].span)]
    seen: set[Column] = set()
    for cell in lines[2:]:
        column = _guess(cell.text, seen, due_last=due_last)
        seen.add(column)
        named.append((column, cell.span))
    return named


def _guess(text: str, seen: set[Column], *, due_last: bool) -> Column:
    ended = due_last and "due" in seen
    if _AGENCY.match(text) and "coordinating" not in seen and not ended:
        return "coordinating" if "lead" in seen else "lead"
    if _DUE.match(text) and "due" not in seen:
        return "due"
    return "product"
