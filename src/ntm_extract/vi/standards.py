"""Standards of service: how long each case may take is a measure, and no day to be met."""

from __future__ import annotations

import re

EACH_CASE = re.compile(
    r",? (?:(?:đối với|cho|với) )?(?:mỗi |một |1 |01 |các |từng |những )?(?:bộ )?"
    r"(?:hồ sơ|lượt|đơn|chứng từ)(?!\w)(?![^.;]*kể từ)"
)
"""How long a service may take for any one of its cases: a standard, and no deadline."""
