"""`elle en avait recensé 26 031 en 2023`: what was so before, told behind or before what is so now."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ....found import SHARES
from ....lexicon import letter_of
from ....morphology import infinitive, is_finite_verb, is_participle
from ....persons import is_person
from ...dates.tense import direction
from ...periods.baselines import is_earlier_toll
from ..amounts import in_sentence, is_capacity, larger
from ..earlier import earlier
from ..kin import are_alike, is_death
from .alike import (
    AGO,
    CLAUSE,
    CLOSE,
    COMPARED,
    PAST,
    REMEMBERED,
    SENTENCES,
    THAN,
    WIDE_CLAUSE,
    are_shares,
    is_older,
    of_one_sort,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


def told_back(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`ils étaient 7,4 % en 1975`, `elle en avait recensé 26 031 en 2023`: a pronoun takes up what was counted."""
    quantity = quantities[i]
    first, _ = page.layout.sentence(quantity.first)
    near = page.folds[max(first, quantity.left - CLAUSE) : quantity.left]
    if "en" not in near and any(one == "y" and two in PAST for one, two in pairwise(near)):
        return None  # `il y avait 21 343 places`
    wide = page.folds[max(first, quantity.left - WIDE_CLAUSE) : quantity.left]
    if quantity.change or not (_takes_up(wide) or _has_imperfect(near) or _is_only(near)):
        return None
    # `Ils étaient 4 % avant la crise`, `C’est plus qu’en 1982 ; ils étaient alors 4 millions`
    then = any(one in PAST and two == "alors" for one, two in pairwise(near))
    before_that = then or page.folds[quantity.right : quantity.right + 1] == ["avant"]
    done = (
        near[-1:] != [] and "en" in near and is_participle(near[-1])
    )  # `10 000 promis. Fin mars, il en avait reçu 5 410`
    aside = _is_aside(page, quantity, wide) or _is_ago(wide)
    for j, other in earlier(page, quantities, i, SENTENCES):
        undated = other.period_value is None and "context.period" in quantity.rules
        undated = undated and not (done and not _is_done_again(page, other, quantity))
        level = near[-2:] == ["était", "de"]  # `1,7 enfant par femme. Elle était de` | 2 `en 2010`
        timeless = (undated and (not other.per or level or not _NOT.isdisjoint(near))) or before_that or aside
        share = quantity.kind == "percent" and page.layout.sentence(other.first)[0] == first
        in_part = other.kind in SHARES and not _SHARE.isdisjoint(
            wide
        )  # `dont un tiers. En 2019, la proportion …`
        if (
            (page.before(other.left) in (("dont",) if "derniers" in near else ("dont", "(")) and not in_part)
            or other.qualifier == "indefinite"
            or is_capacity(page, other)
        ):
            continue
        alike = of_one_sort(other, quantity) or (near[-1] in _WERE_ONLY and are_shares(other, quantity))
        if alike and (share or quantity.noun in (None, other.noun)):
            now = (
                j if other.compared_with is None else other.compared_with
            )  # `0,7 %, contre 1,2 % en mai. Il était`
            return now if timeless or is_older(quantity, other) else None
    return None


def _is_done_again(page: Scan, now: Quantity, old: Quantity) -> bool:
    """`a reçu 120 000 visiteurs. L’an dernier, il en avait reçu` | 98 000: the same, in another year."""
    told = page.folds[max(page.layout.sentence(now.first)[0], now.left - CLAUSE) : now.left]
    verb = infinitive(page.before(old.left))
    return len(old.period_value or "") == len("2023") or verb in {infinitive(word) for word in told} - {None}


def _is_aside(page: Scan, quantity: Quantity, led: list[str]) -> bool:
    """`229 sièges (elle en avait` | 313), `elles n’étaient que` | 107 dans l’assemblée sortante: of before."""
    bracketed = led[-4:-3] == ["("] and "en" in led[-3:]
    return bracketed or not _FORMER.isdisjoint(page.folds[quantity.after : quantity.after + CLOSE])


def _is_ago(led: list[str]) -> bool:
    """`rappelant qu’un an auparavant, ce taux était de` | 3 %."""
    times = [(*ago, *before) for ago in AGO for before in (("auparavant",), ("plus", "tôt"), ("avant",))]
    return any(tuple(led[k : k + len(time)]) == time for time in times for k in range(len(led)))


_FORMER = frozenset("sortant sortante sortants sortantes".split())


def _takes_up(near: list[str]) -> bool:
    """`ils` | étaient, `elle en` | avait `recensé`: a pronoun right before its past."""
    if PAST.isdisjoint(near):
        return False
    words = [word for word in near if word not in _CLITICS]
    subject = any(
        (one in _PRONOUNS and two in PAST) or (one in _LEVELS and two == "était")
        for one, two in pairwise(words)
    )
    subject = subject or words[-2:] == ["c'", "était"]  # `L’an passé, c’était` | 210
    return subject or any(one == "en" and two in PAST for one, two in pairwise(near))


_WERE_ONLY = frozenset(("étaient", "était", "que", "qu'"))
_CLITICS = frozenset(("en", "n'", "ne", "y"))


def _has_imperfect(near: list[str]) -> bool:
    """`Il en` | hébergeait `41 en 2019`: `en` takes up what was counted."""
    pairs = pairwise(near) if "en" in near else ()
    return any(one == "en" and is_finite_verb(two) and two.endswith(("ait", "aient")) for one, two in pairs)


def _is_only(near: list[str]) -> bool:
    """`les immigrés ne représentaient que 5 %`, `elles n’en pesaient que 17 %`: less than now, in the past."""
    denied = not _NOT.isdisjoint(near) and near[-1:] in (["que"], ["qu'"])
    return denied and any(is_finite_verb(word) and direction(word) < 0 for word in near)


_NOT = frozenset(("ne", "n'"))
_SHARE = frozenset(("proportion", "part"))
_LEVELS = frozenset(("proportion", "part", "taux", "chiffre", "nombre", "total"))
_PRONOUNS = frozenset(("il", "ils", "elle", "elles", "derniers", "dernières"))


def remembered(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`de moins qu’en 2010, quand on comptait 29 600 naissances`: the figure of the year of a comparison."""
    quantity = quantities[i]
    first, _ = page.layout.sentence(quantity.first)
    start = max(first, quantity.left - REMEMBERED)
    near = page.folds[start : quantity.left]
    when = next((k for k, word in enumerate(near) if k and word in _WHEN and _is_time(page, start + k)), None)
    if when is None or (THAN | COMPARED).isdisjoint(near[:when]) or quantity.change:
        return None
    for j, other in earlier(page, quantities, i, SENTENCES):
        plain = (other.kind, other.unit) == (quantity.kind, quantity.unit) and other.compared_with is None
        if plain and (not other.change or quantity.kind == "percent"):
            return j
    return None


def _is_time(page: Scan, at: int) -> bool:
    """What stands before `où`, `quand`: `que l’an passé,`, `par rapport à 2021`; not `que dans les Landes,`."""
    end = at - (page.before(at) == ",")
    dated = page.kinds[end - 1] in (letter_of()["date"], letter_of()["rest"])
    return dated or page.before(end).isdecimal() or page.before(end) in _LAST


_LAST = frozenset("passé passée dernier dernière précédent précédente tôt auparavant avant".split())
_WHEN = frozenset(("où", "quand", "lorsque", "lorsqu'"))


def earlier_toll(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Un précédent bilan faisait état de 41 morts`: set against the toll of the same things told before."""
    quantity = quantities[i]
    first, _ = page.layout.sentence(quantity.first)
    if not is_earlier_toll(page, quantity) or quantity.change or quantity.kind != "count":
        return None
    for j, other in earlier(page, quantities, i, _TOLL):
        told = other.first < first and other.compared_with is None and of_one_sort(other, quantity)
        told = told and page.before(other.left) != "dont"
        if told and quantity.noun is not None and are_alike(quantity.noun, other.noun):
            return j
        if told and is_death(quantity.noun) and larger(other, quantity) and _tells_deaths(page, other):
            return j
    return None


def _tells_deaths(page: Scan, quantity: Quantity) -> bool:
    """`41 migrants` | sont morts: people whose death is told."""
    behind = page.folds[quantity.last : min(quantity.last + CLAUSE, page.layout.sentence(quantity.first)[1])]
    died = any(infinitive(word) in _DYING for word in behind) or "vie" in behind
    return died and is_person(quantity.noun or "")


_DYING = frozenset(("mourir", "périr", "décéder", "noyer"))


def then_now(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`L’an passé, nous étions 27. Cette année, nous sommes 31`: the newer figure of the same stands behind."""
    if i + 1 == len(quantities) or quantities[i].change:
        return None
    old, new = quantities[i], quantities[i + 1]
    first, _ = page.layout.sentence(old.first)
    led = page.folds[max(first, old.left - 2) : old.left]
    pronoun = page.folds[new.left - 2 : new.left] in _THEY_ARE or "en" in page.folds[new.left - 3 : new.left]
    pronoun = pronoun and PAST.isdisjoint(page.folds[new.left - 3 : new.left])  # not `elle en avait recensé`
    were = not _WERE.isdisjoint(led) or (pronoun and old.noun == new.noun)
    if not were or "context.period" not in old.rules:
        return None
    apart = page.layout.sentences_between(old.first, new.first)
    then = apart == 1 and "context.period" in new.rules and is_older(old, new)
    now = apart < SENTENCES and page.before(new.left) == "sommes" and new.period_value is None
    same = of_one_sort(old, new) and (new.elided or old.elided or old.noun == new.noun)
    return i + 1 if same and (then or now) else None


_TOLL = 6  # sentences back to the toll of now
_WERE = frozenset(("étions", "étaient"))


def faces(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Face à` | 300 `en 1980, il y en a 500`: at the head of the sentence, the figure of now behind it."""
    if i + 1 == len(quantities):
        return None
    old, new = quantities[i], quantities[i + 1]
    first = page.layout.sentence(old.first)[0]
    opens = page.folds[first : old.left] in (["face", "à"], ["face", "aux"], ["contre"]) and not old.change
    same = (
        opens
        and of_one_sort(old, new)
        and in_sentence(page, old, new)
        and "," in page.folds[old.right : new.left]
    )
    return i + 1 if same and (old.elided or old.noun in (None, new.noun)) else None


def was_then(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Le nombre d’élèves, qui était de` | 380 `en 2022, atteint 412`: the figure of now stands behind."""
    if i + 1 == len(quantities):
        return None
    old, new = quantities[i], quantities[i + 1]
    led = page.folds[max(old.left - 3, 0) : old.left]
    then = led[:1] == ["qui"] and led[1:2] in (["était"], ["étaient"]) and led[-1] in ("de", "d'")
    return (
        i + 1 if then and of_one_sort(old, new) and not old.change and in_sentence(page, old, new) else None
    )


_THEY_ARE = (["ils", "sont"], ["elles", "sont"])


def no_more(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Nous étions neuf. Nous ne sommes plus que quatre`, `qui comptait 70 lits, en a désormais 30`: of now."""
    if i + 1 == len(quantities):
        return None
    old, new = quantities[i], quantities[i + 1]
    near = page.layout.sentences_between(old.first, new.first) <= 1
    first, _ = page.layout.sentence(new.first)
    led = page.folds[max(first, new.left - CLAUSE) : new.left]
    before = page.folds[max(old.left - _LED, 0) : old.left]
    by_now = "en" in led and not _BY_NOW.isdisjoint(led[-2:]) and _was(before)
    otherwise = "finalement" in led[-_LED:] and not _DUE.isdisjoint(before)
    now = led[-2:] in (["plus", "que"], ["plus", "qu'"]) or by_now or otherwise
    return (
        i + 1 if near and now and of_one_sort(old, new) and old.noun == new.noun and not old.change else None
    )


def _was(led: list[str]) -> bool:
    """`comptait` | 7 000, not `conçu pour` | 1 500."""
    return any(word.endswith(("ait", "aient")) and is_finite_verb(word) for word in led)


def ended_on(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`419 naufrages cette année. 2023 s’était achevée sur` | 493 `naufrages`: the figure of a time that is over."""
    quantity = quantities[i]
    first, _ = page.layout.sentence(quantity.first)
    led = page.folds[max(first, quantity.left - CLAUSE) : quantity.left]
    ended = any(one == "était" and infinitive(two) in _ENDING for one, two in pairwise(led))
    if not ended or quantity.change or "context.period" not in quantity.rules:
        return None
    for j, other in earlier(page, quantities, i, SENTENCES):
        counted = quantity.noun is None or are_alike(quantity.noun, other.noun)
        if of_one_sort(other, quantity) and counted and other.compared_with is None:
            return j if is_older(quantity, other) or other.period_value is None else None
    return None


_ENDING = frozenset("achever arrêter solder terminer conclure clore finir".split())
_LED = 4
_DUE = frozenset("devait devaient attendait prévoyait annonçait espérait".split())
_BY_NOW = frozenset(("désormais", "aujourd'", "hui", "maintenant", "actuellement"))
