"""Numeric targets (chỉ tiêu) and results (kết quả đạt được)."""

from ntm_extract.extract.targets.find import find_quantities
from ntm_extract.extract.targets.match import Context, QuantityMatch

__all__ = ["Context", "QuantityMatch", "find_quantities"]
