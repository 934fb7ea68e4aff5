"""Whether a paragraph tells what was reached: such a one is no order, whatever it stands under.

"Mặc dù còn khó khăn, các cấp đã tập trung chỉ đạo; có thêm 04 xã đạt chuẩn." A paragraph tells
where its first sentence does, and none of its sentences begins with what is to be done, asks for it
or says that somebody has to do it.
"""

from __future__ import annotations

import re

from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.first_verb import begins_with_work
from ntm_extract.vi.names import UPPER

_FRAME = re.compile(
    r"(?:Mặc dù|Tuy|Trong (?:bối cảnh|điều kiện)|(?:Trong )?(?:năm|tháng|quý|kỳ|những năm|"
    r"thời gian) (?:qua|\d|[IVX]+(?![\w]))|(?:Trong )?\d+ (?:tháng|năm) (?:đầu năm|qua)|Thời gian "
    r"(?:qua|vừa qua)|Vừa qua|Đến nay|Tính đến|Hiện nay|Nhìn chung|Qua (?:\d|hơn|gần|kiểm tra|"
    r"theo dõi)|Sau (?:\d|hơn|gần)|Nhờ|Được sự)(?!\w)"
    rf"|(?:Thực hiện|Triển khai|Căn cứ|Theo)\s[^.;]{{5,250}}?,\s(?:[{UPPER}]|các (?:cấp|sở|ngành|xã"
    r"|địa phương|đơn vị))[^.;,]{1,90}\sđã\s",
)
_DONE = (
    r"tập trung|chủ động|tích cực|nỗ lực|cố gắng|quan tâm|quyết liệt|kịp thời|hoàn thành|"
    r"triển khai|tổ chức|ban hành|chỉ đạo|phối hợp|thực hiện|đạt|góp phần|tăng|giảm|chuyển biến|"
    r"kết quả|đổi mới|giải ngân|xây dựng|làm|phát hiện|xử lý|xảy ra|sự|bám sát|nghiêm túc|"
    r"khắc phục|đi vào|huy động|hỗ trợ|bố trí|tạo"
)
_WELL = (
    r"duy trì|đẩy mạnh|nâng lên|nâng cao|cải thiện|quan tâm|nhân rộng|tăng cường|mở rộng|giữ vững|"
    r"bảo đảm|đảm bảo|kiềm chế|khắc phục"
)
_SO_FAR = r"đạt (?:được |nhiều |một số )+(?:\w+ )?(?:kết quả|thành tích|tiến bộ)|chuyển biến"
_REACHED = by_letter(
    r"(?<!\w)(?:đã (?:có |được )?(?:nhiều |rất |hết sức |luôn |cơ bản |từng bước )?"
    rf"(?:{_DONE})|{_SO_FAR}|đạt (?:\d|trên|gần|khoảng)"
    rf"|(?:tiếp tục |từng bước |ngày càng |cơ bản )+được (?:{_WELL}))(?!\w)"
)
_SIGNS = ("đã ", "đạt ", "chuyển biến", " được ")
"""One of these stands in all that tells what was reached."""
_LACKS = re.compile(
    r"(?<!\w)(?:còn (?:chậm|hạn chế|thấp|thiếu|yếu|tồn tại|khó khăn|nhiều|một số|lúng túng|"
    r"bất cập)|chưa (?:đạt|cao|đồng bộ|kịp thời|hoàn thành|thực sự|quan tâm|nghiêm|quyết liệt|"
    r"thường xuyên))(?!\w)"
)
_OF_A_WORK = re.compile(r"(?:Công tác|Việc|Tiến độ|Một số|Tỷ lệ|Kết quả|Chất lượng)(?!\w)")
_JUDGED = re.compile(rf"(?<!\w)(?:{_SO_FAR}|so với (?:cùng kỳ|năm))(?!\w)")
_CONDITION = re.compile(r"(?<!\w)(?:nếu|trường hợp|khi|quy định tại|Điều \d)(?!\w)", re.IGNORECASE)
# "đã" that says which things, not what happened to them: "các dự án đã được phê duyệt"
_WHICH = re.compile(
    r"(?:dự án|hồ sơ|văn bản|kế hoạch|nhiệm vụ|nội dung|đề án|công trình|chỉ tiêu|mục tiêu|vốn|"
    r"kinh phí|diện tích|trường hợp|kiến nghị|kết luận|quy hoạch|quy định|như|theo|kết quả|"
    r"những gì|thành tích|việc|dữ liệu|phần|số|người|mà|do|phải|cần|sự kiện)\s\Z"
)
_ASKED = re.compile(
    rf"(?<!\w)(?:yêu cầu (?:các|[{UPPER}])|đề nghị (?:các|[{UPPER}])|giao (?:cho )?[{UPPER}]"
    r"|(?<!vẫn )(?<!đã )(?:cần|phải) (?!thiết|có sự|tập trung nhiều)|có trách nhiệm|"
    r"chịu trách nhiệm|chủ trì|khẩn trương|phấn đấu|thời gian tới|trước ngày|chậm nhất|trước mắt|"
    r"kết luận|như sau)(?!\w)",
    re.IGNORECASE,
)
_ENDS = re.compile(rf"(?<=[.;])\s+(?=[{UPPER}])")
_SHORT = 40


def tells_what_was_reached(text: str, *, labelled: bool) -> bool:
    """Tell whether all of a paragraph is told of what has happened.

    An item of a list has to say when it was, or how good: rules have items that tell, too.
    """
    if len(text) < _SHORT or not any(word in text for word in _SIGNS):
        return False
    if not _REACHED.search(text) or _CONDITION.search(text):
        return False
    first, *others = _ENDS.split(text)
    framed = bool(_FRAME.match(first))
    if not framed and (begins_with_work(first) or not _says(first)):
        return False
    if labelled and not framed and not _JUDGED.search(first):
        return False
    asked = any(_ASKED.search(one) or begins_with_work(one) for one in others)
    return not asked and (framed or not _ASKED.search(first))


def _says(sentence: str) -> bool:
    """Tell whether a sentence says that something happened, not which things it did happen to."""
    if _OF_A_WORK.match(sentence) and _LACKS.search(sentence):
        return True
    found = _REACHED.finditer(sentence)
    return any(not _WHICH.search(sentence, 0, one.start()) for one in found)
