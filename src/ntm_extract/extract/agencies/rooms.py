"""Offices with their noun cut to a letter: "P. KT", "P.Tổ chức - Hành chính"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies.mention import Found, single
from ntm_extract.extract.agencies.names import read_open_name
from ntm_extract.vi.names import UPPER

ROOM = re.compile(rf"P\.\s?(?=[{UPPER}])")
_LETTERS = re.compile(rf"[{UPPER}]{{2,8}}(?:\s?[-&.]\s?[{UPPER}]{{1,6}}){{0,2}}(?!\w)")
_NOUN = "Phòng "
_REACH = 200


def read_room(text: str, at: int, _relative: bool) -> Found | None:
    """Read an office whose noun is one letter, as if the noun were printed."""
    room = ROOM.match(text, at)
    if room is None:
        return None
    window = _NOUN + text[room.end() : room.end() + _REACH]
    letters = _LETTERS.match(window, len(_NOUN))
    end = letters.end() if letters else read_open_name(window, len(_NOUN) - 1, start=0)
    if end <= len(_NOUN):
        return None
    return single(text, at, room.end() + end - len(_NOUN), "named")
