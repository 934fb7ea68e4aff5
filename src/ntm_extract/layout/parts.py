"""Which part of a notice a block belongs to: reporting, assigning, the closing formula."""

from __future__ import annotations

import re

from ntm_extract.core.stages import Part
from ntm_extract.layout.labels import BULLETS
from ntm_extract.layout.letters import acts, hands_work_on, names_only
from ntm_extract.layout.nodes import Node
from ntm_extract.layout.told_results import tells_what_was_reached
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.numbers import place_in_list
from ntm_extract.vi.sought import Sought
from ntm_extract.vi.telling import tells_by_its_words

_FLAGS = re.IGNORECASE
_REPORT_START = re.compile(
    r"^(?:về\s+|một số\s+|những\s+)*(?:kết quả|tình hình|khái quát|đánh giá|tồn tại|hạn chế|"
    r"khó khăn|nguyên nhân|thực trạng|"
    r"bối cảnh|sự cần thiết|mục đích|yêu cầu\s*$|"
    r"căn cứ(?:\s+(?:pháp lý|xây dựng|lập|ban hành|thực hiện))?(?=\s*$|\s*[,;]|\s+và\s)|"
    r"cơ sở (?:pháp lý|thực tiễn|chính trị)|"
    r"phạm vi|đối tượng|"
    r"thành phần|ưu điểm|nhận định|dự báo|đặc điểm|những kết quả|quan điểm\s*$|"
    r"thời gian, địa điểm|nguy cơ)",
    _FLAGS,
)
_GOAL_START = re.compile(
    r"^(?:các\s+|một số\s+)*(?:mục tiêu|chỉ tiêu|tầm nhìn(?=[^.;:]{0,12} năm \d))"
    r"(?!.*(?:nhiệm vụ|giải pháp))",
    _FLAGS,
)
_ROADMAP = re.compile(r"^\s*(?:về\s+)?lộ trình(?:\s+thực hiện)?\s*[:.]?\s*$", _FLAGS)
"""By when goals are to be reached, year by year, under their heading."""
_CONTENT_TOO = re.compile(r"(?:,|và)\s*(?:các\s+)?nội dung(?!.*(?:tiêu chuẩn|hình thức))", _FLAGS)
"""A heading that names the work beside whom or what it is about: "ĐỐI TƯỢNG, NỘI DUNG"."""
_ASSIGN = by_letter(
    r"nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|thời gian tới|phương hướng|"
    r"kiến nghị|"
    r"triển khai|tiếp tục|giao\b|thực hiện|hoạt động",
    _FLAGS,
)
_CLOSING = Sought(
    re.compile(
        r"^(?:Trên đây là\b|(?:Thừa lệnh [^,.;]{3,60}, )?(?:[^,.;]{2,70}\s)?(?:xin\s+)?"
        r"(?:thông báo|trả lời|phúc đáp|thông tin|trao đổi)\s+"
        r"(?:để|đến|tới|cho)\b.*(?:biết|thực hiện|triển khai)"
        r"|(?:Chỉ thị|Nghị quyết|Kế hoạch|Kết luận|Quy định|Hướng dẫn|Chương trình) này (?:được )?"
        r"phổ biến (?:đến|tới)\b"
        r"|.{0,80}\bcó hiệu lực (?:kể\s+)?từ ngày|Quyết định này|"
        r"(?:[^,.;]{2,70}\s)?(?:xin\s+)?(?:trân trọng|kính)\s+(?:thông báo|báo cáo|c[ảá]m ơn|"
        r"đề nghị)[^.;]{0,30}[./]|Xin trân trọng|Trân trọng|(?:Rất|Kính) mong (?:nhận )?được sự |"
        r"(?:[^,.;]{2,90}\s)?(?:(?:xin |trân trọng )?kính |xin )(?:trình|"
        r"báo cáo)\s[^.;]{2,160}[./]+\s*\Z|"
        r"(?:UBND|Ủy ban|Sở|Bộ|Ban|Văn phòng|Phòng|Công an|Cục|Chi cục|Trường|Bệnh viện|Trung tâm|"
        r"Công ty|Hội|Huyện ủy|Đảng ủy)(?:\s(?!và\s|theo\s|để\s|tổng\s)[^\s.,;]+){0,8}?"
        r"\s(?:báo cáo|trình)\s(?!về\s|kết quả)(?![^.;]*\d)[^.;]{2,120}?\s(?:biết|theo dõi|xem xét|"
        r"giám sát|quyết định|chỉ đạo|cho ý kiến|phê duyệt)[^.;:]{0,60}\./\.\s*\Z)",
        _FLAGS | re.DOTALL,
    )
)
_TRIGGER = by_letter(
    r"(?:yêu cầu|đề nghị|chỉ đạo|kết luận|ý kiến|như sau|sau đây|sau|quyết định|quyết nghị|giao|"
    r"với các nội dung|cụ thể)"
    r"[^.:]{0,200}:\s*$",
    _FLAGS,
)
_ORDERS = re.compile(
    r"(?:yêu cầu|đề nghị|chỉ thị|giao)\s+(?:các|Thủ trưởng|Giám đốc|Chủ tịch|Sở|UBND|Ủy ban)\s"
    r".{20,}(?:nội dung|nhiệm vụ|giải pháp|công việc|các việc)(?:\s[^.:]{0,40})?"
    r"\ssau(?: đây)?\s*:\s*\Z",
    re.DOTALL,
)
"""How a sentence opens the work itself, though no item is numbered right behind it."""
_END = 600
"""How much of the end of a paragraph is looked at for what it announces."""


def _heading_part(node: Node) -> Part | None:
    """Return what a heading says about the blocks under it, None where it says nothing."""
    text = node.body.strip().rstrip(".:")
    if _REPORT_START.match(text) and not (
        re.match(r"(?:về\s+)?(?:kết quả|tình hình|đánh giá)", text, _FLAGS)
        and re.search(r"(?:,|và)\s*(?:nhiệm vụ|giải pháp|phương hướng)", text, _FLAGS)
    ):
        if _CONTENT_TOO.search(text):
            return "assigning"
        return "reporting"
    if _GOAL_START.match(text):
        return "goals"
    if _ASSIGN.search(text):
        return "assigning"
    return None


_TURN = re.compile(
    r"(?:yêu cầu|đề nghị|cần|giao|phải|nhiệm vụ|giải pháp|chỉ đạo|thực hiện)\b[^.]{0,400}:\s*$",
    _FLAGS,
)


def _announces(words: re.Pattern[str], node: Node) -> bool:
    """Tell whether a block ends with a colon and, not far before it, one of ``words``."""
    end = node.text[-_END:]
    return end.rstrip().endswith(":") and bool(words.search(end))


def assign_parts(nodes: list[Node]) -> list[Part]:
    """Return the part of every block."""
    parts: list[Part] = []
    first = 0 if _begins_inside(nodes) else _first_item(nodes)
    triggers = [at for at in range(min(first, len(nodes))) if _announces(_TRIGGER, nodes[at])]
    opened = triggers[-1] if triggers else first - 1
    above = triggers[0] if triggers else first
    ordered = bool(triggers) and bool(_ORDERS.search(nodes[opened].text[-_END:]))
    turned: set[int | None] = set()
    for at, node in enumerate(nodes):
        if _CLOSING.match(node.text) and not node.scheme and at > 0:
            parts.append("closing")
        elif at < first and not (ordered and at > opened):
            parts.append("opening" if at == opened or at <= above else "reporting")
        elif node.parent in turned or (not node.scheme and _announces(_TURN, node)):
            turned.add(node.parent)  # from reports to orders: "… cần tập trung các nhiệm vụ sau:"
            parts.append(_inherited(parts, node, handed="assigning"))
        else:
            parts.append(_inherited(parts, node))
    return parts


_FEWEST = 2
_MAIN = frozenset(
    {"part", "chapter", "article", "upper", "roman", "arabic", "multi", "ordinal", "count"}
)


def _begins_inside(nodes: list[Node]) -> bool:
    """Tell whether a text is a page out of the middle: it begins with "b)", nothing opens it."""
    for node in nodes:
        if node.scheme == "letter" and node.label:
            return place_in_list("letter", node.label.value) > 1
        if node.scheme or _announces(_TRIGGER, node):
            return False
    return False


def _first_item(nodes: list[Node]) -> int:
    """Return the first numbered block; in a notice without numbers, the first block of a list."""
    numbered = [at for at, node in enumerate(nodes) if node.scheme in _MAIN]
    numbered = numbered or [
        at for at, node in enumerate(nodes) if node.scheme and node.scheme not in BULLETS
    ]
    listed = [at for at, node in enumerate(nodes) if node.scheme]
    trigger = [
        at for at, node in enumerate(nodes) if not node.scheme and _announces(_TRIGGER, node)
    ]
    if numbered:
        single = len(trigger) == 1 and trigger[0] + 1 in listed and trigger[0] + 1 < numbered[0]
        return trigger[0] + 1 if single else numbered[0]
    after = [at for at in listed if trigger and at > trigger[0]]
    if after or listed:
        return (after or listed)[0]
    if trigger:
        return trigger[0] + 1
    acting = [at for at, node in enumerate(nodes) if acts(node.text)]
    if acting[:1] == [0] and len(acting) >= _FEWEST:
        return 0  # an excerpt: nothing opens it
    named = [at for at in acting if names_only(nodes[at].text)]
    if len(named) >= _FEWEST:
        return named[0]
    ordering = (at for at, node in enumerate(nodes) if _orders(node, first=at == 0))
    return next(ordering, len(nodes))


def _orders(node: Node, *, first: bool) -> bool:
    """Tell whether a paragraph of a letter without lists tells somebody what to do."""
    return not _CLOSING.match(node.text) and hands_work_on(node.text, first=first)


def _inherited(parts: list[Part], node: Node, handed: Part | None = None) -> Part:
    above = parts[node.parent] if node.parent is not None else "assigning"
    if node.is_heading:
        own = _heading_part(node)
        if own == "assigning" and above == "goals" and _ROADMAP.match(node.body):
            own = "goals"
        if own is not None:
            return own
    part = handed or (above if above != "closing" else "assigning")
    if part == "assigning" and not node.children and _tells(node):
        ordered = node.scheme is None and hands_work_on(node.text, first=True)
        return part if ordered else "reporting"
    return part


def _tells(node: Node) -> bool:
    """Tell whether a paragraph reports by its form, or by its words taken together."""
    if tells_what_was_reached(node.body, labelled=node.scheme is not None):
        return True
    return tells_by_its_words(node.body)
