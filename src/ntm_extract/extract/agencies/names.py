"""The open part of an agency's name: where "Trung tâm …", "Ban Chỉ đạo …" ends."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.vi.agency_names import KnownName, longest_name
from ntm_extract.vi.names import LOWER, UPPER

_STOP = frozenset(
    [
        *(
            "theo",
            "trong",
            "tại",
            "để",
            "khi",
            "về",
            "trước",
            "nếu",
            "nhằm",
            "do",
            "từ",
            "đến",
            "với",
            "bằng",
        ),
        *(
            "là",
            "đã",
            "được",
            "phải",
            "cần",
            "sẽ",
            "không",
            "cùng",
            "trên",
            "nêu",
            "này",
            "sau",
            "vào",
            "qua",
            "gắn",
        ),
        *(
            "thì",
            "mà",
            "rằng",
            "xem",
            "hoặc",
            "như",
            "bao",
            "gồm",
            "thông",
            "vì",
            "bởi",
            "tới",
            "năm",
            "ngày",
        ),
        *("tháng", "quý", "có", "những", "các", "bàn"),
    ]
)
# what is handed to an agency stands right behind its name: "báo cáo Ban Chỉ đạo kết quả …"
_OBJECT = re.compile(
    r"(?:việc(?! làm)|kết quả|tiến độ|tình hình|phương án|nội dung|danh sách|hồ sơ|dự thảo|"
    r"kế hoạch|chính sách(?! nhà ở| dân tộc| tiền tệ| xã hội)|báo cáo|văn bản|đề án|giải pháp|"
    r"một số|chủ trương|đề xuất|ý kiến)(?!\w)"
)
_CAPITAL_NAME = re.compile(
    rf"\s+(?:[{UPPER}][{LOWER}]{{1,6}})(?:\s+[{UPPER}][{LOWER}]{{1,6}}){{1,3}}(?!\w)"
)
_SURNAMES = frozenset(
    [
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Huỳnh",
        "Phan",
        "Vũ",
        "Võ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Hồ",
        "Ngô",
        "Dương",
        "Lý",
        "Đào",
        "Đoàn",
        "Đinh",
        "Lâm",
        "Phùng",
        "Mai",
        "Tô",
        "Trịnh",
        "Hà",
        "Cao",
        "Lương",
        "Lưu",
        "Châu",
        "Tạ",
        "Thái",
        "Tống",
        "Quách",
        "Triệu",
        "Nông",
        "Hầu",
        "Vương",
        "Chu",
        "Từ",
        "Kiều",
        "Tăng",
        "Thạch",
        "Sơn",
        "Hứa",
        "La",
        "Giàng",
        "Lò",
        "Vi",
        "Lương",
        "Cầm",
        "Điểu",
        "Bàn",
        "Tòng",
        "Quàng",
        "Lường",
        "Ma",
        "Sùng",
        "Vàng",
        "Thào",
        "Lầu",
        "Hạ",
        "Ninh",
        "Doãn",
        "Khuất",
        "Mạc",
        "Nghiêm",
        "Viên",
        "Ông",
        "Âu",
        "Phó",
        "Thân",
        "Cù",
        "Đàm",
    ]
)
# a name may begin with what the body does: "Hội đồng thẩm định …", "Tổ giúp việc", "Ban chỉ đạo"
_MAY_DO = re.compile(
    r"(?:tìm kiếm|cứu nạn|thẩm định|thẩm tra|đánh giá|giúp việc|quản lý|điều phối|điều hành|"
    r"chỉ đạo|chỉ huy|tư vấn|xúc tiến|kiểm soát|kiểm tra|thanh tra|"
    r"phục vụ|phát triển|nghiên cứu|ứng phó|phòng|chống|bảo vệ|bảo trợ|hỗ trợ|khuyến|đào tạo|dạy|"
    r"quan trắc|kiểm định|giải phóng|vận động|thi đua|tổ chức|xét|nghiệm thu|công tác|khai thác|"
    r"đăng ký|đăng kiểm|dự báo|thường trực|tuyên truyền|bồi dưỡng|giới thiệu|truyền thông|"
    r"truyền hình)(?!\w)"
)
_SHORT_VERBS = frozenset({"trình", "gửi", "giao", "lập", "cử", "nộp", "sớm", "biết"})
_UNIT_WORDS = (" tỉnh", " huyện", " xã", " phường", " phố")
_MORE_UNITS = re.compile(
    r"(?:,\s*(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu))+(?![^\W_])(?!\s+hội)"
)
_PROGRAMME = re.compile(r"(?<!\w)(?:[Cc]hương|[Cc]ông|[Qq]uy) trình(?!\w)")
_OF_MINISTRY = re.compile(r"\s+(?:[-–]\s+|(?:thuộc|của)\s+)?Bộ\s+(?=[^\W\d_a-z])")
_GENERAL_STAFF = re.compile(r"Tổng Tham mưu(?!\w)")
_WHICH_ONE = re.compile(
    r"\s+(?:(?:có\s+)?liên\s+quan(?!\s+(?:đến|tới))|sở\s+tại|cùng\s+cấp|"
    r"cấp\s+(?:trên|dưới)(?:\s+trực\s+tiếp)?|có\s+thẩm\s+quyền|địa\s+phương|còn\s+lại)(?!\w)"
)
_WHERE = re.compile(r"\s+nơi\s+(?=[^\W\d_])")
_WHERE_REACH = 90
# a verb with nothing behind it belongs to the clause of place: "nơi có đất thu hồi"
_CLOSES = re.compile(r"\s*(?:[,.;:)(]|$)|\s+(?:và|chủ trì|có trách nhiệm|phối hợp|tổ chức)\s")
_ENDS_WHERE = re.compile(
    r"(?:kèm|dự kiến|bằng|qua|thông qua|và|để|trước|trong|theo|về|khi|những|các|kết quả|"
    r"có trách nhiệm|chịu trách nhiệm|phải)\s"
)
_COMPOUND = re.compile(r"(?:bầu cử|Bầu cử)(?!\w)")
_COMPOUND_NEXT = re.compile(r"\s+(?:bầu cử|giám sát)(?!\w)")
_INSPECTS = re.compile(r"[Kk]iểm tra giám sát(?!\w)")
_NO_VERB = re.compile(r"(?:giao (?:thông|dịch|lưu|nhận)|trình (?:diễn|độ)|lập pháp|cử tri)(?!\w)")
_TRAFFIC = re.compile(r"[Gg]iao thông(?!\w)")
_AT_HOME = re.compile(r"(?:trong|ngoài) nước(?!\w)")
_GENERAL = re.compile(r"(?:Dịch vụ|Kinh tế|Nghiên cứu|Bệnh viện|[Đđ]a khoa|Thư viện|Vụ|Phòng) \Z")
_CAPITAL_NEXT = re.compile(rf"(?:\s*&\s*|\s+[-–]\s+|\s+và\s+|\s+)[{UPPER}]")
_MAX_WORDS = 16
_RHYTHM = re.compile(r"(?:h[àằ]ng\s+(?:năm|tháng|quý|tuần|ngày)|đối\s+với)(?!\w)")
# "Ban Quản lý dự án đầu tư xây dựng công trình …": verbs that are part of the name
_PROJECTS = re.compile(
    r"(?:\s+các(?=\s+(?:[DdKk]|tổ chức|hội\s|cơ quan\s+[Đđ]ảng)))?(?:\s+[Dd]ự án)?(?:\s+[Đđ]ầu "
    r"tư)?(?:\s+và(?=\s+[Xx]ây))?(?:\s+[Xx]ây dựng)?(?:\s+(?:các\s+)?công trình)?"
    r"(?:(?:\s+và|,)?\s+[Kk]hu\s+(?:công nghệ cao|công nghiệp|kinh tế|chế xuất|du lịch))*(?!\w)"
)


def personal_name(text: str, at: int) -> int | None:
    """Return where a person's name that stands at ``at`` ends."""
    match = _CAPITAL_NAME.match(text, at)
    if match and match.group().split()[0] in _SURNAMES:
        return match.end()
    return None


def read_suffix(text: str, at: int) -> int:
    """Return where a name ends that may go on with its unit: "… tỉnh Hà Tĩnh", "… khu vực XI"."""
    if text[max(0, at - 8) : at].endswith(_UNIT_WORDS):
        more = _MORE_UNITS.match(text, at)
        if more:
            return more.end()
    match = re.compile(
        r"\s+(?:(?:[-–]\s+)?[Cc]hi nhánh\s+[Kk]hu vực\s+[IVX\d]+|[Kk]hu vực\s+[IVX\d]+|Việt Nam|"
        r"[Qq]uốc gia|[Nn]hà nước(?:\s+khu vực\s+[IVX\d]+|"
        r"\s+Việt Nam|\s+tỉnh)?)(?!\w)"
    ).match(text, at)
    if match:
        return match.end()
    unit = re.compile(
        r"\s+(?:của\s+)?(?:tỉnh|Tỉnh|thành phố|Thành phố|TP\.?|huyện|thị xã|quận|xã|"
        r"phường)(?![^\W_])(?!\s+hội)"
    ).match(text, at)
    if unit:
        return _after_unit(text, unit.end())
    place = re.compile(r"\s+").match(text, at)
    if place:
        name = w.place_names().match(text, place.end())
        if name:
            return name.end()
    level = re.compile(
        r"\s+(?:các\s+cấp|các\s+bộ,\s*ngành(?:,\s*địa\s+phương)?|các\s+đơn\s+vị,?(?:\s+và)?\s+địa\s+phương|các\s+tỉnh(?:,\s*thành\s+phố)?|cấp\s+(?:tỉnh|huyện|xã|"
        r"cơ\s+sở)(?:,\s*cấp\s+(?:tỉnh|huyện|xã))*|[Tt]rung\s+ương|TW|các\s+(?:xã|"
        r"huyện)(?:,\s*(?:phường|thị\s+xã|thành\s+phố|thị\s+trấn))*)(?!\w)"
    ).match(text, at)
    return level.end() if level else at


def _after_unit(text: str, at: int) -> int:
    """Return where the proper name behind "tỉnh", "huyện" ends; ``at`` where there is none."""
    more = _MORE_UNITS.match(text, at)
    if more:
        return more.end()
    space = re.compile(r"\s+").match(text, at)
    if not space:
        return at
    name = w.place_names().match(text, space.end())
    if name:
        return name.end()
    proper = re.compile(rf"(?:[{UPPER}][{LOWER}]+)(?:\s+[{UPPER}][{LOWER}]+){{0,2}}(?!\w)").match(
        text, space.end()
    )
    if proper and not w.HEAD.match(text, space.end()) and not w.OFFICIAL.match(text, space.end()):
        return proper.end()
    return at


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
    end, words = (prefix.end() if prefix else at), 0
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
        word = text[start:stop]
        inner = None if joined else longest_name(text, start)
        if inner and inner.end > stop and w.HEAD.match(text, start):
            end, words = inner.end, words + 1  # "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận …"
            if _is_whole(text, inner):
                return of_ministry(text, read_suffix(text, end))
            continue
        if _stops(text, start, stop) or _does(text, start, first=words == 0):
            break
        if word == "và" or (joined and not _joins(text, start, joined)):
            break
        end, words = stop, words + 1
    return of_ministry(text, end)


def _is_whole(text: str, known: KnownName) -> bool:
    goes_on = _CAPITAL_NEXT.match(text, known.end) or _COMPOUND_NEXT.match(text, known.end)
    return known.closed and not goes_on


def _stops(text: str, start: int, stop: int) -> bool:
    """Tell whether a word is none of a name: a preposition, a rhythm, what is handed over."""
    word = text[start:stop]
    if _AT_HOME.match(text, start) or _TRAFFIC.match(text, max(0, start - 5)):
        return False  # "Cục Quản lý và Phát triển thị trường trong nước"
    if word in _STOP or (word == "thuộc" and not text[stop + 1 : stop + 2].isupper()):
        return True
    return bool(_RHYTHM.match(text, start) or _OBJECT.match(text, start))


def _does(text: str, start: int, *, first: bool) -> bool:
    """Tell whether a predicate begins; ``first``: right behind its head a verb may be the name."""
    if not text[start].islower() or (first and _MAY_DO.match(text, start)):
        return False
    if _COMPOUND.match(text, max(0, start - 4)) or _INSPECTS.match(text, max(0, start - 9)):
        return False  # "Ban Chỉ đạo bầu cử", "Đoàn Kiểm tra giám sát"
    if _NO_VERB.match(text, start):
        return False
    if text.startswith("tổng hợp", start) and _GENERAL.search(text, max(0, start - 12), start):
        return False  # "Trung tâm Dịch vụ tổng hợp"
    if _PROGRAMME.search(text, max(0, start - 7), start + 6):
        return False  # "Văn phòng Chương trình …"
    return _is_verb(w.verb_pattern().match(text, start))


def _next_word(text: str, at: int) -> tuple[int, int, str] | None:
    """Return start and end of the next word of a name, and what joins it: "", ",", "và", "-"."""
    match = re.compile(
        r"(?P<j>\s*,\s*(?:và\s+)?|\s+và\s+|\s*&\s*|\s+[-–]\s+|\s+)(?P<w>[^\W_]+(?:[-/.&][^\W_]+)*)"
    ).match(text, at)
    if not match:
        return None
    return match.start("w"), match.end("w"), match["j"].strip()


def _joins(text: str, start: int, joined: str) -> bool:
    """Tell whether the name goes on behind a comma or "và" with the word at ``start``."""
    if w.HEAD.match(text, start) or w.COMMITTEE.match(text, start) or w.OFFICIAL.match(text, start):
        return False
    if w.QUANTIFIER and re.compile(w.QUANTIFIER + r"\s").match(text, start):
        return False
    if text[start].isupper() or joined in {"-", "–"} or w.NOUN.match(text, start):
        return text[start].isupper()
    if joined == "và":
        return not w.verb_pattern().match(text, start) or bool(_MAY_DO.match(text, start))
    ahead = re.compile(r"[^.;:()]{0,70}?\s(?:tỉnh|huyện|Trung ương|cấp tỉnh|quốc gia)(?!\w)").match(
        text, start
    )
    return bool(ahead)


def _is_verb(match: re.Match[str] | None) -> bool:
    """Tell whether a verb ends a name; words of one syllable are too often part of another."""
    return bool(match) and (" " in match.group() or match.group() in _SHORT_VERBS)  # type: ignore[union-attr]


def of_ministry(text: str, end: int) -> int:
    """Return where the name of a part of a ministry ends: "Cục Tài chính Bộ Quốc phòng"."""
    ministry = _OF_MINISTRY.match(text, end)
    sector = None
    if ministry:
        sector = _GENERAL_STAFF.match(text, ministry.end())
        sector = sector or w.sector_pattern().match(text, ministry.end())
    if sector:
        end = sector.end()
    return qualified(text, end)


def qualified(text: str, end: int) -> int:
    """Return where a name ends that says which of several is meant: "UBND tỉnh sở tại"."""
    match = _WHICH_ONE.match(text, end)
    if match:
        return match.end()
    where = _WHERE.match(text, end)
    if where is None:
        return end
    for word in re.compile(r"\s+(?=\S)").finditer(text, where.end(), where.end() + _WHERE_REACH):
        if text[word.start() - 1] in ",.;:)(" or _ENDS_WHERE.match(text, word.end()):
            stop = word.start()
            break
        verb = w.verb_pattern().match(text, word.end())
        if _is_verb(verb) and not _CLOSES.match(text, verb.end()):  # type: ignore[union-attr]
            stop = word.start()
            break
    else:
        stop = len(text) if where.end() + _WHERE_REACH >= len(text) else end
    return end + len(text[end:stop].rstrip(" .,;:)("))
