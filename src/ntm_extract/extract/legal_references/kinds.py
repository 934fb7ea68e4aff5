"""Kinds of documents: the word a notice uses and its abbreviation (Nghị định 30/2020, PL III)."""

from __future__ import annotations

from ntm_extract.vi.first_letters import by_letter

KINDS = {
    "thông báo kết luận": "TB", "thông báo ý kiến": "TB",
    "nghị quyết liên tịch": "NQLT", "nghị quyết": "NQ", "nghị định": "NĐ", "quyết định": "QĐ",
    "chỉ thị": "CT", "thông tư liên tịch": "TTLT", "thông tư": "TT", "thông báo": "TB",
    "kế hoạch": "KH", "công văn": "CV", "công điện": "CĐ", "kết luận": "KL", "hướng dẫn": "HD",
    "báo cáo": "BC", "tờ trình": "TTr", "chương trình": "CTr", "đề án": "ĐA", "quy chế": "QC",
    "quy định": "QyĐ", "biên bản": "BB", "hợp đồng": "HĐ", "phương án": "PA", "dự án": "DA",
    "giấy mời": "GM", "pháp lệnh": "PL", "bộ luật": "Luật", "luật": "Luật", "lệnh": "Lệnh",
    "văn bản hợp nhất": "VBHN", "thông cáo": "TC", "thông tri": "TT", "quy hoạch": "QH",
    "văn bản": "CV", "phiếu trình": "PT", "phiếu chuyển": "PC", "đề cương": "ĐC",
}  # fmt: skip
GENERIC = ("văn bản",)
"""Words that name no kind of their own: the symbol decides, and "CV" where it has none."""

_WORDS = "|".join(sorted(KINDS, key=len, reverse=True))
KIND_BEFORE = by_letter(
    rf"(?<!\w)(?P<kind>{_WORDS})(?!\w)(?P<name>[^.;:()\[\]]{{0,60}}?)[ ,(:]*(?:số(?: hiệu)?)?[ :]*$"
)
"""The word for the kind in front of a code: "Thông báo kết luận số "."""

BARE_NUMBER = by_letter(
    rf"(?<!\w)(?P<kind>{_WORDS})(?:(?: (?P<name>[^.,;:()\d]{{0,30}}?))? số"
    r"| (?=\d{1,5}(?! ?[%°²]))) ?(?P<number>\d{1,5})(?![\w/]|[-.,]\d|-\w)"
    r"(?! (?:năm|tháng|ngày|giờ|nội dung|nhiệm vụ|điểm|tỉnh|huyện|xã|bước|giai đoạn|trong"
    r"|triệu|tỷ|ha|km)(?!\w))"
)
"""A short mention without the symbol: "Quyết định số 3004", "Nghị quyết 57"."""
