"""Rows of tables of quotas as targets: the row names what is to be reached, the plan how much.

A table is one of quotas where its headings say so: a column of quotas ("Chỉ tiêu") and one of the
plan ("Kế hoạch năm 2026"), or bodies and what each is told to reach under a title of quotas.
Columns of what was done are results.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, StructuredNotice
from ntm_extract.extract.targets.comparators import PLAIN, read_comparator
from ntm_extract.extract.targets.flat_tables import find_flat_tables
from ntm_extract.extract.targets.match import QuantityMatch, Role
from ntm_extract.extract.targets.quota_columns import QuotaColumn, QuotaKind, quota_column, under
from ntm_extract.vi.numbers import json_number, read_number
from ntm_extract.vi.shadow import shadow

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_VALUE = re.compile(
    rf"(?P<words>[^\d]*?)(?P<n>{_NUMBER})(?P<more> ?%)?"
    rf"(?: ?(?:-|đến) ?(?P<to>{_NUMBER})(?P<more2> ?%)?)?(?P<rest> ?(?:trở lên|trở xuống)?)"
)
_TITLE = re.compile(r"(?<!\w)(?:chỉ tiêu|mục tiêu|giao kế hoạch|kế hoạch giao)(?!\w)")
_REPORTS = frozenset({"BC", "BB"})
_UNIT_OF_NAME = re.compile(r"[(,]\s*(%|[^\W\d_][^(),]{0,18})\)?\s*$")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LOOK_BACK = 3
_TITLE_ABOVE = 160
"""Letters above a flattened table that may be its title."""
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class QuotaTable:
    """A table of quotas: what it says and how far it reaches."""

    span: Span
    facts: tuple[QuantityMatch, ...]
    flat: bool = False
    """Whether its cells stand one a line, in paragraphs that are no rows."""


def find_quota_tables(notice: StructuredNotice, issued_on: date | None) -> tuple[QuotaTable, ...]:
    """Return the tables of quotas of a notice with their rows as targets and results."""
    if notice.header.doc_type in _REPORTS:
        return ()
    found = []
    for first, rows in _runs(notice.blocks):
        title = [
            block.span.text_in(notice.text)
            for block in notice.blocks[max(0, first - _LOOK_BACK) : first]
        ]
        reader = _Reader(notice, issued_on, " ".join(title))
        table = reader.read([reader.cells_of(row) for row in rows])
        if table:
            found.append(table)
    for cells in find_flat_tables(notice.text):
        above = notice.text[max(0, cells[0][0].start - _TITLE_ABOVE) : cells[0][0].start]
        table = _Reader(notice, issued_on, above).read(cells)
        if table:
            found.append(replace(table, flat=True))
    return tuple(found)


def without_tables(notice: StructuredNotice, tables: Sequence[QuotaTable]) -> StructuredNotice:
    """Return the notice with the rows of ``tables`` set apart: they hold no task or sentence."""
    if not tables:
        return notice
    blocks = tuple(
        block._replace(part="annex", parent=None)
        if any(_holds(table, block) for table in tables)
        else block
        for block in notice.blocks
    )
    return replace(notice, blocks=blocks)


def _holds(table: QuotaTable, block: Block) -> bool:
    """Tell whether a block is a row of a table, or a paragraph made of its lines."""
    if not table.flat:
        return block.kind == "row" and table.span.covers(block.span)
    near = block.span.start >= table.span.start - _TITLE_ABOVE
    return near and block.span.start < table.span.end and table.span.start < block.span.end


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, list[Block]]]:
    """Yield the rows that follow one another, and where the first of them stands."""
    run: list[Block] = []
    for at, block in enumerate(blocks):
        if block.kind == "row":
            run.append(block)
            continue
        if run:
            yield at - len(run), run
        run = []
    if run:
        yield len(blocks) - len(run), run


@dataclass(frozen=True, slots=True)
class _Reader:
    notice: StructuredNotice
    issued_on: date | None
    title: str

    def read(self, rows: Sequence[list[Span]]) -> QuotaTable | None:
        """Return the table that the rows of cells are, None where it is none of quotas."""
        head = rows[0]
        columns = [quota_column(cell.text_in(self.notice.text)) for cell in head]
        begin = 1
        if len(rows) > 1 and (second := self._second_head(rows[1], columns)):
            columns, begin = second, 2
        columns = self._told(columns)
        if not any(column.kind == "plan" for column in columns):
            return None
        facts = [fact for row in rows[begin:] for fact in self._row(row, columns)]
        if not facts:
            return None
        return QuotaTable(Span(rows[0][0].start, rows[-1][-1].end), tuple(facts))

    def _second_head(self, row: list[Span], columns: list[QuotaColumn]) -> list[QuotaColumn] | None:
        """Return the columns whose headings stand in two rows, the upper over several."""
        cells = [quota_column(cell.text_in(self.notice.text)) for cell in row]
        named = [cell for cell in cells if cell.heading]
        if not named or any(cell.kind not in {"year", "plan", "done", "other"} for cell in named):
            return None
        if all(cell.heading.strip("()").isdigit() and cell.kind != "year" for cell in named):
            return None
        above, out = QuotaColumn("other", ""), []
        for at, cell in enumerate(cells):
            if at < len(columns) and columns[at].heading:
                above = columns[at]
            out.append(under(above, cell))
        return out

    def _told(self, columns: list[QuotaColumn]) -> list[QuotaColumn]:
        """Return the columns with those of plans marked, by the heading or by the title."""
        kinds = [column.kind for column in columns]
        under_title = bool(_TITLE.search(shadow(self.title)))
        if "indicator" in kinds:
            first = kinds.index("indicator")
            years: QuotaKind = "plan" if under_title and "done" not in kinds else "other"
            return [
                replace(column, kind=years if column.kind == "year" else "other")
                if column.kind in {"year", "count", "body"}
                or (column.kind == "indicator" and at != first)
                else column
                for at, column in enumerate(columns)
            ]
        if "body" in kinds and under_title and not {"plan", "done"} & set(kinds):
            return [
                replace(column, kind="plan") if column.kind in {"count", "year"} else column
                for column in columns
            ]
        return columns if "body" in kinds and under_title else []

    def cells_of(self, row: Block) -> list[Span]:
        """Return the cells of the line that a row is, stripped, the empty ones too."""
        text = self.notice.text
        at = text.rfind("\n", 0, row.span.start) + 1
        end = text.find("\n", row.span.end)
        cells = []
        for part in text[at : end if end >= 0 else len(text)].split("\t"):
            left = len(part) - len(part.lstrip())
            cells.append(Span(at + left, max(at + left, at + len(part.rstrip()))))
            at += len(part) + 1
        return cells

    def _row(self, row: list[Span], columns: list[QuotaColumn]) -> Iterator[QuantityMatch]:
        pairs = list(zip(row, columns, strict=False))
        texts = {
            column.kind: cell for cell, column in pairs if column.kind in {"indicator", "unit"}
        }
        name = texts.get("indicator") or next(
            (cell for cell, column in pairs if column.kind == "body"), None
        )
        of_bodies = "indicator" not in texts
        if name is None or not name.text_in(self.notice.text).strip(" .-+*"):
            return
        unit = texts["unit"].text_in(self.notice.text) if "unit" in texts else ""
        for cell, column in pairs:
            if column.kind in {"plan", "done"}:
                words = name.text_in(self.notice.text).lstrip(" -+*•")
                if of_bodies:
                    words = f"{column.heading}: {words}"
                yield from self._values(words, unit, self._told_by(name, cell), cell, column)

    def _values(
        self, words: str, unit: str, span: Span, cell: Span, column: QuotaColumn
    ) -> Iterator[QuantityMatch]:
        text = cell.text_in(self.notice.text)
        match = _VALUE.fullmatch(shadow(text))
        if match is None:
            return
        of_name = _UNIT_OF_NAME.search(words)
        percent = "%" if match["more"] or match["more2"] else None
        stated = percent or unit or column.unit or (of_name[1] if of_name else None)
        year = column.year or self._year()
        due = date(year, 12, 31) if year else None
        role: Role = "target" if column.kind == "plan" else "result"
        if role == "target" and due and self.issued_on and due < self.issued_on:
            return
        rule, _ = read_comparator(match["words"])
        if match["rest"].strip():
            comparators = [">=" if match["rest"].strip() == "trở lên" else "<="]
        else:
            comparators = [">=", "<="] if match["to"] else [rule.comparator]
        for part, comparator in zip(("n", "to"), comparators, strict=False):
            value, sure = read_number(match[part])
            yield QuantityMatch(
                span=span,
                text=" ".join(span.text_in(self.notice.text).split()),
                indicator=words,
                comparator=comparator,  # type: ignore[arg-type]  # (literals by construction)
                value=json_number(value),
                unit=stated or None,
                due=due,
                role=role,
                confidence=_SURE if sure else _SURE / 2,
                rule="quantity.quota_row" if rule is PLAIN else rule.name,
            )

    def _told_by(self, name: Span, cell: Span) -> Span:
        """Return the stretch from the name of a row to a value, or the value where others part."""
        between = self.notice.text[name.end : cell.start]
        apart = cell.start < name.end or any(sign.isdigit() for sign in between)
        return cell if apart else Span(name.start, cell.end)

    def _year(self) -> int | None:
        """Return the one year that the title of the table or else of the notice names."""
        for text in (self.title, self.notice.header.subject or ""):
            years = set(_YEAR.findall(text))
            if years:
                return int(years.pop()) if len(years) == 1 else None
        return None
