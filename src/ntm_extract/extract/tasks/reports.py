"""Who receives the product of a task ("báo cáo", "trình", "gửi", "tham mưu", "qua")."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, full_name, read_agencies
from ntm_extract.extract.tasks.clauses import clauses, topic_end
from ntm_extract.extract.tasks.handed_over import handed_over
from ntm_extract.extract.tasks.predicates import is_predicate
from ntm_extract.extract.tasks.receivers import (
    CHANNEL,
    LOOK,
    OBJECT_REACH,
    are_named,
    read_receiver,
)
from ntm_extract.extract.tasks.report_verbs import PASSES, REPORT
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

_BRACKET = re.compile(r"\s*\([^()]*\)")
# "trình A quyết định hoặc trình B": the same work for one or the other
_OR = re.compile(r"\shoặc\s\Z")
# what those who speak do with it: "Để có cơ sở trình A, Sở đề nghị …", "… Sở sẽ báo cáo A"
_SO_THAT_ASKS = re.compile(
    r"\s*(?:Để|Nhằm)\s[^.;:]{3,260}?,\s[^.;:,]{0,90}?(?:đề nghị|yêu cầu|giao)\s"
)
_WILL = re.compile(r"\ssẽ\s[^.;]{0,80}\Z")
_PURPOSE = re.compile(
    r"\bđể\s+(?!được)(?:[^,;.]{0,40}\s)?(?:tổng hợp|theo dõi|xem xét|thẩm định|kiểm tra|thẩm tra|"
    r"xử lý|hướng dẫn|biết|báo cáo|nghiên cứu|tiếp thu|tập hợp|rà soát|kịp thời|chỉ đạo|"
    r"giải quyết|phối hợp|hoàn (?:thiện|chỉnh)|bổ sung|cho ý kiến|làm cơ sở|có cơ sở|làm căn cứ|"
    r"có căn cứ)(?!\w)[^;.]{0,80}\Z"
)
_SO_THAT = Sought(by_letter(r"\bđể\s+(?=[^\W\d_])"))
# the receiver goes on as the subject: "tham mưu UBND tỉnh trình HĐND", "gửi A chấm điểm và trình B"
_SAME_BREATH = re.compile(
    r"\s*(?:,?\s*để\s+)?|\s+[^\W\d_][^,;.]*\s(?:hoặc|và|để)\s*|"
    r"\s+(?:(?:ban hành|có|ký)\s+)?(?:văn bản|công văn|tờ trình)\s*|"
    r"\s+(?:xem xét,\s+)?tổng hợp(?:\s+chung)?(?:[^,;.]{0,60})?,\s*(?:và\s+)?"
)
# "tham mưu UBND tỉnh xem xét, trình HĐND tỉnh": the receiver is the one who submits it
_BEFORE_DECISION = frozenset({"tham mưu", "báo cáo", "đề xuất"})
# "trình A phê duyệt và gửi B": who drew it up sends it when it is decided
_DECIDED = re.compile(
    r"\s+(?:xem xét,?\s+)?(?:phê duyệt|ký(?:\s+(?:duyệt|ban hành|phê duyệt))?|duyệt|ban hành|"
    r"thông qua)"
    r"\s+(?:và|rồi|,)\s*"
)
_CONSIDERS = re.compile(r"\s+(?:xem xét|cho ý kiến|nghiên cứu|thống nhất)[^,;.]{0,40},\s*")
_NOT = re.compile(r"(?:không|chưa)(?: phải| cần)\s\Z")
_VIA = re.compile(
    r"[^,;.()]{0,60}?\(\s*(?:thông\s+)?qua\s+|\s*,?\s*(?:thông\s+)?qua\s+|"
    r"[^,;.()]{0,60},\s*qua\s+"
)
# a part of the receiver, in small letters: "(qua phòng Tổng hợp, trước 15/3)"
_OWN_ROOM = re.compile(
    r"P[A-Z]?\d{1,2}(?=\)|,?\s(?:để|trước|tổng hợp|chậm)\s)|"
    r"(?:phòng|ban|bộ phận|văn phòng|tổ)\s(?:(?!\s(?:để|trước|theo|tổng hợp|địa chỉ|email|chậm)\s)"
    r"[^().;:\d]){3,90}?(?=\)|,?\s(?:để|trước|theo|tổng hợp|địa chỉ|email|chậm)\s|[.;]|$)"
)
# "xử lý phản ánh, kiến nghị", "chuyển kiến nghị đến …": what is dealt with, no report of one's own
_IS_OBJECT = Sought(
    by_letter(
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
# behind a body by name they hear of it as well: "thông báo cho Công an xã, chính quyền địa phương"
_OF_STATE = re.compile(r"(?:các )?(?:cơ quan|chính quyền|lực lượng|trạm|ngành) (?!báo chí|truyền)")


def find_report_to(text: str) -> tuple[Mention, ...]:
    """Return the bodies that receive the product of a task."""
    found: dict[str, Mention] = {}
    for start, end in clauses(text, topic_end(text)):
        other = _others_purpose(text, start, end)
        verb = ""
        handed = 0  # where the first receiver stands: what he does with it is his business
        for match in REPORT.finditer(text, start, end):
            before = text[max(start, match.start() - 4) : match.start()].rstrip()
            if match["v"][0].isupper() and before and before[-1] not in ".;:-–)":
                continue  # "Báo cáo số 12": a document
            if _is_none_or_mine(text, start, match.start()):
                continue
            decides = verb in _BEFORE_DECISION and match["v"] == "trình"
            own = _is_same_work(text, match, verb, handed)
            if handed and not own and _is_passed_on(text, handed, match.start(), decides=decides):
                continue
            # "phương án xử lý trình UBND tỉnh", but "chuyển gửi người bệnh đến …"
            moved = match["v"] == "gửi" and text.endswith("chuyển ", 0, match.start())
            hands_up = match["v"] in {"trình", "gửi", "nộp"} and not moved
            if match.start() > other or (
                not hands_up
                and _IS_OBJECT.search(text, max(start, match.start() - OBJECT_REACH), match.start())
            ):
                continue
            mentions, at = read_receiver(text, match, end)
            mentions = tuple(one for one in mentions if not _PEOPLE.match(one.name))
            if match["v"].strip().lower() in PASSES:
                mentions = _named_of(mentions)
            if not mentions:
                continue
            handed, verb = at, match["v"].lower()
            for one in (*mentions, *_through(text, at)):
                found.setdefault(one.name, one)
    dealing = {one.span for one in handed_over(text)}
    return tuple(one for one in found.values() if one.span not in dealing)


def _is_none_or_mine(text: str, start: int, at: int) -> bool:
    """Tell whether a verb is denied, or says what those who speak do with what they ask for."""
    if _NOT.search(text, max(0, at - 16), at) or _WILL.search(text, max(start, at - 90), at):
        return True
    so_that = _SO_THAT_ASKS.match(text, start)
    return so_that is not None and at < so_that.end()


def _through(text: str, at: int) -> tuple[Mention, ...]:
    """Return the agencies behind "(qua …)"; something short may stand between."""
    via = _VIA.match(text, at)
    if not via or CHANNEL.match(text, via.end()):
        return ()
    found = read_agencies(text, via.end()).mentions
    inner = None if found else _OWN_ROOM.match(text, via.end())
    if inner is None:
        return found
    span = Span(inner.start(), inner.end())
    return (Mention(span, full_name(span.text_in(text), "named"), "named"),)


def _named_of(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the bodies that something is passed to, if the first of them is one by name."""
    if not are_named(mentions[:1]):
        return ()
    return tuple(one for one in mentions if are_named((one,)) or _OF_STATE.match(one.name))


def _others_purpose(text: str, start: int, end: int) -> int:
    """Return where somebody else begins to act: "trả lời để Bộ Tài chính tổng hợp, báo cáo …"."""
    for match in _SO_THAT.finditer(text, start, end):
        found = read_agencies(text, match.end())
        if found.mentions and is_predicate(text, found.end):
            return match.start()
    return end


def _is_same_work(text: str, match: re.Match[str], before: str, handed: int) -> bool:
    """Tell whether a verb behind a receiver is said of who reports: "trình A hoặc trình B"."""
    if match["v"].lower() == before and _OR.search(text, handed, match.start()):
        return True
    sent = before == "trình" and match["v"] in {"gửi", "nộp", "chuyển"}
    return sent and _DECIDED.fullmatch(text, handed, match.start()) is not None


def _is_passed_on(text: str, receiver_end: int, at: int, *, decides: bool) -> bool:
    """Tell whether a report is made by the receiver: "gửi A để tổng hợp, báo cáo B"."""
    if at - receiver_end > LOOK:
        return False
    between = _BRACKET.sub("", text[receiver_end:at])
    if _PURPOSE.search(between) or (decides and _CONSIDERS.fullmatch(between)):
        return True
    return "để được" not in between and bool(_SAME_BREATH.fullmatch(between))
