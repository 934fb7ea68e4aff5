"""What the words of a paragraph say about whether it assigns work at all."""

from __future__ import annotations

import re

from ntm_extract.assemble.surroundings import Surroundings
from ntm_extract.vi.alternatives import any_word_of
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.first_verb import begins_with_work
from ntm_extract.vi.sought import Sought
from ntm_extract.vi.telling import odds_of_telling

ASKS = re.compile(
    any_word_of(("giao", "yêu cầu", "đề nghị", "chủ trì", "có trách nhiệm", "chịu trách nhiệm"))
)
_CLOSING = re.compile(
    r"để biết|biết,? (?:và )?thực hiện|trên đây là|thừa lệnh|điện thoại|email|liên hệ|thay mặt"
    r"|kèm theo (?:thông báo|công văn|kế hoạch) này|có hiệu lực"
)
_REPORTED = re.compile(r"ước đạt|so với|cùng kỳ|tính đến|lũy kế|tăng \d|giảm \d|đạt \d|bằng \d")
_FIGURE = re.compile(r"\d[\d.,]*")
_CAPTION = Sought(re.compile(r"hình từ internet|ảnh minh họa|nguồn ảnh|>>>|\?\W*\Z"))
_YEAR_OPENS = re.compile(
    r"(?:\W*(?:đến |trong )?(?:năm|giai đoạn|quý) [\d.ivx]+(?:/\d+|[-–]\d+)?:)"
)
_CONTENTS = Sought(
    re.compile(
        r"(?<!\w)(?:bao gồm|gồm)(?: có)?(?: các| những)? (?:thông tin|nội dung|phần|mục|thành phần)"
        r"|\W*phần (?:[ivx]+|\d+)[:.]"
    )
)
_GRANTS = Sought(by_letter(r"(?<!\w)được (?:bố trí |phép )?(?:nghỉ|hưởng|nhận|hỗ trợ)(?!\w)"))
_MANY_FIGURES = 3
_MAY_TELL = 0.25
"""Odds of telling (vi.telling) above which a task may be a report all the same."""
_SOON = 160
_END_MARKS = tuple('.;:,!?)]"”…/')


def said_of_work(body: str, around: Surroundings, start: int, *, is_row: bool) -> list[str]:
    """Name what speaks against work in a text that begins at ``start`` (in lower case)."""
    closes = _CLOSING.search(body[:_SOON]) or _CLOSING.search(body[-_SOON:])
    names = ["closing"] if closes else []
    names += ["reported"] if _REPORTED.search(body) else []
    names += ["caption"] if _CAPTION.search(body) else []
    names += ["year_opens"] if _YEAR_OPENS.match(body) else []
    names += ["contents"] if _CONTENTS.search(body[:_SOON]) else []
    names += ["may_tell"] if _may_tell(body) else []
    names += ["grants"] if _GRANTS.search(body) else []
    if len(_FIGURE.findall(body)) > _MANY_FIGURES:
        names.append("figures" if ASKS.search(body) else "figures&unasked")
    if not is_row:
        names += [] if body.rstrip().endswith(_END_MARKS) else ["ends_open"]
        before = around.text[max(0, start - 4) : start].rstrip()
        names += [] if not before or before.endswith(_END_MARKS) else ["begins_in_sentence"]
    return names


def _may_tell(body: str) -> bool:
    """Tell whether a task has the words of reports, though not so many that it was left out."""
    return not (begins_with_work(body) or ASKS.search(body)) and odds_of_telling(body) > _MAY_TELL
