"""What a single line of the signing block looks like: whose stead, whose post, whose name."""

from __future__ import annotations

import re
from itertools import pairwise

from ntm_extract.layout.letterhead import is_body
from ntm_extract.layout.lines import Line
from ntm_extract.layout.posts import guess_deputy, read_posts
from ntm_extract.layout.recipients import BULLET
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER
from ntm_extract.vi.sought import Sought
from ntm_extract.vi.surnames import SURNAMES
from ntm_extract.vi.syllables import is_syllable

AUTHORITY = by_letter(
    rf"(?:TM|KT|TL|TUQ|Q|TMT|T\.M|K\.T|T\.L)\s?[./]\s*[{UPPER}]|(?:T/M|K/T|"
    rf"T/L)\s*\.?\s*[{UPPER}]{{2}}|(?:TM|KT|TL|TUQ)\s+[{UPPER}]{{2}}"
)
_POSITION = by_letter(
    r"(?:QUYỀN\s+|PHÓ\s+)?(?:CHỦ\s+TỊCH|BỘ\s+TRƯỞNG|THỨ\s+TRƯỞNG|THỦ\s+TƯỚNG|GIÁM\s+ĐỐC|"
    r"CHÁNH\s+VĂN\s+PHÒNG|"
    r"CHÁNH\s+THANH\s+TRA|BÍ\s+THƯ|CHỦ\s+NHIỆM|TỔNG\s+(?:GIÁM\s+ĐỐC|CỤC\s+TRƯỞNG|THANH\s+TRA|"
    r"BÍ\s+THƯ|KIỂM\s+TOÁN|"
    r"THƯ\s+KÝ)|VỤ\s+TRƯỞNG|CỤC\s+TRƯỞNG|CHI\s+CỤC\s+TRƯỞNG|TRƯỞNG\s+(?:BAN|PHÒNG|ĐOÀN|"
    r"TIỂU\s+BAN|THUẾ|CÔNG\s+AN|VĂN\s+PHÒNG)|THỐNG\s+ĐỐC|KIỂM\s+TOÁN\s+TRƯỞNG|"
    r"VIỆN\s+TRƯỞNG|CHÁNH\s+ÁN|HIỆU\s+TRƯỞNG|TƯ\s+LỆNH|CHÍNH\s+ỦY|CHỈ\s+HUY\s+TRƯỞNG|ĐỘI\s+TRƯỞNG|"
    r"TỔ\s+TRƯỞNG|HẠT\s+TRƯỞNG|ỦY\s+VIÊN|THƯỜNG\s+TRỰC|THỦ\s+TRƯỞNG|QUẢN\s+ĐỐC|GIÁM\s+THỊ|"
    r"CHÍNH\s+TRỊ\s+VIÊN|THƯ\s+KÝ|TỔNG\s+BIÊN\s+TẬP|"
    r"(?:TRẠM|ĐỒN|XƯỞNG|KẾ\s+TOÁN|CHI\s+HỘI|CHI\s+ĐOÀN|LIÊN\s+ĐỘI|ĐIỀU\s+DƯỠNG|CỬA\s+HÀNG|"
    r"PHÂN\s+XƯỞNG|NHÓM|KHỐI|CỤM|XÃ\s+ĐỘI|THÔN\s+ĐỘI)\s+TRƯỞNG|"
    r"TRƯỞNG\s+(?:KHOA|THÔN|BẢN|ẤP|XÓM|KHU(?:\s+PHỐ|\s+DÂN\s+CƯ)?|BỘ\s+MÔN|BỘ\s+PHẬN|NHÓM|TRẠM|CA|"
    r"CHI\s+NHÁNH|KHỐI|XƯỞNG|ĐẠI\s+DIỆN))\b"
)
_LAST_POSITION = re.compile(rf"\s(?:{_POSITION.pattern})\Z")
_LETTERS = rf"(?:[{UPPER}]['’])?[{UPPER}][{LOWER}'’]{{0,6}}(?:[{UPPER}][{LOWER}]{{1,5}})?"
_NAME = re.compile(
    rf"{_LETTERS}(?:(?:\s+|\s?-\s?){_LETTERS}){{1,5}}\Z|[{UPPER}]['’]\s?{_LETTERS}\Z"
)
_CAPITAL_NAME = re.compile(rf"(?i:{SURNAMES})(?:\s[{UPPER}]{{1,7}}){{1,4}}\Z")
_COLUMNS = Sought(re.compile(r"\t+|\s{0,3}\|\s{0,3}"))
_STEAD = re.compile(r"^(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s?[./]?\s*")
_SIGNED = re.compile(
    rf"(?:^|(?<=[.;)\s]))(?P<post>(?:(?:TM|KT|TL|TUQ)\s?[./]\s*(?=[{UPPER}])|"
    rf"(?={_POSITION.pattern}))"
    rf"[{UPPER},.\s-]{{5,100}}?)"
    rf"\s+(?P<name>[{UPPER}][{LOWER}]{{1,6}}(?:\s[{UPPER}][{LOWER}]{{1,6}}){{1,4}})"
    r"\s*(?:[(\[](?:Đã|đã) ký[^()\[\]]{0,30}[)\]])?\s*\Z"
)
"""A whole signature behind the list of recipients on its line."""
_WHOLE = re.compile(
    rf"(?P<post>(?:(?:(?:TM|KT|TL|TUQ|Q)\s?[./]|T/M|K/T|T/L)\s*|(?={_POSITION.pattern}))"
    rf"[{UPPER},.\s-]{{5,100}}?)"
    rf"\s+\(?(?:(?:Đã|đã) ký\)?[:.\s]*)?"
    rf"(?P<name>[{UPPER}][{LOWER}]{{1,6}}(?:\s[{UPPER}][{LOWER}]{{1,6}}){{1,4}})"
    r"\s*(?:[(\[](?:Đã|đã) ký[^()\[\]]{0,30}[)\]])?\s*\Z"
)
"""A whole signature on a line of its own: "KT. BỘ TRƯỞNG THỨ TRƯỞNG Trần Văn An"."""
_SIGNED_REMARK = by_letter(r"\s*[(\[](?:Đã|đã) ký[^()\[\]]{0,30}[)\]]\s*\Z")
_LAST_WORD = re.compile(rf"[{UPPER}][{LOWER}]{{1,6}}\Z")
_RANK = re.compile(
    r"^(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)|"
    rf"(?:[{UPPER}][\wĐđ]{{1,6}}\.\s?|(?:PGS|GS|TS|[Tt]h[Ss]|BS|DS|KS|CN)(?:CK\s?I{{1,2}})?\.?\s)"
    r"{1,3})\s*(?=[^\W\d_]{2})"
)
_NO_NAME = re.compile(r"(?:Nơi|Như|Ký|Đã|Họ|Chữ|Người|Kính|Điều|Phụ)\s")
_STAMP = re.compile(
    r"[(\[\s]*(?:(?:Đã )?[Kk]ý(?:\s(?:tên|bởi|số|điện tử))?\W*(?:đóng dấu\W*)?\Z|Đã ký\b|"
    r"Ký(?:,|\s|\.)|Người ký\s*:|(?:Ngày|Thời gian|Giờ) ký\s*:|Email\s*:|Cơ quan\s*:\s|"
    r"Chữ ký số)"
)
_WHOLE_LENGTH = 140
_STRANGE = re.compile(r"[^\w\s.,;:()&/–-]")


def is_signing(text: str) -> bool:
    """Tell whether a line is in the capitals of the signing block."""
    if len(text) < 90 and mostly_capitals(text) and read_posts(text):
        return True
    if (
        not text
        or len(text) > 90
        or text.upper() != text
        or not re.search(rf"[{UPPER}]{{2}}", text)
    ):
        return False
    return bool(AUTHORITY.match(text) or _POSITION.match(text))


def is_whole_signature(text: str) -> bool:
    """Tell whether a line is a signature from whose stead to the name."""
    match = _WHOLE.match(text) if len(text) < _WHOLE_LENGTH else None
    return match is not None and is_signing(match["post"])


def is_small_post(text: str) -> bool:
    """Tell whether a line is a post in small letters ("Phó Chủ tịch"), as web copies have it."""
    return len(text) < 40 and text[:1].isupper() and bool(read_posts(text.upper()))


def is_stamp(text: str) -> bool:
    """Tell whether a line is about the signature itself: "(Đã ký)", the data of a digital one."""
    return bool(_STAMP.match(text))


def is_signing_body(text: str) -> bool:
    """Tell whether a line is the body whose chief signs below it: "SỞ NỘI VỤ" / "GIÁM ĐỐC"."""
    return text.isupper() and len(text) < 110 and is_body(text)


def is_body_with_post(text: str) -> bool:
    """Tell whether a line is a body and the post of its chief: "SỞ NỘI VỤ GIÁM ĐỐC"."""
    return is_signing_body(text) and bool(_LAST_POSITION.search(text))


def is_post_alone(text: str) -> bool:
    """Tell whether a line is a post by itself, and not the rest of one: "THƯỜNG TRỰC"."""
    return bool(_POSITION.match(text)) and not text.startswith(("THƯỜNG TRỰC", "ỦY VIÊN THƯỜNG"))


def mostly_capitals(text: str, *, share: float = 0.85) -> bool:
    """Tell whether nearly all letters are capitals."""
    letters = list(filter(str.isalpha, text))
    return sum(map(str.isupper, letters)) >= share * len(letters) > 0


def is_name(text: str) -> bool:
    """Tell whether a line is a person's name, with or without a rank."""
    plain = _RANK.sub("", text)
    return len(text) < 45 and bool(_NAME.match(plain)) and not _NO_NAME.match(text)


def is_capital_name(text: str) -> bool:
    """Tell whether a line is a name in capitals that begins with a common surname."""
    return len(text) < 45 and bool(_CAPITAL_NAME.match(text)) and not read_posts(text)


def is_half_name(lines: list[Line], at: int) -> bool:
    """Tell whether a name broke behind its first word: "Phạm" / "Mạnh Cường"."""
    words = lines[at].text.split()
    if is_name(lines[at].text) and at + 1 < len(lines):
        return len(words) == 2 and bool(_LAST_WORD.match(lines[at + 1].text))
    return len(words) == 1 and at + 1 < len(lines) and is_name(f"{words[0]} {lines[at + 1].text}")


def cut_foot_columns(line: Line) -> list[Line]:
    """Cut a line in which the two columns of the foot ran together."""
    cuts = [match.span() for match in _COLUMNS.finditer(line.text)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(line.text)]
    parts = (line.part(start, end) for start, end in zip(starts, ends, strict=True))
    return [cut for part in parts if part.text for cut in _cut_signature(part, alone=not cuts)]


def _cut_signature(line: Line, *, alone: bool) -> list[Line]:
    """Cut a signature off behind the entry of the list that it ran together with."""
    remark = _SIGNED_REMARK.search(line.text)
    if remark and remark.start():
        line = line.part(0, remark.start())
    if mostly_capitals(line.text) and read_posts(line.text):
        return [line]
    named = _LAST_WORD.match(line.text.rsplit(maxsplit=1)[-1])
    if named and (signed := _SIGNED.search(line.text)):
        starts = [0, signed.start("post"), signed.start("name"), len(line.text)]
        return [part for a, b in pairwise(starts) if (part := line.part(a, b)).text]
    if not alone:
        return [line]
    for pattern in (AUTHORITY, _POSITION):
        match = pattern.search(line.text)
        if match and _is_post(line.text[match.start() :]):
            columns = (line.part(0, match.start()), line.part(match.start(), len(line.text)))
            return [part for part in columns if part.text]
    return [line]


def _is_post(text: str) -> bool:
    """Tell whether capitals are a post or whose stead it is, no divisions: "KT. D-05"."""
    rest = _STEAD.sub("", text)
    known = bool(read_posts(text)) or bool(_POSITION.match(rest)) or is_body(rest)
    return text.upper() == text and (known or len(rest.split()) > 1)


def split_stead(text: str) -> list[str]:
    """Part in whose stead from who signs: "TL. BỘ TRƯỞNG" and "CỤC TRƯỞNG CỤC THÚ Y"."""
    stead = _STEAD.match(text)
    rest = text[stead.end() :] if stead else ""
    for space in re.finditer(r" ", rest):
        chief, post = rest[: space.start()], rest[space.end() :]
        named = len(chief.split()) > 2 and is_body(chief)
        if _POSITION.match(post) and chief[-1:].isalpha() and (read_posts(chief) or named):
            return [text[: len(text) - len(post)].rstrip(), post]
    return [text]


def is_signing_rest(text: str) -> bool:
    """Tell whether capitals go on a line of the signing block: "TM. ỦY BAN NHÂN" / "DÂN"."""
    shaped = text[:1].isalpha() and not _STRANGE.search(text) and not BULLET.match(text)
    return shaped and text.upper() == text and len(text) < 60


def goes_on(signing: list[Line], text: str) -> bool:
    """Tell whether a line goes on with the signing block: capitals, or a damaged deputy."""
    if mostly_capitals(text, share=0.6) and guess_deputy(signing[-1].text, text):
        return True
    last = signing[-1].text
    deputy = len(signing) > 1 and guess_deputy(signing[-2].text, last)
    whole = deputy or (last.startswith("KT") and read_posts(last))
    sound = all(is_syllable(word) for word in re.findall(r"[^\W\d_]{2,}", text))
    return is_signing_rest(text) and (sound or not whole)
