"""Whether a paragraph tells how things are: a trained opinion where rules know no answer.

"Đến ngày 10/9, toàn huyện mới có 4/12 xã đạt chuẩn; còn 3 xã dưới 10 tiêu chí." stands as item 1
under "kết luận như sau:", as an order would. What a clerk may write there has no end, so that no
rule lists it; its words together are those of reports. ``models/telling`` weighs them.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ntm_extract.core.decider import load_deciders
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.first_verb import begins_with_work
from ntm_extract.vi.sought import Sought

_WORDS = re.compile(r"[^\W\d_]+|\d+(?:[.,/]\d+)*%?|[:;,.]")
_FIRST, _MOST = 14, 160
"""Words that count as the beginning; words that are looked at."""
_LENGTH, _LONGEST = 15, 6
_SHORTEST = 50
"""Letters; less is a name or a heading."""
# what tells says how it was or is: a text without such a word is left alone
_STATES = Sought(
    by_letter(
        r"(?<!\w)(?:đã|mới|vẫn|còn|chưa|đang|nguyên nhân|so với|hạn chế|ghi nhận|vừa|đạt được|chậm|"
        r"thấp|khó khăn)(?!\w)",
        re.IGNORECASE,
    )
)
# until when something is to be reached: "Đến năm 2030, 80% số xã …", not "Đến ngày 10/9, mới có …"
_AIMS = re.compile(
    r"(?:(?:Từ nay )?[Đđ]ến (?:hết |cuối )?(?:năm|quý|tháng|ngày)|Giai đoạn|(?:Trong )?[Nn]ăm \d{4}"
    r"(?: [-–] \d{4})?\s*[:,]|Phấn đấu|Mục tiêu|Chỉ tiêu)(?![^.]*(?:đã|mới|còn|vẫn|chưa)\s)"
)
LIKELY = 0.65
"""Of notices left out, one task of some 700 that begin with no verb lies above it."""


def tells_by_its_words(text: str) -> bool:
    """Tell whether a paragraph that begins with no verb of work is written as reports are."""
    return says_how_it_is(text) and odds_of_telling(text) > LIKELY


def says_how_it_is(text: str) -> bool:
    """Tell whether a paragraph may tell at all: begins with no work or aim, and says how it is."""
    if len(text) < _SHORTEST or text.rstrip().endswith(":") or begins_with_work(text):
        return False
    return _STATES.search(text) is not None and not _AIMS.match(text)


def odds_of_telling(text: str) -> float:
    """Return the probability that a paragraph only tells, and orders nothing."""
    return load_deciders("telling")["telling"].odds(word_cues(text))["tells"]


def word_cues(text: str) -> dict[str, float]:
    """Return the words and pairs of words of a paragraph, numbers by their form alone."""
    found = _WORDS.findall(text)[:_MOST]
    words = [_form(word) if word[0].isdigit() else word.lower() for word in found]
    pairs = list(map(" ".join, pairwise(words)))
    names = [*words, *pairs]
    names += [f"begin {word}" for word in (*words[:_FIRST], *pairs[: _FIRST - 1])]
    names += [f"first {word}" for word in (*words[:1], *pairs[:1])]
    names.append(f"end {text.rstrip()[-1:]}")
    names.append(f"length {min(_LONGEST, len(words) // _LENGTH)}")
    names.append("bias")
    return dict.fromkeys(names, 1.0)


def _form(word: str) -> str:
    """Return of a number only whether it is a share, a date or plain."""
    if word.endswith("%"):
        return "0%"
    return "0/0" if "/" in word else "0"
