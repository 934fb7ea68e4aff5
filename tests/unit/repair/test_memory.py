import pytest

from ntm_extract.core.stages import ReadText
from ntm_extract.repair import NoisyChannelRestorer, load_restorer
from ntm_extract.repair.siblings import pool, without_tone

PLACES = "UBND tinh Ha Tinh giao UBND cac huyén Thach Ha, Can L6c va Bie Tho phai t4p trung."


@pytest.fixture(scope="module")
def restorer() -> NoisyChannelRestorer:
    return load_restorer()


def test_letter_without_its_tone_keeps_its_shape() -> None:
    assert [without_tone(letter) for letter in "ỡếảđo"] == ["ơ", "ê", "a", "đ", "o"]


def test_rare_letter_is_read_as_its_siblings_are() -> None:
    pooled = pool({"ở": {"&": 50.0, "o": 50.0}, "ỡ": {"d": 3.0}}, "oởỡ")
    assert pooled["ỡ"]["&"] > 0
    assert pooled["ỡ"]["d"] > pooled["ỡ"]["&"] / 2
    assert "o" not in pooled


def test_heading_in_capitals_of_a_ruined_reading_is_repaired(
    restorer: NoisyChannelRestorer,
) -> None:
    body = (
        "Can ctr Luat Té chirc chinh quyén dia phuong; xét dé nghi cia Gidm déc Sé Tai chinh, "
        "Uy ban nhan dan tinh ban hanh Ké hoach thuc hién nhiém vu trong nim nhu sau.\n\n"
    )
    text = restorer.repair(ReadText(f"BO MAY CUA HE THONG CHINH TRI\n\n{body}")).text
    assert text.startswith("BỘ MÁY CỦA HỆ THỐNG CHÍNH TRỊ")


def test_districts_of_a_named_province_are_known(restorer: NoisyChannelRestorer) -> None:
    text = restorer.repair(ReadText(PLACES)).text
    assert "Thạch Hà, Can Lộc" in text
    assert "Đức Thọ" in text
