"""Which words go on with the name of a body behind "của": "Bộ Kế hoạch và Đầu tư quy định …"."""

from __future__ import annotations

import re
from functools import cache

from ntm_extract.vi.lexicon import agencies

HEADS = (
    r"Chính phủ|Thủ tướng|Phó Thủ tướng|Quốc hội|Bộ trưởng|Bộ Chính trị|Bộ Tư lệnh|Bộ Chỉ huy|Bộ|"
    r"Ban|Ủy ban|Uỷ ban|UBND|HĐND|UBTVQH|Hội đồng|Sở|Tỉnh ủy|Thành ủy|Huyện ủy|Thị ủy|Quận ủy|"
    r"Đảng ủy|Tỉnh uỷ|Thành uỷ|Huyện uỷ|Đảng uỷ|Trung ương|Văn phòng|Thanh tra|Tổng cục|Cục"
    r"|Kiểm toán|"
    r"Tòa án|Toà án|Viện|Liên đoàn|Hội|Ngân hàng|Bảo hiểm|BHXH|Chủ tịch|Phó Chủ tịch|Tổng Bí thư|"
    r"Chánh án|Viện trưởng|Giám đốc|Công an|Chi cục|Trung tâm|Tập đoàn|Tổng công ty|Kho bạc|"
    r"Ủy viên|Mặt trận|Đoàn|Tổng (?:[Ll]iên đoàn|[Hh]ội)|Liên hiệp|"
    r"Tổng Giám đốc|Bí thư|Thường trực|BCĐ|VPCP|Tỉnh|Thành phố|Học viện|"
    r"[Ll]iên (?:[Bb]ộ|[Nn]gành|[Ss]ở|[Tt]ịch)|Phòng|Công ty|Tổ công tác|Tổ|"
    r"Hợp tác xã|HTX|VKSND|TAND|Trạm|Hạt|Đồn|Đội|Điện lực|Bưu điện|Trường|Bệnh viện|Quỹ|"
    r"Hiệp hội|Liên minh|Thông tấn xã|Đài|Thuế|Hải quan|Quân khu|Công đoàn|Tiểu ban|Thống đốc|"
    r"(?:Phó )?Trưởng [Bb]an|Trưởng Đoàn|Chủ nhiệm|Tổng (?:Thanh tra|Kiểm toán|Thư ký)|"
    r"Cục trưởng|Thứ trưởng|Chánh (?:Văn phòng|Thanh tra)|TTCP|TTgCP|TTg|"
    r"(?:Phó )?(?:Trưởng [Pp]hòng|Hiệu trưởng|Trưởng (?:khoa|trạm|Công an))|Chi bộ|Đảng bộ|"
    r"Xí nghiệp|"
    r"Nhà (?:máy|trường|hát|xuất bản)|Đại hội|Đại học|Vụ|Khoa|Chi (?:đoàn|hội|nhánh)|Viễn thông|"
    r"(?:Tỉnh|Thành|Thị|Huyện|Quận|Xã) ?đoàn|Câu lạc bộ|Lâm trường|Nông trường|Vườn quốc gia|Cảng|"
    r"Bảo tàng|Thư viện|Phân (?:hiệu|viện)|Trại|Khu|Cơ quan|Sư đoàn|Trung đoàn|Lữ đoàn|Binh đoàn|"
    r"Tiểu đoàn|Bộ đội Biên phòng|Khối|Cụm|trường(?= (?:Mầm|Mẫu|Tiểu|Trung|Cao|Đại|TH|PT|MN|"
    r"Dân)\w*)|"
    r"VNPT|Viettel|MobiFone|EVN[A-Z]{0,5}|Agribank|Vietcombank|BIDV|VietinBank|TKV|PVN|"
    r"(?:bệnh viện|công ty|tổng công ty|phòng|trung tâm|trạm|ban|hội|khoa|xí nghiệp|chi cục)"
    r"(?= [A-ZĐ][a-zà-ỹđ])"
)
"""What the name of an issuing body begins with."""
_LOWER = (
    "nhân dân tỉnh thành phố huyện thị xã quận phường trung ương phủ tướng hội trưởng thường trực"
    " vụ"
    " quốc gia đạo nhà nước tối cao toàn bộ cấp phối chính chỉnh đặc khu bí thư đoàn tra kiểm hành"
    " đồng dân tộc lý kiêm trị hiểm nghiệp vệ ủy uỷ chức động huy sự pháp tài viên án sát kho bạc"
    " quan vực nông thôn mới miền địa bàn liên ngành binh môn cục chi hóa thao lịch thông truyền"
    " phán"
)
"""Words that go on with a name in lower case, beside those of the agencies known by name."""
_VERBS = frozenset(
    (
        "thực hiện", "thông báo", "xây dựng", "kiểm tra", "thanh tra", "tổ chức", "phát triển",
        "quy định", "hướng dẫn", "triển khai", "giao nhiệm", "công bố", "công nhận", "chỉ đạo",
        "quản lý", "ban hành", "phê duyệt", "thành lập", "điều chỉnh", "hợp nhất", "báo cáo",
        "thẩm định", "thông qua", "tham mưu", "trình chính", "giao cho", "tăng cường",
        "truyền đạt", "quyết định", "quyết nghị", "kết luận", "chấp thuận", "thống nhất",
    )
)  # fmt: skip
"""Two words that begin what a body does, though the first may stand in a name."""
_DOES = (
    "trả lời", "xin ý", "mời họp", "mời dự", "góp ý", "đề xuất", "kiến nghị", "bãi bỏ",
    "thành lập", "kiện toàn", "tổng kết", "sơ kết", "phát động", "đẩy mạnh", "tăng cường",
    "khắc phục", "nâng cao", "liên quan", "đối với", "chỉ đạo", "chấn chỉnh", "phân bổ",
    "phân công", "phân cấp", "ủy quyền", "đăng ký", "phúc đáp", "đính chính", "lấy ý", "thẩm tra",
    "quyết toán", "quyết nghị", "triển khai", "thực hiện", "hướng dẫn", "thông báo", "phê duyệt",
    "ban hành", "quy định", "công bố", "chấp thuận", "thống nhất", "cho phép", "cho ý", "báo cáo",
    "đề nghị", "yêu cầu", "rà soát", "tiếp tục", "chủ trì", "phối hợp", "điều chỉnh", "sửa đổi",
    "thông qua", "truyền đạt", "quyết định", "kết luận", "quán triệt", "cụ thể", "gửi các",
    "gửi kèm", "giao chỉ", "giao kế", "giao dự", "giao nhiệm", "giao Sở", "giao các", "tập trung",
    "bổ nhiệm", "chuyển giao", "công nhận", "khen thưởng", "đôn đốc", "tổ chức", "áp dụng",
    "nhằm nâng", "nhằm tăng", "đã chỉ", "sắp xếp", "thay thế", "hợp nhất", "huy động", "đấu tranh",
    "chủ động", "ứng phó", "bảo đảm", "đảm bảo", "cung cấp", "bổ sung", "lấy mẫu", "tuyên truyền",
)  # fmt: skip
"""Two words that begin what a document does: they stand in no name behind its first word."""
DOING = "|".join(f"[{verb[0]}{verb[0].upper()}]{verb[1:]}" for verb in sorted(_DOES))
_NEEDS_MORE = frozenset(
    (
        "Bộ", "Sở", "Cục", "cục", "Ban", "ban", "Vụ", "Viện", "viện", "Phòng", "phòng", "tâm",
        "Hội", "hội", "Tổ", "tổ", "tác", "Đội", "Quỹ", "quỹ", "Đoàn", "ty", "Trường",
        "Ủy", "Uỷ", "Chi", "Tổng", "Thanh", "Công", "trưởng", "hiệp", "minh", "huy", "đạo", "Học",
        "&", "-", ",", "và", "Đảng", "chính", "đồng", "lệnh", "hàng", "Chỉ",
        "Khu", "khu", "Hải", "Thủ", "Phó", "Liên", "liên", "đội",
    )
)  # fmt: skip
"""Words that leave the name open: "Cục" goes on with "Quản lý", "Hội đồng" with "Thi đua"."""
_OPENINGS = frozenset(("quy định", "hướng dẫn", "về việc", "kỳ họp"))
"""Two words that begin the title of a document even with a capital."""
_LINKED = {
    "ủy": "ban",
    "uỷ": "ban",
    "điều phối": "xây",
    "phối xây": "dựng",
    "chỉ đạo": "phòng",
    "chỉ huy": "phòng",
}
"""Words that would open a verb elsewhere but go on with a name behind these two."""
_OTHER = re.compile(
    rf"(?:{HEADS}|Nghị|Quyết|Chỉ thị|Thông|Công (?:văn|điện)|Kế hoạch|Kết luận|Luật|Văn bản"
    r"|Hướng dẫn|Chương trình|Đề án|Quy (?:chế|định|hoạch)|Báo cáo|Tờ trình|Chiến lược)(?!\w)"
)
"""What follows "và" when another body or document begins."""
_UNITS = frozenset(("tỉnh", "huyện", "xã", "phường", "quận", "phố", "trấn"))
_SENTENCE = frozenset(
    (
        "Mỗi", "Các", "Thực", "Căn", "Theo", "Để", "Trong", "Giao", "Yêu", "Đề", "Tiếp", "Tổ",
        "Phấn", "Hàng", "Hằng", "Khi", "Nếu", "Những", "Tất", "Toàn", "Trên", "Từ", "Tại", "Sau",
        "Ngoài", "Đối", "Chủ", "Bảo", "Đẩy", "Tăng", "Rà", "Xây", "Phối", "Hướng", "Chỉ", "Triển",
        "Nhằm", "Là", "Báo", "Kiểm", "Tuyên", "Quy", "Quyết", "Kế", "Công", "Văn", "Đơn", "Năm",
    )
)  # fmt: skip
"""Words that begin a sentence where a small one follows; in a place a capital does."""


def _is_small(words: list[str], index: int) -> bool:
    return index < len(words) and words[index][0].islower()


def _begins_title(words: list[str], index: int) -> bool:
    """Tell whether what a document does begins here: in small letters or as a title of its own."""
    pair = " ".join(words[index : index + 2]).lower()
    if words[index - 1] in _NEEDS_MORE or not _is_small(words, index + 1):
        return (
            words[index] == "phòng"
            and words[index + 1 : index + 2] in ([","], ["chống"])
            and (words[index - 1] not in _NEEDS_MORE)
        )
    return pair in _DOES or (pair in _VERBS and bool(_UNITS.intersection(words[1:index])))


_COMPLETE = frozenset(("UBND", "HĐND", "Chính", "Thủ", "Quốc", "Ủy", "Uỷ", "Hội", "Chủ", "Phó"))
"""First words of bodies whose names go on with a place only."""


@cache
def _name_words(*, wide: bool) -> frozenset[str]:
    """Return the words that go on with a name in lower case; ``wide``: any word of any name."""
    words = [word for agency in agencies() for word in agency.name.split()]
    known = (word.lower() for word in words) if wide else (word for word in words if word.islower())
    return frozenset((*known, *_LOWER.split())) - {"và", "tại", "của", "về", "quy", "số", "năm"}


def is_name_word(words: list[str], index: int) -> bool:
    """Tell whether a word after the head still belongs to the name of the body."""
    word = words[index]
    pair = " ".join(words[index : index + 2]).lower()
    if index and words[index - 1] in _UNITS and word in _SENTENCE and _is_small(words, index + 1):
        return False  # a heading and the paragraph below it ran together
    if index and _begins_title(words, index):
        return False  # "UBND thành phố Cà Mau Triển khai …", "Sở Y tế Phê duyệt …"
    if word[0].isupper():
        return pair not in _OPENINGS or not index
    before = [one.lower() for one in words[max(0, index - 2) : index]]
    if (before[-1:], word) == (["chương"], "trình") or word in {
        _LINKED.get(before[-1]),
        _LINKED.get(" ".join(before)),
    }:
        return True
    if word in {"và", "-", ",", "&"}:
        return _goes_on(words, index)
    denies = word == "không" and before[-1:] != ["hàng"]  # "của UBND tỉnh không đạt"
    known = word in _name_words(wide=words[0] not in _COMPLETE) and pair not in _VERBS
    return known and not denies


_POSITIONS = re.compile(
    r"(?:Phó )?(?:Bộ trưởng|Chủ tịch|Giám đốc|Thủ trưởng|Chủ nhiệm|Chánh án|Viện trưởng|Bí thư"
    r"|Cục trưởng"
    r"|Ban Thường vụ|Ban Tổ chức|Ban Cán sự Đảng|Ban cán sự đảng|Ban Chấp hành|Đảng ủy|Đảng bộ"
    r"|Văn phòng|Thường trực|Hội đồng Thẩm phán|Tổng Cục trưởng|Thanh tra|Công đoàn"
    r"|Ban Thường vụ Đảng ủy)"
)
_NEW_BODY = re.compile(r"(?:Sở|Bộ|UBND|HĐND|Ủy ban|Cơ quan|Công an|Tòa án|Cục|Ban|Văn phòng)(?!\w)")


def begins_another(words: list[str], index: int) -> bool:
    """Tell whether a second body begins: the next cell of a table, not "Bộ trưởng Bộ …"."""
    if not _NEW_BODY.match(words[index]):
        return False
    before = " ".join(words[:index])
    if words[index] in {"HĐND", "UBND"} and words[0] in {"Ban", "Đoàn", "Tổ", "Phòng"}:
        return False  # "Ban Kinh tế - Ngân sách HĐND tỉnh"
    return words[index - 1] not in {"-", "và", ",", "&"} and not _POSITIONS.fullmatch(before)


def _goes_on(words: list[str], index: int) -> bool:
    """Tell whether a name goes on behind "và", a dash or a comma: "Bộ Kế hoạch và Đầu tư"."""
    after = words[index + 1 : index + 4]
    if words[0].lower() == "liên":
        return bool(after) and (after[0][0].isupper() or after[0] == "liên")
    if words[index] == "-" and after[:2] == ["Chi", "nhánh"]:
        return True
    if words[index] == "-" and words[0] in {"Cục", "Tổng", "Vụ", "Viện"}:
        return after[:1] == ["Bộ"]
    if words[index] == "," and words[0] in {"UBND", "HĐND", "Chủ"}:
        return len(after) > 1 and after[0] in {"tỉnh", "huyện", "thành"} and after[-1][0].isupper()
    if not after or not after[0][0].isupper() or _OTHER.match(" ".join(after)):
        return False
    return words[index] in {"và", "&"} or words[0] in {"Bộ", "Sở", "Ban", "Phòng"}
