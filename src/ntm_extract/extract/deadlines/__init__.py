"""Deadlines (thời hạn): dates, periods, rhythms and durations by which work is due."""

from ntm_extract.extract.deadlines.find import find_deadlines
from ntm_extract.extract.deadlines.handed import HandedDown
from ntm_extract.extract.deadlines.match import DeadlineMatch

__all__ = ["DeadlineMatch", "HandedDown", "find_deadlines"]
