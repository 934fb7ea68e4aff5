"""Surnames: the commonest, which nine of ten Vietnamese bear, and those that are rarer."""

SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đoàn|Đinh|Trịnh|Mai|"
    "Lương|Đào|Trương|Hà|Tạ|Cao|Lưu|Châu|Tô|Thái|Phùng|Quách|Chu|Nông|Hứa|Triệu|Lâm"
)
"""The commonest, as alternatives of a pattern; of the Kinh, Tày, Nùng, Hoa and Khmer alike."""

OTHER_SURNAMES = (
    "An|Âu|Bạch|Bành|Bế|Biện|Cầm|Cà|Chẩu|Chá|Chế|Cù|Cụt|Danh|Diệp|Doãn|Đàm|Đậu|Đèo|Điểu|Đổng|Đồng|"
    "Đường|Giàng|Giáp|Hầu|Hạ|Hạng|Hàn|Kha|Khổng|Khuất|Khương|Kiều|Kim|Khúc|La|Lã|Lại|Lang|Lành|Lầu|Lò|Lô|"
    "Lù|Lục|Lữ|Lường|Lưỡng|Ma|Mã|Mạc|Mạnh|Mùa|Mùi|Ngân|Nghiêm|Ngọ|Ninh|Nhâm|Nhữ|Ông|Phí|Phó|Phương|Quản|"
    "Quàng|Quan|Quang|Sầm|Sa|Sơn|Sùng|Tăng|Tẩn|Thạch|Thang|Thào|Thân|Thẩm|Thèn|Thi|Thiều|Tiêu|Tòng|Tôn|"
    "Tống|Trà|Tráng|Triệu|Trưng|Từ|Ung|Uông|Ứng|Vàng|Vạn|Văn|Vi|Viên|Viêm|Vừ|Vương|Xa|Xồng|Yên|"
    "A|Y|H|K|Ksor|Kpă|Nay|Rah|Rơ|Siu|Rmah|Niê|Êban|Bling|Alăng|Zơrâm|Bnước|Cil|Pang|Blong"
)
"""Surnames and name particles of all peoples of the country that are rarer, as alternatives."""
