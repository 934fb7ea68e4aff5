"""The commonest surnames: nine of ten Vietnamese bear one of these."""

SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đoàn|Đinh|Trịnh|Mai|"
    "Lương|Đào|Trương|Hà|Tạ|Cao|Lưu|Châu|Tô|Thái|Phùng|Quách|Chu|Nông|Hứa|Triệu|Lâm"
)
"""As alternatives of a pattern; of the Kinh, Tày, Nùng, Hoa and Khmer alike."""
