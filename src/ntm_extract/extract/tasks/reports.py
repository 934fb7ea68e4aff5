"""Who receives the product of a task ("báo cáo", "trình", "gửi", "tham mưu", "qua")."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, full_name, read_agencies
from ntm_extract.extract.tasks.clauses import clauses, topic_end
from ntm_extract.extract.tasks.predicates import is_predicate, skip_spaces
from ntm_extract.extract.tasks.who_helps import grown
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

_REPORT = Sought(
    re.compile(
        r"(?=[BbCcĐđGgKkNnPpTtXx][áhiruềộử])"  # first two letters, to pass over the others fast
        r"(?<!các )(?<!của )(?<!tại )(?<!(?<!tiếp )theo )(?<!những )"
        r"(?<!điều kiện )(?P<v>[Bb]áo cáo|"
        r"(?<!giải )(?<!quy )(?<!công )(?<!Công )(?<!chương )(?<!Chương )(?<!lộ )"
        r"(?<![Tt]ờ )(?<!quá "
        r")[Tt]rình|[Gg]ửi|[Tt]ham mưu|[Đđ]ề xuất|[Kk]iến nghị|"
        r"[Bb]áo(?=(?:\s+ngay)?(?:\s+(?:cho|về))?\s+(?:UBND|HĐND|Ủy ban|Ban |Công an|Đảng ủy|Sở |"
        r"Văn phòng|"
        r"Trạm|Đồn|Chủ tịch|Phòng|Cục|Chi cục|Bộ |cơ quan))|[Kk]hai báo|[Tt]hông báo(?! số)|"
        r"[Cc]huyển(?= (?:cho )?(?:Sở|Bộ|UBND|Hội đồng|Cục|Chi cục|Phòng|Văn phòng|Ban)\s)|"
        r"(?<=[,àcể] )đề nghị(?= (?:cấp|Thủ tướng|"
        r"Chính phủ|Quốc hội|Chủ tịch nước|Ủy ban Thường vụ|cơ quan có thẩm quyền)(?!\w))|"
        r"[Pp]hản ánh|[Pp]hản hồi|[Xx]in ý kiến(?: chỉ đạo| tham gia| góp ý| thống nhất)?(?: của)?|"
        r"[Nn]ộp|[Tt]hông tin(?= (?:kết quả|kịp thời|về|cho))|"
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
    r"(?:các\s+đồng chí\s+)?"
)
_LATER_TO = re.compile(r"\s(?:về|(?<!trở )lên|đến|tới)(?=\s+[^\W\d_])")
_LATER_AT = re.compile(r"\s(?:về|lên|đến|tới|tại|cho)(?=\s+[^\W\d_])")
_LATER_FOR = re.compile(r"\s(?:cho|về|(?<!trở )lên|đến|tới)(?=\s+[^\W\d_])")
_LATER_WITH = re.compile(
    r"\s(?:về|(?<=kết quả )cho|(?<=thực hiện )cho|(?<=triển khai )cho|"
    r"(?<!đối )(?<!hợp )(?<!cùng )(?<!so )(?<!gắn )với|lên|"
    r"đến)(?=\s+[^\W\d_])"
)
_BRACKET = re.compile(r"\s*\([^()]*\)")
# "trình A quyết định hoặc trình B": the same work for one or the other
_OR = re.compile(r"\shoặc\s\Z")
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
_PURPOSE = re.compile(
    r"\bđể\s+(?!được)(?:[^,;.]{0,40}\s)?(?:tổng hợp|theo dõi|xem xét|thẩm định|kiểm tra|thẩm tra|"
    r"xử lý|hướng dẫn|biết|báo cáo|nghiên cứu|tiếp thu|tập hợp|rà soát|kịp thời|chỉ đạo|"
    r"giải quyết|phối hợp|cho ý kiến|làm cơ sở|có cơ sở|làm căn cứ|có căn cứ)(?!\w)[^;.]{0,80}\Z"
)
_SO_THAT = Sought(re.compile(r"\bđể\s+(?=[^\W\d_])"))
_ABOVE = re.compile(
    r"cấp (?:thẩm quyền|trên(?: trực tiếp)?)(?!\w)|(?:tỉnh|huyện|thành phố|[Tt]rung ương)"
    r"(?=\s+(?:thẩm|xem|xét|phê|quyết|công nhận|để|trước)|[,.;)]|$)"
)
# the receiver goes on as the subject: "tham mưu UBND tỉnh trình HĐND", "gửi A chấm điểm và trình B"
_SAME_BREATH = re.compile(
    r"\s*(?:,?\s*để\s+)?|\s+[^\W\d_][^,;.]*\s(?:hoặc|và|để)\s*|"
    r"\s+(?:(?:ban hành|có|ký)\s+)?(?:văn bản|công văn|tờ trình)\s*|"
    r"\s+(?:xem xét,\s+)?tổng hợp(?:\s+chung)?(?:[^,;.]{0,60})?,\s*(?:và\s+)?"
)
# "tham mưu UBND tỉnh xem xét, trình HĐND tỉnh": the receiver is the one who submits it
_BEFORE_DECISION = frozenset({"tham mưu", "báo cáo", "đề xuất"})
_CONSIDERS = re.compile(r"\s+(?:xem xét|cho ý kiến|nghiên cứu|thống nhất)[^,;.]{0,40},\s*")
_SENT = re.compile(r"[Đđ]oàn (?:giám sát|kiểm tra|thanh tra|công tác|kiểm toán)(?!\w)")
_NOT = re.compile(r"(?:không|chưa)(?: phải| cần)\s\Z")
_CHANNEL = re.compile(r"(?:[Cc]ổng|[Hh]ệ thống|[Tt]rang|[Ee]mail|[Pp]hần mềm|[Tt]rục)(?!\w)")
_VIA = re.compile(
    r"[^,;.()]{0,60}?\(\s*(?:thông\s+)?qua\s+|\s*,?\s*(?:thông\s+)?qua\s+|"
    r"[^,;.()]{0,60},\s*qua\s+"
)
# a part of the receiver, in small letters: "(qua phòng Tổng hợp, trước 15/3)"
_OWN_ROOM = re.compile(
    r"(?:phòng|ban|bộ phận|văn phòng|tổ)\s(?:(?!\s(?:để|trước|theo|tổng hợp|địa chỉ|email|chậm)\s)"
    r"[^().;:\d]){3,90}?(?=\)|,?\s(?:để|trước|theo|tổng hợp|địa chỉ|email|chậm)\s|[.;]|$)"
)
_ONLY_VIA = re.compile(rf"(?<=[\s(])(?:thông\s+)?qua\s+(?=[{UPPER}])")
# "xử lý phản ánh, kiến nghị", "chuyển kiến nghị đến …": what is dealt with, no report of one's own
_IS_OBJECT = Sought(
    re.compile(
        r"(?:[Cc]huyển|[Tt]iếp nhận|[Xx]ử lý|[Gg]iải quyết|[Tt]rả lời|[Nn]hận|[Ss]ố|[Ll]ượt|"
        r"(?<!chuẩn bị )(?<!hoàn thiện )(?<!thống nhất )[Nn]ội dung)\s+"
        r"(?:các\s+|những\s+)?(?:(?:phản ánh|ý kiến|kiến nghị|đề xuất|đơn thư|khiếu nại|"
        r"tố cáo),?\s+"
        r"(?:và\s+)?)*\Z"
    )
)
# who is told, and to whom nobody reports; a channel is no body either
_PEOPLE = re.compile(
    r"(?:(?:từng|các|mỗi|toàn thể)\s+)?(?:người dân|hộ dân|hộ gia đình|nhân dân|công dân|hộ|"
    r"[Cc]ổng|[Tt]rang|người nộp|khách hàng|du khách|học sinh|phụ huynh)(?!\w)"
)
_LOOK, _OBJECT_REACH, _SHORT_OBJECT = 260, 80, 24
_PASSES = frozenset({"cung cấp", "truyền", "thông tin", "thông báo", "khai báo"})
_REPORTS_OF = frozenset(
    {"cung cấp", "truyền", "báo cáo", "thông tin", "thông báo"}
    | {"gửi", "phản ánh", "phản hồi", "đề xuất", "kiến nghị", "nộp", "trình"}
)


def find_report_to(text: str) -> tuple[Mention, ...]:
    """Return the bodies that receive the product of a task."""
    found: dict[str, Mention] = {}
    for start, end in clauses(text, topic_end(text)):
        other = _others_purpose(text, start, end)
        verb = ""
        handed = 0  # where the first receiver stands: what he does with it is his business
        for match in _REPORT.finditer(text, start, end):
            before = text[max(start, match.start() - 4) : match.start()].rstrip()
            if match["v"][0].isupper() and before and before[-1] not in ".;:-–)":
                continue  # "Báo cáo số 12": a document
            if _NOT.search(text, max(0, match.start() - 16), match.start()):
                continue
            decides = verb in _BEFORE_DECISION and match["v"] == "trình"
            again = match["v"].lower() == verb and _OR.search(text, handed, match.start())
            if handed and not again and _is_passed_on(text, handed, match.start(), decides=decides):
                continue
            if match.start() > other or _IS_OBJECT.search(
                text, max(start, match.start() - _OBJECT_REACH), match.start()
            ):
                continue
            mentions, at = _receiver(text, match, end)
            mentions = tuple(one for one in mentions if not _PEOPLE.match(one.name))
            if match["v"].strip().lower() in _PASSES:
                mentions = _named_of(mentions)
            if not mentions:
                continue
            handed, verb = at, match["v"].lower()
            for one in (*mentions, *_through(text, at)):
                found.setdefault(one.name, one)
    return tuple(found.values())


def _through(text: str, at: int) -> tuple[Mention, ...]:
    """Return the agencies behind "(qua …)"; something short may stand between."""
    via = _VIA.match(text, at)
    if not via or _CHANNEL.match(text, via.end()):
        return ()
    found = read_agencies(text, via.end()).mentions
    inner = None if found else _OWN_ROOM.match(text, via.end())
    if inner is None:
        return found
    span = Span(inner.start(), inner.end())
    return (Mention(span, full_name(span.text_in(text), "named"), "named"),)


def _named_of(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the bodies by name that something is passed to, if the first of them is one."""
    if not _are_named(mentions[:1]):
        return ()
    return tuple(one for one in mentions if _are_named((one,)))


def _are_named(mentions: tuple[Mention, ...]) -> bool:
    """Tell whether bodies are named: what is passed to "người dân", "báo chí" is no report."""
    bodies = {"named", "official", "authority"}
    return all(one.kind in bodies or bool(_SENT.match(one.name)) for one in mentions)


def _others_purpose(text: str, start: int, end: int) -> int:
    """Return where somebody else begins to act: "trả lời để Bộ Tài chính tổng hợp, báo cáo …"."""
    for match in _SO_THAT.finditer(text, start, end):
        found = read_agencies(text, match.end())
        if found.mentions and is_predicate(text, found.end):
            return match.start()
    return end


def _is_passed_on(text: str, receiver_end: int, at: int, *, decides: bool) -> bool:
    """Tell whether a report is made by the receiver: "gửi A để tổng hợp, báo cáo B"."""
    if at - receiver_end > _LOOK:
        return False
    between = _BRACKET.sub("", text[receiver_end:at])
    if _PURPOSE.search(between) or (decides and _CONSIDERS.fullmatch(between)):
        return True
    return "để được" not in between and bool(_SAME_BREATH.fullmatch(between))


def _receiver(text: str, match: re.Match[str], end: int) -> tuple[tuple[Mention, ...], int]:
    """Read the agencies that a verb of reporting names, directly or behind "về", "cho"."""
    to = _TO.match(text, match.end())
    found = grown(text, to.end() if to else match.end())
    if found.mentions:
        return found.mentions, found.mentions[-1].span.end
    above = _ABOVE.match(text, to.end() if to else match.end())
    if above and match["v"].lower() in {"trình", "báo cáo", "đề nghị"}:
        span = Span(above.start(), above.end())
        return (Mention(span, span.text_in(text), "authority"),), span.end
    if match["v"].strip().lower() not in _REPORTS_OF:
        return (), match.end()
    return _later_receiver(text, match, _phrase_end(text, match.end(), end))


def _later_receiver(text: str, match: re.Match[str], stop: int) -> tuple[tuple[Mention, ...], int]:
    """Read who receives behind what is reported: "báo cáo kết quả về Sở A", "… qua Sở B"."""
    verb = match["v"].strip().lower()
    later = _LATER_FOR if verb in _PASSES else _LATER_TO
    if verb in {"đề xuất", "kiến nghị", "báo cáo"}:
        later = _LATER_WITH
    elif verb == "nộp":
        later = _LATER_AT
    for about in later.finditer(text, match.end(), stop):
        found = grown(text, skip_spaces(text, about.end()))
        if found.mentions:
            return found.mentions, found.mentions[-1].span.end
    for whom in _FOR.finditer(text, match.end(), stop) if verb in {"gửi", "báo cáo"} else ():
        found = grown(text, whom.end())
        near = whom.start() - match.end() < (_OBJECT_REACH if verb == "gửi" else _SHORT_OBJECT)
        above = all(
            _ABOVE_OTHERS.match(one.name) or (near and _OFFICES.match(one.name))
            for one in found.mentions
        )
        if found.mentions and above:
            return found.mentions, found.mentions[-1].span.end
    via = _ONLY_VIA.search(text, match.end(), stop)
    if via and _REPORT.search(text, match.end(), via.start()):
        via = None  # "báo cáo đề xuất UBND tỉnh … (qua Sở A)": of the second verb
    if via and not _CHANNEL.match(text, via.end()):
        through = read_agencies(text, via.end())
        if through.mentions and _are_named(through.mentions):
            return through.mentions, through.end
    return (), match.end()


def _phrase_end(text: str, at: int, end: int) -> int:
    depth = 0
    for pos in range(at, min(end, at + _LOOK)):
        depth += (text[pos] == "(") - (text[pos] == ")")
        if depth == 0 and text[pos] in ";.":
            return pos
    return min(end, at + _LOOK)
