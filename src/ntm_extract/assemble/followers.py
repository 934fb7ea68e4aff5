"""Which words usually stand behind an agency, counted in official texts.

A name that was cut short is followed by words that hardly ever follow a whole name, and ends in a
word that no name ends in. The words were counted by ``training/review/count_followers.py`` in a
corpus of official texts, without any annotation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache

from ntm_extract.core.errors import MissingModelError
from ntm_extract.core.resources import models_dir

REACH = 40
"""How many characters behind a name are looked at."""
_WORD = re.compile(r"[^\W\d_]+|[.,;:()/\n–-]|\d")
_END = "end"


def first_word(behind: str) -> str:
    """Return the first word or stop of a text in lower case, "0" for a number, "end" if none."""
    match = _WORD.search(behind)
    return _END if match is None else "0" if match[0].isdigit() else match[0]


def follower_cues(role: str, name: str, behind: str) -> list[str]:
    """Name what is unusual about the word behind a name and about its last one; in lower case."""
    table = _words()
    word = first_word(behind)
    cues = []
    if word not in table[role]["usual"]:
        cues.append("follower=known" if word in table[role]["known"] else "follower=rare")
    words = name.split()
    if words and words[-1] not in table["last"]["all"]:
        cues.append("last_word=rare")
    return cues


@cache
def _words() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the words behind names by role and by how usual they are, and those names end in."""
    path = models_dir() / "review" / "followers.json"
    try:
        read = json.loads(path.read_bytes())
    except OSError as error:
        raise MissingModelError(path) from error
    table = {
        role: {rank: frozenset(words) for rank, words in ranks.items()}
        for role, ranks in read.items()
        if role != "last"
    }
    return {**table, "last": {"all": frozenset(read["last"])}}
