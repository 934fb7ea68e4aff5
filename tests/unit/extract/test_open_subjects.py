"""Subjects that no list of bodies has."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.headings import heading_lead
from ntm_extract.extract.tasks.roles import find_lead


def leads(text: str) -> list[str]:
    return [one.name for one in find_lead(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Chủ đầu tư các dự án chậm tiến độ báo cáo rõ nguyên nhân.",
            ["Chủ đầu tư các dự án chậm tiến độ"],
        ),
        (
            "Các hộ kinh doanh tại chợ trung tâm chấp hành quy định phòng cháy.",
            ["các hộ kinh doanh tại chợ trung tâm"],
        ),
        (
            "Các chủ hồ chứa thủy điện vận hành theo đúng quy trình.",
            ["các chủ hồ chứa thủy điện"],
        ),
        (
            "Các quỹ tín dụng nhân dân xây dựng phương án chi trả.",
            ["các quỹ tín dụng nhân dân"],
        ),
        (
            "Các nhà máy xi măng, cơ sở sản xuất gạch trên địa bàn lắp đặt thiết bị quan trắc.",
            ["các nhà máy xi măng, cơ sở sản xuất gạch trên địa bàn"],
        ),
        ("Ban giám hiệu các trường quán triệt đến giáo viên.", ["Ban giám hiệu các trường"]),
        ("Nhà thầu thi công bổ sung máy móc, nhân lực.", ["nhà thầu thi công"]),
        ("Nhóm giúp việc hoàn thiện báo cáo trước hội nghị.", ["nhóm giúp việc"]),
        ("Các tác giả sửa chữa bản thảo theo góp ý.", ["các tác giả"]),
        ("Sân bay Vinh tăng tần suất khai thác.", ["sân bay Vinh"]),
        ("Cảng Cửa Lò nạo vét luồng vào cảng.", ["cảng Cửa Lò"]),
        ("Trưởng Công an xã phân công lực lượng trực Tết.", ["Trưởng Công an xã"]),
        ("Khuyến nông viên hướng dẫn nông dân ủ phân.", ["khuyến nông viên"]),
        ("Trại giống cây trồng cung ứng đủ hạt giống.", ["trại giống cây trồng"]),
        ("B07 tổng hợp, báo cáo Tổng Giám đốc.", ["B07"]),
        ("EVNSPC khẩn trương khôi phục lưới điện.", ["EVNSPC"]),
        ("Bộ phận Hậu cần: chuẩn bị phương tiện, nước uống.", ["bộ phận Hậu cần"]),
    ],
)
def test_whoever_acts_leads_up_to_the_verb(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức tuyên truyền sâu rộng đến người dân.",
        "Trường hợp vượt thẩm quyền thì báo cáo cấp trên xem xét.",
        "Hội nghị tổng kết được tổ chức vào cuối năm.",
        "Doanh nghiệp có quyền lựa chọn hình thức nộp.",
        "Hội đồng gồm đại diện các sở và một số chuyên gia, quản lý theo quy chế.",
        "Các cơ quan khác do Chủ tịch Hội đồng quyết định.",
    ],
)
def test_what_no_one_does_has_no_subject(text: str) -> None:
    assert leads(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Việc đo đạc hiện trạng giao Văn phòng Đăng ký đất đai tỉnh thực hiện.",
         ["Văn phòng Đăng ký đất đai tỉnh"]),
        ("Nội dung này do Sở Tư pháp chủ trì, hoàn thành trong tháng 5.", ["Sở Tư pháp"]),
        ("Các trạm bơm nhỏ lẻ thì giao UBND xã quản lý, khai thác.", ["UBND xã"]),
        ("Chỉ tiêu tuyển quân do Chính phủ quyết định.", []),
        ("Hồ sơ trình theo quyết định do Sở Y tế ban hành.", []),
    ],
)  # fmt: skip
def test_who_does_it_stands_behind_what_is_done(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Nội vụ đề nghị các hội quần chúng, yêu cầu các phòng chuyên môn cử đầu mối.",
         ["các hội quần chúng", "các phòng chuyên môn"]),
        ("Riêng huyện Kỳ Sơn, yêu cầu Chủ tịch UBND huyện trực tiếp kiểm tra.",
         ["Chủ tịch UBND huyện Kỳ Sơn"]),
        ("UBND các phường diễn ra lễ hội bố trí lực lượng phân luồng.",
         ["UBND các phường diễn ra lễ hội"]),
        ("UBND các xã có rừng ngập mặn quản lý chặt diện tích rừng.",
         ["UBND các xã có rừng ngập mặn"]),
        ("UBND các xã có trách nhiệm kiểm tra.", ["UBND các xã"]),
        ("Thường trực HĐND, UBND các xã rà soát nghị quyết.",
         ["Thường trực HĐND các xã", "UBND các xã"]),
        ("Chánh Văn phòng Điều phối nông thôn mới tỉnh theo dõi, đôn đốc.",
         ["Chánh Văn phòng Điều phối nông thôn mới tỉnh"]),
        ("Đề nghị các Đại sứ quán các nước: Lào, Nhật Bản cử đoàn tham dự.",
         ["Đại sứ quán Lào", "Đại sứ quán Nhật Bản"]),
    ],
)  # fmt: skip
def test_names_of_those_who_are_told(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Y tế có các trách nhiệm sau đây:", ["Sở Y tế"]),
        ("Sở Nội vụ là cơ quan chủ trì thực hiện Đề án có trách nhiệm:", ["Sở Nội vụ"]),
    ],
)
def test_heading_ends_its_name_before_its_duties(text: str, names: list[str]) -> None:
    assert [one.name for one in heading_lead(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UBND cấp tỉnh, cấp xã đưa chỉ tiêu vào kế hoạch.", ["UBND cấp tỉnh", "UBND cấp xã"]),
        ("Đối với các xã chưa lập Đề án thì khẩn trương lập.", ["các xã chưa lập Đề án"]),
        ("Đề nghị các tổ chức ngoài nhà nước khi tiếp nhận giấy tờ không yêu cầu nộp bản sao.",
         ["các tổ chức ngoài nhà nước"]),
        ("Trường Sư phạm - Đại học Đà Nẵng tổ chức bồi dưỡng.",
         ["Trường Sư phạm - Đại học Đà Nẵng"]),
        ("Rà soát quy hoạch; các sở, ngành chịu trách nhiệm về số liệu.", ["các sở, ngành"]),
        ("Cục Kết cấu hạ tầng xây dựng tham mưu việc chống ngập.",
         ["Cục Kết cấu hạ tầng xây dựng"]),
        ("Tổ công tác thực hiện Đề án 06 tỉnh rà soát dữ liệu.",
         ["Tổ công tác thực hiện Đề án 06 tỉnh"]),
        ("Phòng Cảnh sát giao thông báo cáo kết quả.", ["Phòng Cảnh sát giao thông"]),
        ("Tổ chức thực hiện các dự án và chịu trách nhiệm về kinh phí được giao.", []),
    ],
)  # fmt: skip
def test_names_end_where_the_work_begins(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Y tế tỉnh, thành phố trực thuộc Trung ương lập kế hoạch.",
         ["Sở Y tế tỉnh, thành phố trực thuộc Trung ương"]),
        ("Phối hợp với các đơn vị phổ biến quy chuẩn do Bộ Công an chủ trì xây dựng.", []),
        ("Trình Giám đốc ban hành quy chế; trình Giám đốc đề nghị Sở Tài chính thẩm định.", []),
        ("Căn cứ kế hoạch vốn được giao; Phòng Kinh tế chủ trì phân bổ.", ["Phòng Kinh tế"]),
        ("Đối với hộ nghèo, UBND xã lập danh sách hỗ trợ.", ["UBND xã"]),
        ("Giao Sở Nội vụ, phòng Nội vụ cấp huyện rà soát.",
         ["Sở Nội vụ", "phòng Nội vụ cấp huyện"]),
    ],
)  # fmt: skip
def test_who_is_only_spoken_of_does_not_lead(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thống nhất chủ trương giao Trường Cao đẳng Sư phạm quản lý khu ký túc xá.",
         ["Trường Cao đẳng Sư phạm"]),
        ("Giao Chủ tịch UBND các huyện: Mường La, Bắc Yên, Phù Yên chịu trách nhiệm.",
         [f"Chủ tịch UBND huyện {name}" for name in ("Mường La", "Bắc Yên", "Phù Yên")]),
        ("UBND các xã: Tân Lập, Lóng Luông và thị trấn Nông trường Mộc Châu cắm mốc.",
         ["UBND xã Tân Lập", "UBND xã Lóng Luông", "UBND thị trấn Nông trường Mộc Châu"]),
        ("Các đơn vị: Viễn thông Nghệ An, Viettel Nghệ An khắc phục sự cố.",
         ["Viễn thông Nghệ An", "Viettel Nghệ An"]),
        ("Công ty CP Môi trường đô thị Vinh thu gom rác.",
         ["Công ty Cổ phần Môi trường đô thị Vinh"]),
        ("Kết thúc mỗi đợt kiểm tra, UBND các cấp có trách nhiệm tổng hợp.", ["UBND các cấp"]),
        ("Thực hiện chỉ đạo của UBND tỉnh, Sở Y tế đề nghị các bệnh viện rà soát.",
         ["các bệnh viện"]),
        ("UBND tỉnh Đăk Lăk xem xét.", ["UBND tỉnh Đắk Lắk"]),
    ],
)  # fmt: skip
def test_lists_of_those_who_lead(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huyện ủy, UBND huyện Kỳ Sơn chỉ đạo.", ["Huyện ủy Kỳ Sơn", "UBND huyện Kỳ Sơn"]),
        ("Bộ trưởng các Bộ, Thủ trưởng các cơ quan ngang Bộ rà soát.",
         ["Bộ trưởng các Bộ", "Thủ trưởng các cơ quan ngang Bộ"]),
        ("Bộ trưởng các Bộ, Thủ trưởng cơ quan ngang Bộ rà soát.",
         ["Bộ trưởng các Bộ, Thủ trưởng cơ quan ngang Bộ"]),
        ("Hoàn thiện quy hoạch. Trên cơ sở đó, Ban Quản lý khu kinh tế tỉnh xây dựng dự toán.",
         ["Ban Quản lý khu kinh tế tỉnh"]),
        ("Kêu gọi tài trợ cho các thôn. UBND huyện Kỳ Sơn phân công trách nhiệm.",
         ["UBND huyện Kỳ Sơn"]),
        ("Kêu gọi tài trợ cho các thôn. Các phòng chuyên môn tham mưu hướng dẫn.",
         ["các phòng chuyên môn"]),
    ],
)  # fmt: skip
def test_who_acts_in_a_later_sentence(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đảng ủy, UBND xã Tam Hợp:", ["Đảng ủy xã Tam Hợp", "UBND xã Tam Hợp"]),
        ("Hội Nông dân tỉnh - Hội Liên hiệp Phụ nữ tỉnh:",
         ["Hội Nông dân tỉnh", "Hội Liên hiệp Phụ nữ tỉnh"]),
        ("Ban Quản lý Khu kinh tế Nghi Sơn và các Khu công nghiệp:",
         ["Ban Quản lý Khu kinh tế Nghi Sơn và các Khu công nghiệp"]),
        ("Các hộ dân, tổ chức, cá nhân nuôi trồng thủy sản:",
         ["các hộ dân, tổ chức, cá nhân nuôi trồng thủy sản"]),
        ("Các sở, ban, ngành (theo chức năng, nhiệm vụ):", ["các sở, ban, ngành"]),
        ("Mời Đại sứ quán các nước: Lào, Thái Lan",
         ["Đại sứ quán Lào", "Đại sứ quán Thái Lan"]),
    ],
)  # fmt: skip
def test_headings_name_whom_they_head(text: str, names: list[str]) -> None:
    assert [one.name for one in heading_lead(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UBND quận yêu cầu các phòng, ban, UBND 11 phường tăng cường kiểm tra.",
         ["các phòng, ban", "UBND 11 phường"]),
        ("Đối với các đơn vị sự nghiệp công lập, Sở Nội vụ hướng dẫn xây dựng đề án.",
         ["Sở Nội vụ"]),
        ("Sở Nội vụ nơi quản lý nghĩa trang có trách nhiệm:",
         ["Sở Nội vụ nơi quản lý nghĩa trang"]),
        ("Liên danh nhà thầu Thành Công bổ sung nhân lực.",
         ["liên danh nhà thầu Thành Công"]),
    ],
)  # fmt: skip
def test_ends_of_names(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nhiệm vụ, quyền hạn của Ban Chỉ đạo:", ["Ban Chỉ đạo"]),
        ("Trách nhiệm tổ chức thực hiện của Sở Y tế", ["Sở Y tế"]),
        ("UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ:", ["UBND các huyện, thị xã, thành phố"]),
        ("BỘ TÀI CHÍNH", ["Bộ Tài chính"]),
        ("TỔ CHỨC THỰC HIỆN", []),
        ("Các Vụ, Cục, đơn vị trực thuộc Bộ:", ["các Vụ, Cục, đơn vị trực thuộc Bộ"]),
    ],
)
def test_headings_of_duties_and_in_capitals(text: str, names: list[str]) -> None:
    assert [one.name for one in heading_lead(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ban Chỉ huy phòng chống lụt bão và tìm kiếm cứu nạn các tỉnh ven biển từ Nghệ An đến "
         "Bình Định theo dõi tin bão.",
         ["Ban Chỉ huy phòng chống lụt bão và tìm kiếm cứu nạn các tỉnh ven biển từ Nghệ An đến "
          "Bình Định"]),
        ("Đề nghị nhà thầu Công ty Cổ phần Cầu 12 tăng cường thiết bị.",
         ["nhà thầu Công ty Cổ phần Cầu 12"]),
        ("Ban Chỉ đạo họp định kỳ mỗi tháng một lần.", ["Ban Chỉ đạo"]),
    ],
)  # fmt: skip
def test_regions_and_companies_belong_to_the_name(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đề nghị Mặt trận Tổ quốc và các đoàn thể tham gia giám sát.",
         ["Mặt trận Tổ quốc", "các đoàn thể"]),
        ("Đồng ý về nguyên tắc, giao Sở Tài chính xem xét.", ["Sở Tài chính"]),
        ("Cục Công nghệ thông tin và Dữ liệu môi trường phối hợp với các đơn vị.",
         ["Cục Công nghệ thông tin và Dữ liệu môi trường"]),
    ],
)  # fmt: skip
def test_the_work_is_no_part_of_who_does_it(text: str, names: list[str]) -> None:
    assert leads(text) == names


def test_a_branch_of_administration_heads_its_items() -> None:
    assert [one.name for one in heading_lead("Đối với ngành Nông nghiệp:")] == ["ngành Nông nghiệp"]
    assert heading_lead("Ngành nghề nông thôn:") == ()
