"""Tests of vi/encodings.py: TCVN3, VNI-Windows and VIQR to Unicode, and what is none of them."""

from __future__ import annotations

import pytest

from ntm_extract.vi.encodings import (
    Legacy,
    decode_legacy,
    detect_legacy,
    is_syllable,
    legacy_of_font,
)

TCVN3 = "Chñ tÞch ñy ban nh©n d©n tØnh giao Së N«ng nghiÖp x©y dùng kÕ ho¹ch"
VNI = "Chuû tòch uûy ban nhaân daân tænh giao Sôû Noâng nghieäp xaây döïng keá hoaïch"
VIQR = "Chu? ti.ch u?y ban nha^n da^n ti?nh giao So+? No^ng nghie^.p xa^y du+.ng ke^' hoa.ch"
UNICODE = "Chủ tịch ủy ban nhân dân tỉnh giao Sở Nông nghiệp xây dựng kế hoạch"
GARBLED = (
    "Két luan cia Chii tich UBND tinh, Truwéng Ban Chi dao cac Chueng trinh Muc tiéu quoc gia "
    "va xay dung dd thi van minh tai Hgi nghi truc tuyén tong két cong tac xay dwng néng thon"
)


@pytest.mark.parametrize(("legacy", "text"), [("tcvn3", TCVN3), ("vni", VNI), ("viqr", VIQR)])
def test_legacy_text_is_recognised_and_converted(legacy: Legacy, text: str) -> None:
    assert detect_legacy(text * 3) == legacy
    assert decode_legacy(text, legacy) == UNICODE


@pytest.mark.parametrize(
    "text", [UNICODE, GARBLED, "The quick brown fox.", "", "12/2024/QH15 (a+b)"]
)
def test_other_text_is_left_alone(text: str) -> None:
    assert detect_legacy(text * 3) is None


@pytest.mark.parametrize(
    ("font", "want"),
    [
        (".VnTime", ("tcvn3", False)),
        ("ABCDEF+.VnTimeH", ("tcvn3", True)),
        ("VNI-Times", ("vni", False)),
        ("Times New Roman", None),
    ],
)
def test_a_font_names_its_encoding(font: str, want: tuple[Legacy, bool] | None) -> None:
    assert legacy_of_font(font) == want


@pytest.mark.parametrize(
    ("viqr", "want"),
    [("ba. Nam", "ba. Nam"), ("la. nhu+", "lạ như"), ("DDi", "Đi"), (r"co\? la", "co? la")],
)
def test_a_full_stop_of_viqr_is_no_mark(viqr: str, want: str) -> None:
    assert decode_legacy(viqr, "viqr") == want


@pytest.mark.parametrize(
    ("word", "good"), [("nghiệp", True), ("Kột", True), ("trwc", False), ("xx", False)]
)
def test_syllables_are_told_by_their_form(word: str, good: bool) -> None:
    assert is_syllable(word) == good
