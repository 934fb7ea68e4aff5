"""Names of bodies that legal texts use, and where they end in a notice."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.vi.agency_names import longest_name, read_word
from ntm_extract.vi.lexicon import read_rows


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cục Hàng không Việt Nam chủ trì tổ chức", "Cục Hàng không Việt Nam"),
        ("Ban quản lý khu công nghệ cao có trách nhiệm", "Ban quản lý khu công nghệ cao"),
        ("Bộ Tài chính quy định mẫu hợp đồng", "Bộ Tài chính"),
        ("Bộ Tài chính - Kế hoạch", "Bộ Tài chính"),
        ("Sở Tài chính tỉnh Hà Tĩnh", "Sở Tài chính"),
        ("Tổng cục Thuỷ sản kiểm tra", "Tổng cục Thuỷ sản"),
        ("SỞ TÀI CHÍNH và các sở", "SỞ TÀI CHÍNH"),
    ],
)
def test_the_longest_known_name_ends_before_what_the_body_does(text: str, name: str) -> None:
    known = longest_name(text, 0)
    assert known is not None
    assert text[: known.end] == name


def test_a_comma_of_the_known_name_may_be_missing_in_the_text() -> None:
    text = "Ủy ban Quốc gia ứng phó sự cố thiên tai và tìm kiếm cứu nạn ban hành"
    known = longest_name(text, 0)
    assert known is not None
    assert text[: known.end].endswith("cứu nạn")


@pytest.mark.parametrize("text", ["sở Tài chính", "Hôm nay", "", "Sở", "Ủy ban nhân dân tỉnh"])
def test_no_name_is_known_in_lower_case_or_by_its_head_alone(text: str) -> None:
    assert longest_name(text, 0) is None


def test_a_word_is_not_cut_in_two() -> None:
    assert longest_name("Sở Tài chínhX", 0) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cục Hàng không Việt Nam chủ trì", ["Cục Hàng không Việt Nam"]),
        (
            "Ban chỉ đạo quốc gia về phòng, chống thiên tai chủ trì",
            ["Ban chỉ đạo quốc gia về phòng, chống thiên tai"],
        ),
        ("Chi cục Hải quan nơi đăng ký tờ khai", ["Chi cục Hải quan nơi đăng ký tờ khai"]),
        ("Chi cục Hải quan khu vực XI phối hợp", ["Chi cục Hải quan khu vực XI"]),
        (
            "Văn phòng đăng ký đất đai tỉnh Hà Tĩnh, Sở Tài chính rà soát",
            ["Văn phòng đăng ký đất đai tỉnh Hà Tĩnh", "Sở Tài chính"],
        ),
        ("Vụ Tài chính - Kinh tế ngành nhận", ["Vụ Tài chính - Kinh tế ngành"]),
        (
            "Trung ương Hội Nông dân Việt Nam tuyên truyền",
            ["Trung ương Hội Nông dân Việt Nam"],
        ),
        (
            "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam quy định",
            ["Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"],
        ),
        ("Tòa án đối với người nộp thuế", ["Tòa án"]),
        ("Giám đốc Cảng vụ Hàng hải phê duyệt", ["Giám đốc Cảng vụ Hàng hải"]),
        (
            "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cấp kinh phí",
            ["Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam"],
        ),
        ("Văn phòng Chương trình trình Bộ", ["Văn phòng Chương trình"]),
        (
            "Ban quản lý khu công nghệ cao và các đơn vị có liên quan thực hiện",
            ["Ban quản lý khu công nghệ cao", "các đơn vị có liên quan"],
        ),
    ],
)
def test_a_known_name_is_read_whole_with_its_place(text: str, names: list[str]) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == names


def test_rows_are_sorted_composed_and_distinct() -> None:
    rows = [row[0] for row in read_rows("agency_names")]
    assert len(rows) == len(set(rows))
    assert all(unicodedata.is_normalized("NFC", name) for name in rows)
    assert all(name[0].isupper() for name in rows)


def test_every_name_of_the_table_is_found_whole() -> None:
    missed = [
        name
        for name, *_ in read_rows("agency_names")
        if (known := longest_name(name, 0)) is None or known.end != len(name)
    ]
    assert missed == []


@given(st.text(), st.integers(0, 40))
def test_a_name_ends_inside_the_text_and_behind_its_start(text: str, start: int) -> None:
    known = longest_name(text, start)
    assert known is None or start < known.end <= len(text)


@given(st.text())
def test_a_word_read_stands_in_the_text(text: str) -> None:
    word = read_word(text, 0)
    assert word is None or text[word.start : word.end] == word.text
