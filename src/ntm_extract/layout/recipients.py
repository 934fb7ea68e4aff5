"""The list of recipients (nơi nhận), entry by entry, and the marks read beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.core.stages import Doubt
from ntm_extract.layout.lines import Line
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER
from ntm_extract.vi.surnames import OTHER_SURNAMES, SURNAMES
from ntm_extract.vi.syllables import is_syllable

BULLET = re.compile(r"^\s*[-–—+•*]\s*")
_NUMBERED = re.compile(r"^\s*\d{1,2}[.)]\s+(?=[^\W\d_])")
_FILE_COPY = re.compile(r"L[ưu]u\s*[:;.]?\s")
_TAIL = re.compile(r"[;.]\s*(?P<t>[^;.]{1,8})\Z")
_WORD = re.compile(r"[^\W\d_]+")
_MARK = "a mark beside the list of recipients was not taken for text"
# the units of an office go on with its entry: "- VPCP: BTCN, các PCN;" / "Các Vụ: TH, KTTH"
_OFFICE = re.compile(r"(?:VP[A-ZĐ]*|Văn phòng|Lưu)(?!\w)")
_UNIT = re.compile(r"(?:Các\s)?(?:[Vv]ụ|[Cc]ục|[Pp]hòng|Trợ lý|TGĐ|Cổng|Trung tâm)(?!\w)")
_PLAIN = re.compile(r"[\w\s.,;:()&/–-]+\Z")
# who typed the notice and how many copies: "Hà 5b", "(3b)", "KT2.", "12 TB"
_COPIES = re.compile(
    r"(?:[A-ZĐ][\wĐđ.]{0,6}\s?)?\(?\d{1,3}\s?b(?:ản)?\)?\.?\Z|[A-ZĐ]\w{1,6}\.?\Z"
    r"|\d{1,3}\s[A-ZĐ]{1,4}\.?\Z"
)
_SIGNED = re.compile(r"(?<=[;.,])\s*[(\[](?:Đã|đã) ký[^()\[\]]{0,30}[)\]]\s*\Z")
"""What stood in the column of the signature: "- UBND các xã;        (đã ký)"."""
_CAPITAL = re.compile(rf"[{UPPER}]")
_NAME = re.compile(
    rf"(?:[;.]|(?<=\W)[{UPPER}]{{2,6}})\s+(?!Văn Phòng|Phó )"
    rf"(?P<name>(?:{SURNAMES}|{OTHER_SURNAMES})(?:\s[{UPPER}][{LOWER}]{{0,6}}){{1,4}})\Z"
)


class RecipientList:
    """The entries as they are gathered; Nghị định 30 puts the file copy ("Lưu: …") last."""

    def __init__(self) -> None:
        self.entries: list[Line] = []
        self.doubts: list[Doubt] = []
        self._bulleted = False

    @property
    def is_complete(self) -> bool:
        """Tell whether the file copy has been read, which ends the list."""
        return bool(self.entries) and bool(_FILE_COPY.match(self.entries[-1].text))

    def add(self, part: Line) -> None:
        """Add a line: an entry of its own, the rest of the one above, or a mark."""
        bullet = BULLET.match(part.text) or _NUMBERED.match(part.text)
        body = part.part(bullet.end() if bullet else 0, len(part.text))
        if not body.text:
            return
        if not (not bullet and self._is_open(body.text)) and self._is_no_entry(body.text, bullet):
            self.doubts.append(_doubt(body))
            return
        self._bulleted = self._bulleted or bool(bullet)
        if bullet or _FILE_COPY.match(body.text) or self._is_new(body.text):
            self.entries += map(self._without_tail, _split_inline(body, bulleted=self._bulleted))
        else:
            last = self.entries[-1]
            span = last.span._replace(end=body.span.end)
            self.entries[-1] = self._without_tail(Line(f"{last.text} {body.text}", span))

    def _is_open(self, text: str) -> bool:
        """Tell whether the entry above goes on: it has no end, or typist and copies follow it."""
        if not self.entries or _is_post_rest(text):
            return False
        plain = bool(_PLAIN.match(text)) and all(map(_is_word, _WORD.findall(text)))
        unended = not self.entries[-1].text.endswith((".", ";"))
        return (plain and unended) or (self.is_complete and bool(_COPIES.match(text)))

    def _is_no_entry(self, text: str, bullet: re.Match[str] | None) -> bool:
        below = self.is_complete and not bullet and _is_post_rest(text)
        return below or _is_mark(text) or (self.is_complete and not _is_wording(text))

    def take_name(self) -> str | None:
        """Take the signatory's name from behind the end of an entry, where columns ran together."""
        for at in range(len(self.entries) - 1, -1, -1):
            match = _NAME.search(self.entries[at].text)
            if match:
                self.entries[at] = self.entries[at].part(0, match.start("name"))
                return match["name"]
        return None

    def _is_new(self, text: str) -> bool:
        """Tell whether a line without a dash begins an entry: the one above has ended."""
        if not self.entries:
            return True
        if self._bulleted:  # OCR loses a dash here and there
            last = self.entries[-1].text
            inside = _OFFICE.match(last) and _UNIT.match(text)
            return last.endswith(";") and bool(_CAPITAL.match(text)) and not inside
        return self.entries[-1].text.endswith((";", ".")) and not text[:1].islower()

    def _without_tail(self, entry: Line) -> Line:
        """Cut off what stands behind the end of an entry and is no word: "…; 5"."""
        signed = _SIGNED.search(entry.text)
        if signed:
            return self._without_tail(entry.part(0, signed.start()))
        tail = _TAIL.search(entry.text)
        if tail is None or not _is_mark(tail["t"]) or _FILE_COPY.match(entry.text):
            return entry
        self.doubts.append(_doubt(entry.part(tail.start("t"), tail.end("t"))))
        return entry.part(0, tail.start() + 1)


def _doubt(line: Line) -> Doubt:
    return Doubt(_MARK, line.span.start, line.span.end, read=line.text, kind="header")


def _is_mark(text: str) -> bool:
    """Tell whether a text of a few signs has no word in it: "x=", "5", "7è"."""
    words = _WORD.findall(text)
    return len(text) <= 8 and all(len(word) == 1 or not _is_word(word) for word in words)


def _is_word(word: str) -> bool:
    return word.isupper() or word[:1].isupper() or (len(word) > 1 and is_syllable(word))


def _is_post_rest(text: str) -> bool:
    """Tell words in capitals from abbreviations: below the file copy they are of a post."""
    words = _WORD.findall(text)
    return text.isupper() and all(len(word) > 1 and is_syllable(word) for word in words)


def _is_wording(text: str) -> bool:
    """Tell whether most of what follows the file copy are words that begin with a capital."""
    words = _WORD.findall(text)
    good = sum(len(word) for word in words if len(word) > 1 and _is_word(word))
    return good >= 0.6 * len(text.replace(" ", "")) and text[:1].isupper()


_NEXT = by_letter(
    r"(?:(?<=[;.])|(?<=; \(báo cáo\))|(?<=; \(b/c\))|(?<=; \(để b/c\))|(?<=; \(để báo cáo\)))"
    r"\s*[-–]\s+(?=[^\W\d_])"
    rf"|(?<=^Như trên)[;,]\s+(?=[{UPPER}])|(?<=^Như Điều \d)[;,]\s+(?=[{UPPER}])"
)
"""Where the next entry begins on a line: at its dash, or behind the formula "Như trên"."""


_NEXT_PLAIN = re.compile(rf";\s+(?=[{UPPER}])(?![^()]{{0,120}}\))")
"""Where the next entry begins in a list without dashes, all on one line: "Sở A; Sở B; Lưu: VT."."""


def _split_inline(line: Line, *, bulleted: bool) -> Iterator[Line]:
    at = 0
    filed = _FILE_COPY.search(line.text)
    last = filed.start() if filed else len(line.text)
    plain = () if bulleted else _NEXT_PLAIN.finditer(line.text)
    places = [*_NEXT.finditer(line.text), *(one for one in plain if one.end() <= last)]
    for match in sorted(places, key=re.Match.start):
        if match.start() > at:
            yield line.part(at, match.start())
        at = max(at, match.end())
    if line.text[at:].strip():
        yield line.part(at, len(line.text))
