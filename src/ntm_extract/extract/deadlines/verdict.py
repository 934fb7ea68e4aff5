"""Verdict: a rule of the judge over how a time is led in, its form, and the cues around it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule of the judge: where its conditions hold, how likely the time is a deadline.

    Empty ``leads`` and ``forms`` fit all; of ``needs`` one must be there, of ``bars`` none. A
    ``settled`` verdict is a convention of the specification: the trained judge is not asked.
    """

    likely: float
    leads: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()
    settled: bool = False

    def fits(self, lead: str, form: str, cues: frozenset[str]) -> bool:
        """Tell whether the conditions hold."""
        return (
            (not self.leads or lead in self.leads)
            and (not self.forms or form in self.forms)
            and (not self.needs or not self.needs.isdisjoint(cues))
            and self.bars.isdisjoint(cues)
        )


def verdict(
    likely: float,
    *,
    leads: str = "",
    forms: str = "",
    needs: str = "",
    bars: str = "",
    settled: bool = False,
) -> Verdict:
    """Return a verdict; names of leads, forms and cues are parted by blanks."""
    return Verdict(
        likely,
        frozenset(leads.split()),
        frozenset(forms.split()),
        frozenset(needs.split()),
        frozenset(bars.split()),
        settled,
    )
