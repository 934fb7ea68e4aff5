"""What the number before says of a number: a size that tells things apart, those it is for."""

from __future__ import annotations

import re

from ntm_extract.extract.targets import words
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.first_letters import by_letter

_FIRM = re.compile(r"tối thiểu|ít nhất|tối đa|không |nhiều nhất|thấp nhất")
_SIZED = by_letter(rf"(?<!\w)(?:{words.SIZED})(?: có)?(?: từ)? $")
_RATIO = by_letter(r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|độ) [^,.;:()\d]*$")
"""Of a ratio a bound is a level: "tỷ lệ che phủ rừng trên 54%"."""
_NONE_LEFT = by_letter(r"(?<!\w)không (?:còn|có|để)(?: [^\s,.;:()]+){1,4} $")
"""Of what there shall be none left: "không còn xã dưới 12 tiêu chí"."""
_THINGS = frozenset({"body", "person", "thing"})

_PAUSE = re.compile(r"[,.;:()]|(?<!\w)(?:và|phải|phấn đấu)(?!\w)")
_THEN_LEVEL = re.compile(
    r" (?:không (?:quá|vượt quá|vượt|dưới)|chỉ (?:còn|chiếm)|còn dưới|chiếm|tối đa|tối thiểu"
    r"|đạt (?:trên|dưới|ít nhất|tối thiểu))(?: [^\s,.;:()\d]+)? \d"
)
"""The level is told of those that the bound tells apart: "hộ thu nhập trên 5 triệu chiếm 40%"."""
_LEVEL_OPENS = by_letter(r"(?<!\w)(?:đạt|còn|là|xuống|lên|tăng|giảm) $")


def bounds(shade: str, one: Quantity, last: Quantity | None, tail: str) -> set[str]:
    """Say whether a bound is asked for ("ít nhất") or tells things apart by size ("dưới 12 m")."""
    if one.comparator not in {">=", "<="} or one.rule == "quantity.range":
        return set()
    if _FIRM.search(shade, one.start, one.number_start):
        return {"bound"}
    level = shade.startswith(("xuống", "còn"), one.start) or _RATIO.search(tail)
    found = {"loose", "sized"} if _SIZED.search(tail) and not level else {"loose"}
    if _NONE_LEFT.search(tail):
        found.add("parted")
    if _THEN_LEVEL.match(shade, one.end) and not (level or _LEVEL_OPENS.search(tail)):
        found.add("parted")
    kind = one.unit.kind if one.unit else "bare"
    if last is not None and last.unit is not None and last.number_start < one.number_start:
        whose = last.unit.kind
        of_things = whose in _THINGS or (
            whose == "percent" and kind in {"measure", "person", "thing"}
        )
        if of_things and not _PAUSE.search(shade[last.end : one.start]):
            found.add("threshold")
    return found


_FROM = re.compile(r"(?<!\w)(?:làm việc|có|đạt)(?: [^\s,.;:()]+){0,2} từ $")
"""What tells whom a share is of: "100% trạm có bác sĩ làm việc từ 03 buổi/tuần trở lên"."""
_TOLD_OF_THEM = re.compile(r"(?: [^\s,.;:()]+){0,5} trở lên \w")
"""What the share is of is told behind it: "80% cơ sở có từ 25 lao động trở lên | tổ chức"."""
_FOR_THEM = re.compile(r"(?<!\w)(?:hỗ trợ|giúp đỡ|giúp|phục vụ|cho|tại|ở|thuộc)(?: các)? $")


_REACHES_PEOPLE = re.compile(
    r"(?<!\w)(?:tập huấn|đào tạo|bồi dưỡng|việc làm|dạy nghề|khám|phẫu thuật|xét nghiệm|tiêm|lớp)"
    r"(?!\w)"
)
"""Work that is measured by those it reaches: "10 lớp tập huấn cho 500 lượt cán bộ"."""

_ENOUGH_FOR = by_letter(r"(?<!\w)(?:đủ|dùng|cung ứng|đáp ứng)(?: [^\s,.;:()]+){0,3} cho $")
"""Whom means are enough for: "15 tấn gạo, đủ dùng cho 300 hộ"."""
_MANY_PEOPLE = 100
"""So many are reached by the work, not told by name: "giải ngân 12 tỷ đồng cho 300 hộ"."""
_NEW_PART = re.compile(r"[,.;:]|(?<!\w)(?:và|để|bảo đảm|đảm bảo)(?!\w)")


def for_them(shade: str, one: Quantity, last: Quantity | None) -> set[str]:
    """Say whether a number only names whom the target before it is for: "cho 09 xã"."""
    if last is None:
        return set()
    between = shade[last.end : one.start]
    kind = one.unit.kind if one.unit else "bare"
    whole = not _NEW_PART.search(between)
    if whole and one.comparator == ">=" and last.unit and last.unit.kind == "percent":
        graded = kind not in {"percent", "bare"} and _FROM.search(between)
        if graded and _TOLD_OF_THEM.match(shade, one.end):
            return {"for_them", "parted"}
        return {"for_them"} if graded else set()
    if _ENOUGH_FOR.search(between):
        return {"for_them"}
    return _for_whom(shade, one, last, kind=kind, whole=whole)


def _for_whom(shade: str, one: Quantity, last: Quantity, *, kind: str, whole: bool) -> set[str]:
    """Say whether people and bodies are reached by a target or only named as those it is for."""
    between = shade[last.end : one.start]
    if kind == "person" and _is_of_households(shade, one, last):
        return {"for_people"}
    if one.rule != "quantity.plain" or (kind == "person" and one.value >= _MANY_PEOPLE):
        return set()
    if not (whole and kind in {"body", "person"} and _FOR_THEM.search(between)):
        return set()
    reached = kind == "person" and _REACHES_PEOPLE.search(shade, last.start, one.start)
    return {"for_people"} if reached else {"for_them"}


_HOLD_PEOPLE = (
    "hộ", "gia đình", "nhà", "tổ", "đội", "chốt", "đoàn", "nhóm", "mũi", "ca", "kíp", "câu lạc bộ",
    "chuyến", "clb",
)  # fmt: skip
_WITH_PEOPLE = re.compile(
    r"[^.;:()\d]{0,40}(?:,| với| gồm| ?/| ?\(| cùng)"
    r" ?(?:(?:tổng số|tổng cộng|khoảng|gần|trên|hơn|có|gồm|là) )*"
)


def _is_of_households(shade: str, one: Quantity, last: Quantity) -> bool:
    """Tell whether a number counts the people of the households before it: "hộ với 69 khẩu"."""
    of_homes = (_unit_of(shade, last) or "").startswith(_HOLD_PEOPLE)
    return of_homes and _WITH_PEOPLE.fullmatch(shade, last.end, one.start) is not None


_GRADE = re.compile(r"(?: [^\s,.;:()]+){0,2} (?:đạt|đạt đủ|đạt từ|có|chỉ đạt|hoàn thành) ")
_GRADES = ("tiêu chí", "tiêu chuẩn", "điểm", "chỉ tiêu")


def graded(shade: str, one: Quantity, last: Quantity | None) -> set[str]:
    """Say whether a number grades the bodies counted before it: "04 xã đạt 19/19 tiêu chí"."""
    if last is None or last.unit is None or one.unit is None:
        return set()
    of_bodies = last.unit.kind == "body" and shade[one.unit.start : one.unit.end].startswith(
        _GRADES
    )
    begin = one.start if one.range_start is None else one.range_start
    if last.range_start is not None and last.range_start == one.range_start:
        return set()
    return {"graded"} if of_bodies and _GRADE.fullmatch(shade, last.end, begin) else set()


_SPELLED_OUT = re.compile(r"[^.;:()\d]{0,80}\($")


def spelled_out(shade: str, one: Quantity, last: Quantity | None) -> set[str]:
    """Say whether a bracket counts what the share before it is of: "100% nhà tạm (312 căn)"."""
    if last is None or last.unit is None or last.unit.kind != "percent" or one.unit is None:
        return set()
    plain = one.unit.kind in _THINGS | {"measure"} and one.rule == "quantity.plain"
    if not plain or shade[one.end : one.end + 1] not in {")", ","}:
        return set()
    return {"spelled_out"} if _SPELLED_OUT.fullmatch(shade, last.end, one.start) else set()


_REST = r"(?: (?:\d sao|(?:cấp|loại|hạng|mức|mức độ|giai đoạn) \d(?!\w)|[^\s,.;:()\d]+)){0,12}"
"""The rest of a member of a list, with the grade of what is counted: "25 sản phẩm OCOP 3 sao"."""
_NEXT_MEMBER = re.compile(
    rf"{_REST}(?: ?\([^()]*\))?(?:[,;]| và|, và|; và)"
    r"(?: (?!tại|ở|thuộc|đối|các|trong|cho|của|theo|với|từ)[^\s,.;:()\d]+){0,2} "
)
"""What parts two members of a list: the rest of the first, a comma, at most a verb and its noun."""


_NEXT_ALIKE = re.compile(
    rf"{_REST} ?(?:[,;(:]|và)+"
    r"(?: ?(?:trong (?:số )?đó|gồm|bao gồm|riêng|cụ thể|có|là),?:?)*"
    r"(?: ?(?!tại|ở|kiểm|rà|đối|đôn)[^\s,.;:()\d]+){0,6} "
)
"""What parts a sum and its parts in the same unit: ", trong đó cao đẳng"."""


_NEXT_SHARE = re.compile(
    r"(?:,|;| và) (?!tại|ở|kiểm|rà|đối|đôn)[^.;:()\d]{1,60}(?:\([^()]*\) )?(?:(?:từ|đạt|là) )?"
)
"""What parts two shares of one list, with what the second is of: "nữ 35%, trẻ tuổi | 15%"."""
_TURNS = by_letter(
    r"(?<!\w)(?:đã|(?<!thực )(?<!thể )hiện|hiện nay|(?<!thôn )mới|đến nay|thực tế|tuy nhiên|kết quả"
    r"|ước đạt|đạt được|cao hơn|thấp hơn|vượt|chỉ đạt)(?!\w)"
)
"""Where a sentence turns from what is aimed at to what there is."""


def goes_on(shade: str, one: Quantity, last: Quantity | None) -> set[str]:
    """Say whether a sentence goes on with what it said of the number before."""
    if last is None or last.number_start >= one.number_start:
        return set()
    between = shade[last.end : one.number_start]
    return set() if _TURNS.search(between) else {"goes_on"}


def listed(shade: str, one: Quantity, last: Quantity | None) -> set[str]:
    """Say whether a number is the next member of a list that a target stands in."""
    if last is None or last.number_start >= one.number_start:
        return set()
    between = shade[last.end : one.start]
    if _NEXT_MEMBER.fullmatch(between):
        return {"listed"}
    shares = one.unit and last.unit and one.unit.kind == last.unit.kind == "percent"
    if shares and _NEXT_SHARE.fullmatch(between) and not _TURNS.search(between):
        return {"listed"}
    alike = _alike(_unit_of(shade, one), _unit_of(shade, last))
    return {"listed"} if alike and _NEXT_ALIKE.fullmatch(between) else set()


_SCALE = re.compile(r"^(?:(?:nghìn|ngàn|vạn|triệu|tỷ) )+(?!đồng)")


def _alike(unit: str | None, last: str | None) -> bool:
    """Tell whether two units are the same thing, one perhaps said in short: "căn nhà", "căn"."""
    if unit is None or last is None:
        return False
    unit, last = _SCALE.sub("", unit), _SCALE.sub("", last)
    return f"{last} ".startswith(f"{unit} ") or f"{unit} ".startswith(f"{last} ")


def _unit_of(shade: str, one: Quantity) -> str | None:
    return shade[one.unit.start : one.unit.end] if one.unit else None
