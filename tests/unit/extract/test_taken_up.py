"""Who bears a piece of work that is named first, taken up later, or shared out."""

import pytest

from ntm_extract.extract.tasks.roles import find_lead


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Giao việc kiểm tra nước giếng cho Trạm Y tế xã thực hiện; hướng dẫn dân khử khuẩn.",
            ["Trạm Y tế xã"],
        ),
        (
            "Vận chuyển vật liệu cho hộ neo đơn: phần này Huyện đoàn và Công an huyện đảm trách.",
            ["Huyện đoàn", "Công an huyện"],
        ),
        (
            "Cập nhật hồ sơ cho số hộ còn lại. Phần việc này giao Công an xã cùng Hội Nông dân xã.",
            ["Công an xã", "Hội Nông dân xã"],
        ),
        (
            "Quân tư trang do Phòng Hậu cần bảo đảm, cấp về đơn vị; xe do Phòng Kỹ thuật bố trí.",
            ["Phòng Hậu cần", "Phòng Kỹ thuật"],
        ),
        (
            "Việc cho trẻ nghỉ học do Hiệu trưởng quyết định, báo cáo Phòng Giáo dục.",
            ["Hiệu trưởng"],
        ),
        (
            "Công tác giám sát việc thực hiện Kế hoạch giao cho Thanh tra huyện.",
            ["Thanh tra huyện"],
        ),
        (
            "Giao Trường Tiểu học Tân Lập làm chủ đầu tư, Phòng Kinh tế hướng dẫn thủ tục.",
            ["Trường Tiểu học Tân Lập", "Phòng Kinh tế"],
        ),
        (
            "Phân công các đồng chí Phó Chủ tịch: đồng chí Lê Văn Tám phụ trách xã Hòa Tiến; "
            "đồng chí Hồ Văn Sáu phụ trách xã Hòa Phong.",
            ["Lê Văn Tám", "Hồ Văn Sáu"],
        ),
    ],
)
def test_who_bears_a_piece_of_work(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Các chi bộ quán triệt đến đảng viên. Chi bộ nào họp chưa đủ thì không tính là xong.",
            ["các chi bộ"],
        ),
        ("Trường nào chưa được thẩm định thì không được vận động.", []),
        (
            "Đảng ủy xã ra nghị quyết; phân công cấp ủy viên phụ trách từng thôn.",
            ["Đảng ủy xã"],
        ),
        (
            "Ban Chỉ đạo cấp huyện phân công từng thành viên bám địa bàn.",
            ["Ban Chỉ đạo cấp huyện"],
        ),
    ],
)
def test_who_has_no_work_of_his_own(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names
