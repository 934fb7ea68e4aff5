"""Numeric targets (chỉ tiêu) and results (kết quả đạt được)."""

from ntm_extract.extract.targets.find import CountedAgain, counted_again, find_quantities
from ntm_extract.extract.targets.headings import Headings, is_under_goals
from ntm_extract.extract.targets.match import Context, QuantityMatch
from ntm_extract.extract.targets.quota_tables import find_quota_tables, without_tables

__all__ = [
    "Context",
    "CountedAgain",
    "Headings",
    "QuantityMatch",
    "counted_again",
    "find_quantities",
    "find_quota_tables",
    "is_under_goals",
    "without_tables",
]
