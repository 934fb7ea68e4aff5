"""Who receives what a task makes: verbs of reporting, and who stands behind them."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.reports import find_report_to


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tham mưu, giúp UBND huyện mở lớp học bơi.", ["UBND huyện"]),
        ("Báo cáo ngay cho cơ quan kiểm lâm có thẩm quyền.", ["cơ quan kiểm lâm có thẩm quyền"]),
        ("Hoàn thiện quy chế, trình cấp thẩm quyền phê duyệt.", ["cấp thẩm quyền"]),
        ("trình lãnh đạo Sở ký ban hành", ["lãnh đạo Sở"]),
        ("tham mưu cho lãnh đạo cơ quan", ["lãnh đạo cơ quan"]),
        ("nộp hồ sơ tại Trung tâm Hành chính công huyện", ["Trung tâm Hành chính công huyện"]),
        ("gửi đơn vị quản lý kinh phí trước ngày 05/9", ["đơn vị quản lý kinh phí"]),
        ("gửi dự thảo về cơ quan chủ trì để theo dõi", ["cơ quan chủ trì"]),
        ("báo cáo kết quả triển khai cho Ban Chỉ đạo huyện", ["Ban Chỉ đạo huyện"]),
        ("tổng hợp, đề nghị Chính phủ tặng cờ thi đua", ["Chính phủ"]),
        ("gửi kế hoạch đã được duyệt cho UBND huyện để theo dõi", ["UBND huyện"]),
        (
            "trình chỉ huy trưởng ban chỉ huy quân sự huyện",
            ["chỉ huy trưởng ban chỉ huy quân sự huyện"],
        ),
        ("đề xuất với Đảng, Nhà nước chính sách mới", ["Đảng", "Nhà nước"]),
        ("trình UBND xã quyết định hoặc trình cấp có thẩm quyền", ["UBND xã", "cấp có thẩm quyền"]),
        ("gửi Sở Y tế (qua phòng Nghiệp vụ dược) trước 05/6", ["Sở Y tế", "phòng Nghiệp vụ dược"]),
        ("gửi số liệu cho Phòng Tài chính - Kế hoạch trước 16 giờ", ["Phòng Tài chính - Kế hoạch"]),
        ("thống kê thiệt hại, báo UBND xã", ["UBND xã"]),
        ("báo cáo Thường trực HĐND và lãnh đạo UBND xã", ["Thường trực HĐND", "lãnh đạo UBND xã"]),
        ("đăng tải công khai và báo cáo cấp trên theo quy định", ["cấp trên"]),
        ("cung cấp cho Sở Y tế thông tin về ca bệnh", ["Sở Y tế"]),
        ("cung cấp bản tin cho Sở Y tế, các cơ quan truyền thông", ["Sở Y tế"]),
        ("tổng hợp, báo cáo để UBND huyện xem xét, quyết định", ["UBND huyện"]),
        ("gửi số liệu để Sở Nội vụ tổng hợp", ["Sở Nội vụ"]),
        ("xin chủ trương của Ban Thường vụ Huyện ủy", ["Ban Thường vụ Huyện ủy"]),
        ("trình kỳ họp thứ 5 HĐND huyện", ["HĐND huyện"]),
        ("báo cáo từng trường hợp với cơ quan có thẩm quyền", ["cơ quan có thẩm quyền"]),
        ("gửi hồ sơ công nhận lên cấp trên xem xét", ["cấp trên"]),
        ("báo cáo ca bệnh cho Trung tâm Y tế huyện", ["Trung tâm Y tế huyện"]),
        ("tham mưu UBND tỉnh ban hành văn bản gửi UBND hai tỉnh", ["UBND tỉnh"]),
        ("trình Chủ tịch UBND cùng cấp xem xét", ["Chủ tịch UBND cùng cấp"]),
    ],
)
def test_receivers_by_all_verbs(text: str, found: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gửi Sở Du lịch tổng hợp, báo cáo UBND tỉnh", ["Sở Du lịch"]),
        ("gửi Sở Du lịch xem xét, tổng hợp chung, trình HĐND tỉnh", ["Sở Du lịch"]),
        (
            "gửi Sở Du lịch trước ngày 20/8/2025 để nghiên cứu, tiếp thu, báo cáo UBND tỉnh",
            ["Sở Du lịch"],
        ),
        ("báo cáo UBND tỉnh để trình HĐND tỉnh thông qua", ["UBND tỉnh"]),
        ("gửi Sở Du lịch (nếu có) để trình UBND tỉnh", ["Sở Du lịch"]),
        ("trình Sở Du lịch thẩm định, trình UBND tỉnh phê duyệt", ["Sở Du lịch", "UBND tỉnh"]),
    ],
)
def test_what_the_receiver_passes_on_is_his_own_report(text: str, found: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "kiện toàn các cơ quan tham mưu, giúp việc Ban Chỉ đạo",
        "chịu trách nhiệm trước UBND huyện về số liệu",
        "không phải trình UBND huyện phê duyệt",
        "gửi thông báo đến từng hộ dân",
        "cung cấp thông tin cho các cơ quan báo chí",
        "cung cấp số liệu thu cho cơ quan nhà nước",
    ],
)
def test_nobody_receives_a_report(text: str) -> None:
    assert find_report_to(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hằng giờ báo số bè neo đậu về Đồn Biên phòng Cửa Ông", ["Đồn Biên phòng Cửa Ông"]),
        ("rò rỉ phải báo ngay cho Trưởng kíp và Phòng Cơ điện", ["Trưởng kíp", "Phòng Cơ điện"]),
        ("báo cáo lại Hiệu trưởng trước 15/8", ["Hiệu trưởng"]),
        ("báo cáo nhanh, chính xác Huyện ủy và UBND huyện", ["Huyện ủy", "UBND huyện"]),
        ("hằng tối báo cáo số giường còn trống cho Giám đốc", ["Giám đốc"]),
        ("gửi bảng chấm công cho Phòng Tài vụ, Phòng Nhân sự", ["Phòng Tài vụ", "Phòng Nhân sự"]),
        ("chuyển hồ sơ tồn đọng về Chi cục Thuế khu vực", ["Chi cục Thuế khu vực"]),
        ("báo cáo và phối hợp với Công an phường xử lý", ["Công an phường"]),
        ("tham mưu, tư vấn cho Ban Giám đốc về quy trình", ["Ban Giám đốc"]),
        ("thông báo kế hoạch cắt điện với UBND các xã", ["UBND các xã"]),
        ("gửi số liệu cho Ban Phong trào Tỉnh đoàn", ["Ban Phong trào Tỉnh đoàn"]),
        ("gửi tài liệu cho các cơ quan, đơn vị liên quan góp ý", ["các cơ quan, đơn vị liên quan"]),
        ("cung cấp thông tin quy hoạch cho đại biểu HĐND, cho lãnh đạo huyện",
         ["đại biểu HĐND", "lãnh đạo huyện"]),
        ("báo cáo Chỉ huy Tiểu đoàn lúc 6 giờ", ["Chỉ huy Tiểu đoàn"]),
        ("trình lãnh đạo Công ty ký trước ngày 10", ["lãnh đạo Công ty"]),
        ("báo cáo Thường trực tại giao ban", ["Thường trực"]),
        ("chuyển hồ sơ dự thảo cho cơ quan soạn thảo", ["cơ quan soạn thảo"]),
        ("gửi ý kiến về Viện để hoàn thiện, trình Bộ", ["Viện"]),
        ("báo cáo miệng Trưởng trạm sau 30 phút", ["Trưởng trạm"]),
        ("gửi báo cáo lên Hệ thống thông tin và gửi Sở Nội vụ", ["Sở Nội vụ"]),
        ("báo cáo Công ty Điện lực (qua P4) trước 9 giờ", ["Công ty Điện lực", "P4"]),
        ("khai báo tạm trú với Công an phường", ["Công an phường"]),
        ("báo cáo Phó Hiệu trưởng phụ trách học sinh nội trú qua giao ban",
         ["Phó Hiệu trưởng phụ trách học sinh nội trú"]),
        ("nộp qua hệ thống phần mềm quản lý văn bản của Sở Nội vụ", ["Sở Nội vụ"]),
        ("gửi về đ/c Chánh Văn phòng trước 16 giờ", ["Chánh Văn phòng"]),
        ("gửi ảnh vào nhóm Zalo và email của Ban Quản lý chợ", ["Ban Quản lý chợ"]),
        ("đề xuất giải pháp tới các cơ quan có thẩm quyền", ["các cơ quan có thẩm quyền"]),
        ("lập biện pháp thi công trình Phó Giám đốc cơ điện duyệt", ["Phó Giám đốc cơ điện"]),
        ("nộp về Phó Hiệu trưởng phụ trách chuyên môn", ["Phó Hiệu trưởng phụ trách chuyên môn"]),
        ("gửi danh sách cho Ban Giám hiệu nhà trường", ["Ban Giám hiệu nhà trường"]),
        ("báo cáo Công đoàn cấp trên trực tiếp", ["Công đoàn cấp trên trực tiếp"]),
        ("gửi số liệu về văn phòng Công ty trước 20 giờ", ["văn phòng Công ty"]),
        ("gửi hồ sơ đến cơ quan cấp giấy phép trước ngày 5", ["cơ quan cấp giấy phép"]),
        ("gửi kết luận cho đơn vị được thanh tra trong 05 ngày", ["đơn vị được thanh tra"]),
        ("trình UBND xã phê duyệt và gửi Xí nghiệp Thủy nông", ["UBND xã", "Xí nghiệp Thủy nông"]),
    ],
)  # fmt: skip
def test_posts_offices_and_bodies_that_receive(text: str, found: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3. Chế độ thông tin, báo cáo Thủ trưởng các phòng, ban có trách nhiệm đôn đốc.", []),
        ("2. Công tác tổng hợp, báo cáo Các đơn vị gửi số liệu về Phòng Nội vụ.", ["Phòng Nội vụ"]),
        ("gửi dự thảo cho Sở Nội vụ; Sở Tài chính có trách nhiệm thẩm định", ["Sở Nội vụ"]),
        ("gửi kế hoạch hỗ trợ kinh phí cho Hội Làm vườn xã", []),
        ("chuyển ngay cho cơ quan", []),
        ("bồi dưỡng các cơ quan tham mưu, giúp Chủ tịch UBND tỉnh quản lý rừng", []),
        ("chuẩn hóa chế độ báo cáo, trao đổi giữa Sở Nội vụ với các hội", []),
        ("báo cáo thông suốt từ tỉnh tới cơ sở", []),
    ],
)  # fmt: skip
def test_who_acts_or_is_given_something_receives_no_report(text: str, found: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trình PGĐ kỹ thuật ký trước ngày 5", ["Phó Giám đốc kỹ thuật"]),
        ("hằng tuần báo cáo BGH nhà trường", ["Ban Giám hiệu nhà trường"]),
        ("báo cáo TGĐ và HĐQT", ["Tổng Giám đốc", "Hội đồng quản trị"]),
        ("tham mưu BTV Xã đoàn tổ chức hội trại", ["Ban Thường vụ Xã đoàn"]),
        ("báo cáo CT UBND xã trong ngày", ["Chủ tịch UBND xã"]),
        ("báo cáo TT HĐND xã trước kỳ họp", ["Thường trực HĐND xã"]),
        ("báo cáo Ban Chỉ huy PCTT&TKCN xã",
         ["Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn xã"]),
    ],
)  # fmt: skip
def test_receivers_by_their_letters(text: str, found: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == found
