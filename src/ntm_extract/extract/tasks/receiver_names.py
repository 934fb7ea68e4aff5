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
from ntm_extract.vi.names import UPPER

# whom policies are proposed to
_STATE = re.compile(r"(?P<a>Đảng)(?:,\s+|\s+và\s+)(?P<b>Nhà nước)(?!\w)")

# the body a kind belongs to, without "của": "cơ quan thi hành án | Công an tỉnh"
_OF_BODY = re.compile(
    r"\s(?=(?:Công an|Bộ|Sở|UBND|Ủy ban|Hội đồng|Quân|Ban|Cục|Tổng cục|Viện|Tòa)\s)"
)

# kinds, offices and posts in small letters that receive: "cơ quan thẩm tra", "văn phòng Công ty"
_RECEIVES = re.compile(
    r"(?:các\s+)?(?:(?:cơ quan|đơn vị)\s+(?!để|trước|theo|khi|liên|và|có(?!\s+(?:chức năng|"
    r"thẩm quyền))|trong)[^\W\d_]|"
    r"(?:phó\s+)?(?:thủ|hiệu|viện|cục|chi cục|chỉ huy|đội|trạm|đồn|hạt|tổ|thôn|xã đội|cụm|"
    r"điều dưỡng|"
    r"kế toán|cửa hàng|phân xưởng|nhóm|khối|lớp)\s+trưởng(?!\w)|trưởng\s+(?:ban|phòng|thôn|bản|"
    r"đoàn|"
    r"khoa|ấp|xóm|ca|kíp|nhóm|khối|bộ môn|bộ phận|trạm|tiểu ban)(?!\w)|(?:phó\s+)?giám đốc(?!\w)|"
    r"quản đốc(?!\w)|(?:lãnh đạo trực|trực lãnh đạo|trực ban|văn phòng|[Vv]ăn thư|bên (?:mời|giao|"
    r"nhận)|bộ phận (?!cấu|giả|không)|"
    r"thư ký|chủ tọa|phòng (?!,|chống|ngừa|"
    r"cháy|"
    r"vệ|bệnh)|tổ (?:thư ký|trưởng|giúp việc|công tác|chuyên|thường trực|tổng hợp|kiểm)|"
    r"nhà (?:trường|tài trợ|thầu)|"
    r"ban (?:giám|tổ chức|quản lý|chỉ|điều hành|thư ký|soạn thảo|chấp hành|thường vụ|chủ nhiệm|"
    r"lãnh đạo|đại diện|thường trực)|hội đồng (?!bộ|nhất)|chi bộ|chi ủy|cấp ủy|đảng ủy|công đoàn|"
    r"thường trực|chủ đầu tư|chủ (?:sở hữu|quản|tịch)|tư vấn giám sát)(?!\w)|"
    r"người (?:quyết định|đại diện|phụ trách|có trách nhiệm|sử dụng lao động|đứng đầu|chỉ huy|"
    r"quản lý|"
    r"giao việc|có thẩm quyền)(?!\w))|[Tt]ư vấn giám sát(?!\w)"
)

# which of several of its kind a body is: "Trung tâm Y tế | khu vực", "Ban Giám hiệu | nhà trường"
_OF_LEVEL = re.compile(
    rf"(?:{hw.OF_LEVEL.pattern}|(?<=cấp)\s+trên(?:\s+trực tiếp)?(?!\w)|(?<=\ssở)\s+tại(?!\w)|"
    r"(?<=quản lý)\s+trực tiếp(?!\w)|"
    rf"\s+(?:khu vực(?!\s+(?:[IVX\d]|[{UPPER}]))|nhà trường|cơ quan(?=[,.;]|\s+và|$)|"
    r"cơ sở(?=[,.;]|\s+(?:và|để|trước|theo)\s|$)|trực thuộc)(?!\w))"
)

# how and when something goes to whom: no part of the name in front
_NO_PART = re.compile(
    r"\s+(?:\d+|(?:quy định|nêu|nói) (?:tại|ở|trên)|kèm|thông qua|qua|trước|để|theo|về|ít nhất|"
    r"chậm nhất)(?!\w)|\s+(?:và|hoặc)\s+(?=nhà\s|cơ quan\s|đơn vị\s)"
)

# one office by its work alone: "gửi cơ quan cấp giấy phép", "gửi đơn vị được kiểm tra"
_ONE = re.compile(r"(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]ư vấn)(?=\s+[^\W\d_])")
_WORD = re.compile(r"\s+[^\W\d_]+")
_ENDS = re.compile(
    r"\s+(?:và|hoặc|trong|sau|khi|nếu|bằng|vào|hằng|hàng|định kỳ|kể từ|với|là|phải|cùng|đồng thời|"
    r"kết quả|tiến độ|tình hình|danh sách|những|các|một|ngay|cho|thì|mà)(?!\w)"
)
_ACTS = re.compile(
    r"(?<!được)(?<!giao)(?<!nhiệm vụ)\s+(?:xem xét|phê duyệt|tổng hợp|thẩm định|xử lý|giải quyết|"
    r"theo dõi|biết|quyết định|chỉ đạo|cho ý kiến|ban hành|kiểm tra|nghiên cứu|ra quyết định|"
    r"báo cáo|"
    r"thực hiện|chuyển|có(?! thẩm quyền| liên quan| chức năng)|đã|sẽ|cần)(?!\w)|"
    r"(?<!chương)(?<!quy)(?<!công)(?<!quá)\s+trình(?!\w)"
)

_MOST_LISTS = 20
_AND = re.compile(r"và|hoặc|cùng|&")
_AGAIN = re.compile(r"(?:cho|về|tới|đến)\s+(?=[^\W\d_])")

# those at the head of a body: "lãnh đạo | Sở Y tế"
_LEADERS = re.compile(
    r"(?:các\s+)?(?:đồng chí\s+)?(?:[Ll]ãnh đạo|[Cc]hỉ huy|[Tt]rực (?:chỉ huy|"
    r"ban))\s+(?=hai\s+(?:ngành|bên|cơ quan|đơn vị)(?!\w)|(?:các\s+)?(?:Bộ|Sở|[Tt]ỉnh|"
    r"[Tt]hành phố|"
    r"cơ quan|đơn vị|Văn phòng|Ban|[Hh]uyện|[Xx]ã|UBND|Ủy ban|HĐND|Cục|Chi cục|Tổng cục|Vụ|Phòng|"
    r"Đảng|Quân|Công an|Trung tâm|Chính phủ|[Nn]hà trường|trường|cấp|phường|Công ty|"
    r"Tổng công ty|Tập đoàn|Xí nghiệp|Nhà máy|Bệnh viện|Viện|Hội|Tiểu đoàn|Trung đoàn|Đại đội|"
    r"Lữ đoàn|Sư đoàn|Đồn)(?!\w))"
)

# those of a committee who stand for it, by that alone: "báo cáo Thường trực | xem xét"
_STANDING = re.compile(rf"Thường trực(?!\s+(?:[{UPPER}\d]|cơ quan|cấp))(?!\w)")

# where papers are handed in: "nộp tại Văn thư Sở"
_DESK = re.compile(
    r"[Vv]ăn thư(?:\s+(?:Sở|Bộ|Cục|Ban|Công ty|Trường|trường|nhà trường|cơ quan|đơn vị|"
    r"UBND xã))?(?!\w)|[Tt]rực ban(?=\s*[,;.)]|\s+(?:để|và|trước|ngay)\s|\Z)"
)

# the body that speaks, by its bare noun: "lãnh đạo Bộ | xem xét"
_OWN_HOUSE = re.compile(
    r"(?:Bộ|Sở|Ban|Cục|Vụ|Tỉnh|Phòng|Huyện|Xã|Công ty|Viện|Bệnh viện|Đồn|(?:Tiểu|"
    r"Trung|Lữ|Sư) đoàn|Đại đội)(?=\s+[^\W\d_A-ZĐỦ]|\s*[,.;]|$)"
)


def grown(text: str, at: int) -> Found:
    """Return the bodies that receive something from ``at`` on, with all that says which."""
    found = _one_list(text, at)
    for _ in range(_MOST_LISTS):
        more = SEPARATOR.match(text, found.end) if found.mentions else None
        if more is None:
            break
        again = _AGAIN.match(text, more.end())
        if again:  # "cho A, cho B"
            others = _one_list(text, again.end())
        else:
            others = (
                _one_list(text, more.end()) if _AND.search(more.group()) else _named(text, more)
            )
        if not others.mentions:
            break
        found = Found((*found.mentions, *others.mentions), others.end)
    return found


def _named(text: str, comma: re.Match[str]) -> Found:
    """Read the bodies by name behind a comma: what else stands there may begin a clause."""
    capital = text[comma.end() : comma.end() + 1].isupper()
    if ";" in comma.group() or not (capital or _LEADERS.match(text, comma.end())):
        return Found((), comma.end())
    return _one_list(text, comma.end())


def _one_list(text: str, at: int) -> Found:
    state = _STATE.match(text, at)
    if state:
        both = [Mention(Span(*state.span(one)), state[one], "named") for one in ("a", "b")]
        return Found(tuple(both), state.end())
    standing = _STANDING.match(text, at) or _DESK.match(text, at)
    if standing:
        return Found((mention(text, at, standing.end(), "official"),), standing.end())
    leaders = _LEADERS.match(text, at)
    house = _OWN_HOUSE.match(text, leaders.end()) if leaders else None
    if house:
        return Found((mention(text, at, house.end(), "official"),), house.end())
    found = read_agencies(text, leaders.end() if leaders else at)
    one = _ONE.match(text, at) if not found.mentions else None
    if one and (end := _told_which(text, one.end())):
        return Found((mention(text, at, end, "open"),), end)
    if not found.mentions:
        start = leaders.end() if leaders else at
        whole = leaders or _RECEIVES.match(text, at)
        end = open_end(text, start, closed=False, first=True, receives=True) if whole else None
        end = _before_what(text, start, end) if end else None
        return Found((mention(text, at, end, "open"),), end) if end else found
    mentions = list(found.mentions)
    if leaders:
        first = mentions[0].span
        span = Span(leaders.start(), first.end)
        mentions[0] = Mention(span, full_name(span.text_in(text), "named"), "official")
    return _with_which(text, mentions, found.end)


def _told_which(text: str, at: int) -> int | None:
    """Return where the words end that say which office is meant, by its work: "… | cấp giấy phép".

    The first of them may look like what it has to do, a later one does not.
    """
    end, word = None, _WORD.match(text, at)
    while word and not _NO_PART.match(text, word.start()) and not _ENDS.match(text, word.start()):
        end = word.end()
        word = None if _ACTS.match(text, end) else _WORD.match(text, end)
    return None if end and hv.DASH.match(text, end) else end


def _before_what(text: str, start: int, end: int, *, known: bool = False) -> int:
    """Return where a name ends that was read on over how, when or (unless ``known``) what."""
    for space in re.finditer(r"\s", text[start:end]):
        at = start + space.start()
        if _NO_PART.match(text, at) or (not known and hv.HANDED.match(text, at)):
            return at
    return end


def _with_which(text: str, mentions: list[Mention], end: int) -> Found:
    """Let the last of a list have what says which of its kind it is."""
    last = mentions[-1]
    level = _OF_LEVEL.match(text, end) if last.span.end == end else None
    if level:
        mentions[-1] = mention(text, last.span.start, level.end(), last.kind)
        return Found(tuple(mentions), level.end())
    if last.kind in {*OWN, "official"} and last.span.end == end and _says_which(text, last):
        grown_to = max(end, entry_end(text, last, end, closed=False, receives=True))
        grown_to = max(end, _before_what(text, end, grown_to, known=True))
        if grown_to > end:
            mentions[-1], end = mention(text, last.span.start, grown_to, last.kind), grown_to
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
    done_to = hv.PASSIVE.match(text, end + 1) or hv.BUSINESS.match(text, end + 1)
    return bool(headed or (bare and done_to))
