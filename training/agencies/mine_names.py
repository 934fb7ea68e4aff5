"""Mine the names of bodies from the administrative corpus into ``vi/data/agency_names.tsv``.

python training/agencies/mine_names.py --corpus FOLDER --out FILE.tsv

Every run of words behind a head word ("Bộ", "Trung tâm", "Ban Chỉ đạo" …) is a path in a tree of
counts. A node is a name where it is frequent, where runs stop at it behind a preposition ("của X.",
"với X,"), and where the words that lead to it belong to the name in front of them: a predicate
("quy định", "xem xét") stands behind all names alike, a part of a name behind few.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from ntm_extract.extract.agencies.known_names import place_names, sector_pattern
from ntm_extract.extract.agencies.titles import OFFICIAL
from ntm_extract.extract.agencies.words import (
    COMMITTEE,
    HEAD,
    NOUN,
    verb_pattern,
)
from ntm_extract.vi.agency_names import JOINTS, Word, read_word
from ntm_extract.vi.unicode import nfc

MOST_WORDS = 20
LEAST_COUNT = 5
LEAST_CLOSED = 2
LEAST_STOPS = 0.12
CLOSED_ENDS = 0.6
LEAST_LIFT, BARE_VERB_LIFT, VERB_LIFT = 4.0, 8.0, 30.0
VERB_CLOSED = 0.2
CAPITAL_SHARE = 0.3

# a head that stands in the corpus for a body; the finer conditions are those of the extractor
_FIRST = re.compile(
    r"(?<![\w/-])(?:Bộ|Sở|Ban|Ủy ban|Hội|Cục|Tổng|Chi|Vụ|Văn phòng|Thanh tra|Phòng|Trung tâm|Viện|"
    r"Trường|Đại học|Học viện|Liên|Hiệp hội|Đoàn|Tổ|Quỹ|Kho bạc|Bảo hiểm|Ngân hàng|Tập đoàn|"
    r"Công ty|Đài|Báo|Tạp chí|Tòa án|Cơ quan|Đảng|Mặt trận|Bệnh viện|Kiểm toán|Công an|Quân khu|"
    r"Hải quan|Cảng vụ|Cổng|Trung ương|Thông tấn|Trạm|Câu lạc bộ|Tỉnh đoàn|Đội)(?!\w)"
)
_PREPOSITION = re.compile(
    r"(?:của|thuộc|với|tại|gửi|cho|bởi|trình|đốc|trưởng|phòng|tịch|nhiệm|đạo|viên|và|,|;|-)\s+\Z"
)
_UNIT = re.compile(
    r"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|(?<!tác )xã(?! hội)|phường|đặc khu|"
    r"khu vực [IVX\d]|cấp (?:tỉnh|huyện|xã|trung|cơ sở|trên|dưới)|các cấp|(?:có )?liên quan|"
    r"nói trên|nêu trên)(?!\w)",
    re.IGNORECASE,
)
# words (lower case) that are no part of a name: a run is over in front of them
_OUTSIDE = re.compile(
    r"(?:theo|trong|để|khi|trước|nếu|nhằm|đến|với|là|đã|được|phải|cần|sẽ|cùng|nêu|này|sau|vào|qua|"
    r"thì|mà|như|bao gồm|gồm|vì|tới|năm|ngày|tháng|có|những|các|mỗi|từng|đó|của|cho|nào|khác|mình|"
    r"hiện|chưa|đang|bị|nơi|thuộc|chịu|rằng|cũng|chủ trì|hằng|hàng (?:năm|quý|tháng)|kể từ|xem|"
    r"hoặc|ban hành|quy định|về việc|phê duyệt|quyết định|xem xét|trả lại|thông báo|công bố|"
    r"bổ nhiệm|hướng dẫn|có trách nhiệm|khẩn trương|trình(?! độ)|chuẩn bị|bảo đảm|đảm bảo|bố trí|"
    r"kịp thời|tăng cường|lập(?! pháp)|gửi|từ(?! thiện)|do(?! thám)|ở(?= \w+ [A-ZĐ])|trực tiếp|"
    r"tiếp tục|phối hợp|đề nghị|nhận(?! thức| diện| dạng)|trên địa bàn|giai đoạn|ít nhất|tối đa|"
    r"tối thiểu|chấp thuận|khóa|triệu tập|tham dự|biết|tại Điều|giải quyết|"
    r"và tương đương|tương đương)(?!\w)"
)
_OTHER_BODY = re.compile(r"(?:Bộ|Sở|Công an|Ủy ban|Văn phòng|Tòa án|Cục|Vụ|UBND|Nhà nước ta)(?!\w)")
# what the extractor reads by its grammar, and places that begin like a body
_NO_NAME = re.compile(
    r"(?:ủy ban nhân|hội (?:an|đồng nhân dân)|cơ quan (?:chủ quản|cấp|quản lý)\Z).*|.* - trưởng .*"
)
_CENTRE = re.compile(r"Trung ương(?= (?:Hội|Đoàn|Đảng|Mặt trận)(?!\w))")
_OFFICER = re.compile(
    r"(?:Tổng |Chi )?\w+ (?:[Tt]rưởng|phó|viên|thảo|quốc|[Ll]uật|Phách|về|[Qq]uy tắc|\w)(?!\w)|\w+,"
)

Run = tuple[str, ...]


_NO_LAST = frozenset({*JOINTS, "và", "cấp", "số", "tại", "về", "vùng", "vực", "tp"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A run of words as it was seen: its words, its form in print, and what stands around it."""

    words: Run
    form: Run
    behind: bool
    firm: bool


@dataclass(slots=True)
class Node:
    """A run of words from a head on: how often it was seen, and where it stopped.

    ``closed`` counts the runs that begin behind a preposition and stop at a point or a place.
    """

    words: Run
    count: int
    stops: int = 0
    closed: int = 0
    capital: int = 0


def read_run(text: str, at: int) -> Seen | None:
    """Return the run at ``at``; None where no body's name begins."""
    head = HEAD.match(text, at) or _CENTRE.match(text, at)
    if not head or _OFFICER.match(text, at):
        return None
    words: list[str] = []
    form: list[str] = []
    pos, firm = at, True
    while len(words) < MOST_WORDS:
        word = read_word(text, pos)
        if word is None or any(char.isdigit() for char in word.text):
            break
        if word.start >= head.end():
            if _OUTSIDE.match(text, word.start):
                firm = False
                break
            if _leaves(text, word, first=word.start == head.end() + 1):
                break
        for part in filter(None, (word.joint, word.text)):
            words.append(part.lower())
            form.append(part)
        pos = word.end
    while words and (words[-1] in JOINTS or words[-1] == "và"):
        words.pop(), form.pop()
    behind = bool(_PREPOSITION.search(text, max(0, at - 9), at))
    return Seen(tuple(words), tuple(form), behind, firm)


def _leaves(text: str, word: Word, *, first: bool) -> bool:
    """Tell whether a place, or another body, begins with ``word``."""
    at = word.start
    if _UNIT.match(text, at) or (text[at].isupper() and place_names().match(text, at)):
        return True
    if word.joint or text[max(0, at - 4) : at] == " và ":
        return any(words.match(text, at) for words in (HEAD, OFFICIAL, COMMITTEE, NOUN))
    return not first and bool(_OTHER_BODY.match(text, at))


def read_corpus(lines: Iterable[str]) -> Counter[Seen]:
    """Count the runs of all lines."""
    seen: Counter[Seen] = Counter()
    for line in lines:
        text = nfc(line)
        for first in _FIRST.finditer(text):
            run = read_run(text, first.start())
            if run is not None:
                seen[run] += 1
    return seen


Items = Sequence[tuple[Seen, int]]


def grow(items: Items, depth: int) -> Iterator[Node]:
    """Yield the frequent nodes of sorted runs that share their first ``depth`` words."""
    if sum(count for _, count in items) < LEAST_COUNT:
        return
    if depth:
        yield _node(items, depth)
    inner = [item for item in items if len(item[0].words) > depth]
    for _, group in groupby(inner, key=lambda item: item[0].words[depth]):
        yield from grow(list(group), depth + 1)


def _node(items: Items, depth: int) -> Node:
    node = Node(items[0][0].words[:depth], sum(count for _, count in items))
    for run, count in items:
        if len(run.words) == depth:
            node.stops += count
            node.closed += count * (run.behind and run.firm)
        node.capital += count * run.form[depth - 1][:1].isupper()
    return node


@dataclass(frozen=True, slots=True)
class Name:
    """A name, how often it was seen, and the share of those that did not go on to a longer one."""

    words: Run
    count: int
    ends: float


def find_names(nodes: Sequence[Node]) -> list[Name]:
    """Return the names among the nodes, each with the share of its runs that end with it."""
    tree = {node.words: node for node in nodes}
    likely = [node for node in nodes if _is_likely(node)]
    usual = _usual_words(tree, likely)
    names: set[Run] = set()
    for node in sorted(likely, key=lambda one: (len(one.words), one.words)):
        if _belongs(node.words, tree, names, usual):
            names.add(node.words)
    return [Name(words, tree[words].count, _ends(words, tree, names)) for words in sorted(names)]


def _is_likely(node: Node) -> bool:
    return (
        len(node.words) > 1
        and node.words[-1] not in _NO_LAST
        and node.closed >= LEAST_CLOSED
        and node.stops >= LEAST_STOPS * node.count
        and _is_one(node.words)
    )


def _is_one(words: Run) -> bool:
    """Tell whether commas part fields of one body ("A, B và C"), and not several bodies."""
    if "," not in words:
        return True
    last = len(words) - 1 - words[::-1].index(",")
    return "và" in words[last:] or words[last - 1 : last + 2] == ("phòng", ",", "chống")


def _usual_words(tree: dict[Run, Node], likely: Sequence[Node]) -> Counter[str]:
    """Count each word behind any likely name; under "" how often such names stand at all."""
    parents = {node.words for node in likely}
    behind = Counter({"": sum(node.count for node in likely)})
    for words, node in tree.items():
        if words[:-1] in parents:
            behind[words[-1]] += node.count
    return behind


def _ends(words: Run, tree: dict[Run, Node], names: set[Run]) -> float:
    """Return the share of a name's runs that stop with it or go on with a predicate."""
    leading = {name[: len(words) + 1] for name in names if name[: len(words)] == words}
    inside = sum(tree[step].count for step in leading if step != words)
    return 1 - inside / tree[words].count


def _belongs(words: Run, tree: dict[Run, Node], names: set[Run], usual: Counter[str]) -> bool:
    """Tell whether what stands behind the longest shorter name belongs to the name."""
    shorter = next((words[:n] for n in range(len(words) - 1, 1, -1) if words[:n] in names), None)
    if shorter is None:
        return True
    tail = words[len(shorter) :]
    if shorter[0] in {"bộ", "sở"} and sector_pattern().fullmatch(_text(shorter[1:])):
        return tail[0] == "-"  # "Thông tư của Bộ Tài chính Quy định …" is no name
    first = next(n for n, word in enumerate(tail) if word not in JOINTS and word != "và")
    node = tree[words[: len(shorter) + first + 1]]
    if node.capital >= CAPITAL_SHARE * node.count:
        return True
    step = tree[words[: len(shorter) + 1]]
    here, behind = tree[shorter].count, step.count
    elsewhere = max(usual[tail[0]] - behind, 1) / (usual[""] - here)
    lift = behind / here / elsewhere
    if not verb_pattern().match(" ".join(tail[first:])):
        return lift >= LEAST_LIFT
    node = tree[words]
    proper = tree[words[:2]].capital >= CAPITAL_SHARE * tree[words[:2]].count
    orders = verb_pattern("strong").match(" ".join(tail[first:]))
    if node.closed < VERB_CLOSED * node.count or (orders and proper and not _is_bare(shorter)):
        return False
    return lift >= (BARE_VERB_LIFT if _is_bare(shorter) else VERB_LIFT)


def _is_bare(words: Run) -> bool:
    return HEAD.fullmatch(_text(words).capitalize()) is not None


def _text(words: Run) -> str:
    return " ".join(words).replace(" ,", ",")


def write_table(names: Sequence[Name], items: Items, out: Path) -> None:
    """Write the names, sorted, each as it is most often printed."""
    forms: dict[Run, Counter[Run]] = {name.words: Counter() for name in names}
    for run, count in items:
        for depth in range(2, len(run.words) + 1):
            if run.words[:depth] in forms:
                forms[run.words[:depth]][run.form[:depth]] += count
    rows = []
    for name in names:
        if _is_bare(name.words) or _NO_NAME.fullmatch(_text(name.words)):
            continue
        form = min(forms[name.words].items(), key=lambda item: (-item[1], item[0]))[0]
        proper = any(word[0].isupper() for word in form[1:])
        if form[0] == "Bộ" and form[1].islower() and HEAD.match(_text(form))[0] == "Bộ":  # type: ignore[index]
            continue  # "Bộ công cụ": a set, no ministry
        whole = name.ends >= CLOSED_ENDS or name.words[-2:] == ("việt", "nam")
        end = "closed" if proper and whole else "open"
        rows.append(f"{_text(form)}\t{name.count}\t{end}\tlegal_admin")
    out.write_text("\n".join(["name\tcount\tend\tsource", *sorted(rows)]) + "\n", encoding="utf-8")


def main() -> None:
    """Count, decide, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder of *.txt.xz")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    with lzma.open(args.corpus / "legal_admin.txt.xz", "rt", encoding="utf-8") as lines:
        seen = read_corpus(lines)
    items = sorted(seen.items(), key=lambda item: (item[0].words, item[0].form))
    write_table(find_names(list(grow(items, 0))), items, args.out)


if __name__ == "__main__":
    main()
