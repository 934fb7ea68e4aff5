"""Tasks: which blocks assign work, who leads, coordinates and receives."""

from __future__ import annotations

import pytest

from ntm_extract.core.facts import Task
from ntm_extract.extract import find_facts
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.layout import parse_structure

HEAD = (
    "UBND TỈNH HÀ TĨNH\nSố: 64/TB-UBND\nHà Tĩnh, ngày 13 tháng 3 năm 2023\nTHÔNG BÁO\nKết luận "
    "của Chủ tịch UBND tỉnh\n"
    "Ngày 10/3/2023, đồng chí Chủ tịch UBND tỉnh chủ trì cuộc họp; kết luận như sau:\n"
)


def tasks(body: str) -> tuple[Task, ...]:
    return find_facts(parse_structure(HEAD + body)).tasks


def lead(text: str) -> list[str]:
    return [one.name for one in find_lead(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở Tài chính chủ trì, phối hợp với Sở Y tế rà soát.", ["Sở Tài chính"]),
        ("Giao Sở Tài chính chủ trì rà soát.", ["Sở Tài chính"]),
        ("Về đề nghị hỗ trợ kinh phí của tỉnh: Giao Bộ Tài chính rà soát.", ["Bộ Tài chính"]),
        ("Về dự án A; dự án B: Tỉnh thực hiện theo quy định.", ["Tỉnh"]),
        ("Căn cứ kế hoạch này, Giám đốc các Sở xây dựng kế hoạch.", ["Giám đốc các Sở"]),
        (
            "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các cơ quan phản ánh về Sở "
            "Nội vụ.",
            ["các cơ quan"],
        ),
        (
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc các cơ quan, đơn vị kịp "
            "thời phản ánh.",
            ["các cơ quan, đơn vị"],
        ),
        ("Bộ Nội vụ đề nghị UBND các tỉnh triển khai.", ["UBND các tỉnh"]),
        (
            "Đối với 03 huyện Thạch Hà, Đức Thọ tập trung lãnh đạo; huyện Nghi Xuân thực "
            "hiện Đề án.",
            ["huyện Thạch Hà", "huyện Đức Thọ", "huyện Nghi Xuân"],
        ),
        ("Thẩm quyền quyết định: Thường trực HĐND Thành phố.", ["Thường trực HĐND Thành phố"]),
        ("Chỉ đạo các xã rà soát; các huyện đã đạt chuẩn duy trì kết quả.", []),
        ("Tăng cường kiểm tra, yêu cầu các chủ đầu tư thu gom chất thải.", []),
        ("Rà soát, báo cáo UBND tỉnh.", []),
        ("Theo chức năng được giao, hàng tháng báo cáo, gửi Sở Nội vụ trước ngày 20.", []),
        (
            "Sở Nội vụ và hệ thống kho lưu trữ khẩn trương rà soát.",
            ["Sở Nội vụ", "hệ thống kho lưu trữ"],
        ),
    ],
)
def test_lead_is_who_is_told_to_do_it(text: str, found: list[str]) -> None:
    assert lead(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("chủ trì, phối hợp với Sở Tư pháp, Sở Y tế tiếp tục rà soát", ["Sở Tư pháp", "Sở Y tế"]),
        (
            "phối hợp chặt chẽ với các bộ, cơ quan Trung ương trong việc triển khai",
            ["các bộ, cơ quan Trung ương"],
        ),
        ("phối hợp các Sở, ngành liên quan hoàn thiện", ["các Sở, ngành liên quan"]),
        ("phối hợp, hướng dẫn Bộ Y tế để thực hiện", ["Bộ Y tế"]),
        ("chủ trì cùng Bộ Xây dựng rà soát", []),
        ("Phối hợp tiến hành kiểm định", []),
    ],
)
def test_coordinating_stands_behind_phoi_hop(text: str, found: list[str]) -> None:
    assert [one.name for one in find_coordinating(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rà soát, báo cáo UBND tỉnh trước ngày 30/3/2023", ["UBND tỉnh"]),
        ("tham mưu UBND tỉnh ban hành Kế hoạch", ["UBND tỉnh"]),
        ("gửi Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh", ["Sở Nội vụ"]),
        (
            "báo cáo Chủ tịch UBND tỉnh (qua Sở Nội vụ) để chỉ đạo",
            ["Chủ tịch UBND tỉnh", "Sở Nội vụ"],
        ),
        ("trình UBND tỉnh thẩm tra, trình Trung ương thẩm định", ["UBND tỉnh", "Trung ương"]),
        ("trình tỉnh thẩm tra trước ngày 30/6/2024", ["tỉnh"]),
        ("tham mưu UBND Thành phố trình HĐND Thành phố ban hành", ["UBND Thành phố"]),
        (
            "báo cáo Bộ Tài chính để được hướng dẫn hoặc trình cấp có thẩm quyền xem xét",
            ["Bộ Tài chính", "cấp có thẩm quyền"],
        ),
        ("gửi hồ sơ đề nghị xếp loại đối với các tập thể về Sở Nội vụ", ["Sở Nội vụ"]),
        ("báo cáo kết quả thực hiện về Bộ Công an, UBND tỉnh", ["Bộ Công an", "UBND tỉnh"]),
        ("chịu trách nhiệm trước UBND tỉnh", []),
        ("kịp thời giải trình các cơ quan của Quốc hội", []),
        ("trong quá trình các sở triển khai", []),
        ("theo báo cáo của Sở Nội vụ", []),
        ("Về việc trình UBND tỉnh phê duyệt dự án: rà soát lại", []),
    ],
)
def test_report_goes_to_the_body_that_receives(text: str, found: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == found


def test_heading_hands_its_agencies_down() -> None:
    first, second = tasks("1. Sở Tài chính\n- Rà soát nguồn vốn.\n- Báo cáo UBND tỉnh kết quả.\n")

    assert (first.item, first.lead) == ("1.1", ("Sở Tài chính",))
    assert (second.lead, second.report_to) == (("Sở Tài chính",), ("UBND tỉnh",))


def test_heading_hands_down_who_coordinates() -> None:
    (first, _) = tasks(
        "1. Bộ Tài chính chủ trì, phối hợp với các địa phương:\na) Rà soát nguồn vốn.\nb) Tổng "
        "hợp nhu cầu.\n"
    )

    assert first.coordinating == ("các địa phương",)


def test_items_without_agency_take_the_one_of_the_opener() -> None:
    (only,) = tasks(
        "Để thực hiện tốt, yêu cầu các sở, ngành tập trung các nhiệm vụ sau:\n1. Rà soát lại "
        "quy hoạch.\n"
    )

    assert only.lead == ("các sở, ngành",)


def test_heading_with_one_paragraph_is_one_task() -> None:
    (only,) = tasks("a) Sở Tài chính:\nChủ trì cân đối vốn, báo cáo UBND tỉnh.\n")

    assert only.text == "a) Sở Tài chính: Chủ trì cân đối vốn, báo cáo UBND tỉnh."
    assert only.lead == ("Sở Tài chính",)


def test_lines_of_fields_belong_to_the_item() -> None:
    (only,) = tasks(
        "1. Tổ chức tập huấn\n- Cơ quan chủ trì: Sở Nội vụ.\n- Cơ quan phối hợp: Các sở, "
        "ngành.\n- Thời gian: Quý IV/2023.\n"
    )

    assert (only.lead, only.coordinating) == (("Sở Nội vụ",), ("các sở, ngành",))
    assert len(only.deadlines) == 1


def test_dashes_share_the_fields_of_their_item() -> None:
    first, second = tasks(
        "1. Hoạt động 1\n- Nội dung:\n+ Tổng kết mô hình.\n+ Tập huấn cán bộ.\n- Cơ quan thực "
        "hiện: Sở Y tế.\n"
    )

    assert first.lead == second.lead == ("Sở Y tế",)


def test_what_a_report_has_to_hold_is_no_list_of_tasks() -> None:
    (only,) = tasks(
        "1. UBND các xã rà soát, báo cáo về một số nội dung sau:\n(1) Số hộ có nhà bị "
        "sập.\n(2) Tổng kinh phí.\n"
    )

    assert "(2) Tổng kinh phí." in only.text


def test_table_row_is_a_task() -> None:
    (only,) = tasks(
        "TT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành\n1\tRà soát văn "
        "bản\tSở Tư pháp\tCác sở, ngành\tQuý III/2023\n"
    )

    assert (only.item, only.lead, only.coordinating) == ("1", ("Sở Tư pháp",), ("các sở, ngành",))
    assert [str(one.due) for one in only.deadlines] == ["2023-09-30"]


def test_a_row_has_the_deadlines_of_its_content_too() -> None:
    (dated, undated) = tasks(
        "TT\tNội dung\tĐơn vị chủ trì\tThời gian hoàn thành\n1\tSửa 40 nhà, trong đó 10 nhà "
        "hoàn thành trước ngày 30/6/2023\tSở Xây dựng\tQuý III/2023\n2\tTập huấn, hoàn thành "
        "trong tháng 5/2023\tSở Nội vụ\t\n"
    )

    assert [str(one.due) for one in dated.deadlines] == ["2023-06-30", "2023-09-30"]
    assert [str(one.due) for one in undated.deadlines] == ["2023-05-31"]


@pytest.mark.parametrize(
    "body",
    [
        "1. Ghi nhận, đánh giá cao nỗ lực của Sở Y tế trong thời gian qua.\n",
        "UBND tỉnh thông báo để các sở, ngành biết, thực hiện./.\n",
        "Yêu cầu các sở, ngành nghiêm túc triển khai thực hiện./.\n",
        "I. MỤC ĐÍCH, YÊU CẦU\n1. Nâng cao nhận thức của cán bộ.\n",
        "III. KINH PHÍ THỰC HIỆN\n- Từ nguồn ngân sách tỉnh theo phân cấp hiện hành.\n",
    ],
)
def test_what_orders_nothing_is_no_task(body: str) -> None:
    assert tasks(body) == ()


def test_closing_request_that_adds_reporting_is_a_task() -> None:
    (only,) = tasks(
        "Yêu cầu các sở, ngành triển khai thực hiện, báo cáo UBND tỉnh trước ngày 25/12/2023./.\n"
    )

    assert (only.item, only.lead, only.report_to) == (None, ("các sở, ngành",), ("UBND tỉnh",))


def test_roman_is_left_out_where_one_part_assigns() -> None:
    (only,) = tasks("I. ĐÁNH GIÁ CHUNG\nTỉnh đã nỗ lực.\nII. NHIỆM VỤ\n1. Sở Y tế rà soát.\n")

    assert only.item == "1"


def test_roman_stays_where_two_parts_assign() -> None:
    first, second = tasks(
        "II. NHIỆM VỤ\n1. Sở Y tế rà soát lại.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ theo dõi.\n"
    )

    assert (first.item, second.item) == ("II.1", "III.1")


def test_abbreviation_the_document_defines_is_opened() -> None:
    found = tasks(
        "Công tác khám chữa bệnh (KCB) được quan tâm.\n1. Các cơ sở KCB trên địa bàn\n- Rà "
        "soát chi phí.\n"
    )

    assert found[-1].lead == ("các cơ sở khám chữa bệnh trên địa bàn",)


def test_agencies_are_given_with_their_successor() -> None:
    facts = find_facts(parse_structure(HEAD + "1. Sở Tài nguyên và Môi trường rà soát.\n"))

    assert {one.name: one.successor for one in facts.agencies}[
        "Sở Tài nguyên và Môi trường"
    ] == "Sở Nông nghiệp và Môi trường"


def test_who_leads_a_whole_programme_is_no_task() -> None:
    found = tasks(
        "II. TỔ CHỨC THỰC HIỆN\n1. Cơ quan chỉ đạo: Ủy ban nhân dân tỉnh.\n2. Sở Y tế rà soát.\n"
    )

    assert [task.item for task in found] == ["2"]


@pytest.mark.parametrize(
    "opener",
    [
        "Để phát triển bền vững, phấn đấu tăng trưởng trên 9%, yêu cầu Sở Y tế thực hiện:",
        "Đồng ý với báo cáo của Sở. Phấn đấu đến cuối năm 2023 hoàn thành, yêu cầu Sở Y tế:",
    ],
)
def test_opener_with_a_target_or_deadline_of_its_own_is_a_task(opener: str) -> None:
    found = tasks(f"I. NHIỆM VỤ\n{opener}\n1. Rà soát danh mục thuốc thiết yếu.\n")

    assert [task.item for task in found] == [None, "1"]
    assert found[0].targets or found[0].deadlines


def test_opener_that_only_names_a_day_is_no_task() -> None:
    body = (
        "I. NHIỆM VỤ\nTiếp theo Công văn ngày 01/3/2023, yêu cầu Sở Y tế:\n1. Rà soát danh mục.\n"
    )

    assert [task.item for task in tasks(body)] == ["1"]


def test_words_about_difficulties_behind_a_bare_formula_are_a_task_of_their_own() -> None:
    found = tasks(
        "1. Sở Y tế\n- Rà soát danh mục thuốc.\nTrên đây là Kế hoạch phòng bệnh năm 2023. Trong "
        "quá trình triển khai, nếu gặp khó khăn, các đơn vị kịp thời phản ánh về Sở Y tế./.\n"
    )

    assert [task.item for task in found] == ["1", None]
    assert found[-1].text.startswith("Trong quá trình")
    assert (found[-1].lead, found[-1].report_to) == (("các đơn vị",), ("Sở Y tế",))


def test_what_stands_beside_lines_of_fields_belongs_to_the_item_too() -> None:
    (only,) = tasks(
        "1. Tổ chức hội chợ hàng nông sản\n- Thời gian thực hiện: Quý IV/2023.\n- Đơn vị chủ trì: "
        "Sở Công Thương.\n- Phương thức bán hàng: trực tiếp tại gian hàng và trên sàn điện tử.\n"
    )

    assert (only.item, only.lead) == ("1", ("Sở Công Thương",))


def test_papers_of_a_file_are_no_tasks() -> None:
    found = tasks(
        "1. Hồ sơ đề nghị tặng cờ\n- Tờ trình của đơn vị;\n- Biên bản họp xét.\n"
        "2. Sở Nội vụ thẩm định hồ sơ.\n"
    )

    assert [task.item for task in found] == ["2"]


def test_day_of_what_is_hoped_for_makes_no_task_of_an_opener() -> None:
    body = (
        "I. NHIỆM VỤ\nĐể hoàn thành đề án vào năm 2025, đề nghị các ngành tập trung các việc sau:\n"
        "1. Rà soát danh mục.\n"
    )

    assert [task.item for task in tasks(body)] == ["1"]


def test_aim_with_a_figure_makes_a_task_of_an_opener() -> None:
    body = (
        "I. NHIỆM VỤ\nĐể đạt được mục tiêu tăng trưởng 9% trong năm 2023, tỉnh Hà Tĩnh cần tập "
        "trung thực hiện các nội dung sau:\n1. Rà soát danh mục.\n"
    )

    assert [task.item for task in tasks(body)] == [None, "1"]


@pytest.mark.parametrize(
    "body",
    [
        "1. Ban Thường vụ Huyện ủy cơ bản thống nhất với báo cáo của Đảng ủy Công an huyện.\n",
        "Đồng ý chủ trương điều chỉnh thời gian tổ chức hội thi.\n",
        "1. Hội đồng nhân dân huyện tán thành báo cáo của UBND huyện về thu ngân sách.\n",
        "Điều 2. Nghị quyết có hiệu lực kể từ ngày ký.\n",
        "II. CÁC NHIỆM VỤ CHỦ YẾU\n",
    ],
)
def test_agreement_and_what_takes_effect_are_no_tasks(body: str) -> None:
    assert tasks(body) == ()


def test_order_behind_an_agreement_is_a_task() -> None:
    (only,) = tasks("1. Đồng ý với đề nghị của Sở Y tế; giao Sở Tài chính bố trí kinh phí.\n")

    assert only.lead == ("Sở Tài chính",)


def test_what_a_notice_says_of_itself_is_no_task() -> None:
    body = (
        "Để phòng bệnh dại, UBND tỉnh ban hành Kế hoạch tiêm phòng năm 2023 như sau.\n"
        "I. NỘI DUNG\n1. Sở Y tế cung ứng vắc xin.\n"
    )

    assert [task.item for task in tasks(body)] == ["1"]


def test_lines_of_fields_need_no_dashes() -> None:
    found = tasks(
        "1. Tổ chức tập huấn\nĐối tượng: cán bộ thú y xã.\nSố lượng: 03 lớp.\n"
        "Thời gian: tháng 5/2023.\n2. Sở Y tế cung ứng vắc xin.\n"
    )

    assert [task.item for task in found] == ["1", "2"]
    assert len(found[0].deadlines) == 1


def test_report_on_difficulties_is_a_task_though_nobody_is_named() -> None:
    found = tasks(
        "1. Sở Y tế cung ứng vắc xin.\nQuá trình triển khai thực hiện nếu có vướng mắc, kịp thời "
        "phản ánh về UBND tỉnh để xem xét./.\n"
    )

    assert [(task.item, task.report_to) for task in found] == [("1", ()), (None, ("UBND tỉnh",))]


@pytest.mark.parametrize(
    "body",
    [
        "Thứ nhất, về tình hình dịch bệnh: Từ đầu năm, cả tỉnh có 15 ổ dịch.\n",
        "Sở Y tế đề nghị UBND các huyện quan tâm chỉ đạo; các đơn vị tổ chức thực hiện./.\n",
    ],
)
def test_state_of_things_and_quiet_requests_are_no_tasks(body: str) -> None:
    assert tasks(body) == ()
