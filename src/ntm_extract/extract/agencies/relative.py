"""Relative clauses of collectives: where "các đơn vị được giao làm chủ đầu tư" ends."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER

_HARD = (
    "có trách nhiệm|chịu trách nhiệm|chủ trì,? phối hợp|khẩn trương|tập trung|tiếp tục|chủ động|"
    "tăng cường|"
    "nghiêm túc|căn cứ|trên cơ sở|"
    "thường xuyên|kịp thời|đẩy mạnh|đẩy nhanh|phải|cần|bám sát|tích cực|quyết liệt|nhanh chóng|"
    "định kỳ|mỗi (?:tuần|tháng|quý|năm|ngày)|"
    "theo (?:chức năng|lĩnh vực (?:được|phụ|quản|của|chuyên))|"
    "(?:tham gia|đóng) góp ý|tham gia (?:đóng góp )?ý kiến|đóng góp ý kiến|cho ý kiến|"
    "(?<!chưa )(?<!đã )(?<!chậm )(?<!không )(?:nộp|gửi) (?:hồ sơ|báo cáo|kết quả)"
)

_HARD_PREDICATE = re.compile(rf"(?:{_HARD})(?!\w)")

_PREDICATE = re.compile(
    rf"(?:{_HARD}|chỉ đạo|phối hợp|tổ chức|xây dựng|rà soát|triển khai|hoàn thành|"
    rf"(?<!mới )(?<!NTM )nâng cao|"
    rf"hướng dẫn|đôn đốc|"
    r"tuyên truyền|báo cáo|thực hiện nghiêm|nghiên cứu|xem xét|bố trí|huy động|lập kế hoạch|"
    r"tham mưu|để|trong phạm vi(?= (?:chức|nhiệm|thẩm|quyền|trách|quản lý))|"
    r"trong thời gian|nếu|thì|gửi|(?<!công\s)(?<!chương\s)(?<!quy\s)(?<!quá\s)(?<!lộ\s)trình|"
    r"đề xuất|cung cấp|giải trình|trả lời|chấm dứt|khắc phục|"
    r"tiến hành|hoàn trả|cập nhật|thẩm tra|thẩm định|hoàn thiện|tổng hợp|theo dõi|giám sát|"
    r"giải quyết|"
    r"nộp(?= đủ| đầy| về| tiền)|mở(?= chuyên| lớp| đợt)|lập(?= danh| hồ| phương)|ký(?= cam| hợp)|"
    r"di dời|làm việc|tháo dỡ|bàn giao|bảo đảm|đảm bảo|vận động|đề nghị|tuyển chọn|"
    r"lựa chọn|cử|kiểm tra|kiểm kê|niêm yết|chuẩn bị|"
    r"(?<!theo\s)(?:thông báo|ban hành|phân công))(?!\w)"
)

# who they are, read apart: "các xã đăng ký về đích năm 2021 (Thanh Hưng, Thanh An):"
_BRACKET_AT_END = re.compile(r"\s*\([^()]*\)\Z")
# by which document they were told to: no part of who they are
BY_ORDER = re.compile(
    r"\s+theo\s+(?:Công văn|Quyết định|Kế hoạch|Văn bản|Thông báo|Nghị quyết)\s+số\s+\S+"
    r"(?:\s+ngày\s+[\d/]+)?(?:\s+của\s+[^,;:.]{3,60})?\Z"
)
_NAMED_IN_BRACKET = re.compile(rf"\([{UPPER}][^()]{{3,200}}\)\s+[{LOWER}]")
_AUX = by_letter(
    r"(?:được|đã|chưa|đang|bị|có|phụ trách|tham gia|giao|việc|để|công tác|nhiệm vụ|chủ trì|"
    r"đăng ký|phân công|chức năng|thẩm quyền|hoạt động|trách nhiệm|(?<!phạm vi )(?<!ranh giới )"
    r"dự án)\s+\Z"
)

_NEXT_BODY = re.compile(
    r"và (?:các|những|UBND|Ủy ban|Sở|Bộ|Văn phòng|Công an|Ban|Cục)(?!\w)(?! nhiệm vụ| nội| giải|"
    r" mục|"
    r" chỉ| công| hoạt| dự án| chương| sản| điều| quy| vấn| văn| kế| tiêu| yêu| biện| thủ)"
)

# what is said of several places behind a body of theirs: "UBND các phường diễn ra lễ hội"
_OF_PLACES = re.compile(
    r"\s+(?:có(?!\s+(?:trách nhiệm|nhiệm vụ|văn bản|kế hoạch|phương án|giải pháp|biện pháp|ý kiến|"
    r"báo cáo|hình thức|cơ chế|chính sách|quyền|thể|nghĩa vụ|thẩm quyền|hướng dẫn|quyết định|"
    r"công văn|chỉ đạo))|nằm|giáp|diễn ra|xảy ra|bị|chịu\s+(?:ảnh hưởng|tác động|thiệt hại)|"
    r"thuộc\s+(?:vùng|khu vực|diện|đối tượng|phạm vi|địa bàn|huyện|tỉnh|lưu vực|dự án)|"
    r"vùng|về đích|còn(?!\s+lại)|"
    r"chưa\s+(?:đạt|hoàn thành|có|được|sáp|bố trí|triển khai)|đã\s+(?:đạt|được|hoàn)|"
    r"đạt|đăng ký|phấn đấu(?=\s+(?:đạt|về|hoàn|trở|lên|cán)\s)|dự kiến|được\s+(?:chọn|lựa chọn|"
    r"giao làm|công nhận|hưởng|thụ hưởng|"
    r"đầu tư|"
    r"hỗ trợ|phân bổ|thành lập|sắp xếp)|nơi|đang\s+(?:có|xây|triển|thi|sắp)|tham gia|"
    r"tổ chức(?=\s+(?:sự kiện|lễ hội|chương trình|hội chợ)\s))(?!\w)"
)
_QUALIFIED_BY_VERB = re.compile(
    r"(?:được|đã|chưa|đang|bị|có|hoạt động|công trình|dự án|cơ sở|nhu cầu|nguy cơ|điều kiện|đơn vị|"
    r"doanh nghiệp|nhà máy|khu|khu vực|vùng|diện tích|đất|điểm|hộ|người|đối tượng|hành vi|nhiệm vụ|"
    r"nông sản|dịch vụ|chưa đạt|diễn ra|tham gia|đăng ký|phấn đấu|dự kiến|"
    r"tổ chức|các|việc|công tác|và|diện)\Z"
)
# what the places do is part of which they are, where another verb follows: "có xã đăng ký | hoàn …"
_FIRST_VERB = re.compile(r"(?:đăng ký|tham gia|đề nghị|sắp xếp|quản lý)\s+(?=\S)")
# what a body does behind a noun that verbs often qualify: "nằm trong vùng dự án | bàn giao"
_SURELY_DONE = re.compile(
    r"(?:bàn giao|hoàn thành|hoàn thiện|rà soát|báo cáo|kiểm kê|khẩn trương)(?!\w)"
)
# "nông sản xuất khẩu": the end of one word is no beginning of a verb
_PRODUCE = re.compile(r"(?:nông|lâm|thủy|khoáng|hải|tài|di)\Z")
_OF_PLACES_REACH, _FEWEST = 110, 2
_CLOSES_PLACES = re.compile(r"[.;:(]|,\s")

_RELATIVE_LIMIT = 300

_COLON_LIMIT = 220


def read_relative(text: str, at: int) -> int:
    """Return where the relative clause of a collective ends: before the predicate."""
    colon = _closing_colon(text, at)
    if colon is not None:
        return colon
    limit = min(len(text), at + _RELATIVE_LIMIT)
    depth, pos = 0, at
    while pos < limit:
        if depth == 0 and _ends_relative(text, at, pos):
            break
        depth += (text[pos] == "(") - (text[pos] == ")")
        pos += 1
    return at + len(BY_ORDER.sub("", _BRACKET_AT_END.sub("", text[at:pos].rstrip(" ,"))))


def read_of_places(text: str, at: int) -> int | None:
    """Return where what is said of places ends: "(UBND các phường) diễn ra lễ hội"; else None.

    It is short and in one breath; a verb of two syllables behind it is what the body has to do.
    """
    said = _OF_PLACES.match(text, at)
    if not said:
        return None
    end = min(len(text), at + _OF_PLACES_REACH)
    for space in re.compile(r"\s+(?=\S)|$|(?=[.;:(])|,").finditer(text, said.end(), end):
        stop = space.start()
        words = len(text[said.start() : stop].split())
        if words < _FEWEST:
            continue
        if stop == len(text) or _CLOSES_PLACES.match(text, stop) or text[stop - 1] in ",.;:(":
            return at + len(text[at:stop].rstrip(" ,.;:("))
        also = text.startswith("và ", space.end()) and w.NOUN.match(text, space.end() + 3)
        if also or any(p.match(text, space.end()) for p in (_HARD_PREDICATE, _NEXT_BODY)):
            return stop
        if _PRODUCE.search(text, at, stop) and text.startswith("sản", space.end()):
            continue
        if _is_done_at(text, at, stop, space.end()):
            return stop
    return None


def _is_done_at(text: str, at: int, stop: int, word: int) -> bool:
    """Tell whether what a body does begins at ``word``, behind what is said of its places."""
    verb = w.verb_pattern().match(text, word)
    if verb is None or " " not in verb.group():
        return False
    first = _FIRST_VERB.match(text, word)
    then = w.verb_pattern().match(text, first.end()) if first else None
    if then and " " in then.group():
        return False
    return not _QUALIFIED_BY_VERB.search(text, at, stop) or bool(_SURELY_DONE.match(text, word))


def _closing_colon(text: str, at: int) -> int | None:
    """Return the colon up to which all belongs to the name: "Các đơn vị được giao …: tiếp tục"."""
    match = re.compile(rf"[^.;:]{{0,{_COLON_LIMIT}}}:").match(text, at)
    if not match:
        return None
    inside = match.group()
    if inside.count("(") > inside.count(")"):
        return None  # "… (qua Văn phòng, email: …)"
    if any(inside[m.start() - 1 : m.start()] == " " for m in _HARD_PREDICATE.finditer(inside)):
        return None
    named = _BRACKET_AT_END.sub("", w.WHERE_LISTED.sub("", inside[:-1].rstrip()))
    return match.start() + len(named)


def _ends_relative(text: str, at: int, pos: int) -> bool:
    char = text[pos]
    if char in ":;" or (char == "." and text[pos + 1 : pos + 2] in {" ", ""}):
        return True
    if char == "(":
        return bool(_NAMED_IN_BRACKET.match(text, pos))
    if char == ",":
        return _turns_at(text, pos + 2)
    if not char.isspace():
        return False
    if _HARD_PREDICATE.match(text, pos + 1) or _NEXT_BODY.match(text, pos + 1):
        return not text[max(0, pos - 3) : pos].endswith("nằm")
    aux = _AUX.search(text[max(at, pos - 24) : pos + 1])
    return not aux and (bool(_PREDICATE.match(text, pos + 1)) or _works_there(text, at, pos))


def _works_there(text: str, at: int, pos: int) -> bool:
    """Tell whether work begins behind no more than a place: "(các thôn) trên địa bàn | giữ gìn"."""
    if text[at:pos].split() != ["trên", "địa", "bàn"]:
        return False
    verbs = (w.verb_pattern(one).match(text, pos + 1) for one in (None, "opening"))
    return any(verb and " " in verb.group() for verb in verbs)


def _turns_at(text: str, at: int) -> bool:
    """Tell whether another body or a verb stands behind a comma."""
    if w.COMMITTEE.match(text, at) or w.HEAD.match(text, at):
        return True
    return bool(w.verb_pattern().match(text, at)) and not w.NOUN.match(text, at)
