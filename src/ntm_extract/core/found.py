"""FoundFacts: what extraction found in a notice, before places on pages are looked up."""

from __future__ import annotations

from dataclasses import dataclass

from ntm_extract.core.facts import LegalReference, NamedAgency, Quantity, Task


@dataclass(frozen=True, slots=True)
class FoundFacts:
    """The facts of a notice; their ``source`` holds offsets only, page and box come later."""

    references: tuple[LegalReference, ...] = ()
    tasks: tuple[Task, ...] = ()
    targets: tuple[Quantity, ...] = ()
    results: tuple[Quantity, ...] = ()
    agencies: tuple[NamedAgency, ...] = ()
