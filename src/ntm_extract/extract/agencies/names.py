"""The open part of an agency's name: where "Trung tâm …", "Ban Chỉ đạo …" ends."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.inner_verbs import is_of_name, is_paired
from ntm_extract.extract.agencies.suffixes import is_verb, of_ministry, read_suffix
from ntm_extract.extract.agencies.titles import OFFICIAL
from ntm_extract.vi.agency_names import KnownName, longest_name
from ntm_extract.vi.names import UPPER

_STOP = frozenset([
    "theo", "trong", "tại", "để", "khi", "về", "trước", "nếu", "nhằm", "do", "từ", "đến", "với",
    "bằng", "là", "đã", "được", "phải", "cần", "sẽ", "không", "cùng", "trên", "nêu", "này",
    "sau", "vào", "qua", "gắn", "thì", "mà", "rằng", "xem", "hoặc", "như", "bao", "gồm",
    "thông", "vì", "bởi", "tuy", "họp", "tới", "năm", "ngày", "tháng", "quý", "có", "những",
    "các", "bàn",
])  # fmt: skip

# what is handed to an agency stands right behind its name: "báo cáo Ban Chỉ đạo kết quả …"
_OBJECT = re.compile(
    r"(?:việc(?! làm)|kết quả|tiến độ|tình hình|phương án|nội dung|danh sách|hồ sơ|dự thảo|"
    r"kế hoạch|chính sách(?! nhà ở| dân tộc| tiền tệ| xã hội)|báo cáo|văn bản|đề án|giải pháp|"
    r"một số|chủ trương|đề xuất|ý kiến)(?!\w)"
)

# a name may begin with what the body does: "Hội đồng thẩm định …", "Tổ giúp việc", "Ban chỉ đạo"
_MAY_DO = re.compile(
    r"(?:tìm kiếm|cứu nạn|thẩm định|thẩm tra|đánh giá|giúp việc|quản lý|điều phối|điều hành|"
    r"chỉ đạo|chỉ huy|tư vấn|xúc tiến|kiểm soát|kiểm tra|thanh tra|"
    r"phục vụ|phát triển|nghiên cứu|ứng phó|phòng|chống|bảo vệ|bảo trợ|hỗ trợ|khuyến|đào tạo|dạy|"
    r"quan trắc|kiểm định|giải phóng|vận động|thi đua|tổ chức|xét|nghiệm thu|công tác|khai thác|"
    r"đăng ký|đăng kiểm|dự báo|thường trực|tuyên truyền|bồi dưỡng|giới thiệu|truyền thông|"
    r"truyền hình|bồi thường|hòa giải|đấu giá|định giá|tuyển dụng|tuyển sinh|kỷ luật|"
    r"cưỡng chế|liên ngành|dự án|an toàn|sắp xếp|tổng kết)(?!\w)"
)

_COMPOUND_NEXT = re.compile(r"\s+(?:bầu cử|giám sát|tổng hợp|phát triển)(?!\w)")

_TRAFFIC = re.compile(r"[Gg]iao thông(?!\w)")

_NO_STOP = re.compile(r"có công(?!\w)|với cách mạng|thông(?! qua)(?!\w)")

_AT_HOME = re.compile(r"(?:trong|ngoài) nước(?!\w)")

_CAPITAL_NEXT = re.compile(rf"(?:\s*&\s*|\s+[-–]\s+|\s+và\s+|\s+)[{UPPER}]")

_MAX_WORDS = 16

# heads that are a name by themselves: behind them a verb is what they do
_WHOLE = re.compile(r"(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy|(?:Tỉnh|Thành|Huyện|Thị|Quận) ?[Đđ]oàn")

# "Công ty Cổ phần Sông Đà 5", "Quân khu 7": a number that no counted thing follows
_NUMBER = re.compile(
    r"\s+\d{1,4}(?=\s*[,;)]|\.\s*$|\s*$|\s+(?:và|phối|chủ|khẩn|tổ|có|theo|tăng|sẵn|hướng|triển)\s)"
)

_DIGITS = re.compile(r"\s+\d{1,3}(?=\s)")

_AND_ZONES = re.compile(r"\s+và\s+các\s+[Kk]hu\s+(?:công nghiệp|kinh tế)(?:\s+tỉnh)?(?!\w)")
_OF_ZONES = re.compile(rf"Ban [Qq]uản lý [Kk]hu (?:kinh tế|công nghiệp)(?: [{UPPER}]\w+){{0,3}}\Z")

_QUOTED = re.compile(r"\s+(?P<w>[\"“][^\"“”\n]{3,90}[\"”])")

_SOCIAL = re.compile(r"xã hội(?!\w)")  # "kinh tế - xã hội"
_SOMEBODY = re.compile(r"(?:chủ|người|hộ|nhân dân|khách hàng|cha mẹ|phụ huynh)\s")

# a board by its business: "Ban Chỉ đạo tỉnh về chuyển đổi số"
_ABOUT = re.compile(
    r"\s+về\s+(?!việc|kết quả|tình hình|tiến độ|nội dung|công tác|những|các|một|phương án|"
    r"chủ trương)"
)

_HAS_BUSINESS = re.compile(
    r"(?:Ban [Cc]hỉ đạo|Tổ [Cc]ông tác|Ủy ban|Uỷ ban|Hội đồng|Cục Giám định)[^,.;:]{0,60}\Z"
)

_CLOSES_PHRASE = re.compile(r"\s*(?:[,.;:)(]|$)|\s+và\s+(?:các|chủ|[A-ZĐ])")

_MOST_BUSINESS = 12

# what a board carries out: "Tổ công tác thực hiện Đề án 06 tỉnh"
_CARRIES_OUT = re.compile(
    r"\s+(?:triển khai,?\s+)?(?:thực hiện|triển khai)\s+(?:các\s+)?"
    r"(?:Đề án|Nghị quyết|Chương trình|Chỉ thị|Kế hoạch|Quy chế|Kết luận)\s+(?:số\s+)?"
    rf"(?:[\d/]+(?:-?[{UPPER}]+(?:[/-][{UPPER}]+)*)?|"
    r"mục tiêu quốc gia(?: xây dựng nông thôn mới| giảm nghèo bền vững)?)(?!\w)"
)
_BOARD = re.compile(r"(?:Tổ công tác|Ban [Cc]hỉ đạo|Tổ giúp việc|Tổ thường trực|BCĐ)\Z")

_RHYTHM = re.compile(r"(?:h[àằ]ng\s+(?:năm|tháng|quý|tuần|ngày)|đối\s+với)(?!\w)")

# "Ban Quản lý dự án đầu tư xây dựng công trình …": verbs that are part of the name
_PROJECTS = re.compile(
    r"(?:\s+các(?=\s+(?:[DdKk]|tổ chức|hội\s|cơ quan\s+[Đđ]ảng)))?(?:\s+[Dd]ự án)?(?:\s+[Đđ]ầu "
    r"tư)?(?:\s+và(?=\s+[Xx]ây))?(?:\s+[Xx]ây dựng)?(?:\s+(?:các\s+)?công trình)?"
    r"(?:(?:\s+và|,)?\s+[Kk]hu\s+(?:công nghệ cao|công nghiệp|kinh tế|chế xuất|du lịch))*(?!\w)"
)


def known_end(text: str, start: int, end: int) -> int:
    """Return where a name at ``start`` ends that legal texts use, ``end`` where that is further."""
    known = longest_name(text, start)
    return max(end, known.end) if known else end


def read_open_name(text: str, at: int, *, start: int | None = None) -> int:
    """Return where the name that goes on behind its head at ``at`` ends.

    A name known from legal texts that begins at ``start`` is read whole, whatever its words; where
    such a name seldom goes on, only a capital or its unit lengthens it.
    """
    prefix = _PROJECTS.match(text, at)
    whole = start is not None and bool(_WHOLE.fullmatch(text, start, at))
    end, words = (prefix.end() if prefix else at), int(whole)
    known = longest_name(text, start) if start is not None else None
    if known and known.end >= end and known.end > at:
        end, words = known.end, 1
        if _is_whole(text, known):
            return of_ministry(text, read_suffix(text, end))
    while words < _MAX_WORDS:
        suffix = read_suffix(text, end)
        if suffix > end:
            return of_ministry(text, suffix)
        step = _next_word(text, end)
        if step is None:
            break
        start, stop, joined = step
        inner = None if joined else longest_name(text, start)
        if inner and inner.end > stop and w.HEAD.match(text, start):
            end, words = inner.end, words + 1  # "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận …"
            if _is_whole(text, inner):
                return of_ministry(text, read_suffix(text, end))
            continue
        paired = joined == "," and is_paired(text, start)
        does = _does(text, start, first=words == 0) and not paired
        business = _CARRIES_OUT.match(text, end) if _BOARD.search(text, 0, end) else None
        if business:
            end, words = business.end(), words + 1
            continue
        ended = does or _stops(text, start, stop)
        if ended or text[start:stop] == "và" or (joined and not _joins(text, start, joined)):
            break
        end, words = stop, words + 1
    return of_ministry(text, end)


def with_zones(text: str, end: int) -> int:
    """Return where a board of zones ends: "Ban Quản lý Khu kinh tế A và các khu công nghiệp"."""
    zones = _AND_ZONES.match(text, end)
    return zones.end() if zones and _OF_ZONES.search(text, 0, end) else end


def with_number(text: str, end: int) -> int:
    """Return where a name ends that has a number: "Quân khu 7", "Công ty Cổ phần Sông Đà 5"."""
    number = _NUMBER.match(text, end)
    if number is None and (digits := _DIGITS.match(text, end)):
        number = digits if is_verb(w.verb_pattern().match(text, digits.end() + 1)) else None
    return number.end() if number else end


def with_business(text: str, start: int, end: int) -> int:
    """Return where the name of a board ends that says what it is for: "… tỉnh về chuyển đổi số"."""
    about = _ABOUT.match(text, end)
    if not about or not _HAS_BUSINESS.match(text, start, end):
        return end
    stop, words = about.end(), 0
    while words < _MOST_BUSINESS and (step := _next_word(text, stop if words else about.end() - 1)):
        at, after, joined = step
        verb = w.verb_pattern().match(text, at)
        closes = verb is not None and bool(_CLOSES_PHRASE.match(text, verb.end()))
        if words and not closes and (_does(text, at, first=False) or _stops(text, at, after)):
            break
        if joined and not _goes_on(text, at, joined):
            break
        stop, words = after, words + 1
    return stop if words else end


def _goes_on(text: str, at: int, joined: str) -> bool:
    """Tell whether what a board is for goes on behind a comma or "và"."""
    if joined == ",":
        return is_paired(text, at)
    return text[at].islower() and not w.NOUN.match(text, at) and not _SOMEBODY.match(text, at)


def _is_whole(text: str, known: KnownName) -> bool:
    goes_on = _CAPITAL_NEXT.match(text, known.end) or _COMPOUND_NEXT.match(text, known.end)
    if text.startswith(", ", known.end) and is_paired(text, known.end + 2):
        return False  # "Hội đồng bồi thường, hỗ trợ, tái định cư"
    return known.closed and not goes_on


def _stops(text: str, start: int, stop: int) -> bool:
    """Tell whether a word is none of a name: a preposition, a rhythm, what is handed over."""
    word = text[start:stop]
    if _AT_HOME.match(text, start) or _TRAFFIC.match(text, max(0, start - 5)):
        return False  # "Cục Quản lý và Phát triển thị trường trong nước"
    if _NO_STOP.match(text, start):
        return False
    if word in _STOP or (word == "thuộc" and not text[stop + 1 : stop + 2].isupper()):
        return True
    return bool(_RHYTHM.match(text, start) or _OBJECT.match(text, start))


# what a body is besides its name: "Phòng Kinh tế - cơ quan thường trực Ban Chỉ đạo"
_BESIDES = re.compile(
    r"\s+[-–]\s+(?:[Cc]ơ quan|[Đđ]ơn vị)\s+(?:[Tt]hường trực|tham mưu|đầu mối|chủ)"
)


def _does(text: str, start: int, *, first: bool) -> bool:
    """Tell whether a predicate begins; ``first``: right behind its head a verb may be the name."""
    if not text[start].islower() or (first and _MAY_DO.match(text, start)):
        return False
    return not is_of_name(text, start) and is_verb(w.verb_pattern().match(text, start))


def _next_word(text: str, at: int) -> tuple[int, int, str] | None:
    """Return start and end of the next word of a name, and what joins it: "", ",", "và", "-"."""
    quoted = _QUOTED.match(text, at)
    if quoted:  # 'Ban Chỉ đạo Cuộc vận động "…" tỉnh'
        return quoted.start("w"), quoted.end(), ""
    match = re.compile(
        r"(?P<j>\s*,\s*(?:và\s+)?|\s+và\s+|\s*&\s*|\s+[-–]\s+|\s+)(?P<w>[^\W_]+(?:[-/.&][^\W_]+)*)"
    ).match(text, at)
    if not match or _BESIDES.match(text, match.start()):
        return None
    return match.start("w"), match.end("w"), match["j"].strip()


def _joins(text: str, start: int, joined: str) -> bool:
    """Tell whether the name goes on behind a comma or "và" with the word at ``start``."""
    if w.HEAD.match(text, start) or w.COMMITTEE.match(text, start) or OFFICIAL.match(text, start):
        return False
    if w.QUANTIFIER and re.compile(w.QUANTIFIER + r"\s").match(text, start):
        return False
    if text[start].isupper() or joined in {"-", "–"} or w.NOUN.match(text, start):
        return text[start].isupper() or bool(_SOCIAL.match(text, start) and joined)
    if joined == "," and is_paired(text, start):
        return True
    if joined == "và":
        verb = w.verb_pattern().match(text, start) and not _MAY_DO.match(text, start)
        return not verb and not _SOMEBODY.match(text, start)
    ahead = re.compile(r"[^.;:()]{0,70}?\s(?:tỉnh|huyện|Trung ương|cấp tỉnh|quốc gia)(?!\w)").match(
        text, start
    )
    return bool(ahead)
