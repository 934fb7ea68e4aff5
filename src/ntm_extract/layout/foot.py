"""The end of a notice: the list of recipients (nơi nhận) and who signed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Doubt
from ntm_extract.layout.lines import Line
from ntm_extract.layout.posts import Post, guess_deputy, read_posts
from ntm_extract.layout.recipients import BULLET, RecipientList
from ntm_extract.vi.names import LOWER, UPPER
from ntm_extract.vi.syllables import is_syllable

_RECIPIENTS = re.compile(
    r"^[\W_]*N[ơoớờ]i\s+nh[ậâaạ]n\s*(?::|;|\.|$|(?=\s*[-–]))\s*", re.IGNORECASE
)
_AUTHORITY = re.compile(
    rf"(?:TM|KT|TL|TUQ|Q|TMT|T\.M|K\.T|T\.L)\s?[./]\s*[{UPPER}]|(?:T/M|K/T|"
    rf"T/L)\s*\.?\s*[{UPPER}]{{2}}|(?:TM|KT|TL|TUQ)\s+[{UPPER}]{{2}}"
)
_POSITION = re.compile(
    r"(?:QUYỀN\s+|PHÓ\s+)?(?:CHỦ\s+TỊCH|BỘ\s+TRƯỞNG|THỨ\s+TRƯỞNG|THỦ\s+TƯỚNG|GIÁM\s+ĐỐC|"
    r"CHÁNH\s+VĂN\s+PHÒNG|"
    r"CHÁNH\s+THANH\s+TRA|BÍ\s+THƯ|CHỦ\s+NHIỆM|TỔNG\s+(?:GIÁM\s+ĐỐC|CỤC\s+TRƯỞNG|THANH\s+TRA|"
    r"BÍ\s+THƯ|KIỂM\s+TOÁN|"
    r"THƯ\s+KÝ)|VỤ\s+TRƯỞNG|CỤC\s+TRƯỞNG|CHI\s+CỤC\s+TRƯỞNG|TRƯỞNG\s+(?:BAN|PHÒNG|ĐOÀN|"
    r"TIỂU\s+BAN)|THỐNG\s+ĐỐC|"
    r"VIỆN\s+TRƯỞNG|CHÁNH\s+ÁN|HIỆU\s+TRƯỞNG|TƯ\s+LỆNH|CHỈ\s+HUY\s+TRƯỞNG|ĐỘI\s+TRƯỞNG|"
    r"THƯỜNG\s+TRỰC)\b"
)
_NAME = re.compile(rf"[{UPPER}][{LOWER}]{{0,6}}(?:\s+[{UPPER}][{LOWER}]{{0,6}}){{1,5}}\Z")
_LAST_WORD = re.compile(rf"[{UPPER}][{LOWER}]{{1,6}}\Z")
_RANK = re.compile(
    r"^(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)|(?:PGS|GS|TS|ThS|BS)\.?(?:\s?TS\.?)?)\s+"
)
_ANNEX = re.compile(r"^(?:PHỤ\s+LỤC|Phụ\s+lục|DANH\s+MỤC|BIỂU|MẪU)\b")
# "KT. BỘ TRƯỞNG THỨ TRƯỞNG" on one line: in whose stead, and who
_DEPUTY = re.compile(r"(?<=[^\W\d_])\s+(?=(?:PHÓ|THỨ)\s+[^\W\d_]{2})")
_NOTE = re.compile(r"^\[\d{1,3}\]")


@dataclass(slots=True)
class FootFields:
    """What the foot says; it covers the lines ``[start, end)``."""

    start: int
    end: int
    listed: RecipientList = field(default_factory=RecipientList)
    authority: list[str] = field(default_factory=list)
    position: str | None = None
    name: str | None = None
    span: Span | None = None
    doubts: list[Doubt] = field(default_factory=list)
    unread: list[Line] = field(default_factory=list)

    @property
    def recipients(self) -> list[Line]:
        """The entries of the list of recipients."""
        return self.listed.entries


def _is_signing(text: str) -> bool:
    """Tell whether a line is in the capitals of the signing block."""
    if len(text) < 90 and _mostly_capitals(text) and read_posts(text):
        return True
    if (
        not text
        or len(text) > 90
        or text.upper() != text
        or not re.search(rf"[{UPPER}]{{2}}", text)
    ):
        return False
    return bool(_AUTHORITY.match(text) or _POSITION.match(text))


def _mostly_capitals(text: str, *, share: float = 0.85) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char.isupper() for char in letters) >= share * len(letters) > 0


def _is_name(text: str) -> bool:
    return bool(_NAME.match(_RANK.sub("", text))) and len(text) < 45


def _is_half_name(lines: list[Line], at: int) -> bool:
    """Tell whether a name broke behind its first word: "Phạm" / "Mạnh Cường"."""
    words = lines[at].text.split()
    if _is_name(lines[at].text) and at + 1 < len(lines):
        return len(words) == 2 and bool(_LAST_WORD.match(lines[at + 1].text))
    return len(words) == 1 and at + 1 < len(lines) and _is_name(f"{words[0]} {lines[at + 1].text}")


def _cut_columns(line: Line) -> list[Line]:
    """Cut a line in which the two columns of the foot ran together."""
    cut = re.search(r"\t+", line.text)
    if not cut and _mostly_capitals(line.text) and read_posts(line.text):
        return [line]
    if cut:
        return [
            p for p in (line.part(0, cut.start()), line.part(cut.end(), len(line.text))) if p.text
        ]
    for pattern in (_AUTHORITY, _POSITION):
        match = pattern.search(line.text)
        if match and line.text[match.start() :].upper() == line.text[match.start() :]:
            at = match.start()
            columns = (line.part(0, at), line.part(at, len(line.text)))
            return [part for part in columns if part.text]
    return [line]


def find_foot(lines: list[Line], first: int) -> FootFields:
    """Find the foot after line ``first``; an empty one at the end where there is none."""
    marks = [at for at in range(first, len(lines)) if _RECIPIENTS.match(lines[at].text)]
    start = marks[0] if marks else _find_signing(lines, first)
    if start is None:
        end = _find_annex(lines, first)
        return FootFields(end, end)
    while start > first and (
        _is_signing(lines[start - 1].text) or _is_signed_name(lines, start - 1)
    ):
        start -= 1
    foot = FootFields(start, start)
    _read_foot(foot, lines)
    return foot


def _is_signed_name(lines: list[Line], at: int) -> bool:
    return at > 0 and _is_name(lines[at].text) and _is_signing(lines[at - 1].text)


def _find_signing(lines: list[Line], first: int) -> int | None:
    for at in range(first, len(lines)):
        if _is_signing(lines[at].text) and (
            _AUTHORITY.match(lines[at].text)
            or any(_is_name(line.text) for line in lines[at + 1 : at + 3])
            or at >= len(lines) - 2
        ):
            return at
    return None


def _find_annex(lines: list[Line], first: int) -> int:
    for at in range(first, len(lines)):
        if _NOTE.match(lines[at].text) or (at > first and re.match(r"PHỤ\s+LỤC\b", lines[at].text)):
            return at
    return len(lines)


def _read_foot(foot: FootFields, lines: list[Line]) -> None:
    listing = bool(_RECIPIENTS.match(lines[foot.start].text))
    signing: list[Line] = []
    at = foot.start
    while at < len(lines) and at < foot.start + 80:
        line = lines[at]
        if at > foot.start and (_ANNEX.match(line.text) or _NOTE.match(line.text)):
            break
        head = _RECIPIENTS.match(line.text)
        if head:
            listing = True
            line = line.part(head.end(), len(line.text))
        for part in _parts(foot, line):
            if _is_signing(part.text) or (
                signing and not foot.name and _goes_on(signing, part.text)
            ):
                signing.append(part)
                listing = listing and not foot.recipients
            elif signing and (more := _take_name(foot, lines, at, part)) is not None:
                signing.append(part)
                at += more
            elif listing or BULLET.match(part.text):
                foot.listed.add(part)
            elif foot.name or len(part.text) > 120:
                at = _end(foot, signing, at)
                return
            elif signing:
                foot.unread.append(part)
        at += 1
    _end(foot, signing, at)


def _parts(foot: FootFields, line: Line) -> list[Line]:
    parts = _cut_columns(line) if line.text else []
    return [_without_mark(foot, part) for part in parts] if foot.listed.is_complete else parts


def _without_mark(foot: FootFields, part: Line) -> Line:
    """Cut off what was read beside a post under the seal: "BỘ TRƯỞNG anh", "EEEE GIÁM ĐỐC"."""
    words = list(re.finditer(r"\S+", part.text))
    if read_posts(part.text) and part.text.isupper():
        return part
    for first, last in _stretches(len(words)):
        post = part.part(words[first].start(), words[last - 1].end())
        if post.text.isupper() and read_posts(post.text):
            sides = (
                part.part(0, words[first].start()),
                part.part(words[last - 1].end(), len(part.text)),
            )
            if any(_is_worded(side.text) for side in sides):
                return part
            for side in sides:
                _doubt_mark(foot, side)
            return post
    return part


def _stretches(count: int) -> list[tuple[int, int]]:
    """Return the stretches of a line without its last or its first words, the longest first."""
    heads = [(0, last) for last in range(count - 1, 1, -1)]
    return heads + [(first, count) for first in range(1, count - 1)]


def _is_worded(text: str) -> bool:
    """Tell whether capitals beside a post are words of its name, and no marks."""
    return text.isupper() and any(
        len(word) > 1 and is_syllable(word) for word in re.findall(r"[^\W\d_]+", text)
    )


def _doubt_mark(foot: FootFields, mark: Line) -> None:
    if mark.text:
        reason = "marks under the seal were not taken for text"
        where = mark.span
        foot.doubts.append(Doubt(reason, where.start, where.end, read=mark.text, kind="header"))


_STRANGE = re.compile(r"[^\w\s.,;:()&/–-]")


def _is_signing_rest(text: str) -> bool:
    """Tell whether capitals go on a line of the signing block: "TM. ỦY BAN NHÂN" / "DÂN"."""
    shaped = text[:1].isalpha() and not _STRANGE.search(text) and not BULLET.match(text)
    return shaped and text.upper() == text and len(text) < 60


def _take_name(foot: FootFields, lines: list[Line], at: int, part: Line) -> int | None:
    """Take the name of who signed; return how many more lines it stands on."""
    if foot.name:
        return None
    if _is_half_name(lines, at):
        foot.name = f"{part.text} {lines[at + 1].text}"
        return 1
    foot.name = part.text if _is_name(part.text) else None
    return 0 if foot.name else None


def _goes_on(signing: list[Line], text: str) -> bool:
    """Tell whether a line goes on with the signing block: capitals, or a damaged deputy."""
    if _mostly_capitals(text, share=0.6) and guess_deputy(signing[-1].text, text):
        return True
    last = signing[-1].text
    deputy = len(signing) > 1 and guess_deputy(signing[-2].text, last)
    whole = deputy or (last.startswith("KT") and read_posts(last))
    sound = all(is_syllable(word) for word in re.findall(r"[^\W\d_]{2,}", text))
    return _is_signing_rest(text) and (sound or not whole)


def _end(foot: FootFields, signing: list[Line], at: int) -> int:
    foot.end = at
    for text, line in _joined_lines(foot, signing):
        for part in _CAPACITY.split(text):
            _add_post(foot, part, line)
    if signing:
        foot.span = Span(signing[0].span.start, signing[-1].span.end)
        foot.name = foot.name or foot.listed.take_name()
        _doubt_missing_deputy(foot, foot.span)
        _doubt_name(foot)
    return at


_CAPACITY = re.compile(r"(?<=[^\W\d_]{2})\s+(?=(?:TM|KT|TL|TUQ)\s?[./])")


def _doubt_name(foot: FootFields) -> None:
    """Say so where something stands below the post, and none of it reads as a name."""
    if foot.name or not foot.unread:
        return
    start, end = foot.unread[0].span.start, foot.unread[-1].span.end
    read = " ".join(line.text for line in foot.unread)
    reason = "the name of who signed could not be read; the post above it may have lost words too"
    foot.doubts.append(Doubt(reason, start, end, read=read[:200], kind="header"))


def _doubt_missing_deputy(foot: FootFields, span: Span) -> None:
    """Say so where somebody signed in another's stead and his own post could not be read."""
    deputy = None if foot.position or not foot.authority else guess_deputy(foot.authority[-1])
    if deputy:
        reason = "who signed in this stead is not in the text; the form has one post for it"
        told = (deputy,)
        foot.doubts.append(Doubt(reason, span.start, span.end, alternatives=told, kind="header"))


def _joined_lines(foot: FootFields, signing: list[Line]) -> list[tuple[str, Line]]:
    """Join the lines of the signing block that were broken; each with the line it ends on."""
    joined: list[tuple[str, Line]] = []
    for line in signing:
        text = re.sub(r"\s+", " ", line.text)
        if foot.name and re.sub(r"\s+", " ", foot.name).startswith(text):
            continue
        broken = bool(joined) and (joined[-1][0].endswith(",") or not _is_signing(line.text))
        if broken and not guess_deputy(joined[-1][0], text):
            joined[-1] = (f"{joined[-1][0]} {text}", line)
        else:
            joined.append((text, line))
    return joined


def _add_post(foot: FootFields, text: str, line: Line) -> None:
    """Add one line of the signing block, in official spelling where it was read damaged."""
    posts = read_posts(text)
    deputy = None
    if foot.authority and not posts:
        deputy = guess_deputy(foot.authority[-1], text)
        posts = [Post(deputy, authority=False, damaged=True)] if deputy else []
    if any(post.damaged for post in posts):
        told = tuple(post.text for post in posts)
        reason = "who signed was read from damaged capitals and is given in official spelling"
        where = line.span
        foot.doubts.append(
            Doubt(reason, where.start, where.end, read=text, alternatives=told, kind="header")
        )
    if len(posts) > 1 or any(post.damaged for post in posts):
        found = [(post.text, post.authority) for post in posts]
    else:
        parts = [part.rstrip(",;:. ") for part in _DEPUTY.split(text)]
        found = [(part, bool(_AUTHORITY.match(part))) for part in parts]
    for name, authority in found:
        if not name:
            continue
        if authority:
            foot.authority.append(name)
        else:
            foot.position = name
