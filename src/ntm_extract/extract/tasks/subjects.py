"""Who a clause names as its subject, or hands its order to."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Found, Mention, full_name, read_agencies, shift_all
from ntm_extract.extract.agencies.bounded import read_up_to, starts_body
from ntm_extract.extract.agencies.words import verb_pattern
from ntm_extract.extract.tasks.open_subjects import read_open_subject
from ntm_extract.vi.names import LOWER

ORDER = re.compile(
    # first letters, to pass over the others fast
    r"(?=[ĐđTtGgYyPpỦUủuNnCc][hiryêềồ]|[Mm]ời\s|[Kk]ính\s)"
    r"(?:(?:[Đđ]ồng ý|[Tt]hống nhất|[Nn]hất trí|[Cc]hấp thuận|[Tt]rước mắt,?)(?: về| với)?"
    r"(?: chủ trương)?(?: việc)?\s+)?(?<!được )(?<!đã )(?<!việc )"
    r"(?:(?:[Kk]ính|[Tt]rân trọng(?: kính)?)\s+)?"
    r"(?:[Gg]iao(?:\s+(?:nhiệm vụ|trách nhiệm))?(?:\s+cho)?|[Yy]êu cầu(?:\s+đối với)?|[Đđ]ề nghị|"
    r"[Pp]hân công|[Mm]ời(?!\s+(?:thầu|gọi|họp|dự|tham))|"
    r"[ỦUủu]y quyền(?:\s+cho)?)\s*:?\s+(?=\S)"
)
_SPOKEN = re.compile(
    r"\s*(?:xin\s+|trân trọng\s+)?(?:đề nghị|yêu cầu|giao|phân công|ủy quyền)(?:\s+cho)?\s+"
)
_SPEECH = re.compile(
    r"\s*(?:đã\s+)?(?:có ý kiến(?! bằng| về| đối| gửi)|kết luận|"
    r"ban hành(?= \w+(?: \w+)? số)|thông báo(?= để| kết| ý kiến| như| đến| tới)|nhận được|điện|"
    r"ghi nhận|biểu dương|"
    r"đánh giá cao|đồng ý|thống nhất(?! với| nội| phương| chỉ)|nhất trí|"
    r"không\s[^.;]{3,90}\sthì|đã|chỉ đạo như sau|quyết định như sau)(?!\w)"
)
_MODIFIER = re.compile(
    r"(?:theo|trong (?:phạm vi|vòng|thời)|căn cứ|trên cơ sở|hàng|hằng|với vai trò|"
    r"với trách nhiệm|là|tại|cùng|"
    r"thuộc|bằng|từ|nếu|khi|trước|sau|ngoài)(?!\w)"
)
# a member of the list that no rule knows: "… và <whoever> khẩn trương rà soát"
_UNKNOWN = re.compile(
    r"\s*(?:,|và)\s+(?P<n>[^,.;:()\d]{3,70}?)\s+(?=(?:chủ trì|chủ động|khẩn trương|tập trung|"
    r"tiếp tục|tăng cường|phối hợp|"
    r"có trách nhiệm|chịu trách nhiệm|căn cứ|tổ chức|xây dựng|rà soát|chỉ đạo|theo chức năng|"
    r"kịp thời|thực hiện|triển khai)(?!\w))"
)
# what only a subject stands in front of; "chủ trì" may also name who chairs: "cơ quan chủ trì"
_DUTY = re.compile(
    r"(?<=\s)(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì,? (?:và )?phối hợp|"
    r"chủ trì (?=tổ chức|xây dựng|thực hiện|tham mưu|hướng dẫn|rà soát)|khẩn trương|"
    r"(?<!không )phải (?=[^\W\d_]+ ))"
)
# said of all members of the list in front of it
_SHARED = re.compile(
    r"\s+(?P<said>được (?:phân công|giao)[^,.;:]{5,120}?)\s+(?:có|chịu) trách nhiệm(?!\w)"
)
_ORDERED_DUTY = re.compile(
    rf"{_DUTY.pattern}|(?<=\s)(?:phối hợp (?=với|chặt|cùng)|tham mưu|tổ chức|thực hiện|"
    rf"hướng dẫn|rà soát)"
)
_SAID_WHICH = re.compile(
    r"(?:liên quan|khác|cấp|địa phương|thẩm quyền|chức năng|tỉnh|huyện|xã|phường|trên|này|các cấp|"
    r"trực thuộc|đó|cá nhân|người dân)\Z|\s(?:thuộc|của|trên|trong|tại|ở|cấp|khu vực)\s"
)
_REST_WORD = re.compile(
    r"\s+(?P<w>(?!(?:và|với|cho|để|đã|được|do|có|không|vào|ra|nào|này|đó|cùng|thì|sẽ|mà|trong|theo|"
    r"về|khi|tại|trước|sau|từ|đến|trên|qua|nhằm|bằng|như|là|đang|phải|cần|chưa|hoặc|nếu|thuộc|"
    r"của|bị|cũng|tự|vẫn|còn)\s)"
    r"[^\W\d_]+)(?=\s)"
)
_MOST_REST, _SHORT_KIND = 3, 4
_OPEN_PREDICATE = re.compile(
    r"\s+(?!(?:của|và|với|về|tại|trong|ngoài|để|do|bởi|là|có|được|bị|đã|mà|thì|khi|nếu|như|các|"
    r"những|cho|ở|đối|hoặc|trên|dưới|gồm|bao|thuộc|nơi|này|đó|nói|nêu|trở|vì|giữa|đến|từ|sau|bằng|"
    rf"liên|trực|đại|nhà|công|cơ|khu|hội|ban|số)\s)[{LOWER}]+\s+[^\W\d_]+\s"
)
# "các sở chủ chương trình (Sở Y tế, Ban Dân tộc) khẩn trương": a bracket that names the group
_GROUP_OF_NAMED = re.compile(r"\s*[Cc]ác\s[^()]{2,60}\((?P<m>[^()]+)\)\s*")
_BY_WHOM = re.compile(r"\s(?:do|thì)\s+")
_COLON_REACH = 60
_BREAK = re.compile(r"[.;,]\s")
_DUTY_REACH = 260
_BARE_KIND = re.compile(
    r"(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|cơ sở|công ty|nhà thầu|địa phương)"
)
# what is to be done, no body: "Tổ chức cập nhật …, chịu trách nhiệm về …"
_ORGANISES = re.compile(rf"Tổ chức\s+(?!chính|xã hội|đảng|tín|hội|đoàn|cơ sở)[{LOWER}]")
_NEAR_DUTY = re.compile(r"[^.;:,]{1,90}\s(?:có trách nhiệm|chịu trách nhiệm|chủ trì,? phối hợp)")
_GAP = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:[,–-]\s*)?")


_NOTHING = re.compile(r"\s*(?:[.;](?:\s|/|\Z)|\Z)")
_TAKES_PART = re.compile(r"\s+(?:tham gia|quản lý|đăng ký|phụ trách)(?!\w)")
_AND_TOLD = re.compile(r"\s*[,;]\s*(?:và\s+|đồng thời\s+)?")

# what a body is or what is there, between commas: "UBND các huyện A, B, nơi có lũ, rà soát"
WHO_THEY_ARE = re.compile(
    rf",\s+(?:là|nơi|vốn|tức)\s[^.;:()]{{3,120}}?,\s+(?=[{LOWER}]+\s)(?!(?:và|hoặc|các)\s)"
)


def skip_spaces(text: str, at: int) -> int:
    """Return the first place from ``at`` with neither white space nor punctuation."""
    while at < len(text) and text[at] in " ,;.\t\n":
        at += 1
    return at


def is_predicate(text: str, at: int) -> bool:
    """Tell whether what stands at ``at``, behind agencies, is what they have to do."""
    if text[at : at + 1] == ":":
        return True
    if WHO_THEY_ARE.match(text, at):
        return True
    gap = _GAP.match(text, at)
    pos = gap.end() if gap else at
    if pos >= len(text) or text[pos] in ":":
        return True
    first = text[pos : pos + 1].lower() + text[pos + 1 : pos + 40]
    return bool(
        _MODIFIER.match(first)
        or verb_pattern().match(first)
        or verb_pattern("opening").match(first)
    )


def find_subject(text: str, start: int = 0) -> tuple[Mention, ...]:
    """Return the agencies that a clause names as its subject, or hands an order to."""
    pos = skip_spaces(text, start)
    ordered = ORDER.match(text, pos)
    if ordered:
        pos = ordered.end()
    found = _without_work(text, pos, read_agencies(text, pos, relative=True))
    if not found.mentions or (not ordered and _is_half_kind(text, found)):
        duty = before_duty(text, pos, ordered=bool(ordered)) or found.mentions
        return duty or read_open_subject(text, pos, ordered=bool(ordered))
    if ordered:
        if is_predicate(text, found.end):
            return found.mentions
        more = also_told(text, found.end)
        return (*found.mentions, *more) if more else finish_kind(text, found.mentions)
    spoken = _SPOKEN.match(text, found.end)
    told = read_agencies(text, spoken.end(), relative=True) if spoken else None
    if told and told.mentions:
        return (*told.mentions, *also_told(text, told.end))
    return _acting(text, pos, found)


def also_told(text: str, at: int) -> tuple[Mention, ...]:
    """Return who else is told behind a list: "đề nghị các A, yêu cầu các B cử đầu mối"."""
    joint = _AND_TOLD.match(text, at)
    order = ORDER.match(text, joint.end()) if joint else None
    if order is None:
        return ()
    found = read_agencies(text, order.end(), relative=True)
    return found.mentions if found.mentions and is_predicate(text, found.end) else ()


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
    if _SPEECH.match(text, found.end):
        return ()
    shared = _SHARED.match(text, found.end)
    if shared:
        said = re.sub(r"\s+", " ", shared["said"])
        return tuple(Mention(one.span, f"{one.name} {said}", one.kind) for one in found.mentions)
    if is_predicate(text, found.end) or _opens_predicate(text, found):
        return found.mentions
    longer = _with_unknown(text, found) or before_duty(text, at)
    if longer:
        return longer
    finished = finish_kind(text, found.mentions)
    return finished if finished != found.mentions else read_open_subject(text, at)


def finish_kind(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Let a kind of body go on to what it has to do: "các nhà cung cấp than bảo đảm …".

    A word or three that no rule knows say which bodies are meant, where nothing else does.
    """
    last = mentions[-1] if mentions else None
    if last is None or last.kind != "collective" or len(last.name.split()) > _SHORT_KIND:
        return mentions
    if _SAID_WHICH.search(last.name):
        return mentions
    pos = last.span.end
    for _ in range(_MOST_REST + 1):
        word = _REST_WORD.match(text, pos)
        if not word or _MODIFIER.match(text, word.start("w")):
            break
        if verb_pattern().match(text, word.start("w")):
            if pos == last.span.end:
                break
            return (*mentions[:-1], _longer(text, last, pos))
        pos = word.end()
    return mentions


def _opens_predicate(text: str, found: Found) -> bool:
    """Tell whether a word that no rule knows is what bodies do: "UBND cấp xã niêm yết …".

    Only behind names, where no more words of a name can follow.
    """
    if any(one.kind not in {"named", "official", "place"} for one in found.mentions):
        return False
    return bool(_OPEN_PREDICATE.match(text, found.end))


def _with_unknown(text: str, found: Found) -> tuple[Mention, ...]:
    """Return the agencies of a list whose last name goes on, or is known to no rule."""
    colon = text.find(":", found.end, found.end + _COLON_REACH)
    if colon >= 0 and _is_order_at(text, colon) and not _BREAK.search(text, found.end, colon):
        return (*found.mentions[:-1], _longer(text, found.mentions[-1], colon))
    unknown = _UNKNOWN.match(text, found.end)
    if not unknown:
        return ()
    joined = unknown.group().lstrip().startswith(",")
    if joined and unknown["n"][0].islower() and not starts_body(text, unknown.start("n")):
        return (*found.mentions[:-1], _longer(text, found.mentions[-1], unknown.end("n")))
    span = Span(unknown.start("n"), unknown.end("n"))
    return (*found.mentions, Mention(span, full_name(unknown["n"], "open"), "open"))


def _is_order_at(text: str, colon: int) -> bool:
    """Tell whether what is to be done stands behind a colon."""
    pos = skip_spaces(text, colon + 1)
    return bool(verb_pattern().match(text[pos : pos + 1].lower() + text[pos + 1 : pos + 40]))


def _longer(text: str, one: Mention, end: int) -> Mention:
    """Return a mention whose name goes on: "Cục Pháp chế và cải cách hành chính, tư pháp"."""
    span = Span(one.span.start, end)
    return Mention(span, full_name(span.text_in(text), one.kind), one.kind)


def _is_half_kind(text: str, found: Found) -> bool:
    """Tell whether a kind of body goes on up to its duty: "Đơn vị kế toán có trách nhiệm"."""
    bare = len(found.mentions) == 1 and _BARE_KIND.fullmatch(found.mentions[0].name)
    return bool(bare) and bool(_NEAR_DUTY.match(text, found.end))


def before_duty(text: str, at: int, *, ordered: bool = False) -> tuple[Mention, ...]:
    """Return the subject in front of "có trách nhiệm", though no rule knows where its name ends."""
    window = text[at : at + _DUTY_REACH]
    duty = (_ORDERED_DUTY if ordered else _DUTY).search(window)
    if not duty or re.search(r"[.;:]\s", window[: duty.start()]):
        return ()
    if _ORGANISES.match(window) and window[: duty.start()].rstrip().endswith(","):
        return ()
    first = window[:1].lower() + window[1:40]
    does = window[:1].isupper() and verb_pattern().match(first) and not starts_body(window, 0)
    by_whom = [] if does else list(_BY_WHOM.finditer(window, 0, duty.start()))
    start = by_whom[-1].end() if by_whom else 0
    named = _GROUP_OF_NAMED.fullmatch(window, start, duty.start())
    members = read_agencies(named["m"], 0) if named else None
    if named and members and members.end == len(named["m"]):
        return shift_all(members.mentions, at + named.start("m"))
    return shift_all(read_up_to(window[start:], 0, duty.start() - start), at + start)
