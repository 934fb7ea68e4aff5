"""Finds agencies (cơ quan) and writes their names in full."""

from __future__ import annotations

from ntm_extract.extract.agencies.mention import Mention, full_name
from ntm_extract.extract.agencies.parse import Found, read_agencies, starts_agency

__all__ = ["Found", "Mention", "full_name", "read_agencies", "starts_agency"]
