"""Words in a task that say what it begins with, who is beside it and who receives it."""

from __future__ import annotations

import re

from ntm_extract.vi.alternatives import any_word_of
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

ODD = re.compile(r"đối với|riêng|trường hợp|trong đó|ngoài ra|theo đó|\W*[(\[{\"“]")
FRAME = re.compile(
    r"căn cứ|trong quá trình|trên cơ sở|về |trên đây|để |nhằm|định kỳ|khi |sau khi|nếu |hàng |hằng "
)
STATES = re.compile(
    any_word_of(
        ("là", "được", "đã", "bao gồm", "gồm", "có hiệu lực", "căn cứ vào", "không quá",
         "theo quy định tại")
    )
)  # fmt: skip
PARTNER = Sought(by_letter(r"(?<!\w)phối hợp(?: chặt chẽ)?(?: với| cùng)?(?!\w)"))
REPORT = re.compile(
    any_word_of(("báo cáo", "trình", "gửi", "tham mưu", "đề xuất", "kiến nghị", "xin ý kiến"))
)
BODY = re.compile(
    any_word_of(
        ("sở", "bộ", "ban", "ubnd", "ủy ban", "công an", "chi cục", "cục", "văn phòng", "hội",
         "các đơn vị", "các cơ quan", "các địa phương", "các sở", "các bộ", "các xã", "các huyện",
         "doanh nghiệp", "chủ tịch", "giám đốc", "bộ trưởng", "thủ trưởng", "trung tâm", "đài",
         "báo", "mặt trận", "tổng công ty")
    ) + r"\s"
)  # fmt: skip
PROPER = re.compile(r"[^\W\d_]+\s+(?=[^\W\d_])(?-i:[A-ZĐÀ-Ỹ])")
