"""Closed lists of words that tell what a number in a notice is: goals, reports, groups, work."""

from __future__ import annotations

GOAL = (
    "phấn đấu|đảm bảo|bảo đảm|quyết tâm|mục tiêu|chỉ tiêu|duy trì|nâng|giữ vững|yêu cầu|phải|đặt"
    "|đến năm|đến cuối năm|đến hết|kịch bản|vào năm|hằng năm|trở đi"
)
REACH = "đạt|còn|chiếm|bằng|lên|xuống|tăng|giảm|vượt|thêm|huy động|giải ngân|cao hơn|thấp hơn|ước"
PAST = (
    "đã|được|hiện|hiện nay|đến nay|lũy kế|luỹ kế|ước|tính đến|kết quả|qua|theo báo cáo|vừa qua|mới"
    "|cùng kỳ|ghi nhận"
)
AIM = "phấn đấu|đảm bảo|bảo đảm|quyết tâm|mục tiêu|chỉ tiêu|kịch bản"
PAST_NEAR = "đã|có|còn|hiện có|mới|tổ chức|ban hành|trong đó|gồm|tổng cộng|được"
GROUP = (
    "đối với|của|tại|ở|thuộc|cho|các|trong số|giữa|từ|với|về|theo|những|hướng dẫn|ưu tiên|trên"
    "|việc|xử lý|hỗ trợ|toàn bộ|vận hành|hoàn thành|mỗi|một|trong"
)

DO = (
    "hoàn thành|xây dựng|sửa chữa|sửa đổi|bổ sung|cắt giảm|đơn giản hóa|trồng|thành lập|đào tạo"
    "|bàn giao|giải ngân|ban hành|khởi công|thu hút|kết nạp|cấp|phát triển|hỗ trợ"
    "|giải phóng|thu gom|kiên cố"
)

ALLOT = (
    "chọn|xét chọn|giới thiệu|đề nghị|đề cử|xây dựng|thành lập|có|tổ chức|lựa chọn|phát triển|cử"
    "|hỗ trợ|hoàn thành|đạt|ban hành|trồng|đăng ký|đề xuất"
)

MAKE = (
    "lựa chọn|giới thiệu|xét chọn|chuẩn hóa|phân hạng|đăng ký"
    "|xử lý dứt điểm|giải quyết dứt điểm|xử lý xong|giải quyết xong"
    "|gieo cấy lại|sơ tán|khôi phục|cứu hộ|gia cố|khơi thông"
    "|gieo cấy|gieo trồng|gieo sạ|trồng lại|trồng thay thế|chăm sóc|thả"
    "|tái đàn|tiêm phòng|nuôi trồng"
    "|tuyển sinh|tuyển chọn|tạo ra|tạo thêm|kích hoạt|cài đặt|lắp|thi công|kiên cố hóa"
    "|bê tông hóa|thảm nhựa|duy tu|tu bổ|tôn tạo|bảo dưỡng|khoan|chế biến|xuất khẩu|đón"
    "|đưa vào hoạt động|khởi công|thông xe|công nhận|xếp hạng|cấp giấy"
    "|chứng nhận|phát hành|xuất bản|đấu giá|thu hồi|cho vay|phục hồi|bảo tồn|tôn vinh"
    "|biểu dương|sản xuất|tiêu thụ|hoàn thiện|rút ngắn|tiết kiệm|xóa bỏ|gỡ bỏ|bãi bỏ|cắt giảm"
    "|xây dựng|xây mới|xây|sửa chữa|nâng cấp|cải tạo|lắp đặt|trang bị|đầu tư|trồng|trồng mới"
    "|thành lập|mở|đào tạo|bồi dưỡng|tập huấn|thu hút|kết nạp|tuyển|tuyển dụng"
    "|phát triển|hình thành|giải phóng|nhân rộng|luân phiên|điều động|chuyển đổi|di dời|xóa"
    "|số hóa|thiết lập|cung cấp|huy động|vận động|quy hoạch|nạo vét|khoanh nuôi"
    "|cấp mới|tạo việc làm|giải quyết việc làm|chuẩn bị|phân bổ|điều chuyển|cấp phát|tiêm|kết nối"
    "|phủ sóng|đỡ đầu|giúp đỡ|hiến|trao|tặng|cứng hóa|bàn giao|đưa vào sử dụng|đưa vào khai thác"
    "|cung ứng|mua sắm|mua|hoàn trả|chọn|tinh giản|cắm|dựng|treo|đào|đắp|lát"
    "|lợp|gắn|ươm|nuôi|in ấn|trồng dặm|hạ ngầm|ngầm hóa|chỉnh trang"
    "|nâng công suất|tăng công suất|mở rộng|nối dài|kéo dài|đắp mới"
    "|thay mới|thay thế|thay|kéo mới|kéo rải|kéo dây|đóng điện|hoán chuyển|san tải|cấp điện"
    "|làm mới|trám vá|dặm vá|vá|cấp đổi|định danh|biên soạn|chỉnh lý|đăng tải|xây lắp|bê tông hoá"
    "|phổ cập|sàng lọc|tầm soát|phẫu thuật|phát triển mới|vận động mới|khởi tạo|phủ|ký kết"
    "|tái chế|thu gom|nhân giống|lai tạo|cải tạo đàn|nhập mới|thả nuôi|thả giống|phóng sinh"
    "|thanh lý|chấm dứt hoạt động|đóng cửa|đăng"
    "|thu hoạch|đặt tên|đổi tên|gắn biển|sáp nhập|sắp xếp lại|tinh gọn|cổ phần hóa"
    "|phát|phát hành|quét|tuyển quân"
    "|đoạt|giành|tập kết|khơi thông|gia cố|phủ xanh|bắn|chiếu|phát sóng|tuyên dương"
    "|vinh danh|kiên cố hoá"
)
"""Verbs whose object is there once the work is done: its number is what is to be reached."""

MAKE_READY = "dự trữ|bổ sung|bố trí|sẵn sàng|cân đối|hỗ trợ|dành|trích|ứng trước|tạm ứng"
"""Verbs that make means ready; people and bodies behind them are those who are told."""

OF_GROUP = (
    r"đối với|của|tại|ở|thuộc|trong số|giữa|với|về|các|theo|những|trên|hướng dẫn|đôn đốc|toàn bộ"
    r"|cùng|yêu cầu|phê bình|nhắc nhở|mời|chỉ đạo"
)
"""What stands in front of a group that the sentence only names."""

SIZED = (
    r"tàu|quá tải|tàu cá|thuyền|nhà|(?<!diện tích )đất|đường|cầu|(?<!mực nước )hồ|"
    r"(?<!mực nước )hồ chứa|thửa|lô|trẻ|trẻ em"
    r"|người|dự án|công trình|cơ sở|hộ|doanh nghiệp|khu đất|(?<!diện tích )rừng|máy|xe"
    r"|(?<!tổng )công suất|dung tích|trọng tải|chiều cao|chiều dài|chiều rộng|độ dốc|điểm"
)
"""Things told apart by their size: "tàu cá dưới 12 m", "dự án trên 20 ha"."""
