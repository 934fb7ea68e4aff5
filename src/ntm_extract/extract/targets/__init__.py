"""Numeric targets (chỉ tiêu) and results (kết quả đạt được)."""

from ntm_extract.extract.targets.find import find_quantities
from ntm_extract.extract.targets.match import QuantityMatch

__all__ = ["QuantityMatch", "find_quantities"]
