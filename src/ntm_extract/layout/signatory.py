"""Who signed: the lines of the signing block put together to stead, post and name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Doubt
from ntm_extract.layout.foot_fields import FootFields
from ntm_extract.layout.lines import Line
from ntm_extract.layout.posts import Post, guess_deputy, read_posts
from ntm_extract.layout.signed_names import name_in_list
from ntm_extract.layout.signing import AUTHORITY, is_post_alone, is_signing, split_stead
from ntm_extract.vi.syllables import is_syllable

# "KT. BỘ TRƯỞNG THỨ TRƯỞNG" on one line: in whose stead, and who
_DEPUTY = re.compile(r"(?<=[^\W\d_])\s+(?=(?:PHÓ|THỨ)\s+[^\W\d_]{2})")
_ACTING = re.compile(r"Q\s?[./]\s*[^\W\d_]")
_CAPACITY = re.compile(r"(?<=[^\W\d_]{2})\s+(?=(?:TM|KT|TL|TUQ)\s?[./])")


def read_signatory(foot: FootFields, signing: list[Line]) -> None:
    """Fill in stead, post and place of the signature from the lines of its block."""
    for text, line in _joined_lines(foot, signing):
        for part in _CAPACITY.split(text):
            _add_post(foot, part, line)
    if foot.authority and foot.position is None and _ACTING.match(foot.authority[-1]):
        foot.position = foot.authority.pop()  # the post he holds for the time being
    if signing:
        foot.span = Span(signing[0].span.start, signing[-1].span.end)
        foot.name = foot.name or foot.listed.take_name()
        _doubt_missing_deputy(foot, foot.span)
        _doubt_name(foot)


def _joined_lines(foot: FootFields, signing: list[Line]) -> list[tuple[str, Line]]:
    """Join the lines of the signing block that were broken; each with the line it ends on."""
    joined: list[tuple[str, Line]] = []
    for line in signing:
        text = re.sub(r"\s+", " ", line.text)
        if foot.name and re.sub(r"\s+", " ", foot.name).startswith(text):
            continue
        broken = bool(joined) and (joined[-1][0].endswith(",") or not is_signing(line.text))
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
        if deputy and text.startswith(f"{deputy} ") and _is_worded(text.removeprefix(deputy)):
            deputy = None  # "PHÓ GIÁM ĐỐC KỸ THUẬT": more of the post, and no damage
        posts = [Post(deputy, authority=False, damaged=True)] if deputy else []
    if any(post.damaged for post in posts):
        told = tuple(post.text for post in posts)
        reason = "who signed was read from damaged capitals and is given in official spelling"
        where = line.span
        foot.doubts.append(
            Doubt(reason, where.start, where.end, read=text, alternatives=told, kind="header")
        )
    for name, authority in _told(text, posts):
        if authority:
            foot.authority.append(name)
        elif foot.position and foot.position != name and not any(one.damaged for one in posts):
            # his office below that in a board, "PHÓ TRƯỞNG BAN", or the rest of it, "THƯỜNG TRỰC"
            joint = " - " if is_post_alone(name) else " "
            foot.position = f"{foot.position}{joint}{name}"
        else:
            foot.position = name


def _told(text: str, posts: list[Post]) -> Iterator[tuple[str, bool]]:
    """Yield the posts that a line names and whether they are those stood in for."""
    if len(posts) > 1 or any(post.damaged for post in posts):
        yield from ((post.text, post.authority) for post in posts)
        return
    parts = [part.rstrip(",;:. ") for part in _DEPUTY.split(text)]
    if len(parts) == 1:
        parts = split_stead(text)
    yield from ((part, bool(AUTHORITY.match(part))) for part in parts if part)


def _doubt_name(foot: FootFields) -> None:
    """Say so where something stands below the post, and none of it reads as a name."""
    if foot.name or not foot.unread:
        return
    start, end = foot.unread[0].span.start, foot.unread[-1].span.end
    read = " ".join(line.text for line in foot.unread)
    foot.name = name_in_list(read, (line.text for line in foot.recipients))
    if foot.name:
        reason = "the name of who signed was read damaged; the list of recipients has it whole"
        told = (foot.name,)
        foot.doubts.append(
            Doubt(reason, start, end, read=read[:200], alternatives=told, kind="header")
        )
        return
    reason = "the name of who signed could not be read; the post above it may have lost words too"
    foot.doubts.append(Doubt(reason, start, end, read=read[:200], kind="header"))


def _doubt_missing_deputy(foot: FootFields, span: Span) -> None:
    """Say so where somebody signed in another's stead and his own post could not be read."""
    deputy = None if foot.position or not foot.authority else guess_deputy(foot.authority[-1])
    if deputy:
        reason = "who signed in this stead is not in the text; the form has one post for it"
        told = (deputy,)
        foot.doubts.append(Doubt(reason, span.start, span.end, alternatives=told, kind="header"))


def without_mark(foot: FootFields, part: Line) -> Line:
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
