"""What begins right behind a number and its unit, as named patterns."""

from __future__ import annotations

import re

from ntm_extract.vi.edge_cues import Cue

RIGHT_CUES: tuple[Cue, ...] = (
    Cue(
        "then_reach",
        re.compile(
            r"(?: [^\s,.;:()]+){0,8} (?:đạt chuẩn|đạt|được công nhận|được|hoàn thành|có|chưa)(?!\w)"
        ),
    ),
    Cue(
        "then_past",
        re.compile(
            r"(?: [^\s,.;:()]+){0,6} (?:đã|chưa"
            r"|mới (?:đạt|có|được|chỉ|giải|hoàn|thực|bằng|triển|khởi))(?!\w)"
        ),
    ),
    Cue(
        "then_runs",
        re.compile(
            r"(?: [^\s,.;:()]+){0,10} (?:vào|đi)"
            r" (?:hoạt động|sử dụng|khai thác|vận hành|làm việc|lao động|đào tạo|học)(?!\w)"
        ),
    ),
    Cue(
        "then_per",
        re.compile(
            r"(?: [^\s,.;:()]+){0,6}?(?: ?/ ?| trên | cho mỗi )(?:một |1 ?)?(?:vạn|nghìn|ngàn"
            r"|10\.?000|1\.?000|100) ?(?:dân|người)"
        ),
    ),
    Cue(
        "then_new",
        re.compile(
            r"(?: [^\s,.;:()\d]+){0,3} (?<!thôn )(?<!đổi )mới(?! (?:đạt|có|được|chỉ|giải|hoàn|"
            r"thực|bằng|triển|khởi))"
            r"(?!\w)"
        ),
    ),
    Cue("owned", re.compile(r" (?:số )?(?:vốn điều lệ|cổ phần|quyền biểu quyết)(?!\w)")),
    Cue(
        "of_shares", re.compile(r" (?:số )?(?:vốn điều lệ|cổ phần|vốn góp|quyền biểu quyết)(?!\w)")
    ),
    Cue(
        "then_norm",
        re.compile(
            r" (?:của )?(?:tổng )?mức (?:phụ cấp|lương|chi|hỗ trợ|phí|thu(?! nhập)|đóng|tham chiếu"
            r"|hưởng|khoán|trợ cấp)(?!\w)"
        ),
    ),
    Cue("of_number", re.compile(r" (?:tổng )?số (?!tiền|vốn|nợ|dư|thu|kinh phí)")),
    Cue("natural", re.compile(r" diện tích tự nhiên(?!\w)")),
    Cue("then_may", re.compile(r" có thể(?!\w)")),
    Cue("then_compare", re.compile(r" (?:so với|kế hoạch|dự toán|mục tiêu)(?!\w)")),
    Cue(
        "then_entitled",
        re.compile(
            r"(?: [^\s,.;:()]+){0,30},? (?:thì|được (?:hưởng|hỗ trợ|tính|cộng|cấp|vay|miễn))(?!\w)"
        ),
    ),
    Cue("then_for", re.compile(r"(?: [^\s,.;:()]+){0,8} đối với(?!\w)")),
    Cue(
        "then_name",
        re.compile(
            r" (?:này|nêu trên|trên(?! (?:địa bàn|cổng|các|mạng|toàn|đất|biển|sông|đường|môi trường"
            r"|hệ thống|trang|cả|mọi|tuyến|diện tích|tổng|không gian|nền|quốc lộ|bờ|tàu|phương tiện"
            r"|sóng|báo|đài|\d))|còn lại|trọng tâm|sau|bao gồm|gồm)(?!\w)"
        ),
    ),
    Cue(
        "then_due",
        re.compile(r" (?:số |mức )?(?:tiền|thuế|phí|lệ phí|học phí|viện phí|cước)(?!\w)"),
    ),
    Cue(
        "then_aims",
        re.compile(
            r"(?: so với[^,.;()]{1,40})?[,;] (?:phấn đấu|yêu cầu|quyết tâm|cần|phải)(?! không)"
            r"[^,.;()\d]{0,40} (?:đến|trước|cuối|hết|trong|lên|đạt)(?!\w)"
        ),
    ),
    Cue(
        "then_rest",
        re.compile(r"(?: [^\s,.;:()]+){0,4} còn (?:lại|thiếu|nợ|tồn|vướng|tồn đọng)(?!\w)"),
    ),
    Cue(
        "then_definite",
        re.compile(
            r"(?: [^\s,.;:()]+){0,4} (?:(?<!thiết )(?<!chuẩn )(?<!trang )bị|còn thiếu|chưa|đang|"
            r"này|nêu trên|nói trên|có nguy cơ|hiện có|hiện hữu)"
            r"(?!\w)"
        ),
    ),
    Cue("then_close", re.compile(r" ?(?:[).;,]|$)")),
    Cue("or_more", re.compile(r"(?: ?/ ?[^\W\d_]+)? ?(?:trở lên|trở xuống)")),
    Cue("then_change", re.compile(r"[^.;]{0,40}(?<!\w)(?<!trở )(?:lên|xuống|tăng|giảm) ")),
    Cue("per", re.compile(r" ?/ ?\d| ?/ ?[a-zđ]")),
)
"""What begins within the first characters behind the number and its unit."""
