"""Finds agencies (cơ quan) and writes their names in full."""

from __future__ import annotations

from ntm_extract.extract.agencies.mention import Found, Mention, full_name, shift_all
from ntm_extract.extract.agencies.parse import read_agencies, starts_agency

__all__ = ["Found", "Mention", "full_name", "read_agencies", "shift_all", "starts_agency"]
