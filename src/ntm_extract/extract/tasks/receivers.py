"""Whom a verb of reporting names: right behind it, behind what is reported, or by the channel."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Found, Mention, read_agencies
from ntm_extract.extract.agencies.words import verb_at
from ntm_extract.extract.tasks import report_verbs as rv
from ntm_extract.extract.tasks.helper_words import BARE_KIND
from ntm_extract.extract.tasks.predicates import is_predicate, skip_spaces
from ntm_extract.extract.tasks.receiver_names import grown
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import UPPER

_OFFICES = re.compile(
    r"(?:chủ đầu tư|Phòng|Trung tâm|Tổ|Đoàn|Viện|Kho bạc|Ban (?:Tổ chức|Quản lý|Tuyên giáo|"
    r"Dân vận)|Đảng ủy|"
    r"Huyện ủy|Tỉnh ủy|Thành ủy|Hạt|Trạm|Bảo hiểm|Ngân hàng|Hội)(?!\w)"
)
_ABOVE_OTHERS = re.compile(
    r"(?:UBND|HĐND|Hội đồng nhân dân|Sở|Bộ|Ban (?:Chỉ đạo|Chỉ huy|Thường vụ)|Thường trực|Chủ tịch|"
    r"Thủ tướng|Chính phủ|Văn phòng|Cục|Chi cục|Thanh tra|Công an|(?:cơ quan|"
    r"cấp) (?:có )?thẩm quyền|"
    r"cơ quan)(?!\w)"
)
_ABOVE = re.compile(
    r"cấp (?:thẩm quyền|trên(?: trực tiếp)?)(?!\w)|(?:tỉnh|huyện|thành phố|[Tt]rung ương)"
    r"(?=\s+(?:thẩm|xem|xét|phê|quyết|công nhận|để|trước)|[,.;)]|$)"
)
_SENT = re.compile(
    r"[Đđ]oàn (?:giám sát|kiểm tra|thanh tra|công tác|kiểm toán)(?!\w)|"
    r"(?:các )?(?:đại biểu (?:Quốc hội|HĐND)|lãnh đạo)(?!\w)"
)
_ONE_OFFICE = re.compile(r"cơ quan [^\W\d_]")
CHANNEL = re.compile(r"(?:[Cc]ổng|[Hh]ệ thống|[Tt]rang|[Ee]mail|[Pp]hần mềm|[Tt]rục)(?!\w)")
_ONLY_VIA = by_letter(rf"(?<=[\s(])(?:thông\s+)?qua\s+(?=[{UPPER}])")
LOOK, OBJECT_REACH, _SHORT_OBJECT = 260, 80, 24
_NEW_SENTENCE = re.compile(r"(?:Các|Mỗi|Từng|Toàn thể|Thủ trưởng các|Người đứng đầu các)\s")
_IN_CHARGE = re.compile(r"\s*,?\s*(?:(?:có|chịu)\s+trách nhiệm|có nhiệm vụ|nghiêm túc)(?!\w)")


_DONE_WITH_IT = frozenset({
    "tổng hợp", "xem xét", "phê duyệt", "thẩm định", "theo dõi", "giải quyết", "chỉ đạo",
    "cho ý kiến", "quyết định", "thẩm tra", "ban hành", "công nhận", "công bố",
})  # fmt: skip
"""What receivers do with what they get."""


def are_named(mentions: tuple[Mention, ...]) -> bool:
    """Tell whether bodies are named: what is passed to "người dân", "báo chí" is no report."""
    bodies = {"named", "official", "authority"}
    return all(one.kind in bodies or bool(_SENT.match(one.name)) for one in mentions)


def read_receiver(text: str, match: re.Match[str], end: int) -> tuple[tuple[Mention, ...], int]:
    """Read the agencies that a verb of reporting names, directly or behind "về", "cho"."""
    verb = match["v"].strip().lower()
    named = _right_behind(text, match.end(), verb)
    if named is not None:
        return named, named[-1].span.end if named else match.end()
    stop = _phrase_end(text, match.end(), end)
    later = _later_receiver(text, verb, match.end(), stop) if verb in rv.OF_THINGS else ()
    if not later and verb not in rv.HANDS_ON:
        later = _acting_receiver(text, match.end(), stop, advised=verb.startswith("tham mưu"))
    return later, later[-1].span.end if later else match.end()


def _right_behind(text: str, at: int, verb: str) -> tuple[Mention, ...] | None:
    """Return who stands right behind a verb; none where they begin to act, None for nobody."""
    to = rv.TO.match(text, at)
    start = to.end() if to else at
    found = grown(text, start)
    if found.mentions and not CHANNEL.match(text, start):
        begins = _NEW_SENTENCE.match(text, start) and is_predicate(text, found.end)
        return () if begins else _who_receives(text, found)
    if verb in rv.TO_THOSE_ABOVE and (above := _above(text, start)):
        return above
    also = rv.AND_WITH.match(text, at) if verb == "báo cáo" else None
    return (_who_receives(text, grown(text, also.end())) if also else ()) or None


def _who_receives(text: str, found: Found) -> tuple[Mention, ...]:
    """Return who of those named receives: who has something to do begins the next sentence.

    "gửi Sở A; Sở B có trách nhiệm …" goes to the first; of a heading without a stop, "5. Theo dõi,
    báo cáo Thủ trưởng … có trách nhiệm …", nobody.
    """
    if not _IN_CHARGE.match(text, found.end):
        return _before_next_clause(text, found)
    for n in range(len(found.mentions) - 1, 0, -1):
        before, one = found.mentions[n - 1], found.mentions[n]
        if ";" in text[before.span.end : one.span.start] or before.name == one.name:
            return found.mentions[:n]
    return ()


def _before_next_clause(text: str, found: Found) -> tuple[Mention, ...]:
    """Leave out whoever begins to act behind a semicolon: "báo cáo A; Phòng B hướng dẫn …"."""
    last = found.mentions[-1] if len(found.mentions) > 1 else None
    before = text[found.mentions[-2].span.end : last.span.start] if last else ""
    verb = verb_at(text, found.end + 1) if ";" in before else None
    if verb and " " in verb.group() and verb.group() not in _DONE_WITH_IT:
        return found.mentions[:-1]
    return found.mentions


def _above(text: str, at: int) -> tuple[Mention, ...]:
    """Return those above by their level alone: "cấp trên", "trình tỉnh xem xét"."""
    above = _ABOVE.match(text, at)
    if above is None:
        return ()
    span = Span(above.start(), above.end())
    return (Mention(span, span.text_in(text), "authority"),)


def _acting_receiver(text: str, at: int, stop: int, *, advised: bool) -> tuple[Mention, ...]:
    """Read who is to act on what is reported: "báo cáo để UBND tỉnh xem xét".

    Who is ``advised`` right behind the verb does whatever it is: "tham mưu để UBND xã đối thoại".
    """
    for purpose in rv.SO_THAT.finditer(text, at - 1, stop):
        found = grown(text, purpose.end())
        if not found.mentions or not are_named(found.mentions):
            continue
        near = advised and purpose.start() <= at and is_predicate(text, found.end)
        if near or rv.ACTS_ON.match(text, found.end):
            return found.mentions
    return ()


def _later_receiver(text: str, verb: str, at: int, stop: int) -> tuple[Mention, ...]:
    """Read who receives behind what is reported: "báo cáo kết quả về Sở A", "… qua Sở B"."""
    for link in rv.links(verb).finditer(text, at, stop):
        between = text[at : link.start()]
        if link.group() == " với" and " giữa " in between:
            continue
        if link.group() in {" tới", " đến"} and rv.NO_LINK.search(between):
            continue
        if link.group() == " với" and verb in rv.PASSES and "," in between:
            continue
        whom = skip_spaces(text, link.end())
        if CHANNEL.match(text, whom):
            continue
        named = _who_receives(text, grown(text, whom)) or _above(text, whom)
        named = tuple(filter(_is_named, named)) if verb in rv.HANDS_ON else named
        if named:
            return named
    return _for_whom(text, verb, at, stop) or _by_mail(text, at, stop) or _via(text, at, stop)


def _is_named(one: Mention) -> bool:
    plain = one.kind in {"named", "official"} or _OFFICES.match(one.name)
    return bool(plain or (one.kind != "authority" and _ONE_OFFICE.match(one.name)))


def _said_which(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out a kind of body that nothing says which of: "chuyển cho cơ quan"."""
    return tuple(one for one in mentions if not BARE_KIND.fullmatch(one.name))


def _via(text: str, at: int, stop: int) -> tuple[Mention, ...]:
    """Read through whom alone something goes up: "báo cáo kết quả qua Sở B"."""
    via = _ONLY_VIA.search(text, at, stop)
    if via is None or rv.REPORT.search(text, at, via.start()) or CHANNEL.match(text, via.end()):
        return ()  # "báo cáo đề xuất UBND tỉnh … (qua Sở A)": of the second verb
    through = read_agencies(text, via.end()).mentions
    return through if are_named(through) else ()


def _for_whom(text: str, verb: str, at: int, stop: int) -> tuple[Mention, ...]:
    """Read who receives behind "cho", where what is handed over is not itself for somebody."""
    if verb not in {"gửi", "báo cáo", "trình", "phản ánh", "phản hồi", "kiến nghị"}:
        return ()
    for link in rv.FOR.finditer(text, at, stop):
        found = _said_which(_who_receives(text, grown(text, link.end())))
        near = link.start() - at < (OBJECT_REACH if verb == "gửi" else _SHORT_OBJECT)
        given = rv.GIVES.search(text, at, link.start())
        plain = link.start() - at < OBJECT_REACH and not given
        if found and all(
            _ABOVE_OTHERS.match(one.name)
            or (near and not given and _OFFICES.match(one.name))
            or (plain and (one.kind == "open" or are_named((one,))))
            or (plain and verb == "gửi" and one.name.startswith("các "))
            for one in found
        ):
            return found
    return ()


def _by_mail(text: str, at: int, stop: int) -> tuple[Mention, ...]:
    """Read whose mailbox something goes to: "gửi vào nhóm Zalo của Ban Quản lý"."""
    box = rv.MAILBOX.search(text, at, stop)
    whose = grown(text, box.end()).mentions if box else ()
    return whose if are_named(whose) else ()


def _phrase_end(text: str, at: int, end: int) -> int:
    depth = 0
    for pos in range(at, min(end, at + LOOK)):
        depth += (text[pos] == "(") - (text[pos] == ")")
        if depth == 0 and text[pos] in ";.":
            return pos
    return min(end, at + LOOK)
