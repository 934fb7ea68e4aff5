"""Versions of made-up notices: garbled, cut, of another year, revised. Nothing here is random."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from factories import record
from ntm_extract.core.facts import Header
from ntm_extract.core.record import NoticeRecord
from ntm_extract.dedup.fold import fold
from ntm_extract.dedup.identity import NoticeFacts
from ntm_extract.dedup.signature import Reading
from ntm_extract.vi.unicode import bare

LETTERHEAD = """ỦY BAN NHÂN DÂN
TỈNH LẠC HỒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 118/KH-UBND
Lạc Hồng, ngày 14 tháng 3 năm 2024
"""

BODY = """\
KẾ HOẠCH
Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn tỉnh năm 2024
Thực hiện Luật Phòng, chống thiên tai và Nghị định số 66/2021/NĐ-CP ngày 06/7/2021 của Chính
phủ, Ủy ban nhân dân tỉnh ban hành kế hoạch với những nội dung sau:
1. Năm 2023 toàn tỉnh chịu ảnh hưởng của 05 cơn bão, làm 12 người bị thương, 1.250 ngôi nhà hư
hỏng, thiệt hại ước tính 347 tỷ đồng; công tác khắc phục hậu quả được triển khai kịp thời, hiệu
quả.
2. Sở Nông nghiệp và Phát triển nông thôn chủ trì kiểm tra 186 hồ chứa, 42 trọng điểm đê xung
yếu, hoàn thành trước ngày 30/4/2024; phối hợp với các địa phương xử lý dứt điểm các sự cố còn
tồn tại.
3. Sở Tài chính tham mưu bố trí kinh phí dự phòng 25 tỷ đồng, báo cáo trước ngày 15/5/2024, bảo
đảm nguồn lực cho các tình huống khẩn cấp và hỗ trợ kịp thời cho các hộ dân bị ảnh hưởng.
4. Bộ Chỉ huy Quân sự tỉnh chuẩn bị 64 xuồng máy, 2.800 áo phao, tổ chức 03 lớp tập huấn cho lực
lượng xung kích cấp xã trong quý II năm 2024, sẵn sàng cơ động khi có lệnh của cấp có thẩm
quyền.
5. Công an tỉnh xây dựng phương án bảo đảm an ninh trật tự, phân luồng giao thông tại 17 vị trí
ngập sâu, bảo vệ tài sản của Nhà nước và Nhân dân trước, trong và sau thiên tai.
6. Đài Phát thanh và Truyền hình tỉnh tăng thời lượng thông tin cảnh báo, phát 4 bản tin mỗi
ngày khi có bão; hướng dẫn người dân kỹ năng ứng phó, gia cố nhà ở, chằng néo lồng bè nuôi trồng
thủy sản.
7. Ủy ban nhân dân các huyện, thành phố rà soát 9.430 hộ dân ở vùng nguy cơ sạt lở, lập phương
án sơ tán chi tiết đến từng thôn, gửi về cơ quan thường trực trước ngày 20/6/2024 để tổng hợp.
8. Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện, định kỳ hằng quý báo cáo kết
quả.
Yêu cầu Thủ trưởng các sở, ban, ngành và Chủ tịch Ủy ban nhân dân các huyện nghiêm túc thực
hiện./.
"""

OTHER_PARAGRAPHS = """\
3. Sở Y tế chỉ đạo các bệnh viện dự trữ 150 cơ số thuốc, 320 giường bệnh dã chiến và phân công
đội cấp cứu lưu động trực 24 giờ, hoàn thành trước ngày 10/5/2024 theo quy định hiện hành.
4. Sở Giao thông vận tải khơi thông 78 cống thoát nước, dự phòng 40 rọ thép, 12 máy xúc tại các
tuyến đường đèo, bảo đảm lưu thông thông suốt trong mọi điều kiện thời tiết bất lợi của mùa mưa
lũ.
5. Công ty Điện lực tỉnh kiểm tra hành lang lưới điện cao áp, thay thế 230 cột xuống cấp và xây
dựng phương án cắt điện chủ động tại những khu vực ngập lụt để bảo đảm an toàn cho người dân.
"""

PLAN = LETTERHEAD + BODY
SAME_YEAR = date(2024, 3, 14)


def garbled(text: str) -> str:
    """Return ``text`` as an English OCR leaves it: no marks, vowels misread, some digits too."""
    plain = bare(text)
    for before, after in (("uo", "uw"), ("ie", "i6"), ("on", "6n"), ("ha", "h4"), ("Th", "Tn")):
        plain = plain.replace(before, after)
    return plain


def next_year(text: str) -> str:
    """Return the notice of the series for the next year, with its own figures."""
    for before, after in (
        ("2024", "2025"),
        ("2023", "2024"),
        ("118/KH", "97/KH"),
        ("ngày 14 tháng 3", "ngày 20 tháng 2"),
        ("1.250", "2.310"),
        ("347 tỷ", "512 tỷ"),
        ("186 hồ", "190 hồ"),
        ("25 tỷ", "31 tỷ"),
        ("9.430", "8.870"),
        ("05 cơn", "07 cơn"),
    ):
        text = text.replace(before, after)
    return text


def with_a_third_changed(text: str) -> str:
    """Return a notice of the same office with another number and date and three other points."""
    start, end = text.index("3. Sở Tài chính"), text.index("6. Đài")
    changed = text[:start] + OTHER_PARAGRAPHS + text[end:]
    return changed.replace("118/KH", "131/KH").replace("ngày 14 tháng 3", "ngày 22 tháng 3")


def revised(text: str) -> str:
    """Return the edition that replaces the plan, with two figures changed."""
    text = text.replace("Phòng, chống thiên tai và tìm kiếm", "sửa đổi, bổ sung Kế hoạch phòng", 1)
    text = text.replace("118/KH", "205/KH").replace("ngày 14 tháng 3", "ngày 02 tháng 5")
    says = (
        "Kế hoạch này thay thế Kế hoạch số 118/KH-UBND ngày 14/3/2024 của Ủy ban nhân dân tỉnh.\n"
    )
    return text.replace("1. Năm 2023", says + "1. Năm 2023").replace("25 tỷ", "29 tỷ")


def reading(text: str, notice_id: str = "a", **facts: Any) -> Reading:
    """Return a text as it is matched, with an empty header unless facts are given."""
    return Reading(NoticeFacts(notice_id=notice_id, path=f"{notice_id}.txt", **facts), fold(text))


def read_as(text: str, path: str, **changes: Any) -> NoticeRecord:
    """Return a record of a text as a file at ``path`` would give it."""
    notice_id = hashlib.sha256(text.encode()).hexdigest()[:16]
    fields: dict[str, Any] = {"header": Header(), "notice_id": notice_id, "text": text}
    return record(path=path, **{**fields, **changes})
