"""Which words behind a kind of body belong to it: its field, level, region and relative clause.

"các cơ quan **chuyên môn cấp tỉnh**", "các tỉnh **ven biển**", "các xã **đăng ký** về đích".
"""

from __future__ import annotations

import re

from ntm_extract.vi.names import LOWER, UPPER

NOUN_TAIL = re.compile(
    r"\s*(?:ngang\s+[Bb]ộ|thuộc\s+Chính\s+phủ|trực\s+thuộc\s+Chính\s+phủ|chuyên\s+môn|"
    r"hành\s+chính|sự\s+nghiệp(?:\s+công\s+lập)?|"
    r"chính\s+trị\s*[-–,]?\s*xã\s+hội(?:\s+nghề\s+nghiệp)?|chính\s+trị|"
    r"xã\s+hội(?:\s*[-–]?\s*nghề\s+nghiệp)?|truyền\s+thông|báo\s+chí(?:,\s*truyền\s+(?:hình|"
    r"thông))?|thông\s+tin(?:,\s*(?:truyền\s+thông|tuyên\s+truyền|báo\s+chí)|\s+đại\s+chúng)|"
    r"thông\s+tấn(?:,?\s+báo\s+chí)?|"
    r"báo\s+đài(?:\s*[-–]\s*truyền\s+thông)?|thanh\s+tra|chức\s+năng|"
    r"quản\s+lý(?:\s+[Nn]hà\s+nước(?:\s+chuyên\s+ngành)?|"
    r"\s+(?:chuyên\s+)?ngành(?:,\s*lĩnh\s+vực)?)?|"
    r"(?<=quan\s)giúp\s+việc|chủ\s+trì\s+soạn\s+thảo|nhà\s+nước|đoàn\s+thể|kinh\s+tế|nước\s+ngoài|"
    r"trong\s+nước(?!\s+và)|"
    r"(?<=thể\s)nhân\s+dân|(?<=trường\s)học(?!\s+(?:viện|tập|kỳ|sinh))|"
    r"(?<=thầu\s)thi\s+công(?=\s*,|\s+(?:và|khẩn|tập|tăng|có|phải|chủ|huy))|"
    r"(?<=vị\s)tư\s+vấn\s+(?:giám\s+sát|thiết\s+kế)|"
    r"(?<=[Bb]an\s)xây\s+dựng\s+[Đđ]ảng|(?<=cơ\squan\s)chính\s+phủ|(?<=vị\s)trường\s+học|(?<=tổ\schức\s)hội(?!\s+(?:nghị|thảo))|"
    r"(?<=quan\s)tham\s+mưu(?:,?\s+(?:và\s+)?giúp\s+việc|(?=\s+(?:của|cấp|các\s+cấp)\s))|"
    r"viễn\s+thông|chuyên\s+trách|trực\s+thuộc(?!\s+(?:[A-ZĐỦ]|tỉnh|thành|huyện|xã|cấp))|"
    r"đảng(?:,\s*đoàn\s+thể)?|ủy\s+đảng|ủy|khác|"
    r"đại\s+học(?:,\s*(?:học\s+viện|cao\s+đẳng))*(?:,?\s+(?:và\s+)?(?:cao\s+đẳng|trung\s+cấp))?|"
    r"cao\s+đẳng(?:,?\s+(?:và\s+)?trung\s+cấp)?|phổ\s+thông|mầm\s+non|trung\s+cấp|"
    r"(?<=lực\slượng\s)(?:(?:tham\s+gia\s+)?(?:bảo\s+vệ\s+)?an\s+ninh,?\s+trật\s+tự"
    r"(?:\s+(?:ở\s+)?cơ\s+sở)?|bảo\s+vệ\s+dân\s+phố|dân\s+quân(?:\s+tự\s+vệ)?|kiểm\s+lâm|"
    r"biên\s+phòng|"
    r"quản\s+lý\s+thị\s+trường|xung\s+kích|kiểm\s+ngư|cảnh\s+sát(?:\s+(?:giao\s+thông|môi\s+trường|"
    r"kinh\s+tế|cơ\s+động|biển))?)|"
    r"(?:(?<=tổ\schức\s)|(?<=đơn\svị\s)|(?<=viện\s)|(?<=trường\s)|(?<=cơ\ssở\s)|(?<=tâm\s)|"
    r"(?<=nghiệp\s)|(?<=nhà\s)|(?<=nhóm\s))nghiên\s+cứu(?!\s+(?:phương|đề|hoàn|xây|sửa|"
    r"ban|bổ|việc|dự|kỹ|nội|văn|cho|góp|để)|(?:,|\s+và)\s+(?:góp|đóng|tham\s+gia|cho|có|bổ|đề|trả|"
    r"triển|thực\s+hiện|tổ\s+chức|gửi|xem|báo|hoàn))|"
    r"(?<!phương\s)(?<!ngành\s)(?<!bộ\s)đào\s+tạo|y\s+tế|giáo\s+dục|"
    r"bảo\s+hiểm\s+xã\s+hội|thuế|hải\s+quan|tín\s+dụng|vũ\s+trang|công\s+an(?:\s+viên)?|quân\s+đội|"
    r"(?<=lực\slượng\s)Công\s+an|"
    r"thường\s+trực|chủ\s+quản|tư\s+vấn|(?:cận\s+)?lâm\s+sàng|(?:KCB|"
    r"khám(?:\s+bệnh)?,?\s+chữa\s+bệnh)(?:\s+BHYT)?|"
    r"công\s+tác|thành\s+viên|sản\s+xuất(?:,?\s+kinh\s+doanh)?)(?!\w)",
)

_LEVELS = (
    r"cấp\s+(?:I{1,3}|[1-4])|"
    r"(?:02|2|hai)\s+cấp|cấp\s+(?:[Tt]ỉnh|huyện|xã(?:,\s+phường)?|cơ\s+sở|"
    r"chuyên\s+sâu(?:,\s*cấp\s+cơ\s+bản)?|"
    r"cơ\s+bản|[Tt]hành\s+phố|"
    r"Trung\s+ương|trung\s+ương)|các\s+cấp|trực\s+thuộc\s+(?:[Tt]rung\s+ương|TW)|"
    r"(?:ở\s+)?[Tt]rung\s+ương|TW|(?:có\s+)?liên\s+quan(?:\s+khác)?(?!\s+(?:đến|tới)\s)|"
    r"chức\s+năng|"
    r"nhận\s+ủy\s+thác|khác(?:\s+có\s+liên\s+quan)?|(?:nêu\s+|nói\s+)?trên(?!\s+(?:địa|cơ\s+sở|"
    r"tinh\s+thần|toàn))|"
    r"(?:trong\s+và\s+)?ngoài\s+(?:nhà\s+nước|công\s+lập)|"
    r"từ\s+(?:[Tt]rung\s+ương|tỉnh|thành\s+phố|huyện|cấp\s+tỉnh)\s+(?:đến|tới|xuống)\s+(?:cấp\s+)?"
    r"(?:địa\s+phương|cơ\s+sở|xã(?:,\s+phường(?:,\s+đặc\s+khu)?)?|thôn|huyện|tỉnh)|"
    r"(?:ở\s+)?địa\s+phương|cả\s+nước|quốc\s+gia|có\s+thẩm\s+quyền|hữu\s+quan|cùng\s+cấp|"
    r"cấp\s+(?:trên|dưới)(?:\s+trực\s+tiếp)?|còn\s+lại|"
    r"tại\s+(?:địa\s+phương|cảng\s+biển|cửa\s+khẩu|cơ\s+sở|Trung\s+ương|Việt\s+Nam)|"
    r"(?<=\san\s)cơ\s+sở|trực\s+thuộc(?!\s+(?:[A-ZĐỦỤ]|các|tỉnh|thành|huyện|xã|cấp|sở|bộ|cơ|đơn|"
    r"phòng|ngành|trung|"
    r"nhà))|"
    r"tuyến\s+(?:trên|dưới|cuối|tỉnh|huyện|xã|cơ\s+sở|[Tt]rung\s+ương)|đặc\s+biệt\s+khó\s+khăn|"
    r"vùng\s+(?:cao|lũ|trũng|đệm|hạn|sâu,\s*vùng\s+xa)|bãi\s+ngang(?:\s+ven\s+biển)?|"
    r"an\s+toàn\s+khu|tự\s+quản|"
    r"(?:của\s+)?Việt\s+Nam(?:\s+ở\s+(?:nước\s+ngoài|[A-Z]\w+))?|ở\s+nước\s+ngoài|"
    r"(?:ở\s+)?trong\s+và\s+ngoài\s+nước"
)

LEVEL = re.compile(rf"\s*(?:{_LEVELS})(?!\w)")

OWN_UNIT = re.compile(
    r"\s+(?:(?:của\s+)?(?:tỉnh|Tỉnh|thành\s+phố|Thành\s+phố|huyện|thị\s+xã|TP|xã(?!\s+hội)|phường|"
    r"thị\s+trấn|đặc\s+khu)|"
    r"của\s+địa\s+phương)(?!\w)"
)

_REGIONS = (
    r"ven\s+biển|biên\s+giới|hải\s+đảo|miền\s+núi|trung\s+du|duyên\s+hải|đồng\s+bằng|thượng\s+du|"
    r"hạ\s+du|sông\s+Hồng|sông\s+Cửu\s+Long|ĐBSCL|Tây\s+Nguyên|Tây\s+Nam\s+Bộ|"
    r"(?:Đông\s+)?Nam\s+(?:Trung\s+)?Bộ|(?:Đông\s+|Tây\s+)?Bắc(?:\s+Trung)?(?:\s+Bộ)?|"
    r"Trung\s+Bộ|miền\s+(?:Bắc|Trung|Nam)|phía\s+(?:Bắc|Nam|Tây|Đông)"
)

REGION_NAME = re.compile(rf"(?i:{_REGIONS})(?!\w)(?!\s+[{UPPER}])")

WORDS_OF_PLACE = rf"[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]+){{0,3}}"

REGION = re.compile(
    rf"(?:\s+(?:(?:ở|tại|thuộc|trong)\s+)?(?:(?:khu\s+vực|vùng|miền)\s+)?(?i:{_REGIONS})(?!\w)"
    rf"(?:(?:\s+và|\s*,|\s+[-–])?\s+(?:(?:khu\s+vực|vùng|các\s+tỉnh)\s+)?(?i:{_REGIONS})(?!\w))*)?"
    rf"(?:\s+từ\s+{WORDS_OF_PLACE}\s+(?:đến|tới|trở\s+(?:vào|ra|"
    rf"lên))(?:\s+{WORDS_OF_PLACE})?(?!\w))?"
)

BELONGS = re.compile(r"\s+(?:trực\s+thuộc|thuộc|của|trên\s+địa\s+bàn|trong)\s+")

RELATIVE = re.compile(
    r"\s+(?:về\s+đích|liên\s+quan\s+(?:đến|tới)|đã|có(?!\s+(?:(?:các|những)\s+)?"
    r"(?:văn\s+bản|kế\s+hoạch|phương\s+án|"
    r"giải\s+pháp|biện\s+pháp|ý\s+kiến|báo\s+cáo|hình\s+thức|cơ\s+chế|chính\s+sách|chế\s+độ|"
    r"trách\s+nhiệm|nhiệm\s+vụ|quyền(?!\s+sử)|thể|nghĩa\s+vụ))|được|chưa|đang|thuộc|phụ\s+trách|"
    r"trực\s+thuộc|trên\s+địa\s+bàn|"
    r"theo\s+(?:tiêu\s+chí|danh\s+sách)|do|bị|trong\s+(?:kế\s+hoạch|danh|các)|"
    r"còn(?!\s+lại)|hoạt\s+động\s+(?:trong|trên|tại)|đóng\s+(?:trên|tại)|đóng\s+chân|nằm|nơi|"
    r"quản\s+lý|tham\s+gia|đăng\s+ký)(?!\w)"
)
