"""The nouns by which whoever stands behind "phối hợp với" is known, and what says which of them."""

from __future__ import annotations

import re

from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER

QUANTIFIER = re.compile(r"(?:[Cc]ác|[Nn]hững|[Mm]ột số|[Tt]ừng|[Mm]ỗi|[Tt]oàn thể|[Tt]ập thể)\s+")

# who can act, known to no list of bodies
ACTOR = re.compile(
    r"(?:ban (?:tổ chức|chỉ đạo|chỉ huy|giám sát|quản lý|điều hành|chủ nhiệm|liên lạc|đại diện|"
    r"thanh tra|vận động|công tác|quản trị|giám hiệu|trị sự|chấp hành)|quản lý thị trường|"
    r"khách sạn|nhà hàng|siêu thị|cửa hàng|chợ(?: đầu mối| dân sinh| truyền thống)?|khu du lịch|"
    r"cổng thông tin(?: điện tử)?|trang thông tin|nghệ (?:sĩ|sỹ|nhân)|gia đình|đồng nghiệp|"
    r"lái xe|tài xế|công nhân|doanh nhân|mạng lưới|bảo tàng|thư viện|chiến (?:sĩ|sỹ)|phòng, ban|"
    r"hệ thống (?:truyền thanh|loa|thông tin cơ sở|đài)(?: cơ sở)?|"
    r"giám đốc|[^\W\d_]+ (?:[^\W\d_]+ )?viên(?! trợ| chức)|(?:chỉ huy|hiệu|cục|chi cục|viện|hạt|"
    r"đồn|trạm|thuyền) trưởng|(?:tổ |đội |nhóm |thôn |xóm )?trưởng(?! thành)|tổ phó|làng(?: nghề|"
    r" trẻ| văn| sinh)?|câu lạc bộ|CLB|nhóm|tổ(?! chức)(?: đội| hợp tác| liên gia)?|chi (?:nhánh|"
    r"cục|hội|đoàn|bộ)|đội(?: ngũ)?|điểm (?:du lịch|"
    r"bán|thu mua)|học sinh|sinh viên|học viên|phụ huynh|cha mẹ|già làng|trưởng bản|người|"
    r"luật sư|chuyên gia|đối tác|khách hàng|chức sắc|tình nguyện viên|cộng tác viên|đoàn viên|"
    r"hội viên|thành viên|thanh niên|phụ nữ|nông dân|cựu chiến binh|nhân dân|cộng đồng|bà con|"
    r"dòng họ|tư vấn|ban|hội(?! nghị| thảo| thi| chợ)|lãnh đạo|thủ trưởng|đồng chí|chủ(?! trương|"
    r" đề| động| trì| yếu| nghĩa)|bên(?! cạnh)|hộ|báo(?! cáo| động)|đài|kiểm lâm|công an|"
    r"quân đội|dân quân|bộ đội|biên phòng|cảnh sát|hải quan|y tế|văn phòng|phòng(?! chống| ngừa|"
    r" cháy|,)|đại diện|cơ quan|cấp trên|cấp dưới|cấp ủy|nước(?= bạn| sở| láng| tiếp| nhận)|phía|"
    r"chính quyền|nhà|lực lượng|tổ chức|đơn vị|doanh nghiệp|địa phương|cá nhân|cán bộ|công chức|"
    r"viên chức|nhân viên|giáo viên|giảng viên|bác sĩ|kỹ sư|nhà báo|phóng viên|doanh nhân|"
    r"tiểu thương|ngư dân|thuyền trưởng|giám tuyển|đầu mối|hợp tác xã|trang trại|trường|viện|"
    r"khoa(?! học)|thú y|kho bạc|bưu điện|bệnh viện|trung tâm|trạm|trại|quỹ|ngân hàng|hãng|"
    r"công ty|tập đoàn|tổng công ty|liên danh|liên đoàn|liên hiệp|hiệp hội|nghiệp đoàn|công đoàn|"
    r"Đại sứ quán|đại sứ quán|lãnh sự quán|đoàn thể|đoàn(?! kết)|mặt trận|sở|ngành|bộ phận|"
    r"ủy ban|hội đồng|tòa án|viện kiểm sát|thanh tra|kiểm toán|quận|huyện|xã(?! hội)|phường|tỉnh|"
    r"thành phố|thôn|bản|buôn|ấp|khu phố|khu dân cư|tổ dân phố|quốc gia|dự án|[KkTt]ôn giáo|"
    r"cơ sở(?! vật| dữ| hạ| pháp| lý))(?!\w)"
)

# nouns at the beginning, and verbs behind a comma
BOTH = re.compile(
    r"(?:tổ chức(?! (?:chính trị|xã hội|quốc tế|tín dụng|đoàn|hội|đảng|phi|nước|khoa|kinh|"
    r"công đoàn|nghề|đại diện|hành nghề|thuộc|được|khác|có|liên|cá nhân|"
    r"tư vấn))(?!,\s+(?:cá nhân|đơn vị|doanh nghiệp|cơ quan))(?! và (?:cá nhân|đơn vị))|"
    r"tư vấn(?! giám sát| thiết kế| lập)|thanh tra|kiểm toán|đầu mối|vận động|cảnh sát|báo|"
    r"cấp)(?! trên| dưới| ủy)(?!\w)"
)

# what no one is: "phối hợp với các giải pháp khác"
NOBODY = re.compile(
    r"(?:nhau|(?:các |những )?(?:hoạt động|chương trình|giải pháp|biện pháp|nhiệm vụ|nội dung|"
    r"hình thức|việc|công tác|quá trình|thuốc|phong trào|phương pháp|cuộc|hệ thống|phương án|"
    r"chính sách|kế hoạch|quy hoạch))(?!\w)"
)

# said beside one of a list: "(nếu có)"
IF_ANY = re.compile(r"\s*\((?:nếu|khi|trường hợp)[^()]{1,40}\)")

# who is sent or set up for a work, by the bare noun
SENT = re.compile(r"(?:Đoàn|Tổ|Ban|Hội đồng|Tiểu ban|Đội|Nhóm)")

# a body by its letters alone: "UNICEF"
LETTERS = re.compile(r"[A-ZĐ]{3,10}(?![\w/-])")

# nouns that in capitals begin a name, and no mere kind: "Ban quản lý di tích"
NAMED_HEAD = re.compile(
    r"(?:Ban|Hội|Câu lạc bộ|CLB|Trung tâm|Quỹ|Đội|Tổ|Đoàn|Trường|Viện|Nhà (?:hát|văn hóa)|"
    r"Hợp tác xã|"
    r"HTX|Công ty|Tổng đài|Khu|Trạm|Trại|Nhóm|Mạng lưới|Hãng|Báo|Đài)(?!\w)"
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
    r"nhà thầu)(?!\w)"
)

# a list of kinds that ends with one of which nothing says yet which
ENDS_BARE = by_letter(
    r"(?:^|[\s,])(?:cơ quan|đơn vị|doanh nghiệp|cơ sở|công ty|trung tâm|lực lượng|thuộc ngành|"
    r"người|hợp tác xã|trường|viện|tổ|đội|nhóm|ban|phòng|các ngành|cấp ủy|chính quyền|liên danh|"
    r"chi nhánh|hiệp hội|các hội)\Z"
)

# a name that goes on in a list of owners: "người có thẩm quyền của cơ quan | , đơn vị"
OWNED_BY = re.compile(
    r"\s(?:của|thuộc|tại)\s(?:các\s)?(?:cơ quan|đơn vị|doanh nghiệp|cơ sở|tổ chức)\Z"
)

# several of a kind do, where one of a kind is: "các nhà thầu | xử lý", "cơ sở | phân phối"
SEVERAL = re.compile(r"(?:các|những)\s+\w+(?:\s\w+)?\Z", re.IGNORECASE)

# "lực lượng biên phòng, ngành | thủy sản": another begins, whose field is still to come
ANOTHER_BRANCH = by_letter(r"(?<!sở)(?<!ban)(?<!bộ)(?P<j>,|\svà)\s+ngành(?=\s+[^\W\d_A-ZĐ])")

# whose head it is stands right behind: "Ban Giám hiệu | các trường"
HEADS_OF = re.compile(
    r"(?:Ban|Hội|Đoàn|Câu lạc bộ|Trung tâm|Hạt|Trạm|Đảng ủy|Công đoàn|[Hh]iệu trưởng|"
    r"[Tt]hủ trưởng)(?!\w)"
)

OF_THE = re.compile(r"\s+(?=các\s)")

# nouns that say which of a kind: "lực lượng kiểm lâm | địa bàn"
SHORT_NOUN = re.compile(
    r"(?:địa bàn|cơ sở|hạt nhân|nòng cốt|đầu mối|chuyên ngành|chuyên môn|thành viên|ngân hàng|"
    r"khối|tuyến|vùng|khu vực|sở tại|lân cận|giáp ranh|phụ trách|trú đóng|thường trú|đóng quân|"
    r"đứng chân)(?!\w)"
)

# a kind of which it has been said which: nothing more shares it
CLOSED = re.compile(r"(?:liên quan|khác|nêu trên|địa phương|chức năng|thẩm quyền|cấp trên)\Z")

# whoever owns or runs something, and what: "chủ sở hữu | đường sắt chuyên dùng"
OWNER = re.compile(r"(?:các\s+)?chủ (?:sở hữu|tàu|đầu tư|quản lý|quản|vận hành|khai thác|nhiệm)\Z")

# one body by its kind alone says nothing: a verb behind it completes it
ONE_KIND = re.compile(r"(?:với|cùng)\s+(?:cơ quan|tổ chức)\s*\Z", re.IGNORECASE)

# heads that a verb always completes: "người sử dụng lao động", "bên cho thuê"
NEEDS_VERB = re.compile(r"(?:người|bên|chủ|nhà|trung tâm|quỹ|nhân viên)\Z", re.IGNORECASE)

# a name inside, and no mere abbreviation
PROPER = re.compile(rf"(?:^|\s)[{UPPER}][{LOWER}]")

# what belongs to no list of its own: "báo chí Trung ương và địa phương"
SHARED_LEVEL = re.compile(r"(?:Trung ương|trung ương|cấp tỉnh)\Z")

# persons and groups that a name cannot hold: "Câu lạc bộ … và gia đình"
PERSONS = by_letter(
    r"(?:,|\svà)\s+(?:gia đình|nghệ (?:sĩ|sỹ|nhân)|làng nghề|chuyên gia|học sinh|sinh viên|"
    r"phụ huynh|nhà trường|luật sư|nhân dân|người dân|tiểu thương|ngư dân|nông dân|bà con|"
    r"cộng đồng|chính quyền|lực lượng|cá nhân|"
    r"đại diện)(?!\w)"
)

# said of a body named in front: "Chủ tịch UBND | cùng cấp"
OF_LEVEL = re.compile(
    r"\s+(?:cùng cấp|đồng cấp|có thẩm quyền|sở tại|cấp trên(?: trực tiếp)?)(?!\w)"
)

# a name that stops at its noun: "cơ quan thường trực Hội đồng | giám định y khoa"
ENDS_IN_HEAD = re.compile(
    r"[a-zà-ỹđ]\s(?:Hội đồng|Ban|Trung tâm|Chi cục|Cục|Phòng|Tổ|Viện|Trường|Quỹ|Hội|Văn phòng)\Z"
)
