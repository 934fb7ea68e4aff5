"""Subjects known by the noun of whoever can act, read up to the verb."""

from __future__ import annotations

import unicodedata

import pytest

from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.extract.tasks.unknown_subjects import read_unknown
from ntm_extract.vi.actor_nouns import actor_noun
from ntm_extract.vi.lexicon import read_rows


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cụm thủy nông số 7 tích nước từ ngày 05/3.", ["Cụm thủy nông số 7"]),
        ("Kíp trực lò hơi ghi nhật ký từng giờ.", ["kíp trực lò hơi"]),
        ("Phân xưởng Cán thép 2 bàn giao ca đúng giờ.", ["Phân xưởng Cán thép 2"]),
        ("Thủ kho nhập số liệu tồn vào phần mềm.", ["thủ kho"]),
        ("Giao bộ phận tiếp nhận hồ sơ niêm yết lịch.", ["bộ phận tiếp nhận hồ sơ"]),
        (
            "Xưởng Cơ khí và Kho vật tư Bến Gỗ kiểm kê vào cuối quý.",
            ["Xưởng Cơ khí", "Kho vật tư Bến Gỗ"],
        ),
        ("Mỗi liên đội tổ chức một buổi đọc sách.", ["mỗi liên đội"]),
    ],
)
def test_the_noun_says_who_and_the_verb_where_he_ends(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức thực hiện tốt công tác kiểm kê.",
        "Đội ngũ kỹ thuật viên đã được đào tạo lại.",
        "Hội đồng có quyền mời thêm chuyên gia.",
        "Phân xưởng đang hoạt động ổn định.",
        "Kho lạnh và",
        "",
    ],
)
def test_what_is_told_or_is_another_word_is_no_subject(text: str) -> None:
    assert read_unknown(text, 0) == ()


def test_nouns_are_sorted_unique_and_composed() -> None:
    rows = read_rows("actor_nouns")
    nouns = [row[0] for row in rows]
    assert nouns == sorted(set(nouns))
    assert all("\t".join(row) == unicodedata.normalize("NFC", "\t".join(row)) for row in rows)
    assert {row[1] for row in rows} == {"body", "kind", "post"}


@pytest.mark.parametrize("word", ["tổ chức", "Khoa học", "phòng, chống", "hội nghị"])
def test_a_noun_inside_another_word_is_none(word: str) -> None:
    assert actor_noun().match(word) is None


def test_the_longest_noun_is_read() -> None:
    noun = actor_noun().match("Hội đồng trường họp")
    assert noun is not None
    assert noun.group() == "Hội đồng"
