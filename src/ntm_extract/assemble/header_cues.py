"""What speaks for and against a value of the header."""

from __future__ import annotations

import re

from ntm_extract.assemble.name_places import plain
from ntm_extract.assemble.value_cues import shape
from ntm_extract.core.facts import Header
from ntm_extract.vi.first_letters import by_letter

_OPEN_END = by_letter(r"(?:[,:;(–-]|(?<!\w)(?:và|của|về|tại|với|cho|theo|do|để|các|ban hành))\s*\Z")
_KINDS = frozenset(
    {"NQ", "QĐ", "CT", "QC", "TB", "HD", "KH", "PA", "ĐA", "DA", "BC", "TTr", "CĐ", "CTr"}
)
_NAME = r"[A-ZĐÀ-Ỹ][a-zđà-ỹ]*"
_PERSON = re.compile(rf"{_NAME}(?:[ -]{_NAME}){{1,5}}")
_POSITION = re.compile(
    r"chủ tịch|giám đốc|bộ trưởng|thứ trưởng|thủ t|chánh|phó|trưởng|chủ nhiệm|bí thư|viện|tư lệnh"
    r"|thống đốc|chỉ huy|ủy viên"
)
_JOINT_ISSUE = re.compile(
    r"(?:[-–,;]|\n| và )\s*(?:Sở|Bộ|Ban|UBND|Hội|Đoàn|Liên|Ngân hàng|Cục|Công an)\s"
)
_OTHER_LINE = re.compile(r"(?:KHÓA|KHOÁ|KỲ HỌP|BỘ TRƯỞNG|CHỦ TỊCH|CỘNG HÒA|CỘNG HOÀ)\s")
_PARTS = re.compile(r"[.;:]\s")
_SEVERAL = re.compile(r"; *(?:\([^()]*\) *)?[-–] ")
_NO_NAME = re.compile(r"[\d.,:;]")


def header_cues(field: str, value: str, header: Header) -> dict[str, float]:
    """Return what the decider weighs of a value of the header."""
    words = value.split()
    names = ["bias", f"field={field}", f"doc={header.doc_type}"]
    if field in {"number", "doc_type"}:
        names.append(f"{field}&shape={shape(value)}")
    if field in {"recipients", "addressees"}:
        names += [f"{field}&long"] if len(value) > 120 else []
        names += [f"{field}&odd_start"] if not value[:1].isalnum() or value[:1].islower() else []
        names += [f"{field}&points"] if _PARTS.search(value) else []
        names += [f"{field}&capitals"] if value.isupper() else []
    if field == "subject":
        names += ["subject&long"] if len(words) > 60 else []
        names += ["subject&short"] if len(words) < 6 else []
        names += ["subject&odd_start"] if not value[:1].isalpha() else []
        body = plain(header.issuing_body or "-")
        names += ["subject&holds_body"] if body in plain(value) else []
        names += ["subject&other_line"] if _OTHER_LINE.search(value) else []
        names += ["subject&open_end"] if _OPEN_END.search(value.lower()) else []
        names += ["subject&asks"] if value.rstrip().endswith("?") else []
    if field == "number":
        kind, body = _code(value)
        names += ["number&other_kind"] if kind and header.doc_type not in {kind, "CV"} else []
        said = plain(header.issuing_body or "")
        names += ["number&other_body"] if said and body and not _fits(body, said) else []
    if field in {"name", "position"} and _JOINT_ISSUE.search(header.issuing_body or ""):
        names.append("signed_jointly")
    if field == "name" and not _PERSON.fullmatch(value):
        names.append("name&odd_name")
    if field == "position" and not _POSITION.search(value.lower()):
        names.append("position&odd_position")
    if field in {"recipients", "addressees"}:
        names += ["line&open_end"] if _OPEN_END.search(value.lower()) else []
        names += ["line&several"] if _SEVERAL.search(value) else []
    if field in {"issuing_body", "place", "name", "position"}:
        names += [f"{field}&long"] if len(words) > 6 else []
        names += [f"{field}&odd"] if _NO_NAME.search(value) else []
    names += ["no_number"] if not header.number else []
    names += ["undated"] if not header.issued_on else []
    return dict.fromkeys(names, 1.0)


def _code(number: str) -> tuple[str, str]:
    """Return kind and body of a number: "KH" and "UBND" of "64/KH-UBND", "" where it has none."""
    code = number.rpartition("/")[2]
    kind, _, body = code.partition("-")
    return (kind, body) if body and kind in _KINDS else ("", code if not body else "")


def _fits(body: str, said: str) -> bool:
    """Tell whether the sign of a body in a number may stand for the body of the letterhead."""
    first = body.split("-", maxsplit=1)[0].upper()
    wanted = {"UBND": "ubnd", "HĐND": "h[đd]nd|hội đồng nhân dân", "TTG": "thủ tướng",
              "CP": "chính phủ", "VPCP": "văn phòng chính phủ"}  # fmt: skip
    if first in wanted:
        return re.search(wanted[first], said) is not None
    if first.startswith("S"):
        return re.search(r"sở|văn phòng|ban|ubnd", said) is not None
    return True
