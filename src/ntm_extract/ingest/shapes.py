"""What a single line of a notice looks like: label, heading in capitals, page number, rule."""

from __future__ import annotations

import re

from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.unicode import bare

_LABEL = re.compile(
    r"""
    [~_.,'\s]{0,3}                              # specks that OCR puts before a label
    (?: [-–—+•●▪◦*] (?! [-–—_*=.] ) \s*                      # - item, + item
      | \(? \d{1,2} (?: \. \d{1,2} ){0,3} [.)] (?= \s* [^\W\d] | \s+ | \s* \( | $ )  # 1. 2.3. (1)
      | \d{1,2} (?: \. \d{1,2} ){1,3} \s+ (?= [{UPPER}] )                  # 2.3 Sở
      | \d{1,2} (?: \s [.)] | / | - ) \s+ (?= [{UPPER}] )                   # 1 . Sở, 1/ Sở, 1- Sở
      | [IVX]{1,5} (?: \s? [.)/] [-–]? | \s* [-–] ) (?= \s | [^\W\d] )   # II. Nhiệm vụ
      | [Il1]{1,3} [.)] \s                                  # II garbled to I1
      | \(? (?: [a-zđ]{1,2} (?: \.?\) | \. ) | ©\) ) \s+       # a) đ)
      | [a-zđ] (?: \.?\) (?= [{UPPER}] ) | / \s+ (?= [{UPPER}] ) )          # a)Sở, a/ Sở
      | \[ \d{1,3} \]                                       # [1] footnote
      | (?: Bước | Đợt | Giai\ đoạn | Nhiệm\ vụ | Giải\ pháp | Nhóm ) \s \d{1,2} \s? [.:]  # Bước 2:
      | (?: Điều | Dieu | Điêu | Chương | Phần | Mục ) \s+ (?: \d{1,3} | [IVX]{1,5} ) \s* [.:]
    )
    """.replace("{UPPER}", UPPER),
    re.VERBOSE,
)
_RULE = re.compile(r"[-–—_=*~.\s|]{3,}|[_–—|]+")
_PAGE_NUMBER = re.compile(r"[-–—\s]*(\d{1,3})[-–—\s]*")
_SENTENCE_ENDS, _CLOSERS = tuple(".;:!?…"), '"”’)]'
_OPEN_END = by_letter(
    r"""
    (?: [,(“/] | \s [-–]
      | \b (?: của | và | các | với | cho | tại | về | là | để | theo | trong | bởi | từ
           | (?<!tự\ )do | (?<!gian\ )(?<!điểm\ )đến | có
           | (?<!mặt\ )(?<!văn\ )(?<!công\ )(?<!đồng\ )bằng | những | một | gồm
           | hoặc | dưới | như | các\ bộ
           | (?<!vị\ )(?<!quan\ )phối\ hợp
           | (?<!đạt\ )(?<!thu\ )được | (?<![Hh][àằ]ng\ )ngày
           | (?<!\d\ )(?<![Hh][àằ]ng\ )(?:năm|tháng) | (?<!từng\ )(?<![Hh][àằ]ng\ )quý
           | (?<!công\ )(?<!làm\ )(?<!sự\ )việc | (?<!nêu\ )(?<!nói\ )(?<!kể\ )trên
           | (?:định|văn|hoạch|bản|thị|quyết|báo|trình|cáo|luật|luận|điện|tư|dẫn|một|tổng)\ số
           | (?:tại|theo|của|và|các|ở)\ (?:khoản|điểm|mục|mức) | Điều | (?:các|những|hiện)\ nhiệm
           | (?:dân|UBND|quan|quyền|vị|ngành)\ cấp | (?<!phát\ )triển )
    )$
    """,
    re.VERBOSE,
)
_COUNTED = by_letter(
    r"\b(?:khoản|điểm|mục|điều|số|(?<!h[àằ]ng )(?:năm|tháng|ngày|quý)|mức|cấp|phần|phụ lục|đến|từ"
    r"|loại|nhóm)$",
    re.IGNORECASE,
)
_RECIPIENTS = re.compile(r"\W{0,2}n[o0q][iíl1t] ?n[hb][aâdg@][nm]\b")
_ADDRESSEES = re.compile(r"\W{0,2}k[ií]nh g[uw]i\b")
_N, _K = frozenset("nñńňņṅṇNÑŃŇŅṄṆ"), frozenset("kķḱḳKĶḰḲ")
"""Whether to take off the marks at all: few lines begin with that letter."""
_FIRST = re.compile(r"[^\W_]|[“\"(]")
_DOC_TYPE = re.compile(
    r"THONG BAO|KE HOACH|CONG DIEN|QUYET DINH|CHI THI|NGHI QUYET|TO TRINH|BAO CAO|CHUONG TRINH|"
    r"HUONG DAN|DE AN|PHUONG AN|DU AN|BIEN BAN|QUY CHE|QUY DINH|THONG TU|NGHI DINH|LUAT|KET LUAN"
)


_GLANCE, _LAST = 60, 16
"""Letters at either end of a line, and in its last two words, that tell its shape.

Lines of megabytes are met as well.
"""


def label_of(text: str) -> str | None:
    """Return the label that the line begins with ("2.3.1.", "a)", "-", "Điều 1."), if any."""
    match = _LABEL.match(text[:_GLANCE])
    return match.group().strip() if match else None


def is_rule(text: str) -> bool:
    """Tell whether the line is a drawn rule such as the one under the letterhead."""
    return not text[:1].isalnum() and len(text) < 500 and bool(_RULE.fullmatch(text))


def page_number(text: str) -> int | None:
    """Return the number of a line that holds nothing else ("4", "- 4 -")."""
    if len(text) >= _GLANCE or text[-1:].isalpha():
        return None
    match = _PAGE_NUMBER.fullmatch(text)
    return int(match.group(1)) if match else None


def is_capitals(text: str) -> bool:
    """Tell whether the line is set in capitals: next to no letter is a small one."""
    start = text[:200]
    if sum(map(str.islower, start[:24])) * 12 > len(start):  # nearly every line
        return False
    small = sum(map(str.islower, start))
    letters = sum(map(str.isalpha, start))
    return small * 12 <= letters > 0


def is_doc_type(text: str) -> bool:
    """Tell whether the line names the type of document (THÔNG BÁO, KẾ HOẠCH …) and no more."""
    may_be = len(text) < _GLANCE and text.isupper()
    return may_be and bool(_DOC_TYPE.fullmatch(bare(text).strip(" .:")))


def is_recipients_head(text: str) -> bool:
    """Tell whether the line opens the list of recipients ("Nơi nhận:"), garbled ones included."""
    may_be = len(text) < _GLANCE and _begins_with(text, _N)
    return bool(may_be and _RECIPIENTS.match(bare(text).lower()))


def is_addressees_head(text: str) -> bool:
    """Tell whether the line opens the addressees ("Kính gửi:")."""
    return _begins_with(text, _K) and bool(_ADDRESSEES.match(bare(text[:_GLANCE]).lower()))


def _begins_with(text: str, letters: frozenset[str]) -> bool:
    """Tell whether a line begins with one of ``letters``, behind two other signs at most."""
    if text[:1].isalnum():  # nearly every line
        return text[0] in letters
    for char in text[:3]:
        if char.isalnum() or char == "_":
            return char in letters
    return False


def ends_sentence(text: str) -> bool:
    """Tell whether the line ends like a sentence or an item of a list."""
    return text[-_GLANCE:].rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)


def ends_open(text: str) -> bool:
    """Tell whether the line cannot be the end of anything: it ends in a comma or "của"."""
    return bool(_OPEN_END.search(text[-_LAST:]))


def wants_number(text: str) -> bool:
    """Tell whether the line ends in a word that a number must follow ("khoản", "năm")."""
    return bool(_COUNTED.search(text[-_LAST:]))


def begins_small(text: str) -> bool:
    """Tell whether the first letter of the line is a small one, so that it carries on."""
    if text[:1].isalpha():
        return text[0].islower()
    first = _FIRST.search(text, 0, _GLANCE)
    return first is not None and first.group().islower()
