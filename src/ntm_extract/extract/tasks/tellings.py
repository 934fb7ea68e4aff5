"""Whether a block only tells: praise, how things are, a formula, a hollow request."""

from __future__ import annotations

import re

from ntm_extract.extract.tasks.calls_for_work import REPORTS, has_order
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

_PRAISE = re.compile(
    r"(?:(?:(?:Phó )?(?:Thủ tướng|Chủ tịch)|Ban Thường vụ|Ban Bí thư|Bộ Chính trị|Chính phủ|UBND|"
    r"Ủy ban|Hội đồng nhân dân|HĐND|Quốc hội|Hội nghị|Thường trực|Ban Chỉ đạo|"
    r"Lãnh đạo|Đồng chí|Tập thể)[^,.]{0,60}\s)?"
    r"(?:đánh giá cao|ghi nhận|biểu dương(?!,\s*(?:tôn vinh|khen))|cơ bản (?:thống nhất|nhất trí|"
    r"đồng ý)|tán thành|nhiệt liệt|hoan nghênh|cảm ơn|chúc mừng|"
    r"(?:đồng ý|nhất trí|thống nhất|chấp thuận)(?: về)? "
    r"(?:với|chủ trương|đánh giá|đề xuất|đề nghị|nội dung|phương án|thông qua))(?!\w)",
    re.IGNORECASE,
)
# what is told of bodies, not told to them
_TOLD = re.compile(r"(?<!\w)(?:đã|vẫn|còn|được|đang)(?!\w)")
_NARRATIVE = re.compile(
    r"(?:hiện nay|thời gian qua|trong (?:những |các )?(?:thời gian|năm|tháng) qua|vừa qua|"
    r"qua (?:theo dõi|kiểm tra|rà soát|báo cáo|phân tích)|theo (?:báo cáo|kết quả)|tính đến|"
    r"đến nay|lũy kế|từ đầu năm|"
    r"tại thời điểm|tuy nhiên|tuy vậy|nhìn chung|bên cạnh (?:đó|những)|mặc dù|"
    r"sau \d|trong \d+ tháng|với sự|ngày \d)(?!\w)",
    re.IGNORECASE,
)
_FUNDS = re.compile(
    r"(?:nguồn\s+)?(?:kinh phí|nguồn vốn|vốn)\b[^.;]{0,120}(?:được (?:bố trí|bảo đảm|đảm bảo|"
    r"cân đối|sử dụng|lấy)|từ|do)\s|(?:từ (?:nguồn )?ngân sách|nguồn (?:ngân sách|kinh phí|vốn|"
    r"xã hội|huy động|tài trợ|dự phòng|thu|sự nghiệp)|hỗ trợ từ)(?!\w)|"
    r"tổng (?:mức |nhu cầu )?(?:kinh phí|nguồn lực|vốn|nguồn vốn)[^.;]{0,80}?\s"
    r"(?:là|dự kiến|khoảng|ước)\s",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?:về|(?:về\s+)?(?:tình hình|kết quả|công tác))\s[^:;.]{3,120}:\s*", re.IGNORECASE
)
_EFFECT = re.compile(
    r"(?:quyết định|chỉ thị|nghị quyết|kế hoạch|thông tư|thông báo|công văn|văn bản)"
    r"(?: này\s+(?:có hiệu lực|thay thế|được)|"
    r"\s+có hiệu lực)",
    re.IGNORECASE,
)
_HOLLOW = re.compile(
    r"(?:[^.;]{0,60}\s)?(?:yêu cầu|đề nghị)\b[^.;]{0,300}(?:(?:triển khai|tổ chức|thực hiện|"
    r"phối hợp)[^.;]{0,170}|hoàn thành (?:các )?nhiệm vụ (?:nêu )?trên[^.;]{0,300})[./;]*$",
    re.IGNORECASE,
)
_QUIET = re.compile(
    r"[^.;]{0,80}đề nghị\s[^.;]{3,160}quan tâm[^.;]{0,60}"
    r"(?:;[^.;]{3,120}(?:thực hiện|triển khai|phối hợp)[^.;]{0,40})?[./;]*$",
    re.IGNORECASE,
)
"""A closing request to take an interest: "đề nghị … quan tâm, chỉ đạo; … tổ chức thực hiện"."""
_TO_ANNEX = Sought(
    re.compile(
        r"[^.;]{0,200}(?:theo|tại|trong)\s+(?:các\s+)?(?:phụ lục|danh mục|biểu)[^.;]{0,120}"
        r"(?:kèm theo|đính kèm|gửi kèm)[^.;]{0,80}[./;)]*$",
        re.IGNORECASE,
    )
)
"""A sentence that sends the reader to an annex, where the work stands."""
_ASIDE = re.compile(
    r"(?:mọi |các )?(?:chi tiết|thông tin(?: chi tiết| liên hệ)?|(?:khó khăn,? )?vướng mắc|liên hệ)"
    r"[^.;]{0,60}liên hệ[^;]{0,240}|thông tin liên hệ\s*:[^;]{0,240}"
    r"|(?:nội dung|thời gian|địa điểm|thành phần|hình thức|phạm vi|đối tượng|chi tiết)[^:;.]{0,40}"
    r":?\s+(?:thực hiện\s+)?(?:theo|như|tại|xem)\s+(?:các\s+)?(?:phụ lục|biểu|danh sách|đề cương"
    r"|lịch|bảng|chương trình)[^;:]{0,120}",
    re.IGNORECASE,
)
"""Whom to ring up, and what stands in an annex: no work."""
_OF_PROGRAMME = re.compile(r"[^;]{3,240}\(\d{1,3} phút\)")
"""A point of the programme of a meeting: "Giải đáp vướng mắc (60 phút)"."""
_STRESSES = re.compile(
    r"Đây là |[^.;:]{3,240}?\slà (?:một )?(?:nhiệm vụ|trách nhiệm|việc|công việc|yêu cầu|nội dung) "
    r"(?:rất |hết sức |đặc biệt )?(?:quan trọng|cấp bách|cấp thiết|trọng tâm|thường xuyên|lớn|"
    r"chính trị|của)[^.;]*[./]*\Z"
)
"""How much a work matters is said in front of "yêu cầu … thực hiện" at the end."""
_REQUEST = by_letter(r"yêu cầu|đề nghị", re.IGNORECASE)
_SENTENCES = by_letter(r"(?<=\.)\s+(?=[^\W\d_a-z])")
_ENACTS = re.compile(
    r"(?:Thành lập|Ban hành|Công bố|Phê duyệt|Phê chuẩn|Bổ sung|Sửa đổi|Bãi bỏ|Công nhận|"
    r"Kiện toàn|Điều chỉnh|"
    r"Thông qua|Giao (?:chỉ tiêu|dự toán|biên chế|kế hoạch vốn)|Quyết định này|Nghị quyết này|"
    r"Chỉ thị này)(?!\w)"
)
_FORMULA = Sought(
    by_letter(
        r"(?:(?:chịu )?trách nhiệm|căn cứ)\s+(?:thi hành|thực hiện)\s+(?:quyết định|chỉ thị|"
        r"nghị quyết|"
        r"kế hoạch)\s+này",
        re.IGNORECASE,
    )
)

_CARRIES_OUT = Sought(
    re.compile(
        r"(?!.*(?:chủ trì|theo dõi|đôn đốc|báo cáo|tổng hợp|kiểm tra|giám sát|trước ngày|giao |"
        r"phối hợp|xây dựng|rà soát|ban hành))"
        r".{3,300}?\s(?<!để )(?:nghiêm túc|tổ chức|triển khai|chủ động|khẩn trương)[^.;,:]{0,30}\s"
        r"thực hiện (?:(?:tốt|nghiêm|các|những|nội dung|nhiệm vụ|yêu cầu) ){0,3}"
        r"(?:chỉ thị|công điện|thông báo|công văn|văn bản|kết luận|nghị quyết|quyết định) này"
        r"[\s./]*\Z",
        re.IGNORECASE | re.DOTALL,
    )
)
"""All are to carry out what the document says, and nothing besides."""


def is_praise(body: str) -> bool:
    """Tell whether a block praises, agrees or thanks, and orders nothing behind that."""
    return bool(_PRAISE.match(body)) and not _orders_behind(body)


_ORDER_BEHIND = re.compile(
    r"[.;]\s+(?=[Gg]iao\s|[Yy]êu cầu\s|[Đđ]ề nghị\s|"
    r"(?:Sở|UBND|Ủy ban|Ban|Phòng|Công an|Văn phòng)\s)"
)


def _orders_behind(body: str) -> bool:
    """Tell whether an order stands behind what is agreed to: "Đồng ý …; giao Sở X …"."""
    cut = _ORDER_BEHIND.search(body)
    if cut and find_lead(body[cut.end() :]):
        return True
    later = _SENTENCES.split(body)[1:]
    return any(find_lead(one) and not _TOLD.search(one) for one in later)


def without_praise(body: str) -> str:
    """Return a paragraph from where it no longer praises; empty where it does nothing else."""
    sentences = _SENTENCES.split(body)
    while sentences and is_praise(sentences[0]):
        sentences.pop(0)
    return " ".join(sentences)


def is_narrative(body: str) -> bool:
    """Tell whether a block of the assigning part states how things are, and orders nothing."""
    bare = body.rstrip(" ./;")
    if _EFFECT.match(body) or _ASIDE.fullmatch(bare) or _OF_PROGRAMME.fullmatch(bare):
        return True
    topic = _TOPIC.match(body)  # "Về tình hình dịch bệnh: Từ đầu năm đến nay …"
    behind = body[topic.end() :] if topic else body
    told = _NARRATIVE.match(behind) or _FUNDS.match(body)
    return bool(told) and not has_order(body)


def is_formula(body: str) -> bool:
    """Tell whether an article only enacts: "Ban hành kèm theo …", "… chịu trách nhiệm thi hành"."""
    return bool(_ENACTS.match(body)) or (bool(_FORMULA.search(body)) and len(body) < 500)


_MEASURED = re.compile(r"\d%|trước ngày|chậm nhất")


def is_hollow(body: str) -> bool:
    """Tell whether a closing "yêu cầu … triển khai thực hiện" adds nothing."""
    if (_FORMULA.search(body) and len(body) < 400) or _CARRIES_OUT.match(body):
        return True
    bracketed = body.startswith("(") and body.rstrip(" .;").endswith(")")
    if bracketed or _ASIDE.fullmatch(body.rstrip(" ./")):
        return True
    if _TO_ANNEX.match(body) and not _MEASURED.search(body):
        return True
    if REPORTS.search(body) or len(body) > 600 or not _REQUEST.search(body):
        return False
    if _QUIET.match(body):
        return True
    return all(_HOLLOW.match(part) or _STRESSES.match(part) for part in _SENTENCES.split(body))
