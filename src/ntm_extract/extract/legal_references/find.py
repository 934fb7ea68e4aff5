"""Finds every mention of a numbered document: kind, number, date, issuer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ntm_extract.core.span import Span
from ntm_extract.extract.legal_references.issuers import read_issuer, read_issuers
from ntm_extract.extract.legal_references.kinds import GENERIC, KIND_BEFORE, KINDS
from ntm_extract.extract.legal_references.match import ReferenceMatch
from ntm_extract.extract.legal_references.of_speaker import read_speaker
from ntm_extract.extract.legal_references.symbols import body_of, fits_symbol
from ntm_extract.vi.document_codes import (
    find_codes,
    is_joint,
    kind_of_code,
    latin_code,
    symbol_parts,
)
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.shadow import shadow
from ntm_extract.vi.time_phrases import read_date_at

_BEFORE, _LONGEST_LINK, _LONGEST_CLAUSE = 90, 40, 240
_TO_DATE = re.compile(
    r"(?:\[\d+\])?[ ,(]*(?:khóa [ivx]+,? )?"
    r"(?:(?:hồi|lúc) \d{1,2} ?(?:giờ|h) ?(?:\d{2} ?)?(?:phút)?,? )?"
    r"(?:được )?(?:ký |ban hành |công bố |phê duyệt |thông qua )?(?=ngày|\d)"
)
_TO_ISSUER = re.compile(
    r"(?:\[\d+\])?(?: (?:năm )?(?:19|20)\d\d| \((?:19|20)\d\d\))?(?:,? ?\(?| ?\) ?)(?:của|do) "
    r"(?:kỳ họp (?:thứ )?[^,.;]{1,20}?,? (?=hđnd|hội đồng nhân dân))?"
    r"|,? (?:đã )?được (?=(?:quốc hội|ủy ban thường vụ|chính phủ|thủ tướng|hđnd|hội đồng nhân dân)"
    r" [^.;,]{0,40}(?:thông qua|ban hành|phê duyệt|ký) )"
    r"|,? (?=hội nghị lần thứ [^,.;]{2,20} ban chấp hành)"
    r"|[ ,(]*kỳ họp thứ [^,.;]{1,12},? (?=quốc hội)"
)
_BETWEEN = re.compile(r" (?:được ký kết )?giữa ")
"""Before the bodies of a joint document: "Quy chế phối hợp số … giữa Công an và Sở Y tế"."""
_LINK = re.compile(r"(?:[ ,;(]|và|hoặc|các|số|:|\[\d+\])*")
_LED_BY = by_letter(
    r"(?: (?:đã |vừa )?(?:báo cáo|nêu|đề nghị|kiến nghị|đề xuất|hướng dẫn|trình|giao|phê duyệt"
    r"|yêu cầu|chỉ đạo|quyết nghị))?"
    r"(?: (?:tại|theo|trong)| \((?:tại )?"
    r"| (?:(?:đã|vừa|tiếp tục|cũng) )*(?:ký ban hành|ban hành|có|ký|ra))"
    r" ?(?:các )?(?=[^.;,()]{0,40}$)"
)
"""What links a body to the citation behind it: "… của Bộ Tài chính tại ", "… đã ban hành "."""
_ISSUED = re.compile(r" (?:(?:đã|vừa|tiếp tục|cũng) )*(?:(?:ký )?ban hành|ra)(?: các)? ?$")
"""The active "ban hành" makes a body the issuer even where the symbol is that of a division."""
_ACTIVE = re.compile(r"(?:ban hành|có|ký|ra) ?(?:các )?$")
_COUNT = re.compile(r"(?:(?:\d{1,2}|một số|nhiều|hai|ba|[Cc]ác) ?)?")
"""What may stand between what a body does and the document it issues: "có 02 văn bản số …"."""
_MADE_BY = re.compile(r"[^.;:\n]{0,200}? do (?P<body>[^.;:,()]{3,60}?) (?:ký |đã )?ban hành")
_TITLE = re.compile(r" [^.;:/]{4,220}? (?=ngày \d[^;:]{6,26} của )")
_NO_DOCUMENT = by_letter(
    r"(?:mẫu|biểu|tài khoản|điện thoại|fax|biển|thửa|tờ bản đồ|lô)(?: số)?[ :]*$"
    r"|(?:qcvn|tcvn)[ \d:.-]*$"
)
"""What numbers of forms, standards, accounts and plots stand behind."""
_LABEL = re.compile(
    r"(?:^|(?<=\n))\d{1,2} ?/ ?[^\W\d_.&]{1,5}\.? ?[^\W\d_&]*(?! ?[-–/\d]| ngày \d)(?!\w)"
)
"""An item whose label is a stroke, with letters behind: "3/ P. KT làm đầu mối", "2/UBND các xã"."""
_BODY_FIRST = re.compile(r"UBND\Z|HĐND\Z")
"""Symbols of letters that begin with the body: "512/UBND-KT" behind "900/QĐ-UBND"."""
_DATED_BEFORE = re.compile(
    r"(?<!\w)(?<!từ )(?<!đến )(?<!hết )(?<!trước )(?<!sau )ngày (?=\d[^;.:()]{7,25}[, ] ?(?:tại|"
    r"trong|theo|[^;.:,()]{2,60} (?:ban hành|có|ký|gửi|phát hành))[^;.:,()]{0,40}$)"
)


def find_references(text: str) -> tuple[ReferenceMatch, ...]:
    """Return every mention of a numbered legal document in ``text``, in reading order."""
    shade = shadow(text)
    found = [
        _read(text, shade, match)
        for match in find_codes(text)
        if not _NO_DOCUMENT.search(shade, max(0, match.start() - 20), match.start())
        and not _is_label(text, match)
    ]
    return tuple(_hand_on(shade, found))


def _is_label(text: str, code: re.Match[str]) -> bool:
    label = _LABEL.match(text, code.start())
    return label is not None and label.end() >= code.end()


def _read(text: str, shade: str, code: re.Match[str]) -> ReferenceMatch:
    start, kind = _kind(shade, code)
    number = latin_code(code.group())
    issued_on, end, sure = _date(shade, code.end())
    issuer, behind = _issuer_after(text, shade, end, joint=is_joint(number))
    issuer = issuer or _issuer_beside(text, end, number)
    if issuer and issued_on is None:
        later, late_end, _ = _date(shade, behind)
        issued_on, end = (later, late_end) if later else (issued_on, end)
    if issued_on is None and sure:
        issued_on = _date_before(shade, start)
    if issued_on is None and issuer is None and sure:
        issued_on, issuer = _behind_title(text, shade, end, number)
    return ReferenceMatch(
        span=Span(start, end),
        text=text[start:end],
        doc_type=kind or kind_of_code(number),
        number=number,
        issued_on=issued_on,
        issuer=issuer
        or _issuer_within(text, start, code)
        or _issuer_before(text, start, number)
        or _issuer_behind_title(text, shade, end, number)
        or read_speaker(text, start, symbol_parts(number)),
        confidence=0.97 if kind and sure else 0.85 if sure else 0.5,
        rule="reference.coded",
    )


def _behind_title(text: str, shade: str, at: int, number: str) -> tuple[date | None, str | None]:
    """Read "Nghị định số … quy định về … ngày 14/6/2016 của Chính phủ": the title stands first."""
    match = _TITLE.match(shade, at)
    phrase = read_date_at(shade, match.end()) if match else None
    if phrase is None or phrase.last is None or not phrase.year_given:
        return None, None
    issuer, _ = _issuer_after(text, shade, phrase.end)
    if issuer is None or not fits_symbol(issuer, symbol_parts(number)):
        return None, None
    return phrase.last, issuer


def _date_before(shade: str, start: int) -> date | None:
    """Read "Ngày 22/10/2025, tại Thông báo số …"."""
    before = shade[max(0, start - 70) : start]
    lead = _DATED_BEFORE.search(before)
    phrase = read_date_at(before, lead.start()) if lead else None
    return phrase.last if phrase and phrase.year_given else None


def _issuer_within(text: str, start: int, code: re.Match[str]) -> str | None:
    """Read "Nghị quyết của Quốc hội số 63/2022/QH15"."""
    at = text.find(" của ", start, code.start())
    found = read_issuer(text, at + 5) if at >= 0 else None
    return found[0] if found else None


def _kind(shade: str, code: re.Match[str]) -> tuple[int, str | None]:
    before = shade[max(0, code.start() - _BEFORE) : code.start()]
    match = _last_kind(before)
    if match is None:
        return code.start(), None
    start = code.start() - len(before) + match.start("kind")
    kind = match["kind"]
    return start, None if kind in GENERIC else KINDS[kind]


def _last_kind(before: str) -> re.Match[str] | None:
    """Return the kind word nearest to the end of ``before``."""
    found, at = None, 0
    while match := KIND_BEFORE.search(before, at):
        found, at = match, match.end("kind")
    return found


def _date(shade: str, at: int) -> tuple[date | None, int, bool]:
    """Return the date that follows a code, where it ends, and whether it could be read."""
    lead = _TO_DATE.match(shade, at)
    phrase = read_date_at(shade, lead.end()) if lead else None
    if phrase is None:
        return None, at, True
    readable = phrase.last is not None or not phrase.year_given
    return (phrase.last if phrase.year_given else None), phrase.end, readable


def _issuer_after(text: str, shade: str, at: int, *, joint: bool = False) -> tuple[str | None, int]:
    lead = _TO_ISSUER.match(shade, at) or (_BETWEEN.match(shade, at) if joint else None)
    found = (read_issuers if joint else read_issuer)(text, lead.end()) if lead else None
    return found or (None, at)


def _issuer_beside(text: str, at: int, number: str) -> str | None:
    """Read "Công văn số 5/BYT-DP ngày 5/8/2024 Bộ Y tế về …", where "của" was left out."""
    found = read_issuer(text, at + 1) if text[at : at + 1] == " " else None
    if found is None or not text.startswith((" về ", " v/v "), found[1]):
        return None
    return found[0] if fits_symbol(found[0], symbol_parts(number)) else None


def _issuer_before(text: str, start: int, number: str) -> str | None:
    """Read "theo hướng dẫn của Bộ Tài chính tại văn bản số …/BTC-…"."""
    before = text[max(0, start - _BEFORE) : start]
    parts = symbol_parts(number)
    for link in reversed(list(_LED_BY.finditer(before))):
        name = body_ending_at(before, link.start())
        behind = _COUNT.fullmatch(before, link.end()) is not None
        if not behind and _ACTIVE.search(link.group()):
            continue  # "… ban hành Quyết định sửa đổi Quyết định số …"
        issued = behind and _ISSUED.match(link.group())
        if name and (fits_symbol(name, parts) or issued):
            return body_of(name)
    return None


def _issuer_behind_title(text: str, shade: str, at: int, number: str) -> str | None:
    """Read "Công văn số … về … do Cục Hải quan ban hành"."""
    made = _MADE_BY.match(shade, at)
    name = body_ending_at(text[made.start("body") : made.end("body")], -1) if made else None
    return name if name and fits_symbol(name, symbol_parts(number)) else None


def body_ending_at(before: str, end: int) -> str | None:
    """Return the body whose name ends at ``end``."""
    words = before if end < 0 else before[:end]
    for head in re.finditer(r"(?<!\w)(?!(?<=Hải )Phòng)[^\W\d_]", words):
        found = read_issuer(words, head.start())
        if found and found[1] >= len(words) - 1:
            return found[0]
    return None


def _hand_on(shade: str, found: list[ReferenceMatch]) -> list[ReferenceMatch]:
    """Give an issuer named once to all members of an enumeration, from its end or its head."""
    out = list(found)
    for index in range(len(out) - 2, -1, -1):
        one, after = out[index], out[index + 1]
        if one.issuer is None and after.issuer and _are_linked(shade, one, after):
            out[index] = replace(one, issuer=after.issuer)
    for index in range(1, len(out)):
        before, one = out[index - 1], out[index]
        if one.issuer is None and before.issuer and _has_same_issuer(shade, before, one):
            out[index] = replace(one, issuer=before.issuer)
    return out


def _has_same_issuer(shade: str, before: ReferenceMatch, one: ReferenceMatch) -> bool:
    """Tell whether a clause goes on citing documents of the same body, by their symbols."""
    between = shade[before.span.end : one.span.start]
    if len(between) > _LONGEST_CLAUSE or ". " in between:
        return False
    parts, first = symbol_parts(one.number), symbol_parts(before.number)
    elided = one.text[0].isdigit()
    same = first[-1] == parts[-1] or (not elided and _BODY_FIRST.match(parts[0]) is not None)
    return same and (elided or ";" not in between) and fits_symbol(before.issuer or "", parts)


def _are_linked(shade: str, one: ReferenceMatch, after: ReferenceMatch) -> bool:
    between = shade[one.span.end : after.span.start]
    return len(between) < _LONGEST_LINK and _LINK.fullmatch(between) is not None
