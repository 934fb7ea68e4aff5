"""Labels of list items as notices write them: "II.", "2.3.", "a)", "(i)", "-", "Điều 3."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple


class Label(NamedTuple):
    """The label a line begins with; ``value`` is what goes into the path of labels."""

    scheme: str
    printed: str
    value: str
    end: int


@dataclass(frozen=True, slots=True)
class LabelRule:
    """One way of labelling; ``rank`` orders the schemes from the outermost inwards."""

    name: str
    rank: int
    pattern: str
    examples: tuple[tuple[str, str], ...]
    non_examples: tuple[str, ...] = ()


_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_COUNT = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ORDINALS = {word: str(at + 1) for words in (_WORDS, _COUNT) for at, word in enumerate(words)}

RULES: tuple[LabelRule, ...] = (
    LabelRule(
        "part",
        0,
        r"(?i:phần)\s+(?i:thứ\s+)?(?P<v>[IVX]{1,5}|(?i:nhất|hai|ba|tư|năm|sáu))\b\s*[.:)]?\s*",
        (("Phần thứ nhất", "1"), ("PHẦN THỨ HAI", "2"), ("PHẦN II: NHIỆM VỤ", "II")),
        ("Phần mềm ứng dụng",),
    ),
    LabelRule(
        "chapter",
        1,
        r"(?i:chương|mục)\s+(?P<v>[IVX]{1,5}|\d{1,2})\b\s*[.:)]?\s*(?=[^\W\d_a-z]|$)",
        (("Chương II", "II"), ("Mục 1. QUY ĐỊNH CHUNG", "1")),
        ("Mục III Kế hoạch số 13-KH/TU".lower(),),
    ),
    LabelRule(
        "article",
        2,
        r"(?i:điều)\s+(?P<v>\d{1,3})\s*[.:]\s*",
        (("Điều 3. Trách nhiệm", "3"),),
        ("Điều 7 Nghị định",),
    ),
    LabelRule(
        "multi",
        4,
        r"(?P<v>\d{1,2}(?:\.\d{1,2}){1,4})(?:\.?\s?[-–/](?=\s)|\.(?!\d)|\)|(?=\s))\s*"
        r"(?=[^\W\d_]|[\"“(\[*])",
        (
            ("2.3. Các sở", "2.3"),
            ("1.1 Mục tiêu", "1.1"),
            ("2.1.3. Rà soát", "2.1.3"),
            ("2.1- Giao", "2.1"),
            ("3.2.- Rà soát", "3.2"),
            ("1.4/ Rà soát", "1.4"),
        ),
        ("12.500 ha", "30.11.2025", "1.5"),
    ),
    LabelRule(
        "arabic",
        3,
        r"(?P<v>\d{1,3})(?:\s?(?:[.)/]\s?[-–]?|\s[-–])|[-–](?=\s))\s*(?=[^\W\d_]|[\"“(\[*≥≤>]|$"
        r"|(?<=[.)]\s)\d[\d.,]*(?:\s?%|\s[^\W\d_]{2}))",
        (
            ("1. Văn phòng", "1"),
            ("12.Sở Tài chính", "12"),
            ("4- Giao", "4"),
            ("3) Rà soát", "3"),
            ("2. 90% hộ dân", "2"),
            ("6.- Rà soát", "6"),
        ),
        ("30/11/2025", "15 xã", "2025. Đề nghị"),
    ),
    LabelRule(
        "roman",
        2,
        r"(?P<v>(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))\s?(?:[.)/:]\s?[-–]?|[-–])\s*(?=\S|$)",
        (("II. Nhiệm vụ", "II"), ("IV/ TỔ CHỨC", "IV"), ("III.- Kinh phí", "III")),
        ("I am", "Vì vậy", "XIV của Đảng"),
    ),
    LabelRule(
        "upper",
        1,
        r"(?P<v>[A-HĐ])\s?[.)]\s+(?=\S)",
        (("A. KẾT QUẢ", "A"),),
        ("A.B", "Đ"),
    ),
    LabelRule(
        "letter",
        5,
        r"(?P<v>[a-zđ]|©(?=\)))(?:\s?(?:\.?\)\s*|\.\s+)|[/-](?=\s))\s*(?=\S|$)",
        (
            ("a) Sở Tài chính", "a"),
            ("đ) Văn phòng", "đ"),
            ("b. Mục tiêu", "b"),
            ("c.) Rà", "c"),
            ("©) Rà soát", "c"),
        ),
        ("ao", "p.nông"),
    ),
    LabelRule(
        "ordinal",
        6,
        r"(?i:thứ)\s+(?P<v>(?i:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))\s*(?:là\b)?\s*[,:;.]\s*",
        (("Thứ nhất, rà soát", "1"), ("Thứ tư: giao", "4"), ("Thứ hai là, đẩy", "2")),
        ("Thứ hai ngày 3/4",),
    ),
    LabelRule(
        "count",
        6,
        r"(?P<v>(?i:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))\s+là\s*[,:]?\s*",
        (("Một là, tập trung", "1"), ("Hai là: rà soát", "2")),
        ("Năm nay",),
    ),
    LabelRule(
        "step",
        6,
        r"(?:Bước|Đợt|Giai đoạn|Nhiệm vụ|Giải pháp|Nội dung|Nhóm(?: nhiệm vụ| giải pháp)?)\s+"
        r"(?:thứ\s+)?(?P<v>\d{1,2})\s?[.:](?!\d)\s*(?=\S|$)",
        (("Bước 2: Niêm yết", "2"), ("Nhiệm vụ 4. Rà soát", "4"), ("Nhóm giải pháp 1: Giao", "1")),
        ("Giai đoạn 2021 - 2025", "Đợt 2 kiểm tra", "Nội dung 1.2 của Đề án"),
    ),
    LabelRule(
        "paren",
        7,
        r"\(\s?(?P<v>\d{1,2})\s?\)\s*",
        (("(1) Bộ Y tế", "1"),),
        ("(bao gồm", "(2025)"),
    ),
    LabelRule(
        "paren_roman",
        9,
        r"\(\s?(?P<v>[ivx]{1,5})\s?\)\s*",
        (("(iv) Giao", "iv"),),
        ("(1) Bộ Y tế", "(a) Giao"),
    ),
    LabelRule("paren_letter", 8, r"\(\s?(?P<v>[a-zđ])\s?\)\s*", (("(a) Giao", "a"),)),
    LabelRule("star", 10, r"(?P<v>\*{1,3})\s*(?=[^\s*])", (("* Đối với", "*"),)),
    LabelRule(
        "dash",
        11,
        r"(?:(?:[~'’`|«]|_{1,3})\s)?(?P<v>[-–—\u2212\u2010\u2011])\s*(?=[^\s\-–—\u2212])",
        (("- Chỉ đạo", "-"), ("-Về cơ cấu", "-"), ("– Rà soát", "-"), ("~ - Tập trung", "-")),
        ("-------", "---"),
    ),
    LabelRule("plus", 12, r"(?P<v>\+)[)/]?\s*(?=\S)", (("+ Thực hiện", "+"), ("+) Rà soát", "+"))),
    LabelRule("bullet", 13, r"(?P<v>[•●▪◦○□■♦➢➤✓·‣])\s*(?=\S)", (("• Rà soát", "•"),)),
)

RANKS = {rule.name: rule.rank for rule in RULES}
BULLETS = frozenset({"star", "dash", "plus", "bullet"})
NUMBERED = frozenset({"arabic", "multi"})
PARENS = frozenset({"paren", "paren_roman", "paren_letter"})
SAYS_ALL = NUMBERED | PARENS | {"letter"}
"""Schemes of items that may say all they have to say in a sentence."""

# a label begins with one of these: everything else is told apart by one look
_FIRST = re.compile(
    r"[~'’`|«_©\dIVXA-Ha-zđĐ(*\-–—\u2212\u2010\u2011+•●▪◦○□■♦➢➤✓·‣PCMTBHĐGpcmtbhNSs]"
)


@cache
def _pattern() -> re.Pattern[str]:
    """Return all rules as one pattern, in their order; the group of a rule has its name."""
    rules = (f"(?P<{rule.name}>{_named_value(rule)})" for rule in RULES)
    return re.compile("|".join(rules))


def _named_value(rule: LabelRule) -> str:
    return rule.pattern.replace("(?P<v>", f"(?P<v_{rule.name}>")


@lru_cache(maxsize=4096)  # headings, lost stops and the tree ask for the same lines
def read_label(line: str) -> Label | None:
    """Return the label that ``line`` begins with, if any."""
    match = _pattern().match(line) if _FIRST.match(line) else None
    if match is None or match.lastgroup is None:
        return None
    name = match.lastgroup
    value = match[f"v_{name}"]
    if name in {"part", "ordinal", "count"}:
        value = _ORDINALS.get(value.lower(), value)
    elif name == "dash":
        value = "-"
    elif name == "letter":
        value = value.replace("©", "c")  # as programs read a "c" with its bracket
    elif name == "step":
        value = value.lstrip("0")
    return Label(name, match.group().strip(), value, match.end())
