"""What ends right before a number and the words that compare it, as named patterns."""

from __future__ import annotations

import re

from ntm_extract.extract.targets import words
from ntm_extract.extract.targets.act_cues import ACT_CUES
from ntm_extract.vi.edge_cues import Cue
from ntm_extract.vi.first_letters import by_letter

TAIL_CUES: tuple[Cue, ...] = (
    *ACT_CUES,
    Cue("group", by_letter(rf"(?<!\w)(?:{words.GROUP})(?: cả| toàn bộ)? $")),
    Cue("of_group", by_letter(rf"(?<!\w)(?:{words.OF_GROUP})(?: cả| toàn bộ)? $")),
    Cue(
        "from_level",
        re.compile(r"(?<!\w)(?:tăng(?! trưởng)|giảm|nâng|hạ|rút)(?: [^\s,.;]+){0,4} từ (?:mức )?$"),
    ),
    Cue(
        "class",
        by_letter(
            r"(?<!\w)(?:(?:các|những|(?:phê bình|nhắc nhở|chấn chỉnh|đôn đốc) \d+) (?:dự án|"
            r"đơn vị|xã|huyện|địa phương|chủ đầu tư|cơ sở|gói thầu"
            r"|doanh nghiệp|công trình|hộ|trường)|(?:dự án|đơn vị) nào"
            r"|(?:cho|đối với) (?:dự án|đơn vị|chủ đầu tư|gói thầu)(?= (?:có|đạt|giải ngân|chậm)))"
            r"(?: [^\s,.;:()]+){0,2}?"
            r"(?: (?:có|đạt|mới đạt|còn|giải ngân|thực hiện|bị|chưa đạt)(?: [^\s,.;:()]+){0,8}?)?"
            r" $"
        ),
    ),
    Cue(
        "holders",
        by_letter(
            r"(?<!\w)(?:nơi|doanh nghiệp|cơ sở|khu công nghiệp|hộ|trang trại|công ty|gói thầu|"
            r"dự án|chủ đầu tư)(?: (?:có|sử dụng|nuôi|sở hữu|quy mô)(?: [^\s,.;:()\d]+){0,3})?"
            r" từ $"
        ),
    ),
    Cue(
        "by_levels",
        by_letter(
            r"(?<!\w)theo (?:các |từng )?(?:mức|ngưỡng|cấp độ|kịch bản)"
            r"(?: \d[\d.,]* ?%?,?(?: và)?)* $"
        ),
    ),
    Cue("all_those", re.compile(r"(?<!\w)cả $")),
    Cue(
        "sized_as",
        re.compile(
            r"(?<!\w)(?:quy mô|diện tích|tổng chiều dài|chiều dài|công suất|tổng kinh phí|kinh phí"
            r"|tổng mức đầu tư|tổng vốn|trị giá|giá trị|dư nợ)(?: (?:là|khoảng|đạt|trên))? $"
        ),
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
    Cue("attain", by_letter(r"(?<!\w)(?:đạt|còn|lên|xuống)(?: được| mức)? $")),
    Cue(
        "costs",
        re.compile(
            r"(?<!\w)(?:tổng mức đầu tư|tổng vốn đầu tư|dự toán|giá gói thầu|giá trị hợp đồng)"
            r"(?: (?:là|khoảng|trên|gần|dự kiến))* $"
        ),
    ),
    Cue(
        "when",
        re.compile(r"(?<!\w)(?<!trước )(?<!sau )(?<!tính )khi(?: (?!phải|thì)[^\s,.;:()]+){1,8} $"),
    ),
    Cue(
        "policy",
        re.compile(r"(?<!\w)(?:chính sách|cơ chế|chế độ)(?: (?!đạt|cho)[^\s,.;:()]+){1,5} $"),
    ),
    Cue(
        "of_power",
        by_letter(
            r"(?<!\w)(?:(?<!đội )tàu|sà lan|xà lan|thuyền|phà|máy biến áp|trạm biến áp|trạm"
            r"|đường dây|lưới điện|cần cẩu|máy phát|container|xe)(?: (?:điện|biến áp|tải))? $"
        ),
    ),
    Cue(
        "late",
        by_letter(
            r"(?<!\w)(?:chậm|trễ|quá hạn|muộn)(?: (?:tiến độ|hạn|thời hạn|so với"
            r" (?:kế hoạch|tiến độ|yêu cầu|hợp đồng)))?(?: (?:khoảng|gần|hơn|trên|tới|đến))? $"
        ),
    ),
    Cue("by_steps", by_letter(r"(?<!\w)cứ(?: mỗi| đủ)? $")),
    Cue(
        "granted",
        by_letter(
            r"(?<!\w)(?:hưởng|trích|trích để lại|trích lại|để lại|điều tiết|giữ lại)"
            r"(?: (?:cho|lại|bằng|mức|tối đa|thêm))* $"
        ),
    ),
    Cue(
        "keeps_shares",
        by_letter(
            r"(?<!\w)(?:nắm giữ|sở hữu|chi phối|có|giữ|với|chiếm|góp)"
            r"(?: (?:từ|trên|dưới|đến|hơn|đủ))? $"
        ),
    ),
    Cue("fold", re.compile(r"(?<!\w)gấp(?: (?:trên|hơn|khoảng|ít nhất))? $")),
    Cue("from", re.compile(r"(?<!\w)từ (?:mức )?$")),
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
        "enough",
        re.compile(r"(?<!có )(?<!chưa )(?<!không )(?<!từ )(?<!gồm )(?<!nhận )(?<!khi )(?<!\w)đủ $"),
    ),
    Cue(
        "plan_is",
        re.compile(
            r"(?:^|[.;:,] ?)[ \-+•*]*(?:\w{1,2}[.)] )?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)"
            r"(?! (?:số|này|trên|kèm|được|đã))[^.;:()]{1,90} (?:là|đạt|phải đạt|còn)"
            r"(?: (?:mức|khoảng|trên|dưới|tối thiểu|ít nhất))* $"
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
    Cue("chained", by_letter(r"(?:,|(?<!\w)và) $")),
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
        by_letter(
            r"(?:kịch bản|mục tiêu|chỉ tiêu)(?: [^\s.,;:()]+){0,14} \($"
            r"|\((?:so với )?(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán)(?: [^\s().,;:]+){0,4}"
            r"(?: là)?:? $"
        ),
    ),
)
"""What ends within the last characters before the number and the words that compare it."""
