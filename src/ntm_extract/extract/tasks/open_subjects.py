"""Subjects that no list of bodies has: whoever can act, up to what they have to do."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, full_name, read_agencies, shift_all
from ntm_extract.extract.agencies.bounded import read_up_to, starts_body
from ntm_extract.extract.agencies.relative import BY_ORDER
from ntm_extract.extract.agencies.words import small_first, verb_at, verb_pattern
from ntm_extract.extract.tasks.unknown_subjects import read_unknown
from ntm_extract.vi.actor_nouns import actor_noun
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER

_REACH, _LEAST, _MOST_WORDS = 170, 2, 18
_END = re.compile(r"[.;:(\n\[“\"]")
_SPACE = by_letter(r"\s+(?=[^\W\d_])")

# bodies that act without "các": "Chủ đầu tư dự án …", "Hộ kinh doanh …"
_ALONE = re.compile(
    r"(?:[Cc]hủ (?:các [^\W\d_]+|đầu tư|rừng|hồ|dự án|trang trại|tàu|phương tiện|cơ sở|sở hữu|"
    r"sử dụng|nhà|hộ)|"
    r"[Nn]hà (?:đầu tư|thầu|trường|máy|cung cấp|sản xuất|phân phối|mạng|tài trợ)|"
    r"[Hh]ộ (?:gia đình|kinh doanh|sản xuất|nuôi)|[Nn]gười (?:đứng đầu|sử dụng|đại diện|phát ngôn)|"
    r"[Dd]oanh nghiệp|[Hh]ợp tác xã|[Đđ]ơn vị|[Cc]ơ quan|"
    r"[Cc]ơ sở (?:karaoke|massage|spa|cầm đồ|thẩm mỹ|sản|kinh|chế|chăn|nuôi|đào|giáo|khám|y|lưu|"
    r"dịch|thu|giết)|"
    r"[Tt]ổ chức (?:tín|đoàn|Đảng|đảng|chính|xã|hội|kinh|hành|khoa|tư|đấu|thẩm|chủ)|"
    r"[Tt]ổ (?:trưởng|giúp|thư|xe|hợp tác|bảo|cộng đồng|công nghệ|công tác|quản lý|tự)|"
    r"[Nn]hóm|[Đđ]ội|[Cc]âu lạc bộ|[Ll]ực lượng|[Đđ]ại diện|[Tt]hành viên|"
    r"[Bb]an (?:giám|công tác|chấp|quản|tổ chức|chủ|điều|liên|đại diện|phát triển|vận|nhân)|"
    r"[Tt]rưởng (?:thôn|bản|ấp|khu|các|xóm|ban|bộ)|(?:[Xx]óm|[Tt]hôn|[Bb]ản|[Ấấ]p) trưởng|"
    r"[Bb]í thư|[Ll]ãnh đạo|[Bb]ộ phận|"
    r"[Hh]ội đồng|[Pp]hòng|[Tt]rung tâm|[Tt]rạm|[Tt]rường(?! hợp)|[Bb]ệnh viện|[Cc]ông ty|"
    r"[Cc]hi hội|"
    r"[Cc]hi bộ|[Cc]hi đoàn|"
    r"[Hh]ệ thống (?:truyền thanh|loa|chính trị|ngân hàng|thư viện|khuyến nông|bán lẻ)|"
    r"[Tt]ư vấn (?:giám sát|thiết kế|thẩm tra)|[Ll]iên danh|[Ll]iên (?:hiệp|"
    r"minh|đoàn)|[Hh]iệp hội|"
    r"[Hh]ội(?! nghị| thảo| thẩm| nhập| chứng| trường| thi| chợ| viên| hè| xuân| họa| diễn)|[Qq]uỹ|"
    r"[Cc]ấp ủy|[Cc]hi ủy|[Ll]iên ngành|[Cc]ộng đồng|[Cc]ảng|[Ss]ân bay|[Cc]hợ|[Cc]ông viên|"
    r"[Pp]hân hiệu|[Cc]hỉ huy|[Tt]rực ban|[Vv]iện kiểm sát|[Tt]òa án|[Hh]ạt (?:quản|Quản|kiểm|"
    r"Kiểm)|[Cc]hủ tọa|[Tt]hừa phát lại|"
    r"[Cc]ông chứng viên|[Nn]gành (?!nghề)|[Tt]oàn (?:ngành|đảng bộ|Đảng bộ|lực lượng)|"
    r"[Cc]hi đoàn|[Đđ]ảng ủy|[Cc]hính quyền|[Gg]iám đốc|"
    r"[Hh]iệu trưởng|[Tt]hư ký|"
    r"[Tt]ổ chuyên môn|[Kk]hu (?:du lịch|di tích|bảo tồn|vui chơi|cách ly)|[Tt]rại|[Vv]ườn thú|"
    r"[Bb]ến (?:xe|tàu|cảng)|[Nn]hà (?:ga|hàng|xe|văn hóa|hát|khách|xuất bản)|[Kk]hách sạn|"
    r"[Ss]iêu thị|"
    r"[Hh]ãng (?:hàng không|tàu|xe|lữ hành|phim)|[Tt]òa soạn|[Tt]hanh tra|[Qq]uản lý chợ|"
    r"[Bb]áo cáo viên|[Mm]ặt trận|[Cc]ông đoàn|"
    r"[Đđ]oàn (?:kiểm|thanh|giám|công|xã|trường|liên|viên|thể|khối)|[Hh]ải quan|[Cc]ông an|"
    r"[Bb]ộ đội|[Kk]iểm lâm)(?!\w)"
)
_QUANTIFIED = re.compile(
    r"(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng|[Tt]oàn thể|[Tt]ất cả các|[Tt]ập thể)\s+"
    r"(?P<n>hộ|chủ|nhà|quỹ|nhóm|đội|tổ|câu lạc bộ|làng|hãng|chuyên gia|nghệ nhân|nghệ sĩ|"
    r"nghệ sỹ|giáo viên|học sinh|sinh viên|hội viên|đoàn viên|đảng viên|cán bộ|công chức|viên chức|"
    r"thành viên|đồng chí|đại biểu|luật sư|bác sĩ|nông dân|ngư dân|lái xe|tàu|chi hội|chi bộ|"
    r"chi đoàn|đảng bộ|văn phòng|ban|lực lượng|đoàn|hội|hiệp hội|liên hiệp|siêu thị|chợ|khách sạn|"
    r"tác giả|nhà văn|nhà báo|nhà khoa học|phóng viên|báo cáo viên|tuyên truyền viên|cộng tác viên|"
    r"giám khảo|trọng tài|thẩm phán|kiểm sát viên|điều tra viên|chấp hành viên|thanh tra viên|"
    r"huấn luyện viên|vận động viên|xã viên|tổ viên|kiểm lâm|nhà hàng|nhà xe|hồ chứa|"
    r"điểm (?:du lịch|bán|trường|bưu|cầu|tập kết|giết)|lớp (?:mẫu|mầm|học)|khu|vườn|sân|"
    r"rạp|"
    r"cửa hàng|nông trường|lâm trường|người|bên|đồn|trại|cảng|bến|ga|cơ sở|đầu mối)"
    r"(?!\w)(?! nghị| thảo| đồng chí| số| pháp| chuẩn| tiêu)"
)
# what nobody does: the words in front of a verb that make it part of who they are
_TAKES_VERB = re.compile(
    r"(?<!\w)(?:được|đã|chưa|đang|bị|có|phụ trách|tham gia|giao|(?<!giúp )việc|để|công tác|"
    r"nhiệm vụ|chủ trì|"
    r"và|hoặc|"
    r"đăng ký|phân công|chức năng|thẩm quyền|hoạt động|trách nhiệm|dự án|công trình|nhu cầu|quyền|"
    r"nguy cơ|điều kiện|tổ|đội|nhóm|ban|phòng|cơ sở|đại diện|cấp|cùng|dịch vụ|công ty|cơ quan|"
    r"đơn vị|tổ chức|bộ phận|"
    r"người|hành vi|công nghệ|thiết bị|hệ thống|phương tiện|phương án|về|cho|do|làm|chi phí|"
    r"chương trình|kế hoạch|đề án|nguồn|các|những|khi|từ)\Z",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"(?:sản xuất|kinh doanh|khai thác|vận hành|quản lý|cung cấp|cung ứng|sử dụng|nuôi|trồng|"
    r"chế biến|thu mua|phân phối|thi công|bảo vệ|tư vấn|giám sát|đào tạo|nghiên cứu|thu gom|xử lý|"
    r"vận chuyển|xuất khẩu|nhập khẩu|phát triển|đầu tư|xây dựng|thẩm định|kiểm định|đấu giá|"
    r"truyền thông|phụ trách|tham gia|chủ trì|thực hiện|hỗ trợ|điều phối|giải phóng mặt bằng)(?!\w)"
)
# what stands between a subject and its verb
_MODAL = re.compile(
    r"(?:(?<!hậu )(?<!Hậu )cần|phải|có nghĩa vụ|có trách nhiệm|chịu trách nhiệm|luôn|cũng|sẽ|"
    r"(?<!hàng )không|nên|"
    r"(?:thường xuyên|kịp thời|nhanh chóng|trực tiếp|chủ động|khẩn trương|tích cực|theo chức năng)|"
    r"(?:đi|đến|tới|về|xuống)(?= (?:từng|tận|tất cả|cơ sở))|"
    r"(?<!chương )(?<!quá )(?<!quy )(?<!công )(?<!lộ )(?:trình|gửi|nộp)(?= (?:UBND|Sở|Bộ|về|kết|"
    r"hồ|báo))"
    r")(?!\w)"
)
_NOT_SUBJECT = re.compile(
    r"[^.;:]{0,160}?\s(?:do|có thể|có quyền|đã|đang|chưa|tuy|nhưng|mà|trước khi|sau khi)\s|"
    r"[^,]{0,60}?\s(?:là|được|bị|gồm|bao gồm)\s(?!giao|phân công|chọn|lựa chọn|hỗ trợ|công nhận|"
    r"hưởng|thụ hưởng|đầu tư|cấp|đào tạo|ủy quyền|thành lập|cử|yêu cầu)|"
    r"[^.;:]{0,120}?\s(?:nào|nếu|thì|trường hợp)\s"
)


# units by their letters, in companies and regiments: "B03 tổng hợp …", "EVNCPC khẩn trương …"
_LETTERS = re.compile(
    rf"(?!NTM|OCOP|GRDP|GDP|PCCC|BHYT|BHXH|ATTP|ANTT|CNTT|GPMB|KCN|TTHC|DVC|PCI|PAR)"
    rf"(?P<n>(?:P\.\s?)?[{UPPER}]{{1,12}}\d{{0,2}}(?:\s?[&-]\s?[{UPPER}]{{1,6}})?)"
    r"(?<=\w\w)\s+(?=(?:chủ trì|phối hợp|tổng hợp|tham mưu|báo cáo|rà soát|đôn đốc|hoàn thành|"
    r"khẩn trương|có trách nhiệm|chịu trách nhiệm|theo dõi|hướng dẫn|tiếp tục|chủ động|làm việc|"
    r"đẩy nhanh|lập (?:kế|phương|hồ|báo)|kiểm tra|chỉ đạo|chuẩn bị|bố trí|làm đầu mối)(?!\w))"
)


def read_open_subject(text: str, at: int, *, ordered: bool = False) -> tuple[Mention, ...]:
    """Return whoever begins at ``at`` and acts behind it; ``ordered``: behind "yêu cầu"."""
    letters = _LETTERS.match(text, at)
    if letters:
        span = Span(letters.start("n"), letters.end("n"))
        return (Mention(span, full_name(letters["n"], "named"), "named"),)
    whole = _is_whole_noun(text, at)  # longer than the kind that the list has
    found = read_unknown(text, at, ordered=ordered) if whole else ()
    found = found or _read_kind(text, at, ordered=ordered)
    return found or (() if whole else read_unknown(text, at, ordered=ordered))


def _is_whole_noun(text: str, at: int) -> bool:
    """Tell whether several words are the noun of whoever acts, and no mere kind."""
    quantified = _QUANTIFIED.match(text, at)
    noun = actor_noun("body").match(text, quantified.start("n") if quantified else at)
    return noun is not None and " " in noun.group()


def _read_kind(text: str, at: int, *, ordered: bool) -> tuple[Mention, ...]:
    """Return a kind of body that acts without being named in a list."""
    if not _may_act(text, at, ordered=ordered):
        return ()
    known = read_agencies(text, at)
    stop = _verb_at(text, at, max(at, known.end))
    if stop is None or _NOT_SUBJECT.match(text[at:stop] + " "):
        return ()
    window = BY_ORDER.sub("", text[at:stop].rstrip(" ,"))
    if len(window.split()) > _MOST_WORDS or window.endswith(_UNFINISHED):
        return ()
    found = read_up_to(window, 0, len(window), begun=True)
    return shift_all(found, at)


def _may_act(text: str, at: int, *, ordered: bool) -> bool:
    quantified = _QUANTIFIED.match(text, at)
    begins = ordered or text[at : at + 1].isupper() or text[max(at - 2, 0) : at] in {", ", ": "}
    if not begins and not quantified:
        return False
    if quantified:
        return True
    if not _ALONE.match(text, at) and not (starts_body(text, at) and _PLURAL.match(text, at)):
        return False
    verb = verb_pattern().match(small_first(text, at, 40))
    return verb is None or " " not in verb.group()


_SHORT_VERBS = frozenset({
    "tăng", "giảm", "lắp", "mở", "treo", "dọn", "trồng", "tuyển", "lập", "gửi", "nộp", "cử", "trao",
    "tặng", "nhận", "làm", "đưa", "dành", "giữ", "khóa", "cắt", "dừng",
})  # fmt: skip
_UNFINISHED = (" có", " không", " được", " mới", " cũng", " thực hiện", " có phiếu")
_PLURAL = re.compile(rf"[Cc]ác\s+[{LOWER}{UPPER}]")


def _verb_at(text: str, at: int, behind: int) -> int | None:
    """Return where what they have to do begins: a verb ``behind`` what is known of who they are."""
    end = _END.search(text, at, at + _REACH)
    limit = end.start() if end else min(len(text), at + _REACH)
    trade: int | None = None
    seen, past = 0, behind
    for space in _SPACE.finditer(text, at, limit):
        seen += 1
        if space.start() < past:
            continue
        if seen > 1 and _MODAL.match(text, space.end()):
            return space.start()
        verb = verb_at(text, space.end())
        if (
            verb is None
            or seen < _LEAST
            or not (
                " " in verb.group()
                or (verb.group() in _SHORT_VERBS and _behind_name(text, at, space.start()))
            )
        ):
            continue
        if _TAKES_VERB.search(text, at, space.start()) or text[space.start() - 1] == ",":
            continue
        if _TRADE.match(text, space.end()):
            far = seen > _LEAST + 1 and trade is None
            trade = space.start() if far else trade
            past = verb.end()
            continue
        return space.start()
    colon = end is not None and end.group() == ":" and acts_behind(text, limit)
    return limit if colon else trade


def _behind_name(text: str, at: int, end: int) -> bool:
    """Tell whether the last word is that of a name: a short verb behind it is what one does."""
    return text[at:end].rsplit(maxsplit=1)[-1][:1].isupper()


def acts_behind(text: str, colon: int) -> bool:
    """Tell whether what is to be done stands behind a colon."""
    rest = text[colon + 1 : colon + 60].lstrip()
    return bool(verb_pattern().match(small_first(rest)))
