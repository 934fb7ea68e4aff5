"""A name below a post that a seal damaged, found whole in the list of recipients.

Who signs for an office is often named there too: "VPCP: BTCN, PCN Nguyễn Văn An".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from ntm_extract.vi.names import LOWER, UPPER
from ntm_extract.vi.unicode import bare

_WORD = rf"[{UPPER}][{LOWER}]{{1,6}}"
_FULL_NAME = re.compile(rf"(?<!\w){_WORD}(?: {_WORD}){{2,3}}(?!\w)")
_LIKE = 0.5
"""How alike the damaged first words must be to those of the name, in their letters."""


def name_in_list(damaged: str, entries: Iterable[str]) -> str | None:
    """Return the one name in ``entries`` that ends in the last two words of a damaged one."""
    words = re.findall(r"[^\W\d_]+", damaged)
    found = {
        match.group()
        for entry in entries
        for match in _FULL_NAME.finditer(entry)
        if _ends_alike(match.group().split(), words)
    }
    return found.pop() if len(found) == 1 else None


def _ends_alike(name: list[str], words: list[str]) -> bool:
    for at in range(len(words) - 1):
        if words[at : at + 2] == name[-2:]:
            before, read = "".join(name[:-2]), "".join(words[:at])
            alike = SequenceMatcher(None, bare(before).lower(), bare(read).lower()).ratio()
            return not read or alike >= _LIKE
    return False
