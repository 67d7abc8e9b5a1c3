"""Findings: a table of French texts that do not add up, and of their look-alikes that do."""

from __future__ import annotations

import decimal
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import migstats
from agreement import MISS, is_told
from cases import FIXTURES

TABLE = FIXTURES / "findings.txt"
NOTHING = "rien"


@dataclass(frozen=True)
class Told:
    """A text of the table: the kind of finding that it must give, `rien` for none. published: ISO, or None."""

    kind: str
    published: str | None
    text: str
    where: str


def told(line: str, where: str) -> Told:
    """`genre | parution | texte | pourquoi`; a bar may stand in no column but the text."""
    kind, published, rest = (column.strip() for column in line.split("|", 2))
    text = rest.rpartition("|")[0].strip().replace("\\n", "\n")
    return Told(kind, None if published == "-" else published, text, where)


def read() -> list[tuple[Told, bool]]:
    """The texts of the table, each with whether it is a known miss."""
    lines = enumerate(TABLE.read_text(encoding="utf-8").split("\n"), 1)
    return [
        (told(line.removeprefix(MISS), f"findings:{count}"), line.startswith(MISS))
        for count, line in lines
        if line.strip() and not line.startswith("#")
    ]


EVERY = read()


def chosen(kinds: bool, missed: bool) -> list[Any]:
    """Contradictions (`kinds`) or texts that add up, as parameters of a test."""
    return [
        pytest.param(case, id=f"{case.where} {case.kind} {case.text[:50]}")
        for case, known in EVERY
        if known is missed and (case.kind != NOTHING) is kinds
    ]


def found(case: Told) -> list[migstats.Finding]:
    return list(migstats.extract(case.text, published=case.published).findings)


@pytest.mark.parametrize("case", chosen(kinds=True, missed=False))
def test_a_contradiction_is_found(case: Told) -> None:
    assert {one.kind for one in found(case)} == {case.kind}


@pytest.mark.parametrize("case", chosen(kinds=True, missed=True))
def test_known_misses_still_fail(case: Told) -> None:
    assert case.kind not in {one.kind for one in found(case)}, f"{case.where} passes now: take its `! ` away"


@pytest.mark.parametrize("case", chosen(kinds=False, missed=False))
def test_nothing_is_found_where_all_adds_up(case: Told) -> None:
    assert not found(case)


def test_known_misses_are_told() -> None:
    assert is_told("findings.txt", EVERY)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", chosen(kinds=True, missed=False))
def test_a_finding_says_what_it_is_about(case: Told) -> None:
    for one in found(case):
        assert one.message.endswith((".", ")")) and one.message_en.endswith((".", ")"))
        assert "\n" not in one.message
        assert one.arithmetic
        assert one.statistics or one.dates


def test_the_user_may_have_set_the_decimal_context() -> None:
    """A text gives the same findings in any context of the caller."""
    text = "La capacité est passée de 1 718 à 1 936 places, soit 13,7 % de plus."
    plain = migstats.extract(text).findings
    with decimal.localcontext(decimal.Context(prec=3, traps=[decimal.Inexact])):
        odd = migstats.extract(text).findings
    assert plain and odd == plain


# ------------------------------------------------------------------ any text

WORDS = st.sampled_from(
    """0 0,0 1 2 12 12,7 40 100 312 1_200 4_000 999_999_999_999_999_999 1e9 10^9 deux cent mille un_tiers
    la_moitié une_centaine 45_% 0_% 110_% 12,5_millions 3_milliards_d’euros 2_€ % millions de des à au sur les dont
    soit contre après parmi eux ces_derniers et , ; : ( ) . ¶ en_2021 en_2022 mardi_14_mars par_jour par_ménage
    pour_1_000_habitants 30_jours trois_fois_plus doublé divisé_par_trois le_triple sa_capacité hausse_de baisse_de
    de_plus de_moins points personnes migrants femmes enfants hommes Afghans places Total total le_reste
    un_total_de au_total se_répartissent_en à_savoir près_de plus_de quelque environ selon_le_HCR l’OIM
    les_garde-côtes ces les cette morts - passé_de C’est elles_étaient entre""".split()
)


@settings(max_examples=300, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=60).map(lambda words: " ".join(words).replace("_", " ").replace("¶", "\n")))
def test_any_text_gives_findings_that_point_into_it(text: str) -> None:
    document = migstats.extract(text, published="2023-06-20")
    for one in document.findings:
        assert all(0 <= i < len(document.statistics) for i in one.statistics)
        assert all(0 <= i < len(document.dates) for i in one.dates)
        assert len(one.message) < 2_000 and not {"NaN", "Infinity"} & {
            *one.message.split(),
            *one.arithmetic.split(),
        }
