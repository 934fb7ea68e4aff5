"""Deadlines (thời hạn): dates, periods, rhythms and durations by which work is due."""

from ntm_extract.extract.deadlines.find import find_deadlines
from ntm_extract.extract.deadlines.handed import HandedDown
from ntm_extract.extract.deadlines.match import DeadlineMatch
from ntm_extract.extract.deadlines.one_year import in_one_year, year_of_plan

__all__ = ["DeadlineMatch", "HandedDown", "find_deadlines", "in_one_year", "year_of_plan"]
