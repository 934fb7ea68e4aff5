"""Whether a block only names: bodies, a title, money, criteria, the papers of a file."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.tasks.calls_for_work import begins_with_verb, begins_with_verb_later
from ntm_extract.extract.tasks.cut_names import ON_DUTY
from ntm_extract.extract.tasks.field_words import BODY_FIELD, DESCRIPTION, FIELD_LINE, SAYS_MORE
from ntm_extract.extract.tasks.headings import heading_lead
from ntm_extract.extract.tasks.own_heading import behind_own_heading
from ntm_extract.extract.tasks.people import only_people
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import proper_case
from ntm_extract.vi.sought import Sought

# "… báo cáo về một số nội dung sau:": what a report has to hold is no list of tasks
_REPORT_LIST = Sought(
    re.compile(
        r"(?:báo cáo(?!\s+(?:viên))|hồ sơ)[^.;:]{0,60}(?:nội dung|gồm|bao gồm|các vấn đề|"
        r"những nội dung)[^.;:]{0,40}:\s*$"
        r"|(?:biểu(?: mẫu)?|mẫu|phụ lục|đề cương|phiếu|bảng|danh sách|danh mục|tờ khai)"
        r"[^.;:]{0,60}\s(?:bao )?gồm[^.;:]{0,40}:\s*$",
        re.IGNORECASE,
    )
)
# what one has to be to be chosen, and what a file has to hold, is no work
_CRITERIA = Sought(
    re.compile(
        r"(?:đạt|đáp ứng|bảo đảm|đảm bảo|có)\s+(?:đủ\s+|được\s+)?(?:các\s+|một trong các\s+|"
        r"những\s+)?"
        r"(?:tiêu chuẩn|tiêu chí|điều kiện|"
        r"thành tích)\s+(?:cụ thể\s+)?(?:như\s+)?sau(?: đây)?\s*:\s*$",
        re.IGNORECASE,
    )
)
_SECURES = re.compile(r"(?:đảm bảo|bảo đảm|bố trí) kinh phí")
_FILE = Sought(
    re.compile(r"(?:(?:thành phần|thủ tục,?|danh mục)\s+(?:và\s+)?)?hồ sơ(?!\w)", re.IGNORECASE)
)
_PAPER = re.compile(
    r"(?:\d{1,2}\s+)?(?:Tờ trình|Biên bản|Danh sách|Đơn|Giấy|Quyết định|Dự thảo|Phiếu|Công văn|"
    r"Báo cáo (?:thành tích|kết quả|tóm tắt|tổng hợp|thẩm định)|"
    r"Các (?:văn bản|tài liệu|giấy tờ|hồ sơ)|Bản (?:sao|chính|chụp|thuyết minh|đồ|vẽ|tự)|"
    r"Văn bản|Tài liệu|Ảnh|Hình ảnh|Sơ yếu|Hợp đồng)(?!\w)"
)
_FUNDS_HEADING = re.compile(r"(?:về\s+)?(?:nguồn\s+)?(?:lực\s+)?kinh phí|nguồn lực", re.IGNORECASE)
_FUND_WITH_SUM = re.compile(
    r"(?:Nguồn )?(?:[Vv]ốn|[Kk]inh phí|[Nn]gân sách)(?: [^\s.;:]+){0,9}:? (?:khoảng |là |dự kiến )*"
    r"\d[\d.,]* (?:nghìn |triệu |tỷ )?(?:tỷ|triệu|đồng)(?!\w)"
)
"""A fund and how much there is of it: what stands below it says what the money is for."""
# "Nguồn vốn thực hiện Đề án gồm …, để chi cho:": what money is for is no list of tasks
_FUNDS_LIST = re.compile(
    r"(?:Nguồn (?:vốn|kinh phí|lực tài chính)|Kinh phí|Vốn|Tổng (?:kinh phí|nguồn vốn))\s"
    r"[^:]{3,400}(?:để|cho|bao gồm|gồm|như sau|sau đây|sau|việc)[^:;.]{0,40}:\s*$"
)
_TOLD_TO = re.compile(
    r"^(?:Đề nghị|Yêu cầu|Giao(?: cho)?|Kiến nghị(?: với)?|Về phía|Đối với|(?:Trách nhiệm|"
    r"Nhiệm vụ) của|Riêng)\s+"
)
_HAS_DUTY = by_letter(r"\s+có (?:các )?(?:trách nhiệm|nhiệm vụ)(?: sau(?: đây)?)?\s*:?\s*$")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]\s+(?=[^\W\d_])")
_TITLE, _MOST_WORDS = 160, 14
_OWN_TITLE = re.compile(
    r"(?:Quyền(?: hạn)?|Trách nhiệm|Nhiệm vụ|Nghĩa vụ|Chức năng|Hiệu lực|Tổ chức thực hiện)(?!\w)"
)

# what is needed for a plan, told and not asked for: "3. Nhu cầu kinh phí khoảng 312 tỷ đồng"
_FUNDS_NEEDED = re.compile(
    r"(?:(?:Tổng\s+)?(?:[Nn]hu cầu|[Dd]ự kiến|[Kk]hái toán)\s+(?:về\s+)?(?:tổng\s+)?"
    r"(?:kinh phí|vốn|nguồn vốn)|Tổng (?:kinh phí|mức đầu tư|vốn|"
    r"nguồn vốn))(?:\s[^\s\d]+){0,6}\s+\d"
)


def is_only_name(body: str) -> bool:
    """Tell whether a block names agencies and nothing else."""
    found = read_agencies(body, 0)
    whole = bool(found.mentions) and found.end >= len(body.rstrip(" .;:"))
    return whole and not ON_DUTY.search(body)


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


def is_title(body: str) -> bool:
    """Tell whether a block only heads what follows."""
    text = body.rstrip()
    return not text.endswith((".", ";")) or is_only_who(text)


def is_article_title(body: str) -> bool:
    """Tell whether an article has lost all but its title: "Trách nhiệm của Bộ A"."""
    text = body.rstrip()
    if len(text) > _TITLE or text.endswith((".", ";", ":", "/")) or "\n" in text:
        return False
    if behind_own_heading(text):
        return False
    return bool(_OWN_TITLE.match(text)) or not find_lead(text)


def number_end(body: str) -> int:
    """Return where the name begins behind a number that is no label where it stands: "4. Sở A"."""
    number = _NUMBER.match(body)
    return number.end() if number else 0


def is_only_who(body: str) -> bool:
    """Tell whether a block only says who is told: "Sở Y tế", "Đề nghị Hội Nông dân tỉnh:"."""
    named = _TOLD_TO.sub("", body[number_end(body) :])
    if is_only_name(_HAS_DUTY.sub("", named)) or only_people(named) or _is_in_capitals(named):
        return True
    text = named.rstrip(" :")
    kind = not text.endswith((".", ";")) and len(text.split()) <= _MOST_WORDS
    lead = heading_lead(text) if kind else ()
    return bool(lead) and lead[-1].span.end == len(text) and not find_lead(named)


def _is_in_capitals(body: str) -> bool:
    text = body.rstrip(" .;:")
    return text.isupper() and len(text) < _TITLE and is_only_name(proper_case(text))


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
    if _FUND_WITH_SUM.match(heading):
        return not find_lead(body)
    if not _FUNDS_HEADING.match(heading) and not _FUNDS_NEEDED.match(body):
        return False
    return not find_lead(body) and not begins_with_verb(body) and not _SECURES.search(body)
