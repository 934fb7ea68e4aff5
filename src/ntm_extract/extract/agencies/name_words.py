"""One word of a name after the other: what joins it, what ends the name in front of it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.inner_verbs import is_of_name, is_paired
from ntm_extract.extract.agencies.suffixes import is_verb
from ntm_extract.extract.agencies.titles import OFFICIAL
from ntm_extract.vi.actor_nouns import actor_noun
from ntm_extract.vi.lexicon import read_rows
from ntm_extract.vi.names import LOWER, UPPER

_STOP = frozenset([
    "theo", "trong", "tại", "để", "khi", "về", "trước", "nếu", "nhằm", "do", "từ", "đến", "với",
    "bằng", "là", "đã", "được", "phải", "cần", "sẽ", "không", "cùng", "trên", "nêu", "này",
    "sau", "vào", "qua", "gắn", "thì", "mà", "rằng", "xem", "hoặc", "như", "bao", "gồm",
    "thông", "vì", "bởi", "tuy", "họp", "tới", "năm", "ngày", "tháng", "quý", "có", "những",
    "các", "bàn", "mỗi", "ở", "xuống", "ngay", "từng", "ít", "đi", "chậm", "muộn",
])  # fmt: skip

# what is handed to an agency stands right behind its name: "báo cáo Ban Chỉ đạo kết quả …"
_OBJECT = re.compile(
    r"(?:việc(?! làm)|tối thiểu|tối đa|kết quả|tiến độ|tình hình|phương án|nội dung|danh sách|"
    r"hồ sơ|dự thảo|"
    r"kế hoạch|(?<!Thực hiện )chính sách(?! nhà ở| dân tộc| tiền tệ| xã hội)|báo cáo|"
    r"văn bản|đề án|giải pháp|một số|chủ trương|đề xuất|ý kiến|bảng (?:kê|tổng|phân|chấm|thống)\w*|"
    r"biên bản|tờ trình|số liệu|danh mục|đề cương|khó khăn|vướng mắc|mức(?! sống))(?!\w)"
)

# a name may begin with what the body does: "Hội đồng thẩm định …", "Tổ giúp việc", "Ban chỉ đạo"
_MAY_DO = re.compile(
    r"(?:phối hợp (?:công tác )?(?:phổ biến|liên ngành|giáo dục)|tìm kiếm|cứu nạn|thẩm định|"
    r"thẩm tra|đánh giá|giúp việc|quản lý|điều phối|điều hành|"
    r"chỉ đạo|chỉ huy|tư vấn|xúc tiến|kiểm soát|kiểm tra|khảo sát|thanh tra|giám sát|tiếp nhận|"
    r"phục vụ|phát triển|nghiên cứu|ứng phó|phòng|chống|bảo vệ|bảo trợ|hỗ trợ|khuyến|đào tạo|dạy|"
    r"quan trắc|kiểm định|giải phóng|vận động|thi đua|"
    r"(?<=[Bb]an )tổ chức|(?<=[Pp]hòng )tổ chức|xét|nghiệm thu|công tác|khai thác|"
    r"đăng ký|đăng kiểm|dự báo|thường trực|tuyên truyền|bồi dưỡng|giới thiệu|truyền thông|"
    r"truyền hình|bồi thường|hòa giải|đấu giá|định giá|tuyển dụng|tuyển sinh|kỷ luật|"
    r"cưỡng chế|liên ngành|dự án|an toàn|sắp xếp|tổng kết)(?!\w)"
)

# what needs no word of what it does: "các Sở | nghiên cứu", "các khu công nghiệp | giám sát"
_DOES_NO_MORE = re.compile(
    r"(?:các|những)\s+(?:[Ss]ở|[Bb]ộ|xã|phường|huyện|quận|tỉnh|thành phố|thị trấn|thị xã|thôn|bản|"
    r"địa phương|(?:khu|cụm) công nghiệp|khu kinh tế)\s+\Z|(?<!\w)(?:Sở|Bộ)\s+\Z"
)
_NAMED_BY = re.compile(r"(?:chỉ huy|tư lệnh|quản lý)(?!\w)")
"""What a name begins with all the same: "Bộ chỉ huy quân sự", "Bộ quản lý ngành"."""

# behind a proper name only what says where or which goes on: "Điện lực Đức Lâm | đo nhiệt độ"
_GOES_ON = re.compile(
    r"(?:chi nhánh|cơ sở|khu vực|miền|vùng|số|thuộc|trực thuộc|quốc gia|trung ương|liên|phân|"
    r"cấp|nhà nước|mở rộng|giai đoạn|cũ|mới|và|trong|ngoài|địa phương)(?!\w)"
)

# a verb with another field behind a dash is one itself: "Phòng Kiểm tra bảo vệ - Pháp chế"
_GOES_ON_DASHED = re.compile(rf"\s+[-–]\s+[{UPPER}][{LOWER}]")

_PLACE_BEFORE = re.compile(
    r"\s(?!(?:Ban|Bộ|Sở|Hội|Phòng|Đội|Tổ|Cục|Vụ|Viện|Đoàn|Luật|Quỹ|Khoa|Trường)\s)"
    rf"[{UPPER}][{LOWER}]+\s[{UPPER}][{LOWER}]+\s\Z"
)

# what a board carries out is named by its aim: "Ban điều hành chương trình phát triển du lịch"
_OF_PROGRAMME = re.compile(
    r"(?:[Bb]an|[Hh]ội đồng|[Tt]ổ|[Vv]ăn phòng|BCĐ)\s[^,.;:()]{0,40}?"
    r"(?:[Cc]hương trình|[Đđ]ề án|[Pp]hong trào|[Cc]uộc vận động|[Cc]hiến lược)\s+\Z"
)
_PROGRAMME_REACH = 70
_AIM = re.compile(
    r"(?:phát triển|xây dựng|bảo vệ|bảo tồn|phòng|giảm|hỗ trợ|nâng cao|cải thiện|cải cách|đổi mới|"
    r"chuyển đổi|hành động|xúc tiến|khuyến|chăm sóc|chống|hợp tác|đào tạo)(?!\w)"
)

_NUMBER_BEFORE = re.compile(r"\s\d{1,3}\s\Z")
_SMALL = re.compile(rf"[{LOWER}]+")

_TRAFFIC = re.compile(r"[Gg]iao thông(?!\w)")

_NO_STOP = re.compile(
    r"ở (?:nước ngoài|cơ sở|Việt Nam|địa phương)(?!\w)|có công(?!\w)|với cách mạng|"
    r"thông(?! qua)(?!\w)"
)

_AT_HOME = re.compile(r"(?:trong|ngoài) nước(?!\w)")

_QUOTED = re.compile(r"\s+(?P<w>[\"“][^\"“”\n]{3,90}[\"”])")

_SOCIAL = re.compile(r"xã hội(?!\w)")  # "kinh tế - xã hội"
_FIELD_NEXT = re.compile(
    r"(?:văn hóa|lịch sử|kỹ thuật|công nghệ|thể thao|du lịch|thương mại|dịch vụ|môi trường|"
    r"chính trị|nghệ thuật|kiến trúc|danh thắng|gia đình|nghề nghiệp|giáo dục|thông tin)(?!\w)"
)

SOMEBODY = re.compile(
    r"(?:chủ|sự|dân quân|bộ đội|gia đình|học sinh|sinh viên|thanh niên|nông dân|ngư dân|bà con|"
    r"cộng đồng|nghệ nhân|trưởng|già làng|chức sắc|cựu|người|hộ|nhân dân|khách hàng|cha mẹ|"
    r"phụ huynh)\s"
)

_ORGANISATION = re.compile(r"Tổ chức\s")
# words that stop a name, as the second half of another: "giải phóng mặt bằng", "Hậu cần"
_FIRST_HALF = {
    "bằng": ("mặt ", "đồng ", "công "),
    "cần": ("Hậu ", "hậu "),
    "bàn": ("Bóng ", "bóng ", "địa "),
    "ở": ("nhà ", "Nhà ", "đất ", "chỗ "),
}
_RHYTHM = re.compile(
    r"(?:h[àằ]ng\s+(?:năm|tháng|quý|tuần|ngày)|đối\s+với|giúp(?!\s+(?:việc|đỡ))|thay\s+mặt|"
    r"đo(?!\s+(?:đạc|lường|kiểm)))(?!\w)"
)

# what a body is besides its name: "Phòng Kinh tế - cơ quan thường trực Ban Chỉ đạo"
_BESIDES = re.compile(
    r"\s+[-–]\s+(?:[Cc]ơ quan|[Đđ]ơn vị)\s+(?:[Tt]hường trực|tham mưu|đầu mối|chủ)"
)


def stops(text: str, start: int, stop: int) -> bool:
    """Tell whether a word is none of a name: a preposition, a rhythm, what is handed over."""
    word = text[start:stop]
    if _AT_HOME.match(text, start) or _TRAFFIC.match(text, max(0, start - 5)):
        return False  # "Cục Quản lý và Phát triển thị trường trong nước"
    if _NO_STOP.match(text, start):
        return False
    if text[max(0, start - 5) : start].endswith(_FIRST_HALF.get(word, ("\0",))):
        return False
    if word == "thuộc" and text[max(0, start - 5) : start].lower() == "trực ":
        return False  # "các Điện lực trực thuộc | phân công …"
    if word in _STOP or (word == "thuộc" and not text[stop + 1 : stop + 2].isupper()):
        return True
    return bool(_RHYTHM.match(text, start) or _OBJECT.match(text, start))


def does(text: str, start: int, words: int) -> bool:
    """Tell whether a predicate begins ``words`` words into a name; the first may be a verb."""
    if not text[start].islower():
        return False
    if (
        words == 0
        and _MAY_DO.match(text, start)
        and (
            _NAMED_BY.match(text, start)
            or not _DOES_NO_MORE.search(text, max(0, start - 30), start)
        )
    ):
        return False
    if is_of_name(text, start):
        return False
    verb = w.ends_name().match(text, start)
    if verb and _OF_PROGRAMME.search(text, max(0, start - _PROGRAMME_REACH), start):
        return not _AIM.match(text, start)
    if verb and is_verb(verb):
        return not _GOES_ON_DASHED.match(text, verb.end())
    before = _PLACE_BEFORE.search(text, max(0, start - 24), start) if words > 1 else None
    before = before or _NUMBER_BEFORE.search(text, max(0, start - 5), start)
    return before is not None and not _GOES_ON.match(text, start) and not _is_pair(text, start)


@cache
def name_pairs() -> frozenset[tuple[str, str]]:
    """Return the words that stand side by side in names of bodies: ("chỉ", "đạo")."""
    tables = ("agencies", "agency_names", "unit_names", "body_kinds", "body_fields")
    names = (row[0].lower().replace(",", " ").split() for one in tables for row in read_rows(one))
    return frozenset(pair for words in names for pair in pairwise(words))


def _is_pair(text: str, start: int) -> bool:
    """Tell whether a word belongs to the one in front: "Thanh tra Bộ Công | nghiệp"."""
    first = text[max(0, start - 10) : start].split()[-1:]
    second = _SMALL.match(text, start)
    return bool(first) and second is not None and (first[0].lower(), second.group()) in name_pairs()


_NEXT_WORD = re.compile(
    r"(?P<j>\s*,\s*(?:và\s+)?|\s+và\s+|\s*&\s*|\s+[-–]\s+|\s+)(?P<w>[^\W_]+(?:[-/.&][^\W_]+)*)"
)


def next_word(text: str, at: int) -> tuple[int, int, str] | None:
    """Return start and end of the next word of a name, and what joins it: "", ",", "và", "-"."""
    quoted = _QUOTED.match(text, at)
    if quoted:  # 'Ban Chỉ đạo Cuộc vận động "…" tỉnh'
        return quoted.start("w"), quoted.end(), ""
    match = _NEXT_WORD.match(text, at)
    if not match or _BESIDES.match(text, match.start()):
        return None
    return match.start("w"), match.end("w"), match["j"].strip()


_LEVEL_AHEAD = re.compile(r"[^.;:()]{0,70}?\s(?:tỉnh|huyện|Trung ương|cấp tỉnh|quốc gia)(?!\w)")

_SEVERAL = re.compile(w.QUANTIFIER + r"\s")


def joins(text: str, start: int, joined: str) -> bool:
    """Tell whether the name goes on behind a comma or "và" with the word at ``start``."""
    heads = (w.HEAD, w.COMMITTEE, OFFICIAL, _ORGANISATION, _SEVERAL)
    others = any(head.match(text, start) for head in heads)
    if joined != "-" and text[start].islower():
        others = others or bool(actor_noun().match(text, start))  # "khoa Ngoại và | đội xe"
    if others or (joined == "," and text[start].isdigit()):
        return False
    if text[start].isupper() or joined in {"-", "–"} or w.NOUN.match(text, start):
        return text[start].isupper() or bool(
            (_SOCIAL.match(text, start) and joined)
            or (joined in {"-", "–"} and _FIELD_NEXT.match(text, start))
        )
    if joined == "," and is_paired(text, start):
        return True
    if joined == "và":
        verb = w.verb_pattern().match(text, start) and not _MAY_DO.match(text, start)
        return not verb and not SOMEBODY.match(text, start)
    ahead = _LEVEL_AHEAD.match(text, start)
    return bool(ahead)
