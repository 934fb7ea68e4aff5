"""Names in full, names in capitals, successors, a document's own abbreviations, the data."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.vi.definitions import expand, read_definitions
from ntm_extract.vi.lexicon import agencies, districts, provinces, read_rows, sectors, verbs
from ntm_extract.vi.names import open_abbreviations, proper_case, short_committee
from ntm_extract.vi.successors import current_name, is_known, was_valid

BEFORE, AFTER = date(2024, 2, 28), date(2025, 11, 1)


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", "UBND tỉnh Hà Tĩnh"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "UBND thành phố Hồ Chí Minh"),
        ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Bộ Nông nghiệp và Môi trường"),
        ("UBND HUYỆN KỲ ANH", "UBND huyện Kỳ Anh"),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH NGHỆ AN", "HĐND tỉnh Nghệ An"),
    ],
)
def test_capitals_become_normal_writing(capitals: str, name: str) -> None:
    assert proper_case(capitals) == name


def test_abbreviations_inside_words_are_left_alone() -> None:
    assert (
        open_abbreviations("Sở NN&PTNT, TTgXYZ") == "Sở Nông nghiệp và Phát triển nông thôn, TTgXYZ"
    )


def test_committee_is_written_short() -> None:
    assert short_committee("Chủ tịch Ủy ban nhân dân các xã") == "Chủ tịch UBND các xã"


@pytest.mark.parametrize(
    ("name", "on", "successor"),
    [
        ("Sở Tài nguyên và Môi trường", BEFORE, "Sở Nông nghiệp và Môi trường"),
        ("Giám đốc Sở Kế hoạch và Đầu tư", BEFORE, "Giám đốc Sở Tài chính"),
        ("Sở Lao động Thương binh và Xã hội", BEFORE, "Sở Nội vụ"),
        ("Bộ Giao thông vận tải", BEFORE, "Bộ Xây dựng"),
        ("UBND tỉnh Quảng Nam", BEFORE, "UBND thành phố Đà Nẵng"),
        ("UBND tỉnh Hà Tĩnh", BEFORE, None),
        ("Sở Nội vụ", BEFORE, None),
        ("Công an tỉnh", AFTER, None),
    ],
)
def test_successor_has_the_duties_today(name: str, on: date, successor: str | None) -> None:
    assert current_name(name, on) == successor


def test_old_name_after_the_merger_is_noticed() -> None:
    assert was_valid("Sở Kế hoạch và Đầu tư", BEFORE)
    assert not was_valid("Sở Kế hoạch và Đầu tư", AFTER)
    assert not was_valid("Bộ Nông nghiệp và Môi trường", BEFORE)


def test_unknown_agency_is_unknown() -> None:
    assert is_known("Giám đốc Sở Y tế tỉnh Hà Tĩnh")
    assert not is_known("Hợp tác xã Bình Minh")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("công tác khám chữa bệnh (KCB) tại", {"KCB": "khám chữa bệnh"}),
        ("bảo hiểm y tế (sau đây gọi tắt là BHYT)", {"BHYT": "bảo hiểm y tế"}),
        ("xây dựng nông thôn mới (NTM)", {}),
        ("thủ tục hành chính (ABC)", {}),
    ],
)
def test_document_defines_its_abbreviations_by_initials(text: str, found: dict[str, str]) -> None:
    assert read_definitions(text) == found


def test_defined_abbreviation_is_opened_as_a_word() -> None:
    assert (
        expand("các cơ sở KCB, KCBX", {"KCB": "khám chữa bệnh"}) == "các cơ sở khám chữa bệnh, KCBX"
    )


@pytest.mark.parametrize(
    "name", ["agencies", "abbreviations", "document_kinds", "provinces", "districts", "verbs"]
)
def test_rows_have_the_columns_of_their_heading(name: str) -> None:
    assert len({len(row) for row in read_rows(name)}) == 1


def test_every_successor_is_itself_an_agency() -> None:
    names = {row.name for row in agencies()}

    assert {row.successor for row in agencies() if row.successor} <= names


def test_validity_begins_before_it_ends() -> None:
    assert all(
        row.valid_from < row.valid_to for row in agencies() if row.valid_from and row.valid_to
    )


def test_gazetteer_has_the_provinces_of_both_maps() -> None:
    new = {successor for _, successor in provinces().values() if successor}

    assert len(provinces()) == 63
    assert len({name for name, (_, successor) in provinces().items() if not successor} | new) == 34
    assert "Hương Khê" in districts()


def test_longest_sector_is_tried_first() -> None:
    lengths = [len(name) for name in sectors()]

    assert lengths == sorted(lengths, reverse=True)


def test_strong_verbs_are_verbs() -> None:
    assert verbs("strong") < verbs()
