"""The titles of officials who stand for a body, as patterns."""

from __future__ import annotations

import re

_OFFICIALS = (
    r"(?:[Tt]ập thể|[Cc]á nhân) lãnh đạo(?:,? quản lý)?|"
    r"(?:Phó )?Chủ tịch (?:nước|Quốc hội)|[Gg]iám đốc sở(?=,|\s+(?:và|chủ|chỉ|quyết|có)\s)|"
    r"PGĐ|TGĐ|PTGĐ|PHT|P?CT(?= (?:UBND|HĐND)(?!\w))|"
    r"TTr?(?= (?:HĐND|(?:Tỉnh|Thành|Huyện|Thị|Đảng) ủy)(?!\w))|"
    r"Trưởng [Đđ]oàn (?:kiểm toán|kiểm tra|thanh tra|giám sát|công tác|đại biểu)|"
    r"Chủ tịch (?:Hội đồng [Tt]hành viên|HĐTV|Hội đồng [Qq]uản trị|HĐQT)|"
    r"Phó Thủ tướng(?: Thường trực)?(?: Chính phủ)?|Thủ tướng(?: Chính phủ)?|Bộ trưởng(?: kiêm)?|"
    r"Thứ trưởng|Thủ trưởng|Phó Tổng [Gg]iám đốc|"
    r"Tổng [Gg]iám đốc|Phó [Gg]iám đốc|Giám đốc|Phó Chủ tịch(?: Thường trực)?|Chủ tịch(?: kiêm)?|"
    r"Phó Chánh [Vv]ăn phòng|Chánh [Vv]ăn phòng|Chánh [Tt]hanh tra|Chánh án|"
    r"(?:Phó )?(?:Viện trưởng|Hiệu trưởng|Cục trưởng|Chi cục trưởng|Tổng [Cc]ục trưởng|Vụ trưởng)|"
    r"Trưởng [Bb]an|Trưởng(?= các)|(?<=[Cc]ác )phó (?:[Tt]ổng [Gg]iám đốc|[Gg]iám đốc|[Cc]hủ tịch|"
    r"[Tt]rưởng (?:ban|phòng|đoàn)|[Hh]iệu trưởng)|"
    r"Phó Trưởng [Bb]an|Trưởng [Pp]hòng|Trưởng (?:khoa|trạm|ca|kíp|bộ môn|bộ phận|nhóm|khối|"
    r"tiểu ban|xưởng|phân xưởng|văn phòng|"
    r"đại diện|chi nhánh)|(?:Phó )?Quản đốc(?: (?:các )?phân xưởng)?|Bí thư|Bí Thư|"
    r"Phó Bí thư|Chủ nhiệm|Phó Chủ nhiệm|Tổng [Bb]iên tập|Thống đốc|Tổng [Tt]hanh tra|Tư lệnh|"
    r"Chỉ huy trưởng|chỉ huy trưởng|(?:Chi hội|Chi đoàn|Xã đội|Thôn đội|Khu đội|Liên đội) trưởng|"
    r"Tổng Thư ký|Thư ký|Chính ủy|Tham mưu trưởng|Hội trưởng|"
    r"(?:Tổ|Nhóm) phó(?: thường trực| Thường trực)?|Nhóm trưởng|Phó Trưởng (?:đoàn|Đoàn|tiểu ban)|"
    r"Tổ trưởng(?: (?:chuyên môn|bộ môn|dân phố|tổ dân phố|sản xuất))?|Trưởng Đoàn|Trưởng đoàn|"
    r"Đội trưởng|Trạm trưởng|Hạt trưởng|Đồn trưởng|Giám thị|"
    r"Chính trị viên|Kế toán trưởng|Kiểm toán trưởng|Trưởng(?= (?:Công an|Đài|Chi nhánh|Khoa|Thuế|"
    r"Hải quan)\s)|Trưởng Đại diện|"
    r"[Ủủ]y viên(?= Ban| UBND| Ủy| Hội| Thường| Bộ| Đoàn)|"
    r"(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Tt]hị|[Qq]uận|[Đđ]ảng) ủy viên|"
    r"Người đứng đầu|người đứng đầu|"
    r"Lãnh đạo (?:Bộ|Sở|Cục|tỉnh|Tỉnh|Thành phố)(?! [A-ZĐ])|[Tt]rưởng (?:các )?(?:thôn|bản|ấp|xóm|"
    r"làng|khu phố|khu dân cư|khối phố|tổ dân phố|khóm|buôn)|[Tt]hôn trưởng|"
    r"(?:Lãnh đạo|(?:(?<=chí )|(?<=nghị )|(?<=cầu )|(?<=giao ))lãnh đạo)(?= các| UBND| Ủy| Sở| Bộ|"
    r" tỉnh| Tỉnh| Ban| Văn| Công| cấp| cơ| đơn| Cục| Chi cục| Tổng| Vụ| Phòng| Trung tâm| Viện|"
    r" Trường| Bệnh viện| Tập đoàn|"
    r" Đảng| Huyện| Hội| Quân| Đồn| Kho bạc| Thuế| Chi nhánh)|Tổng Bí thư|"
    r"Chủ tịch (?:Hội đồng thành viên|HĐTV|Hội đồng quản trị|HĐQT)|Thành viên|Tập thể|tập thể|"
    r"Thường trực|Tổng Kiểm toán(?: nhà nước)?|thủ trưởng|giám đốc"
)

_MINISTERS = (
    r"(?:Các\s+)?(?:đồng chí\s+)?Bộ trưởng(?:\s+các\s+[Bb]ộ(?!\s*[,;]\s*Thủ\s+trưởng\s+các))?"
    r"\s*[,;]\s*Thủ "
    r"trưởng\s+(?:các\s+)?cơ quan ngang [Bb]ộ"
    r"(?:\s*[,;]\s*(?:và\s+)?(?:Thủ trưởng\s+)?(?:các\s+)?cơ quan\s+(?:trực\s+)?thuộc Chính phủ)?"
    r"(?:\s*[,;]\s*(?:và\s+)?(?:các\s+)?cơ quan\s+(?:có\s+)?liên\s+quan)?"
)

MINISTERS = re.compile(_MINISTERS, re.IGNORECASE)

HONORIFIC = r"(?:[Đđ]ồng chí|[Đđ]/[Cc]|[Ôô]ng(?:\s*[,/]?\s*(?:và\s+)?\(?[Bb]à\)?)?|[Bb]à)\s*:?\s+"
"""What stands in front of a title: "Các ông (bà): Trưởng phòng …", "Đồng chí Chánh Văn phòng"."""

OFFICIAL = re.compile(rf"(?:[Cc]ác\s+)?(?:{HONORIFIC})?(?:{_OFFICIALS})(?!\w)")
