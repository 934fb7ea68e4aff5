"""Deadlines of periods: school years, months of every year, feasts, shares of a work."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.deadlines import find_deadlines

ISSUED_ON = date(2026, 5, 6)


@pytest.mark.parametrize(
    ("text", "rrules"),
    [
        ("rà soát hồ sơ học sinh vào đầu mỗi năm học", ["FREQ=YEARLY"]),
        ("họp cha mẹ học sinh mỗi năm học 2 lần", ["FREQ=MONTHLY;INTERVAL=6"]),
        ("dự giờ giáo viên 01 lần/học kỳ", ["FREQ=MONTHLY;INTERVAL=6"]),
        ("tổ chức ngày hội sách vào tháng 8 - 9 hằng năm", ["FREQ=YEARLY;BYMONTH=8,9"]),
        ("tuần tra rừng từ tháng 2 đến tháng 5 hằng năm", ["FREQ=YEARLY;BYMONTH=2,3,4,5"]),
        ("rà soát định mức trong quý I hằng năm", ["FREQ=YEARLY;BYMONTH=1,2,3"]),
        ("hằng giờ báo cáo mực nước về trạm trực", ["FREQ=HOURLY"]),
        ("cập nhật vào 20 giờ các ngày thứ Bảy", ["FREQ=WEEKLY;BYDAY=SA"]),
        ("báo cáo tiến độ 02 lần/tuần (thứ Ba, thứ Sáu)", ["FREQ=WEEKLY;BYDAY=TU,FR"]),
        ("phát thông báo trước ngày 05 và lập biên bản trước ngày 15 hằng tháng",
         ["FREQ=MONTHLY;BYMONTHDAY=5", "FREQ=MONTHLY;BYMONTHDAY=15"]),
        ("thống kê theo tuần, báo cáo vào sáng thứ Hai tuần kế tiếp", ["FREQ=WEEKLY;BYDAY=MO"]),
        ("mỗi ngày đăng ít nhất 02 tin", ["FREQ=DAILY"]),
        ("chốt số liệu trước 16 giờ 30 phút mỗi ngày", ["FREQ=DAILY"]),
        ("phun khử khuẩn phòng bệnh 1 lần/ngày", ["FREQ=DAILY"]),
        ("kế hoạch đào tạo của từng học kỳ", []),
        ("kiểm tra đập trước mùa lũ hằng năm", ["FREQ=YEARLY"]),
        ("nộp báo cáo tuần vào chiều thứ Năm, báo cáo tháng ngày 18",
         ["FREQ=WEEKLY;BYDAY=TH", "FREQ=MONTHLY;BYMONTHDAY=18"]),
        ("dự sinh hoạt chi bộ mỗi tháng một lần", ["FREQ=MONTHLY"]),
        ("giữ vững kết quả đến hết năm 2026 và những năm tiếp theo", ["FREQ=YEARLY"]),
        ("báo cáo trước ngày 15/6 và 15/12 hằng năm", ["FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"]),
        ("tổng hợp báo cáo tiến độ (tuần, tháng)", ["FREQ=WEEKLY", "FREQ=MONTHLY"]),
        ("báo cáo UBND tỉnh 6 tháng (trước ngày 15/6)", ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15"]),
        ("Hai năm một lần, thi thợ giỏi vào quý III", ["FREQ=YEARLY;INTERVAL=2;BYMONTH=7,8,9"]),
    ],
)  # fmt: skip
def test_rhythm(text: str, rrules: list[str]) -> None:
    assert [one.rrule for one in find_deadlines(text, issued_on=ISSUED_ON)] == rrules


@pytest.mark.parametrize(
    ("text", "dues"),
    [
        ("trồng 20 ha rừng, trong đó tháng 6 trồng 12 ha, tháng 7 trồng 8 ha",
         [date(2026, 6, 30), date(2026, 7, 31)]),
        ("Từ nay đến hết tháng 8, các tổ nạo vét mương", [date(2026, 8, 31)]),
        ("hoàn thành quyết toán quý II trước 25/7", [date(2026, 7, 25)]),
        ("nhận hồ sơ: từ 15/5 đến 17h00 ngày 30/5/2026", [date(2026, 5, 30)]),
        ("làm xong trước Tết Dương lịch 2027", [date(2026, 12, 31)]),
        ("làm xong trước Tết Dương lịch", [date(2026, 12, 31)]),
        ("treo cờ trước ngày Quốc khánh", [date(2026, 9, 2)]),
        ("gửi danh sách trước ngày Giải phóng miền Nam", [date(2027, 4, 30)]),
        ("khóa van tối 12/6, mở lại trước 5 giờ sáng hôm sau", [date(2026, 6, 13)]),
        ("giao giấy gọi trước thời điểm khám 15 ngày", [None]),
        ("sơ kết phong trào vào dịp 19/5", [date(2026, 5, 19)]),
        ("giữ trật tự dịp 19/5", []),
        ("trình HĐND xã tại kỳ họp thứ 12 (tháng 7/2026)", [date(2026, 7, 31)]),
        ("2. Khai giảng: Ngày 05/9/2026 (thứ Bảy).", [date(2026, 9, 5)]),
        ("nộp ngay trong tháng 6, chậm nhất ngày 20/6", [date(2026, 6, 20)]),
        ("chốt danh sách trước 17h 20/5", [date(2026, 5, 20)]),
        ("thời gian nhận đơn từ ngày niêm yết đến ngày 29/5/2026", [date(2026, 5, 29)]),
        ("kết luận tại hội nghị thủy lợi tổ chức vào ngày 12/6/2026", []),
        ("khắc phục thiệt hại do mưa từ ngày 16-22/6/2026", []),
        ("báo trước ít nhất 05 ngày.", [None]),
        ("gửi không chậm hơn 30 ngày kể từ ngày kết thúc quý", [None]),
        ("kiểm tra đập trước mùa lũ", []),
        ("- Ngày 15/6: Giám đốc kiểm tra các trạm.", [date(2026, 6, 15)]),
        ("chấm bài từ 21 đến 22/5.", [date(2026, 5, 22)]),
        ("trả học bạ trong khoảng 15/7 - 20/7.", [date(2026, 7, 20)]),
        ("nộp Sở theo lịch (ngày 13/5)", [date(2026, 5, 13)]),
        ("quyết toán học phí xong trước khi nghỉ hè", [None]),
        ("đến 30/6 đạt 95%, 30/9 đạt 98% và 31/12 hoàn thành 100% kế hoạch",
         [date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31)]),
        ("có thể kéo dài nhưng không quá 30/6.", [date(2026, 6, 30)]),
        ("gặp dân trước kỳ họp: từ 25/5 đến 05/6", [date(2026, 6, 5)]),
        ("4. Tháng 8: tổng kết; các đội gửi báo cáo trước ngày 25.",
         [date(2026, 8, 31), date(2026, 8, 25)]),
        ("nộp danh sách trước ngày 20.", [date(2026, 5, 20)]),
        ("nộp danh sách trước ngày 02.", [date(2026, 6, 2)]),
        ("san nền xong 30/5, làm đường xong 31/8", [date(2026, 5, 30), date(2026, 8, 31)]),
        ("kiểm đếm 46 hộ (mốc: 15/5)", [date(2026, 5, 15)]),
        ("cao điểm phun thuốc (15/7 - 27/7)", [date(2026, 7, 27)]),
        ("trước ngày 05 của kỳ báo cáo kế tiếp", []),
        ("Tập trung học sinh lớp 10 ngày 17/8, chia lớp", [date(2026, 8, 17)]),
        ("bản tổng hợp gửi UBND xã ngày 28/7.", [date(2026, 7, 28)]),
        ("thi sát hạch đợt 2 ngày 27/5;", [date(2026, 5, 27)]),
        ("theo biên bản do Văn phòng lập ngày 15/10/2026.", []),
        ("cắt tỉa cây dọc tuyến xong trong tuần;", [date(2026, 5, 10)]),
        ("trình phương án trước 14h thứ Sáu này", [date(2026, 5, 8)]),
        ("đăng ký trong quý III/2026, không muộn hơn 15/9", [date(2026, 9, 15)]),
        ("thay công tơ: lũy kế đến cuối tháng 5 đạt 1.200 cái", [date(2026, 5, 31)]),
        ("quyết toán trong vòng 60 ngày sau đóng điện.", [None]),
        ("- Tháng 12/2026: Tự kiểm tra cuối năm, công bố kết quả.", [date(2026, 12, 31)]),
        ("thay van cũ: tháng 5: 40 cái, tháng 6: 50 cái", [date(2026, 5, 31), date(2026, 6, 30)]),
        ("đến 30/6 còn dưới 2%, cuối năm còn dưới 0,5%", [date(2026, 6, 30), date(2026, 12, 31)]),
        ("2. Sau đại hội 05 ngày, chi bộ gửi biên bản.", [None]),
        ("khảo sát (tháng 6), thiết kế (tháng 7), thi công (tháng 9)",
         [date(2026, 6, 30), date(2026, 7, 31), date(2026, 9, 30)]),
        ("duy trì chốt đến hết ngày 20/5", [date(2026, 5, 20)]),
        ("giao quân đúng 7 giờ ngày 25/02/2027", [date(2027, 2, 25)]),
        ("báo khách hàng trước 24 giờ.", [None]),
        ("nộp hồ sơ trước khi khai giảng năm học mới", [None]),
        ("Thông tư quy định các mỏ báo cáo định kỳ hằng quý về an toàn", []),
        ("Trong 6 tháng đầu năm, trạm khám 4.500 lượt, tăng 12% so với cùng kỳ", []),
        ("chuẩn bị cho kỳ thi nghề (từ ngày 25 đến 28/6/2026)", []),
        ("mỗi ca xét nghiệm không quá 30 phút/lượt", []),
    ],
)  # fmt: skip
def test_due(text: str, dues: list[date | None]) -> None:
    assert [one.due for one in find_deadlines(text, issued_on=ISSUED_ON)] == dues


def test_nothing_is_counted_from_a_day_that_is_not_known() -> None:
    only_the_year = date(2026, 1, 1)
    found = find_deadlines("xong trong tuần này; báo cáo trong năm nay", issued_on=only_the_year)
    assert [one.due for one in found] == [None, date(2026, 12, 31)]
