"""Tests of ingest/stamps.py: frames of stamps, free or touched by print, and what they say."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ntm_extract.ingest.drawn_lines import find_drawn_lines
from ntm_extract.ingest.furniture import is_incoming_stamp
from ntm_extract.ingest.stamps import find_frames, find_stamps
from ntm_extract.ingest.straight import Pixels

DPI = 200
FONT = ImageFont.truetype("/usr/share/fonts/truetype/croscore/Tinos-Bold.ttf", 38)
BOX = (260, 330, 600, 450)


def page_with_stamp(text_at: int) -> Pixels:
    image = Image.new("L", (1300, 1700), 255)
    pen = ImageDraw.Draw(image)
    pen.rectangle(BOX, None, 0, 4)
    pen.text((text_at, 400), "Kết luận cuộc họp nghe báo cáo", 10, FONT)
    return np.asarray(image)


def test_a_frame_that_stands_free_is_found_by_its_ink() -> None:
    (found,) = find_stamps(page_with_stamp(640), dpi=DPI)
    assert found == pytest.approx(BOX, abs=6)


def test_a_frame_that_print_runs_into_is_found_by_its_lines() -> None:
    pixels = page_with_stamp(520)
    (found,) = find_frames(find_drawn_lines(pixels, dpi=DPI), dpi=DPI)
    assert found == pytest.approx(BOX, abs=8)


def test_rules_under_a_letterhead_make_no_frame() -> None:
    image = Image.new("L", (1300, 1700), 255)
    pen = ImageDraw.Draw(image)
    pen.line((200, 200, 400, 200), 0, 4)
    pen.line((200, 300, 400, 300), 0, 4)
    assert find_frames(find_drawn_lines(np.asarray(image), dpi=DPI), dpi=DPI) == []


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("UBND HUYỆN LỆ THỦY ĐẾN Số: 512 Ngày: 14/3/2024", True),
        ("CÔNG VĂN ĐẾN Giờ: 8 Ngày: 23/4/2026", True),
        ("Số lượng ngày công của từng xã", False),
        ("Đến năm 2025 có 50% xã", False),
    ],
)
def test_the_stamp_of_incoming_mail_says_so(text: str, stamp: bool) -> None:
    assert is_incoming_stamp(text) == stamp
