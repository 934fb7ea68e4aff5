"""Records as one HTML page for a browser: tasks by due date, what to check, and the source text.

Everything is in the file (no script or style is fetched), and all text is escaped by Jinja.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from ntm_extract.core.record import NoticeRecord
from ntm_extract.export.reasons import in_vietnamese
from ntm_extract.export.rows import notice_name, task_rows
from ntm_extract.export.wording import quantity_in_words, rhythm_in_words

if TYPE_CHECKING:
    import jinja2


def html_of(records: Sequence[NoticeRecord]) -> bytes:
    """Return the page as UTF-8; the same records give the same bytes."""
    notices = [(notice_name(record), record) for record in records]
    page = _template().render(notices=notices, rows=task_rows(records))
    return page.encode("utf-8")


@cache
def _template() -> jinja2.Template:
    import jinja2  # noqa: PLC0415  (heavy: when needed)

    source = resources.files("ntm_extract.export").joinpath("page.html.j2")
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {
        "in_vietnamese": in_vietnamese,
        "quantity_in_words": quantity_in_words,
        "rhythm_in_words": rhythm_in_words,
    }
    return environment.from_string(source.read_text(encoding="utf-8"))
