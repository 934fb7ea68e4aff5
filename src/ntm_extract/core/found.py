"""FoundFacts: what extraction found in a notice, before places on pages are looked up."""

from __future__ import annotations

from dataclasses import dataclass

from ntm_extract.core.facts import LegalReference, NamedAgency, Quantity, Task
from ntm_extract.core.span import Span


@dataclass(frozen=True, slots=True)
class FoundDoubt:
    """Something extraction is not sure of, for ``review``."""

    kind: str
    reason: str
    read: str
    span: Span
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundFacts:
    """The facts of a notice; their ``source`` holds offsets only, page and box come later."""

    references: tuple[LegalReference, ...] = ()
    tasks: tuple[Task, ...] = ()
    targets: tuple[Quantity, ...] = ()
    results: tuple[Quantity, ...] = ()
    agencies: tuple[NamedAgency, ...] = ()
    doubts: tuple[FoundDoubt, ...] = ()
