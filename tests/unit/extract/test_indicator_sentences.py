"""Sentences of many clerks, each with the indicators that a reader would want of them."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import Context, find_quantities

_SENTENCES: tuple[tuple[Context, str, list[str | None]], ...] = (
    # a number that says which are counted stays with them
    (
        "report",
        "Toàn huyện có 14 sản phẩm đạt 4 sao và 22 sản phẩm đạt 3 sao.",
        ["sản phẩm đạt 4 sao", "sản phẩm đạt 3 sao"],
    ),
    (
        "report",
        "Đến nay có 31 sản phẩm được xếp hạng từ 4 sao trở lên.",
        ["sản phẩm được xếp hạng từ 4 sao trở lên"],
    ),
    ("report", "Còn 12 xã đạt dưới 13 tiêu chí.", ["xã đạt dưới 13 tiêu chí"]),
    ("report", "Có 05 đơn vị đạt dưới 40%.", ["đơn vị đạt dưới 40%"]),
    (
        "goal",
        "100% tàu cá có chiều dài từ 12 m trở lên được cấp phép.",
        ["tàu cá có chiều dài từ 12 m trở lên được cấp phép"],
    ),
    (
        "report",
        "Có 215 tàu có chiều dài từ 15 m đến 24 m.",
        ["tàu có chiều dài từ 15 m đến 24 m", "chiều dài", "chiều dài"],
    ),
    (
        "goal",
        "Sửa chữa ít nhất 45 công trình có công suất từ 50 m3/ngày đêm trở lên.",
        ["công trình có công suất từ 50 m3/ngày đêm trở lên", "công suất"],
    ),
    (
        "goal",
        "100% trạm y tế có bác sĩ khám bệnh từ 02 buổi/tuần trở lên.",
        ["trạm y tế có bác sĩ khám bệnh từ 02 buổi/tuần trở lên"],
    ),
    (
        "goal",
        "95% trẻ em từ 6 đến 14 tuổi được tiêm nhắc lại.",
        ["trẻ em từ 6 đến 14 tuổi được tiêm nhắc lại"],
    ),
    (
        "goal",
        "Tiêm đủ liều cho ít nhất 90% người từ 65 tuổi trở lên.",
        ["người từ 65 tuổi trở lên"],
    ),
    (
        "goal",
        "Phấn đấu 80% thôn có từ 02 tổ hòa giải trở lên.",
        ["thôn có từ 02 tổ hòa giải trở lên", "tổ hòa giải"],
    ),
    (
        "goal",
        "Công nhận ít nhất 06 xã đạt chuẩn, 10 thôn kiểu mẫu và 20 sản phẩm đạt từ 3 sao trở lên.",
        ["xã đạt chuẩn", "thôn kiểu mẫu", "sản phẩm đạt từ 3 sao trở lên"],
    ),
    ("report", "Có 09 chủ đầu tư giải ngân dưới 25%.", ["chủ đầu tư giải ngân dưới 25%"]),
    ("report", "Có 320 hộ với 1.150 nhân khẩu phải di dời.", ["hộ", "nhân khẩu phải di dời"]),
    # words of two syllables and more stay whole
    (
        "goal",
        "Tỷ lệ lao động có bằng cấp, chứng chỉ đạt 30%.",
        ["Tỷ lệ lao động có bằng cấp, chứng chỉ"],
    ),
    (
        "goal",
        "Tỷ lệ xã đạt chuẩn nông thôn mới nâng cao đạt 40%.",
        ["Tỷ lệ xã đạt chuẩn nông thôn mới nâng cao"],
    ),
    (
        "report",
        "Chương trình xây dựng nông thôn mới giải ngân đạt 38,2%.",
        ["Chương trình xây dựng nông thôn mới"],
    ),
    (
        "goal",
        "Tỷ lệ hộ nghèo theo chuẩn mới giảm bình quân 1,2%/năm.",
        ["Tỷ lệ hộ nghèo theo chuẩn mới"],
    ),
    ("report", "Diện tích cây lâu năm đạt 4.200 ha.", ["Diện tích cây lâu năm"]),
    ("report", "Tỷ lệ bàn giao mặt bằng đạt 85%.", ["Tỷ lệ bàn giao mặt bằng"]),
    (
        "goal",
        "Doanh thu công nghiệp công nghệ cao đạt 25%.",
        ["Doanh thu công nghiệp công nghệ cao"],
    ),
    # the noun right behind the number wins
    (
        "goal",
        "Xác định chỉ tiêu từng quý, chỉ đạo quyết liệt, phấn đấu 100% phường đạt chuẩn mới.",
        ["phường đạt chuẩn mới"],
    ),
    (
        "goal",
        "Nâng số xã đạt chuẩn lên, tối thiểu 15% xã đạt chuẩn kiểu mẫu.",
        ["xã đạt chuẩn kiểu mẫu"],
    ),
    (
        "task",
        "Khối lượng việc còn nhiều, để về đích đúng hạn, phải có thêm ít nhất 02 huyện đạt chuẩn.",
        ["huyện đạt chuẩn"],
    ),
    (
        "task",
        "Để đạt mục tiêu tăng trưởng, giữ ổn định, yêu cầu các sở phấn đấu đạt 95% kế hoạch vốn.",
        ["kế hoạch vốn"],
    ),
    (
        "goal",
        "Phấn đấu tăng trưởng công nghiệp năm 2025 đạt 9% trở lên.",
        ["tăng trưởng công nghiệp"],
    ),
    (
        "goal",
        "Có tối thiểu 20% hợp tác xã ứng dụng công nghệ số.",
        ["hợp tác xã ứng dụng công nghệ số"],
    ),
    # the indicator ends with its clause
    (
        "task",
        "Giải ngân trên 98% kế hoạch vốn, đồng chí Chủ tịch huyện yêu cầu tập trung thực hiện.",
        ["kế hoạch vốn"],
    ),
    ("task", "Hoàn thành 120 nhà ở cho hộ nghèo, xong trong tháng 10.", ["nhà ở cho hộ nghèo"]),
    (
        "task",
        "Cấp phát 1.500 tấn xi măng đợt 2, báo cáo UBND huyện trong tuần tới.",
        ["xi măng đợt 2"],
    ),
    (
        "task",
        "Thành lập 03 đoàn giám sát, làm việc trực tiếp với các xã trong tháng 9.",
        ["đoàn giám sát"],
    ),
    (
        "report",
        "Có 640 con lợn, gà chết, thiệt hại trên 2 tỷ đồng.",
        ["con lợn, gà chết", "thiệt hại"],
    ),
    (
        "report",
        "Xã Phú Mỹ đạt 13/19 tiêu chí, xã Tân Lập đạt 17/19 tiêu chí.",
        ["tiêu chí", "tiêu chí"],
    ),
    ("task", "Hoàn thành sửa nhà cho 150 hộ nghèo trước Tết Nguyên đán.", ["hộ nghèo"]),
    ("task", "Thu hoạch 100% diện tích lúa chín, không để ngập úng.", ["diện tích lúa chín"]),
    # a verb by itself is no indicator
    ("task", "Mỗi phường chọn ít nhất 03 trường hợp.", ["trường hợp"]),
    ("report", "Đã bàn giao 512 ha, còn lại 37 ha chưa bàn giao.", [None, None]),
    ("task", "Giải ngân đạt từ 95% kế hoạch trở lên.", ["kế hoạch"]),
    ("goal", "Trồng mới từ 800 nghìn cây trở lên.", ["cây"]),
    ("report", "Đã giải ngân gần 12 tỷ đồng.", [None]),
    # parts, quotes, rates and times
    (
        "goal",
        "100% thôn, tổ dân phố có ít nhất 02 hòa giải viên nữ.",
        ["thôn, tổ dân phố có ít nhất 02 hòa giải viên nữ", "hòa giải viên nữ"],
    ),
    (
        "report",
        "Tổng vốn vay là 36 tỷ đồng, trong đó vốn ngân hàng chính sách 21 tỷ đồng.",
        ["Tổng vốn vay", "vốn ngân hàng chính sách"],
    ),
    (
        "report",
        "Vùng đồng bào dân tộc thiểu số và miền núi đạt 61,5%.",
        ["Vùng đồng bào dân tộc thiểu số và miền núi"],
    ),
    (
        "report",
        "Nhập khẩu đạt 41 tỷ USD, tăng 7,5% và thặng dư đạt 3 tỷ USD.",
        ["Nhập khẩu", "Nhập khẩu", "thặng dư"],
    ),
    (
        "report",
        "Có 17 trường đã lập phương án phòng, chống đuối nước.",
        ["trường đã lập phương án phòng, chống đuối nước"],
    ),
    (
        "goal",
        'Vận động Quỹ "Đền ơn đáp nghĩa" huyện đạt từ 900 triệu đồng trở lên.',
        ['Quỹ "Đền ơn đáp nghĩa" huyện'],
    ),
    ("report", "Nợ xấu dưới 1,5% tổng dư nợ.", ["Nợ xấu"]),
    ("goal", "95% kỹ sư có trình độ thạc sĩ trở lên.", ["kỹ sư có trình độ thạc sĩ trở lên"]),
    ("report", "Tỷ lệ mẫu nước không đạt còn 4%.", ["Tỷ lệ mẫu nước không đạt"]),
    (
        "goal",
        "Giảm 20% thời gian chờ khám, cắt giảm 15% chi phí đi lại.",
        ["thời gian chờ khám", "chi phí đi lại"],
    ),
    (
        "report",
        "Đã hỗ trợ cho 52/60 hộ mất nhà, đạt 86,7%.",
        ["hộ mất nhà", "hộ mất nhà"],
    ),
    ("report", "Lượng mưa phổ biến 120 mm, có nơi trên 250 mm.", ["Lượng mưa", "Lượng mưa"]),
    (
        "report",
        "Doanh thu từ 10 triệu đồng đến 15 triệu đồng.",
        ["Doanh thu", "Doanh thu"],
    ),
    (
        "report",
        "Tỷ lệ tiêm mũi 2 cho người từ 50 tuổi trở lên mới đạt 71,3%.",
        ["Tỷ lệ tiêm mũi 2 cho người từ 50 tuổi trở lên"],
    ),
    ("report", "Chi thường xuyên đến ngày 31/8 đạt 640 tỷ đồng.", ["Chi thường xuyên"]),
    ("goal", "Phát động diệt bọ gậy ít nhất 03 lần trước ngày 30/9/2025.", ["lần"]),
)


@pytest.mark.parametrize(("context", "text", "expected"), _SENTENCES)
def test_an_indicator_is_a_whole_noun_phrase_of_its_clause(
    context: Context, text: str, expected: list[str | None]
) -> None:
    found = find_quantities(text, issued_on=date(2025, 5, 6), context=context)
    assert [one.indicator for one in found] == expected
    assert all(one.text == one.span.text_in(text) for one in found)
