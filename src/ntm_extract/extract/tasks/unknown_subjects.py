"""Subjects that no list has, read word by word from the noun of whoever can act up to the verb.

"Cụm thủy nông số 3 | mở cống", "Thủ kho | kiểm kê", "Giao Kíp 2 | bàn giao ca".
"""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention
from ntm_extract.extract.agencies.bounded import read_up_to
from ntm_extract.extract.agencies.words import (
    QUANTIFIER,
    SEPARATOR,
    small_first,
    verb_at,
    verb_pattern,
)
from ntm_extract.extract.tasks import helper_verbs as hv
from ntm_extract.vi.actor_nouns import ActorKind, actor_noun
from ntm_extract.vi.names import UPPER

_QUANTIFIED = re.compile(rf"(?!\d)(?![Tt]oàn\s+(?:bộ|thể))(?:{QUANTIFIER}|[Tt]oàn)\s+")
_WORD = re.compile(r"\s+(?P<w>[^\s,;:.()]+)")
_BRACKET = re.compile(rf"\s+\([^()]{{2,60}}\)(?=\s+[^\W\d_{UPPER}])")
_NUMBERS = re.compile(r"(?:(?:\s*,\s*|\s+và\s+)\d{1,3}(?=[\s,]))+")
_NAME = re.compile(rf"[{UPPER}\d]")
# what only whoever acts has behind it
_DUTY = re.compile(
    r"(?:có (?:các |những )?(?:trách nhiệm|nhiệm vụ|nghĩa vụ)|chịu trách nhiệm|phải|cần|chủ trì|"
    r"chủ động|khẩn trương|kịp thời|nghiêm túc|thường xuyên|trực tiếp|tích cực|tiếp tục|"
    r"tập trung|không được|theo chức năng|căn cứ|h[àằ]ng (?:ngày|tuần|tháng|quý|năm)|định kỳ|"
    r"(?:đi|đến|tới|về|xuống) (?:từng|tận|tất cả|cơ sở|hiện trường))(?!\w)"
)
# verbs that never say which of a kind: "đội thi công", "bộ phận tiếp nhận", but no "tổ tổ chức"
_NO_TRADE = re.compile(r"(?:tổ chức|thực hiện|tham gia|lập|có|được|đề xuất|yêu cầu|báo cáo)(?!\w)")
# what is told of somebody, and nothing to be done
_TOLD = re.compile(
    r"(?:đã|đang|được|bị|là|gồm|do|mà|thì|nào|nếu|khi|nhưng|tuy|chưa|để|còn|vẫn|cũng|có|như|"
    r"vừa|nhằm|theo|từ|trước|sau|trong|qua|bằng|vì|sẽ|nêu|này|đó)(?!\w)"
)
_SAYS_WHICH = re.compile(
    r"(?:của|thuộc|trực thuộc|tại|ở|trên địa bàn|phụ trách|các|toàn|cấp|cùng|liên|trong toàn)(?!\w)"
)
SHORT_VERB = re.compile(
    r"(?:lập|gửi|nộp|cử|mở|trình|báo|trực(?! thuộc| tiếp)|mua|bán|thu|chi(?! nhánh| cục| đoàn| bộ|"
    r" hội)|cấp(?! xã| tỉnh| huyện| cơ| trên| dưới| ủy| thẩm| bộ| ngành| thành| quốc)|"
    r"đóng(?! trên| tại| chân| quân)|xả|tưới|trồng|tiêm|phun|treo|"
    r"dọn|sửa|lắp|đo|ghi|nhập|xuất|in|viết|đăng|phát|chạy|đưa|đón|dẫn|giữ|nhắc|tuần|trông|khóa|"
    r"tắt|vá|nạo|rắc|rải|vớt|chôn|lấp|che|chặt|cưa|nhổ|bón|rửa|canh|gác|chốt|thăm|họp|dạy|ôn|nấu|"
    r"chia|trả|nhận|ký|duyệt|tặng|trao|tăng|giảm|dừng|cắt|"
    r"vẽ|rà|quét|bắt|soạn|chấm|tìm|bố|dự|làm|cho|hỗ|đặt|gọi|bơm|tháo|gom|chở|kéo|lo|soi)\s"
)
"""Verbs of one syllable that stand behind a whole name."""
# a window that is no name: unfinished, or with marks that no name holds
_NO_NAME = re.compile(
    r"[\[\]\"“”]|\s(?:và|hoặc|các|những|với|cùng|của|thuộc|tại|ở|cho|về|hết|không)\Z"
)
_NAMED = re.compile(rf"\s(?:[{UPPER}]|\d+\Z)")
_MOST_WORDS, _REACH, _BEHIND_TRADE = 18, 170, 6


def read_unknown(text: str, at: int, *, ordered: bool = False) -> tuple[Mention, ...]:
    """Return whoever begins at ``at`` and acts behind it; ``ordered``: behind "giao", "yêu cầu".

    The noun decides who can act (``vi/data/actor_nouns.tsv``), the verb where the name ends.
    """
    walk = _Walk(text, at)
    if not walk.begin(at, ordered=ordered):
        return ()
    stop = walk.run()
    return _members(text, walk.starts, stop) if stop else ()


def _members(text: str, starts: list[int], stop: int) -> tuple[Mention, ...]:
    """Return the bodies that begin at ``starts``, the last of which ends at ``stop``."""
    found: list[Mention] = []
    for start, end in zip(starts, [*starts[1:], stop], strict=True):
        window = re.sub(r"(?:[\s,;]+(?:và|hoặc))?[\s,;]*\Z", "", text[start:end])
        if not window or len(window.split()) > _MOST_WORDS or _NO_NAME.search(window):
            return ()
        for one in read_up_to(window, 0, len(window), begun=True):
            found.append(_by_name(window, one).shifted(start))
    return tuple(found)


def _by_name(window: str, one: Mention) -> Mention:
    """Keep the capital of a noun with a name or a number behind it: "Cụm thủy nông số 3"."""
    printed = one.span.text_in(window)
    if not printed[0].isupper() or not _NAMED.search(printed):
        return one
    return Mention(one.span, printed[0] + one.name[1:], "named")


class _Walk:
    """Reads on behind the noun of somebody up to what he has to do."""

    def __init__(self, text: str, at: int) -> None:
        self.text, self.pos, self.limit = text, at, at + _REACH
        self.starts: list[int] = []
        self.head = at
        self.post = self.kind = self.named = self.several = False
        self.trade: int | None = None
        self.since_trade = 0

    def begin(self, at: int, *, ordered: bool) -> bool:
        """Begin with whoever stands at ``at``; tell whether anybody does."""
        text = self.text
        quantifier = _QUANTIFIED.match(text, at)
        begins = ordered or text[at : at + 1].isupper() or text[max(at - 2, 0) : at] in {", ", ": "}
        noun_at = quantifier.end() if quantifier else at
        noun = actor_noun().match(text, noun_at) if begins or quantifier else None
        if noun is None:
            return False
        shared = self.post or self.several
        if not (self.starts and shared and text[at].islower()) or quantifier:
            # "Giáo viên, nhân viên", "Các lữ đoàn, trung đoàn" are one
            self.starts.append(at)
        self._take_noun(noun, several=bool(quantifier))
        return True

    def _take_noun(self, noun: re.Match[str], *, several: bool = False) -> None:
        self.pos = self.head = noun.end()
        self.several = several or (self.several and self.text[noun.start()].islower())
        self.post = self._is("post", noun)
        self.kind = self.several or self._is("kind", noun)
        self.named, self.trade, self.since_trade = False, None, 0

    def _is(self, kind: ActorKind, noun: re.Match[str]) -> bool:
        own = actor_noun(kind).match(self.text, noun.start())
        return own is not None and own.end() == noun.end()

    def run(self) -> int | None:
        """Return where the verb begins, None where there is none."""
        for _ in range(_MOST_WORDS):
            bracket = _BRACKET.match(self.text, self.pos)
            if bracket:
                self.pos, self.named = bracket.end(), True
            numbers = _NUMBERS.match(self.text, self.pos)
            if numbers and self.text[self.pos - 1].isdigit():
                self.pos = numbers.end()
            if self.text.startswith(":", self.pos):
                return self.pos if self._works_behind() else None
            if self.text[self.pos : self.pos + 1] in {",", ";"} and not self._over_joint():
                break
            word = _WORD.match(self.text, self.pos)
            if word is None or word.start("w") > self.limit:
                break
            stop = self._over_word(word)
            if stop is not None:
                return stop if stop >= 0 else None
        return None if self.kind else self.trade

    def _works_behind(self) -> bool:
        rest = self.text[self.pos + 1 : self.pos + 60].lstrip()
        return bool(verb_at(small_first(rest)))

    def _over_joint(self) -> bool:
        """Read on over a comma or "và" where somebody else stands behind it."""
        joint = SEPARATOR.match(self.text, self.pos)
        return joint is not None and self.begin(joint.end(), ordered=True)

    def _over_word(self, word: re.Match[str]) -> int | None:
        """Read on over a word; return where the verb begins, -1 where no name goes on."""
        start = word.start("w")
        if word["w"] in {"và", "hoặc"}:
            return None if self._over_joint() or self._joins_name(word) else -1
        if _NAME.match(self.text, start):
            self._over_name(word)
            return None
        if _DUTY.match(self.text, start):
            return word.start()
        return -1 if _TOLD.match(self.text, start) else self._over_small(word, start)

    def _over_small(self, word: re.Match[str], start: int) -> int | None:
        inside = hv.INSIDE_WORD.match(self.text, start) if self.pos > self.head else None
        end = None if inside else self._verb_end(start)
        if end is not None:
            return self._at_verb(word.start(), start, end)
        whole = self.named or (not self.kind and self.pos == self.head)
        if whole and not inside and SHORT_VERB.match(self.text, start):
            return word.start()
        says = inside or _SAYS_WHICH.match(self.text, start)
        self.pos = says.end() if says else word.end()
        self.since_trade += self.trade is not None
        return -1 if self.since_trade > _BEHIND_TRADE else None

    def _joins_name(self, word: re.Match[str]) -> bool:
        """Read on over "và" inside a name: "Phòng Vật tư và Thiết bị", "tổ văn thư và lưu trữ"."""
        nxt = _WORD.match(self.text, word.end())
        if nxt is None or word["w"] != "và" or self.pos == self.head:
            return False
        start = nxt.start("w")
        if _TOLD.match(self.text, start) or _SAYS_WHICH.match(self.text, start):
            return False
        self.pos = word.end()
        return self._verb_end(start) is None

    def _over_name(self, word: re.Match[str]) -> None:
        """Read on over a word in capitals: the noun of another body takes a name of its own."""
        noun = actor_noun().match(self.text, word.start("w"))
        if noun:
            self._take_noun(noun)
        else:
            self.pos, self.named = word.end(), True

    def _verb_end(self, at: int) -> int | None:
        """Return where a verb of two syllables or more ends."""
        patterns = (verb_pattern(), verb_pattern("opening"), hv.work())
        found = (pattern.match(self.text, at) for pattern in patterns)
        return max((one.end() for one in found if one and " " in one.group()), default=None)

    def _at_verb(self, space: int, at: int, end: int) -> int | None:
        """Take the first verb behind a bare noun for what a body is for, where one comes behind."""
        bare = not self.named and not self.post and self.trade is None and self.pos == self.head
        trade = hv.BUSINESS.match(self.text, at) and not _NO_TRADE.match(self.text, at)
        if not bare or not trade:
            firm = not bare or not self.kind or verb_at(self.text, at)
            return space if firm else -1
        self.trade, self.pos = space, end
        return None
