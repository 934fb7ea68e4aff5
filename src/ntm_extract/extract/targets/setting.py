"""Where a number stands and what that, and its own figure, says of it."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.extract.targets.match import Context, Role
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER
from ntm_extract.vi.sought import Sought

MANY, _WHOLE = 10, 100
"""Fewer things are mostly a group that the text has named before."""
_LARGE = (("many", MANY), ("hundreds", _WHOLE))
_SCALE = re.compile(r"(?:nghìn|ngàn|vạn|triệu) (?!đồng|usd|đô)", re.IGNORECASE)
_SCHEME = re.compile(
    r"(?<!\w)(?:đề án|chương trình|phong trào)"
    r"(?: (?!đạt|có|là|với|hoàn|phấn)[^\s,.;:()\d\"“]+){0,7} $",
    re.IGNORECASE,
)
"""One million of something in the name of a scheme: "Đề án 1 triệu ha lúa"."""
_RESTATES = re.compile(r"(?: [^\s,.;:()\d]+){0,3} ?\((?:tức |hay |tương đương )?")
_NAMED = re.compile(
    rf"(?: (?!tại |ở )[{LOWER}]+){{0,2}}(?: [{UPPER}]\w+)+(?:,| và) [{UPPER}]"
    rf"|(?: [^\s,.;:()]+){{0,3}} ?\([{UPPER}]\w+ [^()]*,"
)
"""The things counted are named one by one: "03 xã Bình An, Bình Minh …"."""


_BODY = (
    r"(?:[Tt]hành phố|TP\.?|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu"
    r"|[Tt]ỉnh|[Ss]ở|[Bb]an|[Pp]hòng|[Cc]hi cục|[Cc]ông an)"
)
_HANDED = by_letter(
    rf"(?:(?<!\w)[Gg]iao(?: cho)?|[,;:]|(?<!\w)và) {_BODY}(?:,? (?:và )?[{UPPER}][\w-]*){{1,8}}"
    r"(?: (?:tối thiểu|ít nhất|đăng ký|thêm|có|là))*:? $"
)
"""What is handed to a body by its name: "giao huyện Bình Xuyên 03 sản phẩm"."""
_HANDS_OUT = Sought(
    by_letter(r"(?<!\w)(?:giao|phân bổ|phân khai|cụ thể|chỉ tiêu|trong đó|như sau)(?!\w)")
)
_TELLING_RULES = frozenset({"quantity.beats", "quantity.band", "quantity.plain"})
_BACK, _FAR = 90, 400


class Setting(NamedTuple):
    """Where a number stands: its sentence, what the caller knows, and the date it is tied to.

    ``after`` is what the number before it in the same sentence is, ``last`` that number; ``text``
    is the text as printed, ``again`` whether the notice counts the same things elsewhere too.
    """

    sentence: Span
    context: Context | None
    due: date | None
    issued_on: date | None
    after: Role | None = None
    last: Quantity | None = None
    text: str = ""
    again: bool = False


def cues_of(one: Quantity, setting: Setting) -> set[str]:
    """Return the names of what a number itself and its setting say."""
    kind = one.unit.kind if one.unit else "bare"
    found = {f"unit={kind}", f"is={one.comparator}", f"in={setting.context}"}
    if setting.after:
        found.add(f"after={setting.after}")
    if one.of is not None:
        found.add("fraction")
    if one.value == _WHOLE and kind == "percent":
        found.add("all_of")
    found |= _how_many(one, setting)
    if _is_handed(one, setting):
        found.add("handed")
    if one.rule in _TELLING_RULES:
        found.add(one.rule.partition(".")[2])
    if one.rule == "quantity.plain" and _NAMED.match(setting.text, one.end):
        found.add("named")
    last = setting.last
    if last and last.value == one.value and _RESTATES.fullmatch(setting.text, last.end, one.start):
        found.add("restated")
    if setting.again and one.value < MANY:
        found.add("again")
    return found | _in_calendar(setting)


def _how_many(one: Quantity, setting: Setting) -> set[str]:
    """Say how large a number is, and whether it is the one million of a scheme."""
    scaled = one.unit and _SCALE.match(setting.text, one.unit.start)
    if not scaled:
        return {name for name, least in _LARGE if one.value >= least}
    tail = setting.text[max(0, one.start - _BACK) : one.start]
    named = {"in_name"} if one.value == 1 and _SCHEME.search(tail) else set()
    return {name for name, _ in _LARGE} | named


def _is_handed(one: Quantity, setting: Setting) -> bool:
    """Tell whether a sentence hands so much to a body that it names."""
    first = setting.sentence.start
    opening = setting.text[first : min(one.start, first + _FAR)].lower()
    if not _HANDS_OUT.search(opening):
        return False
    return _HANDED.search(setting.text, max(0, one.start - _BACK), one.start) is not None


def _in_calendar(setting: Setting) -> set[str]:
    """Say on which side of the notice its date lies, where the day of the notice is known."""
    due, issued_on = setting.due, setting.issued_on
    if due is None or issued_on is None:
        return set()
    known = (issued_on.month, issued_on.day) != (1, 1)  # else it is the year alone, perhaps a guess
    if due.year > issued_on.year + (not known):
        return {"due_ahead", "due_later"}
    if due.year != issued_on.year or known:
        return {"due_ahead" if due >= issued_on else "due_past"}
    return set()
