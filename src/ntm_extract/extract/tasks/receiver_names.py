"""Reads the bodies, posts and offices that receive something, with all that says which."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Found, Mention, full_name, read_agencies
from ntm_extract.extract.agencies.words import SEPARATOR
from ntm_extract.extract.tasks import helper_verbs as hv
from ntm_extract.extract.tasks import helper_words as hw
from ntm_extract.extract.tasks.helper_names import OWN, mention
from ntm_extract.extract.tasks.who_helps import entry_end, open_end

# whom policies are proposed to
_STATE = re.compile(r"(?P<a>Đảng)(?:,\s+|\s+và\s+)(?P<b>Nhà nước)(?!\w)")

# the body a kind belongs to, without "của": "cơ quan thi hành án | Công an tỉnh"
_OF_BODY = re.compile(
    r"\s(?=(?:Công an|Bộ|Sở|UBND|Ủy ban|Hội đồng|Quân|Ban|Cục|Tổng cục|Viện|Tòa)\s)"
)

# kinds and posts in small letters that receive: "cơ quan thẩm tra", "chỉ huy trưởng"
_RECEIVES = re.compile(
    r"(?:các\s+)?(?:cơ quan|đơn vị)\s+(?!để|trước|theo|khi|liên|và|có|trong)[^\W\d_]|(?:thủ|hiệu|"
    r"viện|cục|chi cục|chỉ huy|đội|trạm|đồn|hạt|tổ|thôn|xã đội)\s+trưởng(?!\w)|trưởng\s+(?:ban|"
    r"phòng|thôn|bản|đoàn|khoa|ấp|xóm)(?!\w)|giám đốc(?!\w)|người (?:quyết định|đại diện|"
    r"phụ trách|có trách nhiệm)(?!\w)"
)

# those at the head of a body: "lãnh đạo | Sở Y tế"
_LEADERS = re.compile(
    r"(?:các\s+)?(?:đồng chí\s+)?[Ll]ãnh đạo\s+(?=(?:các\s+)?(?:Bộ|Sở|[Tt]ỉnh|[Tt]hành phố|"
    r"cơ quan|đơn vị|Văn phòng|Ban|[Hh]uyện|[Xx]ã|UBND|Ủy ban|HĐND|Cục|Chi cục|Tổng cục|Vụ|Phòng|"
    r"Đảng|Quân|Công an|Trung tâm|Chính phủ|[Nn]hà trường|trường|cấp|phường)(?!\w))"
)

# the body that speaks, by its bare noun: "lãnh đạo Bộ | xem xét"
_OWN_HOUSE = re.compile(r"(?:Bộ|Sở|Ban|Cục|Vụ|Tỉnh|Phòng|Huyện|Xã)(?=\s+[^\W\d_A-ZĐỦ]|\s*[,.;]|$)")


def grown(text: str, at: int) -> Found:
    """Return the bodies that receive something from ``at`` on, with all that says which."""
    state = _STATE.match(text, at)
    if state:
        both = [Mention(Span(*state.span(one)), state[one], "named") for one in ("a", "b")]
        return Found(tuple(both), state.end())
    leaders = _LEADERS.match(text, at)
    house = _OWN_HOUSE.match(text, leaders.end()) if leaders else None
    if house:
        return Found((mention(text, at, house.end(), "official"),), house.end())
    found = read_agencies(text, leaders.end() if leaders else at)
    if not found.mentions:
        start = leaders.end() if leaders else at
        whole = leaders or _RECEIVES.match(text, at)
        end = open_end(text, start, closed=False, first=True, receives=True) if whole else None
        return Found((mention(text, at, end, "open"),), end) if end else found
    mentions = list(found.mentions)
    if leaders:
        first = mentions[0].span
        span = Span(leaders.start(), first.end)
        mentions[0] = Mention(span, full_name(span.text_in(text), "named"), "official")
    more = SEPARATOR.match(text, found.end)
    if more and _LEADERS.match(text, more.end()):  # "HĐND và lãnh đạo UBND xã"
        others = grown(text, more.end())
        return Found((*mentions, *others.mentions), others.end) if others.mentions else found
    last, end = mentions[-1], found.end
    level = hw.OF_LEVEL.match(text, end) if last.span.end == end else None
    if level:
        mentions[-1] = mention(text, last.span.start, level.end(), last.kind)
        return Found(tuple(mentions), level.end())
    if last.kind in {*OWN, "official"} and last.span.end == end and _says_which(text, last):
        end = max(end, entry_end(text, last, end, closed=False, receives=True))
        mentions[-1] = mention(text, last.span.start, end, last.kind) if end > found.end else last
    return Found(tuple(mentions), end)


def _says_which(text: str, last: Mention) -> bool:
    """Tell whether a kind of body that receives goes on: "cơ quan cấp phép", "… của ngành"."""
    printed, end = last.span.text_in(text), last.span.end
    if hv.ENDS_IN_TRADE.search(printed) or hw.ENDS_IN_HEAD.search(printed):
        return True
    if hv.WHICH_RECEIVER.match(text, end) or _OF_BODY.match(text, end):
        return True
    bare = hw.BARE_KIND.fullmatch(printed) or hw.ENDS_BARE.search(printed)
    headed = last.kind == "official" and bare and not hv.HANDED.match(text, end)
    return bool(headed or (bare and hv.BUSINESS.match(text, end + 1)))
