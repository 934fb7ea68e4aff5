"""How a task is cut: clauses, the topic it begins with, what stands before its main clause."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.agencies.words import small_first, verb_pattern
from ntm_extract.extract.tasks.duties import before_duty
from ntm_extract.extract.tasks.open_subjects import read_open_subject
from ntm_extract.extract.tasks.predicates import is_predicate, skip_spaces
from ntm_extract.extract.tasks.subjects import ORDER
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

FRAME = re.compile(
    r"(?:Căn cứ|Trên cơ sở|Trong|Theo|Để|Sau khi|Trường hợp|Trước mắt|Định kỳ|Hàng|Hằng|Trước|"
    r"Đồng thời|đồng thời|Ngoài ra|Về|Liên quan (?:đến|tới)|"
    r"Bên cạnh|[Ss]ong song|riêng|Nhằm|"
    r"Nếu|Khi|Từ|Kể từ|Với|Sau(?= \d)|trên cơ sở|trong đó|Năm|Đến|Cùng với|Riêng|"
    r"Chậm nhất|Kết thúc|Ngay|Qua|Tùy|Tại|Ngoài|Hết|Vào|Giai đoạn|Quý|Tháng|Mỗi|Nhân|"
    r"Tiếp thu|Xét|Cuối|Đầu|Quá trình|Trên tinh thần|Trước tình hình|"
    r"Thực hiện(?= (?:Nghị|Chỉ thị|Kế hoạch|Quyết|Công|chỉ đạo|ý kiến|Chương|Thông|Kết|Luật))|"
    r"Thời gian tới|Tới đây|Mặt khác|Thứ (?:nhất|hai|ba|tư)|Một là|Hai là|Ba là|Song|"
    r"Đây là|Nhận được|"
    r"(?:Nơi|Đơn vị|Địa phương|Cơ quan|Xã|Huyện|Ngành) nào|"
    r"Đối với|Vì vậy|Do đó|Tiếp theo|trường hợp|nếu|khi|trong quá trình|trước|sau khi|"
    r"căn cứ|theo|trong thời|trong phạm vi|"
    r"đối với)\b"
)

_BESIDE = re.compile(r"Cùng(?: với)?\s+")
_FRAME_LENGTH = 1500

# where a main clause may begin behind "Trong quá trình …": a comma, or "… vướng mắc các cơ quan …"
_MAIN_CLAUSE = by_letter(
    r",|:|(?<=\s)thì(?=\s)|(?:(?<=khó khăn)|(?<=vướng mắc)|(?<=phát sinh)|(?<=thực hiện)|"
    r"(?<=bổ sung)|(?<=xem xét)|(?<=nghiên cứu)|(?<=rà soát)|(?<=kiểm tra)) "
    r"(?=(?:các|UBND|Ủy ban|Sở|Bộ|đề nghị|yêu cầu|(?:Phó )?Chủ tịch|Giám đốc|Thủ tướng)\s)"
)

_LONG_FRAME = re.compile(r"(?:Để|Nhằm|Trong quá trình|Nếu|[Tt]rường hợp|Khi|Sau khi)(?!\w)")


# a title on a line of its own: "Chế độ báo cáo ⏎ Các sở, ngành báo cáo …"
_TITLE_LINE = Sought(re.compile(rf"[^\n.;:,]{{5,50}}\n(?=[{UPPER}])"))
_RUN_ON = Sought(
    re.compile(
        r"[^\n.;:,]{5,70}?(?<!với)(?<!của)(?<!cho)(?<!gửi)(?<! và)(?<! là)(?<! về)(?<![“\"(])\s"
        r"(?=(?:Các|Đối với|Trong thời|Căn cứ|Trường hợp|Định kỳ|"
        r"H[ằà]ng(?=\s(?:năm|quý|tháng|tuần|ngày)))\s)"
    )
)


_BODY_BEFORE = by_letter(
    r"(?<!\w)(?:cơ quan|đơn vị|tổ chức|cá nhân|doanh nghiệp|gia đình|nước|cấp|ngành|địa phương|"
    r"khẩu|"
    r"xã|phường|huyện|tỉnh|sản xuất|kinh doanh|y tế|cơ sở|công ty|hợp tác xã|hồ sơ)\Z"
)
_ABOUT = re.compile(r"(?:Về|Liên quan)\s")
_THING = re.compile(rf"(?=[{UPPER}])[^.;:\n]{{4,160}}:\s+(?=\S)")
_TOPIC = re.compile(rf"(?:[^:.]|\.(?! [{UPPER}])){{0,1400}}:")
# a word cut to its letters: "P. Kế toán", "TP. Thủ Đức", "ThS. Lê Văn An"
_SHORTENED = by_letter(r"(?<!\w)(?:P|T[PpXx]|Q|H|X|TT|ThS|Ths|TS|PGS|GS|BS|KS|Th)\Z")
_NEW_SENTENCE = re.compile(
    r"\.\s(?:Sở|UBND|Ủy|Công an|Các|Giao|Đề nghị|Yêu cầu|Trong|Định kỳ|Đối|Khi|Căn|Theo)\s"
)
_MARK = re.compile(r"[()\[\].;]")


def clauses(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Cut a task at sentence ends and semicolons outside brackets, from ``start``."""
    if ";" not in text and ". " not in text:
        return [(start, len(text))] if text[start:].strip(" ;.") else []
    cuts, depth = [start], 0
    for mark in _MARK.finditer(text, start):
        char, at = mark.group(), mark.start()
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and _ends_clause(text, at):
            cuts.append(at + 1)
    cuts.append(len(text))
    return [(a, b) for a, b in pairwise(cuts) if text[a:b].strip(" ;.")]


def _ends_clause(text: str, at: int) -> bool:
    if text[at] == ";":
        return True
    ends = text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isupper()
    shortened = _SHORTENED.search(text, max(0, at - 4), at) and not _NEW_SENTENCE.match(text, at)
    return ends and not shortened


def after_frame(text: str, start: int, end: int) -> int | None:
    """Return where the main clause begins behind "Căn cứ …,", "Trong quá trình …,"."""
    pos = skip_spaces(text, start)
    if not FRAME.match(text, pos) or _shares_work(text, pos):
        return None
    for match in _MAIN_CLAUSE.finditer(text, pos, min(end, pos + _FRAME_LENGTH)):
        nxt = skip_spaces(text, match.end())
        order = ORDER.match(text, nxt)
        if order and read_agencies(text, order.end()).mentions:
            return nxt
        found = read_agencies(text, nxt, relative=True)
        if found.mentions and is_predicate(text, found.end):
            return nxt
        if before_duty(text, nxt) or _opens_openly(text, match, nxt):
            return nxt
        if FRAME.match(text, nxt):
            continue  # one circumstance behind another
        subjectless = not found.mentions and not _LONG_FRAME.match(text, pos)
        if subjectless and match.group() == "," and verb_pattern().match(text, nxt):
            return None  # the main clause has begun, without a subject
    return None


def _shares_work(text: str, pos: int) -> bool:
    """Tell whether bodies stand behind "Cùng với", whose work it is too, and no circumstance."""
    beside = _BESIDE.match(text, pos)
    found = read_agencies(text, beside.end(), relative=True) if beside else None
    return found is not None and bool(found.mentions) and is_predicate(text, found.end)


def _opens_openly(text: str, mark: re.Match[str], nxt: int) -> bool:
    """Tell whether somebody whom no list has acts behind a comma that joins no two bodies."""
    if mark.group() != "," or _BODY_BEFORE.search(text, max(mark.start() - 30, 0), mark.start()):
        return False
    subject = read_open_subject(text, nxt)
    return len(subject) == 1 and " để " not in subject[0].name


@lru_cache(maxsize=8)
def topic_end(text: str) -> int:
    """Return where the order begins behind a topic: "Về việc …: Giao Bộ Tài chính …".

    Asked in turn by those who look for each role of a task, so the last few are remembered.
    """
    title = _title_end(text)
    if title:
        return title
    pos = skip_spaces(text, 0)
    if not _ABOUT.match(text, pos):
        return _thing_end(text, pos)
    topic = _TOPIC.match(text, pos)
    return topic.end() if topic else 0


def _thing_end(text: str, pos: int) -> int:
    """Return where the order begins behind a bare thing: "Dự án cầu A: Ban Quản lý B hoàn thành …".

    What stands before the colon is neither an order nor who acts.
    """
    thing = _THING.match(text, pos)
    if thing is None or ORDER.match(text, pos) or FRAME.match(text, pos):
        return 0
    if verb_pattern().match(small_first(text, pos, thing.end() - pos)):
        return 0
    order = ORDER.match(text, thing.end())
    told = read_agencies(text, order.end() if order else thing.end(), relative=True)
    if not told.mentions or not (order or is_predicate(text, told.end)):
        return 0
    acting = None if order else read_agencies(text, pos, relative=True)
    return 0 if acting and acting.mentions else thing.end()


def _title_end(text: str) -> int:
    """Return where the sentence begins behind a title, on a line of its own or run on.

    Only a capital that no name has tells the second: "Chế độ báo cáo Các sở, ngành báo cáo …".
    """
    for title in (_TITLE_LINE.match(text), _RUN_ON.match(text)):
        if title is None or read_agencies(text, 0).mentions or ORDER.match(text):
            continue
        start = title.end()
        found = read_agencies(text, start, relative=True)
        if found.mentions and is_predicate(text, found.end):
            return start
        if FRAME.match(text, start) and after_frame(text, start, len(text)) is not None:
            return start
    return 0
