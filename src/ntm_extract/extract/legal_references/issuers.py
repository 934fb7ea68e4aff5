"""Reads which body issued a cited document, after it ("của …") or before it ("… tại …")."""

from __future__ import annotations

import re
from functools import cache

from ntm_extract.vi.document_codes import is_kind
from ntm_extract.vi.lexicon import agencies

_HEADS = (
    r"Chính phủ|Thủ tướng|Phó Thủ tướng|Quốc hội|Bộ trưởng|Bộ Chính trị|Bộ Tư lệnh|Bộ Chỉ huy|Bộ|"
    r"Ban|Ủy ban|Uỷ ban|UBND|HĐND|UBTVQH|Hội đồng|Sở|Tỉnh ủy|Thành ủy|Huyện ủy|Thị ủy|Quận ủy|"
    r"Đảng ủy|Tỉnh uỷ|Thành uỷ|Huyện uỷ|Đảng uỷ|Trung ương|Văn phòng|Thanh tra|Tổng cục|Cục"
    r"|Kiểm toán|"
    r"Tòa án|Toà án|Viện|Liên đoàn|Hội|Ngân hàng|Bảo hiểm|BHXH|Chủ tịch|Phó Chủ tịch|Tổng Bí thư|"
    r"Chánh án|Viện trưởng|Giám đốc|Công an|Chi cục|Trung tâm|Tập đoàn|Tổng công ty|Kho bạc|"
    r"Ủy viên|Mặt trận|Đoàn|Tổng Giám đốc|Bí thư|Thường trực|BCĐ|VPCP|Tỉnh|Thành phố|Học viện|"
    r"Liên Bộ|Liên bộ|Phòng"
)
_HEAD = re.compile(rf"(?:các )?(?:{_HEADS})(?!\w)")
_LOWER = (
    "nhân dân tỉnh thành phố huyện thị xã quận phường trung ương phủ tướng hội trưởng thường trực"
    " vụ"
    " quốc gia đạo nhà nước tối cao toàn bộ cấp phối chính chỉnh đặc khu bí thư đoàn tra kiểm hành"
    " đồng dân tộc lý kiêm trị hiểm nghiệp vệ ủy uỷ chức động huy sự pháp tài viên án sát kho bạc"
    " quan nông thôn mới miền địa bàn liên ngành binh môn cục chi hóa thao lịch thông truyền phán"
)
"""Words that go on with a name in lower case, beside those of the agencies known by name."""
_VERBS = frozenset(
    (
        "thực hiện", "thông báo", "xây dựng", "kiểm tra", "thanh tra", "tổ chức", "phát triển",
        "quy định", "hướng dẫn", "triển khai", "giao nhiệm", "công bố", "công nhận", "chỉ đạo",
        "quản lý", "ban hành", "phê duyệt", "thành lập", "điều chỉnh", "hợp nhất", "báo cáo",
        "thẩm định", "thông qua", "tham mưu", "trình chính", "giao cho", "tăng cường",
    )
)  # fmt: skip
"""Two words that begin what a body does, though the first may stand in a name."""
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
    rf"(?:{_HEADS}|Nghị|Quyết|Chỉ thị|Thông|Công (?:văn|điện)|Kế hoạch|Kết luận|Luật|Văn bản"
    r"|Hướng dẫn|Chương trình|Đề án|Quy (?:chế|định|hoạch)|Báo cáo|Tờ trình|Chiến lược)(?!\w)"
)
"""What follows "và" when another body or document begins."""
_WORD = re.compile(r"[^\W\d_][\w./]*|-|,")
_STOP = re.compile(r"[.;:()\[\]\n\"“”]")
_LONGEST = 16
_SPELLINGS = (
    (re.compile(r"Thủ tướng [Cc]h[ỉiíì]nh [Pp]h[ủu]"), "Thủ tướng Chính phủ"),
    (re.compile(r"(?:Ủy|Uỷ) ban nhân dân", re.IGNORECASE), "UBND"),
    (re.compile(r"Hội đồng nhân dân", re.IGNORECASE), "HĐND"),
    (re.compile(r"(?:Ủy|Uỷ) ban Thường vụ Quốc hội", re.IGNORECASE), "Ủy ban Thường vụ Quốc hội"),
)


_COMPLETE = frozenset(("UBND", "HĐND", "Chính", "Thủ", "Quốc", "Ủy", "Uỷ", "Hội", "Chủ", "Phó"))
"""First words of bodies whose names go on with a place only."""


@cache
def _name_words(*, wide: bool) -> frozenset[str]:
    """Return the words that go on with a name in lower case; ``wide``: any word of any name."""
    words = [word for agency in agencies() for word in agency.name.split()]
    known = (word.lower() for word in words) if wide else (word for word in words if word.islower())
    return frozenset((*known, *_LOWER.split())) - {"và", "tại", "của", "về", "quy", "số", "năm"}


def _is_name_word(words: list[str], index: int) -> bool:
    """Tell whether a word after the head still belongs to the name of the body."""
    word = words[index]
    pair = " ".join(words[index : index + 2]).lower()
    if word[0].isupper():
        return pair not in _OPENINGS or not index
    before = [one.lower() for one in words[max(0, index - 2) : index]]
    if word in {_LINKED.get(before[-1]), _LINKED.get(" ".join(before))}:
        return True
    if word in {"và", "-", ","}:
        return _goes_on(words, index)
    return word in _name_words(wide=words[0] not in _COMPLETE) and pair not in _VERBS


_POSITIONS = re.compile(
    r"(?:Phó )?(?:Bộ trưởng|Chủ tịch|Giám đốc|Thủ trưởng|Chủ nhiệm|Chánh án|Viện trưởng|Bí thư"
    r"|Cục trưởng"
    r"|Ban Thường vụ|Ban Tổ chức|Ban Cán sự Đảng|Ban cán sự đảng|Ban Chấp hành|Đảng ủy|Đảng bộ"
    r"|Văn phòng|Thường trực|Hội đồng Thẩm phán|Tổng Cục trưởng|Thanh tra|Công đoàn"
    r"|Ban Thường vụ Đảng ủy)"
)
_NEW_BODY = re.compile(r"(?:Sở|Bộ|UBND|HĐND|Ủy ban|Cơ quan|Công an|Tòa án|Cục|Ban|Văn phòng)(?!\w)")


def _begins_another(words: list[str], index: int) -> bool:
    """Tell whether a second body begins: the next cell of a table, not "Bộ trưởng Bộ …"."""
    if not _NEW_BODY.match(words[index]):
        return False
    return words[index - 1] not in {"-", "và", ","} and not _POSITIONS.fullmatch(
        " ".join(words[:index])
    )


def _goes_on(words: list[str], index: int) -> bool:
    """Tell whether a name goes on behind "và", a dash or a comma: "Bộ Kế hoạch và Đầu tư"."""
    after = words[index + 1 : index + 4]
    if words[index] == "-" and words[0] in {"Cục", "Tổng", "Vụ", "Viện"}:
        return after[:1] == ["Bộ"]
    if not after or not after[0][0].isupper() or _OTHER.match(" ".join(after)):
        return False
    return words[index] == "và" or words[0] in {"Bộ", "Sở", "Ban", "Phòng"}


_AFTER_STEERING = r"(?:về việc|ban hành|quy định|phê duyệt|tại|và các|yêu cầu|đề nghị|đã|có)"
_STEERING = re.compile(
    r"(?:Văn phòng )?(?:Ban Chỉ đạo|BCĐ)(?: (?:Trung ương|Quốc gia|Nhà nước|tỉnh|Thành phố"
    r"|thành phố))?"
    r" (?:về|phòng|chống|xây dựng|thực hiện) (?!việc)(?:"
    rf"(?:[^\W\d_]+,? ){{1,16}}?và (?:[^\W\d_]+ ){{1,4}}?[^\W\d_]+(?=,| {_AFTER_STEERING})"
    rf"|(?:[^\W\d_]+,? ){{1,16}}?[^\W\d_]+(?= {_AFTER_STEERING}|$|\s*$))"
)
"""A steering committee is named by what it steers, commas and all."""


def read_issuer(text: str, at: int) -> tuple[str, int] | None:
    """Return the body whose name begins at ``at`` and where the name ends."""
    if not _HEAD.match(text, at):
        return None
    stop = _STOP.search(text, at, at + 160)
    window = text[at : stop.start() if stop else at + 160]
    found = list(_WORD.finditer(window))[:_LONGEST]
    words = [match.group() for match in found]
    steering = _STEERING.match(window)
    if steering:
        return standard_name(steering.group()), at + steering.end()
    head = _HEAD.match(window)
    kept = 0
    for index, match in enumerate(found):
        inside_head = head is not None and match.end() <= head.end()
        if not inside_head and not _is_name_word(words, index):
            break
        if index > 1 and not inside_head and _begins_another(words, index):
            break
        if index and re.search(r"[^\s,\-–]", window[found[index - 1].end() : match.start()]):
            break
        kept = index + 1
    while kept and found[kept - 1].group() in {"và", "-", ","}:
        kept -= 1
    if not kept:
        return None
    end = found[kept - 1].end()
    return standard_name(window[:end]), at + end


def standard_name(name: str) -> str:
    """Return the name on one line, "Ủy ban nhân dân" as UBND, known misprints put right."""
    plain = re.sub(r"\s+", " ", name).strip(" ,.-")
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    return plain


def initials(name: str) -> str:
    """Return the first letters of a name: "Thanh tra Chính phủ" is "TTCP"."""
    letters = [
        word if word.isupper() and len(word) > 1 else word[0].upper()
        for word in re.findall(r"[^\W\d_]+", name)
        if word != "và"
    ]
    return "".join(letters)


_SYMBOLS_OF = (
    ("TTG", "Thủ tướng"),
    ("CP", "Chính phủ"),
    ("UBND", "UBND"),
    ("UBND", "Chủ tịch UBND"),
    ("HĐND", "HĐND"),
    ("TU", "Tỉnh ủy"),
    ("TU", "Thành ủy"),
    ("TU", "Ban Thường vụ"),
    ("TW", "Bộ Chính trị"),
    ("TW", "Ban Bí thư"),
    ("TW", "Ban Chấp hành Trung ương"),
    ("QH", "Quốc hội"),
    ("UBND", "Tỉnh"),
    ("HĐTP", "Hội đồng Thẩm phán"),
)


def fits_symbol(name: str, parts: tuple[str, ...]) -> bool:
    """Tell whether a code's symbol stands for a body ("TTr-SNV" and "Sở Nội vụ")."""
    short = initials(name)
    for part in parts[is_kind(parts[0]) if parts else 0 :]:
        upper = part.upper().rstrip("0123456789")
        if len(upper) >= 2 and (short.startswith(upper) or upper == short):
            return True
        if any(upper == symbol and name.startswith(body) for symbol, body in _SYMBOLS_OF):
            return True
    return False
