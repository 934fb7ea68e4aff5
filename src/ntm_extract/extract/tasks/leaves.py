"""What a block says: an order, a report, praise, a hollow request, a line of fields."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.agencies.words import verb_pattern
from ntm_extract.extract.tasks.field_words import BODY_FIELD, DESCRIPTION, FIELD_LINE, SAYS_MORE
from ntm_extract.extract.tasks.orders import find_ordered
from ntm_extract.extract.tasks.roles import find_lead

_PRAISE = re.compile(
    r"(?:(?:(?:Phó )?(?:Thủ tướng|Chủ tịch)|Ban Thường vụ|Ban Bí thư|Bộ Chính trị|Chính phủ|UBND|"
    r"Ủy ban|Hội đồng nhân dân|HĐND|Quốc hội|Hội nghị|Thường trực|Ban Chỉ đạo|"
    r"Lãnh đạo|Đồng chí|Tập thể)[^,.]{0,60}\s)?"
    r"(?:đánh giá cao|ghi nhận|biểu dương(?!,\s*(?:tôn vinh|khen))|cơ bản (?:thống nhất|nhất trí|"
    r"đồng ý)|tán thành|nhiệt liệt|hoan nghênh|cảm ơn|chúc mừng|"
    r"(?:đồng ý|nhất trí|thống nhất)(?: về)? "
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
_ISSUES = re.compile(r"(?:ban hành|xây dựng|triển khai)\s[^.;]{3,300}như sau\s*[.:]?\s*$")
"""What a notice says of itself: "UBND tỉnh ban hành Kế hoạch … như sau."."""
_TOPIC = re.compile(
    r"(?:[Vv]ề\s+)?(?:tình hình|kết quả|công tác)\s[^:;.]{3,120}:\s*", re.IGNORECASE
)
_COURSE = re.compile(
    r"(?:Trong q|Q)uá trình\s[^.;]{0,80}(?:thực hiện|triển khai)[^.;]{0,40}\s?nếu\s"
)
_EFFECT = re.compile(
    r"(?:quyết định|chỉ thị|nghị quyết|kế hoạch|thông tư)(?: này\s+(?:có hiệu lực|thay thế|được)|"
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
_TO_ANNEX = re.compile(
    r"[^.;]{0,200}(?:theo|tại|trong)\s+(?:các\s+)?(?:phụ lục|danh mục|biểu)[^.;]{0,120}"
    r"(?:kèm theo|đính kèm|gửi kèm)[^.;]{0,80}[./;)]*$",
    re.IGNORECASE,
)
"""A sentence that sends the reader to an annex, where the work stands."""
_REQUEST = re.compile(r"yêu cầu|đề nghị", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=\.)\s+(?=[^\W\d_a-z])")
_REPORTS = re.compile(
    r"báo cáo|phản ánh|phản hồi|gửi|trước ngày|trình|kiến nghị|chỉ đạo quyết liệt"
)
_SOON = re.compile(r"(?:Trong thời gian tới|Thời gian tới|Trước mắt|Để [^.]{10,200},)\s*,?\s*")
_ENACTS = re.compile(
    r"(?:Thành lập|Ban hành|Công bố|Phê duyệt|Phê chuẩn|Bổ sung|Sửa đổi|Bãi bỏ|Công nhận|"
    r"Kiện toàn|Điều chỉnh|"
    r"Thông qua|Giao (?:chỉ tiêu|dự toán|biên chế|kế hoạch vốn)|Quyết định này|Nghị quyết này|"
    r"Chỉ thị này)(?!\w)"
)
_AIM = re.compile(r"(?:Mục tiêu|Chỉ tiêu|Phấn đấu|Quyết tâm|Tập trung phấn đấu)(?!\w)")
# "… báo cáo về một số nội dung sau:": what a report has to hold is no list of tasks
_REPORT_LIST = re.compile(
    r"(?:báo cáo(?!\s+(?:viên))|hồ sơ)[^.;:]{0,60}(?:nội dung|gồm|bao gồm|các vấn đề|"
    r"những nội dung)[^.;:]{0,40}:\s*$"
)
# what one has to be to be chosen, and what a file has to hold, is no work
_CRITERIA = re.compile(
    r"(?:đạt|đáp ứng|bảo đảm|đảm bảo|có)\s+(?:đủ\s+|được\s+)?(?:các\s+|một trong các\s+|những\s+)?"
    r"(?:tiêu chuẩn|tiêu chí|điều kiện|thành tích)\s+(?:cụ thể\s+)?(?:như\s+)?sau(?: đây)?\s*:\s*$",
    re.IGNORECASE,
)
_SECURES = re.compile(r"(?:đảm bảo|bảo đảm|bố trí) kinh phí")
_FILE = re.compile(r"(?:(?:thành phần|thủ tục,?|danh mục)\s+(?:và\s+)?)?hồ sơ(?!\w)", re.IGNORECASE)
_PAPER = re.compile(
    r"(?:\d{1,2}\s+)?(?:Tờ trình|Biên bản|Danh sách|Đơn|Giấy|Quyết định|Dự thảo|Phiếu|Công văn|"
    r"Báo cáo (?:thành tích|kết quả|tóm tắt|tổng hợp|thẩm định)|"
    r"Các (?:văn bản|tài liệu|giấy tờ|hồ sơ)|Bản (?:sao|chính|chụp|thuyết minh|đồ|vẽ|tự)|"
    r"Văn bản|Tài liệu|Ảnh|Hình ảnh|Sơ yếu|Hợp đồng)(?!\w)"
)
# what a sentence may begin with before its verb: "Ngoài ra, …", "Đối với ngân sách tỉnh: …"
_JOINED = re.compile(
    r"(?:Ngoài ra|Đồng thời|Bên cạnh đó|Cùng với đó|Song song với đó|Trước mắt|Mặt khác)\s*,?\s+|"
    r"(?:Từ|Đến|Trong|Hết)\s+(?:đầu |cuối )?(?:năm|quý|tháng)\s+[\dIV/]+\s*,?\s+"
)
_CLAUSE = re.compile(r"(?:Đối với|Trong|Trên cơ sở|Căn cứ|Để|Nhằm|Cùng với|Bên cạnh|Riêng)\s")
_CLAUSE_ENDS = re.compile(r"[,:]\s+(?=[^\W\d_])")
_CLAUSE_REACH = 200
_DONE = re.compile(r"\S+\s+(?:\S+\s+)?(?:đạt|được|xong)(?!\w)")
_FUNDS_HEADING = re.compile(r"(?:về\s+)?(?:nguồn\s+)?(?:lực\s+)?kinh phí|nguồn lực", re.IGNORECASE)
# "Nguồn vốn thực hiện Đề án gồm …, để chi cho:": what money is for is no list of tasks
_FUNDS_LIST = re.compile(
    r"(?:Nguồn (?:vốn|kinh phí|lực tài chính)|Kinh phí|Vốn|Tổng (?:kinh phí|nguồn vốn))\s"
    r"[^:]{3,400}(?:để|cho|bao gồm|gồm|như sau|sau đây|sau|việc)[^:;.]{0,40}:\s*$"
)
_FORMULA = re.compile(
    r"(?:chịu trách nhiệm|căn cứ)\s+(?:thi hành|thực hiện)\s+(?:quyết định|chỉ thị|nghị quyết|"
    r"kế hoạch)\s+này",
    re.IGNORECASE,
)


def is_praise(body: str) -> bool:
    """Tell whether a block praises, agrees or thanks, and orders nothing behind that."""
    return bool(_PRAISE.match(body)) and not _orders_behind(body)


def _orders_behind(body: str) -> bool:
    """Tell whether an order stands behind what is agreed to: "Đồng ý …; giao Sở X …"."""
    cut = re.search(r"[.;]\s+(?=[Gg]iao\s|[Yy]êu cầu\s|[Đđ]ề nghị\s)", body)
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
    if _EFFECT.match(body):
        return True
    topic = _TOPIC.match(body)  # "Về tình hình dịch bệnh: Từ đầu năm đến nay …"
    behind = body[topic.end() :] if topic else body
    told = _NARRATIVE.match(behind) or _FUNDS.match(body)
    return bool(told) and not has_order(body)


def is_formula(body: str) -> bool:
    """Tell whether an article only enacts: "Ban hành kèm theo …", "… chịu trách nhiệm thi hành"."""
    return bool(_ENACTS.match(body)) or (bool(_FORMULA.search(body)) and len(body) < 500)


def is_hollow(body: str) -> bool:
    """Tell whether a closing "yêu cầu … triển khai thực hiện" adds nothing."""
    if _FORMULA.search(body) and len(body) < 400:
        return True
    if body.startswith("(") and body.rstrip(" .;").endswith(")"):
        return True  # a remark in brackets
    if _TO_ANNEX.match(body) and not re.search(r"\d%|trước ngày|chậm nhất", body):
        return True
    if _REPORTS.search(body) or len(body) > 600 or not _REQUEST.search(body):
        return False
    if _QUIET.match(body):
        return True
    return all(_HOLLOW.match(part) or part.startswith("Đây là") for part in _SENTENCES.split(body))


def reports_in_course(body: str) -> bool:
    """Tell whether a paragraph asks for reports on difficulties, be nobody named."""
    return bool(_COURSE.match(body)) and bool(_REPORTS.search(body))


def has_order(body: str) -> bool:
    """Tell whether a paragraph hands an order to somebody by name."""
    return bool(find_ordered(body, 0, len(body)))


def is_order_among_reports(body: str) -> bool:
    """Tell whether a paragraph of the reporting part is an order all the same."""
    soon = _SOON.match(body)
    if _ISSUES.search(body):
        return False
    if soon and find_lead(body[soon.end() :]):
        return True
    return bool(re.match(r"(?:Giao|Yêu cầu|Đề nghị)\s", body)) and bool(find_lead(body))


def is_only_name(body: str) -> bool:
    """Tell whether a block names agencies and nothing else."""
    found = read_agencies(body, 0)
    return bool(found.mentions) and found.end >= len(body.rstrip(" .;:"))


def is_note_of_names(body: str) -> bool:
    """Tell whether a line says who leads a whole programme: "Cơ quan chỉ đạo: UBND tỉnh."."""
    match = FIELD_LINE.match(body)
    if not match or not BODY_FIELD.match(match["k"]):
        return False
    return not begins_with_verb(body[match.end() :].lstrip()) and not find_lead(
        body[match.end() :].lstrip()
    )


def is_description(body: str) -> bool:
    """Tell whether an item says what a project is like, not what is to be done."""
    match = DESCRIPTION.match(body)
    if not match:
        return False
    rest = body[match.end() :]
    if SAYS_MORE.search(rest):
        return False
    return not begins_with_verb(rest) and not begins_with_verb_later(rest) and not find_lead(rest)


def begins_with_verb(body: str) -> bool:
    """Tell whether a block begins with what is to be done."""
    return bool(verb_pattern().match(body[:1].lower() + body[1:60]))


def begins_with_verb_later(body: str) -> bool:
    """Tell whether what is to be done stands behind what a sentence begins with."""
    joined = _JOINED.match(body)
    if joined and begins_with_verb(body[joined.end() :]):
        return not _DONE.match(body, joined.end())
    if not _CLAUSE.match(body):
        return False
    stop = body.find(". ")
    reach = min(stop if stop >= 0 else len(body), _CLAUSE_REACH)
    for end in _CLAUSE_ENDS.finditer(body, 0, reach):
        if begins_with_verb(body[end.end() :]):
            return not _DONE.match(body, end.end())
    return False


def is_title(body: str) -> bool:
    """Tell whether a block only heads what follows."""
    text = body.rstrip()
    return not text.endswith((".", ";")) or is_only_who(text)


def is_only_who(body: str) -> bool:
    """Tell whether a block only says who is told: "Sở Y tế", "Đề nghị Hội Nông dân tỉnh:"."""
    return is_only_name(re.sub(r"^(?:Đề nghị|Yêu cầu|Giao)\s+", "", body))


def is_aim(body: str) -> bool:
    """Tell whether a paragraph sets aims: "Mục tiêu đến cuối năm: có thêm 02 xã …"."""
    return bool(_AIM.match(body))


def lists_criteria(body: str) -> bool:
    """Tell whether a heading opens a list of what one has to be to be chosen."""
    return bool(_CRITERIA.search(body))


def lists_funds(body: str) -> bool:
    """Tell whether a sentence opens a list of where money comes from or what it is for."""
    return bool(_FUNDS_LIST.match(body)) and not find_lead(body)


def lists_report(body: str) -> bool:
    """Tell whether a heading opens a list of what a report or a file has to hold."""
    return bool(_REPORT_LIST.search(body))


def is_paper_of_file(heading: str, body: str) -> bool:
    """Tell whether a dash under "Hồ sơ …" names a paper that the file has to hold."""
    return bool(_FILE.search(heading)) and bool(_PAPER.match(body)) and not find_lead(body)


def is_of_funds(heading: str, body: str) -> bool:
    """Tell whether an item of "Kinh phí" says where money comes from, not who acts."""
    if not _FUNDS_HEADING.match(heading):
        return False
    return not find_lead(body) and not begins_with_verb(body) and not _SECURES.search(body)
