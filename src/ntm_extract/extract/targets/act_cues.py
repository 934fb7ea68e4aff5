"""Verbs of work that end right before a number, as named patterns: "sửa chữa", "đưa … lên"."""

from __future__ import annotations

import re

from ntm_extract.extract.targets import words
from ntm_extract.vi.edge_cues import Cue
from ntm_extract.vi.first_letters import by_letter

ACT_CUES: tuple[Cue, ...] = (
    Cue(
        "raised",
        re.compile(
            r"(?<!\w)(?:nâng|đưa|tăng|mở rộng)(?: [^\s.;:()]+){0,16} lên"
            r"(?: (?:đến|tới|thành|mức|ít nhất))* $"
            r"|(?<!\w)(?:giảm|hạ|kéo|rút)(?: [^\s.;:()]+){0,16} xuống(?: (?:còn|mức|đến|tới))* $"
        ),
    ),
    Cue("put", re.compile(r"(?<!\w)đưa(?: thêm)? $")),
    Cue(
        "verb_first",
        re.compile(
            r"(?:^|[;.,:] )(?:\d{1,2}[.)] |- )?(?!đối|tại|trong|với|theo|các|cho|của|về|ở|kiểm|rà"
            r"|đôn|xử|hướng|giám|đề|báo|chỉ|yêu|đã|và|do|từ|gồm|là|nêu|đồng|tổng|thẩm|làm|lấy|"
            r"thông|phê"
            r"|căn|sau|khi|nếu|được|bị|còn|hiện|gần|trên|nhất|mức|vì)[^\s,.;:()]+"
            r"(?: [^\s,.;:()]+){0,3}(?<! còn) $"
        ),
    ),
    Cue(
        "verb_first",  # behind the body that does it
        re.compile(
            r"(?:^|[.;] )(?:[-+•*] |\w{1,2}[.)] )?(?:sở|phòng|ban|bộ|ubnd|ủy ban|trung tâm|"
            r"công ty|hội"
            r"|đoàn|bệnh viện|trường|nhà trường|chi cục|công an|công đoàn|huyện đoàn|liên đoàn"
            r"|tập đoàn|tổng công ty|ngân hàng|hạt|trạm|kho bạc|bảo hiểm xã hội|ban chỉ huy)"
            r"(?: (?!đối|của|tại|ở|thuộc|với|về|theo|cho|trong|trên|là|có|đã|gồm|được|kiểm|rà|đôn|"
            r"hướng"
            r"|giám|chấn|phê|mời|cùng|do|bị|còn|quy mô|diện tích|dân số)[^\s,.;:()\d]+){2,12} $"
        ),
    ),
    Cue(
        "hands_in",
        re.compile(r"(?<!\w)(?:nộp|gửi|lập|lưu|kèm|kèm theo|sao)(?: [^\s,.;:()]+){0,3} $"),
    ),
    Cue(
        "act_on",
        re.compile(
            r"(?:^|[.;:] )(?:[-+•*] |\w{1,2}[.)] )?(?!đối|tại|trong|với|theo|các|cho|của|về|ở|có|"
            r"nơi|nếu"
            r"|khi|trường|mức|được|đã|hiện|là|còn|trên|do|từ|những|số|tỷ|tỉ|tổng|phạt|hưởng|sở hữu)"
            r"[^\s,.;:()\d]+(?: [^\s,.;:()\d]+){0,2}(?:(?:,| và) [^\s,.;:()\d]+"
            r"(?: [^\s,.;:()\d]+){0,2}){0,3} $"
        ),
    ),
    Cue(
        "completes_for",
        re.compile(
            r"(?<!\w)(?:hoàn thành|hoàn tất|giải quyết xong|(?:xử lý|giải quyết|tháo gỡ) dứt điểm)"
            r"(?: (?!trước|trong|kế hoạch|nhiệm vụ|chỉ tiêu|mục tiêu)[^\s.;:()\d]+){1,14}"
            r" (?:đối với|của|cho|tại|ở)(?: toàn bộ)? $"
        ),
    ),
    Cue(
        "make",
        re.compile(
            rf"(?:^|[.;:] )(?:[-+•*] |\w{{1,2}}[.)] )?(?:{words.MAKE})(?: [^\s,.;:()\d]+){{0,2}}"
            r"(?:,(?: [^\s,.;:()\d]+){1,3}){1,2}(?: và(?: [^\s,.;:()\d]+){1,2})? $"
        ),
    ),
    Cue(
        "repairs",
        re.compile(
            r"(?<!\w)(?:khôi phục|sửa chữa|khắc phục|gia cố|dựng lại|lợp lại|trồng lại|xây lại|"
            r"nạo vét"
            r"|gieo (?:cấy|trồng|sạ) lại|thay thế|khơi thông|xử lý xong)(?!\w)[^.;:()]{0,60}$"
        ),
    ),
    Cue(
        "finished",
        re.compile(
            r"(?:^|[;.,:] |(?<!\w)(?:ưu tiên|phấn đấu|khẩn trương|phải|tập trung|và) )"
            r"(?:[-+•*] |\w{1,2}[.)] )?(?!(?:đã|mới|vừa|sau|khi|nếu|chưa|nay|hiện|trước)(?!\w))"
            r"[^\s,.;:()\d]+(?: (?!đã|mới|vừa|khi)[^\s,.;:()\d]+){0,3} xong $"
        ),
    ),
    Cue("placed", by_letter(r"(?<!\w)(?:tại|ở) $")),
    Cue("carrying_out", re.compile(r"(?<!đã )(?<!\w)(?:triển khai|thực hiện) $")),
    Cue("asked", re.compile(r"(?:về việc|kiến nghị|đề xuất|đề nghị|xin)(?: [^\s.;:]+){0,3} $")),
    Cue(
        "assign",
        re.compile(
            r"(?<!\w)(?<!được )(?:phân công|cử|cắt cử|duy trì|bố trí)(?: (?:ngay|thêm|đủ))? $"
        ),
    ),
    Cue(
        "finishes",
        by_letter(
            r"(?<!\w)(?:hoàn thành|bàn giao|giải ngân|cấp|xóa|di dời|thông xe|giải quyết|giải tỏa|"
            r"nghiệm thu|"
            r"xử lý dứt điểm"
            r"|tuyển dụng|trồng bù|bổ sung|bố trí|thu hồi|đấu nối|khắc phục|tháo gỡ|"
            r"đưa vào sử dụng|tiêm|phân bổ|chi trả|xây dựng)"
            r"(?: [^\s,.;:()\d]+){0,2} $"
        ),
    ),
    Cue(
        "collects",
        by_letter(
            r"(?<!\w)(?:thu hồi|giải ngân|nộp|thu nộp|thanh toán|quyết toán|tất toán|"
            r"xử lý dứt điểm)"
            r"(?: (?!của|cho|tại|các|để)[^\s,.;:()\d]+){0,9} $"
        ),
    ),
    Cue(
        "changes",
        by_letter(
            r"(?<!\w)(?<!suy )(?<!gia )(?:kéo giảm|giảm|tăng|nâng|cắt giảm|tiết kiệm|hạ|rút ngắn)"
            r"(?: [^\s,.;:()\d]+){1,10} từ $"
        ),
    ),
    Cue(
        "whole_of",
        by_letter(
            r"(?<!\w)(?:hoàn thành|bàn giao|di dời|giải ngân|thu hồi|sơ tán|kiểm tra|rà soát|"
            r"khắc phục"
            r"|sửa chữa|đấu nối|số hóa|cập nhật|thay thế|kiểm định|cắm mốc|xử lý|"
            r"đánh giá)(?: xong)?"
            r" toàn bộ(?: số)? $"
            r"|(?<!\w)(?:phân bổ|giải ngân|chi trả) (?:hết|xong)(?: [^\s,.;:()]+){0,4} $"
        ),
    ),
    Cue(
        "keeps",
        re.compile(
            r"(?:^|[;.:] )(?:[-+•*] |\w{1,2}[.)] )?(?:giữ ổn định|giữ vững|giữ|ổn định|duy trì"
            r"|khống chế|kiềm chế|kiểm soát)(?!\w)"
            r"(?:[^.;:()]{1,90} (?:ở|mức|khoảng|đạt|trên|dưới|từ|tối thiểu)(?: (?:mức|ổn định))*"
            r"|[^.;:()\d]{0,12}(?<!\w)(?:tỷ lệ|tỉ lệ|mức|tổng|đàn|diện tích|sản lượng|độ|chỉ số"
            r"|số lượng|quy mô|công suất|năng suất)(?!\w)[^.;:()\d]{1,90}) $"
        ),
    ),
    Cue(
        "acts",
        re.compile(
            r"(?:^|[;.:,] )(?:[-+•*] |\w{1,2}[.)] )?(?:(?:phấn đấu|phải|tập trung|khẩn trương) )*"
            r"(?:kiểm tra|thanh tra|thanh tra, kiểm tra|xử lý|giải quyết|giám sát|tiếp nhận|khám"
            r"|khám chữa bệnh|điều trị|tư vấn|trợ giúp|điều tra|phúc tra|hậu kiểm|lấy|xét nghiệm|đo"
            r"|kiểm định|tuần tra|chuyển giao|bàn giao|thực hiện|triển khai|giám định|thẩm định)"
            r"(?: (?!các|những|của|tại các|đối)[^\s,.;:()\d]+){0,3} $"
        ),
    ),
    Cue(
        "spreads",
        re.compile(
            r"(?<!\w)(?:nhân rộng|mở rộng|kiện toàn|phủ sóng|lắp đặt|áp dụng|triển khai thí điểm"
            r"|thí điểm|thành lập|xây dựng|đưa vào sử dụng|phổ biến|tổ chức)(?!\w)[^.;:()\d]{2,70}"
            r" (?:ra|ở|tại|đến|tới|trên)(?: (?:toàn bộ|cả|thêm|ít nhất))* $"
        ),
    ),
    Cue(
        "helps",
        re.compile(
            r"(?:^|[;.:,] )(?:[-+•*] |\w{1,2}[.)] )?(?:hỗ trợ|giúp|giúp đỡ|tư vấn|kết nối|"
            r"tạo điều kiện"
            r"|vận động|tuyên truyền|cấp tín dụng|đồng hành cùng)(?: (?:cho|được|thêm|"
            r"trực tiếp))? $"
        ),
    ),
)
"""What is done to what the number counts or measures."""
