"""The verbs of work and of trades: where whoever stands behind "phối hợp với" goes on and ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.lexicon import read_rows
from ntm_extract.vi.names import UPPER

# a trade of which a body lives, whatever stands behind it
TRADE = re.compile(
    r"(?:quản lý|tư vấn|cung cấp|vận hành|khai thác|sản xuất|kinh doanh|thi công|sử dụng|"
    r"cung ứng|xuất khẩu|nhập khẩu|chế biến|thu mua|phân phối|cho thuê|cho vay|chủ quản|chủ trì|"
    r"thường trực|đỡ đầu|tài trợ|phụ trách|kiểm định|kiểm nghiệm|đăng kiểm|giúp việc|"
    r"soạn thảo)(?!\w)"
)

# what is handed over stands right behind who receives it
HANDED = re.compile(
    r"\s*(?:kết quả|tiến độ|tình hình|nội dung|danh sách|hồ sơ|việc|những|các|phương án|kế hoạch|"
    r"báo cáo|văn bản|dự thảo|đề án|số liệu|thông tin|bản|về|bằng|ý kiến|một|\d)(?!\w)"
)

# what a body may be for, and may be told to do as well
BUSINESS = re.compile(
    r"(?:tư vấn|quản lý|khai thác|vận hành|cung cấp|cung ứng|sản xuất|kinh doanh|thi công|"
    r"thiết kế|giám sát|kiểm định|thẩm định|thẩm tra|kiểm tra|thanh tra|điều tra|nghiên cứu|"
    r"đào tạo|bồi dưỡng|dạy|sử dụng|đầu tư|xuất khẩu|nhập khẩu|chế biến|thu mua|tiêu thụ|"
    r"phân phối|bán|mua|vận tải|vận chuyển|truyền thông|quảng cáo|xây dựng|bảo vệ|bảo trợ|"
    r"bảo dưỡng|bảo trì|chăm sóc|khám|tài trợ|đỡ đầu|hỗ trợ|phụ trách|chủ trì|chủ quản|"
    r"thường trực|tổ chức|thực hiện|tham gia|giúp việc|kiểm soát|kiểm toán|kiểm nghiệm|đăng ký|"
    r"đăng kiểm|cấp|thi hành|tiến hành|giải quyết|soạn thảo|ban hành|cho vay|cho thuê|hoạt động|"
    r"thu gom|xử lý|trồng|nuôi|đánh bắt|lưu giữ|lưu trữ|phát hành|phát triển|tuyển dụng|"
    r"cai nghiện|biên soạn|làm(?= (?:công tác|nhiệm vụ|nghề|việc(?! với)|chủ))|có|đại diện|"
    r"giám định|"
    r"đấu giá|giới thiệu|xúc tiến(?: đầu tư| thương mại| du lịch)?|phát thanh|chịu|nhận|được|"
    r"đang|đã|bị|yêu cầu|đề nghị|đề xuất|"
    r"lập|vay|thuê|hành nghề|sở hữu|ủy thác|bảo lãnh|tiếp nhận|chủ đầu tư|điều phối|điều hành|"
    r"ứng dụng|phục vụ|lắp đặt|cứu hộ|cứu nạn|chữa cháy|trực|tuyên truyền|quan trắc|dự báo|"
    r"đo đạc|thu hồi|thu thập|lữ hành|ngoài|trợ giúp|điều trị|xét nghiệm|kiểm dịch|giết mổ|"
    r"nuôi dưỡng|phục hồi|ươm tạo|chiếu phim|xuất bản|lưu trú|chuyển giao|phòng, chống|"
    r"đóng(?! điện| góp| cửa)|"
    r"liên kết|quy định|chấp thuận)(?!\w)"
)

# two trades of one body: "đơn vị quản lý | vận hành chợ"
FIRST_TRADE = re.compile(
    r"(?:tư vấn|quản lý|khai thác|vận hành|đầu tư|sản xuất|chế biến|làm|được|đang|đã|có|nhận|"
    r"chịu|bị|hoạt động|tham gia|phụ trách|thực hiện|hỗ trợ)(?!\w)"
)

# no second trade: "bên nhận | thực hiện bàn giao"
WORK_BEHIND = re.compile(
    r"(?:thực hiện|tổ chức|tiến hành|giải quyết|xử lý|kiểm tra|xây dựng|hỗ trợ|tham gia|đề xuất|"
    r"đề nghị|yêu cầu|lập|tuyên truyền|điều tra|thẩm định|ban hành|tiếp nhận|giới thiệu)(?!\w)"
)

# what an adviser advises on: "đơn vị tư vấn | lập quy hoạch"
ADVISES = re.compile(
    r"(?:lập|thiết kế|giám sát|xây dựng|khảo sát|thẩm tra|quản lý|đấu thầu|khai thác)(?!\w)"
)

# a word with a capital and work right behind it: "Viện … Tây Nguyên | tuyển chọn"
BEHIND_CAPITAL = by_letter(rf"(?<=\s)[{UPPER}][^\s,]*(?P<s>\s+)(?=[^\W\d_A-ZĐ])")

# what is done to somebody says who it is: "hộ bị ảnh hưởng"
PASSIVE = re.compile(r"(?:đã|đang|chưa|được|bị)(?:\s+được)?\s+(?=\S)")

# and so does what somebody takes part in
TAKES_PART = re.compile(r"(?<=\s)tham gia\s+(?=\S)")

# relative clauses that a walk from word to word reads better: where, with what
WALKED = re.compile(r"\s+(?:có|nơi|nằm|giáp|diễn ra|xảy ra)(?!\w)")

# what a list read as far as it knows: "các đơn vị quản lý | đường bộ"
ENDS_IN_TRADE = re.compile(rf"\s{TRADE.pattern}\Z")

# words that a list read on over, and that begin what comes
STRAY = by_letter(
    r"(?:\s(?:(?<!tuyến )(?<!cấp )(?<!nêu )(?<!nói )trên|tại|ở|về|trong|của|có|và|để|cho|được|"
    r"là))+\Z"
)

# "các cơ quan chức năng quản lý …": it is said which, and what they do comes
SAID_WHICH = re.compile(
    rf"\s(?:chức năng|liên quan|hữu quan|nêu trên|khác)(?P<does>\s+{TRADE.pattern})\Z"
)

# whoever has this to do is no helper: "phối hợp với A; B có trách nhiệm …"
NEXT_SUBJECT = re.compile(r"\s*(?:có trách nhiệm|chịu trách nhiệm|chủ trì)(?!\w)")

# said of the help, and no part of whom it comes from
IN_WHAT = by_letter(
    r"\s+(?:trong (?:việc|công tác|quá trình|thực hiện|suốt)|để|nhằm|theo (?:quy định|"
    r"chức năng))(?!\w)"
)

# verbs of work of one syllable, and what has to stand around them
_GUARDED = (
    r"(?<!phòng )(?<!phòng, )chống(?= \w)|làm(?= (?:văn bản|việc|rõ|tốt|thủ tục|hồ sơ|giấy|"
    r"công tác|đường))|trao(?= \w)|bàn(?= \w)|thu(?= \w+ (?:hồi|thập|nhận))|mở(?=[ ,])|ký(?= \w)|"
    r"cấp(?= (?:phát|phép|giấy|kinh|thẻ|đổi|mã|cứu|nước|điện|tài|con|sổ|bù))"
)

# one syllable that looks like a verb inside a word of two
INSIDE_WORD = re.compile(
    r"(?:hàng không|ban (?:chỉ huy|chỉ đạo|quản lý)|(?:chủ|nhà|dự án|chủ trương|"
    r"quyết định) đầu tư|khách mời|(?:sản xuất|"
    r"kinh doanh|lao động|làm kinh tế) giỏi|"
    r"phối hợp liên ngành|đất thu hồi|lưu ký|địa bàn|(?<=người )quyết định đầu tư|"
    r"quy hoạch|công trình|(?<=rắn )sinh hoạt|(?<=thải )sinh hoạt|(?<=nước )sinh hoạt|"
    r"chương trình|quá trình|quy trình|lộ trình|giáo trình|công nghệ thông tin|an (?:toàn|"
    r"ninh) thông tin|an toàn|hệ thống thông tin|công nghệ|thông tin(?= (?:đại chúng|đối ngoại|"
    r"cơ sở))|thương mại điện tử|dịch vụ|quản lý (?:nhà nước|dự án|thị trường|đường bộ|rủi ro|"
    r"chất lượng|đất đai|đô thị|khu|rừng|thuế|nợ)|bảo vệ (?:thực vật|môi trường|rừng|bí mật)|"
    r"bảo vệ (?:an ninh|dân phố)|khoa học|kinh tế|tài trợ|truyền hình|phát thanh|thông tấn|"
    r"thi hành án|phát triển (?:nông thôn|quỹ đất|bền vững|cộng đồng)|sự kiện|kinh doanh|"
    r"xây dựng cơ bản|tổ chức (?:quốc tế|hội(?! nghị| thảo| thi| chợ)|đoàn|tín|chính|xã|phi)|"
    r"giao (?:thông|dịch|lưu|nhận|đất)|tiếp (?:thị|cận|giáp)|mua sắm|buôn bán|bán lẻ|bán buôn|"
    r"bán hàng|mở (?:rộng)?|đầu tư (?:nước|xây|công|mạo)|thiết kế thời trang|in ấn|học tập|"
    r"sáng lập|độc lập|trung lập|công lập|dân lập|tư thục|bầu cử|nhà trường|cấp (?:tỉnh|huyện|xã|"
    r"trên|dưới|cơ sở|thẩm)|trung cấp|cao cấp|sơ cấp|đồng cấp|cùng cấp|các cấp|gìn giữ|lưu giữ|"
    r"cho thuê|nhượng quyền|tố tụng|tiến hành tố tụng|cai nghiện|giáo dục (?:đào|nghề|đại|phổ|"
    r"mầm|thường)|liên kết|hợp tác xã|quan trắc|đo lường|bảo hiểm|bảo hộ|bảo tồn|bảo tàng|sở hữu|"
    r"nuôi trồng|chăn nuôi|trồng trọt|đánh bắt|nghề nghiệp|đối ngoại|đối tác|kiểm lâm|kiểm sát|"
    r"kiểm ngư|thanh niên|thanh tra (?:chuyên|nhân)|thanh thiếu|phân phối|thường trú|tín dụng|"
    r"nhân đạo|từ thiện|nước ngoài|viện trợ|ứng dụng)(?!\w)",
    re.IGNORECASE,
)

# where nobody goes on: what comes is why, when, by what or in what
ENDS = re.compile(
    r"(?:để|nhằm|theo(?! dõi)|khi|nếu|bằng|trên cơ sở|căn cứ|qua(?! đời)|thông qua|đối với|với|"
    r"từ|vào|ngay|nhất là|đặc biệt là|trước|sau|trong(?! (?:nước|tỉnh|ngành|vùng|khu vực|chợ|khu|"
    r"cụm|đơn vị|cơ quan|và ngoài|hệ thống|nhà trường|huyện|thành phố|xã|toàn|khối|"
    r"doanh nghiệp))|về(?= (?:việc|công tác|các|nội dung|vấn đề|kế hoạch))|cho|như|đến|tới|kể|"
    r"nên|do(?= )|mà|thì|sẽ|phải|cần|bảo đảm|đảm bảo|không)(?!\w)"
)

ENSURES = re.compile(r"(?:bảo đảm|đảm bảo)(?!\w)")

# what a delegation is sent for: "Đoàn | khảo sát"
SENT_TO = re.compile(
    r"\s+(?:khảo sát|giám sát|kiểm tra|thanh tra|công tác|đánh giá|kiểm toán|thẩm định|liên ngành|"
    r"giúp việc|biên tập|soạn thảo|tư vấn|hòa giải|bầu cử|thẩm tra|xét)(?!\w)"
)

# what says which bodies are meant: "… thuộc Bộ", "… diễn ra sự kiện", "… của địa phương"
WHICH = re.compile(
    r"\s+(?:(?:trực )?thuộc|của|trên (?:địa bàn|tuyến|biển|mạng|lãnh thổ|cả nước|toàn)|tại|ở|"
    r"trong nước và (?:nước ngoài|quốc tế)|trong (?:nước|tỉnh|ngành|vùng|khu vực|chợ|khu|cụm|"
    r"đơn vị|cơ quan|và ngoài|hệ thống|huyện|thành phố|xã|khối)|diễn ra|xảy ra|nơi|nằm|"
    r"đóng(?! điện| góp| cửa)|"
    r"có(?! trách nhiệm| văn bản| kế hoạch| ý kiến| biện pháp| giải pháp| phương án| hình thức)|"
    r"liên quan|hữu quan|liên ngành|khối|nước (?:bạn|sở tại|láng giềng)|dọc|ven|quanh|hai bên|"
    r"quy định tại|nêu tại|đi qua|giáp|quốc tế|và quốc tế|nước ngoài|là(?! đầu)|"
    r"phối hợp(?= *[.;,)]))(?!\w)"
)

# said of a kind of body that receives: "cơ quan quản lý | của ngành"
WHICH_RECEIVER = re.compile(r"\s+(?:của|thuộc|nơi|chủ trì|chủ quản|quản lý)(?!\w)")

NEXT_WORD = by_letter(r"\s+(?P<w>[^\s,.;:()/]+)")

CLOSES = re.compile(r"\s*(?:[.;:)\]]|$|\n\s*[-+•*])")

JOINT = re.compile(
    r"\s*(?:,\s*(?:(?:và|hoặc|cùng với|cùng)\s)?|/|\s[-–]\s|\s(?:và|hoặc|cùng với|cùng|với)\s)\s*"
)

DASH = re.compile(rf"\s[-–]\s(?=[{UPPER}a-zà-ỹđ])")


@cache
def work() -> re.Pattern[str]:
    """Return the verbs of shared work besides those of orders."""
    return re.compile(rf"(?:{_GUARDED}|{_either(row[0] for row in read_rows('work_verbs'))})(?!\w)")


@cache
def only_work() -> re.Pattern[str]:
    """Return the verbs of two syllables that no name of a body holds."""
    sure = (verb for verb, use, _ in read_rows("work_verbs") if use == "work" and " " in verb)
    return re.compile(rf"(?:{_either(sure)})(?!\w)")


def _either(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=lambda one: (-len(one), one))))
