"""What holds for any text at all: nothing raises, spans give back their words, records survive a journey."""

from __future__ import annotations

import itertools
import os
import pickle
import random
import re
import time
import timeit
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import migstats
from migstats import Document, Extractor, Span
from migstats.corpus import read_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parent.parent / "corpus"
FIXTURES = Path(__file__).parent / "fixtures"
DAY = "2024-01-30"
LINKS = ("part_of", "compared_with", "same_as")
# The same texts on every run; `MIGSTATS_EXAMPLES=5000` hunts through others, and longer.
HUNT = int(os.environ.get("MIGSTATS_EXAMPLES", "0"))
some = settings(
    max_examples=HUNT or 150,
    derandomize=not HUNT,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
few = settings(some, max_examples=HUNT or 40)


def spans(record: Any) -> Iterator[Span]:
    """Every span of a record and of the records in it."""
    if isinstance(record, Span):
        yield record
    if isinstance(record, BaseModel):
        for name in type(record).model_fields:
            yield from spans(getattr(record, name))
    elif isinstance(record, tuple):
        for part in record:
            yield from spans(part)


def check(document: Document) -> None:
    """All that a reader of records may rely on."""
    text = document.text
    for span in spans(document):
        assert 0 <= span.start < span.end <= len(text), span
        assert text[span.start : span.end] == span.text, span
    for records in (document.statistics, document.dates):
        assert all(one.end <= two.start for one, two in itertools.pairwise(records))
    for index, one in enumerate(document.statistics):
        check_statistic(document, index, one)
    for happening in document.events:
        assert all(0 <= index < len(document.statistics) for index in happening.statistics)
        check_date(document, happening.date)
    for finding in document.findings:
        assert all(0 <= index < len(document.statistics) for index in finding.statistics)
        assert all(0 <= index < len(document.dates) for index in finding.dates)


def check_statistic(document: Document, index: int, one: migstats.Statistic) -> None:
    """Links, bounds and what encloses what."""
    for name in LINKS:
        target = getattr(one, name)
        assert target is None or (0 <= target < len(document.statistics) and target != index), name
    if one.same_as is not None:
        assert one.same_as < index and document.statistics[one.same_as].same_as is None
    assert one.mention.start <= one.start and one.end <= one.mention.end
    assert one.sentence.start <= one.start < one.sentence.end
    assert one.end <= one.sentence.end
    assert (one.noun is None) == (one.phrase is None) or one.noun
    assert one.minimum is None or one.maximum is None or one.minimum <= one.maximum
    assert (one.value is None) == (one.qualifier in ("between", "indefinite"))
    check_date(document, one.period)


def check_date(document: Document, period: migstats.Period | None) -> None:
    assert period is None or period.date is None or 0 <= period.date < len(document.dates)


# Texts

anything = st.text(max_size=200)
FRAGMENTS = st.sampled_from(
    """le la l’ du au de d’ des en depuis entre et à ou par sur dont contre soit près plus moins environ que ne
    pas jusqu’à plus_de au_moins près_de pas_plus_de entre_10_et_20 de_10_à_20 une_centaine des_milliers
    la_moitié migrants tentatives femmes morts blessés personnes dossiers France Maroc Sfax l’OIM ministère
    selon_l’OIM a_déjoué ont_été_secourus a_augmenté_de est_passé_de s’élève_à total hausse baisse fois ans
    mois jours un une deux trois vingt quatre-vingts cent mille millions milliards tiers quart 12_% 3,5 40_589
    1.234.567 1_h_20 2022 mardi mai 12/03/2024 hier l’an_dernier article_5 Covid-19 G20 Louis_XIV 1er 3e XXe
    1m80 dure 3h30 2€50 neuf zéro demi et_demi quarts d’heure d’ici demain vendredi IBAN latitude 48°51′ divise
    04_93_00_11_22 € $ M€ km °C m² . , ; : ! ? … ( ) [ ] « » — – - + / % * # | & < > = ~ § n°""".split()
)
ODD = st.sampled_from(
    [
        *"\u00a0\u202f\u2009\u200b\u200d\ufeff\u00ad\u0301\r\n\t\x00\x0b\x85\u2028\u202e\u2066",
        *(
            "e\u0301",
            "\r\n",
            "\n\n",
            "&nbsp;",
            "&#160;",
            "&amp;",
            "&eacute;",
            "&",
            ";",
            "👩‍👧",
            "🇫🇷",
            "𝟙𝟚",
            "٣",
        ),
        *(
            "१२",
            "Ⅻ",
            "①",
            "²",
            "½",
            "½½",
            "مرحبا",
            "İ",
            "ß",
            "ŒUVRE",
            "ﬁn",
            "'",
            "’",
            "ʼ",
            "‑",
            "−",
            "-",
            "--",
        ),
        *("9" * 15, "0" * 17, "1 000 " * 4, "1" + ".000" * 5, "1,", ",5", "1.", "1e9", "0x1F", "1/0", "0/0"),
        *("99/99/9999", "00/00/0000", "32 mars", "31 février 2023", "29 février 2023", "mai 0000", "9999"),
        *("450\nLa", "450\nla", "12\nLe\n", "30 %\nDes", "450\nDont"),  # a box of figures that was cut off
        *("10^30", "2 × 10^40", "31/12/9999", "1er janvier 0001"),
        *("il y a 99999 ans", "dans 10 000 ans", "il y a 3 000 siècles", "0 sur 0", "1 sur 0", "de 20 à 10"),
    ]
)
pieces = st.one_of(FRAGMENTS.map(lambda words: words.replace("_", " ")), ODD, st.text(max_size=4))
mixed = st.lists(st.tuples(pieces, st.sampled_from([" ", " ", " ", "", "\n", "\u00a0"])), max_size=40).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


@cache
def corpus() -> list[str]:
    return [entry.gold["text"] for entry in read_folder(CORPUS)]


@st.composite
def cut(draw: st.DrawFn) -> str:
    """A stretch of a corpus document, cut anywhere."""
    text = draw(st.sampled_from(corpus()))
    start = draw(st.integers(0, len(text)))
    return text[start : start + draw(st.integers(0, 900))]


# Properties


@some
@given(anything)
def test_any_text_is_read(text: str) -> None:
    check(migstats.extract(text, published=DAY))


@some
@given(mixed)
def test_any_mixture_is_read(text: str) -> None:
    check(migstats.extract(text, published=DAY))


@some
@given(cut())
def test_any_cutting_is_read(text: str) -> None:
    check(migstats.extract(text, published=DAY))


@pytest.mark.parametrize("table", sorted(FIXTURES.rglob("*.txt")), ids=lambda path: path.stem)
def test_every_line_of_the_tables_may_end_anywhere(table: Path) -> None:
    """Each line is cut at two words of its own, others than those of its neighbours: a rule may look past the end."""
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines()):
        text = line.partition(" | ")[0].translate({ord(mark): None for mark in "[]⟦⟧"}).replace("\\n", "\n")
        ends = [match.end() for match in re.finditer(r"\w+[’']?|[^\w\s]", text)]
        for at in {number * 7 % len(ends), number * 11 % len(ends)} if ends else ():
            check(migstats.extract(text[: ends[at]], published=DAY))


@pytest.mark.parametrize("text", ["9" * 29 + " personnes", "1" * 5000, "1 000 " + "000 " * 12 + "personnes"])
def test_huge_numbers_are_read(text: str) -> None:
    check(migstats.extract(text))


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\n ", "\n\n", " \n \n", "\r\n", "\x00", "12\n", "\ufeff12 personnes"]
)
def test_next_to_nothing_is_read(text: str) -> None:
    check(migstats.extract(text))


@few
@given(
    st.lists(st.sampled_from(["\ud800", "\udfff", "\ud83d", "a", " ", "12", " personnes", "é"]), max_size=12)
)
def test_lone_surrogates_are_read_and_written(parts: list[str]) -> None:
    """They stay where they are, so that offsets hold; JSON has their escape."""
    document = migstats.extract("".join(parts))
    assert document.text == "".join(parts)
    check(document)
    assert Document.model_validate(document.model_dump()) == document
    if re.search("[\ud800-\udbff][\udc00-\udfff]", document.text):
        with pytest.raises(ValueError, match="JSON would join them"):
            document.model_dump_json()
    else:
        assert document.model_dump_json().isprintable()
        assert Document.model_validate_json(document.model_dump_json()) == document


def test_the_end_of_the_text_is_no_line_of_its_own() -> None:
    text = "Il a réduit de 15 M€ les crédits"
    nouns = [migstats.extract(text + end).statistics[0].noun for end in ("", "\n", ".")]
    assert nouns == ["crédit"] * 3


@pytest.mark.parametrize("text", ["entre 10 et 20 \u00ad ", "\u00ad de 10 à 20 personnes", "le\n\u00ad 3,5 "])
def test_a_lone_soft_hyphen_is_read(text: str) -> None:
    check(migstats.extract(text, published=DAY))


@pytest.mark.parametrize("text", ["12 millions € 30 personnes", "une centaine € 12 places"])
def test_a_sign_belongs_to_one_number(text: str) -> None:
    check(migstats.extract(text))


def test_a_sentence_holds_its_numbers() -> None:
    one = migstats.extract("un\nmille personnes").statistics[0]
    assert one.end <= one.sentence.end


@pytest.mark.parametrize("text", ["300 annees", "dans 300 annees", "il y a 2 annees", "depuis 12 annees"])
def test_years_without_their_accent_are_read(text: str) -> None:
    check(migstats.extract(text, published=DAY))


@few
@given(mixed)
def test_the_smaller_doors_read_it_too(text: str) -> None:
    for record in (*migstats.numbers(text), *migstats.durations(text), *migstats.dates(text, published=DAY)):
        assert text[record.start : record.end] == record.text
    for door in (migstats.parse_number, migstats.parse_date):
        try:
            door(text)
        except ValueError as error:
            assert str(error)


@few
@given(st.one_of(mixed, cut()))
def test_a_document_survives_a_journey(text: str) -> None:
    document = migstats.extract(text, published=DAY, id="x")
    assert Document.model_validate_json(document.model_dump_json()) == document
    assert Document.model_validate(document.model_dump()) == document
    assert pickle.loads(pickle.dumps(document)) == document


@few
@given(st.one_of(mixed, cut()))
def test_every_output_is_written(text: str) -> None:
    document = migstats.extract(text, published=DAY)
    gold = document.to_gold()
    assert [one["start"] for one in gold["statistics"]] == [one.start for one in document.statistics]
    assert len(document.rows()) >= len(document.statistics)
    assert document._repr_html_()
    for index, one in enumerate(document.statistics):
        assert str(one) and "\n" not in str(one)
        assert document.explain(index)


@few
@given(st.one_of(mixed, cut()))
def test_the_same_text_gives_the_same_document(text: str) -> None:
    first = migstats.extract(text, published=DAY)
    assert migstats.extract(text, published=DAY) == first
    assert Extractor().extract(text, published=DAY) == first
    assert pickle.loads(pickle.dumps(Extractor())).extract(text, published=DAY) == first


@few
@given(cut(), st.sampled_from([2, 5]))
def test_blank_lines_around_change_no_more_than_offsets(text: str, lines: int) -> None:
    stripped = text.strip()
    assume(stripped)
    plain = migstats.extract(stripped, published=DAY)
    moved = migstats.extract("\n" * lines + stripped + "\n" * lines, published=DAY)
    assert [(s.start + lines, s.end + lines, s.value, s.noun, s.unit) for s in plain.statistics] == [
        (s.start, s.end, s.value, s.noun, s.unit) for s in moved.statistics
    ]


def test_order_and_threads_change_nothing() -> None:
    """Many threads at once on one extractor, in another order, give what one gives."""
    texts = [text[:1500] for text in corpus()]
    alone = [migstats.extract(text, published=DAY) for text in texts]
    order = list(range(len(texts)))
    random.Random(7).shuffle(order)
    shared = Extractor()
    with ThreadPoolExecutor(8) as pool:
        shuffled = pool.map(lambda index: shared.extract(texts[index], published=DAY), order)
        assert list(shuffled) == [alone[index] for index in order]


# Texts of one piece, over and over.
PIECES = [
    "1 ",
    "12 personnes, ",
    "(",
    "« ",
    "à ",
    "cent ",
    "un ",
    "\n",
    "dont ",
    "l’",
    "de ",
    "mai ",
    "2 % ",
    "un budget de ",
    "Calais : 4521 personnes\n",
    "la veille ",
    "en 2022 à la même période ",
    "deux Mme Dupont ",
    "trois OIM autres mille ",
    "16 tentatives contre une ont \n1. ",
]


def test_every_corpus_document_is_sound() -> None:
    for text in corpus():
        check(migstats.extract(text, published=DAY))


@pytest.mark.skipif(
    "MIGSTATS_TIMED" not in os.environ, reason="a clock decides: run by hand, on a quiet machine"
)
@pytest.mark.parametrize("piece", PIECES)
def test_long_repetitions_end(piece: str) -> None:
    """No text makes a rule run away: twice the text takes about twice the time."""
    closing = "\nLes chiffres viennent de l’OIM."  # all over it may look like a title
    times = [seconds(piece * (size // len(piece)) + closing) for size in (2_000, 4_000)]
    assert times[1] < 0.1 or times[1] < 3 * times[0], times


@pytest.mark.parametrize(
    "piece",
    [
        "du conseil ",
        "un budget de ",
        "d’équipe ",
        "× 10 ",
        "x 10 ",
        "secourus dans le nord de ",
        "et de Paris ",
    ],
)
def test_nothing_is_nested_too_deep(piece: str) -> None:
    """A complement in a complement, a factor behind a factor, for a page: Python’s stack is no deeper than usual."""
    text = "12 membres 12 " + piece * 700
    assert migstats.extract(text).statistics
    assert migstats.numbers(text)


@pytest.mark.parametrize("word", ["mois", "Jours", "ans", "années", "minutes ", "10", "×", "durant"])
def test_a_text_may_be_one_word(word: str) -> None:
    check(migstats.extract(word))
    assert migstats.durations(word) == []


def seconds(text: str) -> float:
    """The better of two readings, in processor time."""
    return min(timeit.repeat(lambda: migstats.extract(text), number=1, repeat=2, timer=time.process_time))


@pytest.mark.parametrize("text", [None, 12, b"octets", ["a"]])
def test_what_is_no_text_is_refused(text: Any) -> None:
    with pytest.raises(TypeError):
        migstats.extract(text)


@pytest.mark.parametrize("published", ["hier", "2024-13-01", 12])
def test_a_day_that_is_none_is_refused(published: Any) -> None:
    with pytest.raises(ValueError):
        migstats.extract("12 personnes", published=published)


def test_a_sentence_that_never_ends_is_cut() -> None:
    """Rules look about in a sentence: its length bounds what a date costs. Nothing is lost."""
    text = "il y a 12 morts et le 3 mai 2024 à Tunis une réunion. " * 100
    document = migstats.extract(text)
    assert len(document.statistics) == len(document.dates) == len(document.events) == 100
    assert max(len(event.sentence.text.split()) for event in document.events) <= 300


@pytest.mark.parametrize(
    "text",
    [
        "450\nLa gare",
        "Au moins vingt à Le Havre ; dont dix à la gare.",
        "« On était 40 », a raconté l’un d’eux, Lamin.",
        "L’âge moyen est de 31,2 ans (32,4 pour les femmes).",
        "En 2024, la ville a logé 310 familles. Deux cents d’entre elles vont partir.",
        "Publié le 3 mars 2024 à 18:30",
        "22 140 : c’est le nombre de lycéens.",
        "Le réseau a réalisé 900 000 euros de chiffre d’affaires.",
        "La ville compte 2 millions d’habitants (PAM) et Oran (4 millions",
        "Ils sont venus en ce week-end de Pâques",
    ],
)
def test_a_text_may_end_anywhere(text: str) -> None:
    """Excerpts are cut where they are cut: each beginning of a text is a text."""
    for end in range(len(text) + 1):
        assert migstats.extract(text[:end], published="2024-06-05").text == text[:end]
