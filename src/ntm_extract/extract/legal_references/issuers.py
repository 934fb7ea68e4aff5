"""Reads which body issued a cited document, after it ("của …") or before it ("… tại …")."""

from __future__ import annotations

import re

from ntm_extract.extract.legal_references.name_words import (
    DOING,
    HEADS,
    begins_another,
    is_name_word,
)
from ntm_extract.vi.agency_names import longest_name
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.lexicon import districts, provinces
from ntm_extract.vi.names import UPPER, open_abbreviations
from ntm_extract.vi.surnames import SURNAMES

_HEAD = re.compile(rf"(?:các )?(?:{HEADS})(?!\w)")
_WHOLE = re.compile(
    r"Văn phòng (?:HĐND|Hội đồng nhân dân)(?: và|,| -) (?:UBND|Ủy ban nhân dân)(?!\w)|"
    r"Văn phòng [Đđ]ăng ký đất đai(?!\w)|"
    r"Văn phòng Đoàn (?:ĐBQH|[Đđ]ại biểu Quốc hội) và (?:HĐND|Hội đồng nhân dân)(?!\w)|"
    r"(?:Phó )?Thủ tướng Chính phủ(?!\w)|[Cc]hính phủ(?!\w)|Quốc hội(?!\w)"
    r"|Bộ Chính trị(?:, Ban Bí thư)?(?!\w)"
    r"|Ban Bí thư(?: Trung ương(?: Đảng| Đoàn)?)?(?!\w)|Ủy ban [Tt]hường vụ Quốc hội(?!\w)"
)
"""Bodies to whose name nothing else belongs."""
_PLENUM = re.compile(
    r"Hội nghị (?:lần thứ [^\W\d_]+(?: [^\W\d_]+)?|lần thứ \d+|Trung ương \d+)"
    r"(?: \([^)\n]{1,30}\))?,? (?:của )?(?=Ban Chấp hành)"
)
_CENTRAL = re.compile(r"Ban Chấp hành Trung ương(?: Đảng)?(?!\w)")
"""A resolution of a plenum is one of the committee that met."""
_GLUED = re.compile(r"(?:Bộ trưởng|Chủ tịch|Giám đốc)(?=(?:Bộ|Sở|UBND|Ủy ban) )")
_POST = re.compile(
    r"(?:Phó )?(?:Hiệu trưởng|Quản đốc|Chánh(?= Văn)|Trưởng(?= (?:phòng|Phòng|khoa|trạm) [A-ZĐ])"
    r"|(?:Tổng )?Giám đốc(?= (?:Tổng )?[Cc]ông ty| Trung tâm| Bệnh viện| Xí nghiệp| Nhà máy| Ban )"
    r"|Trưởng [Bb]an(?= Ban )) |(?:Phòng giao dịch|Chi nhánh) (?=[A-ZĐ])"
)
"""What stands before a body named behind: "Hiệu trưởng trường Tiểu học A", "Chi nhánh …"."""
_TWO_OFFICES = re.compile(r"Bộ trưởng, (?=Chủ nhiệm (?:Ủy|Uỷ|Văn))")
_AFTER_STEERING = (
    r"(?:[Vv]ề|tại|và các|đã|có|nêu|kèm|năm|giai đoạn|để|gửi|ngày|giao|phòng, chống|nhiệm kỳ"
    rf"|{DOING})"
)
_HELD_BY = r"(?:(?:Văn phòng |VP ?)?(?:Thường trực )?|(?:Phó )?Trưởng )"
"""The organ or the chief of a committee that stands before its name."""
_STEERING = re.compile(
    rf"{_HELD_BY}(?:Ban Chỉ đạo|BCĐ|Ủy ban Quốc gia)(?: (?:Trung ương|Quốc gia|Nhà nước"
    r"|tỉnh|Thành phố"
    r"|thành phố))?"
    r" (?:về|[ỨứTt](?:ng phó|ìm kiếm)|phòng,?|chống|xây dựng|thực hiện|xóa|xoá|phát triển|"
    r"chuyển đổi|cải cách|giảm"
    r"|sắp xếp|tổng kết) (?!việc)(?:"
    rf"(?:[^\W_][\w-]*,? ){{1,16}}?và (?:[^\W\d_]+ ){{1,4}}?[^\W\d_]+(?=,| {_AFTER_STEERING})"
    rf"|(?:[^\W_][\w-]*,? ){{1,16}}?[^\W\d_]+(?= {_AFTER_STEERING}|$|\s*$))"
)
"""A steering committee is named by what it steers, commas and all."""
_AFTER = (
    r"(?:[Vv]ề|v/v|ban hành|quy định|phê duyệt|tại|yêu cầu|đề nghị|đã|có|theo|báo cáo|thông báo"
    r"|và (?:tình hình|thực tế|nhu cầu|kết quả|căn cứ|điều kiện|quy định|khả năng|thực trạng|hồ sơ"
    r"|biên bản|một số|nội dung|theo|trên|chương trình|nhiệm vụ|tiến độ|mục tiêu|đặc điểm|chức năng"
    r"|phương án|kế hoạch|hướng dẫn|thông báo|văn bản|công văn|quyết định|nghị quyết|tờ trình)"
    r"|và (?:các(?! khu)|của|yêu|đề|ý kiến|Kế|Quyết|Nghị|Công|Thông|Văn|Báo|Tờ|Chỉ|Kết|Sở|Bộ|UBND"
    r"|Ủy)|truyền đạt"
    r"|(?<![Cc]hương )(?<![Cc]ông )(?<![Qq]uy )trình|khóa|khoá|kỳ họp|kết luận|cho|để"
    r"|gửi|nêu|trong|ngày|năm"
    r"|quyết định|sửa đổi|công bố|điều chỉnh|giao(?! thông)|chấp thuận|thống nhất|thông qua"
    r"|phối hợp|chủ trì|tiếp tục|thực hiện|triển khai|tổ chức|rà soát|hướng dẫn|kèm"
    r"|(?<!đổi )(?<!dân )số|do|của|từ|xin|mời|nhằm|giai đoạn|nhiệm kỳ|đối với|phòng, chống"
    r"|xây dựng nông|và (?:các(?! khu)|Nghị|Kế|Quyết)|là"
    rf"|(?<!Ban )(?:{DOING}))(?!\w)"
)
_OPEN = re.compile(
    rf"{_HELD_BY}(?:Ban (?:Chỉ đạo|[Qq]uản lý)|BCĐ|BQL|Tổ công tác|Trung tâm"
    r"|Trường|Bệnh viện|Quỹ|Hiệp hội"
    r"|(?:Tổng c|Chi c|C)ục|Đoàn (?:giám sát|kiểm tra|thanh tra|công tác)|(?:Tổng )?[Cc]ông ty"
    r"|Hội đồng(?! nhân| [Dd]ân)|Văn phòng Điều phối|Hạt Kiểm lâm"
    r"|Trạm|Viện(?! [Kk]iểm| trưởng)|Tổ(?! chức| công tác)|Xí nghiệp|Nhà (?:máy|hát)|Chi bộ|Đảng bộ"
    r"|Hợp tác xã|HTX|Lâm trường|Nông trường|Câu lạc bộ|Chi (?:đoàn|hội|nhánh)|Bảo tàng|Thư viện"
    r"|trường|bệnh viện|công ty|tổng công ty|trung tâm|trạm|xí nghiệp|Đại hội)"
    rf"(?:(?: - |, (?=chống|chữa)| )(?!{_AFTER})[^\W_][\w&/-]*){{1,16}}?"
    rf"(?=\s*,(?! chống| chữa)|\s*$|\s{_AFTER})"
)
"""Bodies whose names are made freely: they end where the sentence goes on."""
_STOP = by_letter(r"(?<!TP)(?<!Tp)(?<!TX)\.(?![ƯW])|[;:()\[\]\n\"“”]")
_WORD = re.compile(r"[^\W\d_][\w./&]*|-|,|&")
_JOIN = re.compile(r"(?:,| và| -| –)\s(?:các )?")
_NAME = rf" (?P<name>(?:{SURNAMES})(?: [{UPPER}][^\W\d_]*){{1,3}})"
_NUMBERED = re.compile(
    r"(?<=[Qq]uận) \d{1,2}(?![\d/])|(?<=[Pp]hường) \d{1,2}(?![\d/])|(?<=Quân khu) \d(?![\d/])"
)
_OF_PARLIAMENT = re.compile(r" của Quốc hội(?!\w)")
_NO_NAME = re.compile(r"(?:,| và) (?:đề nghị|ý kiến|yêu cầu|báo cáo|kiến nghị|giao|tổng hợp)(?!\w)")
"""What follows a name that is made freely and goes on with commas of its own."""
_LEVEL = re.compile(
    rf" (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)(?: [{UPPER}][^\W\d_]*){{0,3}}(?!\w)"
    r"(?!\s(?:đã|có|giao|ban hành|về phía))"
)
"""The level of a body whose name ends before it: "Hội đồng Thi đua - Khen thưởng tỉnh"."""
_OF_THE_COUNTRY = frozenset({"Chính phủ", "Quốc hội", "Thủ tướng Chính phủ", "Bộ Chính trị"})
_PERSON = re.compile(rf"{_NAME}(?!\w)")
_LAST_PERSON = re.compile(rf"{_NAME}\Z")
_OFFICE = re.compile(r"(?:Phó )?(?:Thủ tướng|Chủ tịch|Bộ trưởng|Thứ trưởng|Giám đốc|Bí thư)(?!\w)")
_KEPT = by_letter(r"(?<!\w)(?:MTTQ|NTM|MTQG|OCOP|TW)(?!\w)")
"""What stays short in the name of a body."""
_OPEN_END = by_letter(r"(?:\s(?:và|của|tại|-))+\Z")
"""What a name that breaks off at the end of a line does not end with."""
_LONGEST = 16
_REACH = 160
_SPELLINGS = (
    (re.compile(r"Thủ tướng [Cc]h[ỉiíì]nh [Pp]h[ủu]"), "Thủ tướng Chính phủ"),
    (by_letter(r"(?:^|(?<=Văn phòng ))chính phủ$"), "Chính phủ"),
    (re.compile(r"(?:Ủy|Uỷ) ban nhân dân", re.IGNORECASE), "UBND"),
    (re.compile(r"Hội đồng nhân dân", re.IGNORECASE), "HĐND"),
    (re.compile(r"(?:Ủy|Uỷ) ban Thường vụ Quốc hội", re.IGNORECASE), "Ủy ban Thường vụ Quốc hội"),
)


def read_issuer(text: str, at: int) -> tuple[str, int] | None:
    """Return the body whose name begins at ``at`` and where the name ends."""
    plenum = _PLENUM.match(text, at)
    at = plenum.end() if plenum else at
    glued = _GLUED.match(text, at)
    if glued:  # "Bộ trưởngBộ Y tế": the blank was lost
        rest = _with_level(text, glued.end())
        return (f"{glued.group()} {rest[0]}", rest[1]) if rest else None
    post = _POST.match(text, at)
    body = _with_level(text, post.end()) if post else None
    if post and body:
        return f"{post.group()}{body[0]}", body[1]
    offices = _TWO_OFFICES.match(text, at)
    held = _with_level(text, offices.end()) if offices else None
    if offices and held:
        return f"{offices.group()}{held[0]}", held[1]
    return _with_level(text, at)


def _with_level(text: str, at: int) -> tuple[str, int] | None:
    """Read a name and the level behind it: "Hội đồng Thi đua - Khen thưởng | tỉnh"."""
    found = _read_name(text, at)
    level = _LEVEL.match(text, found[1]) if found else None
    if found is None or level is None or found[0] in _OF_THE_COUNTRY:
        return found
    return f"{found[0]}{level.group()}", level.end()


def _read_name(text: str, at: int) -> tuple[str, int] | None:
    whole = _WHOLE.match(text, at) or _CENTRAL.match(text, at)
    if whole:
        person = _PERSON.match(text, whole.end())
        return standard_name(whole.group()), (person or whole).end()
    if not _HEAD.match(text, at):
        return None
    stop = _STOP.search(text, at, at + _REACH)
    window = text[at : stop.start() if stop else at + _REACH]
    free = _STEERING.match(window) or _OPEN.match(window)
    if free:
        more = _NO_NAME.search(free.group())
        end = more.start() if more else free.end()
        return standard_name(free.group()[:end]), at + end
    end = _end_of_name(f"{window[:1].upper()}{window[1:]}")
    name = _without_person(window[:end])
    return (standard_name(name), at + end) if end else None


def _without_person(name: str) -> str:
    """Leave out who holds an office: "Chủ tịch UBND tỉnh Nguyễn Văn An"; a place stays."""
    person = _LAST_PERSON.search(name) if _OFFICE.match(name) else None
    if person and person["name"] not in provinces() and person["name"] not in districts():
        return name[: person.start()]
    return name


def _end_of_name(window: str) -> int:
    """Return where a name ends that goes on as known names do; 0 where there is none."""
    found = list(_WORD.finditer(window))[:_LONGEST]
    words = [match.group() for match in found]
    head = _HEAD.match(window)
    kept = 0
    for index, match in enumerate(found):
        inside_head = head is not None and match.end() <= head.end()
        if not inside_head and not is_name_word(words, index):
            break
        if index > 1 and not inside_head and begins_another(words, index):
            break
        if index and re.search(r"[^\s,\-–&]", window[found[index - 1].end() : match.start()]):
            break
        kept = index + 1
    while kept and found[kept - 1].group() in {"và", "-", ","}:
        kept -= 1
    known = longest_name(window, 0)
    end = max(found[kept - 1].end() if kept else 0, known.end if known else 0)
    more = _NUMBERED.match(window, end)
    if more is None and words[:1] == ["Ủy"]:
        more = _OF_PARLIAMENT.match(window, end)
    return more.end() if more else end


def read_issuers(text: str, at: int) -> tuple[str, int] | None:
    """Return all the bodies that a document of several names: "Bộ Công an, Bộ Quốc phòng"."""
    first = read_issuer(text, at)
    end = first[1] if first else at
    while first and (join := _JOIN.match(text, end)):
        more = read_issuer(text, join.end())
        if more is None:
            break
        first, end = (standard_name(text[at : more[1]]), more[1]), more[1]
    return first


def standard_name(name: str) -> str:
    """Return the name on one line, in full but for "UBND" and its like, misprints put right."""
    plain = _OPEN_END.sub("", re.sub(r"\s+", " ", name).strip(" ,.-"))
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    return plain if _KEPT.search(plain) else open_abbreviations(plain)
