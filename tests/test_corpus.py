"""The corpus files: what they say goes to the gold format and back unchanged, and mistakes are named."""

import json
import re
from pathlib import Path

import pytest

from migstats.corpus import FIELDS, LETTERS, CorpusError, Entry, Gold, main, parse, read, read_folder, render

CORPUS = Path(__file__).parent.parent / "corpus"
FILES = sorted(CORPUS.glob("*.txt"))
CHECK = {f"dev-0{number}" for number in ("06", "07", "11", "15", "19", "20", "26", "29", "35", "40")}

SMALL = """\
id: essai
publié: 2024-09-03
partie: écriture
origine: écrit pour les tests
licence: Apache-2.0

--- texte ---
Au moins ⟦s0 douze⟧ morts ⟦d0 mardi⟧, dont ⟦s1 dix⟧ femmes.
⟦d1 Il y a ⟦s2 dix⟧ ans⟧, la mairie ⟦e0 avait signé⟧.
--- relevés ---
⟦s0 douze⟧ value=12 minimum=12 qualifier=at_least kind=count noun=mort phrase=morts places=FR
⟦s1 dix⟧ value=10 kind=count noun=femme phrase=femmes part_of=s0
⟦s2 dix⟧ value=10 kind=duration unit=year

⟦d0 mardi⟧ value=2024-09-03
⟦d1 Il y a dix ans⟧ value=2014

⟦e0 avait signé⟧ type=agreement date=2014 places="Gournay-en-Bray, Seine-Maritime",Rouen
"""


def statistic(start: int, end: int, **fields: object) -> dict[str, object]:
    """A statistic of the gold format with all its fields."""
    known: dict[str, object] = {"start": start, "end": end}
    known |= {spec.name: [] if spec.shape == "list" else spec.default for spec in FIELDS["s"]}
    return known | {"kind": "count"} | fields


def gold(text: str, *statistics: dict[str, object]) -> Gold:
    """A document of the gold format that holds only statistics."""
    return {
        "id": "essai",
        "text": text,
        "published": None,
        "statistics": list(statistics),
        "dates": [],
        "events": [],
    }


# The files of the corpus


def test_the_corpus_has_its_two_parts() -> None:
    entries = read_folder(CORPUS)
    assert {entry.gold["id"] for entry in entries if entry.split == "check"} >= CHECK
    assert len(entries) >= 40


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_comes_back_unchanged(path: Path) -> None:
    unchanged = render(read(path)) == path.read_text(encoding="utf-8")  # no diff: it would show check texts
    assert unchanged, "run: python -m migstats.corpus tidy corpus"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_gold_comes_back_unchanged(path: Path) -> None:
    gold = read(path).gold
    unchanged = parse(render(Entry(gold))).gold == gold == json.loads(json.dumps(gold))
    assert unchanged


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_spans_lie_in_the_text_and_nest(path: Path) -> None:
    document = read(path).gold
    spans = sorted((r["start"], -r["end"]) for kind in LETTERS for r in document[kind])
    assert all(0 <= start < -end <= len(document["text"]) for start, end in spans)
    for index, (start, end) in enumerate(spans):
        for inner_start, inner_end in spans[index + 1 :]:
            assert inner_start >= -end or -inner_end <= -end, (start, inner_start)


# The form


def test_marks_give_offsets_and_lines_give_fields() -> None:
    document = parse(SMALL).gold
    first, second, third = document["statistics"]
    assert document["text"][first["start"] : first["end"]] == "douze"
    assert (first["start"], first["end"]) == (9, 14)
    assert (first["minimum"], first["noun"], first["places"], first["negated"]) == (
        "12",
        "mort",
        ["FR"],
        False,
    )
    assert (second["part_of"], second["qualifier"], second["period"]) == (0, "exact", None)
    assert document["text"][third["start"] : third["end"]] == "dix"
    assert document["dates"][1] == {"start": 45, "end": 59, "value": "2014"}
    assert document["events"][0]["places"] == ["Gournay-en-Bray, Seine-Maritime", "Rouen"]
    assert render(parse(SMALL)) == SMALL


@pytest.mark.parametrize(
    "text",
    [
        "12 morts",
        "12 morts\n",
        "12 morts  \n\n\n  \n",
        "12 morts\r\nfin\r\n",
        "12 morts\rfin",
        "12 mi\u00adgrants re\u0301fugie\u0301s\u202f\u2009\u00a0&nbsp;&eacute;\t",
        "12 morts\n# pas un commentaire\n--- texte ---\n---\nid: autre\n",
        "12 😀\u2028\u0085\x0b\x0c",
        "12",
    ],
)
def test_texts_are_kept_to_the_character(text: str) -> None:
    document = gold(text, statistic(0, 2, value="12"))
    source = render(Entry(document))
    assert "\r" not in source
    assert parse(source).gold == document


@pytest.mark.parametrize(
    "phrase",
    [
        "mort",
        "dimensions, sécuritaire",
        'dits "dublinés"',
        '"',
        "a\nb",
        "a\u00a0b",
        "#x",
        "a=b",
        " a ",
        "l’OIM",
        ",",
    ],
)
def test_words_of_fields_are_kept_to_the_character(phrase: str) -> None:
    document = gold("12", statistic(0, 2, phrase=phrase, noun="mort", definite=True, negated=True))
    assert parse(render(Entry(document))).gold == document


def test_a_core_may_go_over_a_line_end() -> None:
    document = gold("300\nmillions de francs", statistic(0, 12, value="300000000"))
    source = render(Entry(document))
    assert "⟦s0 300⏎millions⟧ value=300000000" in source
    assert parse(source).gold == document


def test_of_equal_spans_both_are_kept() -> None:
    document = gold("en 2022", statistic(3, 7)) | {"dates": [{"start": 3, "end": 7, "value": "2022"}]}
    source = render(Entry(document))
    assert "en ⟦d0 ⟦s0 2022⟧⟧" in source
    assert parse(source).gold == document


def test_an_inner_mark_may_begin_where_the_outer_does() -> None:
    document = gold("10 ans plus tôt", statistic(0, 2)) | {
        "dates": [{"start": 0, "end": 15, "value": "2012"}]
    }
    source = render(Entry(document))
    assert "⟦d0 ⟦s0 10⟧ ans plus tôt⟧\n" in source
    assert parse(source).gold == document


def test_marks_that_touch_are_closed_before_the_next_opens() -> None:
    document = gold("7812", statistic(0, 2), statistic(2, 4))
    source = render(Entry(document))
    assert "⟦s0 78⟧⟦s1 12⟧" in source
    assert parse(source).gold == document


def test_a_mark_put_in_between_needs_no_renumbering() -> None:
    source = SMALL.replace("dont ", "⟦s0b 3⟧ blessés, dont ").replace(
        "⟦s1 dix⟧ value", "⟦s0b 3⟧ value=3 kind=count part_of=s1\n⟦s1 dix⟧ value"
    )
    entry = parse(source)
    assert [r["value"] for r in entry.gold["statistics"]] == ["12", "3", "10", "10"]
    assert entry.gold["statistics"][1]["part_of"] == 2
    assert "⟦s1 3⟧ value=3 kind=count part_of=s2\n⟦s2 dix⟧ value=10" in render(entry)


def test_comments_stay_where_they_are() -> None:
    source = (
        SMALL.replace("partie:", "# tiré au sort\npartie:")
        .replace("--- texte", "# relu\n--- texte")
        .replace("⟦s1 dix⟧ value", "# voir le règlement 7\n# deux lignes\n⟦s1 dix⟧ value")
    ) + "# fin de la relecture\n"
    assert render(parse(source)) == source
    moved = source.replace("⟦s0 douze⟧ morts", "⟦s5 douze⟧ morts").replace(
        "⟦s0 douze⟧ value", "⟦s5 douze⟧ value"
    )
    assert render(parse(moved.replace("part_of=s0", "part_of=s5"))) == source


# Mistakes of correctors


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("id: essai\n", "", 6, "l’en-tête n’a pas de « id: »"),
        ("id: essai\n", "id: essai\nid: deux\n", 2, "« id: » est donné deux fois"),
        ("licence: Apache-2.0", "licence:", 5, "« licence: » est vide"),
        ("partie: écriture", "partie: lecture", 3, "partie « lecture »"),
        ("publié: 2024-09-03", "publié: mardi", 2, "publié « mardi »"),
        ("origine:", "auteur:", 4, "en-tête inconnu « auteur: écrit pour les tests »"),
        ("--- texte ---", "texte", 19, "la ligne « --- texte --- » manque"),
        ("--- relevés ---", "relevés", 19, "la ligne « --- relevés --- » manque"),
        ("⟦s0 douze⟧ morts", "⟦s0 treize⟧ morts", 11, "s0 : le texte a « treize », cette ligne « douze »"),
        ("⟦s0 douze⟧ morts", "douze morts", 11, "s0 n’est pas marqué dans le texte"),
        ("⟦s0 douze⟧ morts", "⟦s0 douze morts", 8, "la marque s0 n’est pas fermée"),
        ("⟦s0 douze⟧ morts", "⟦douze⟧ morts", 8, "après ⟦ il faut s, d ou e"),
        ("⟦s0 douze⟧ morts", "⟦s0 ⟧douze morts", 8, "la marque s0 est vide"),
        ("⟦s0 douze⟧ morts", "⟦s0 douze⟧⟧ morts", 8, "⟧ sans ⟦ devant"),
        ("la mairie", "la ⟦s0 mairie⟧", 9, "la marque s0 est donnée deux fois"),
        ("la mairie", "la ⟦s9 mairie⟧", 9, "s9 n’a pas de ligne"),
        ("⟦s2 dix⟧ value=10", "⟦s1 dix⟧ value=10", 13, "s1 a déjà une ligne (12)"),
        ("⟦s2 dix⟧ value=10", "s2 dix value=10", 13, "attendu : ⟦s3 mots du texte⟧ champ=valeur"),
        ("noun=femme", "nom=femme", 12, "s1 : champ inconnu « nom »"),
        ("noun=femme", "noun=femme noun=dame", 12, "s1 : noun est donné deux fois"),
        ("noun=femme", "noun= femme", 12, "s1 : illisible à partir de « noun= femme"),
        ("phrase=femmes", "phrase=femmes seules", 12, "s1 : illisible à partir de « seules part_of"),
        ("phrase=femmes", "phrase=femmes,seules", 12, "s1 : phrase ne prend qu’une valeur"),
        ("part_of=s0", "part_of=s7", 12, "s1 : part_of=s7 : cette marque n’existe pas"),
        ("part_of=s0", "part_of=s1", 12, "s1 : part_of renvoie à lui-même"),
        ("part_of=s0", "part_of=d0", 12, "s1 : part_of=d0"),
        ("part_of=s0", "same_as=s2", 12, "s1 : same_as doit renvoyer à la première mention"),
        ("value=12 ", "value=douze ", 11, "s0 : value=douze"),
        ("value=12 ", "value=1/0 ", 11, "s0 : value=1/0 ; attendu : un nombre"),
        ("at_least", "au_moins", 11, "s0 : qualifier=au_moins ; attendu : exact | about"),
        ("kind=duration ", "", 13, "s2 : kind manque"),
        ("places=FR", "places=France", 11, "s0 : places=France"),
        ("value=2014", "value=14", 16, "d1 : value=14"),
        ("type=agreement", "type=signature", 18, "e0 : type=signature"),
    ],
)
def test_a_mistake_is_named_with_its_line(old: str, new: str, line: int, words: str) -> None:
    assert SMALL.count(old) == 1
    with pytest.raises(CorpusError) as raised:
        parse(SMALL.replace(old, new), "essai.txt")
    assert str(raised.value).startswith(f"essai.txt, ligne {line} : ")
    assert words in str(raised.value)


def test_same_as_is_no_chain() -> None:
    chain = [statistic(0, 1), statistic(2, 3, same_as=0), statistic(4, 5, same_as=1)]
    with pytest.raises(CorpusError, match="ligne 12 : s2 : same_as"):
        parse(render(Entry(gold("1 2 3", *chain))))


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (gold("un ⟦ signe"), "le texte contient ⟦"),
        (gold("a\n--- relevés ---\nb"), "le texte contient la ligne"),
        (gold("12 345", statistic(0, 4), statistic(3, 6)), "s1 et s0 se chevauchent"),
        (gold("12", statistic(0, 3)), "s0 : position 0-3 hors du texte"),
        (gold("12", statistic(1, 1)), "s0 : position 1-1 hors du texte"),
        (gold("1 2", statistic(2, 3), statistic(0, 1)), "ne sont pas dans l’ordre du texte"),
        (gold("12", statistic(0, 2, noun="a⟧b")), "contient un signe réservé"),
        (gold("12") | {"id": " "}, "« id » doit tenir sur une ligne"),
    ],
)
def test_what_could_not_be_read_back_is_not_written(document: Gold, words: str) -> None:
    with pytest.raises(CorpusError, match=words):
        render(Entry(document))


# Files


def test_files_of_windows_editors_are_read(tmp_path: Path) -> None:
    path = tmp_path / "essai.txt"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    assert read(path) == parse(SMALL)


def test_a_file_is_named_after_its_document(tmp_path: Path) -> None:
    path = tmp_path / "autre.txt"
    path.write_text(SMALL, encoding="utf-8")
    with pytest.raises(CorpusError, match="l’id est « essai », le fichier s’appelle « autre »"):
        read(path)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "essai.txt"
    path.write_bytes(SMALL.partition("⟦")[0].encode("latin-1"))
    with pytest.raises(CorpusError, match="pas en UTF-8"):
        read(path)


def test_the_small_door_goes_both_ways(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = json.dumps(parse(SMALL).gold, ensure_ascii=False)
    source = tmp_path / "gold.jsonl"
    source.write_text(line + "\n", encoding="utf-8")
    main(["to-text", str(source), str(tmp_path), "--check", "essai"])
    assert read(tmp_path / "essai.txt").split == "check"
    main(["to-json", str(tmp_path)])
    assert capsys.readouterr().out == line + "\n"


def test_tidy_names_the_files_that_it_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "essai.txt"
    path.write_text(SMALL.replace("s2 dix", "s12 dix"), encoding="utf-8")
    main(["tidy", str(tmp_path)])
    assert capsys.readouterr().out == "essai.txt\n"
    assert path.read_text(encoding="utf-8") == SMALL
    main(["tidy", str(tmp_path)])
    assert capsys.readouterr().out == ""


def test_the_small_door_says_mistakes_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "essai.txt").write_text(SMALL.replace("kind=count", "kind=nombre", 1), encoding="utf-8")
    with pytest.raises(SystemExit, match=r"essai\.txt, ligne 11 : s0 : kind=nombre"):
        main(["to-json", str(tmp_path)])


# Fields beyond the gold format

COUNTED = """id: mort
publié: 2024-09-03
partie: écriture
origine: écrit
licence: Apache-2.0
champs: indicator,action

--- texte ---
⟦s0 Douze⟧ morts, ⟦s1 trois⟧ rescapés se sont tus.
--- relevés ---
⟦s0 Douze⟧ value=12 kind=count noun=mort phrase=morts indicator=deaths
⟦s1 trois⟧ value=3 kind=count noun=rescapé phrase=rescapés indicator=survivors action="se taire"
"""


def test_what_a_figure_counts_stays_outside_the_gold_format() -> None:
    entry = parse(COUNTED)
    assert entry.subjects == (
        {"indicator": "deaths", "action": None},
        {"indicator": "survivors", "action": "se taire"},
    )
    assert not {"indicator", "action"} & entry.gold["statistics"][0].keys()
    assert render(entry) == COUNTED


def test_a_document_that_nobody_has_looked_at_has_no_such_fields() -> None:
    bare = COUNTED.replace("champs: indicator,action\n", "")
    with pytest.raises(CorpusError, match="ligne 10 : s0 : indicator demande « champs: indicator,action »"):
        parse(bare)
    assert parse(re.sub(r" (indicator|action)=(\"[^\"]*\"|\S+)", "", bare)).subjects == ()


def test_only_known_fields_are_named_in_the_header() -> None:
    with pytest.raises(
        CorpusError, match="ligne 6 : champs « indicator,verbe » ; attendu : indicator,action"
    ):
        parse(COUNTED.replace("indicator,action\n", "indicator,verbe\n"))
