"""Names of lists in front of shared work, cut where lists read them too far."""

from __future__ import annotations

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Found, Mention, full_name, read_agencies
from ntm_extract.extract.agencies.mention import Kind
from ntm_extract.extract.tasks import helper_verbs as hv
from ntm_extract.extract.tasks import helper_words as hw
from ntm_extract.extract.tasks.helper_walk import skip_space, verb_end

OWN = frozenset({"collective", "open", "authority"})
"""Kinds of mentions that are no names."""

_NAME_WORDS = 3


def known(text: str, at: int) -> Found:
    """Read the bodies that lists know; where somebody is, is read with what they have to do."""
    found = read_agencies(text, at, relative=True)
    if found.mentions and found.mentions[-1].kind in OWN:
        plain = read_agencies(text, at)
        walked = hv.WALKED.match(text, plain.end)
        timed = hv.PASSIVE.search(text, plain.end, found.end)
        found = plain if walked and not timed else found
    level = hw.OF_LEVEL.match(text, found.end) if found.mentions else None
    if level and found.mentions[-1].span.end == found.end:
        one = mention(text, found.mentions[-1].span.start, level.end(), found.mentions[-1].kind)
        return Found((*found.mentions[:-1], one), level.end())
    found = _whole_word(text, found)
    cut = _overshoot(text, found.mentions[-1], found.end) if found.mentions else None
    if cut:
        last = found.mentions[-1]
        kind = last.kind if last.kind == "named" else "collective"
        span = Span(last.span.start, cut)
        one = Mention(span, full_name(span.text_in(text), kind), kind)
        found = Found((*found.mentions[:-1], one), cut)
    if hv.NEXT_SUBJECT.match(text, found.end):
        return _before_semicolon(text, found)
    return found


def _whole_word(text: str, found: Found) -> Found:
    """Read on to the end of a word of two syllables: "cảng hàng | không"."""
    if not found.mentions or found.mentions[-1].span.end != found.end:
        return found
    last = found.mentions[-1]
    start = text.rfind(" ", last.span.start, found.end) + 1
    whole = hv.INSIDE_WORD.match(text, start) if start else None
    if not whole or whole.end() <= found.end:
        return found
    one = mention(text, last.span.start, whole.end(), last.kind)
    return Found((*found.mentions[:-1], one), whole.end())


def _overshoot(text: str, last: Mention, end: int) -> int | None:
    """Return where a name ends that was read too far, None where it is right."""
    if end != last.span.end:
        return None
    if last.kind == "named" or " các " in last.name:
        more = hw.PERSONS.search(text, last.span.start, end)
        return more.start() if more else _work_inside(text, last)
    if hv.CLOSES.match(text, end):
        works = _work_behind_clause(text, last)
        if works:
            return works
    branch = hw.ANOTHER_BRANCH.search(text, last.span.start, end + 12)
    if branch and branch.end() == end and not verb_end(text, skip_space(text, end)):
        return branch.start("j")
    stray = hv.STRAY.search(text, last.span.start, end)
    if stray:
        return stray.start()
    said = hv.SAID_WHICH.search(text, last.span.start, end)
    return said.start("does") if said else None


def _work_inside(text: str, last: Mention) -> int | None:
    """Return where work begins inside a name, behind a capital or by a verb that no name holds."""
    start, end = last.span.start, last.span.end
    for word in hv.BEHIND_CAPITAL.finditer(text, start, end):
        verb = hv.work().match(text, word.end("s"))
        if verb and " " in verb.group() and verb.end() <= end:
            return word.start("s")
    for count, word in enumerate(hv.NEXT_WORD.finditer(text, start, end)):
        verb = hv.only_work().match(text, word.start("w")) if count >= _NAME_WORDS else None
        if verb and verb.end() <= end and text[word.start() - 1] != ",":
            return word.start()
    return None


def _work_behind_clause(text: str, last: Mention) -> int | None:
    """Return where work begins behind a relative clause that was read to the clause's end."""
    passive = hv.PASSIVE.search(text, last.span.start, last.span.end)
    joins = hv.TAKES_PART.search(text, last.span.start, last.span.end)
    start = passive or joins
    if start is None:
        return None
    pos = verb_end(text, start.end()) or start.end()
    pos = verb_end(text, skip_space(text, pos)) or pos
    past = pos
    for word in hv.NEXT_WORD.finditer(text, pos, last.span.end):
        at = word.start("w")
        whole = hv.INSIDE_WORD.match(text, at)
        if at < past or whole:
            past = max(past, whole.end() if whole else past)
            continue
        verb = verb_end(text, at) if word.start() > pos else None
        if verb and " " in text[at:verb] and text[word.start() - 1] != ",":
            return word.start()
    return None


def _before_semicolon(text: str, found: Found) -> Found:
    """Leave out who acts behind a semicolon: "phối hợp với A; B có trách nhiệm …"."""
    for n, one in enumerate(found.mentions[1:], start=1):
        if ";" in text[found.mentions[n - 1].span.end : one.span.start]:
            return Found(found.mentions[:n], found.mentions[n - 1].span.end)
    return found


def mention(text: str, start: int, end: int, kind: Kind) -> Mention:
    """Return who stands between two places; a kind of body that goes on is an open one."""
    span = Span(start, start + len(text[start:end].rstrip(" ,;.")))
    named = kind in {"named", "official"}
    stray = None if named else hv.STRAY.search(text, span.start, span.end)
    span = Span(span.start, stray.start()) if stray else span
    name = full_name(span.text_in(text), kind if named else "collective")
    return Mention(span, name, kind if named else "open")
