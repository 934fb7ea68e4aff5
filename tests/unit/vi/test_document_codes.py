from __future__ import annotations

import pytest

from ntm_extract.vi.document_codes import find_codes, is_joint, kind_of_code, latin_code


@pytest.mark.parametrize(
    "code",
    [
        "321/QĐ-TTg",
        "04/2022/QĐ-TTg",
        "06-NQ/TU",
        "170/2024/QH15",
        "1973/UBND-NL5",
        "70/2025/UBTVQH15",
        "66.7/2025/NQ-CP",
        "7514/VPCP-V.I",
        "383-CV/BTCTU",
    ],
)
def test_codes_of_documents_are_found_whole(code: str) -> None:
    (match,) = find_codes(f"theo văn bản số {code} ngày 01/2/2025")

    assert latin_code(match.group()) == code


@pytest.mark.parametrize(
    "text", ["10/27 huyện", "quy hoạch 1/500", "ngày 20/11/2025", "24/7", "3-4 sao"]
)
def test_fractions_scales_and_dates_are_none(text: str) -> None:
    assert list(find_codes(text)) == []


def test_a_code_broken_by_the_line_is_put_together() -> None:
    (match,) = find_codes("Chỉ thị số 13/CT-\nTTg ngày 17/5/2025")

    assert latin_code(match.group()) == "13/CT-TTg"


def test_cyrillic_capitals_become_latin() -> None:
    assert latin_code("16495/B\u0422\u0421-PTHT") == "16495/BTC-PTHT"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("321/QĐ-TTg", "QĐ"),
        ("06-NQ/TU", "NQ"),
        ("1973/UBND-NL5", "CV"),
        ("12/2024/NĐ-CP", "NĐ"),
        ("77/UBND-KH", "CV"),
        ("715/TCLN-KL", "CV"),
        ("1613/BYT-QĐ", "QĐ"),
        ("12/HDLN-STC-SNV", "HD"),
        ("63/2022/QH15", "Luật"),
    ],
)
def test_kind_named_by_the_symbol(code: str, kind: str) -> None:
    assert kind_of_code(code) == kind


@pytest.mark.parametrize(
    ("code", "joint"),
    [("4/2018/TTLT-BCA-BQP", True), ("15/CTrPH-BNN-HND", True), ("9/TT-BCA", False)],
)
def test_codes_of_several_bodies_together(code: str, joint: bool) -> None:
    assert is_joint(code) is joint
