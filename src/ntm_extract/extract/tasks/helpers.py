"""Reads whoever stands behind "phối hợp với": anybody who can act, up to the work they share."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Found, Mention, full_name, read_agencies
from ntm_extract.extract.agencies.mention import Kind
from ntm_extract.extract.agencies.words import NOUN, SEPARATOR, verb_pattern
from ntm_extract.extract.tasks import helper_words as hw
from ntm_extract.vi.body_kinds import longest_kind

_MOST_WORDS, _MOST_ENTRIES, _SHORT = 16, 30, 3
_OWN = frozenset({"collective", "open", "authority"})


class _Reach(NamedTuple):
    """How far an entry goes, and whether the work begins behind it."""

    end: int
    why: str


def read_helpers(text: str, at: int, *, closed: bool = False) -> tuple[Mention, ...]:
    """Return whoever is named from ``at`` on; ``closed``: no work follows, all is names."""
    if hw.NOBODY.match(text, at):
        return ()
    entries: list[Mention] = []
    pos: int | None = at
    while pos is not None and len(entries) < _MOST_ENTRIES:
        found = _known(text, pos)
        entries += found.mentions
        end: int | None = found.end
        if not found.mentions:
            end = _open_end(text, pos, closed=closed, first=pos == at)
            if end is None:
                break
            entries.append(_mention(text, pos, end, "open"))
        else:
            end = _entry_end(text, entries[-1], found.end, closed=closed)
            if end > found.end:
                entries[-1] = _mention(text, entries[-1].span.start, end, entries[-1].kind)
        if len(entries) > 1 and _belongs_to_last(entries[-2], entries[-1]):
            last = entries.pop()
            entries[-1] = _mention(text, entries[-1].span.start, last.span.end, "open")
        cut = _purpose(text, entries[-1])
        if cut:
            entries[-1] = _mention(text, entries[-1].span.start, cut, entries[-1].kind)
            break
        pos = _next(text, end)
    return tuple(entries)


def grown(text: str, at: int) -> Found:
    """Return the bodies that receive something from ``at`` on, with all that says which."""
    leaders = hw.LEADERS.match(text, at)
    house = hw.OWN_HOUSE.match(text, leaders.end()) if leaders else None
    if house:
        return Found((_mention(text, at, house.end(), "official"),), house.end())
    found = read_agencies(text, leaders.end() if leaders else at)
    if not found.mentions:
        start = leaders.end() if leaders else at
        whole = leaders or hw.RECEIVES.match(text, at)
        end = _open_end(text, start, closed=False, first=True) if whole else None
        return Found((_mention(text, at, end, "open"),), end) if end else found
    mentions = list(found.mentions)
    if leaders:
        first = mentions[0].span
        span = Span(leaders.start(), first.end)
        mentions[0] = Mention(span, full_name(span.text_in(text), "named"), "official")
    last, end = mentions[-1], found.end
    level = hw.OF_LEVEL.match(text, end) if last.span.end == end else None
    if level:
        mentions[-1] = _mention(text, last.span.start, level.end(), last.kind)
        return Found(tuple(mentions), level.end())
    if last.kind in _OWN and last.span.end == end and _says_which(text, last):
        end = max(end, _entry_end(text, last, end, closed=False))
        mentions[-1] = _mention(text, last.span.start, end, last.kind) if end > found.end else last
    return Found(tuple(mentions), end)


def _says_which(text: str, last: Mention) -> bool:
    """Tell whether a kind of body that receives goes on: "cơ quan cấp phép", "… của ngành"."""
    printed, end = last.span.text_in(text), last.span.end
    if hw.ENDS_IN_TRADE.search(printed) or hw.ENDS_IN_HEAD.search(printed):
        return True
    if hw.WHICH_RECEIVER.match(text, end) or hw.OF_BODY.match(text, end):
        return True
    return bool(hw.BARE_KIND.fullmatch(printed) and hw.BUSINESS.match(text, end + 1))


def _next(text: str, end: int) -> int | None:
    """Return where the next of the list begins behind one, None where there is none."""
    separator = SEPARATOR.match(text, end)
    if not separator or not _begins(text, separator.end()):
        return None
    found = read_agencies(text, separator.end()) if ";" in separator.group() else None
    if found and hw.NEXT_SUBJECT.match(text, found.end):
        return None  # "phối hợp với A; B có trách nhiệm …"
    return separator.end()


def _known(text: str, at: int) -> Found:
    """Read the bodies that lists know; where somebody is, is read with what they have to do."""
    found = read_agencies(text, at, relative=True)
    if found.mentions and found.mentions[-1].kind in _OWN and " nơi " in found.mentions[-1].name:
        found = read_agencies(text, at)
    level = hw.OF_LEVEL.match(text, found.end) if found.mentions else None
    if level and found.mentions[-1].span.end == found.end:
        one = _mention(text, found.mentions[-1].span.start, level.end(), found.mentions[-1].kind)
        return Found((*found.mentions[:-1], one), level.end())
    cut = _overshoot(text, found.mentions[-1], found.end) if found.mentions else None
    if cut:
        last = found.mentions[-1]
        kind = last.kind if last.kind == "named" else "collective"
        span = Span(last.span.start, cut)
        one = Mention(span, full_name(span.text_in(text), kind), kind)
        found = Found((*found.mentions[:-1], one), cut)
    if hw.NEXT_SUBJECT.match(text, found.end):
        return _before_semicolon(text, found)
    return found


def _overshoot(text: str, last: Mention, end: int) -> int | None:
    """Return where a name ends that was read too far, None where it is right."""
    if end != last.span.end:
        return None
    if last.kind == "named" or " các " in last.name:
        more = hw.PERSONS.search(text, last.span.start, end)
        return more.start() if more else None
    stray = hw.STRAY.search(text, last.span.start, end)
    if stray:
        return stray.start()
    said = hw.SAID_WHICH.search(text, last.span.start, end)
    return said.start("does") if said else None


def _before_semicolon(text: str, found: Found) -> Found:
    """Leave out who acts behind a semicolon: "phối hợp với A; B có trách nhiệm …"."""
    for n, one in enumerate(found.mentions[1:], start=1):
        if ";" in text[found.mentions[n - 1].span.end : one.span.start]:
            return Found(found.mentions[:n], found.mentions[n - 1].span.end)
    return found


def _mention(text: str, start: int, end: int, kind: Kind) -> Mention:
    """Return who stands between two places; a kind of body that goes on is an open one."""
    span = Span(start, start + len(text[start:end].rstrip(" ,;.")))
    named = kind in {"named", "official"}
    stray = None if named else hw.STRAY.search(text, span.start, span.end)
    span = Span(span.start, stray.start()) if stray else span
    name = full_name(span.text_in(text), kind if named else "collective")
    return Mention(span, name, kind if named else "open")


def _purpose(text: str, one: Mention) -> int | None:
    """Return where what the help is for begins inside a name, None where it does not."""
    said = hw.IN_WHAT.search(text, one.span.start, one.span.end) if one.kind in _OWN else None
    return said.start() if said else None


def _belongs_to_last(before: Mention, one: Mention) -> bool:
    """Tell whether an unknown kind shares the "các" in front: "các nghệ sĩ, học sinh"."""
    if hw.OWNED_BY.search(before.name) and not hw.QUANTIFIER.match(one.name):
        return one.name[:1].islower()
    return (
        before.kind == one.kind == "open"
        and bool(hw.QUANTIFIER.match(before.name))
        and one.name[:1].islower()
        and (NOUN.match(one.name) is None or len(one.name.split()) <= _SHORT)
        and not hw.QUANTIFIER.match(one.name)
    )


def _begins(text: str, at: int) -> bool:
    """Tell whether somebody begins at ``at``, behind a comma or "và"."""
    if read_agencies(text, at).mentions:
        return True
    return _open_head(text, at) is not None


def _open_head(text: str, at: int, *, first: bool = False) -> int | None:
    """Return where the noun of somebody known to no list ends, None where there is none."""
    quantifier = hw.QUANTIFIER.match(text, at)
    pos = quantifier.end() if quantifier else at
    if hw.NOBODY.match(text, at) or hw.NOBODY.match(text, pos):
        return None
    low = text[pos : pos + 1].lower() + text[pos + 1 : pos + 60]
    actor = hw.ACTOR.match(low)
    if actor and (quantifier or first or not hw.BOTH.match(low)):
        return pos + actor.end()
    if not quantifier and verb_pattern().match(text, pos):
        return None
    noun = NOUN.match(text, pos)
    known = noun.end() if noun else longest_kind(text, pos)
    word = hw.NEXT_WORD.match(text, pos - 1) if quantifier and known is None else None
    return word.end() if word else known


def _open_end(text: str, at: int, *, closed: bool, first: bool) -> int | None:
    head = _open_head(text, at, first=first)
    if head is None:
        return None
    reach = _read_on(text, head, bare=True, closed=closed)
    return reach.end if reach else head


def _entry_end(text: str, last: Mention, at: int, *, closed: bool) -> int:
    """Return where an entry ends that was read as far as lists know it."""
    if text[at - 1 : at] == ")":
        return at
    printed = last.span.text_in(text)
    bare = bool(hw.BARE_KIND.fullmatch(printed) or hw.ENDS_BARE.search(printed))
    which, trade = hw.WHICH.match(text, at), None
    if last.kind not in _OWN:
        several = " các " in f" {printed.lower()} " or last.kind == "place"
        if not which or not several:
            return at
    elif not bare and not which and last.kind != "open":
        trade = hw.ENDS_IN_TRADE.search(printed)
        nxt = skip_space(text, at)
        goes_on = trade and (not _verb_end(text, nxt) or hw.TRADE.match(text, nxt))
        owner = hw.OWNER.match(printed.lower()) and not _verb_end(text, nxt)
        goes_on = goes_on or owner or hw.ENDS_IN_HEAD.search(printed) or hw.DASH.match(text, at)
        if not (goes_on or closed or text[nxt : nxt + 1].isupper()):
            return at
    reach = _read_on(text, at, bare=bare, closed=closed, trade=bool(trade))
    return reach.end if reach else at


def skip_space(text: str, at: int) -> int:
    """Return the first place from ``at`` on that is no white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _read_on(text: str, at: int, *, bare: bool, closed: bool, trade: bool = False) -> _Reach | None:
    """Read on word by word up to the work, another body or the end of the clause."""
    walk = _Walk(at, first=bare)
    if trade:
        walk.business = at
    for _ in range(_MOST_WORDS):
        why = _step(text, walk, closed=closed)
        if why:
            return _Reach(walk.pos, why) if _is_name(text, at, walk, why, closed=closed) else None
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
    trade = hw.TRADE.match(text, walk.business)
    light = hw.WORK_BEHIND.match(text, walk.business)
    if why in {"end", "verb"}:  # "… các nhà thầu xử lý vướng mắc và hoàn thành …"
        return bool(trade) and why == "end" and not hw.SEVERAL.search(text, max(0, at - 25), at)
    if why == "work" and light:
        return False
    return bool(trade) or why != "when" or hw.IN_WHAT.match(text, walk.pos) is not None


def _step(text: str, walk: _Walk, *, closed: bool) -> str:
    """Read on over one word; return why there is none to be read."""
    if hw.CLOSES.match(text, walk.pos):
        return "end"
    joint = hw.JOINT.match(text, walk.pos)
    if joint:
        return _over_joint(text, walk, joint)
    word = hw.NEXT_WORD.match(text, walk.pos)
    return _over_word(text, walk, word, closed=closed) if word else "end"


def _over_word(text: str, walk: _Walk, word: re.Match[str], *, closed: bool) -> str:
    """Read on over a word that no comma or point stands in front of."""
    start = word.start("w")
    serves = hw.BUSINESS.match(text, start)
    which = hw.WHICH.match(text, walk.pos)
    whole = hw.INSIDE_WORD.match(text, start)
    noun = which if which and not (walk.first and text.startswith("có", start)) else None
    noun = noun or (whole if whole and not (walk.first and serves) else None)
    if noun:
        walk.take(noun.end())
        return ""
    kind = hw.INNER_KIND.match(text, start) if not walk.first else None
    if kind:
        walk.take(kind.end())
        walk.first = True
        return ""
    if hw.ENDS.match(text, start) and not (walk.first and serves):
        return "when"
    verb = _verb_end(text, start)
    second = walk.business >= 0 and not walk.plain and not hw.WORK_BEHIND.match(text, start)
    needs = walk.first and verb and hw.NEEDS_VERB.search(text, max(0, start - 12), start - 1)
    if needs or (serves and (walk.first or second)):
        walk.business = start if walk.first else walk.business
        walk.pos, walk.first = max(serves.end() if serves else 0, verb or 0), False
    elif verb and not closed:
        return "work"
    else:
        walk.take(word.end())
    return ""


def _over_joint(text: str, walk: _Walk, joint: re.Match[str]) -> str:
    """Read on over a comma or "và" inside a name."""
    nxt = joint.end()
    verb = _verb_end(text, nxt)
    if verb and walk.business >= 0 and not walk.plain and hw.BUSINESS.match(text, nxt):
        walk.pos = verb
        return ""
    if verb and not _begins(text, nxt):
        return "verb"
    dash = "-" in joint.group() or "–" in joint.group()
    begins = read_agencies(text, nxt).mentions if dash else _begins(text, nxt)
    if begins or hw.ENDS.match(text, nxt) or not (walk.plain or dash) or text[nxt - 1] != " ":
        return "next"
    walk.pos = nxt - 1
    return ""


def _verb_end(text: str, at: int) -> int | None:
    """Return where a verb of work at ``at`` ends; one syllable only where it is sure."""
    verb = verb_pattern().match(text, at)
    more = hw.WORK.match(text, at)
    long = verb.end() if verb and " " in re.sub(r"\s+", " ", verb.group()) else None
    ends = [end for end in (long, more.end() if more else None) if end]
    return max(ends) if ends else None
