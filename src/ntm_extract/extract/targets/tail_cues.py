"""What ends right before a number and the words that compare it, as named patterns."""

from __future__ import annotations

import re

from ntm_extract.extract.targets import words
from ntm_extract.vi.edge_cues import Cue

TAIL_CUES: tuple[Cue, ...] = (
    Cue("group", re.compile(rf"(?<!\w)(?:{words.GROUP})(?: cả| toàn bộ)? $")),
    Cue("of_group", re.compile(rf"(?<!\w)(?:{words.OF_GROUP})(?: cả| toàn bộ)? $")),
    Cue(
        "from_level",
        re.compile(r"(?<!\w)(?:tăng(?! trưởng)|giảm|nâng|hạ|rút)(?: [^\s,.;]+){0,4} từ (?:mức )?$"),
    ),
    Cue(
        "raised",
        re.compile(
            r"(?<!\w)(?:nâng|đưa|tăng|mở rộng)(?: [^\s.;:()]+){0,16} lên"
            r"(?: (?:đến|tới|thành|mức|ít nhất))* $"
            r"|(?<!\w)(?:giảm|hạ|kéo|rút)(?: [^\s.;:()]+){0,16} xuống(?: (?:còn|mức|đến|tới))* $"
        ),
    ),
    Cue(
        "class",
        re.compile(
            r"(?<!\w)(?:(?:các|những|(?:phê bình|nhắc nhở|chấn chỉnh|đôn đốc) \d+) (?:dự án|"
            r"đơn vị|xã|huyện|địa phương|chủ đầu tư|cơ sở|gói thầu"
            r"|doanh nghiệp|công trình|hộ|trường)|(?:dự án|đơn vị) nào"
            r"|(?:cho|đối với) (?:dự án|đơn vị|chủ đầu tư|gói thầu)(?= (?:có|đạt|giải ngân|chậm)))"
            r"(?: [^\s,.;:()]+){0,2}?"
            r"(?: (?:có|đạt|mới đạt|còn|giải ngân|thực hiện|bị|chưa đạt)(?: [^\s,.;:()]+){0,8}?)?"
            r" $"
        ),
    ),
    Cue("all_those", re.compile(r"(?<!\w)cả $")),
    Cue("put", re.compile(r"(?<!\w)đưa(?: thêm)? $")),
    Cue(
        "sized_as",
        re.compile(
            r"(?<!\w)(?:quy mô|diện tích|tổng chiều dài|chiều dài|công suất|tổng kinh phí|kinh phí"
            r"|tổng mức đầu tư|tổng vốn|trị giá|giá trị|dư nợ)(?: (?:là|khoảng|đạt|trên))? $"
        ),
    ),
    Cue(
        "verb_first",
        re.compile(
            r"(?:^|[;.,:] )(?:\d{1,2}[.)] |- )?(?!đối|tại|trong|với|theo|các|cho|của|về|ở|kiểm|rà"
            r"|đôn|xử|hướng|giám|đề|báo|chỉ|yêu|đã|và|do|từ|gồm|là|nêu|đồng|tổng|thẩm|làm|lấy|"
            r"thông|phê"
            r"|căn|sau|khi|nếu|được|bị|còn|hiện|gần|trên|nhất|mức|vì)[^\s,.;:()]+"
            r"(?: [^\s,.;:()]+){0,3} $"
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
        "allotted",
        re.compile(
            r"(?:^|[;\n] ?)(?:\d{1,2}[.)] |[a-zđ][.)] |[-+•] )?"
            r"(?:thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|tỉnh) [^:;.,()\d]{2,40}: $"
        ),
    ),
    Cue(
        "level_opens",
        re.compile(
            r"(?:^|[.;:] ?)[ \-+•*]*(?:\w{1,2}[.)] )?(?:phấn đấu |bảo đảm |đảm bảo )?(?:tỷ lệ|tỉ lệ"
            r"|tốc độ|tỷ trọng|tỉ trọng|chỉ số|năng suất|sản lượng|thu nhập|diện tích|mức độ|"
            r"tỷ suất"
            r"|tỷ số|hệ số|doanh thu|kim ngạch|độ che phủ|khối lượng|sĩ số|công suất|mật độ)"
            r"[^.;:,()]{0,120}$"
        ),
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
    Cue("attain", re.compile(r"(?<!\w)(?:đạt|còn|lên|xuống)(?: được| mức)? $")),
    Cue(
        "costs",
        re.compile(
            r"(?<!\w)(?:tổng mức đầu tư|tổng vốn đầu tư|dự toán|giá gói thầu|giá trị hợp đồng)"
            r"(?: (?:là|khoảng|trên|gần|dự kiến))* $"
        ),
    ),
    Cue(
        "when",
        re.compile(r"(?<!\w)(?<!trước )(?<!sau )khi(?: (?!phải|thì)[^\s,.;:()]+){1,8} $"),
    ),
    Cue("fold", re.compile(r"(?<!\w)gấp(?: (?:trên|hơn|khoảng|ít nhất))? $")),
    Cue("from", re.compile(r"(?<!\w)từ (?:mức )?$")),
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
        re.compile(
            r"(?<!\w)(?:hoàn thành|bàn giao|giải ngân|cấp|xóa|di dời|thông xe|giải quyết|"
            r"xử lý dứt điểm"
            r"|tuyển dụng|trồng bù|bổ sung|bố trí|thu hồi|đấu nối|khắc phục|tháo gỡ|"
            r"đưa vào sử dụng|tiêm|phân bổ|chi trả|xây dựng)"
            r"(?: [^\s,.;:()\d]+){0,2} $"
        ),
    ),
    Cue(
        "collects",
        re.compile(
            r"(?<!\w)(?:thu hồi|giải ngân|nộp|thu nộp|thanh toán|quyết toán|tất toán|"
            r"xử lý dứt điểm)"
            r"(?: (?!của|cho|tại|các|để)[^\s,.;:()\d]+){0,9} $"
        ),
    ),
    Cue(
        "changes",
        re.compile(
            r"(?<!\w)(?<!suy )(?<!gia )(?:kéo giảm|giảm|tăng|nâng|cắt giảm|tiết kiệm|hạ|rút ngắn)"
            r"(?: [^\s,.;:()\d]+){1,10} từ $"
        ),
    ),
    Cue(
        "whole_of",
        re.compile(
            r"(?<!\w)(?:hoàn thành|bàn giao|di dời|giải ngân|thu hồi|sơ tán|kiểm tra|rà soát|"
            r"khắc phục"
            r"|sửa chữa|đấu nối|số hóa|cập nhật|thay thế|kiểm định|cắm mốc|xử lý|"
            r"đánh giá)(?: xong)?"
            r" toàn bộ(?: số)? $"
            r"|(?<!\w)(?:phân bổ|giải ngân|chi trả) (?:hết|xong)(?: [^\s,.;:()]+){0,4} $"
        ),
    ),
    Cue(
        "own_level",
        re.compile(
            r"(?:^|[,;:.] ?|(?<!\w)và )[ \-+•*]*(?:\w{1,2}[.)] )?(?:với |trong đó )?(?:tổng )?"
            r"(?:(?:kéo )?giảm |nâng |tăng |hạ |đưa )?"
            r"(?:tỷ lệ|tỉ lệ|tốc độ|tỷ trọng|chỉ số|năng suất|sản lượng|thu nhập|diện tích|mức"
            r"(?! (?:chi(?! tiêu)|hỗ trợ|phạt|thu(?! nhập)|đóng|hưởng|lương|trợ|giá))|mức độ|"
            r"tỷ suất|tỷ số"
            r"|doanh thu|kim ngạch|giá trị|khối lượng|công suất|tổn thất|đàn|độ|khách|lượng khách"
            r"|tổng đàn|quân số|nợ|bội chi|chi phí|suất sự cố|lợi nhuận|hộ nghèo|hộ cận nghèo|"
            r"điện thương phẩm"
            r"|tổng thu|tổng số|số (?:vụ|lượt|người|hộ|ca|xã|doanh nghiệp|lao động|hồ sơ))"
            r"(?!\w)[^.;:,()\d]{0,100}$"
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
        "enough",
        re.compile(r"(?<!có )(?<!chưa )(?<!không )(?<!từ )(?<!gồm )(?<!nhận )(?<!khi )(?<!\w)đủ $"),
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
        "plan_is",
        re.compile(
            r"(?:^|[.;] ?)[ \-+•*]*(?:\w{1,2}[.)] )?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)"
            r"(?! (?:số|này|trên|kèm|được|đã))[^.;:()]{1,90} (?:là|đạt|phải đạt|còn)"
            r"(?: (?:mức|khoảng|trên|dưới|tối thiểu|ít nhất))* $"
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
        "natural",
        re.compile(
            r"(?<!\w)(?:diện tích tự nhiên(?: và|,|;)?|(?:quy mô )?dân số)(?: (?:là|khoảng|"
            r"trên))* $"
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
    Cue(
        "quota_line",
        re.compile(
            r"(?:^|[.;] ?)[ \-+•*]*(?:\w{1,2}[.)] )?(?:phấn đấu )?(?:tổng )?(?:số|tỷ lệ|tỉ lệ|"
            r"diện tích"
            r"|sản lượng|giá trị|doanh thu|kim ngạch|tỷ suất|tỷ trọng)(?! (?:điện thoại|đt|hiệu"
            r"|tài khoản|fax|ký hiệu|phiếu|bản|hồ sơ nộp|lượng hồ sơ))[^.;:()]{3,140}"
            r"(?:\([^()]*\))? ?: $"
        ),
    ),
    Cue("for_whom", re.compile(r"(?<!\w)cho $")),
    Cue("chained", re.compile(r"(?:,|(?<!\w)và) $")),
    Cue("open", re.compile(r"\(\s?$")),
    Cue("colon", re.compile(r": $")),
    Cue(
        "in_name",
        re.compile(
            r"(?:phong trào|thi đua|cuộc vận động|đề án|chiến dịch|chương trình|tháng cao điểm)"
            r"[^\".;]{0,60}\"[^\"]{0,80}$"
        ),
    ),
    Cue(
        "goal_bracket",
        re.compile(
            r"(?:kịch bản|mục tiêu|chỉ tiêu)(?: [^\s.,;:()]+){0,14} \($"
            r"|\((?:so với )?(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán)(?: [^\s().,;:]+){0,4}"
            r"(?: là)?:? $"
        ),
    ),
)
"""What ends within the last characters before the number and the words that compare it."""
