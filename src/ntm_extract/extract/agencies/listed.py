"""Opens lists under one word: "Các sở, ngành: Nông nghiệp và PTNT, Tài chính, Công an tỉnh"."""

from __future__ import annotations

import re
from collections.abc import Callable

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.beside import read_behind_colon
from ntm_extract.extract.agencies.forces import named_branch
from ntm_extract.extract.agencies.known_names import fixed_names
from ntm_extract.extract.agencies.mention import Found, Mention, full_name
from ntm_extract.extract.agencies.names import read_open_name
from ntm_extract.extract.agencies.officials import may_head
from ntm_extract.extract.agencies.sectors import read_sector, sector_name, short_name
from ntm_extract.vi.names import LOWER, UPPER

ReadOne = Callable[[str, int], Found | None]
"""Reads one agency at a place of a text."""


_KIND_OF_LIST = re.compile(
    r"(?:[Cc]ác\s+)?(sở|bộ|ngành|ban|cơ quan|đơn vị|tập đoàn|tổng công ty|đài|cơ sở|trường|"
    r"bệnh viện|viện|học viện|trung tâm|cục|doanh nghiệp|tổ chức|công ty|hội|báo|đại sứ quán|"
    r"chi cục|vụ|phòng|trạm|câu lạc bộ|hiệp hội|liên đoàn|quỹ|ngân hàng|"
    r"ban quản lý(?: dự án)?)(?!\w)",
    re.IGNORECASE,
)


# a list inside a list: it would be read anew at every place of the list around it
_NESTED = re.compile(rf"(?:[Cc]ác\s)?\w(?:(?![{UPPER}])[^;:.()]){{1,80}}:\s*(?=[{UPPER}])")
_COMPANIES = re.compile(r"(?:Tổng công ty|Công ty|Tập đoàn|Ngân hàng)(?!\w)", re.IGNORECASE)
_COMPANY_REACH = 100
_FIELD = re.compile(rf"[{UPPER}][^\W\d_]+(?:\s[{LOWER}]+){{0,4}}(?=\s*[,;)]|\s+và\s+[{UPPER}])")
_LEVEL = re.compile(
    r"\s(?:(?:Tỉnh|Thành|Huyện|Thị|Đảng) ủy|(?:tỉnh|huyện|thành phố|xã|phường)"
    r"(?=\s*(?:[:;.)]|\Z)))"
)
_ONLY_BOARDS = re.compile(r"[Cc]ác\s+[Bb]an")
# parts of a body and their fields: "Các Vụ: Kế hoạch, Pháp chế", "các phòng: Kinh tế - Hạ tầng, …"
_OF_FIELDS = re.compile(r"(?:vụ|cục|chi cục|phòng|ban|hội|khoa)\Z", re.IGNORECASE)
_FIELD_WORDS = rf"[{UPPER}][^\W\d_]+(?:\s[{LOWER}]+){{0,4}}"
_OWN_FIELD = re.compile(
    rf"{_FIELD_WORDS}(?:\s+[-–]\s+{_FIELD_WORDS})?(?:\s+và\s+{_FIELD_WORDS}(?=\s*,))?"
    rf"(?:\s+(?:(?:Tỉnh|Thành|Huyện|Thị|Đảng) ủy|Trung ương))?"
    rf"(?=\s*(?:[,;:)]|\.?\Z)|\s+và\s+(?:[{UPPER}]|các\s))"
)


def read_distributed(text: str, start: int, colon: int, read_one: ReadOne) -> Found | None:
    """Open "Các sở, ngành: Nông nghiệp và PTNT, Tài chính, Công an tỉnh"."""

    def read_member(text: str, at: int) -> Found | None:
        return None if _NESTED.match(text, at) else read_one(text, at)

    return _read_distributed(text, start, colon, read_member)


def _read_distributed(text: str, start: int, colon: int, read_one: ReadOne) -> Found | None:
    match = re.compile(
        rf"(?:\s+(?:trọng điểm|các nước|của các nước|"
        rf"nước))?(?:\s*,?\s+(?:bao\s+)?gồm(?:\s+có)?)?\s*:\s*(?=[{UPPER}])"
    ).match(text, colon)
    if not match:
        return None
    head = _KIND_OF_LIST.match(text[start:colon])
    word = (head[1] if head else "").lower()
    alone = word == "ban" and _ONLY_BOARDS.fullmatch(text, start, colon)
    if alone or word not in {"sở", "bộ", "ngành", "ban"}:
        noun = word.capitalize()
        listed = _read_listed(text, match.end(), noun, read_one) if head else None
        return listed or read_behind_colon(text, match.end(), noun)
    prefix = "Bộ" if word == "bộ" else "Sở"
    mentions: list[Mention] = []
    end = pos = match.end()
    while True:
        sector = read_sector(text, pos)
        if sector is None and mentions and read_one(text, pos) is None:
            sector = _unknown_field(text, pos)
        if sector and not fixed_names().match(text, pos):
            found = Found(
                (Mention(Span(pos, sector), sector_name(prefix, text[pos:sector]), "named"),),
                sector,
            )
        else:
            one = read_one(text, pos)
            if one is None or not may_head(one):
                break
            found = one
        mentions += found.mentions
        end = pos = found.end
        separator = w.SEPARATOR.match(text, pos)
        if not separator or not (
            read_sector(text, separator.end())
            or read_one(text, separator.end()) is not None
            or _unknown_field(text, separator.end())
        ):
            break
        pos = separator.end()
    return Found(tuple(mentions), end) if mentions else None


def _unknown_field(text: str, at: int) -> int | None:
    """Return where a field ends that the data lacks: "các sở: Du lịch, Giao thông công chánh"."""
    match = _FIELD.match(text, at)
    return match.end() if match else None


def _company(text: str, at: int, prefix: str) -> int | None:
    """Return where a company ends in a list of such: "các tổng công ty: Điện lực miền Bắc"."""
    if not _COMPANIES.fullmatch(prefix) or _COMPANIES.match(text, at):
        return None
    if not text[at : at + 1].isupper():
        return None
    end = read_open_name(f"{prefix} {text[at : at + _COMPANY_REACH]}", len(prefix))
    return at + end - len(prefix) - 1 if end > len(prefix) else None


def _own_field(text: str, at: int, prefix: str, read_one: ReadOne) -> int | None:
    """Return where a part is named by its field: "các chi cục: Trồng trọt, Đê điều"."""
    if not _OF_FIELDS.match(prefix):
        return None
    field = read_sector(text, at)
    other = None if field else read_one(text, at)
    if other is not None:
        return None
    own = _OWN_FIELD.match(text, at)
    return own.end() if own else field


def _read_listed(text: str, at: int, prefix: str, read_one: ReadOne) -> Found | None:
    """Open "các cơ quan: A, B", "các tập đoàn: Điện lực Việt Nam, …"; one name is no list."""
    mentions: list[Mention] = []
    pos = at
    while True:
        end = short_name(text, pos, prefix) or _company(text, pos, prefix)
        end = end or _own_field(text, pos, prefix, read_one)
        one = (named_branch(text, pos) or read_one(text, pos)) if end is None else None
        if end is not None:
            name = full_name(f"{prefix} {text[pos:end]}", "named")
            one = Found((Mention(Span(pos, end), name, "named"),), end)
        if one is None or one.mentions[0].kind not in {"named", "place", "open"}:
            break
        mentions += one.mentions
        separator = w.SEPARATOR.match(text, one.end)
        if not separator:
            break
        pos = separator.end()
    if len(mentions) > 1 and _OF_FIELDS.match(prefix):
        return _of_one_level(text, mentions)
    return Found(tuple(mentions), mentions[-1].span.end) if len(mentions) > 1 else None


def _of_one_level(text: str, mentions: list[Mention]) -> Found:
    """Give all of "các Hội: Nông dân, Người cao tuổi tỉnh" the level behind the last of them."""
    last = mentions[-1]
    level = _LEVEL.match(text, last.span.end)
    end = level.end() if level else last.span.end
    own = _LEVEL.search(last.name)
    said = level.group() if level else own.group() if own else ""
    if not said or (own and own.end() < len(last.name)):
        return Found(tuple(mentions), last.span.end)
    named = [one.name if _LEVEL.search(one.name) else one.name + said for one in mentions]
    spans = [*(one.span for one in mentions[:-1]), Span(last.span.start, end)]
    return Found(
        tuple(
            Mention(span, name, one.kind)
            for span, name, one in zip(spans, named, mentions, strict=True)
        ),
        end,
    )
