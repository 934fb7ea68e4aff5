"""How notices write stretches of time: patterns over shadow text, read by ``time_phrases``."""

from __future__ import annotations

import re

from ntm_extract.vi.first_letters import by_letter

_Y = r"(?:19|20)\d\d(?!\d)"
_D = r"\d{1,2}(?!\d)"
_SEP = r"\ ?[/.-]\ ?"
_QUARTER = r"(?:[il1]v|[il1]{1,3}|[1-4])(?!\w)"
_PART = r"(?:(?P<part>đầu|giữa|cuối|hết)\ )?(?:của\ )?"

_SPELT = r"\([^()\d]{2,12}\)"
"""A figure once more in words: "ngày 15 (mười lăm)"."""
_WEEKDAY = "|".join(
    rf"(?<={name}{gap})"
    for name in ("thứ\\ (?:hai|năm|sáu|bảy)", "thứ\\ (?:ba|tư)", "thứ\\ [2-7]", "chủ\\ nhật")
    for gap in ("\\ ", ",\\ ", "\\ \\(")
)
"""A day of the week in front of a date without its word: "thứ Sáu (15/5)"."""

_LABEL = (
    r"(?:(?<=thành:\ )|(?<=(?:gian|hiện):\ )|(?<=hạn:\ )|(?<=(?:chót|cuối):\ )"
    r"|(?<=(?:nộp|mốc):\ )|(?<=hạn\ (?:cuối|chót)\ )|(?<=xong\ )|(?<=sơ\ kết\ )"
    r"|(?<=tổng\ kết\ )|(?<=giữa\ kỳ\ )"
    r"|(?<=cuối\ kỳ\ )|(?<=(?:lần|đợt)\ \d:\ ))"
)
"""The end of a label of time before a bare date: "Hạn hoàn thành: 25/5"."""

RANGE = re.compile(
    rf"""(?:từ\ (?:(?:\d\d?(?:\ giờ|h)(?:\ ?\d\d)?(?:\ phút)?|sáng|trưa|chiều|tối|đêm)\ )?)?
    (?:tuần\ )?(?:các\ )?(?P<word>ngày\ )?(?P<d1>{_D})
    (?:{_SEP}(?P<m1>{_D})(?:{_SEP}(?P<y1>{_Y}))?|\ tháng\ (?P<m1w>{_D})(?:\ năm\ (?P<y1w>{_Y}))?)?
    (?:\ ?-\ ?|\ (?:đến|tới|và)\ )(?:hết\ )?(?:(?:sáng|trưa|chiều|tối|đêm)\ )?
    (?:\d\d?(?:\ giờ|h|:)(?:\ ?\d\d)?(?:\ phút)?,?\ (?=ngày))?
    (?:ngày\ )?(?P<d2>{_D})
    (?:{_SEP}(?P<m2>{_D})(?:{_SEP}(?P<y2>{_Y}))?|\ tháng\ (?P<m2w>{_D})(?:\ năm\ (?P<y2w>{_Y}))?)
    """,
    re.VERBOSE,
)
_OPEN_DATE = r"[0-3]\d/(?:0?[1-9]|1[0-2])(?![\d/])"
"""A day and its month, which a share ("3/5") seldom looks like."""

DATE = re.compile(
    rf"""(?P<word>ngày\ (?:thứ\ |mùng\ |mồng\ )?|(?:mùng|mồng)[ ]
    |(?:(?<=trước\ )|(?<=nhất\ )|(?<=trước\ thời\ điểm\ )|(?<=(?:muộn|chậm)\ hơn\ ))
     (?=\d\d?(?:/\d|\ tháng\ \d
      |-\d\d?(?!\d|[.,]\d|\ ?(?:%|ngày|tuần|tháng|quý|năm\ [^\d]|giờ|phút|h(?!\w)))))
    |(?:(?<=,\ )|(?<=;\ )|(?<=và\ ))
     (?={_OPEN_DATE}\ (?:phải\ |phấn\ đấu\ )?(?:đạt|hoàn\ thành|xong)(?!\w))
    |(?<=không\ quá\ )(?={_OPEN_DATE}\ ?(?:[.;,)]|$))
    |(?:(?<=đến\ )|(?<=hết\ ))(?=(?:[0-3]\d/[01]?\d|[4-9]/1[0-2])(?![\d/]))
    |(?:(?<=dịp\ )|(?<=khánh\ )|(?<=lễ\ ))(?=\d\d?/\d\d?(?![\d/]))
    |(?:(?<=tháng\ \d,\ )|(?<=tháng\ \d\d,\ )|(?<=tháng\ \d\ và\ )|(?<=tháng\ \d\d\ và\ ))
     (?=\d\d?\ tháng\ \d)
    |(?:(?<=\d/\d,\ )|(?<=\d/\d\d,\ ))(?=\d\d?/\d\d?(?![\d/]))
    |(?=\d\d?/\d\d?(?![\d/]))(?:{_WEEKDAY}|{_LABEL}(?=[\d/]+\ ?(?:[.;,)]|$)))
    |(?=\d\d?/\d\d?(?![\d/]))(?:(?<=\dh\ )|(?<=h\d\d\ )|(?<=:\d\d\ )|(?<=\d\ giờ\ )|(?<=phút\ ))
    |(?=\d\d?/\d\d?(?![\d/]))(?:(?<=việt\ nam\ )|(?<=lao\ động\ )|(?<=thiếu\ nhi\ )|(?<=miền\ nam\ )
      |(?<=liệt\ s[ĩỹ]\ )|(?<=quốc\ tế\ phụ\ nữ\ ))
    |(?:(?<=sáng\ )|(?<=trưa\ )|(?<=chiều\ )|(?<=tối\ )|(?<=đêm\ ))(?=\d\d?/\d\d?(?!\d))
    |(?<=và\ )(?=\d\d?(?:/|\ tháng\ )\d\d?\ (?:hàng|hằng|năm))
    |(?=\d\d?/\d\d?\ (?:hàng|hằng|mỗi)\ năm)
    |(?<=\d\ và\ )(?=\d\d?/\d\d?(?:[.,;)]|$)))?
    (?P<d>{_D})
    (?:{_SEP}(?P<m>{_D})(?:(?:{_SEP}|\ năm\ )(?P<y>{_Y}))?
      |\ ?(?:,\ ?|{_SPELT}\ )?tháng\ ?(?P<mw>{_D})(?:\ {_SPELT})?
      (?:(?:\ ?,)?\ ?năm\ (?P<yw>{_Y})|{_SEP}(?P<ys>{_Y}))?)
    """,
    re.VERBOSE,
)
DAY = re.compile(
    rf"(?:ngày (?:thứ |mùng |mồng )?|mùng |mồng )(?P<d>{_D})(?! ?[/.-] ?\d)(?: {_SPELT})?"
)
MONTH = re.compile(
    rf"""{_PART}(?:các\ )?(?<!hằng\ )(?<!hàng\ )(?<!mỗi\ )tháng\ (?P<m1>{_D})
    (?:(?P<and>,|\ và|\ ?-|\ đến)\ ?(?:tháng\ )?(?P<m2>{_D})
    (?=\ ?/\ ?\d{{4}}|\ năm\ \d))?(?:(?:\ ?[/-]\ ?|\ năm\ |\.)(?P<y>{_Y}))?""",
    re.VERBOSE,
)
WRITTEN_DATE = re.compile(
    rf"(?:ngày )?(?P<date>{_D} tháng (?:một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)"
    rf"(?: năm)? {_Y})"
)
SHORT_MONTH = re.compile(rf"t\.?(?P<m>0?[1-9]|1[0-2]) ?/ ?(?P<y>{_Y})")
SHORT_QUARTER = re.compile(rf"q\.?(?P<q>iv|i{{1,3}}|[1-4]) ?/ ?(?P<y>{_Y})")
"""As the columns of tables have them: "T12/2025", "QII/2026"."""
SHORT_YEAR = re.compile(
    rf"(?P<y>{_Y})(?= ?(?:[.,;:)]|$)| (?:phấn đấu|hoàn thành|đạt|có|toàn|cơ bản))"
)
"""A year without its word, behind "đến", "hết" or "trước"."""
BARE_MONTHS = re.compile(
    r"(?<!số )(?P<m1>0?[1-9]|1[0-2])"
    r"(?:/(?P<y1>20\d\d)(?: ?- ?| (?:đến|tới) )(?:hết )?(?:tháng )?| ?- ?)"
    r"(?P<m>0?[1-9]|1[0-2])/(?P<y>20\d\d)(?![\w/.-]*\w)"
)
BARE_MONTH = re.compile(r"(?<!số )(?P<m>0?[1-9]|1[0-2])/(?P<y>20\d\d)(?![\w/.-]*\w)")
MONTH_RANGE = re.compile(
    rf"""(?:từ\ )?(?:cuối\ |đầu\ |giữa\ )?tháng\ (?P<m1>{_D})(?:(?:\ ?/\ ?|\ năm\ )(?P<y1>{_Y}))?
    (?:\ (?:đến|tới)\ (?:hết\ )?(?:cuối\ )?(?:tháng\ )?
      |\ ?-\ ?(?:(?:cuối\ )?tháng\ |(?=\d\d?(?:/20|\ ?[.;,)]|$))))(?P<m2>{_D})
    (?:(?:\ ?/\ ?|\ năm\ )(?P<y2>{_Y}))?
    """,
    re.VERBOSE,
)
HALF = re.compile(
    rf"""(?:(?P<n>{_D}|hai|ba|sáu|chín)\ (?P<unit>tháng|qu[ýí])|(?P<half>nửa))
    \ (?P<side>đầu|cuối)(?!\ (?:tháng|tiên|cùng))(?:\ (?:của\ )?năm)?
    (?:\ (?P<y>{_Y}))?""",
    re.VERBOSE,
)
QUARTER_RANGE = re.compile(
    rf"""từ\ qu[ýí]\ (?P<q1>{_QUARTER})(?:(?:\ ?[/-]\ ?|\ (?:của\ )?năm\ )(?P<y1>{_Y}))?
    \ (?:đến|tới)\ (?:hết\ )?(?:cuối\ )?qu[ýí]\ (?P<q2>{_QUARTER})
    (?:(?:\ ?[/-]\ ?|\ (?:của\ )?năm\ |\ )(?P<y2>{_Y}))?""",
    re.VERBOSE,
)
HALF_MONTH = re.compile(rf"nửa (?P<side>đầu|cuối) tháng (?P<m>{_D})(?:(?: ?/ ?| năm )(?P<y>{_Y}))?")
TEN_DAYS = re.compile(
    rf"(?:(?P<n>{_D}) ngày (?P<side>đầu|cuối)|(?P<which>thượng|trung|hạ) tuần)(?: của)?"
    rf" tháng (?P<m>{_D})(?:(?: ?/ ?| năm )(?P<y>{_Y}))?"
)
"""The first or last so many days of a month, or one of its thirds."""
MONTHS_OF_YEAR = re.compile(rf"(?P<n>{_D}) tháng (?:của )?năm (?P<y>{_Y})")
QUARTERS = re.compile(
    rf"""{_PART}qu[ýí]\ (?P<q1>{_QUARTER})
    (?:(?:\ ?[/-]\ ?|\ (?:của\ )?năm\ |\ )(?P<y1>{_Y}))?
    (?:\ ?(?P<and>,|và|-|/|đến|đến\ hết)\ ?(?:qu[ýí]\ )?(?P<q2>{_QUARTER}))?
    (?:(?:\ ?[/-]\ ?|\ (?:của\ )?năm\ |\ |\.)(?P<y>{_Y}))?""",
    re.VERBOSE,
)
YEAR = re.compile(
    rf"""{_PART}năm\ (?:(?:ngân\ sách|tài\ chính)\ )?(?P<y1>{_Y})(?P<school>)
    (?:(?P<next>\ và\ (?:các\ )?(?:những\ )?năm\ (?:tiếp\ theo|sau))|\ ?-\ ?(?:năm\ )?(?P<y2>{_Y}))?
    """,
    re.VERBOSE,
)
YEARS = re.compile(rf"(?:các )?năm (?P<y1>{_Y})(?:(?:,|;| và|,? năm|, năm| và năm) ?(?P<y2>{_Y}))+")
YEAR_RANGE = re.compile(
    rf"từ (?:đầu )?năm (?P<y1>{_Y}) (?:đến|tới) (?:hết |cuối )?năm (?P<y2>{_Y})"
)
THIS_YEAR = re.compile(
    r"(?P<part>cuối|hết) (?:năm|quý|tháng)(?: nay| này)?"
    r"(?! (?:\d|học|i|(?:kế|ngân|tài) [^\W\d_]+ \())"
)
PERIOD = re.compile(
    rf"""(?:giai\ đoạn|nhiệm\ kỳ|thời\ kỳ|niên\ khóa|năm\ học|kỳ|vụ)\ (?:từ\ )?(?:năm\ )?
    (?P<y1>{_Y})
    (?:\ ?-\ ?|\ đến\ |\ ?/\ ?)(?:năm\ )?(?P<y2>{_Y})""",
    re.VERBOSE,
)
WEEK = re.compile(
    rf"tuần (?:thứ |lễ )?(?P<n>[1-5]|nhất|hai|ba|tư|cuối|đầu)(?: của)? "
    rf"(?:cùng )?tháng (?P<m>{_D})(?:(?: ?/ ?| năm )(?P<y>{_Y}))?"
)
DAMAGED = re.compile(
    rf"(?:ngày (?=[\dlo]{{0,2}}[lo])[\dlo]{{1,2}} ?[/.-] ?[\dlo]{{1,2}}|ngày {_D} ?[/.-] ?"
    rf"(?=\d?[lo])[\dlo]{{1,2}}|(?:ngày {_D} )?tháng (?=\d?[lo]\d?(?!\w))[\dlo]{{1,2}})"
    rf"(?:(?: ?[/.-] ?| năm )[\dlo]{{4}})?(?!\w)"
)
TIME = by_letter(
    r"(?:(?P<h>\d{1,2})(?: giờ| ?h(?![^\W\d])|(?=:\d\d))[ :]?(?:(?P<min>[0-5]\d)(?: ?(?:phút"
    r"|p| giờ)(?!\w)|['’])?)?)"
    r"(?:,? (?:buổi )?(?:sáng|trưa|chiều|tối|đêm))?(?: ?,| của)? (?:trong )?$"
)
TRIGGER = re.compile(
    # with the sign in front: of those there are fewer than of first letters
    r"[^\w/](?:"
    r"n(?:gày (?=[\dlo]|thứ \d|m[ùồ]ng \d)|ăm (?=[12h]|(?:ngân sách|tài chính) 2)|hiệm kỳ |"
    r"iên khóa |ửa (?=[đc]))"
    r"|t(?:háng (?=[\dlo])|uần (?=[1-5nhbtcđ])|hời kỳ |(?:hượng|rung) (?=tuần)"
    r"|ừ (?=ngày|tháng|năm|tuần|quý|\d|sáng|trưa|chiều|tối|đêm|(?:cuối|đầu|giữa) tháng))"
    r"|m[ùồ]ng \d|qu[ýí] (?=[1-4il])|giai đoạn |hạ (?=tuần)"
    r"|(?:cuối|hết|đầu|giữa) (?=tháng|quý|năm|của)"
    r"|các (?=ngày|tháng|năm|quý)"
    r"|(?:hai|ba|sáu|chín) (?=(?:tháng|qu[ýí]) (?:đầu|cuối))"
    r"|[tq]\.?(?=(?:\d{1,2}|i{1,3}|iv) ?/ ?20\d)"
    r"|2(?=0\d\d(?!\d))(?:(?<=đến 2)|(?<=hết 2)|(?<=trước 2))"
    r"|\d\d?(?= ?[/.-] ?\d| tháng | quý (?:đầu|cuối)| ngày [đc]| đến (?:ngày )?\d))"
)
