"""What only looks like whoever acts: places in a list of papers and works."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention

_PLACE_AMONG_THINGS = re.compile(
    r"(?:các\s+|những\s+)?(?:khu|cụm|chợ|bến|điểm|vườn|trạm|cơ sở|cửa hàng|cảng|sân bay|công viên)"
    r"(?!\w)[^;]*(?:,|\svà)\s+(?:các\s+)?(?:kế hoạch|phương án|dự án|công trình|quy hoạch|đề án|"
    r"hồ sơ|văn bản|chương trình|thiết kế|bản vẽ|danh mục|hạng mục|tuyến|đường|cầu|kênh)(?!\w)",
    re.IGNORECASE,
)


def without_things(lead: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out what nobody is: "khu phố, phương án di dời (phải …)", "chợ … phải có bãi xe".

    A place can act by itself ("khu phố cử người"), beside papers and works it is one of them.
    """
    return tuple(one for one in lead if not _is_thing(one.name))


def _is_thing(name: str) -> bool:
    if " phải " in name:
        return True
    return "," in name and _PLACE_AMONG_THINGS.match(name) is not None


_IN_COMPANY = re.compile(r"(?<!phối hợp)\s(?:cùng|cùng với)\s+\Z")


def without_company(text: str, lead: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out all of a kind in whose company a body acts: "Sở A cùng các xã kiểm tra …"."""
    return lead[:1] + tuple(
        one
        for one in lead[1:]
        if not (one.kind == "collective" or one.name.startswith("UBND các "))
        or not _IN_COMPANY.search(text, 0, one.span.start)
    )
