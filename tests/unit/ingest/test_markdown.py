"""Marks of Markdown: off they go, and nothing else does."""

from __future__ import annotations

import pytest

from ntm_extract.ingest.markdown import without_marks


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("### II. NHIỆM VỤ", "II. NHIỆM VỤ"),
        ("1. **Trạm Y tế**: phun thuốc", "1. Trạm Y tế: phun thuốc"),
        ("***Kết luận*** của *Chủ tịch xã*", "Kết luận của Chủ tịch xã"),
        ("**Số: 5/TB**\n> - Lưu: VT\\.", "Số: 5/TB\n- Lưu: VT."),
        ("## KẾ HOẠCH ##\nxem [Phụ lục](https://vi.du/pl.pdf)", "KẾ HOẠCH\nxem Phụ lục"),
        ("**TM. UBND XÃ\nCHỦ TỊCH**\n\nLò Văn Pành", "TM. UBND XÃ\nCHỦ TỊCH\n\nLò Văn Pành"),
        ("**Lưu ý**\n* Đối với thôn Đông (*):", "Lưu ý\n* Đối với thôn Đông (*):"),
    ],
)
def test_marks_go_and_the_words_stay(marked: str, plain: str) -> None:
    assert without_marks(marked) == plain


@pytest.mark.parametrize(
    "text",
    ["* Đối với xã A\n* Đối với xã B", "Số: ___/TB-UBND (*)", "# ", "a * b * c", "1) Xã > 5 km"],
)
def test_text_without_markdown_is_left_alone(text: str) -> None:
    assert without_marks(text) == text
