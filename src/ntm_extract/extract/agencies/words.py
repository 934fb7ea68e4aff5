"""The words of which agency names are made, as patterns."""

from __future__ import annotations

import re
from functools import cache

from ntm_extract.vi.alternatives import any_of
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.lexicon import (
    read_rows,
    verbs,
)

QUANTIFIER = (
    r"(?:tất cả\s+các|[Cc]hủ\s+các|toàn thể\s+các|toàn thể|một số|[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|"
    r"[Tt]oàn thể|"
    r"[Mm]ột số|"
    r"[Cc]ả|[Hh]ai(?=\s+(?:ngành|cơ quan|đơn vị|địa phương|bên)(?!\w))|\d{1,3})"
)

_UNIT = (
    r"(?:tỉnh|Tỉnh|TỈNH|thành phố|Thành phố|T[Pp]\.?|huyện|Huyện|thị xã|Thị xã|TX\.?|quận|Quận|xã|"
    r"Xã|phường|"
    r"Phường|thị trấn|Thị trấn|đặc khu|Đặc khu|[Tt]hôn|bản|[Xx]óm|[Ấấ]p|[Kk]hóm|[Ll]àng|"
    r"[Bb]uôn(?! Ma Thuột| Hồ| Đôn)|[Pp]lei|[Pp]hum|[Ss]óc|[Tt]ổ dân phố|TDP|"
    r"[Kk]hu phố|[Kk]hu dân cư)"
)

UNIT = re.compile(rf"{_UNIT}(?!\w)")

_NOUNS = (
    r"cơ quan điều tra|cơ quan,? đơn vị|cơ quan|(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|"
    r"đơn vị(?! tính)|địa phương|"
    r"sở(?! hữu| thích)|ban(?! hành| đầu)|"
    r"ngành(?! nghề)|(?<=ai )bên|"
    r"bộ(?! tiêu| thủ| phận| luật| máy| hồ| chỉ)|đoàn thể|hội đoàn thể|tổ chức|"
    r"huyện|thị xã|T[PX](?=[\s,.;:)]|\Z)|"
    r"thành phố|tỉnh|xã(?! hội)|phường|thị trấn|đặc khu|quận|cấp ủy|chính quyền|"
    r"cấp(?: chính quyền)?(?! phép|"
    r" phát| cứu| bách| độ| nước| bù| mã)|chủ đầu tư|nhà đầu tư|nhà thầu|doanh nghiệp|"
    r"tư vấn (?:giám sát|thiết kế|quản lý dự án)|"
    r"hợp tác xã|tập đoàn|tổng công ty|công ty|chủ thể|hãng|sàn(?= giao| thương)|"
    r"liên danh|thương nhân|đại học|đại lý|"
    r"mạnh thường quân|chủ trang trại|nhà (?:hảo tâm|tài trợ)|"
    r"nhà (?:trường|cung cấp|sản xuất|mạng|khoa học|phân phối)|chi hội|trạm|cơ sở(?! dữ| hạ| vật|"
    r" pháp| đó| lý| khoa)|"
    r"trường(?! hợp)|bệnh viện|lực lượng|thôn|bản(?! đồ| sắc| sao| án| tin| thân)|hội(?! nghị|"
    r" đồng| viên| thảo| nhập)|hiệp hội|"
    r"phòng(?!,? chống| ngừa| học| cháy)|khoa(?! học)|đảng bộ|chi bộ|chi đoàn|liên đội|tổ hợp tác|"
    r"đoàn công tác|"
    r"đoàn(?! kết|"
    r" viên| kiểm)|tổ công tác|tổ(?! chức| dân phố)|thành viên|trung tâm|ban quản lý dự án|"
    r"ban quản lý|"
    r"nhà máy|xí nghiệp|ngân hàng|tổ chức tín dụng|cá nhân|hệ thống chính trị|báo chí|"
    r"báo(?! cáo| động)|đài|"
    r"cấp chính quyền|mặt trận|phòng ban|"
    r"vụ(?! việc| án| mùa| tai nạn| cháy| vi phạm| khiếu| xả| đánh| trộm| lừa| buôn| gây| lấn)|"
    r"(?-i:công an)|cục(?! bộ)|viện(?! phí)|"
    r"chi cục|chi nhánh|đơn vị sự nghiệp|đảng viên|"
    r"cán bộ|công chức|viên chức|đại sứ quán|người dân|hộ dân|tập thể|học viện|"
    r"đảng ủy|tổ dân phố|buôn(?! bán| lậu)|khóm|ấp|(?:xóm|thôn|bản|ấp|đội) trưởng|xóm|HTX|"
    r"bộ phận(?! cấu| giả| không| nhân dân| dân cư| lớn)|"
    r"làng(?! nghề| quê| mạc)|khu phố|khu dân cư"
)

NOUN = re.compile(rf"(?:{_NOUNS})(?!\w)", re.IGNORECASE)

# "(theo danh sách gửi kèm tại Phụ lục)" says where the names stand and is no part of them
WHERE_LISTED = by_letter(
    r"\s*\((?:(?:kèm\s+|có\s+)?(?:theo\s+)?(?:danh sách|[Pp]hụ lục)|gửi kèm|kèm theo)[^()]*\)\Z"
)

_HEADS = (
    r"Văn phòng|Trung tâm|Ban Quản lý|Ban quản lý|Ban QLDA|BQL|Ban Chỉ đạo|Ban chỉ đạo|BCĐ|BCD|"
    r"Ban Chỉ huy|Ban chỉ huy|BCH|"
    r"BTV(?!\s*:)|BGĐ|BGH|HĐQT|HĐTV|Ban Thường vụ|Ban Chấp hành|Ban Tổ chức|Ban Tuyên giáo|"
    r"Ban Dân vận|Ban Nội chính|"
    r"Ban Kinh tế|Ban Chủ nhiệm|Ban Quản trị|Ban(?! hành| đầu| bố| sơ)|"
    r"Hội đồng(?! nhân dân)|Tập đoàn|Tổng [Cc]ông ty|Công ty|Viện(?! phí| dẫn)|Học viện|"
    r"Trường(?! hợp)|Đại học|Bệnh viện|Ngân hàng|Quỹ(?! đất)|Hội(?! nghị| thảo| trường| viên|"
    r" nhập)|Liên minh|"
    r"Liên hiệp|Liên đoàn|Hiệp hội|Tổ(?! chức)|Đoàn(?! kết| viên)|Báo(?! cáo)|Đài(?! tưởng)|"
    r"Tổng [Cc]ục|Cục|Chi cục|Vụ(?! việc| án| mùa| [ĐX]| [Hh]è)|"
    r"(?:Phòng|phòng(?=\s[A-ZĐ]))(?!,? chống| ngừa| học| cháy| không|, chữa)|Ủy ban(?! nhân dân)|"
    r"Uỷ ban(?! nhân dân)|Mặt trận|MTTQ|UBMTTQ|UB MTTQ|"
    r"Thanh tra(?= tỉnh| các| Chính| [Ss]ở| [Bb]ộ| [Cc]ục| thành| Thành| [Nn]hà| huyện)|Kho bạc|"
    r"Bảo hiểm(?= xã hội| tiền gửi)|BHXH|Tòa án|TAND|Viện [Kk]iểm sát|VKSND|Công an|Bộ Chỉ huy|"
    r"Bộ chỉ huy|"
    r"Bộ CHQS|Bộ Tư lệnh|Bộ tư lệnh|Bộ đội|BĐBP|Quân khu|Tỉnh ủy|Thành ủy|Huyện ủy|Thị ủy|"
    r"Đảng ủy|Đảng bộ|[Tt]hường trực(?= HĐND| Hội| Tỉnh| Thành| Huyện| UBND| Ban| Đảng)|"
    r"Tỉnh đoàn|Huyện đoàn|Thành đoàn|Xã đoàn|Phường đoàn|"
    r"Đoàn Thanh niên|Thuế(?= tỉnh| thành| cơ| khu)|Hải quan|"
    r"Chi nhánh|Cơ quan|Thống kê(?= tỉnh| thành| cơ)|"
    r"VPĐP|VP|Kiểm toán(?= nhà| Nhà)|Tổng hội|Câu lạc bộ|Thông tấn xã|Tạp chí|Sở(?! hữu)|"
    r"Bộ(?! tiêu| thủ| luật| chỉ | môn| máy| quy| phận| hồ)|Ngành(?! nghề| học)|Chủ đầu tư|Cổng|"
    r"ngành(?= (?:Giáo dục|Thuế|Hải quan|Kiểm sát|Tòa án|Thống kê|Điện|Bưu điện|Ngân hàng|Kho bạc|"
    r"Kiểm lâm|Du lịch|Bảo hiểm|Lao động|Văn hóa|Tuyên giáo|Dân vận|Dân số|Than|Hàng không|"
    r"Đường sắt)(?!\w))|"
    r"Bưu điện|[Kk]hoa(?= [A-ZĐ])|"
    r"Khu(?= [Cc]ông ngh| [Kk]inh tế| [Nn]ông nghiệp)|Bộ phận(?= [Tt]iếp| [Mm]ột| [Tt]hường trực|"
    r" [Gg]iúp việc)|"
    r"Thi hành án(?= dân)|Đảng đoàn|Ban [Cc]án sự [Đđ]ảng|Đại sứ quán|"
    r"Tổng Lãnh sự quán|Tổng lãnh sự quán|Xí nghiệp|"
    r"Nhà máy|Hợp tác xã|HTX|Lâm trường|"
    r"Nông trường|Bảo tàng|Thư viện|Nhà hát|Nhà khách|Cảng [Hh]àng không|Cảng biển|Tiểu ban|"
    r"Phân hiệu|"
    r"Phân viện|Công đoàn|Chi hội|Chi đoàn|Đoàn xã|Trại giam|Trại tạm giam|Khu quản lý|Khu Quản lý|"
    r"Khu bảo tồn|Khu Bảo tồn|Sàn giao dịch|Ga|Tiểu đoàn|Đại đội|Hải đội|Hải đoàn|Cơ sở cai nghiện|"
    r"Nghiệp đoàn|Làng(?= trẻ em| Văn| Đại| [Nn]ghề)|Nhà Văn hóa|Nhà văn hóa|"
    r"Binh chủng|Quân chủng|Quân đoàn|Binh đoàn|Lữ đoàn|Sư đoàn|Trung đoàn|Cảnh sát biển|"
    r"Vùng(?= Cảnh| \d| Hải)|Đồn(?= [Bb]iên| [Cc]ông an)|Hạt(?= [KkQq]\w+ (?:lâm|lý))|Nhà xuất bản|"
    r"Vườn [Qq]uốc gia|"
    r"Chi bộ|Chi ủy|Liên chi|CĐCS|UBKT|UBMT|ĐTN|HND|HPN|HLHPN|KBNN|NHNN|NHCSXH|"
    r"CA(?= (?:tỉnh|huyện|xã|"
    r"phường|thành phố|TP|các|thị|cấp))|CAX|"
    r"BCHQS|THADS|TTVH|TTPTQĐ|TTGDTX|CQĐT|PC\d\d|Liên chi|Liên đội|(?:Cụm|"
    r"Khối)(?= [Tt]hi đua)|Lực lượng(?= Thanh niên|"
    r" Cảnh sát| Công an| Quản lý)|TTYT|BVĐK|TYT|CDC|VPĐKĐĐ|TTPVHCC|TTDVNN|"
    r"TT(?= (?:Y tế|Kiểm soát|Dịch vụ|Khuyến nông|Phát triển|Văn hóa|Hành chính|Phục vụ|"
    r"Truyền thông|"
    r"Giáo dục|DVNN|PTQĐ|GD|VH))|"
    r"Tòa (?:Giám mục|soạn|thánh)|Nghĩa trang(?= [Ll]iệt)|Tòa án|Giáo hội|Hội thánh|Giáo xứ|Chùa|"
    r"Đan viện|"
    r"BTL|Bộ TL|Cung(?= [A-ZĐ])|Nhà (?:[Tt]hi đấu|[Tt]hiếu nhi)|Cụm(?= [A-ZĐ]| thủy nông| thi đua)|"
    r"Phân xưởng|Xưởng|Kho(?= [A-ZĐ]| vật tư| dự trữ)|Tổng kho|Bến (?:xe|phà|cảng)|"
    r"Khối(?= (?:Dân vận|Mặt trận|Nội chính|Đảng|Đoàn thể|Chính quyền|Vận|[Dd]oanh nghiệp|"
    r"[Cc]ơ quan|[Cc]hính quyền|[Cc]ác cơ quan))|Tiểu đội|Trung đội|Phân đội|Biên đội|"
    r"Cơ sở(?= \d)|Khu (?:[Dd]i tích|[Dd]u lịch)(?= [A-ZĐ])|"
    r"Kíp(?= [A-ZĐ\d])|Ca(?= \d)|Chốt(?= [A-ZĐ]| kiểm)|"
    r"Kiểm ngư|Kiểm lâm(?= [vV]ùng| tỉnh| khu vực)|Tổ đại biểu|"
    r"Điện lực|Viễn thông|Viettel|VNPT|Mobi[Ff]one|Vina[Pp]hone|FPT|Agribank|BIDV|Vietcombank|"
    r"Vietin[Bb]ank|Petrolimex|Cảng vụ|Đội(?! ngũ)|Trạm|Tổng cục"
)

HEAD = re.compile(rf"(?:{_HEADS})(?!\w)")

COMMITTEE = re.compile(
    r"(?:UBND|HĐND|Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|Hội\s+đồng\s+nhân\s+dân|"
    r"UB\s+nhân\s+dân|Ủy\s+ban\s+ND)(?!\w)"
)

AUTHORITY = re.compile(
    r"(?:các\s+)?(?:cấp|cơ\s+quan|người)(?:,\s*(?:cấp|cơ\s+quan|người|tổ\s+chức|cá\s+nhân))*"
    r"\s+có\s+thẩm\s+quyền(?!\w)"
)

DEPUTIES = re.compile(
    r"(?:(?:[Cc]ác\s+)?(?:[Vv]ị\s+)?(?:[Tt]ổ\s+)?[Đđ]ại\s+biểu\s+(?:Quốc hội|HĐND|"
    r"Hội đồng nhân dân)|(?:[Cc]ác\s+)?[Tt]ổ\s+đại\s+biểu)(?!\w)"
)

SYSTEM = re.compile(
    r"[Hh]ệ\s+thống\s+(?:các\s+)?(?:cơ quan\s+)?(?:báo chí|thông tin|truyền thông|"
    r"chính trị\s+các\s+cấp)(?:\s+truyền thông)?|"
    r"[Cc]ả\s+hệ\s+thống\s+chính\s+trị(?:\s+các\s+cấp)?"
)

SEPARATOR = re.compile(
    r"\s*(?:,\s*(?:(?:và|cùng\s+với|cùng|(?:nhất|đặc\s+biệt|trước\s+hết)\s+là(?:\s+với)?)(?!\w))?|"
    r";\s*(?:và)?|(?:và|cùng\s+với|cùng|hoặc)(?!\w)|&|/|"
    r"\+(?=\s))\s*"
)


def small_first(text: str, at: int = 0, reach: int = 60) -> str:
    """Return what stands at ``at``, its first letter small: a verb may begin a line."""
    return text[at : at + 1].lower() + text[at + 1 : at + reach]


@cache
def verb_pattern(strength: str | None = None) -> re.Pattern[str]:
    """Return the verbs of orders as one pattern; lower case, or a capital first letter."""
    names = (
        [r"\s+" if letter == " " else letter for letter in verb] for verb in sorted(verbs(strength))
    )
    return re.compile(rf"{any_of(names)}(?!\w)")


def verb_at(text: str, at: int = 0) -> re.Match[str] | None:
    """Return the verb of an order that stands at ``at``, those that only open one among them."""
    return verb_pattern().match(text, at) or verb_pattern("opening").match(text, at)


# verbs that names hold though no table has one that does
_IN_NAMES = frozenset({
    "chỉnh trang", "cưỡng chế", "điều trị", "trưng bày", "tôn tạo", "tu bổ", "tham quan",
    "giải đáp", "thu thập", "xét duyệt", "phản biện", "ủng hộ", "tiêm phòng", "hậu kiểm",
    "dạy học", "kết hợp", "phòng trừ", "gieo trồng", "phân bố", "khám sàng lọc", "ứng cử",
})  # fmt: skip


@cache
def _words_of_names() -> str:
    tables = ("agencies", "agency_names", "unit_names", "body_kinds", "body_fields")
    return " ".join(f" {row[0].lower()} |" for one in tables for row in read_rows(one))


@cache
def ends_name() -> re.Pattern[str]:
    """Return the verbs that a name in front of them does not hold."""
    work = {verb for verb, use, _ in read_rows("work_verbs") if use == "work" and " " in verb}
    opening = {verb for verb in verbs("opening") - _IN_NAMES if " " in verb}
    work |= {verb for verb in opening if f" {verb} " not in _words_of_names()}
    names = ([r"\s+" if one == " " else one for one in verb] for verb in sorted(verbs() | work))
    return re.compile(rf"{any_of(names)}(?!\w)")
