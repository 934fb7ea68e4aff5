"""Tests of ntm_extract.vi.edge_cues."""

from __future__ import annotations

import re

from ntm_extract.vi.edge_cues import Cue, EdgeCues


def test_cues_in_front_have_to_end_at_the_place() -> None:
    cues = EdgeCues([Cue("done", re.compile(r"(?<!\w)xong $")), Cue("after", re.compile(r"sau $"))])
    assert cues.names("phải làm xong ") == {"done"}
    assert cues.names("làm xong rồi ") == set()


def test_cues_behind_have_to_begin_at_the_place() -> None:
    cues = EdgeCues(
        [Cue("shut", re.compile(r" ?\)")), Cue("closes", re.compile(r" ?[.)]"))], behind=True
    )
    assert cues.names(") là hạn cuối") == {"shut", "closes"}
    assert cues.names(" là hạn cuối.") == set()
