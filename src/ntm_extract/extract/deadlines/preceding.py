"""What ends right in front of a stretch of time, as named features: what the time is of."""

from __future__ import annotations

import re

from ntm_extract.vi.edge_cues import Cue

TAIL_CUES: tuple[Cue, ...] = (
    Cue("cited", re.compile(r"[/-][a-zđ][a-zđ&.]*\d{0,2}(?:\[\d+\])?,? ?\(?$")),
    Cue("from", re.compile(r"(?<!\w)(?:từ(?! nay)|kể từ|bắt đầu|sau)(?: [^\s,.;:()]+)? $")),
    Cue(
        "whose_year",
        re.compile(
            r"(?:các|những) (?:xã|huyện|địa phương|đơn vị|dự án|công trình|sản phẩm|hộ)"
            r"(?: [^\s,.;:()]+){0,2} $"
        ),
    ),
    Cue(
        "from_now",
        re.compile(
            r"(?:^|[.;:,(\-+•]) ?(?:\w{1,2}[.)] ?)?(?:- ?)?từ (?:nay|giờ|bây giờ)(?: cho)? $"
        ),
    ),
    Cue(
        "opens",
        re.compile(
            r"(?:^|[.;:,(\-+•]) ?(?:\w{1,2}[.)] ?)?(?:- ?)?(?:(?:trong đó|riêng|"
            r"trước mắt|từ nay(?: cho)?)(?: là)?,? )?$"
        ),
    ),
    Cue(
        "with_terms",
        re.compile(r"(?:(?:trung|dài|ngắn) hạn|\d năm|hàng năm|hằng năm)(?:,| và) $"),
    ),
    Cue("with_period", re.compile(r"(?:giai đoạn|thời kỳ) 20\d\d ?- ?20\d\d(?:,| và) $")),
    Cue("on_occasion", re.compile(r"(?<!\w)(?:dịp|trước mùa)(?: [^\s.,;:()]+){1,6} $")),
    Cue(
        "before_event",
        re.compile(r"trước (?:mùa|dịp|kỳ|đại hội|lễ|khai giảng|vụ)(?: [^\s.,;:()]+){0,8} $"),
    ),
    Cue(
        "of_fair",
        re.compile(
            r"(?<!tổ chức )(?<!các )"
            r"(?:kỳ thi|đại hội|lễ hội|sự kiện|tết|cuộc bầu cử|diễn biến|dự báo)"
            r"(?: [^\s.,;:()]+){0,6} $"
        ),
    ),
    Cue(
        "of_weather",
        re.compile(
            r"(?<!\w)(?:mưa|bão|lũ|lụt|ngập|hạn hán|nắng nóng|rét|thiệt hại|xâm nhập mặn|"
            r"dịch bệnh|sự cố"
            r"|sạt lở|vụ cháy|tai nạn)(?: (?!xong|hoàn|báo|gửi|trước)[^\s,.;:()]+){0,6} $"
        ),
    ),
    Cue("of_meeting", re.compile(r"(?:phiên họp|kỳ họp|cuộc họp)(?: [^\s.,;:()]+){0,3} $")),
    Cue(
        "estimates", re.compile(r"(?<!\w)(?:ước(?: thực hiện)?|(?:ước|đánh giá|tính|so với) cả) $")
    ),
    Cue(
        "to_review",
        re.compile(
            r"(?<!\w)(?:sơ kết|tổng kết)(?: (?:chương trình|kế hoạch|đề án|nghị quyết|chỉ thị|"
            r"phong trào|giai đoạn(?: \d| đầu| một| hai)?|việc thực hiện))? (?:vào |trong )?$"
        ),
    ),
    Cue("reviews", re.compile(r"(?<!\w)(?:sơ kết|rà soát|cập nhật|thống kê) $")),
    Cue("reached", re.compile(r"(?<!\w)(?:đạt được|đã đạt|phát sinh|diễn ra|xảy ra) $")),
    Cue("held", re.compile(r"(?<!\w)(?:tổ chức|ra mắt|khai trương|công bố) $")),
    Cue(
        "held_on",
        re.compile(r"(?<!\w)(?:tổng kết|sơ kết|kết thúc|khai mạc|bế mạc|ra quân|khởi công) $"),
    ),
    Cue("valid", re.compile(r"có (?:thời hạn|giá trị) $")),
    Cue("already", re.compile(r"(?<!\w)đã(?: [^\s,.;:()]+){1,2} $")),
    Cue(
        "of_named_event",
        re.compile(
            r"(?<!\w)(?:đại hội|hội chợ|diễn đàn|lễ hội|kỳ thi|cuộc thi|hội thi|hội diễn|liên hoan)"
            r"(?: [^\s.,;:()]+){0,6} $"
        ),
    ),
    Cue("begins", re.compile(r"(?<!\w)(?:từ|kể từ) $")),
    Cue(
        "of_law",
        re.compile(
            r"(?<!\w)(?:luật|pháp lệnh|hiến pháp|blds|blhs|bltths|blttds|điều \d{1,3})"
            r"(?: (?!hoàn|xong|trong|trước)[^\s.,;:()]+){0,4} $"
        ),
    ),
    Cue("in_effect", re.compile(r"có hiệu lực(?: [^\s.;:()]+){0,8} $")),
    Cue("takes_effect", re.compile(r"(?<!\w)có hiệu lực(?: thi hành)? (?:kể từ )?$")),
    Cue(
        "of_event",
        re.compile(r"\((?:dự kiến )?(?:tổ chức|diễn ra|khai mạc|họp|thi|bầu cử)(?: vào| từ)? $"),
    ),
    Cue("in_bracket", re.compile(r"\((?:(?:dự kiến|khoảng|trong|vào) )*$")),
    Cue("bracket", re.compile(r"\( ?$")),
    Cue("colon", re.compile(r": ?$")),
)
"""What ends within the last characters before the time."""
