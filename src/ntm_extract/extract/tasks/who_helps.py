"""Reads whoever stands behind "phối hợp với": anybody who can act, up to the work they share."""

from __future__ import annotations

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.agencies.words import NOUN, SEPARATOR, small_first, verb_pattern
from ntm_extract.extract.tasks import helper_verbs as hv
from ntm_extract.extract.tasks import helper_words as hw
from ntm_extract.extract.tasks.helper_names import OWN, known, mention
from ntm_extract.extract.tasks.helper_walk import (
    begins,
    open_head,
    read_on,
    skip_space,
    verb_end,
)
from ntm_extract.vi.actor_nouns import actor_noun

_MOST_ENTRIES, _SHORT, _LONGEST_GLUED, _LONGEST_UNKNOWN = 30, 4, 6, 8


def read_helpers(text: str, at: int, *, closed: bool = False) -> tuple[Mention, ...]:
    """Return whoever is named from ``at`` on; ``closed``: no work follows, all is names."""
    if hw.NOBODY.match(text, at):
        return ()
    entries: list[Mention] = []
    pos: int | None = at
    while pos is not None and len(entries) < _MOST_ENTRIES:
        found = known(text, pos)
        entries += found.mentions
        end: int | None = found.end
        if not found.mentions:
            end = open_end(text, pos, closed=closed, first=pos == at)
            end = end or _unknown_end(text, pos, closed=closed)
            if end is None:
                break
            named = hw.NAMED_HEAD.match(text, pos) or hw.LETTERS.match(text, pos)
            entries.append(mention(text, pos, end, "named" if named else "open"))
        else:
            end = entry_end(text, entries[-1], found.end, closed=closed)
            if end > found.end:
                last = entries[-1]
                named = hw.NAMED_HEAD.match(text, last.span.start)
                entries[-1] = mention(text, last.span.start, end, "named" if named else last.kind)
        joined = len(entries) > 1 and "(" not in text[entries[-2].span.end : entries[-1].span.start]
        if joined and _belongs_to_last(entries[-2], entries[-1]):
            last = entries.pop()
            entries[-1] = mention(text, entries[-1].span.start, last.span.end, "open")
        cut = _purpose(text, entries[-1])
        if cut:
            entries[-1] = mention(text, entries[-1].span.start, cut, entries[-1].kind)
            break
        pos = _next(text, end)
    return _with_levels(text, entries)


def _with_levels(text: str, entries: list[Mention]) -> tuple[Mention, ...]:
    """Let "báo chí Trung ương và địa phương" be one, read as two."""
    whole: list[Mention] = []
    for one in entries:
        if whole and one.name == "địa phương" and hw.SHARED_LEVEL.search(whole[-1].name):
            whole[-1] = mention(text, whole[-1].span.start, one.span.end, "open")
        else:
            whole.append(one)
    return tuple(whole)


def _next(text: str, end: int) -> int | None:
    """Return where the next of the list begins behind one, None where there is none."""
    aside = hw.IF_ANY.match(text, end)
    separator = SEPARATOR.match(text, aside.end() if aside else end)
    if not separator or not begins(text, separator.end()):
        return None
    found = read_agencies(text, separator.end()) if ";" in separator.group() else None
    if found and hv.NEXT_SUBJECT.match(text, found.end):
        return None  # "phối hợp với A; B có trách nhiệm …"
    return separator.end()


def _purpose(text: str, one: Mention) -> int | None:
    """Return where what the help is for begins inside a name, None where it does not."""
    said = hv.IN_WHAT.search(text, one.span.start, one.span.end) if one.kind in OWN else None
    return said.start() if said else None


def _belongs_to_last(before: Mention, one: Mention) -> bool:
    """Tell whether an unknown kind is one with the kind in front: "các nghệ sĩ, học sinh"."""
    if hw.QUANTIFIER.match(one.name) or not one.name[:1].islower() or before.kind not in OWN:
        return False
    if actor_noun().match(one.name) and not hw.QUANTIFIER.match(before.name):
        return False  # "phụ huynh, nhân viên y tế": nothing in front is said of both
    if hw.OWNED_BY.search(before.name):
        return True
    if one.name.startswith("ngành "):
        return False
    if "open" not in {before.kind, one.kind} or hw.PROPER.search(f"{before.name} {one.name}"):
        return False
    words = len(one.name.split())
    nearest = before.name.rpartition(", ")[2].split()
    short = _SHORT if NOUN.match(one.name) else _LONGEST_GLUED
    return words <= short and len(nearest) <= _LONGEST_GLUED and not hw.CLOSED.search(before.name)


def open_end(
    text: str, at: int, *, closed: bool, first: bool, receives: bool = False
) -> int | None:
    """Return where somebody known to no list ends, None where nobody begins at ``at``."""
    head = open_head(text, at, first=first)
    if head is None:
        return None
    kind = text[at:head]
    bare = hw.BARE_KIND.fullmatch(kind) or hw.ENDS_BARE.search(kind)
    bare = bare or hw.NEEDS_VERB.search(kind)
    reach = read_on(text, head, bare=bool(bare), closed=closed, receives=receives)
    return reach.end if reach else head


def _short_noun(text: str, at: int) -> bool:
    """Tell whether a word or two that are no verbs say which of a kind: "kiểm lâm | địa bàn"."""
    return bool(hw.SHORT_NOUN.match(text, at))


def _unknown_end(text: str, at: int, *, closed: bool) -> int | None:
    """Return where a short noun that no list knows ends, in front of the work: "cha xứ"."""
    word = hv.NEXT_WORD.match(text, at - 1) if at else None
    if word is None or not text[at].isalpha() or (closed and at == 0):
        return None
    low = small_first(text, at, 40)
    if verb_end(low, 0) or hw.NO_NOUN.match(low) or verb_pattern().match(low):
        return None
    reach = read_on(text, word.end(), bare=False, closed=closed)
    ends = reach is not None and reach.why in {"work", "next", "when"}
    short = reach is not None and len(text[at : reach.end].split()) <= _LONGEST_UNKNOWN
    return reach.end if reach and ends and short else None


def entry_end(text: str, last: Mention, at: int, *, closed: bool, receives: bool = False) -> int:
    """Return where an entry ends that was read as far as lists know it."""
    if text[at - 1 : at] == ")":
        return at
    printed = last.span.text_in(text)
    bare = bool(hw.BARE_KIND.fullmatch(printed) or hw.ENDS_BARE.search(printed))
    longer = open_head(text, last.span.start, first=True) if last.kind in OWN and bare else None
    at = max(at, longer or at)
    sent = hv.SENT_TO.match(text, at) if hw.SENT.fullmatch(printed) else None
    if sent:
        reach = read_on(text, sent.end(), bare=False, closed=closed)
        return reach.end if reach else sent.end()
    if hw.HEADS_OF.match(printed) or (last.kind in OWN and not receives):
        whose = hw.OF_THE.match(text, at)
        owners = read_agencies(text, whose.end()).mentions if whose else ()
        if owners:
            return entry_end(text, owners[0], owners[0].span.end, closed=closed)
    which, trade = hv.WHICH.match(text, at), None
    if last.kind in OWN and not (which or receives or printed.endswith("đồng chí")):
        which = hv.PASSIVE.match(text, at + 1)
    headed = last.kind == "official" and bare and not hv.HANDED.match(text, at)
    if last.kind not in OWN and not headed:
        several = " các " in f" {printed.lower()} " or last.kind == "place"
        if not which or not several:
            return at
    elif not bare and not which and last.kind != "open":
        trade = hv.ENDS_IN_TRADE.search(printed)
        nxt = skip_space(text, at)
        advises = printed.endswith("tư vấn") and hv.ADVISES.match(text, nxt)
        goes_on = trade and (not verb_end(text, nxt) or hv.TRADE.match(text, nxt) or advises)
        owner = hw.OWNER.match(printed.lower()) and not verb_end(text, nxt)
        goes_on = goes_on or owner or hw.ENDS_IN_HEAD.search(printed) or hv.DASH.match(text, at)
        known = goes_on or closed or text[nxt : nxt + 1].isupper()
        if not known and (hw.CLOSED.search(printed) or not _short_noun(text, nxt)):
            return at
    reach = read_on(text, at, bare=bare, closed=closed, trade=bool(trade), receives=receives)
    return reach.end if reach else at
