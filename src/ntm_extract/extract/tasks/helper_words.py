"""The words by which whoever stands behind "phối hợp với" begins, goes on and ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ntm_extract.vi.lexicon import read_rows
from ntm_extract.vi.names import LOWER, UPPER

QUANTIFIER = re.compile(r"(?:[Cc]ác|[Nn]hững|[Mm]ột số|[Tt]ừng|[Mm]ỗi|[Tt]oàn thể|[Tt]ập thể)\s+")

# who can act, known to no list of bodies
ACTOR = re.compile(
    r"(?:ban (?:tổ chức|chỉ đạo|chỉ huy|giám sát|quản lý|điều hành|chủ nhiệm|liên lạc|đại diện|"
    r"thanh tra|vận động|công tác|quản trị|giám hiệu|trị sự|chấp hành)|quản lý thị trường|"
    r"khách sạn|nhà hàng|"
    r"siêu thị|cửa hàng|chợ(?: đầu mối| dân sinh| truyền thống)?|khu du lịch|"
    r"cổng thông tin(?: điện tử)?|trang thông tin|"
    r"nghệ (?:sĩ|sỹ|nhân)|gia đình|đồng nghiệp|lái xe|tài xế|công nhân|doanh nhân|mạng lưới|"
    r"bảo tàng|thư viện|chiến (?:sĩ|sỹ)|"
    r"phòng, ban|giám đốc|[^\W\d_]+ (?:[^\W\d_]+ )?viên(?! trợ|"
    r" chức)|"
    r"(?:chỉ huy|hiệu|cục|chi cục|viện|hạt|đồn|trạm|thuyền) trưởng|(?:tổ |đội |nhóm |thôn |"
    r"xóm )?trưởng(?! thành)|tổ phó|"
    r"làng(?: nghề| trẻ| văn| sinh)?|câu lạc bộ|CLB|nhóm|tổ(?! chức)(?: đội)?|đội(?: ngũ)?|"
    r"điểm (?:du lịch|bán|thu mua)|học sinh|sinh viên|"
    r"học viên|phụ huynh|cha mẹ|già làng|trưởng bản|người|luật sư|chuyên gia|đối tác|khách hàng|"
    r"chức sắc|tình nguyện viên|cộng tác viên|đoàn viên|hội viên|thành viên|thanh niên|phụ nữ|"
    r"nông dân|"
    r"cựu chiến binh|nhân dân|cộng đồng|bà con|dòng họ|tư vấn|ban|hội(?! nghị| thảo| thi| chợ)|"
    r"lãnh đạo|thủ trưởng|đồng chí|chủ(?! trương| đề| động| trì| yếu| nghĩa)|bên(?! cạnh)|hộ|"
    r"báo(?! cáo| động)|đài|kiểm lâm|công an|quân đội|dân quân|bộ đội|biên phòng|cảnh sát|hải quan|"
    r"y tế|văn phòng|phòng(?! chống| ngừa| cháy|,)|đại diện|cơ quan|cấp trên|cấp dưới|cấp ủy|"
    r"nước(?= bạn| sở| láng| tiếp| nhận)|phía|chính quyền|nhà|lực lượng|tổ chức|đơn vị|"
    r"doanh nghiệp|địa phương|cá nhân|cán bộ|công chức|viên chức|nhân viên|giáo viên|giảng viên|"
    r"bác sĩ|kỹ sư|nhà báo|phóng viên|doanh nhân|tiểu thương|ngư dân|thuyền trưởng|giám tuyển|"
    r"đầu mối|hợp tác xã|trang trại|trường|viện|khoa(?! học)|thú y|kho bạc|bưu điện|bệnh viện|"
    r"trung tâm|"
    r"trạm|trại|quỹ|ngân hàng|hãng|"
    r"công ty|tập đoàn|tổng công ty|liên danh|liên đoàn|liên hiệp|hiệp hội|nghiệp đoàn|công đoàn|"
    r"Đại sứ quán|đại sứ quán|lãnh sự quán|đoàn thể|đoàn(?! kết)|mặt trận|sở|ngành|bộ phận|"
    r"ủy ban|hội đồng|tòa án|viện kiểm sát|thanh tra|kiểm toán|quận|huyện|xã(?! hội)|phường|tỉnh|"
    r"thành phố|thôn|bản|buôn|ấp|khu phố|khu dân cư|tổ dân phố|quốc gia|dự án|"
    r"[KkTt]ôn giáo|cơ sở(?! vật| dữ| hạ| pháp| lý))(?!\w)"
)

# nouns at the beginning, and verbs behind a comma
BOTH = re.compile(
    r"(?:tổ chức(?! (?:chính trị|xã hội|quốc tế|tín dụng|đoàn|hội|đảng|phi|nước|khoa|kinh|"
    r"công đoàn|nghề|đại diện|hành nghề|thuộc|được|khác|có|liên|cá nhân|tư vấn))"
    r"(?!,\s+(?:cá nhân|đơn vị|doanh nghiệp|cơ quan))(?! và (?:cá nhân|đơn vị))|"
    r"tư vấn(?! giám sát| thiết kế| lập)|"
    r"thanh tra|kiểm toán|đầu mối|vận động|cảnh sát|báo|cấp)(?! trên| dưới| ủy)(?!\w)"
)

# what no one is: "phối hợp với các giải pháp khác"
NOBODY = re.compile(
    r"(?:nhau|(?:các |những )?(?:hoạt động|chương trình|giải pháp|biện pháp|nhiệm vụ|nội dung|"
    r"hình thức|việc|công tác|quá trình|thuốc|phong trào|phương pháp|cuộc|hệ thống|phương án|"
    r"chính sách|kế hoạch|quy hoạch))(?!\w)"
)

# words with which no noun begins
NO_NOUN = re.compile(
    r"(?:và|hoặc|để|trong|theo|khi|nếu|các|những|được|đã|sẽ|là|của|cho|với|về|tại|trên|dưới|ở|"
    r"chặt|tốt|hiệu|kịp|đồng|hoạt|công tác|việc|thực|nhằm|qua|bằng|sau|trước|hài|nhịp|nhàng|"
    r"liên ngành|này|đó|ai|mình|nó|họ|nhau|cùng|một|hai|ba|từ|đến|như|có|không|chưa)(?!\w)"
)

# a kind of body of which nothing says yet which ones are meant
BARE_KIND = re.compile(
    r"(?:(?:các|những|một số|từng|mỗi|toàn thể)\s+)?(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|"
    r"cá nhân|lực lượng|cơ sở|công ty|tập đoàn|nhà thầu|nhà đầu tư|hợp tác xã|trung tâm|tổ|đội|"
    r"nhóm|đoàn|ban|phòng|bộ phận|người|bên|chủ|nhà|trường|hội|hội đồng|cán bộ|công chức|"
    r"nhân viên|đại diện|đối tác|chuyên gia|nghệ nhân|cộng đồng|hộ|đại lý|thương nhân|viện|trạm|"
    r"(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|cá nhân),? (?:cơ quan|đơn vị|tổ chức|doanh nghiệp|"
    r"cá nhân))",
    re.IGNORECASE,
)

# the noun of a body inside a name: "người đại diện của cơ sở | trợ giúp xã hội"
INNER_KIND = re.compile(
    r"(?:cơ quan|đơn vị|doanh nghiệp|cơ sở|công ty|tập đoàn|hợp tác xã|trung tâm|lực lượng|"
    r"nhà thầu)"
    r"(?!\w)"
)
ENDS_BARE = re.compile(
    r"(?:^|[\s,])(?:cơ quan|đơn vị|doanh nghiệp|cơ sở|công ty|trung tâm|lực lượng|thuộc ngành|"
    r"người|"
    r"hợp tác xã|trường|viện|tổ|đội|nhóm|ban|phòng|các ngành|cấp ủy|chính quyền|liên danh|"
    r"chi nhánh)\Z"
)
OWNED_BY = re.compile(
    r"\s(?:của|thuộc|tại)\s(?:các\s)?(?:cơ quan|đơn vị|doanh nghiệp|cơ sở|tổ chức)\Z"
)
SEVERAL = re.compile(r"(?:các|những)\s+\w+(?:\s\w+)?\Z", re.IGNORECASE)
# what is handed over stands right behind who receives it
HANDED = re.compile(
    r"\s*(?:kết quả|tiến độ|tình hình|nội dung|danh sách|hồ sơ|việc|những|các|phương án|kế hoạch|"
    r"báo cáo|văn bản|dự thảo|đề án|số liệu|thông tin|bản|về|bằng|ý kiến|một|\d)(?!\w)"
)
STATE = re.compile(r"(?P<a>Đảng)(?:,\s+|\s+và\s+)(?P<b>Nhà nước)(?!\w)")
# "lực lượng biên phòng, ngành | thủy sản": another begins, whose field is still to come
ANOTHER_BRANCH = re.compile(r"(?<!sở)(?<!ban)(?<!bộ)(?P<j>,|\svà)\s+ngành(?=\s+[^\W\d_A-ZĐ])")
# whose head it is stands right behind: "Ban Giám hiệu | các trường"
HEADS_OF = re.compile(r"(?:Ban Giám hiệu|Ban Giám đốc|[Hh]iệu trưởng|[Tt]hủ trưởng|Ban đại diện)\Z")
OF_THE = re.compile(r"\s+(?=(?:các|của)\s)")
SHORT_NOUN = re.compile(
    r"(?:địa bàn|cơ sở|hạt nhân|nòng cốt|đầu mối|chuyên ngành|chuyên môn|thành viên|ngân hàng|"
    r"khối|tuyến|vùng|khu vực|sở tại|lân cận|giáp ranh|phụ trách|trú đóng|đóng quân|"
    r"đứng chân)(?!\w)"
)
# a kind of which it has been said which: nothing more shares it
CLOSED = re.compile(r"(?:liên quan|khác|nêu trên|địa phương|chức năng|thẩm quyền|cấp trên)\Z")
# whoever owns or runs something, and what: "chủ sở hữu | đường sắt chuyên dùng"
OWNER = re.compile(r"(?:các\s+)?chủ (?:sở hữu|đầu tư|quản lý|quản|vận hành|khai thác|nhiệm)\Z")

# heads that a verb always completes: "người sử dụng lao động", "bên cho thuê"
NEEDS_VERB = re.compile(r"(?:người|bên|chủ|nhà|trung tâm|quỹ)\Z", re.IGNORECASE)

# what a body may be for, and may be told to do as well
BUSINESS = re.compile(
    r"(?:tư vấn|quản lý|khai thác|vận hành|cung cấp|cung ứng|sản xuất|kinh doanh|thi công|thiết kế|"
    r"giám sát|kiểm định|thẩm định|thẩm tra|kiểm tra|thanh tra|điều tra|nghiên cứu|đào tạo|"
    r"bồi dưỡng|dạy|sử dụng|đầu tư|xuất khẩu|nhập khẩu|chế biến|thu mua|tiêu thụ|phân phối|bán|"
    r"mua|vận tải|vận chuyển|truyền thông|quảng cáo|xây dựng|bảo vệ|bảo trợ|bảo dưỡng|bảo trì|"
    r"chăm sóc|khám|tài trợ|đỡ đầu|hỗ trợ|phụ trách|chủ trì|chủ quản|thường trực|tổ chức|"
    r"thực hiện|tham gia|giúp việc|kiểm soát|kiểm toán|kiểm nghiệm|đăng ký|đăng kiểm|cấp|"
    r"thi hành|tiến hành|giải quyết|soạn thảo|ban hành|cho vay|cho thuê|hoạt động|thu gom|xử lý|"
    r"trồng|nuôi|đánh bắt|lưu giữ|lưu trữ|phát hành|phát triển|tuyển dụng|cai nghiện|biên soạn|"
    r"làm(?= (?:công tác|nhiệm vụ|nghề|việc|chủ))|có|đại diện|giám định|đấu giá|giới thiệu|"
    r"xúc tiến|phát thanh|chịu|nhận|được|đang|đã|"
    r"bị|yêu cầu|đề nghị|đề xuất|lập|vay|thuê|hành nghề|sở hữu|ủy thác|bảo lãnh|tiếp nhận|"
    r"chủ đầu tư|điều phối|điều hành|ứng dụng|phục vụ|lắp đặt|cứu hộ|cứu nạn|chữa cháy|trực|"
    r"tuyên truyền|quan trắc|dự báo|đo đạc|thu hồi|thu thập|lữ hành|ngoài|trợ giúp|điều trị|"
    r"xét nghiệm|kiểm dịch|giết mổ|nuôi dưỡng|phục hồi|ươm tạo|chiếu phim|xuất bản|lưu trú|"
    r"chuyển giao|"
    r"phòng, chống|"
    r"đóng|"
    r"liên kết|quy định)(?!\w)"
)

# two trades of one body: "đơn vị quản lý | vận hành chợ"
FIRST_TRADE = re.compile(
    r"(?:tư vấn|quản lý|khai thác|vận hành|đầu tư|sản xuất|chế biến|làm|được|đang|đã|có|nhận|chịu|"
    r"bị|hoạt động|tham gia|phụ trách|thực hiện|hỗ trợ)(?!\w)"
)
# no second trade: "bên nhận | thực hiện bàn giao"
WORK_BEHIND = re.compile(
    r"(?:thực hiện|tổ chức|tiến hành|giải quyết|xử lý|kiểm tra|xây dựng|hỗ trợ|tham gia|đề xuất|"
    r"đề nghị|yêu cầu|lập|tuyên truyền|điều tra|thẩm định|ban hành|tiếp nhận|giới thiệu)(?!\w)"
)

# a trade of which a body lives, whatever stands behind it
TRADE = re.compile(
    r"(?:quản lý|tư vấn|cung cấp|vận hành|khai thác|sản xuất|kinh doanh|thi công|sử dụng|cung ứng|"
    r"xuất khẩu|nhập khẩu|chế biến|thu mua|phân phối|cho thuê|cho vay|chủ quản|chủ trì|"
    r"thường trực|đỡ đầu|tài trợ|phụ trách|kiểm định|kiểm nghiệm|đăng kiểm|giúp việc|soạn thảo)"
    r"(?!\w)"
)
# what an adviser advises on: "đơn vị tư vấn | lập quy hoạch"
ADVISES = re.compile(
    r"(?:lập|thiết kế|giám sát|xây dựng|khảo sát|thẩm tra|quản lý|đấu thầu|khai thác)(?!\w)"
)
# a word with a capital and work right behind it: "Viện … Tây Nguyên | tuyển chọn"
BEHIND_CAPITAL = re.compile(rf"(?<=\s)[{UPPER}][^\s,]*(?P<s>\s+)(?=[^\W\d_A-ZĐ])")
PROPER = re.compile(rf"(?:^|\s)[{UPPER}][{LOWER}]")
# what belongs to no list of its own: "báo chí Trung ương và địa phương"
SHARED_LEVEL = re.compile(r"(?:Trung ương|trung ương|cấp tỉnh)\Z")
# relative clauses that a walk from word to word reads better: where, with what
PASSIVE = re.compile(r"(?:đã|đang|chưa|được|bị)(?:\s+được)?\s+(?=\S)")
TAKES_PART = re.compile(r"(?<=\s)tham gia\s+(?=\S)")
WALKED = re.compile(r"\s+(?:có|nơi|nằm|giáp|diễn ra|xảy ra)(?!\w)")

# what a list read as far as it knows: "các đơn vị quản lý | đường bộ"
ENDS_IN_TRADE = re.compile(rf"\s{TRADE.pattern}\Z")

# words that a list read on over, and that begin what comes
STRAY = re.compile(
    r"(?:\s(?:(?<!tuyến )(?<!cấp )(?<!nêu )(?<!nói )trên|tại|ở|về|trong|của|có|và|để|cho|được|"
    r"là))+\Z"
)

# "các cơ quan chức năng quản lý …": it is said which, and what they do comes
SAID_WHICH = re.compile(
    rf"\s(?:chức năng|liên quan|hữu quan|nêu trên|khác)(?P<does>\s+{TRADE.pattern})\Z"
)
# persons and groups that a name cannot hold: "Câu lạc bộ … và gia đình"
PERSONS = re.compile(
    r"(?:,|\svà)\s+(?:gia đình|nghệ (?:sĩ|sỹ|nhân)|làng nghề|chuyên gia|học sinh|sinh viên|"
    r"phụ huynh|"
    r"nhà trường|luật sư|nhân dân|người dân|cộng đồng|chính quyền|lực lượng|cá nhân|đại diện)(?!\w)"
)

# whoever has this to do is no helper: "phối hợp với A; B có trách nhiệm …"
NEXT_SUBJECT = re.compile(r"\s*(?:có trách nhiệm|chịu trách nhiệm|chủ trì)(?!\w)")

# said of the help, and no part of whom it comes from
IN_WHAT = re.compile(
    r"\s+(?:trong (?:việc|công tác|quá trình|thực hiện|suốt)|để|nhằm|theo (?:quy định|chức năng))"
    r"(?!\w)"
)

# verbs of work of one syllable, and what has to stand around them
_GUARDED = (
    r"(?<!phòng )(?<!phòng, )chống(?= \w)|làm(?= (?:văn bản|việc|rõ|tốt|thủ tục|hồ sơ|giấy|"
    r"công tác|đường))|trao(?= \w)|bàn(?= \w)|thu(?= \w+ (?:hồi|thập|nhận))|mở(?= \w)|ký(?= \w)|"
    r"cấp(?= (?:phát|phép|giấy|kinh|thẻ|đổi|mã|cứu|nước|điện|tài|con|sổ|bù))"
)

# one syllable that looks like a verb inside a word of two
INSIDE_WORD = re.compile(
    r"(?:hàng không|lưu ký|địa bàn|(?<=người )quyết định đầu tư|quy hoạch|công trình|chương trình|"
    r"quá trình|quy trình|lộ trình|giáo trình|"
    r"công nghệ thông tin|"
    r"an (?:toàn|ninh) thông tin|an toàn|hệ thống thông tin|công nghệ|thông tin(?= (?:đại chúng|"
    r"đối ngoại|cơ sở))|thương mại điện tử|dịch vụ|quản lý (?:nhà nước|dự án|thị trường|đường bộ|"
    r"rủi ro|chất lượng|đất đai|đô thị|khu|rừng|thuế|nợ)|bảo vệ (?:thực vật|môi trường|rừng|"
    r"bí mật)|bảo vệ (?:an ninh|dân phố)|khoa học|kinh tế|tài trợ|truyền hình|phát thanh|"
    r"thông tấn|thi hành án|phát triển (?:nông thôn|quỹ đất|bền vững|cộng đồng)|"
    r"sự kiện|kinh doanh|xây dựng cơ bản|"
    r"tổ chức (?:quốc tế|hội(?! nghị| thảo| thi| chợ)|đoàn|tín|chính|xã|phi)|"
    r"giao (?:thông|dịch|lưu|nhận|đất)|tiếp (?:thị|cận|giáp)|mua sắm|buôn bán|bán lẻ|bán buôn|"
    r"bán hàng|mở (?:rộng)?|đầu tư (?:nước|xây|công|mạo)|thiết kế thời trang|in ấn|học tập|"
    r"sáng lập|độc lập|trung lập|công lập|dân lập|tư thục|bầu cử|nhà trường|cấp (?:tỉnh|huyện|xã|"
    r"trên|dưới|cơ sở|thẩm)|trung cấp|cao cấp|sơ cấp|đồng cấp|cùng cấp|các cấp|gìn giữ|lưu giữ|"
    r"cho thuê|nhượng quyền|tố tụng|tiến hành tố tụng|cai nghiện|giáo dục (?:đào|nghề|đại|phổ|"
    r"mầm|thường)|liên kết|hợp tác xã|quan trắc|đo lường|bảo hiểm|bảo hộ|bảo tồn|bảo tàng|"
    r"sở hữu|nuôi trồng|chăn nuôi|trồng trọt|đánh bắt|nghề nghiệp|đối ngoại|đối tác|kiểm lâm|"
    r"kiểm sát|kiểm ngư|thanh niên|thanh tra (?:chuyên|nhân)|thanh thiếu|phân phối|thường trú|"
    r"tín dụng|nhân đạo|từ thiện|nước ngoài|viện trợ|ứng dụng)(?!\w)",
    re.IGNORECASE,
)

# where nobody goes on: what comes is why, when, by what or in what
ENDS = re.compile(
    r"(?:để|nhằm|theo(?! dõi)|khi|nếu|bằng|trên cơ sở|căn cứ|qua(?! đời)|thông qua|đối với|với|"
    r"từ|vào|"
    r"ngay|nhất là|đặc biệt là|trước|sau|"
    r"trong(?! (?:nước|tỉnh|ngành|vùng|khu vực|chợ|khu|cụm|đơn vị|cơ quan|và ngoài|hệ thống|"
    r"nhà trường|huyện|"
    r"thành phố|"
    r"xã|toàn|khối|doanh nghiệp))|về(?= (?:việc|công tác|các|nội dung|vấn đề|kế hoạch))|cho|như|"
    r"đến|tới|kể|nên|do(?= )|mà|thì|sẽ|phải|cần|bảo đảm|đảm bảo|không)(?!\w)"
)

# what says which bodies are meant: "… thuộc Bộ", "… diễn ra sự kiện", "… của địa phương"
WHICH = re.compile(
    r"\s+(?:(?:trực )?thuộc|của|trên (?:địa bàn|tuyến|biển|mạng|lãnh thổ|cả nước|toàn)|tại|ở|"
    r"trong nước và (?:nước ngoài|quốc tế)|trong (?:nước|tỉnh|ngành|vùng|khu vực|chợ|khu|cụm|"
    r"đơn vị|cơ quan|"
    r"và ngoài|hệ thống|huyện|thành phố|xã|khối)|diễn ra|xảy ra|nơi|nằm|đóng|có(?! trách nhiệm|"
    r" văn bản| kế hoạch| ý kiến| biện pháp| giải pháp| phương án| hình thức)|liên quan|hữu quan|"
    r"liên ngành|khối|nước (?:bạn|sở tại|láng giềng)|dọc|ven|quanh|hai bên|quy định tại|nêu tại|"
    r"đi qua|giáp|quốc tế|"
    r"và quốc tế|nước ngoài|là(?! đầu)|"
    r"phối hợp(?= *[.;,)]))(?!\w)"
)

# said of a body named in front: "Chủ tịch UBND | cùng cấp"
OF_LEVEL = re.compile(
    r"\s+(?:cùng cấp|đồng cấp|có thẩm quyền|sở tại|cấp trên(?: trực tiếp)?)(?!\w)"
)
# said of a kind of body that receives: "cơ quan quản lý | của ngành"
WHICH_RECEIVER = re.compile(r"\s+(?:của|thuộc|nơi|chủ trì|chủ quản|quản lý)(?!\w)")
# a name that stops at its noun: "cơ quan thường trực Hội đồng | giám định y khoa"
ENDS_IN_HEAD = re.compile(
    r"[a-zà-ỹđ]\s(?:Hội đồng|Ban|Trung tâm|Chi cục|Cục|Phòng|Tổ|Viện|Trường|Quỹ|Hội|Văn phòng)\Z"
)
OF_BODY = re.compile(
    r"\s(?=(?:Công an|Bộ|Sở|UBND|Ủy ban|Hội đồng|Quân|Ban|Cục|Tổng cục|Viện|Tòa)\s)"
)
RECEIVES = re.compile(
    r"(?:các\s+)?(?:cơ quan|đơn vị)\s+(?!để|trước|theo|khi|liên|và|có|trong)[^\W\d_]|"
    r"(?:thủ|hiệu|viện|cục|chi cục|chỉ huy|đội|trạm|đồn|hạt|tổ|thôn|xã đội)\s+trưởng(?!\w)|"
    r"trưởng\s+(?:ban|phòng|thôn|bản|đoàn|khoa|ấp|xóm)(?!\w)|giám đốc(?!\w)|"
    r"người (?:quyết định|đại diện|phụ trách|có trách nhiệm)(?!\w)"
)
LEADERS = re.compile(
    r"(?:các\s+)?(?:đồng chí\s+)?[Ll]ãnh đạo\s+(?=(?:các\s+)?(?:Bộ|Sở|[Tt]ỉnh|[Tt]hành phố|"
    r"cơ quan|đơn vị|Văn phòng|Ban|[Hh]uyện|[Xx]ã|UBND|Ủy ban|HĐND|Cục|Chi cục|Tổng cục|Vụ|"
    r"Phòng|Đảng|Quân|Công an|Trung tâm|Chính phủ|[Nn]hà trường|trường|cấp|phường)(?!\w))"
)

OWN_HOUSE = re.compile(r"(?:Bộ|Sở|Ban|Cục|Vụ|Tỉnh|Phòng|Huyện|Xã)(?=\s+[^\W\d_A-ZĐỦ]|\s*[,.;]|$)")

NEXT_WORD = re.compile(r"\s+(?P<w>[^\s,.;:()/]+)")
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
