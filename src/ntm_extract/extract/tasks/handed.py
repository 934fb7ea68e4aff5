"""Work that stands before whoever does it: "Việc … giao Sở A thực hiện", "… do Sở B chủ trì"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.agencies.words import small_first, verb_pattern
from ntm_extract.extract.tasks.open_subjects import read_open_subject
from ntm_extract.extract.tasks.predicates import is_predicate, skip_spaces
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

# "Dự án … được giao cho Bộ Xây dựng làm cơ quan chủ quản"; "nhiệm vụ được giao cho …" names none
_PASSIVE = Sought(
    by_letter(
        r"(?<!nhiệm vụ )(?<!việc )được (?:giao|phân công)(?: nhiệm vụ| trách nhiệm)?(?: cho)?\s+"
    )
)
# "Việc kiểm kê phải được UBND các xã hoàn thành"
_MUST_BE = Sought(re.compile(rf"\s(?:phải|cần|sẽ) được\s+(?=(?:các\s+)?[{UPPER}]|các\s)"))
_WORK = re.compile(
    r"\s+(?:làm|chủ trì|thực hiện|quản lý|tổ chức|triển khai|nghiên cứu|đầu tư|xây dựng|tham mưu|"
    r"vận hành|xử lý|chịu trách nhiệm|đảm nhận|đảm nhiệm|phụ trách|chuẩn bị|tổng hợp|theo dõi|"
    r"rà soát|"
    r"hướng dẫn|chỉ đạo|phối hợp|biên soạn|soạn thảo|khảo sát|lập|là (?:cơ quan|đơn vị|"
    r"đầu mối))(?!\w)"
)
# what a body does with the work of another
_DECIDES = frozenset({
    "quyết định", "phê duyệt", "chấp thuận", "ban hành", "cho phép", "báo cáo", "giám sát",
    "cấp phép", "công nhận", "xác nhận", "cung cấp", "đề xuất", "quy định", "chỉ định", "bổ nhiệm",
    "thành lập", "tổ chức lại", "tiến hành", "thống nhất", "cho ý kiến", "công bố",
    "phân công", "giao nhiệm vụ",
})  # fmt: skip
# what a sentence begins with that says who does a thing at its end
_THING = re.compile(
    r"(?:Việc|Nội dung|Các nội dung|Nhiệm vụ|Các nhiệm vụ|Công tác|Phần|Phần việc|Dự án|Các dự án|"
    r"Công trình|Các công trình|Đề án|Các đề án|Kế hoạch|Kịch bản|Chương trình|Dự thảo|Hồ sơ|"
    r"Báo cáo|"
    r"Tài liệu|Lễ|Hội nghị|Hội thi|Hội thảo|Cuộc thi|Giải|Tuyến|Đoạn|Hạng mục|Các hạng mục|"
    r"Gói thầu|"
    r"Kinh phí|Nguồn|Chỉ tiêu|Các chỉ tiêu|Tiêu chí|Các tiêu chí|Nhóm|Phương án|Khu|Hệ thống|"
    r"Cơ sở dữ liệu|"
    r"Vấn đề|Những|Tổ chức|Địa điểm|Lực lượng|Đối với|Về|Riêng|Trường hợp|Khi|Nếu|Ngoài ra|"
    r"Hằng năm|"
    r"Hàng năm|Định kỳ|Toàn bộ|Mọi|Phần|Chi phí|Thủ tục|Tiền|Công việc|Các)\s"
)
_BY = re.compile(
    rf"\sdo\s+(?=(?:các\s+)?[{UPPER}]|các\s|nhà (?:thầu|đầu tư)\s|chủ đầu tư\s|địa phương\s)"
)
_BY_REACH, _FAR = 160, 220
_GIVEN = re.compile(r"\s(?:thì\s+)?(?:giao|phân công)(?:\s+cho)?\s+(?=\S)")
_NOT_GIVEN = re.compile(
    r"(?:được|đã|việc|bàn|chuyển|khoán|có thể|trong|theo|đơn|văn bản|hồ sơ|quyết định|công văn|"
    r"chỉ tiêu|kế hoạch|các|"
    r"những|của|tờ trình|ban hành|thực hiện|và|để|không|chưa)\Z"
)
_CLOSES = re.compile(r"\s*[.;](?:\s|/|\Z)")
_DECREED = re.compile(r"(?:theo|tại|trong|về|kèm|số|hội đồng|ban|quỹ)\s[^,;.]*\Z")


def find_passive(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Return whom a thing "được giao cho"."""
    for passive in _PASSIVE.finditer(text, start, end):
        found = read_agencies(text, passive.end())
        if found.mentions and _works(text, found.end):
            return found.mentions
    for must in _MUST_BE.finditer(text, start, end):
        found = read_agencies(text, must.end())
        if found.mentions and _works(text, found.end):
            return found.mentions
    return ()


def _works(text: str, at: int) -> bool:
    """Tell whether bodies of a passive do something right behind their names."""
    if _WORK.match(text, at):
        return True
    verb = verb_pattern().match(text, skip_spaces(text, at))
    if verb is None or text[at : at + 1] != " " or verb.group() in _DECIDES:
        return False
    return " " in verb.group() or verb.group() == "lập"


def find_doer(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Return who does a thing that the sentence begins with."""
    begin = skip_spaces(text, start)
    if not _THING.match(text, begin) or verb_pattern().match(small_first(text, begin, 40)):
        return ()
    stop = min(end, begin + _FAR)
    for given in _GIVEN.finditer(text, begin, stop):
        if _NOT_GIVEN.search(text, begin, given.start()):
            continue
        found = read_agencies(text, given.end(), relative=True)
        if found.mentions and (is_predicate(text, found.end) or _CLOSES.match(text, found.end)):
            return found.mentions
        opened = read_open_subject(text, given.end(), ordered=True)
        if opened:
            return opened
    for agent in _BY.finditer(text, begin, min(end, begin + _BY_REACH)):
        found = read_agencies(text, agent.end())
        acts = found.mentions and _works(text, found.end)
        if acts and not _DECREED.search(text, begin, agent.start()):
            return found.mentions
    return ()
