"""Evidence that one of two notices revises, corrects or replaces the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from ntm_extract.dedup.alignment import Alignment
from ntm_extract.dedup.evidence import LEAST_SHARED, Change
from ntm_extract.dedup.identity import NoticeFacts, folded_code
from ntm_extract.dedup.numbers import NumberMatch
from ntm_extract.dedup.revision import ChangingWord
from ntm_extract.dedup.signature import Reading

_REVISED = -12.0
_REVISED_IF_GARBLED = -4.0
_GARBLED = 0.01
_TITLE_REACH = 400
"""A changing word counts only where the other text has a title as well: the words that are in its
place are no more letters than this."""

_AROUND = 25
_ALIKE = 70.0
_ALIKE_IF_GARBLED = 55.0
"""A misread word is above this by rapidfuzz's partial ratio, another word below."""

_LEAST_RELATED = 0.5

_MOSTLY = 0.7
_WITHIN_DAYS = 300
_SUBJECT = 20
"""Characters; a shorter subject stands above many notices."""


def revision_evidence(a: Reading, b: Reading, alignment: Alignment) -> Iterator[Change]:
    """Yield why one of two notices is a changed edition of the other."""
    for one, other in ((a, b), (b, a)):
        if _names(one, other):
            words = f"one says that it changes number {other.facts.number}"
            yield Change(_REVISED, words)
    shared = min(alignment.shared_a, alignment.shared_b)
    shorter = min(len(a.text.letters), len(b.text.letters))
    if shared < max(_LEAST_RELATED * shorter, LEAST_SHARED):
        return
    weight = _REVISED if alignment.noise < _GARBLED else _REVISED_IF_GARBLED
    for one, other, layout in ((a, b, alignment), (b, a, alignment.turned())):
        word = _word_of_one_title(one, other, layout)
        if word:
            words = f'only one says "{word}" in its title'
            yield Change(weight, words, backwards=_is_earlier(one.facts, other.facts))


def _is_earlier(one: NoticeFacts, other: NoticeFacts) -> bool:
    """Tell whether one was certainly issued before the other."""
    if "issued_on" in {*one.doubtful, *other.doubtful}:
        return False
    return bool(one.issued_on and other.issued_on and one.issued_on < other.issued_on)


def is_later_edition(
    a: NoticeFacts, b: NoticeFacts, alignment: Alignment, numbers: NumberMatch, *, common: float
) -> bool:
    """Tell whether one is the other issued again, though neither says so.

    The same body writes under the same subject, to the letter, with another number and date, and
    ``common`` of both texts and most of their numbers are the same. Within the year, unless the
    subject names the years that it is for: what comes again every year is a series.
    """
    if alignment.noise >= _GARBLED or common < _MOSTLY or not numbers.compared:
        return False
    if numbers.agreeing < _MOSTLY * numbers.compared or not _same_title(a, b):
        return False
    if not a.issued_on or not b.issued_on or not a.number or not b.number:
        return False
    days = abs((a.issued_on - b.issued_on).days)
    is_dated = re.search(r"\b20\d\d\b", a.subject or "") is not None
    other_number = folded_code(a.number) != folded_code(b.number)
    return other_number and days > 0 and (days <= _WITHIN_DAYS or is_dated)


def _same_title(a: NoticeFacts, b: NoticeFacts) -> bool:
    ours, theirs = (_plain(one.subject) for one in (a, b))
    same_body = (
        a.issuing_body and b.issuing_body and _plain(a.issuing_body) == _plain(b.issuing_body)
    )
    return bool(same_body) and a.doc_type == b.doc_type and len(ours) >= _SUBJECT and ours == theirs


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


def _word_of_one_title(one: Reading, other: Reading, layout: Alignment) -> str | None:
    """Return a changing word that stands in one title and in no place of the other."""
    said = {word.word for word in other.changing_words}
    places: dict[str, list[ChangingWord]] = {}
    for word in one.changing_words:
        places.setdefault(word.word, []).append(word)
    for name, found in places.items():
        if name not in said and all(_is_missing(word, other, layout) for word in found):
            return name
    return None


def _is_missing(word: ChangingWord, other: Reading, layout: Alignment) -> bool:
    """Tell whether the other text has its title but, in this place, not this word."""
    (place,) = layout.places_in_b([word.at])
    if place is None:
        return layout.is_only_in_first(word.at, reach=_TITLE_REACH)
    start = max(round(place) - _AROUND, 0)
    around = other.text.letters[start : start + len(word.letters) + 2 * _AROUND]
    least = _ALIKE if layout.noise < _GARBLED else _ALIKE_IF_GARBLED
    return fuzz.partial_ratio(word.letters, around) < least


def _names(one: Reading, other: Reading) -> bool:
    """Tell whether one notice says that it changes the other, by number and date."""
    number = other.facts.number
    if not number or not number[:1].isdigit():
        return False
    code = folded_code(number)
    if one.facts.number and folded_code(one.facts.number) == code:
        return False
    for revised in one.revises:
        if revised.code != code:
            continue
        if revised.issued_on and other.facts.issued_on:
            return revised.issued_on == other.facts.issued_on
        ours, theirs = one.facts.issuing_body, other.facts.issuing_body
        return ours is not None and ours == theirs
    return False
