"""What a duration counts from: the words, the day they mean, where they stop."""

from __future__ import annotations

import re
from datetime import date

from ntm_extract.vi.time_phrases import read_date_at

ANCHOR = (
    r"(?:(?:,? ?| \((?=kể |tính ))(?:tính |kể )?(?P<from>từ|sau(?! (?:đó|này)(?!\w))|khi)"
    r"(?: khi| ngày| lúc| thời điểm)?"
    r"(?P<anchor> [^,.;:()]{2,70}))"
)
_THIS = (
    r"(?:văn bản|công văn|kế hoạch|thông báo(?: kết luận)?|quyết định|chỉ thị|công điện|kết luận"
    r"|nghị quyết|quy định|hướng dẫn|chương trình|đề án)"
)
_ISSUED = r"(?:được ban hành|ký ban hành|ban hành|ký|có hiệu lực|phát hành)"
_ISSUE = re.compile(
    rf" (?:ngày )?{_ISSUED}(?: thi hành)?(?= ?$|,| (?:phải|để|thì|gửi|và|các|đến)(?!\w))"
    rf"| (?:ngày )?{_ISSUED} {_THIS}(?= ?$| này|,| (?:phải|để|thì|gửi|và|các)(?!\w))"
    rf"|[^,.;]{{0,12}}{_THIS} này (?:được )?(?:ban hành|ký|có hiệu lực|phát hành)"
    r"| (?:ngày )?(?:kế hoạch|chỉ thị|công điện|thông báo|chương trình|đề án)"
    r" (?:được ban hành|được ký|có hiệu lực)(?!\w)"
    rf"| (?:ngày )?(?:có|nhận được) {_THIS} này(?= được ban hành)"
    rf"| (?:ngày )?có {_THIS} này"
)
"""What counts from the day of the notice; "ngày ký hợp đồng" and the like do not."""
_STOP = re.compile(
    r"(?<!nhận được)(?<!nhận)(?<! có)(?<!lập)(?<!kỳ) (?:đề nghị|yêu cầu|báo cáo)(?!\w)"
    r"| (?:phải|để|thì|mà|gửi|có trách nhiệm|hoàn thành|ubnd"
    r"|và (?:chậm|trong|không|thay|bãi))(?!\w)"
    r"|(?<=hiệu lực) (?!thi hành|\W)|(?<=thi hành) (?=\w)"
)
_OPEN_END = re.compile(r"(?: (?:và|của|kèm|do|với|mà|tại|cho|về|từ|theo|đối với|để))+ ?\Z")
"""Words that cannot end what a duration counts from: the longest match cut it there."""
_UNTIL = re.compile(r" (?:đến|tới) (?:hết )?(?=ngày \d)")


def named_end(anchor: str) -> date | None:
    """Return the day that an anchor names as the last: "12 tháng kể từ ngày … đến ngày …"."""
    until = _UNTIL.search(anchor)
    phrase = read_date_at(anchor, until.end()) if until else None
    return phrase.last if phrase and phrase.year_given else None


def start_of(anchor: str, issued_on: date | None) -> date | None:
    """Return the day an anchor means: a date in it, else the day of issue."""
    dated = read_date_at(anchor.lstrip(), 0)
    if dated and dated.year_given:
        return dated.last
    return issued_on if _ISSUE.match(anchor) else None


def words_of(match: re.Match[str]) -> str:
    """Return the words that a duration counts from, without what no longer belongs to them."""
    anchor = match["anchor"]
    stop = _STOP.search(anchor, 2)
    return _OPEN_END.sub("", anchor[: stop.start()] if stop else _whole_words(match))


def _whole_words(match: re.Match[str]) -> str:
    """Return the anchor without a word that the longest match would cut in two."""
    anchor = match["anchor"]
    following = match.string[match.end() : match.end() + 1]
    return anchor.rpartition(" ")[0] if following.isalnum() else anchor
