"""From facts to the record: places on pages, cross-field checks, review."""

from __future__ import annotations

from ntm_extract.assemble.record import assemble_record, notice_id

__all__ = ["assemble_record", "notice_id"]
