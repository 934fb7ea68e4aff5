"""What a bracket behind agencies holds: names under the noun in front, or words about them."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.mention import Mention, full_name
from ntm_extract.vi.names import UPPER

_SEVERAL_NAMES = 2
NAMES = re.compile(
    rf"\s*[{UPPER}]\w+(?:\s+[{UPPER}]\w+){{0,3}}"
    rf"(?:(?:\s*[,;]\s*|\s+và\s+)[{UPPER}]\w+(?:\s+[{UPPER}]\w+){{0,3}})+\s*"
)
# what each does: "… (treo băng rôn), các tổ dân phố (phát tờ rơi)"
_SHORT_WORK = re.compile(r"(?:phát|treo|dán|in|mở|trực|gửi|nộp|ký|họp|lo|cử)\s+(?=\w)(?!hiện|kỳ)")


def explains(inner: str) -> bool:
    """Tell whether a bracket says something of a group and is no part of its name."""
    verb = w.verb_at(inner)
    return bool(
        (verb and " " in verb.group())
        or _SHORT_WORK.match(inner)
        or re.match(
            r"\s*(?:là\b|nếu\b|bao gồm|trường hợp|khi\b|trừ\b|trong đó|bằng\b|địa chỉ|"
            r"email|điện thoại|(?:các\s+)?đồng chí|ông\b|bà\b|gọi|theo (?:chức năng|thẩm quyền|"
            r"nhiệm vụ|lĩnh vực|phân)|sau đây|"
            r"viết tắt|qua\b|thông qua|để\b|có văn bản|"
            r"(?:kèm\s+|có\s+)?(?:theo\s+)?(?:danh sách|[Pp]hụ lục)|gửi kèm|kèm theo)",
            inner,
        )
    )


def heads_named(bracket: re.Match[str]) -> list[Mention]:
    """Take the names of a bracket as they stand where each begins like a body."""
    names = list(re.finditer(r"[^\s,;][^,;]*", bracket[1]))
    if len(names) < _SEVERAL_NAMES or not all(w.HEAD.match(one.group()) for one in names):
        return []
    spans = [Span(bracket.start(1) + one.start(), bracket.start(1) + one.end()) for one in names]
    return [
        Mention(span, full_name(one.group(), "named"), "named")
        for span, one in zip(spans, names, strict=True)
    ]


def units_named(bracket: re.Match[str], unit: str) -> list[Mention]:
    """Open "các xã đăng ký về đích (Thanh Hưng, Thanh An)": the places of a bracket."""
    names = re.finditer(r"[^\s,;][^,;]*?(?=\s*(?:[,;]|\svà\s|$))", bracket[1])
    return [
        Mention(
            Span(*one.span()).shifted(bracket.start(1)),
            f"{unit} {one.group().removeprefix('và ')}",
            "place",
        )
        for one in names
    ]
