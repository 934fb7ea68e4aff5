"""Nouns of those who can act: bodies of any kind ("cụm thủy nông") and posts ("thủ kho")."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from ntm_extract.vi.alternatives import any_of
from ntm_extract.vi.lexicon import read_rows

ActorKind = Literal["body", "kind", "post"]
"""A post needs no more words ("Thủ kho | kiểm kê"), a mere kind always has some ("tổ …")."""


@cache
def actor_noun(kind: ActorKind | None = None) -> re.Pattern[str]:
    """Return the nouns of one kind, or of all, as a pattern; the first letter may be large.

    A noun is none where another word makes it one: "tổ chức", "khoa học", "hội nghị".
    """
    rows = [row for row in read_rows("actor_nouns") if kind in {None, row[1]}]
    rows.sort(key=lambda row: -len(row[0]))  # the longest first: "tổ soạn thảo" before "tổ"
    nouns = any_of(_letters(noun, not_before) for noun, _, not_before, _ in rows)
    return re.compile(rf"{nouns}(?!\w)")


def _letters(noun: str, not_before: str) -> list[str]:
    first = noun[0]
    rest = (r"\s+" if one == " " else one for one in noun[1:])
    letters = [f"[{first.upper()}{first}]", *rest]
    return [*letters, rf"(?!,?\s*(?:{not_before})(?!\w))"] if not_before else letters
