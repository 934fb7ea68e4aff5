"""A line of a table begins with the order, not with what came in."""

from __future__ import annotations

import pytest

from ntm_extract.export.gist import gist

CAME_IN = "Ủy ban nhân dân huyện nhận được Văn bản số 45/CV-TA ngày 05/8/2026 của Công ty Tân An"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a) Rà soát các\n hộ chưa nhận tiền.", "a) Rà soát các hộ chưa nhận tiền."),
        (
            f"{CAME_IN}; Chủ tịch UBND huyện giao Phòng Kinh tế xem xét.",
            "… Chủ tịch UBND huyện giao Phòng Kinh tế xem xét.",
        ),
        (
            f"{CAME_IN}. Chủ tịch UBND huyện có ý kiến như sau: Phòng Kinh tế trả lời.",
            "… Phòng Kinh tế trả lời.",
        ),
        (f"{CAME_IN}; Phòng Kinh tế xem xét.", f"{CAME_IN}; Phòng Kinh tế xem xét."),
    ],
)
def test_gist(text: str, line: str) -> None:
    assert gist(text) == line
