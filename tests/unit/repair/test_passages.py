from ntm_extract.repair.passages import cut_passages

RUINED = (
    "Uy ban nhan dan tinh giao Sé Tai chinh chu tri, phéi hgp véi cac don vi lién quan thuc "
    "hién nhiém vu duoc giao, cai thién canh quan va dam bao an toan giao thong."
)
KEPT_IN_PART = "Các nghành tư pháp, t chứ n nglù thụ hịn nhệm vụ."
CLEAN = "Các sở, ban, ngành cấp tỉnh tổ chức thực hiện các nhiệm vụ được giao đúng tiến độ."


def conditions(text: str) -> list[str]:
    return [passage.condition for passage in cut_passages(text)[0]]


def test_passage_built_of_no_syllables_is_ruined_where_the_reading_is() -> None:
    assert conditions(f"{RUINED}\n\n{KEPT_IN_PART}") == ["destroyed_diacritics"] * 2


def test_clean_passage_of_a_ruined_reading_stays() -> None:
    assert conditions(f"{RUINED}\n\n{CLEAN}")[1] != "destroyed_diacritics"


def test_passage_of_few_syllables_in_a_clean_reading_is_not_ruined() -> None:
    assert conditions("\n\n".join([CLEAN] * 12 + [KEPT_IN_PART]))[-1] != "destroyed_diacritics"


def test_names_and_abbreviations_in_a_clean_reading_are_not_ruined() -> None:
    line = "- Phó Chủ tịch, PCTTg Lê Vũ Lâm (để b/c);"
    assert conditions("\n\n".join([CLEAN] * 12 + [line]))[-1] != "destroyed_diacritics"


def test_garbled_line_of_a_clean_reading_is_ruined() -> None:
    line = "- Chii tich, Phé Chii tich UBND tinh;"
    assert conditions("\n\n".join([CLEAN] * 12 + [line]))[-1] == "destroyed_diacritics"
