"""Numeric targets (chỉ tiêu) and results (kết quả đạt được)."""

from ntm_extract.extract.targets.find import counted_again, find_quantities
from ntm_extract.extract.targets.headings import Headings
from ntm_extract.extract.targets.match import Context, QuantityMatch

__all__ = ["Context", "Headings", "QuantityMatch", "counted_again", "find_quantities"]
