"""What stands behind a stretch of time, as named features: verbs of orders, bodies, the past."""

from __future__ import annotations

import re

from ntm_extract.vi.edge_cues import Cue

_BODIES = (
    "sở|ubnd|ủy ban|bộ|ban|chủ tịch|văn phòng|cục|chi cục|công an|đơn vị|địa phương|cơ quan"
    "|giám đốc|thủ trưởng|phòng|trung tâm|hội|đoàn|huyện|xã|phường|thành phố|ngành|trường|đảng ủy"
    "|thanh tra|bảo hiểm|kho bạc|ngân hàng|chủ đầu tư|hđnd|mặt trận|viện|tổ|đài"
)
_VERB_NEXT = (
    "báo cáo|rà soát|tổng hợp|xây dựng|cân đối|tổ chức|đánh giá|kiểm tra|gửi|tham mưu|lập|cập nhật"
    "|trên cơ sở|thực hiện|chủ trì|căn cứ|phối hợp|theo dõi|thông báo|công bố|đề xuất|thống kê|họp"
    "|sơ kết|tiến hành|hướng dẫn|chỉ đạo|định kỳ|đôn đốc|tuyên truyền|về ubnd|về sở|để tổng hợp"
)
_ORDER = (
    f"{_VERB_NEXT}|hoàn thành|hoàn thiện|hoàn tất|xong|triển khai|ban hành|trình|tổng kết"
    "|nghiệm thu|bàn giao|khởi công|khánh thành|phê duyệt|thẩm định|khảo sát|điều tra|tập huấn"
    "|phát động|ra quân|đưa|mở|cấp|hỗ trợ|nâng cấp|nâng|sửa chữa|lắp đặt|mua sắm|đầu tư|giải phóng"
    "|chi trả|lựa chọn|ký|nộp|đăng ký|xét|bố trí|phân bổ|giải ngân|thu|xử lý|giải quyết|khắc phục"
    "|di dời|vận hành|nhân rộng|tiếp tục|tập trung|phấn đấu|công nhận|chuẩn bị|thí điểm|bắt đầu"
    "|kết thúc|trồng|mời|duy trì|thành lập|thi công|tuyển|bàn|kiện toàn|củng cố|xác định|cải tạo"
    "|phủ|lấy ý kiến"
)
ORDER_VERBS = _ORDER
"""Verbs that an order begins with."""
ORDERS = re.compile(rf"[ \-+•]*(?:\w{{1,3}}[.)] )?(?:{_ORDER})(?!\w)")
"""A clause that begins as an order does."""
RIGHT_CUES: tuple[Cue, ...] = (
    Cue(
        "then_past",
        re.compile(r",?(?: [^\s,.;]+){0,4} (?:đã|là (?:năm|\d)|sẽ)(?!\w)|,? mặc dù"),
    ),
    Cue(
        "then_goal",
        re.compile(
            r",? ?[^.;]{0,60}(?<!\w)(?:đạt|có|tăng|giảm|trên|ít nhất|tối thiểu|hoàn thành|phấn đấu"
            r"|\d[\d.,]*%?)(?!\w)"
        ),
    ),
    Cue("then_verb", re.compile(rf",? ?(?:\([^()]*\) ?)?(?:{_VERB_NEXT})(?!\w)")),
    Cue("then_noun", re.compile(r" (?:của|theo|cho|được|trên|tại|qua|tới|vừa|với|về)(?!\w)")),
    Cue(
        "then_state",
        re.compile(r",? toàn (?:tỉnh|quốc|thành phố)|,?(?: [^\s,.;]+){0,4} có thêm(?!\w)"),
    ),
    Cue(
        "then_body", re.compile(rf", (?:các |toàn |mỗi |từng )*(?:{_BODIES})(?!\w)(?![^.;:]* đã )")
    ),
    Cue(
        "then_aim",
        re.compile(
            r",? (?:(?:toàn )?(?:tỉnh|thành phố|huyện|xã|ngành) )?(?:tiếp tục |tập trung )?"
            r"(?:phấn đấu|hoàn thành|hoàn tất|công nhận|khởi công|thí điểm|ưu tiên)(?!\w)"
        ),
    ),
    Cue(
        "then_order",
        re.compile(
            r" ?(?:,|:(?: ?[-+])?)? ?(?:(?:phải|cần|cơ bản|các [^\s.,;:]+(?: [^\s.,;:]+)?) ){0,2}"
            rf"(?:{_ORDER})(?!\w)(?! đã)"
        ),
    ),
    Cue(
        "then_got",
        re.compile(
            r" (?:mới |đã |chỉ )?được (?:tạm|cấp|giao|bố trí|phân bổ|hưởng|hỗ trợ|giải ngân)(?!\w)"
        ),
    ),
    Cue("then_list", re.compile(r" ?:")),
    Cue("then_shut", re.compile(r" ?\)(?= ?(?:[.;,]|$))")),
    Cue("then_stop", re.compile(r" ?(?:[.;,]|$)")),
    Cue("then_aside", re.compile(r" \((?:nếu|trường hợp|dự kiến|có|tại|thay|do)(?!\w)")),
    Cue("then_unless", re.compile(r" mà(?!\w)")),
    Cue(
        "then_share",
        re.compile(
            r" ?,? ?(?:(?!(?:của|năm|so|ước|đã|là|có|mưa|này|và|đến|hoặc|hay|qua|trước|sau)(?!\w)|"
            r"\d)"
            r"[^\s,.;:()]+ ){1,5}\d[\d.,]*(?: ?%| [^\W\d])"
        ),
    ),
    Cue(
        "then_due",
        re.compile(
            r",? (?:(?:gửi|nộp|trình|về|xong)(?: [^\s,.;:()]+){0,4} )?(?:trước|chậm nhất|muộn nhất)"
            r"(?: (?:là|ngày|vào|hết|giờ|đến))* ?\d"
        ),
    ),
    Cue("then_of", re.compile(r" của(?!\w)")),
    Cue("then_suffers", re.compile(r",? (?:đều |vẫn |thường )?(?:chịu|bị|xảy ra|xuất hiện)(?!\w)")),
    Cue("then_rule", re.compile(r",? (?:được|thì|mà|nhưng|vẫn|đến nay|là)(?!\w)")),
    Cue("then_about", re.compile(r" về (?!đích|trước|đến)")),
    Cue("then_onwards", re.compile(r" trở (?:đi|về|lại)")),
    Cue("ends_title", re.compile(r" ?[\"'’]")),
    Cue("closes", re.compile(r" ?(?:[.;)\]]|$|, ?(?:báo cáo|trình|gửi|đồng thời|trong đó))")),
)
