"""Whose paper a bracket cites: "báo cáo của Công ty A về … (Công văn số …)"."""

from __future__ import annotations

import re

from ntm_extract.extract.legal_references.issuers import read_issuer
from ntm_extract.extract.legal_references.symbols import body_of, fits_symbol
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

_SPOKE = Sought(
    by_letter(
        r"(?<!\w)(?:báo cáo|đề nghị|đề xuất|kiến nghị|ý kiến|tờ trình|văn bản|thông báo|giải trình|"
        r"kết quả thẩm định|xác nhận|phản ánh|hướng dẫn|chỉ đạo) của (?=\S)",
        re.IGNORECASE,
    )
)
_BARE = frozenset({"Bộ", "Sở", "Cục", "Tổng cục", "Chi cục", "Tập đoàn", "Công ty", "Tổng công ty"})
"""What a body calls itself in its own papers."""
_OPENS = re.compile(r"\((?:tại |theo |kèm theo )?\Z")
_BREAK = re.compile(r"[.;](?= )|\n")
_REACH = 300


def own_in_full(issuer: str | None, own: str | None) -> str | None:
    """Return the issuing body of the notice where its text says no more than "của Bộ"."""
    bare = issuer in _BARE and own is not None and own.startswith(f"{issuer} ")
    return own if bare else issuer


def read_speaker(text: str, start: int, parts: tuple[str, ...]) -> str | None:
    """Return whose report or proposal a bracket gives the number of, where the symbol is theirs.

    The nearest body that spoke in the same sentence counts, and no other whose symbol differs.
    """
    if not _OPENS.search(text, max(0, start - 12), start):
        return None
    begin = max(0, start - _REACH)
    stops = [stop.end() for stop in _BREAK.finditer(text, begin, start)]
    spoken = list(_SPOKE.finditer(text, stops[-1] if stops else begin, start))
    for words in reversed(spoken):
        found = read_issuer(text, words.end())
        if found:
            return body_of(found[0]) if fits_symbol(found[0], parts) else None
    return None
