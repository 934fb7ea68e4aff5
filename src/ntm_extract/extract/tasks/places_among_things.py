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
