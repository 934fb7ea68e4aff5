"""The words of which agency names are made, as patterns."""

from __future__ import annotations

import re
from functools import cache

from ntm_extract.vi.alternatives import any_of
from ntm_extract.vi.lexicon import abbreviations, agencies, districts, provinces, sectors, verbs
from ntm_extract.vi.names import LOWER, UPPER

QUANTIFIER = (
    r"(?:tất cả\s+các|[Cc]hủ\s+các|toàn thể\s+các|toàn thể|một số|[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|"
    r"[Tt]oàn thể|"
    r"[Mm]ột số|"
    r"[Cc]ả|\d{1,3})"
)

_UNIT = (
    r"(?:tỉnh|Tỉnh|TỈNH|thành phố|Thành phố|TP\.?|huyện|Huyện|thị xã|Thị xã|TX\.?|quận|Quận|xã|"
    r"Xã|phường|"
    r"Phường|thị trấn|Thị trấn|đặc khu|Đặc khu|thôn|bản)"
)

UNIT = re.compile(rf"{_UNIT}(?!\w)")

_NOUNS = (
    r"cơ quan điều tra|cơ quan,? đơn vị|cơ quan|(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|"
    r"đơn vị(?! tính)|địa phương|"
    r"sở(?! hữu| thích)|ban(?! hành| đầu)|"
    r"ngành(?! nghề)|bộ(?! tiêu| thủ| phận| luật| máy| hồ| chỉ)|đoàn thể|hội đoàn thể|tổ chức|"
    r"huyện|thị xã|T[PX](?=[\s,.;:)]|\Z)|"
    r"thành phố|tỉnh|xã(?! hội)|phường|thị trấn|đặc khu|quận|cấp ủy|chính quyền|cấp(?! phép|"
    r" phát| cứu| bách| độ| nước| bù| mã)|chủ đầu tư|nhà đầu tư|nhà thầu|doanh nghiệp|"
    r"hợp tác xã|tập đoàn|tổng công ty|công ty|chủ thể|hãng|sàn(?= giao| thương)|"
    r"liên danh|thương nhân|đại học|đại lý|"
    r"mạnh thường quân|chủ trang trại|nhà (?:hảo tâm|tài trợ)|"
    r"nhà (?:trường|cung cấp|sản xuất|mạng|khoa học|phân phối)|chi hội|trạm|cơ sở(?! dữ| hạ| vật|"
    r" pháp| đó| lý| khoa)|"
    r"trường(?! hợp)|bệnh viện|lực lượng|thôn|bản(?! đồ| sắc| sao| án| tin| thân)|hội(?! nghị|"
    r" đồng| viên| thảo| nhập)|hiệp hội|"
    r"phòng(?!,? chống| ngừa| học| cháy)|khoa(?! học)|đảng bộ|chi bộ|đoàn công tác|đoàn(?! kết|"
    r" viên| kiểm)|tổ công tác|tổ(?! chức| dân phố)|thành viên|trung tâm|ban quản lý dự án|"
    r"ban quản lý|"
    r"nhà máy|xí nghiệp|ngân hàng|tổ chức tín dụng|cá nhân|hệ thống chính trị|báo chí|"
    r"báo(?! cáo| động)|đài|"
    r"cấp chính quyền|mặt trận|phòng ban|"
    r"vụ(?! việc| án| mùa| tai nạn| cháy| vi phạm| khiếu)|(?-i:công an)|cục(?! bộ)|viện(?! phí)|"
    r"chi cục|chi nhánh|đơn vị sự nghiệp|đảng viên|"
    r"cán bộ|công chức|viên chức|đại sứ quán|người dân|hộ dân|tập thể|học viện|"
    r"đảng ủy|tổ dân phố|buôn(?! bán| lậu)|khóm|ấp"
)

NOUN = re.compile(rf"(?:{_NOUNS})(?!\w)", re.IGNORECASE)

# what may stand behind the noun of a collective and belongs to it
NOUN_TAIL = re.compile(
    r"\s*(?:ngang\s+[Bb]ộ|thuộc\s+Chính\s+phủ|trực\s+thuộc\s+Chính\s+phủ|chuyên\s+môn|"
    r"hành\s+chính|sự\s+nghiệp(?:\s+công\s+lập)?|"
    r"chính\s+trị\s*[-–,]?\s*xã\s+hội(?:\s+nghề\s+nghiệp)?|chính\s+trị|"
    r"xã\s+hội(?:\s*[-–]?\s*nghề\s+nghiệp)?|truyền\s+thông|báo\s+chí(?:,\s*truyền\s+(?:hình|"
    r"thông))?|thông\s+tin(?:,\s*(?:truyền\s+thông|tuyên\s+truyền|báo\s+chí)|\s+đại\s+chúng)|"
    r"thông\s+tấn(?:,?\s+báo\s+chí)?|"
    r"báo\s+đài(?:\s*[-–]\s*truyền\s+thông)?|thanh\s+tra|chức\s+năng|"
    r"quản\s+lý(?:\s+nhà\s+nước(?:\s+chuyên\s+ngành)?|\s+(?:chuyên\s+)?ngành(?:,\s*lĩnh\s+vực)?)?|"
    r"(?<=quan\s)giúp\s+việc|chủ\s+trì\s+soạn\s+thảo|nhà\s+nước|đoàn\s+thể|kinh\s+tế|nước\s+ngoài|"
    r"trong\s+nước(?!\s+và)|"
    r"(?<=thể\s)nhân\s+dân|(?<=trường\s)học(?!\s+(?:viện|tập|kỳ|sinh))|"
    r"(?<=thầu\s)thi\s+công(?=\s*,|\s+(?:và|khẩn|tập|tăng|có|phải|chủ|huy))|"
    r"(?<=vị\s)tư\s+vấn\s+(?:giám\s+sát|thiết\s+kế)|"
    r"(?<=cơ\squan\s)chính\s+phủ|(?<=vị\s)trường\s+học|(?<=tổ\schức\s)hội(?!\s+(?:nghị|thảo))|"
    r"viễn\s+thông|chuyên\s+trách|trực\s+thuộc(?!\s+(?:[A-ZĐỦ]|tỉnh|thành|huyện|xã|cấp))|"
    r"đảng(?:,\s*đoàn\s+thể)?|ủy\s+đảng|ủy|khác|"
    r"đại\s+học(?:,\s*(?:học\s+viện|cao\s+đẳng))*(?:,?\s+(?:và\s+)?(?:cao\s+đẳng|trung\s+cấp))?|"
    r"cao\s+đẳng(?:,?\s+(?:và\s+)?trung\s+cấp)?|phổ\s+thông|mầm\s+non|trung\s+cấp|"
    r"(?<=lực\slượng\s)(?:bảo\s+vệ\s+dân\s+phố|dân\s+quân(?:\s+tự\s+vệ)?|kiểm\s+lâm|biên\s+phòng|"
    r"quản\s+lý\s+thị\s+trường|xung\s+kích|kiểm\s+ngư|cảnh\s+sát(?:\s+(?:giao\s+thông|môi\s+trường|"
    r"kinh\s+tế|cơ\s+động|biển))?)|"
    r"(?<!phương\s)(?<!ngành\s)(?<!bộ\s)(?<!quan\s)nghiên\s+cứu(?!\s+(?:phương|đề|hoàn|xây|sửa|"
    r"ban|bổ|việc))|"
    r"(?<!phương\s)(?<!ngành\s)(?<!bộ\s)đào\s+tạo|y\s+tế|giáo\s+dục|"
    r"bảo\s+hiểm\s+xã\s+hội|thuế|hải\s+quan|tín\s+dụng|vũ\s+trang|công\s+an|quân\s+đội|"
    r"(?<=lực\slượng\s)Công\s+an|"
    r"thường\s+trực|chủ\s+quản|tư\s+vấn|(?:KCB|khám(?:\s+bệnh)?,?\s+chữa\s+bệnh)(?:\s+BHYT)?|"
    r"công\s+tác|thành\s+viên|sản\s+xuất(?:,?\s+kinh\s+doanh)?)(?!\w)",
)

_LEVELS = (
    r"cấp\s+(?:[Tt]ỉnh|huyện|xã(?:,\s+phường)?|cơ\s+sở|chuyên\s+sâu(?:,\s*cấp\s+cơ\s+bản)?|"
    r"cơ\s+bản|[Tt]hành\s+phố|"
    r"Trung\s+ương|trung\s+ương)|các\s+cấp|trực\s+thuộc\s+(?:[Tt]rung\s+ương|TW)|"
    r"(?:ở\s+)?[Tt]rung\s+ương|TW|(?:có\s+)?liên\s+quan(?:\s+khác)?(?!\s+(?:đến|tới)\s)|"
    r"chức\s+năng|"
    r"khác(?:\s+có\s+liên\s+quan)?|(?:nêu\s+|nói\s+)?trên(?!\s+địa)|"
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
    r"an\s+toàn\s+khu|"
    r"(?:của\s+)?Việt\s+Nam(?:\s+ở\s+(?:nước\s+ngoài|[A-Z]\w+))?|ở\s+nước\s+ngoài|"
    r"(?:ở\s+)?trong\s+và\s+ngoài\s+nước"
)

LEVEL = re.compile(rf"\s*(?:{_LEVELS})(?!\w)")

OWN_UNIT = re.compile(
    r"\s+(?:(?:của\s+)?(?:tỉnh|Tỉnh|thành\s+phố|Thành\s+phố|huyện|thị\s+xã|TP)|"
    r"của\s+địa\s+phương)(?!\w)"
)

_REGIONS = (
    r"ven\s+biển|biên\s+giới|hải\s+đảo|miền\s+núi|trung\s+du|duyên\s+hải|đồng\s+bằng|thượng\s+du|"
    r"hạ\s+du|sông\s+Hồng|sông\s+Cửu\s+Long|ĐBSCL|Tây\s+Nguyên|Tây\s+Nam\s+Bộ|"
    r"(?:Đông\s+)?Nam\s+(?:Trung\s+)?Bộ|(?:Đông\s+|Tây\s+)?Bắc(?:\s+Trung)?(?:\s+Bộ)?|"
    r"Trung\s+Bộ|miền\s+(?:Bắc|Trung|Nam)|phía\s+(?:Bắc|Nam|Tây|Đông)"
)

REGION_NAME = re.compile(rf"(?i:{_REGIONS})(?!\w)(?!\s+[{UPPER}])")

_BOUND = rf"[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]+){{0,3}}"

REGION = re.compile(
    rf"(?:\s+(?:(?:ở|tại|thuộc|trong)\s+)?(?:(?:khu\s+vực|vùng|miền)\s+)?(?i:{_REGIONS})(?!\w)"
    rf"(?:(?:\s+và|\s*,|\s+[-–])?\s+(?:(?:khu\s+vực|vùng|các\s+tỉnh)\s+)?(?i:{_REGIONS})(?!\w))*)?"
    rf"(?:\s+từ\s+{_BOUND}\s+(?:đến|tới|trở\s+(?:vào|ra|lên))(?:\s+{_BOUND})?(?!\w))?"
)

BELONGS = re.compile(r"\s+(?:trực\s+thuộc|thuộc|của|trên\s+địa\s+bàn|trong)\s+")

RELATIVE = re.compile(
    r"\s+(?:về\s+đích|liên\s+quan\s+(?:đến|tới)|đã|có(?!\s+(?:văn\s+bản|kế\s+hoạch|phương\s+án|"
    r"giải\s+pháp|biện\s+pháp|ý\s+kiến|báo\s+cáo|hình\s+thức|cơ\s+chế|chính\s+sách|chế\s+độ|"
    r"trách\s+nhiệm|nhiệm\s+vụ|quyền(?!\s+sử)|thể|nghĩa\s+vụ))|được|chưa|đang|thuộc|phụ\s+trách|"
    r"trực\s+thuộc|trên\s+địa\s+bàn|"
    r"theo\s+(?:tiêu\s+chí|lĩnh\s+vực|danh\s+sách)|do|bị|trong\s+(?:kế\s+hoạch|danh|các)|"
    r"còn(?!\s+lại)|hoạt\s+động\s+(?:trong|trên|tại)|đóng\s+(?:trên|tại)|đóng\s+chân|nằm|nơi|"
    r"quản\s+lý|tham\s+gia|đăng\s+ký)(?!\w)"
)

# "(theo danh sách gửi kèm tại Phụ lục)" says where the names stand and is no part of them
WHERE_LISTED = re.compile(
    r"\s*\((?:(?:kèm\s+|có\s+)?(?:theo\s+)?(?:danh sách|[Pp]hụ lục)|gửi kèm|kèm theo)[^()]*\)\Z"
)

_HEADS = (
    r"Văn phòng|Trung tâm|Ban Quản lý|Ban quản lý|Ban QLDA|BQL|Ban Chỉ đạo|Ban chỉ đạo|BCĐ|BCD|"
    r"Ban Chỉ huy|Ban chỉ huy|BCH|"
    r"Ban Thường vụ|Ban Chấp hành|Ban Tổ chức|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|"
    r"Ban Kinh tế|Ban Chủ nhiệm|Ban Quản trị|Ban(?! hành| đầu| bố| sơ)|"
    r"Hội đồng(?! nhân dân)|Tập đoàn|Tổng [Cc]ông ty|Công ty|Viện(?! phí| dẫn)|Học viện|"
    r"Trường(?! hợp)|Đại học|Bệnh viện|Ngân hàng|Quỹ(?! đất)|Hội(?! nghị| thảo| trường| viên|"
    r" nhập)|Liên minh|"
    r"Liên hiệp|Liên đoàn|Hiệp hội|Tổ(?! chức)|Đoàn(?! kết| viên)|Báo(?! cáo)|Đài(?! tưởng)|"
    r"Tổng [Cc]ục|Cục|Chi cục|Vụ(?! việc| án| mùa| [ĐX]| [Hh]è)|Phòng(?!,? chống| ngừa| học|"
    r" cháy|, chữa)|Ủy ban(?! nhân dân)|Uỷ ban(?! nhân dân)|Mặt trận|MTTQ|UBMTTQ|UB MTTQ|"
    r"Thanh tra(?= tỉnh| Chính| Sở| Bộ| thành| Thành| [Nn]hà| huyện)|Kho bạc|"
    r"Bảo hiểm(?= xã hội| tiền gửi)|BHXH|Tòa án|TAND|Viện [Kk]iểm sát|VKSND|Công an|Bộ Chỉ huy|"
    r"Bộ chỉ huy|"
    r"Bộ CHQS|Bộ Tư lệnh|Bộ tư lệnh|Bộ đội|BĐBP|Quân khu|Tỉnh ủy|Thành ủy|Huyện ủy|Thị ủy|"
    r"Đảng ủy|Đảng bộ|[Tt]hường trực(?= HĐND| Hội| Tỉnh| Thành| Huyện| UBND| Ban| Đảng)|"
    r"Tỉnh đoàn|Huyện đoàn|Thành đoàn|Đoàn Thanh niên|Thuế(?= tỉnh| thành| cơ| khu)|Hải quan|"
    r"Chi nhánh|Cơ quan|Thống kê(?= tỉnh| thành| cơ)|"
    r"VPĐP|VP|Kiểm toán(?= nhà| Nhà)|Tổng hội|Câu lạc bộ|Thông tấn xã|Tạp chí|Sở(?! hữu)|"
    r"Bộ(?! tiêu| thủ| luật| chỉ | môn| máy| quy| phận| hồ)|Ngành(?! nghề| học)|Chủ đầu tư|Cổng|"
    r"Bưu điện|"
    r"Khu(?= [Cc]ông ngh| [Kk]inh tế| [Nn]ông nghiệp)|Bộ phận(?= [Tt]iếp| [Mm]ột)|"
    r"Thi hành án(?= dân)|Đảng đoàn|Ban [Cc]án sự [Đđ]ảng|Đại sứ quán|"
    r"Tổng Lãnh sự quán|Tổng lãnh sự quán|Xí nghiệp|"
    r"Nhà máy|Hợp tác xã|Lâm trường|"
    r"Nông trường|Bảo tàng|Thư viện|Nhà hát|Nhà khách|Cảng [Hh]àng không|Cảng biển|Tiểu ban|"
    r"Phân hiệu|"
    r"Phân viện|Công đoàn|Chi hội|Chi đoàn|Đoàn xã|Trại giam|Trại tạm giam|Khu quản lý|Khu Quản lý|"
    r"Khu bảo tồn|Khu Bảo tồn|Sàn giao dịch|Ga|Tiểu đoàn|Đại đội|Hải đội|Hải đoàn|Cơ sở cai nghiện|"
    r"Nghiệp đoàn|Làng(?= trẻ em| Văn| Đại| [Nn]ghề)|Nhà Văn hóa|Nhà văn hóa|"
    r"Binh chủng|Quân chủng|Quân đoàn|Binh đoàn|Lữ đoàn|Sư đoàn|Trung đoàn|Cảnh sát biển|"
    r"Vùng(?= Cảnh| \d| Hải)|Đồn(?= [Bb]iên| [Cc]ông an)|Hạt(?= [Kk]iểm)|Nhà xuất bản|"
    r"Vườn [Qq]uốc gia|"
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
    r"\s*(?:,\s*(?:(?:và|cùng\s+với|cùng|(?:nhất|đặc\s+biệt|trước\s+hết)\s+là)(?!\w))?|"
    r";\s*(?:và)?|(?:và|cùng\s+với|cùng|hoặc)(?!\w)|&|/)\s*"
)


@cache
def verb_pattern(strength: str | None = None) -> re.Pattern[str]:
    """Return the verbs of orders as one pattern; lower case, or a capital first letter."""
    names = (
        [r"\s+" if letter == " " else letter for letter in verb] for verb in sorted(verbs(strength))
    )
    return re.compile(rf"{any_of(names)}(?!\w)")


def _flexible(name: str) -> list[str]:
    """Return the letters of ``name`` with any of the separators in use: ", " " - " "và" "&"."""
    letters: list[str] = []
    for word in re.split(r"[\s,–-]+", name):
        letters += [r"(?:\s*[,–-]\s*|\s+)"] if letters else []
        letters += [r"(?:và|&)"] if word in {"và", "&"} else word
    return letters


@cache
def sector_pattern() -> re.Pattern[str]:
    """Return the fields of ministries and departments ("Tài chính"), opened or short."""
    names = [*sectors(), *(s for s, full in abbreviations().items() if full in set(sectors()))]
    fields = any_of(_flexible(name.lower()) for name in names)
    return re.compile(rf"{fields}(?!\w)", re.IGNORECASE)


@cache
def fixed_names() -> re.Pattern[str]:
    """Return the agencies known by their whole name."""
    kinds = {
        "government_body",
        "state_body",
        "party_body",
        "local_body",
        "mass_organisation",
        "state_company",
    }
    names = {name for row in agencies() if row.kind in kinds for name in (row.name, *row.aliases)}
    known = any_of(_flexible(name.lower()) for name in sorted(names) if len(name) > 2)
    council = r"Văn phòng (?:HĐND|Hội đồng nhân dân)\s*(?:và|[-–&,])\s*(?:UBND|Ủy ban nhân dân)"
    broadcaster = r"Báo và (?:Đài )?[Pp]hát thanh(?:,|\s[-–]|\svà)?\s[Tt]ruyền hình"
    office = r"Văn phòng Đoàn (?:đại biểu Quốc hội|ĐBQH)(?: và (?:HĐND|Hội đồng nhân dân))?"
    return re.compile(rf"(?:{office}|{council}|{broadcaster}|{known})(?!\w)", re.IGNORECASE)


@cache
def place_names() -> re.Pattern[str]:
    """Return the names of provinces and districts."""
    return re.compile(rf"{any_of(map(_flexible, [*provinces(), *sorted(districts())]))}(?!\w)")
