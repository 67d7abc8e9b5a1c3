"""Dates: tables of French sentences, round trips, and the notation of time."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from edtf import parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

import migstats
from cases import Case, cases, tables
from migstats.lexicon import read as rows
from migstats.scan import scan
from migstats.stages.dates import bounds, edtf, find_dateline, find_dates, grain, shift
from migstats.stages.numbers import find_numbers

if TYPE_CHECKING:
    from migstats.found import FoundDate
    from migstats.scan import Scan


def read(text: str, published: date | None = None) -> tuple[Scan, list[FoundDate]]:
    """The page and its dates, with no stage but the numbers before."""
    page = scan(text)
    numbers = find_numbers(page)
    runs = [(n.first, n.last) for n in numbers if page.folded(n.first, n.last) not in ("un", "une")]
    page = page.mark("number", runs)
    dateline = find_dateline(page, numbers, published)
    return page, find_dates(page, numbers, published, dateline)


def written(found: FoundDate, name: str) -> str:
    """A field of a date as the tables write it."""
    value = getattr(found, name)
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


EVERY = [case for path in tables("dates_*") for case in cases(path)]


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.where} {case.text[:60]}")
def test_tables(case: Case) -> None:
    page, found = read(case.text, case.published)
    spans = [page.slice(one.first, one.last) for one in found]
    assert spans == case.marked
    for one, fields in zip(found, case.fields, strict=True):
        assert {name: written(one, name) for name in fields} == fields
        assert (one.start, one.stop) == bounds(one.value)


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.where} {case.text[:60]}")
def test_values_are_strict_edtf_or_none(case: Case) -> None:
    for one in read(case.text, case.published)[1]:
        strict = edtf(one.value)
        if strict is not None:
            parse_edtf(strict)


MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
SHORT = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]


def one_or_first(day: int) -> str:
    return "1er" if day == 1 else str(day)


def forms(day: date) -> list[str]:
    """A day as French writes it."""
    month, number, name = MONTHS[day.month - 1], one_or_first(day.day), WEEKDAYS[day.weekday()]
    return [
        f"{number} {month} {day.year}",
        f"{name} {number} {month} {day.year}",
        f"{number} {SHORT[day.month - 1]} {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%Y-%m-%d}",
        f"{number} {month.upper()} {day.year}",
        f"{number}\u00a0{month}\u202f{day.year}",
    ]


days = st.dates(date(1801, 1, 1), date(2099, 12, 31))
near = st.dates(date(2010, 1, 1), date(2026, 12, 31))


@given(days, st.integers(0, 9))
def test_a_day_written_out_is_read_back(day: date, form: int) -> None:
    written_out = forms(day)[form]
    page, found = read(f"Le texte du {written_out} le dit.")
    assert [(page.slice(d.first, d.last), d.value) for d in found] == [(written_out, day.isoformat())]


@given(near, st.integers(0, 300))
def test_a_day_without_its_year_is_the_last_one(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    _, found = read(f"Il a été signé le {one_or_first(day.day)} {MONTHS[day.month - 1]} à Tunis.", published)
    assert [d.value for d in found] == [day.isoformat()]


@given(near, st.integers(0, 6))
def test_a_weekday_is_the_last_one(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    _, found = read(f"Il a été signé {WEEKDAYS[day.weekday()]} à Tunis.", published)
    assert [d.value for d in found] == [day.isoformat()]


@given(near, st.integers(1, 7))
def test_a_weekday_to_come_is_the_next_one(published: date, ahead: int) -> None:
    day = published + timedelta(days=ahead)
    _, found = read(f"Il sera signé {WEEKDAYS[day.weekday()]} à Tunis.", published)
    assert [d.value for d in found] == [day.isoformat()]


@given(days, st.integers(0, 60))
def test_an_interval_is_read_back(first: date, length: int) -> None:
    last = first + timedelta(days=length + 1)
    text = f"Du {forms(first)[0]} au {forms(last)[0]}, il a plu."
    assert [d.value for d in read(text)[1]] == [f"{first}/{last}"]


@given(st.integers(1900, 2099), st.integers(1, 12))
def test_a_month_is_read_back(year: int, month: int) -> None:
    _, found = read(f"En {MONTHS[month - 1]} {year}, il a plu.")
    assert [d.value for d in found] == [f"{year}-{month:02d}"]


@settings(deadline=None)  # dateparser is slow at its first call
@given(near, st.integers(1, 400), st.sampled_from(["jours", "semaines", "mois", "ans"]))
def test_so_long_ago_is_in_the_past(published: date, count: int, unit: str) -> None:
    _, found = read(f"Il y a {count} {unit}, il est parti.", published)
    assert len(found) == 1 and found[0].stop is not None
    assert found[0].stop <= published + timedelta(days=-1 if unit == "jours" else 0)


@given(st.text(max_size=80))
@example("\xad")
@example("0\xad mai 2023\xad")
def test_no_text_raises(text: str) -> None:
    read(text, date(2024, 6, 4))


WORDS = st.sampled_from(
    [
        "le",
        "la",
        "l’",
        "du",
        "au",
        "de",
        "en",
        "depuis",
        "entre",
        "et",
        "à",
        "fin",
        "mi",
        "-",
        "début",
        "mardi",
        "mars",
        "mai",
        "sept",
        "3",
        "12",
        "1er",
        "2023",
        "2016",
        "31",
        "/",
        ",",
        ".",
        "(",
        ")",
        "premier",
        "trimestre",
        "an",
        "année",
        "dernier",
        "prochain",
        "même",
        "période",
        "semaine",
        "mois",
        "jours",
        "il",
        "y",
        "a",
        "dans",
        "trois",
        "hier",
        "veille",
        "siècle",
        "XXe",
        "années",
        "90",
        "Noël",
        "été",
        "printemps",
        "week",
        "end",
        "quinzaine",
        "T2",
        "TUNIS",
        "–",
        "ce",
        "cette",
        "soir",
        "nuit",
        "ici",
        "demi",
        "courant",
        "nov.",
        "quart",
        "moitié",
        "1°",
        "3/5",
        "2021/Oct/3",
        "jusqu’",
        "nos",
    ]
)


@given(st.lists(WORDS, max_size=14))
def test_dates_are_sorted_and_do_not_overlap(words: list[str]) -> None:
    page, found = read(" ".join(words), date(2024, 6, 4))
    ends = [0, *(d.last for d in found)]
    assert all(0 <= end <= d.first < d.last <= len(page) for end, d in zip(ends, found, strict=False))
    for one in found:
        strict = edtf(one.value)
        if strict is not None:
            parse_edtf(strict)


@pytest.mark.parametrize(
    ("value", "first", "last", "strict"),
    [
        ("2022", "2022-01-01", "2022-12-31", "2022"),
        ("../XXXX-05", "None", "None", "None"),
        ("XXXX-XX-XX/..", "None", "None", "None"),
        ("2023-02", "2023-02-01", "2023-02-28", "2023-02"),
        ("2023-01/2023-05", "2023-01-01", "2023-05-31", "2023-01/2023-05"),
        ("1951/..", "1951-01-01", "None", "1951/.."),
        ("../2022", "None", "2022-12-31", "../2022"),
        ("2024-Q1", "2024-01-01", "2024-03-31", "2024-33"),
        ("2024-H2", "2024-07-01", "2024-12-31", "2024-41"),
        ("2024-W05", "2024-01-29", "2024-02-04", "2024-01-29/2024-02-04"),
        ("2024-Q1/2024-Q2", "2024-01-01", "2024-06-30", "2024-01-01/2024-06-30"),
        ("2024-Q1/..", "2024-01-01", "None", "2024-01-01/.."),
        ("2022-22", "2022-06-01", "2022-08-31", "2022-22"),
        ("2022-24", "2022-12-01", "2023-02-28", "2022-24"),
        ("199X", "1990-01-01", "1999-12-31", "199X"),
        ("20XX", "2000-01-01", "2099-12-31", "20XX"),
        ("XXXX", "None", "None", "XXXX"),
        ("XXXX-05-05", "None", "None", "XXXX-05-05"),
        ("XXXX-05-05/XXXX-05-06", "None", "None", "XXXX-05-05/XXXX-05-06"),
        ("199X/..", "1990-01-01", "None", "1990/.."),
        ("XXXX-Q1", "None", "None", "None"),
        ("XXXX-WXX", "None", "None", "None"),
    ],
)
def test_notation(value: str, first: str, last: str, strict: str) -> None:
    assert (*map(str, bounds(value)), str(edtf(value))) == (first, last, strict)
    if strict != "None":
        parse_edtf(strict)


@pytest.mark.parametrize(
    ("value", "years", "months", "moved"),
    [
        ("2024", -1, 0, "2023"),
        ("2024-05", -1, 0, "2023-05"),
        ("2024-02-29", -1, 0, "2023-02-28"),
        ("2024-01-01/2024-05-31", -1, 0, "2023-01-01/2023-05-31"),
        ("2024-Q1", 0, -3, "2023-Q4"),
        ("2024-H1", -1, 0, "2023-H1"),
        ("2024/..", -1, 0, "2023/.."),
        ("2022-22", -1, 0, "2021-22"),
        ("2024-W05", -1, 0, "2023-W05"),
        ("199X", 10, 0, "200X"),
        ("199X", 1, 0, "None"),
        ("2024", 0, 1, "None"),
        ("XXXX-05", -1, 0, "XXXX-05"),
    ],
)
def test_shift(value: str, years: int, months: int, moved: str) -> None:
    assert str(shift(value, years, months)) == moved


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("2024", "year"),
        ("2024-05", "month"),
        ("2024-Q1", "quarter"),
        ("1951/..", "year"),
        ("2022-22", "season"),
        ("2022-05-01/2022-06", "day"),
        ("199X", "decade"),
        ("20XX", "century"),
        ("XXXX", "year"),
        ("XXXX-XX-XX", "day"),
    ],
)
def test_grain(value: str, name: str) -> None:
    assert grain(value) == name


@pytest.mark.parametrize("table", ["months", "weekdays", "holidays", "yearnouns"])
def test_lexicons_prove_themselves(table: str) -> None:
    columns = {"months": 3, "weekdays": 3, "holidays": 4, "yearnouns": 2}[table]
    for row in rows(table, columns):
        example = row[2] if columns > 2 else row[1]
        marked = [part.split("]")[0] for part in example.split("[")[1:]]
        page, found = read(example.replace("[", "").replace("]", ""))
        assert [page.slice(d.first, d.last) for d in found] == marked, row
        if columns == 4:
            assert [d.value for d in found] == [row[3]]


def test_no_dateparser_for_plain_dates() -> None:
    """hier, weekdays and absolute dates are own arithmetic: the import is left for closed relative forms."""
    code = (
        "import sys; sys.path[:0] = ['src', 'tests']; from datetime import date; from test_dates import read;"
        "read('Hier, mardi 3 mai 2023 et l’an dernier, le 5 mai.', date(2024, 6, 4));"
        "assert 'dateparser' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("grain", ["day", "week", "month", "year"])
@pytest.mark.parametrize("units", [-1, -2, -3, -7, -10, 2, 5])
def test_own_arithmetic_agrees_with_dateparser(grain: str, units: int) -> None:
    """Our own `il y a N` and dateparser's stand in the same stretch."""
    from dateparser import parse

    from migstats.stages.dates.closed import moved

    base = date(2024, 5, 17)
    words = {"day": "jours", "week": "semaines", "month": "mois", "year": "ans"}[grain]
    phrase = f"il y a {-units} {words}" if units < 0 else f"dans {units} {words}"
    settings = {"RELATIVE_BASE": datetime(2024, 5, 17, 12), "PARSERS": ["relative-time"]}
    theirs = parse(phrase, languages=["fr"], settings=settings)
    ours = moved(base, grain, units)
    assert theirs is not None
    assert ours is not None
    assert abs((theirs.date() - ours).days) <= {"day": 0, "week": 6, "month": 30, "year": 365}[grain]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-W05", "2024-W05"), ("199X", "199X"), ("20XX", "20XX"), ("1951/..", "1951/.."), ("../2022", "../2022"),
        ("2024-Q1/2024-Q3", "2024-Q1/2024-Q3"), ("XXXX-02-29", "XXXX-02-29"), ("2007-22", "2007-22"),
        (" 2023-24\n", "2023/2024"), ("  2023  ", "2023"),
    ],
)  # fmt: skip
def test_the_notation_of_the_records_is_read(text: str, value: str) -> None:
    found = migstats.parse_date(text)
    assert (found.value, text[found.start : found.end]) == (value, text.strip())
    assert (found.first, found.last) == bounds(value)


@pytest.mark.parametrize(
    "text",
    ["2024-Q5", "2024-W53", "2023-02-30", "2024/2023", "../..", "1XXX", "199X-05", "0000", "2020/2021/2022"],
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"no date at 0|reading stopped at \d"):
        migstats.parse_date(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2023 et 2024", "reading stopped at 4"),
        ("  1er mars 2023 et après", "reading stopped at 15"),
        ("01/13/2023", "no date at 0"),
        ("  rien", "no date at 2"),
    ],
)
def test_the_place_where_reading_a_date_stopped_is_told(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        migstats.parse_date(text)


def test_hours_are_read_by_dateparser() -> None:
    assert migstats.parse_date("il y a 48 heures", published="2024-06-04").value == "2024-06-02"
    with pytest.raises(ValueError, match="no date"):
        migstats.parse_date("il y a belle lurette", published="2024-06-04")
