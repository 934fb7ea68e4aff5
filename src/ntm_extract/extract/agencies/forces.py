"""Forces and branches written small, each for itself: "lực lượng công an, kiểm lâm, dân quân"."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies.mention import Found, Kind, Mention, full_name, single

_CAPITAL = (
    r"(?<=Q)uân sự|(?<=B)iên phòng|(?<=K)iểm lâm|(?<=K)iểm ngư|(?<=H)ải quan|(?<=Y) tế|"
    r"(?<=C)ảnh sát (?:khu vực|giao thông|cơ động)|(?<=K)iểm dịch (?:y tế|động vật|thực vật)"
)
_NAMES = (
    r"công an(?: viên)?|quân đội|quân sự|bộ đội(?: biên phòng)?|biên phòng|"
    r"cảnh sát(?: khu vực| biển| giao thông| cơ động| môi trường)?|hải quan|"
    r"thuế|kiểm lâm|kiểm ngư|quản lý thị trường|dân quân"
    r"(?: tự vệ| thường trực| cơ động)?|dân phòng|bảo vệ (?:dân phố|rừng)|an ninh cơ sở|y tế|"
    r"thú y|kiểm dịch|thanh niên(?: xung kích| tình nguyện)?|xung kích|thanh tra(?: giao thông|"
    r" xây dựng)?|cựu chiến binh|phòng cháy,? chữa cháy|an ninh"
)
_BRANCH = re.compile(rf"(?:{_NAMES}|[A-ZĐ](?i:{_CAPITAL}))(?!\w)")
_BARE = re.compile(
    r"(?:Quân sự|Biên phòng|Kiểm lâm|Kiểm ngư|Hải quan|Thuế|Y tế|Giáo dục|Công an|Bệnh viện|"
    r"Bưu điện|Điện lực|Kho bạc|Tư pháp|Thống kê|Thanh tra|Quản lý thị trường)(?=\s*[,;]|\s+và\s|"
    r"\s+(?:phải|cần|chủ động|khẩn trương|tăng cường|bảo đảm|đảm bảo|có trách nhiệm|phối hợp)\s)"
)
_FIRST = re.compile(
    rf"(?:các\s+)?(?:lực lượng|ngành|cơ quan)\s+(?P<b>{_NAMES})(?!\w)", re.IGNORECASE
)
_ONLY = re.compile(
    rf"(?:(?:các\s+)?(?:lực lượng|ngành|cơ quan)\s+)?(?:{_NAMES})(?!\w)[^,]*", re.IGNORECASE
)
_MORE = re.compile(r"\s*(?:,\s*(?:và\s+)?|\s+và\s+|/|\s+[-–]\s+)")
_LEVEL = re.compile(
    r"\s+(?:cấp (?:tỉnh|huyện|xã|cơ sở)|các cấp|địa phương|(?:tỉnh|huyện|xã|"
    r"phường)(?![^\W_])(?! hội))(?!\w)"
)


def one_force(text: str, found: Found) -> Found:
    """Cut "lực lượng công an, kiểm lâm" behind the first: what follows is another force."""
    last = found.mentions[-1]
    first = _FIRST.match(text, last.span.start) if last.kind == "collective" else None
    if first is None or first.end() >= found.end or last.name.startswith(("các ", "Các ")):
        return found
    more = _MORE.match(text, first.end())
    if more is None or _BRANCH.match(text, more.end()) is None:
        return found
    span = Span(last.span.start, first.end())
    one = Mention(span, full_name(span.text_in(text), last.kind), last.kind)
    return Found((*found.mentions[:-1], one), span.end)


def next_branch(text: str, at: int, before: Mention) -> Found | None:
    """Read the next of a list of forces by its branch alone: "(lực lượng công an), dân quân"."""
    branch = _BRANCH.match(text, at)
    if (
        branch is None
        or not _ONLY.fullmatch(before.name)
        or before.name.startswith(("các ", "Các "))
    ):
        return None
    level = _LEVEL.match(text, branch.end())
    span = Span(at, level.end() if level else branch.end())
    kind: Kind = "named" if text[at].isupper() else "collective"
    return Found((Mention(span, full_name(span.text_in(text), kind), kind),), span.end)


def named_branch(text: str, at: int) -> Found | None:
    """Read a branch by its bare name in a list of such: "Các đơn vị: Quân sự, Y tế, …"."""
    branch = _BARE.match(text, at)
    return single(text, at, branch.end(), "named") if branch else None
