"""One reference for each distinct number; short later mentions tied to the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ntm_extract.core.span import Span
from ntm_extract.extract.legal_references.kinds import BARE_NUMBER, GENERIC, KINDS
from ntm_extract.extract.legal_references.match import ReferenceMatch
from ntm_extract.vi.shadow import shadow

_NUMBER_WORD = " số "
"""What every mention without a symbol has before its number."""


def merge_references(matches: Iterable[ReferenceMatch]) -> tuple[ReferenceMatch, ...]:
    """Return one reference for each distinct number, in the order of first mention.

    What the first mention leaves open (date, issuer) is taken from the next that names it.
    """
    merged: dict[str, ReferenceMatch] = {}
    for match in matches:
        key = match.number.casefold()
        first = merged.get(key)
        merged[key] = match if first is None else _completed(first, match)
    return tuple(merged.values())


def _completed(first: ReferenceMatch, later: ReferenceMatch) -> ReferenceMatch:
    return replace(
        first,
        doc_type=first.doc_type or later.doc_type,
        issued_on=first.issued_on or later.issued_on,
        issuer=first.issuer or later.issuer,
    )


def places_of_short_references(text: str) -> list[int]:
    """Return the places of a text at which a mention without a symbol may stand, in order."""
    shade, places, at = shadow(text), [], -1
    while (at := shade.find(_NUMBER_WORD, at + 1)) >= 0:
        places.append(at)
    return places


def find_short_references(text: str, known: Sequence[ReferenceMatch]) -> tuple[ReferenceMatch, ...]:
    """Return the mentions without a symbol ("Quyết định số 3004") of documents already known.

    A mention that fits no known number, or more than one, is left out.
    """
    shade = shadow(text)
    if not known or _NUMBER_WORD not in shade:
        return ()
    found = []
    for match in BARE_NUMBER.finditer(shade):
        kind = None if match["kind"] in GENERIC else KINDS[match["kind"]]
        fitting = {
            one.number: one
            for one in known
            if one.number.startswith((f"{match['number']}/", f"{match['number']}-"))
            and kind in (None, one.doc_type)
        }
        if len(fitting) == 1:
            (one,) = fitting.values()
            span = Span(match.start(), match.end())
            found.append(
                replace(
                    one, span=span, text=span.text_in(text), confidence=0.8, rule="reference.short"
                )
            )
    return tuple(found)
