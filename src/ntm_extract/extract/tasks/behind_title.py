"""Who acts behind a title: "Giấy khen của …: Sở Nội vụ quy định …"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention
from ntm_extract.extract.agencies.words import small_first, verb_pattern
from ntm_extract.extract.tasks.clauses import after_frame
from ntm_extract.extract.tasks.predicates import skip_spaces
from ntm_extract.extract.tasks.subjects import find_subject
from ntm_extract.extract.tasks.turns import TOLD_BEFORE

TOPIC = re.compile(r"(?:Về|Đối [Vv]ới|Riêng|Liên quan)\s")
"""What a sentence begins with that names its topic first."""
_OPENS_LIST = re.compile(r"(?:sau|như|gồm|là|trong đó|cụ thể|đó|nội dung)\s*\Z")
TITLE_REACH = 200
"""Letters: how far the colon of a title may stand."""


def behind_title(text: str) -> tuple[Mention, ...]:
    """Return the subject behind a title: "Giấy khen của …: Sở Nội vụ quy định …"."""
    colon = text.find(":", 0, TITLE_REACH)
    if colon < 0 or TOPIC.match(text):
        return ()
    behind = skip_spaces(text, colon + 1)
    frame = after_frame(text, behind, len(text))
    subject = find_subject(text, frame if frame is not None else behind)
    if verb_pattern().match(small_first(text)):  # "Nâng cao chất lượng …: Sở X xây dựng"
        orders = _OPENS_LIST.search(text, 0, colon) or TOLD_BEFORE.search(text, 0, colon)
        return () if orders or any(one.kind == "open" for one in subject) else subject
    return subject
