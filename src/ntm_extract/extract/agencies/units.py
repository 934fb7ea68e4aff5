"""Units by name: "huyện Hương Khê", "các tỉnh, thành phố: Hà Tĩnh, Huế", "tỉnh A, thành phố B"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.known_names import place_names
from ntm_extract.extract.agencies.mention import Mention, full_name
from ntm_extract.extract.agencies.noun_tails import REGION_NAME, WORDS_OF_PLACE
from ntm_extract.extract.agencies.suffixes import NAMED_LIKE_BODY, PAPER
from ntm_extract.extract.agencies.titles import OFFICIAL
from ntm_extract.vi.lexicon import districts, provinces

_QUANTIFIER = re.compile(r"(?:[Cc]ác\s+|\d{1,2}\s+|[Hh]ai\s+)")
_NEXT_KIND = re.compile(r"\s*(?:,|và|/)\s*")
_LEVEL = re.compile(r"\s+trực\s+thuộc\s+(?:[Tt]rung\s+ương|TW)(?=\s*:)")
_OPENS = re.compile(r"\s*:\s*|\s+")
_JOINT = re.compile(r"\s*(?:,\s*(?:và\s+)?|\s+và\s+)")
_PLACE = re.compile(rf"{WORDS_OF_PLACE}(?:\s+–\s+{WORDS_OF_PLACE})?(?!\w)")
# below the commune, places are often numbered: "xóm 3", "tổ dân phố số 5", "ấp 2A"
_VILLAGE = re.compile(
    r"(?:thôn|bản|xóm|ấp|khóm|buôn|làng|plei|phum|sóc|tổ dân phố|tdp|khu phố|khu dân cư)\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:số\s+)?\d{1,3}[A-EĐ]?(?![\w%]|[./]\d| [\w]+/)")
_NEXT_NUMBER = re.compile(r"số\s+\d{1,3}[A-EĐ]?(?=\s*[,:;]|\s+và\s|\s+[a-zà-ỹđ])")
# towns that grew round a farm: "thị trấn Nông trường Mộc Châu"
_FARM = re.compile(rf"Nông trường\s+{WORDS_OF_PLACE}(?!\w)")
# "huyện Hướng Hóa, Đakrông:": behind a place that the data spells otherwise
_CLOSES = re.compile(
    r"\s*(?:[:;]|,\s+(?!tỉnh)|và\s|(?:tập trung|khẩn trương|tiếp tục|rà soát|chỉ đạo)\s)"
)
_SHORT = {"tp": "thành phố", "tx": "thị xã", "tdp": "tổ dân phố"}
_OF_PROVINCES = frozenset({"tỉnh", "thành phố"})

OPENINGS = rf"{_QUANTIFIER.pattern}?{w.UNIT.pattern}"


class Kinds(NamedTuple):
    """The words "tỉnh", "thành phố" in front of a list of places."""

    words: tuple[str, ...]
    plural: bool
    end: int


_COMMITTEE_OF = re.compile(r"\s+(?:ủy|đoàn)(?!\w)")


def read_units(text: str, at: int) -> tuple[tuple[Mention, ...], int] | None:
    """Read units by name: "huyện Hương Khê", "03 huyện Thạch Hà, Đức Thọ", "các tỉnh: A, B"."""
    kinds = _read_kinds(text, at)
    if kinds is None:
        return None
    found, end = _read_places(text, kinds, start=at)
    if kinds.plural and len(kinds.words) > 1 and len(found) == 1 and ":" not in text[at:end]:
        return None  # "các quận, huyện và thành phố Thủ Đức": all of the first, one of the last
    if found:
        return tuple(found), end
    bare = kinds.words[0]
    if not kinds.plural and bare in {"Tỉnh", "Thành phố"}:
        after = _COMMITTEE_OF.match(text, kinds.end)
        if not after:
            return (Mention(Span(at, kinds.end), bare, "place"),), kinds.end
    return None


def _read_kinds(text: str, at: int) -> Kinds | None:
    quantifier = _QUANTIFIER.match(text, at)
    pos = quantifier.end() if quantifier else at
    kinds: list[re.Match[str]] = []
    while unit := w.UNIT.match(text, pos):
        kinds.append(unit)
        joint = _NEXT_KIND.match(text, unit.end())
        if not quantifier or not joint or not w.UNIT.match(text, joint.end()):
            break
        if place_names().match(text, joint.end()):
            break
        pos = joint.end()
    if not kinds or (kinds[0].group() == "Làng" and w.HEAD.match(text, kinds[0].start())):
        return None  # "Làng Văn hóa - Du lịch các dân tộc Việt Nam": a body
    words = tuple(kind.group() for kind in kinds)
    return Kinds(words, bool(quantifier), kinds[-1].end())


def _place(text: str, at: int, kinds: Kinds) -> int | None:
    if REGION_NAME.match(text, at):
        return None  # "các tỉnh Tây Nguyên"
    numbered = _NUMBER.match(text, at) if _VILLAGE.match(kinds.words[-1]) else None
    known = numbered or place_names().match(text, at) or _FARM.match(text, at)
    if known:
        return known.end()
    proper = _PLACE.match(text, at)
    if proper and w.verb_pattern().match(w.small_first(text, at, 40)):
        return None
    heads = (w.HEAD, w.COMMITTEE, w.UNIT, OFFICIAL, PAPER)
    other = any(head.match(text, at) for head in heads)
    if proper and (not other or NAMED_LIKE_BODY.match(text, at)):
        return proper.end()
    return None


def _read_places(text: str, kinds: Kinds, *, start: int) -> tuple[list[Mention], int]:
    mentions: list[Mention] = []
    level = _LEVEL.match(text, kinds.end)
    opens = _OPENS.match(text, level.end() if level else kinds.end)
    pos, end, first = (opens.end() if opens else kinds.end), kinds.end, start
    own: str | None = None
    while stop := _place(text, pos, kinds):
        name = text[pos:stop]
        unit = own or _unit_of(name, kinds)
        mentions.append(Mention(Span(first, stop), full_name(f"{unit} {name}", "place"), "place"))
        end = stop
        joint = _JOINT.match(text, stop)
        if not joint:
            break
        first = joint.end()
        more = _read_kinds(text, first)
        own, pos = None, first
        if more is not None:
            if not _goes_on(text, kinds, more):
                break
            opens = _OPENS.match(text, more.end)
            pos = opens.end() if opens else more.end
            if more.plural:
                kinds = more
            else:
                own = _printed(more.words[0]).lower()
        elif not kinds.plural and not _is_next_province(text, pos, kinds, name):
            break
    return mentions, end


def _goes_on(text: str, kinds: Kinds, more: Kinds) -> bool:
    """Tell whether a unit in a list belongs to it: "… và thành phố Huế", "và các tỉnh: A, B"."""
    of_provinces = {word.lower() for word in more.words} <= _OF_PROVINCES | set(_SHORT) | {"tp."}
    if not of_provinces or not {_printed(word).lower() for word in kinds.words} <= _OF_PROVINCES:
        return False
    opens = _OPENS.match(text, more.end)
    name = place_names().match(text, opens.end()) if opens else None
    return name is not None and name.group() in provinces()


def _is_next_province(text: str, at: int, kinds: Kinds, before: str) -> bool:
    """Tell whether the list goes on behind one unit: "tỉnh Gia Lai, Đắk Lắk và Khánh Hòa"."""
    if _VILLAGE.match(kinds.words[0]):
        return _NEXT_NUMBER.match(text, at) is not None
    name = place_names().match(text, at)
    if name is None:
        stop = _place(text, at, kinds) if kinds.words[0].lower() == "huyện" else None
        return stop is not None and before in districts() and bool(_CLOSES.match(text, stop))
    if _printed(kinds.words[0]).lower() in _OF_PROVINCES:
        return before in provinces() and name.group() in provinces()
    return kinds.words[0].lower() == "huyện" and {before, name.group()} <= districts()


def _unit_of(name: str, kinds: Kinds) -> str:
    lower = [_printed(word).lower() for word in kinds.words]
    known = provinces().get(name, ("", None))[0]
    if len(lower) > 1:
        return known if known in lower else lower[0]
    return _printed(kinds.words[0]) if name == "Hồ Chí Minh" else lower[0]


def _printed(word: str) -> str:
    """Return the word for a unit in full; "Tỉnh" and "Thành phố" keep their capital."""
    full = _SHORT.get(word.rstrip(".").lower())
    if full:
        return full
    return word if word in {"Thành phố", "Tỉnh"} else word[:1].lower() + word[1:]
