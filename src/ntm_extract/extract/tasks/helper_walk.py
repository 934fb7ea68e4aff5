"""Walks from word to word over whoever can act, known or not, up to the work or somebody else."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.agencies.words import NOUN, small_first, verb_pattern
from ntm_extract.extract.tasks import helper_verbs as hv
from ntm_extract.extract.tasks import helper_words as hw
from ntm_extract.vi.actor_nouns import actor_noun
from ntm_extract.vi.body_kinds import longest_kind

_MOST_WORDS = 16
_ANY_OFFICE = re.compile(r"(?<!\w)(?:[Cc]ơ quan|[Đđ]ơn vị|người)\Z")
"""Behind whom stands what they do, not what they have to do: "gửi cơ quan tiếp nhận | trước …"."""


class Reach(NamedTuple):
    """How far an entry goes, and whether the work begins behind it."""

    end: int
    why: str


def begins(text: str, at: int) -> bool:
    """Tell whether somebody begins at ``at``, behind a comma or "và"."""
    if read_agencies(text, at).mentions:
        return True
    return open_head(text, at) is not None


def open_head(text: str, at: int, *, first: bool = False) -> int | None:
    """Return where the noun of somebody known to no list ends, None where there is none."""
    quantifier = hw.QUANTIFIER.match(text, at)
    pos = quantifier.end() if quantifier else at
    if hw.NOBODY.match(text, at) or hw.NOBODY.match(text, pos):
        return None
    letters = hw.LETTERS.match(text, pos)
    if letters:
        return letters.end()
    low = small_first(text, pos)
    actor = hw.ACTOR.match(low)
    if actor and (quantifier or first or not hw.BOTH.match(low)):
        return pos + actor.end()
    if not quantifier and verb_pattern().match(text, pos):
        return None
    noun = NOUN.match(text, pos) or actor_noun().match(text, pos)
    known = noun.end() if noun else longest_kind(text, pos)
    word = hv.NEXT_WORD.match(text, pos - 1) if quantifier and known is None else None
    return word.end() if word else known


def skip_space(text: str, at: int) -> int:
    """Return the first place from ``at`` on that is no white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def read_on(
    text: str, at: int, *, bare: bool, closed: bool, trade: bool = False, receives: bool = False
) -> Reach | None:
    """Read on word by word up to the work, another body or the end of the clause.

    Behind whoever ``receives`` no work has to come.
    """
    walk = _Walk(at, first=bare)
    if trade:
        walk.business = at
    for _ in range(_MOST_WORDS):
        why = _step(text, walk, closed=closed)
        if why:
            ends = why == "end" or (why == "when" and _ANY_OFFICE.search(text, 0, at) is not None)
            free = closed or (receives and ends)
            return Reach(walk.pos, why) if _is_name(text, at, walk, why, closed=free) else None
    return None


class _Walk:
    """Where a name is read to, and of what kind its last words were."""

    def __init__(self, at: int, *, first: bool) -> None:
        """Begin behind the noun of a body."""
        self.pos = at
        self.first = first
        self.business = -1
        self.plain = 0

    def take(self, end: int) -> None:
        """Read on over a word that is no verb."""
        self.pos, self.first, self.plain = end, False, self.plain + 1


def _is_name(text: str, at: int, walk: _Walk, why: str, *, closed: bool) -> bool:
    """Tell whether what was read says who somebody is, and is not what they do."""
    if walk.business in {-1, at} or closed or hw.NEEDS_VERB.search(text, max(0, at - 12), at):
        return True
    if why != "end" and hw.ONE_KIND.search(text, max(0, at - 20), at):
        return True
    trade = hv.TRADE.match(text, walk.business)
    light = hv.WORK_BEHIND.match(text, walk.business)
    if why in {"end", "verb"}:  # "… các nhà thầu xử lý vướng mắc và hoàn thành …"
        return bool(trade) and why == "end" and not hw.SEVERAL.search(text, max(0, at - 25), at)
    if why == "work" and light:
        return False
    return bool(trade) or why != "when" or hv.IN_WHAT.match(text, walk.pos) is not None


def _step(text: str, walk: _Walk, *, closed: bool) -> str:
    """Read on over one word; return why there is none to be read."""
    if hv.CLOSES.match(text, walk.pos):
        return "end"
    joint = hv.JOINT.match(text, walk.pos)
    if joint:
        return _over_joint(text, walk, joint)
    word = hv.NEXT_WORD.match(text, walk.pos)
    return _over_word(text, walk, word, closed=closed) if word else "end"


def _over_word(text: str, walk: _Walk, word: re.Match[str], *, closed: bool) -> str:
    """Read on over a word that no comma or point stands in front of."""
    start = word.start("w")
    serves = hv.BUSINESS.match(text, start)
    noun = _noun_end(text, walk, start)
    if noun:
        kind = None if walk.first else hw.INNER_KIND.match(text, start)
        walk.take(noun)
        walk.first = kind is not None and kind.end() == noun
        return ""
    if hv.ENDS.match(text, start) and not (walk.first and serves):
        return "work" if hv.ENSURES.match(text, start) else "when"
    verb = verb_end(text, start)
    run_on = walk.business >= 0 and not walk.plain and not hv.WORK_BEHIND.match(text, start)
    second = run_on and hv.FIRST_TRADE.match(text, walk.business)
    advises = text.endswith("tư vấn", 0, walk.pos) and hv.ADVISES.match(text, start)
    needs = walk.first and verb and hw.NEEDS_VERB.search(text, max(0, start - 12), start - 1)
    if needs or (serves and (walk.first or second or advises)):
        walk.business = start if walk.first else walk.business
        walk.pos, walk.first = max(serves.end() if serves else 0, verb or 0), False
    elif verb and not closed:
        return "work"
    else:
        walk.take(word.end())
    return ""


def _noun_end(text: str, walk: _Walk, start: int) -> int | None:
    """Return where words end that are no verb, whatever they look like: "chương trình"."""
    which = hv.WHICH.match(text, walk.pos)
    if which and not (walk.first and text.startswith("có", start)):
        return which.end()
    whole = hv.INSIDE_WORD.match(text, start)
    if whole and not (walk.first and hv.BUSINESS.match(text, start)):
        return whole.end()
    owner = read_agencies(text, start).mentions if text[start].isupper() else ()
    if owner and owner[0].kind == "named":
        return owner[0].span.end
    if walk.first:
        return None
    kind = hw.INNER_KIND.match(text, start)
    passive = hv.PASSIVE.match(text, start)
    return kind.end() if kind else (passive and verb_end(text, passive.end()))


def _over_joint(text: str, walk: _Walk, joint: re.Match[str]) -> str:
    """Read on over a comma or "và" inside a name."""
    nxt = joint.end()
    verb = verb_end(text, nxt)
    if verb and walk.business >= 0 and not walk.plain and hv.BUSINESS.match(text, nxt):
        walk.pos = verb
        return ""
    if verb and not begins(text, nxt):
        return "verb"
    dash = "-" in joint.group() or "–" in joint.group()
    other = read_agencies(text, nxt).mentions if dash else begins(text, nxt)
    if other or hv.ENDS.match(text, nxt) or not (walk.plain or dash) or text[nxt - 1] != " ":
        return "next"
    walk.pos = nxt - 1
    return ""


def verb_end(text: str, at: int) -> int | None:
    """Return where a verb of work at ``at`` ends; one syllable only where it is sure."""
    verb = verb_pattern().match(text, at)
    more = hv.work().match(text, at)
    long = verb.end() if verb and " " in re.sub(r"\s+", " ", verb.group()) else None
    ends = [end for end in (long, more.end() if more else None) if end]
    return max(ends) if ends else None
