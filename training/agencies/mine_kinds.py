"""Mine kinds of body from the administrative corpus into ``vi/data/body_kinds.tsv``.

python training/agencies/mine_kinds.py --corpus FOLDER --out FILE.tsv

A kind of body is written small: "cơ quan thi hành án dân sự", "đơn vị kế toán". Legal texts
show where it ends, for what such a body must do stands right behind it: "<kind> có trách nhiệm …".
Runs from a head word up to such a predicate are counted; what holds a word of a clause ("không",
"thì", "đó") is none, and neither is what was seen too seldom.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ntm_extract.extract.agencies.words import verb_pattern
from ntm_extract.vi.unicode import nfc

LEAST_COUNT = 3
# "các đơn vị quản lý hồ sơ …" is rather an order to units than a kind of unit
LEAST_WITH_VERB, LEAST_ONLY_VERB = 25, 100
LEAST_PERSONS = 30
LEAST_LONGER = 10
MOST_WORDS = 8

_HEAD = (
    r"cơ quan|đơn vị|tổ chức|doanh nghiệp|cơ sở|công ty|chủ|nhà thầu|nhà đầu tư|nhà trường|"
    r"nhà xuất bản|nhà cung cấp|người|thương nhân|hợp tác xã|trường|bệnh viện|"
    r"đoàn (?:kiểm|thanh|giám)"
)
_MUST = r"có trách nhiệm|chịu trách nhiệm|phải|chủ trì(?! \w+ (?:thì|không))|có nghĩa vụ"
# in front of a body, and seldom of a verb that looks like one ("tổ chức", "chủ trì")
_BEFORE = r"^|[,;:] |[).] |(?:các|của|với|cho|gửi|do|mọi|thuộc|và|hoặc|bởi|đối với|thì) "
_WORD = r"(?: [^\W\d_]+|, (?:chữa bệnh|chống|hồ chứa|kinh doanh)(?!\w))"
_RUN = re.compile(
    rf"(?:{_BEFORE})(?P<kind>(?i:(?:{_HEAD})){_WORD}{{0,{MOST_WORDS}}}?) (?:{_MUST})(?!\w)"
)
# what stands in a clause and in no name
_CLAUSE = re.compile(
    r"(?<!\w)(?:không|thì|đó|này|đang|được|cũng|còn|có|và|chỉ|vẫn|đã|sẽ|khi|theo|trong|là|mà|để|"
    r"những|các|nào|khác|bị|phải|do|nếu|tại|cho|với|từ|đến|mình|thuộc|vì|nên|hoặc|trở|biết|nêu|"
    r"trên|sau|trước|đều|rất|đây|cần|chưa|muốn|như|việc|của|lại|về|nhưng|đúng|ta|kia|thứ|đồng|"
    r"chủ trì|trực tiếp|hành vi|vi phạm|đồng thời|ngoài|liên quan|nói|dữ|lý do|hạn|quan trọng|"
    r"trường hợp|lập|thuê|hiện|nơi|bắt buộc|mỗi|cùng|quyết định|điều này|buộc)(?!\w)"
)
_OF_LAW = re.compile(r"thi hành án|khám bệnh|đăng ký (?:kinh doanh|đầu tư|hộ tịch|cư trú)")
_NOBODY = re.compile(
    r"(?:cơ sở (?:dữ liệu|hạ tầng|vật chất|pháp lý|khoa học)|chủ (?:yếu|động|tịch|nghĩa|quản|thể|"
    r"trương|quyền|đạo|nhiệm)|tổ chức (?:thực hiện|triển khai|lễ hội|hội)|người (?:ta|dân tộc)|"
    r"trường (?:hợp|học)|đơn vị (?:tính|hành chính)|người (?:cùng|đứng đầu)).*"
)


def read_kinds(lines: Iterable[str]) -> Counter[str]:
    """Count the runs from a head word to what a body must do."""
    found: Counter[str] = Counter()
    for line in lines:
        for match in _RUN.finditer(nfc(line)):
            kind = match["kind"][:1].lower() + match["kind"][1:]
            if kind.islower() and not _CLAUSE.search(kind) and not _NOBODY.fullmatch(kind):
                found[kind] += 1
    return found


def is_usual(kind: str, counts: Counter[str]) -> bool:
    """Tell whether a run is a kind of body, and was seen often enough for what it is made of."""
    head = re.match(_HEAD, kind)
    tail = kind[head.end() :].strip() if head else ""
    if not tail:
        return False
    if verb_pattern().match(tail) and not _OF_LAW.match(tail):
        only = verb_pattern().fullmatch(tail)
        return counts[kind] >= (LEAST_ONLY_VERB if only else LEAST_WITH_VERB)
    if kind.startswith("người"):
        return counts[kind] >= LEAST_PERSONS
    words = kind.split()
    shorter = any(counts[" ".join(words[:n])] > counts[kind] for n in range(3, len(words)))
    return counts[kind] >= (LEAST_LONGER if shorter else LEAST_COUNT)


def main() -> None:
    """Write the kinds of body that are frequent enough."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder of *.txt.xz")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    with lzma.open(options.corpus / "legal_admin.txt.xz", "rt", encoding="utf-8") as file:
        counts = read_kinds(file)
    kinds = sorted(kind for kind in counts if is_usual(kind, counts))
    rows = "".join(f"{kind}\t{counts[kind]}\tlegal_admin\n" for kind in kinds)
    options.out.write_text("kind\tcount\tsource\n" + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
