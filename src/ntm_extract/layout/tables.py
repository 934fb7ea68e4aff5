"""Task tables: rows of cells, one line a row or (from web pages) one line a cell."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Column, TableRow
from ntm_extract.layout.lines import Line

_COLUMNS: tuple[tuple[Column, str], ...] = (
    ("number", r"(?:S?TT|Số TT|Stt|Số thứ tự)\.?$"),
    ("coordinating", r".*phối hợp"),
    (
        "lead",
        r"(?:(?:cơ quan|đơn vị|bộ phận|tổ chức|phòng|ban)[^:]{0,20}(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tham mưu)|chủ trì|phân công|đơn vị$|cơ quan$)",
    ),
    ("due", r"(?:thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|ngày hoàn thành|lộ trình)"),
    ("product", r"(?:sản phẩm|kết quả)"),
    ("content", r"(?:nội dung|nhiệm vụ|tên nhiệm vụ|công việc|hoạt động|đầu việc|hạng mục)"),
    ("other", r"(?:ghi chú|kinh phí|căn cứ|nguồn)"),
)
_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _COLUMNS)
_NUMBER = re.compile(r"(\d{1,3})[.)]?$")
_GROUP = re.compile(r"((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|[A-H])[.)]?$")
_DUE = re.compile(
    r"(?:trước|chậm nhất|trong|đến|hằng|hàng|thường xuyên|năm|quý|tháng|ngày|tuần|giai đoạn|từ|sau khi|theo|định kỳ|\d{1,2}/\d{4}|\d{1,2}/\d{1,2}/\d{4}|20\d\d$|i{1,3}v?/20)",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:các\s+)?(?:sở|bộ|ubnd|ủy ban|văn phòng|công an|ban|cơ quan|đơn vị|trung tâm|phòng|cục|chi cục|vụ|hội|đoàn|thanh tra|tỉnh|huyện|xã|đài|báo|"
    r"mặt trận|liên|viện|trường|kho bạc|ngân hàng|thuế|bảo hiểm|bhxh|bch|bộ chỉ huy|tập đoàn|công ty|tổ|hđnd|chủ đầu tư|doanh nghiệp|địa phương)(?!\w)",
    re.IGNORECASE,
)
_MAX_CELL = 90


def column_of(heading: str) -> Column | None:
    """Return what a column holds, by its heading."""
    text = re.sub(r"\s+", " ", heading).strip(" .:")
    if not text or len(text) > _MAX_CELL:
        return None
    return next((name for name, pattern in _PATTERNS if pattern.match(text)), None)


def read_tables(lines: list[Line]) -> tuple[tuple[TableRow, ...], set[int]]:
    """Return the rows of every task table and the numbers of the lines they took."""
    rows: list[TableRow] = []
    used: set[int] = set()
    at = 0
    while at < len(lines):
        found = _read_tabbed(lines, at) if "\t" in lines[at].text else _read_stacked(lines, at)
        if found is None:
            at += 1
            continue
        table, end = found
        rows += table
        used.update(range(at, end))
        at = end
    return tuple(rows), used


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
        if len(filled) <= 2 and (_GROUP.match(cells[0].text) or len(filled) == 1):  # noqa: PLR2004
            group = (label,) if _GROUP.match(cells[0].text) else group
        elif not all(cell.text.strip("()").isdigit() for cell in filled):
            row = _tabbed_row(cells, columns, group)
            if row:
                rows.append(row)
        end += 1
    return rows, end


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
        columns.append(column_of(lines[pos].text))
        pos += 1
        if len(columns) > 12:  # noqa: PLR2004
            return None
    if not _is_task_table(columns):
        return None
    rows: list[TableRow] = []
    group: tuple[str, ...] = ()
    expected = 1
    while pos < len(lines):
        heading = _GROUP.match(lines[pos].text)
        if heading:
            group, expected = (heading[1],), 1
            pos += 2
            continue
        number = _NUMBER.match(lines[pos].text)
        if not number or int(number[1]) not in {expected, 1}:
            break
        end = _row_end(lines, pos + 1, int(number[1]) + 1, len(columns))
        row = _stacked_row(lines[pos:end], group)
        if row:
            rows.append(row)
        expected = int(number[1]) + 1
        pos = end
    return (rows, pos) if rows else None


def _row_end(lines: list[Line], at: int, following: int, columns: int) -> int:
    end = at
    while end < len(lines) and end - at < columns + 4:
        text = lines[end].text
        number = _NUMBER.match(text)
        if (number and int(number[1]) in {following, 1}) or _GROUP.match(text):
            break
        if end - at >= columns - 1 and len(text) > 60 and not _AGENCY.match(text):  # noqa: PLR2004
            break
        end += 1
    return end


def _stacked_row(lines: list[Line], group: tuple[str, ...]) -> TableRow | None:
    """Tell the cells of a row apart by what they hold: empty cells leave no line."""
    if len(lines) < 3:  # noqa: PLR2004
        return None
    named: list[tuple[Column, Span]] = [("number", lines[0].span), ("content", lines[1].span)]
    seen: set[Column] = set()
    for cell in lines[2:]:
        column = _guess(cell.text, seen)
        seen.add(column)
        named.append((column, cell.span))
    if not seen & {"lead", "coordinating"}:
        return None
    number = lines[0].text.strip(" .)")
    return TableRow(Span(lines[0].span.start, lines[-1].span.end), number, group, tuple(named))


def _guess(text: str, seen: set[Column]) -> Column:
    if _AGENCY.match(text) and "coordinating" not in seen and "due" not in seen:
        return "coordinating" if "lead" in seen else "lead"
    if _DUE.match(text) and "due" not in seen:
        return "due"
    return "product"
