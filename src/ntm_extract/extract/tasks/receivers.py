"""Whom a verb of reporting names: right behind it, behind what is reported, or by the channel."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.tasks.predicates import skip_spaces
from ntm_extract.extract.tasks.receiver_names import grown
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

REPORT = Sought(
    re.compile(
        r"(?=[BbCcĐđGgKkNnPpTtXx][áhiruềộử])"  # first two letters, to pass over the others fast
        r"(?<!các )(?<!của )(?<!tại )(?<!(?<!tiếp )theo )(?<!những )"
        r"(?<!điều kiện )(?P<v>[Bb]áo cáo|"
        r"(?<!giải )(?<!Giải )(?<!quy )(?<!công )(?<!Công )(?<!chương )(?<!Chương )(?<!lộ )"
        r"(?<![Tt]ờ )(?<!quá "
        r")[Tt]rình|[Gg]ửi|[Tt]ham mưu|[Đđ]ề xuất|[Kk]iến nghị|"
        r"[Bb]áo(?=(?:\s+ngay)?(?:\s+(?:cho|về))?\s+(?:UBND|HĐND|Ủy ban|Ban |Công an|Đảng ủy|Sở |"
        r"Văn phòng|"
        r"Trạm|Đồn|Chủ tịch|Phòng|Cục|Chi cục|Bộ |cơ quan))|[Kk]hai báo|[Tt]hông báo(?! số)|"
        r"[Cc]huyển(?= (?:cho )?(?:Sở|Bộ|UBND|Hội đồng|Cục|Chi cục|Phòng|Văn phòng|Ban)\s)|"
        r"(?<=[,àcể] )đề nghị(?= (?:cấp|Thủ tướng|"
        r"Chính phủ|Quốc hội|Chủ tịch nước|Ủy ban Thường vụ|cơ quan có thẩm quyền)(?!\w))|"
        r"[Pp]hản ánh|[Pp]hản hồi|[Xx]in ý kiến(?: chỉ đạo| tham gia| góp ý| thống nhất)?(?: của)?|"
        r"[Xx]in chủ trương(?: của)?|[Nn]ộp|[Tt]hông tin(?= (?:kết quả|kịp thời|về|cho))|"
        r"[Tt]ruyền(?= (?:số liệu|dữ liệu|về))|"
        r"[Cc]ung cấp(?= cho [A-ZĐỦ])|[Cc]ung cấp(?= (?:đầy đủ |kịp thời |các )*(?:thông tin|"
        r"số liệu|"
        r"tài liệu|hồ sơ|bản tin|"
        r"tin bài|danh sách|dữ liệu)))(?!\w)"
    )
)
_TO = re.compile(
    r"\s*(?:,?\s*(?:và\s+)?giúp\s+(?!việc)|(?:(?:ngay|kịp thời|trực tiếp|bằng văn bản|đầy đủ|"
    r"thường xuyên|xin ý kiến)\s+)?(?:(?:cho|với|về|lên|tới|đến)\s+)?)?"
    r"(?:(?:tại\s+)?(?:kỳ họp|phiên họp|cuộc họp)(?:\s+(?:thứ \w+|thường kỳ|thường lệ|chuyên đề|"
    r"giao ban|"
    r"tháng \d+|giữa năm|cuối năm))*\s+(?:của\s+)?)?(?:các\s+đồng chí\s+)?"
)
# "báo cáo để UBND tỉnh xem xét", "gửi số liệu để Sở A tổng hợp": who is to act on it receives it
_SO_THAT = re.compile(rf"\sđể\s+(?=[{UPPER}]|lãnh đạo\s|cấp\s)")
_ACTS_ON = re.compile(
    r"\s+(?:xem xét|quyết định|ban hành|chỉ đạo|phê duyệt|trình|báo cáo|cho ý kiến|kiến nghị|"
    r"tổng hợp|"
    r"theo dõi|thẩm định|thẩm tra|phân bổ|kịp thời|có văn bản)(?!\w)"
)
_LATER_TO = re.compile(r"\s(?:về|(?<!trở )lên|đến|tới)(?=\s+[^\W\d_])")
_LATER_AT = re.compile(r"\s(?:về|lên|đến|tới|tại|cho)(?=\s+[^\W\d_])")
_LATER_FOR = re.compile(r"\s(?:cho|về|(?<!trở )lên|đến|tới)(?=\s+[^\W\d_])")
_LATER_WITH = re.compile(
    r"\s(?:về|(?<=kết quả )cho|(?<=thực hiện )cho|(?<=triển khai )cho|"
    r"(?<!đối )(?<!phối hợp )(?<!phù hợp )(?<!kết hợp )(?<!tích hợp )(?<!cùng )(?<!so )"
    r"(?<!gắn )với|lên|đến)(?=\s+[^\W\d_])"
)
_FOR = re.compile(r"\scho\s+(?=[^\W\d_])")
# "gửi kế hoạch … cho UBND tỉnh": what is done "cho" others is part of what is sent
_OFFICES = re.compile(
    r"(?:chủ đầu tư|Phòng|Trung tâm|Tổ|Đoàn|Viện|Kho bạc|Ban (?:Tổ chức|Quản lý|Tuyên giáo|"
    r"Dân vận)|Đảng ủy|"
    r"Huyện ủy|Tỉnh ủy|Thành ủy|Hạt|Trạm|Bảo hiểm|Ngân hàng|Hội)(?!\w)"
)
_ABOVE_OTHERS = re.compile(
    r"(?:UBND|HĐND|Hội đồng nhân dân|Sở|Bộ|Ban (?:Chỉ đạo|Chỉ huy|Thường vụ)|Thường trực|Chủ tịch|"
    r"Thủ tướng|Chính phủ|Văn phòng|Cục|Chi cục|Thanh tra|Công an|(?:cơ quan|"
    r"cấp) (?:có )?thẩm quyền|"
    r"cơ quan)(?!\w)"
)
_ABOVE = re.compile(
    r"cấp (?:thẩm quyền|trên(?: trực tiếp)?)(?!\w)|(?:tỉnh|huyện|thành phố|[Tt]rung ương)"
    r"(?=\s+(?:thẩm|xem|xét|phê|quyết|công nhận|để|trước)|[,.;)]|$)"
)
_SENT = re.compile(r"[Đđ]oàn (?:giám sát|kiểm tra|thanh tra|công tác|kiểm toán)(?!\w)")
CHANNEL = re.compile(r"(?:[Cc]ổng|[Hh]ệ thống|[Tt]rang|[Ee]mail|[Pp]hần mềm|[Tt]rục)(?!\w)")
_ONLY_VIA = re.compile(rf"(?<=[\s(])(?:thông\s+)?qua\s+(?=[{UPPER}])")
LOOK, OBJECT_REACH, _SHORT_OBJECT = 260, 80, 24
PASSES = frozenset({"cung cấp", "truyền", "thông tin", "thông báo", "khai báo"})
_REPORTS_OF = frozenset(
    {"cung cấp", "truyền", "báo cáo", "thông tin", "thông báo"}
    | {"gửi", "phản ánh", "phản hồi", "đề xuất", "kiến nghị", "nộp", "trình"}
)


def are_named(mentions: tuple[Mention, ...]) -> bool:
    """Tell whether bodies are named: what is passed to "người dân", "báo chí" is no report."""
    bodies = {"named", "official", "authority"}
    return all(one.kind in bodies or bool(_SENT.match(one.name)) for one in mentions)


def read_receiver(text: str, match: re.Match[str], end: int) -> tuple[tuple[Mention, ...], int]:
    """Read the agencies that a verb of reporting names, directly or behind "về", "cho"."""
    to = _TO.match(text, match.end())
    found = grown(text, to.end() if to else match.end())
    if found.mentions:
        return found.mentions, found.mentions[-1].span.end
    above = _above(text, to.end() if to else match.end())
    if above and match["v"].lower() in {"trình", "báo cáo", "đề nghị"}:
        return above, above[0].span.end
    stop = _phrase_end(text, match.end(), end)
    if match["v"].strip().lower() in _REPORTS_OF:
        later = _later_receiver(text, match, stop)
        if later[0]:
            return later
    return _acting_receiver(text, match.end(), stop)


def _above(text: str, at: int) -> tuple[Mention, ...]:
    """Return those above by their level alone: "cấp trên", "trình tỉnh xem xét"."""
    above = _ABOVE.match(text, at)
    if above is None:
        return ()
    span = Span(above.start(), above.end())
    return (Mention(span, span.text_in(text), "authority"),)


def _acting_receiver(text: str, at: int, stop: int) -> tuple[tuple[Mention, ...], int]:
    """Read who is to act on what is reported: "báo cáo để UBND tỉnh xem xét"."""
    for purpose in _SO_THAT.finditer(text, at - 1, stop):
        found = grown(text, purpose.end())
        if are_named(found.mentions) and found.mentions and _ACTS_ON.match(text, found.end):
            return found.mentions, found.mentions[-1].span.end
    return (), at


def _later_receiver(text: str, match: re.Match[str], stop: int) -> tuple[tuple[Mention, ...], int]:
    """Read who receives behind what is reported: "báo cáo kết quả về Sở A", "… qua Sở B"."""
    verb = match["v"].strip().lower()
    later = _LATER_FOR if verb in PASSES else _LATER_TO
    if verb in {"đề xuất", "kiến nghị", "báo cáo"}:
        later = _LATER_WITH
    elif verb == "nộp":
        later = _LATER_AT
    for about in later.finditer(text, match.end(), stop):
        at = skip_spaces(text, about.end())
        named = grown(text, at).mentions or _above(text, at)
        if named:
            return named, named[-1].span.end
    for whom in _FOR.finditer(text, match.end(), stop) if verb in {"gửi", "báo cáo"} else ():
        found = grown(text, whom.end())
        near = whom.start() - match.end() < (OBJECT_REACH if verb == "gửi" else _SHORT_OBJECT)
        above = all(
            _ABOVE_OTHERS.match(one.name) or (near and _OFFICES.match(one.name))
            for one in found.mentions
        )
        if found.mentions and above:
            return found.mentions, found.mentions[-1].span.end
    via = _ONLY_VIA.search(text, match.end(), stop)
    if via and REPORT.search(text, match.end(), via.start()):
        via = None  # "báo cáo đề xuất UBND tỉnh … (qua Sở A)": of the second verb
    if via and not CHANNEL.match(text, via.end()):
        through = read_agencies(text, via.end())
        if through.mentions and are_named(through.mentions):
            return through.mentions, through.end
    return (), match.end()


def _phrase_end(text: str, at: int, end: int) -> int:
    depth = 0
    for pos in range(at, min(end, at + LOOK)):
        depth += (text[pos] == "(") - (text[pos] == ")")
        if depth == 0 and text[pos] in ";.":
            return pos
    return min(end, at + LOOK)
