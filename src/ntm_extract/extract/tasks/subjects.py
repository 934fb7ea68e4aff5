"""Who a clause names as its subject, or hands its order to."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Found, Mention, full_name, read_agencies
from ntm_extract.extract.tasks.cut_names import cut_at_work, cut_name
from ntm_extract.extract.tasks.duties import before_duty, is_half_kind, with_shared_duty
from ntm_extract.extract.tasks.longer_names import finish_kind, with_unknown
from ntm_extract.extract.tasks.open_subjects import read_open_subject
from ntm_extract.extract.tasks.people import read_people
from ntm_extract.extract.tasks.predicates import is_predicate, opens_predicate, skip_spaces
from ntm_extract.extract.tasks.unknown_subjects import read_unknown
from ntm_extract.extract.tasks.who_else_acts import is_own_staff
from ntm_extract.vi.actor_nouns import actor_noun
from ntm_extract.vi.first_letters import by_letter

ORDER = by_letter(
    # first letters, to pass over the others fast
    r"(?=[ĐđTtGgYyPpỦUủuNnCc][hiryêềồấ]|[Mm]ời\s|[Kk]ính\s)"
    r"(?:(?:[Đđ]ồng ý|[Tt]hống nhất|[Nn]hất trí|[Cc]hấp thuận|[Tt]rước mắt,?)(?: về| với)?"
    r"(?: chủ trương)?(?: việc)?\s+)?(?<!được )(?<!đã )(?<!việc )"
    r"(?:(?:[Kk]ính|[Tt]rân trọng(?: kính)?)\s+)?"
    r"(?:[Gg]iao(?:\s+(?:nhiệm vụ|trách nhiệm))?(?:\s+cho)?|[Yy]êu cầu(?:\s+đối với)?|[Đđ]ề nghị|"
    r"(?:[Đđ]ồng ý|[Tt]hống nhất|[Nn]hất trí|[Cc]hấp thuận)(?: chủ trương)?\s+(?:để|"
    r"cho)(?:\s+phép)?|"
    r"chỉ thị(?=\s+(?:cho\s+)?(?:các|Thủ|Giám|Chủ tịch|UBND|Ủy|Sở|Bộ|Trưởng)\s)(?:\s+cho)?|"
    r"[Cc]ho phép|[Pp]hân công|[Mm]ời(?!\s+(?:thầu|gọi|họp|dự|tham))|"
    r"[ỦUủu]y quyền(?:\s+cho)?)\s*:?\s+(?=\S)"
)
_ASKED = re.compile(r"(?:[Kk]ính |[Tt]rân trọng )?(?:[Đđ]ề nghị|[Yy]êu cầu)")
_SPOKEN = re.compile(
    r"\s*(?:xin\s+|trân trọng\s+)?(?:đề nghị|yêu cầu|giao|phân công|ủy quyền|chỉ thị)"
    r"(?:\s+cho)?\s+"
)
# a key of a field, and no body: "Đơn vị đầu mối: Sở A"
_KEY = re.compile(
    r"(?:Cơ quan|Đơn vị|Bộ phận)\s+(?:chủ trì|thực hiện|đầu mối|phối hợp|tham mưu|chịu trách nhiệm)"
    r"[^:.;,]{0,30}:"
)
_SPEECH = re.compile(
    r"\s*(?:đã\s+)?(?:có ý kiến(?! bằng| về| đối| gửi| thẩm| góp| tham| chính)|kết luận|"
    r"ban hành(?= \w+(?: \w+)? số)|thông báo(?= để| kết| ý kiến| như| đến| tới)|nhận được|điện|"
    r"ghi nhận|biểu dương|cho (?:phép|chủ trương)|chấp thuận|quyết nghị|"
    r"đánh giá cao|đồng ý|thống nhất(?! với| nội| phương| chỉ| quan| cách| số| danh| mẫu| đầu|"
    r" quản| trong| giữa|"
    r" lộ| thời| thực| triển| hành| biện| kịch| lịch| quy| trình)|nhất trí|"
    r"không\s[^.;]{3,90}\sthì|đã|chỉ đạo như sau|quyết định như sau)(?!\w)"
)
_SENDS = re.compile(r"\s*(?:xin |kính )?gửi (?:kèm|dự thảo|lấy|bản|toàn văn)(?!\w)")
"""Who sends a draft along asks others for their opinion: "… gửi kèm dự thảo, đề nghị các xã …"."""
_THEN_ORDERS = re.compile(
    r"[^.;]{0,200}?,\s+(?:và\s+|đồng thời\s+)?(?=(?:giao|yêu cầu|phân công|đề nghị|kính đề nghị)\s)"
)
_RHYTHM = re.compile(r"\s+(?:h[àằ]ng (?:ngày|tuần|tháng|quý|năm)|mỗi \w+|trước|trong|xong)(?!\w)")
_NOTHING = re.compile(r"\s*(?:[.;](?:\s|/|\Z)|\Z)")
_TAKES_PART = re.compile(r"\s+(?:tham gia|quản lý|đăng ký|phụ trách)(?!\w)")
_AND_TOLD = re.compile(
    r"(?:\s*\((?:sau đây|gọi)[^()]*\))?(?:\s*[,;]\s*(?:và\s+|đồng thời\s+)?|\s+(?:và|đồng thời)\s+)"
)

_AT_LARGE = re.compile(
    r"(?P<who>(?:cộng đồng|nhân dân|[Nn]gười dân|đồng bào|toàn thể|toàn dân)[^.;:]{0,120}?)\s*:\s*"
)
"""Who is called upon beside the bodies: "… và đề nghị cộng đồng doanh nghiệp, người dân:"."""


def find_subject(text: str, start: int = 0) -> tuple[Mention, ...]:
    """Return the agencies that a clause names as its subject, or hands an order to."""
    pos = skip_spaces(text, start)
    ordered = ORDER.match(text, pos)
    if ordered:
        pos = ordered.end()
    asked = ordered is not None and _ASKED.match(ordered.group()) is not None
    people = read_people(text, pos, ordered=asked) or _of_longer_noun(text, pos)
    if people or _KEY.match(text, pos):
        return people
    found = _without_work(text, pos, read_agencies(text, pos, relative=True))
    if not found.mentions or (not ordered and is_half_kind(text, found)):
        duty = before_duty(text, pos, ordered=bool(ordered)) or found.mentions
        return duty or read_open_subject(text, pos, ordered=bool(ordered))
    if ordered:
        if is_predicate(text, found.end):
            return found.mentions
        more = also_told(text, found.end)
        return (*found.mentions, *more) if more else finish_kind(text, found.mentions)
    spoken = _SPOKEN.match(text, found.end)
    one = found.mentions[-1].kind in {"named", "official", "open"}
    told = _told(text, spoken.end(), one=one) if spoken else ()
    return told or _acting(text, pos, found)


def _told(text: str, at: int, *, one: bool) -> tuple[Mention, ...]:
    """Return whom a speaker tells: bodies by name, or whoever acts behind "giao", "yêu cầu".

    Only ``one`` body tells people: what "các khoa" ask of theirs is work of the departments.
    """
    told = read_agencies(text, at, relative=True)
    people = _of_longer_noun(text, at) or (read_people(text, at, ordered=True) if one else ())
    if not told.mentions or (people and people[-1].span.end > told.end):
        people = people or (read_open_subject(text, at, ordered=True) if one else ())
        return () if is_own_staff(people) else people
    if is_own_staff(told.mentions):
        return ()
    cut = () if is_predicate(text, told.end) else cut_name(text, told.mentions)
    return cut or (*told.mentions, *also_told(text, told.end))


def _of_longer_noun(text: str, at: int) -> tuple[Mention, ...]:
    """Return whoever has a longer noun than the head that lists know: "Tổ soạn thảo | gửi"."""
    noun = actor_noun().match(text, at)
    if noun is None or " " not in noun.group():
        return ()
    known = read_agencies(text, at)
    head = len(known.mentions) == 1 and known.mentions[0].kind == "open"
    return read_unknown(text, at, ordered=True) if head and known.end < noun.end() else ()


def also_told(text: str, at: int) -> tuple[Mention, ...]:
    """Return who else is told behind a list: "đề nghị các A, yêu cầu các B cử đầu mối"."""
    joint = _AND_TOLD.match(text, at)
    order = ORDER.match(text, joint.end()) if joint else None
    if order is None:
        return ()
    found = read_agencies(text, order.end(), relative=True)
    if found.mentions:
        return found.mentions if is_predicate(text, found.end) else ()
    called = _AT_LARGE.fullmatch(text, order.end())
    pieces = re.finditer(r"[^,:]+", called["who"]) if called else ()
    return tuple(_at_large(one, order.end()) for one in pieces)


def _at_large(match: re.Match[str], at: int) -> Mention:
    name = match.group().strip()
    start = at + match.end() - len(match.group().lstrip())
    return Mention(Span(start, start + len(name)), full_name(name, "collective"), "collective")


def _ordered_then(text: str, at: int) -> tuple[Mention, ...]:
    """Return who is told by a speaker who first agrees: "UBND tỉnh đồng ý …, giao Sở A …"."""
    joint = _THEN_ORDERS.match(text, at)
    order = ORDER.match(text, joint.end()) if joint else None
    if order is None:
        return ()
    found = read_agencies(text, order.end(), relative=True)
    if found.mentions and is_predicate(text, found.end):
        return found.mentions
    return read_people(text, order.end(), ordered=True)


def _without_work(text: str, at: int, found: Found) -> Found:
    """Leave to the work what a relative clause took where nothing comes behind it.

    "Các đoàn thể tham gia giám sát." says what they do, and not which ones.
    """
    last = found.mentions[-1] if found.mentions else None
    if last is None or last.kind != "collective" or not _NOTHING.match(text, found.end):
        return found
    short = read_agencies(text, at)
    if short.end >= found.end or not _TAKES_PART.match(text, short.end):
        return found
    return short


def _acting(text: str, at: int, found: Found) -> tuple[Mention, ...]:
    """Return the agencies of a list where what they have to do stands behind it."""
    speech = _SPEECH.match(text, found.end)
    sends = speech or _SENDS.match(text, found.end)
    asked = _ordered_then(text, sends.end()) if sends else ()
    if speech or asked:
        return asked
    shared = with_shared_duty(text, found)
    if shared:
        return shared
    if is_predicate(text, found.end) or opens_predicate(text, found):
        # "Trạm Y tế rắc vôi, phát thuốc": the first verb is no part of the name
        cut = cut_name(text, found.mentions) if text.startswith(",", found.end) else ()
        if _RHYTHM.match(text, found.end):  # "Tổ vận hành soi mối nối | hằng tháng"
            cut = cut_at_work(text, found.mentions)
        return cut or found.mentions
    longer = with_unknown(text, found) or before_duty(text, at)
    if longer:
        return longer
    finished = finish_kind(text, found.mentions)
    if finished != found.mentions:
        return finished
    return read_open_subject(text, at) or cut_name(text, found.mentions)
