"""Lines that only say who sits on a board and as what: "2. Ông A, Giám đốc Sở X - Phó ban;"."""

from __future__ import annotations

import re

from ntm_extract.vi.names import UPPER

_SEAT = (
    r"(?:(?:Đồng )?(?:Phó )?(?:Chủ tịch|Trưởng (?:[Bb]an|[Đđ]oàn|[Tt]iểu ban|[Nn]hóm))"
    r"(?: [Hh]ội đồng| [Ủủ]y ban)?|(?:Phó )?(?:Trưởng|Tổ trưởng|Nhóm trưởng)|"
    r"Phó (?:[Bb]an|[Đđ]oàn)|Tổ phó|Nhóm phó|(?:Các )?(?:[Tt]hành viên|[Ủủ]y viên|[Uu]ỷ viên)|"
    r"Thư ký)"
)
_OF = (
    r"(?:[Tt]hường trực|[Tt]hư ký|[Tt]hành viên|[Ủủ]y viên|[Tt]hứ nhất|[Cc]huyên trách|BCĐ|"
    r"Ban [Cc]hỉ đạo|Ban [Tt]ổ chức|Tổ [Cc]ông tác|Tổ [Gg]iúp việc|Hội đồng|Tổ|Đoàn|Ban)"
)
_SITS = re.compile(
    rf"(?:(?:\s+[-–]|\s*[,:–\t])\s*|\s+(?:làm|giữ chức|là)\s+)"
    rf"(?P<seat>{_SEAT}(?:\s*,?\s*(?:kiêm\s+)?{_OF}){{0,3}})\s*[;.,/]*\s*\Z"
)
_PERSON = re.compile(
    rf"(?:Mời\s+)?(?:(?:Các\s+)?(?:[Đđ]ồng chí|[Đđ]/c|[Đđ]c|[Ôô]ng|[Bb]à)\s*:?\s+)"
    rf"(?=[{UPPER}\[(.…])"
)
_POST = re.compile(
    r"(?:Mời\s+)?(?:Đại diện|Lãnh đạo|(?:Phó )?(?:Chủ tịch|Giám đốc|Trưởng|Chánh|Cục trưởng|"
    r"Chi cục trưởng|Hiệu trưởng|Bí thư|Tổng Giám đốc|Chỉ huy)|01 lãnh đạo|Một lãnh đạo|"
    r"Chuyên viên|Công chức|Cán bộ|Thủ trưởng|Kế toán|Bộ trưởng|Thứ trưởng)(?!\w)"
)
_SEAT_FIRST = re.compile(
    rf"{_SEAT}(?:\s*,?\s*(?:kiêm\s+)?{_OF}){{0,3}}(?:\s*\([^()]{{2,30}}\))?\s*:\s*"
    rf"(?:(?:Đại diện|(?:\d{{1,2}}|Một)\s+lãnh đạo|Lãnh đạo|Mời|Thứ trưởng|Vụ trưởng|"
    rf"(?:Phó )?(?:Chủ tịch|Giám đốc|Trưởng|Chánh|Cục trưởng|Bí thư|Hiệu trưởng|Tổng Giám đốc))\s|"
    rf"(?:[ÔôBbĐđ]\S*\s+)?(?:chí\s+)?"
    rf"(?:[{UPPER}][^\W\d_]+\s+){{2}})"
)
"""The seat in front: "Trưởng ban: Thứ trưởng Nguyễn A", "Thành viên: Đại diện Sở Y tế"."""
_FOUNDS = re.compile(
    r"(?:Nay\s+)?(?:[Tt]hành lập|[Kk]iện toàn|[Cc]ử|[Bb]ổ sung|[Tt]hay đổi|[Đđ]iều chỉnh|"
    r"Thành phần|Danh sách)\s(?=[^:]*(?:Ban |Tổ |Hội đồng|Đoàn|BCĐ|[Tt]hành viên|[Tt]hành phần))"
    r"[^:]{0,300}:\s*\Z|"
    r"(?:Các\s+)?(?:[Tt]hành viên|[Ủủ]y viên|[Tt]hành phần)(?:\s+(?:gồm|Ban Chỉ đạo|Tổ công tác|"
    r"Hội đồng|gồm có|bao gồm|sau đây))*\s*:\s*\Z"
)
_LONGEST, _LONGEST_NAMED, _HEADING = 260, 130, 420
_BARE = re.compile(
    rf"(?:Ông|Bà|[Đđ]ồng chí|[Đđ]/c)\s+[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{1,5}}"
    r"(?:\s*[,–:(-]\s*(?:Phó |Nguyên )?(?:Chủ tịch|Giám đốc|Trưởng|Chánh|Cục trưởng|Bí thư|"
    r"Hiệu trưởng|Chi cục trưởng|Đại diện|Chuyên viên|Thứ trưởng|Bộ trưởng|Vụ trưởng|Tổng)[^.;:]*)?"
    r"\)?\s*[;.,]?\s*\Z"
)
_ACTS = re.compile(
    r"(?<!\w)(?:phụ trách|chịu trách nhiệm|có trách nhiệm|chỉ đạo(?! thực hiện)|theo dõi|báo cáo|"
    r"phối hợp|chủ trì|giúp|tham mưu|tổ chức thực hiện|kiểm tra,|điều hành)(?!\w)"
)


def founds_board(heading: str) -> bool:
    """Tell whether a heading opens the list of those who sit on a board."""
    return len(heading) < _HEADING and bool(_FOUNDS.match(heading))


def is_seated(body: str) -> bool:
    """Tell whether an item of such a list gives no work: it names somebody, or somebody's post."""
    return len(body) <= _LONGEST and not _ACTS.search(body)


def is_member(body: str) -> bool:
    """Tell whether an item names one who sits on a board, with the seat, and gives no work.

    Facts: decisions that found a board list its members so (Nghị định 30/2020/NĐ-CP, mẫu 1.2).
    """
    if len(body) > _LONGEST:
        return False
    if _BARE.match(body):
        return not _ACTS.search(body)
    first = _SEAT_FIRST.match(body)
    if first:
        return not _ACTS.search(body, first.end())
    sits = _SITS.search(body)
    if sits is None or _ACTS.search(body, 0, sits.start()):
        return False
    if _PERSON.match(body):
        return True
    return bool(_POST.match(body)) and len(body) < _LONGEST_NAMED
