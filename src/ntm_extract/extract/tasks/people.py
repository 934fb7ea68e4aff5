"""People who act, though they are no body: "Cán bộ, đảng viên gương mẫu …", "Ngư dân không …"."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, full_name
from ntm_extract.extract.agencies.words import verb_at
from ntm_extract.vi.names import UPPER

_PERSON = (
    r"(?:cán bộ(?:,? chiến sĩ)?|công chức|viên chức|người lao động|công nhân(?: lao động)?|"
    r"đảng viên|đoàn viên(?: thanh niên)?|y tế (?:thôn bản|thôn, bản|cơ sở|học đường)|"
    r"thú y (?:viên|xã|cơ sở)|hội viên|thanh niên|phụ nữ|cựu chiến binh|người dân|nhân dân|"
    r"bà con(?: nhân dân| nông dân| ngư dân| tiểu thương)?|nông dân|ngư dân|diêm dân|tiểu thương|"
    r"dân quân(?: tự "
    r"vệ| thường trực| cơ động)?|chiến sĩ|sĩ quan|giáo viên|giảng viên|học sinh|thầy giáo|cô giáo|"
    r"thầy,? cô(?: giáo)?|sinh viên|"
    r"học viên|phụ huynh(?: học sinh)?|cha mẹ học sinh|cử tri|du khách|khách tham quan|"
    r"thuyền viên|thuyền trưởng|lái xe|tài xế|nhân viên(?: thủy nông| bảo vệ| y tế| thú y|"
    r" văn phòng| phục vụ)?|"
    r"y sĩ|bác sĩ|điều dưỡng(?: trưởng)?|(?:tổ|liên đội|chi đội|nhóm|đội) trưởng(?= \w+ môn| các)|"
    r"chủ nhiệm (?:các )?câu lạc bộ|"
    r"công nhân,? viên chức(?:,? (?:và )?(?:lao động|người lao động))?|"
    r"phóng viên|cộng tác viên(?: dân số)?|khuyến nông viên|kiểm lâm(?: địa bàn| viên)?|"
    r"tình nguyện viên|kế toán|thủ quỹ|văn thư|"
    r"thủ kho|già làng|người có uy tín|chức sắc|chức việc|thí sinh|vận động viên|huấn luyện viên|"
    r"hộ dân|hộ nghèo|doanh nhân)(?!\w)"
)
_BESIDE = (
    rf"(?:{_PERSON}|(?:doanh nghiệp|hợp tác xã|tổ chức|cá nhân|cơ quan|đơn vị|hộ gia đình|"
    r"hộ kinh doanh|hộ sản xuất|trưởng thôn|bí thư chi bộ)(?!\w))"
)
_PEOPLE = re.compile(
    rf"(?=[CcVvNnĐđHhTtPpBbDdSsGgLlYyKkM])(?:(?:quý|các|toàn thể|mọi|mỗi|từng|toàn bộ|tất cả)\s+)?"
    rf"{_PERSON}(?:(?:,\s+|\s+và\s+){_BESIDE})*",
    re.IGNORECASE,
)
# which of them: their office, their place, whose they are
_WHICH = re.compile(
    rf"\s+(?:[{UPPER}]\w+\s|cấp\s+\w+|các cấp|"
    r"(?:trong|trên|thuộc|của|tại|ở|sinh sống|làm việc|phụ trách|nằm|có (?:liên quan|nhu cầu|đất|"
    r"hoạt động|mặt|uy tín|tàu|con em)|xã|phường|thôn|ấp|khóm|huyện|tỉnh|vùng|khu vực|đầu mối|"
    r"chuyên môn|chuyên trách|toàn)(?!\w))"
)
# what people do for which the list of orders has no verb
_DOES = re.compile(
    r"(?:không|phải|cần|nên|hãy|tuyệt đối|luôn|cùng|tự|nghỉ|đội|mang|mặc|đeo|treo|dọn|nhường|dừng|"
    r"tắt|khóa|gọi|neo|rời|tránh|hạn chế|tố giác|nêu|nộp|khai|rửa|đi đầu|đi học|đi làm|đến|về|ra|"
    r"sâu sát|vào|xuống|quay|đưa|trồng|trực|canh|ký|gương mẫu|tuân|chấp hành|hưởng ứng|có mặt|"
    r"có (?:trách nhiệm|nghĩa vụ|ý thức))(?!\w)"
)
_TOLD = re.compile(
    r"(?:được|đã|bị|đang|chưa|còn|vẫn|có|là|hài lòng|phấn khởi|đồng thuận|yên tâm|tin tưởng|rất|"
    r"ngày càng|nhận thức|hiểu|thấy)(?!\w)"
)
# "Cán bộ nghỉ hưu được hưởng …": what comes first says who they are
_OF_WHOM = re.compile(
    r"[^.;:]{0,160}?\s(?:được(?! (?:giao|phân công|phê duyệt|cấp|ban hành))|bị|thì|mà|có quyền|là|"
    r"phải|"
    r"có (?:hành vi|trách nhiệm|nghĩa vụ))\s"
)
# what a heading of people is about, and nothing they do: "Học sinh: Việc miễn giảm học phí …"
_NO_WORK = re.compile(
    r"\s*(?:Việc|Chế độ|Chính sách|Nội dung|Kinh phí|Thời gian|Số lượng|Mức|Tiền|Đối tượng|"
    r"Điều kiện|"
    r"Tiêu chuẩn|\d)(?!\w)"
)
_ALL = frozenset({"các ", "mọi ", "mỗi ", "quý "})
_ASSIGNED = re.compile(
    r"\s+được\s+(?:phân công|giao(?:\s+nhiệm vụ)?|cử|chỉ định|ủy quyền|bố trí|điều động)(?!\w)"
)
_CHARGE = re.compile(
    r"\s+(?P<v>phụ trách|trực|quản lý|theo dõi|làm|tham gia|giảng dạy|trông|coi)(?!\w)"
)
_CHARGE_REACH = 50
_ENDS = re.compile(r"[.;:()\n]")
_SPACE = re.compile(r",?\s+(?=[^\W\d_])")
_JOINS = re.compile(
    r"(?<!\w)(?:được|có|chưa|đang|và|hoặc|công tác|hoạt động|nhu cầu|trách nhiệm|tham gia|việc|để|"
    r"về|"
    r"các|của|tại|trong|trên|thuộc|ở|là)\Z"
)
_FRAME = re.compile(r",\s+(?:khi|nếu|trong|theo|trước|sau|nhất là|đặc biệt là)(?!\w)")
_REACH, _MOST_WORDS = 130, 20
# who it is, in brackets: "Nhân viên y tế (đồng chí A) | theo dõi"
_WHO = re.compile(r"\s*\([^()]{3,80}\)(?=\s)")
# those who are employed, and at what: a heading may name them so
_STAFF = re.compile(r"(?:các\s+)?(?:giáo|nhân|giảng) viên|kế toán|văn thư|thủ quỹ", re.IGNORECASE)
_OF_STAFF = re.compile(r"(?:,?\s+(?!(?:được|đã|phải|cần|có|là|theo|để|trong|khi)\s)\w+){1,6}")
_POSTED = re.compile(r"\s+(?:phụ trách|trực|chuyên môn|chuyên trách|trưởng|y tế)(?!\w)")
_SHORT_ORDERS = frozenset({"lập", "gửi", "nộp", "trình"})
_KIND = re.compile(
    r"(?!\s+(?:học|xếp|đạt|tốt|tự|không|cũng|năm|quyền)\s)(?:\s+(?!(?:và|hoặc|để|khi|nếu|mà|thì|"
    r"theo|"
    r"là|của|thể|do|tại|trong|từ|với|cho|ở)\s)\w+){1,4}(?=\s)"
)
"""What says which people are meant and is no list of its own: "Giáo viên | chủ nhiệm | lập …"."""


def only_people(text: str, at: int = 0) -> bool:
    """Tell whether a heading names people and nothing else: "Người dân, doanh nghiệp"."""
    people = _PEOPLE.match(text, at)
    if people is None:
        return False
    rest = text[people.end() :].rstrip(" .:;")
    return not rest or (bool(_STAFF.match(people.group())) and bool(_OF_STAFF.fullmatch(rest)))


def read_people(text: str, at: int, *, ordered: bool = False) -> tuple[Mention, ...]:
    """Return the people who begin at ``at`` and act behind it; nobody where they are told of."""
    people = _PEOPLE.match(text, at)
    if people is None or not (ordered or text[at].isupper() or people.group()[:4] in _ALL):
        return ()
    who = _WHO.match(text, people.end())
    behind = who.end() if who else people.end()
    assigned = _assigned_end(text, behind)
    if assigned:
        span = Span(at, assigned)
        return (Mention(span, full_name(span.text_in(text), "collective"), "collective"),)
    posted = _behind_kind(text, behind) if _POSTED.match(text, behind) else None
    stop = posted or _does_at(text, behind) or _behind_kind(text, behind)
    if stop is None or len(text[at:stop].split()) > _MOST_WORDS or _OF_WHOM.match(text, stop):
        return ()
    stop = people.end() if who and stop == behind else stop
    span = Span(at, at + len(text[at:stop].rstrip(" ,")))
    return (Mention(span, full_name(span.text_in(text), "collective"), "collective"),)


def _assigned_end(text: str, at: int) -> int | None:
    """Return where people end who are named by what they were told: "Giáo viên được phân công"."""
    assigned = _ASSIGNED.match(text, at)
    if assigned is None:
        return None
    charge = _CHARGE.match(text, assigned.end())
    spaces = list(_SPACE.finditer(text, assigned.end(), assigned.end() + _CHARGE_REACH))
    first = spaces[1:] if charge else spaces[:1]
    for space in first:
        if text[space.start() - 1] in ".;:" or (charge and space.group()[0] == ","):
            break
        if _acts(text, space.end(), near=True) and not _TOLD.match(text, space.end()):
            return space.start()
    return assigned.end() if charge and _acts(text, charge.start("v"), near=True) else None


def _does_at(text: str, behind: int) -> int | None:
    """Return where what people do begins: right behind them, or behind which of them is meant."""
    if text[behind : behind + 1] == ":":
        return None if _NO_WORK.match(text, behind + 1) else behind
    which = _WHICH.match(text, behind)
    end = _ENDS.search(text, behind, behind + _REACH)
    limit = end.start() if end else min(len(text), behind + _REACH)
    for space in _SPACE.finditer(text, behind, limit):
        near = space.start() == behind
        if near and _FRAME.match(text, behind):
            return behind
        if _TOLD.match(text, space.end()) and not _DOES.match(text, space.end()):
            if which is None or _WHICH.match(text, space.start()) is None:
                return None
            continue
        if _acts(text, space.end(), near=near):
            if which is not None and _JOINS.search(text, behind, space.start()):
                continue
            return space.start()
        if which is None:
            return None  # a word that no rule knows: another kind of people
    return None


def _behind_kind(text: str, at: int) -> int | None:
    """Return where people of a kind act, in few words and with a verb of orders behind them."""
    kind = _KIND.match(text, at)
    if kind is None or _TOLD.match(text, at + 1):
        return None
    for space in list(re.finditer(r"\s+", kind.group() + " "))[1:]:
        word = at + space.end()
        if _TOLD.match(text, word):
            return None
        verb = verb_at(text, word)
        if verb and (" " in verb.group() or verb.group() in _SHORT_ORDERS):
            return at + space.start()
    return None


def _acts(text: str, at: int, *, near: bool) -> bool:
    verb = verb_at(text, at)
    if verb is None:
        return bool(_DOES.match(text, at))
    return near or " " in verb.group() or bool(_DOES.match(text, at))
