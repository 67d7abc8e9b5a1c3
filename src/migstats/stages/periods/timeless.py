"""What no time told before dates: what is planned, wished for or due, what was so before something, norms."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_participle
from ..dates.mention import months
from ..dates.tense import direction

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan

_STOPS = frozenset(
    (*",;:()[]«»|\n", "qui", "que", "qu'", "dont", "où", "lorsque", "lorsqu'", "quand", "mais")
)
_CLAUSE = 12  # words before a figure, and behind it, that may hold the verb of its clause
_WISHES = frozenset(
    """réclamer exiger recommander préconiser espérer souhaiter envisager proposer redouter craindre viser
    ambitionner encourir menacer vouloir rêver""".split()
)
_NEEDED = frozenset("faudra faudrait ambitionne ambitionnent".split())
_NORMS = frozenset(
    "norme normes normale normales objectif objectifs cible cibles échantillon idéal maximum plafond".split()
)
_DETERMINERS = frozenset("le la les l' son sa leur cette ce cet".split())
_HAVE = frozenset("a ont est sont avait avaient était étaient".split())
_NEAR = 5


def is_timeless(page: Scan, quantity: Quantity, *, ahead: bool = False) -> bool:
    """Whether a figure without a date of its own has none at all, whatever the text tells of.

    ahead: what is told is still to come; then what is planned or aimed at is of it: `le festival attend 300 artistes`.
    """
    left, right = clause_around(page, quantity)
    bare = not any(Tag.FINITE_VERB in guess(word) or word in _HAVE for word in page.folds[left:right])
    start = page.layout.sentence(quantity.first)[0] if bare else left
    aimed = (
        _is_to_come(page, max(start, quantity.left - _CLAUSE), right)
        or _is_intended(page, quantity, start)
        or _is_wished(page.folds[left : quantity.left])
    )
    return (
        (aimed and not ahead)
        or was_already(page, quantity)
        or _was_before(page, quantity)
        or _is_a_norm(page, quantity)
        or _is_usual(page, left, right)
    )


def is_unreal(page: Scan, quantity: Quantity) -> bool:
    """What is wished for, and what was so before: no other clause of the sentence dates it."""
    left, _ = clause_around(page, quantity)
    return _is_wished(page.folds[left : quantity.left]) or _was_before(page, quantity)


def was_already(page: Scan, quantity: Quantity) -> bool:
    """`un pays qui abritait déjà 400 000 réfugiés`: so before what is told."""
    left, _ = clause_around(page, quantity)
    led = page.folds[left : quantity.left]
    return "déjà" in led and page.before(left) in ("qui", "où") and led[0].endswith(("ait", "aient"))


def clause_around(page: Scan, quantity: Quantity) -> tuple[int, int]:
    """First and last (exclusive) word of the clause of a figure, as far as its verb may stand."""
    first, last = page.layout.sentence(quantity.first)
    left, right = quantity.left, quantity.right
    while left > max(first, quantity.left - _CLAUSE) and page.folds[left - 1] not in _STOPS:
        left -= 1
    while right < min(last, quantity.right + _CLAUSE) and page.folds[right] not in _STOPS:
        right += 1
    return left, right


def _is_to_come(page: Scan, left: int, right: int) -> bool:
    """`Deux bâtiments seront vendus`, `l’effectif doit tomber à`; not the hearsay of `auraient péri`."""
    folds = page.folds
    return any(
        direction(folds[i]) > 0
        and not page.words[i].capital
        and not _is_made_for(page, i)
        and not (is_participle(folds[i]) and _is_told_behind(page, i, right))
        and not _is_conditional(folds[i])
        and (folds[i] not in _GO or any(Tag.INFINITIVE in guess(word) for word in folds[i + 1 : i + 2]))
        for i in range(left, right)
    )


def is_to_come(page: Scan, quantity: Quantity) -> bool:
    """`Il réunira` | 200 exposants, `Les organisateurs attendent` | 20 000 spectateurs."""
    left, right = clause_around(page, quantity)
    if any(page.folds[i] in _WILL_HAVE and is_participle(page.folds[i + 1]) for i in range(left, right - 1)):
        return False  # `les pompiers` | auront effectué `640 sorties`: looked back upon
    return _is_to_come(page, left, right) or not _EXPECTED.isdisjoint(page.folds[left : quantity.left])


_WILL_HAVE = frozenset(("aura", "auront"))


def _is_told_behind(page: Scan, at: int, right: int) -> bool:
    """`dix opérations` | programmées `ont été reportées`: what was planned, and what became of it."""
    behind = page.folds[at + 1 : min(at + 3, right)]
    return len(behind) > 1 and behind[0] in ("a", "ont") and is_participle(behind[1])


_EXPECTED = frozenset(
    "attend attendent attendons attendus attendues prévoit prévoient espère espèrent".split()
)


def _is_made_for(page: Scan, at: int) -> bool:
    """`un fourgon` | prévu `pour sept personnes`: what it holds; not `prévue pour 2027`, `prévu pour 8 juin`."""
    behind = page.folds[at + 1 : at + 4]
    if not page.folds[at].startswith("prévu") or len(behind) < len(("pour", "sept", "personnes")):
        return False
    count = behind[1]
    small = len(count) < len("2027") if count.isdecimal() else Tag.NUMBER in guess(count)
    return behind[0] == "pour" and small and behind[2] not in months()


_GO = frozenset(("va", "vont"))  # `vont ouvrir`, not `vont à l’école`


def _is_a_norm(page: Scan, quantity: Quantity) -> bool:
    """`(norme : au moins 20)`, `Marge d’erreur : 2 points`, `un échantillon de 900 ménages`."""
    first, _ = page.layout.sentence(quantity.first)
    led = page.folds[max(first, quantity.left - _NEAR) : quantity.left]
    margin = "marge" in led and "erreur" in led  # not `La marge gagne` | 1,3 point
    return margin or not _NORMS.isdisjoint(led)


def is_normal(page: Scan, quantity: Quantity) -> bool:
    """`4 mm (normale : 48)`: what is usual then, whatever the year."""
    near = page.folds[max(quantity.left - _NEAR, 0) : quantity.left]
    return near[-1:] == [":"] and not {"normale", "normales"}.isdisjoint(near)


def is_aimed_at(page: Scan, quantity: Quantity) -> bool:
    """`71 % fin août, en dessous de la cible (` | 80 %): what is aimed at, whatever the time."""
    return page.before(quantity.left) == "(" and page.before(quantity.left - 1) in _AIMS


_AIMS = frozenset("cible cibles objectif objectifs norme plafond seuil".split())


def _is_intended(page: Scan, quantity: Quantity, left: int) -> bool:
    """`a décidé de créer` | 2 000 places, `ont convenu d’évacuer` | 300 personnes: nothing of that is done."""
    led = page.folds[max(left, quantity.left - _NEAR) : quantity.left]
    at = next((i for i, word in enumerate(led) if Tag.INFINITIVE in guess(word)), 0)
    return at > 1 and led[at - 1] in ("de", "d'") and infinitive(led[at - 2]) in _INTENTIONS


_INTENTIONS = frozenset(
    "décider convenir promettre proposer accepter ordonner projeter envisager prévoir".split()
)


def _is_usual(page: Scan, left: int, right: int) -> bool:
    """`perd chaque année 15 000 habitants`: so it is at any time; `partaient chaque semaine` was so then."""
    folds = page.folds[left:right]
    usual = any(one == "chaque" and two in _TIMES for one, two in pairwise(folds))
    return usual and not any(direction(word) < 0 for word in folds if word != "fait")


_TIMES = frozenset("année an mois semaine jour nuit matin soir rentrée".split())


def _is_conditional(word: str) -> bool:
    return word.endswith(("rait", "raient", "rais"))


def _is_wished(ahead: list[str]) -> bool:
    """`réclame la suppression de deux postes`, `il en faudrait dix`; not `a réclamé 30 lits`, which was done."""
    return any(
        word in _NEEDED or (infinitive(word) in _WISHES and Tag.FINITE_VERB in guess(word)) for word in ahead
    )


def _was_before(page: Scan, quantity: Quantity) -> bool:
    """`1 500 $ avant la pandémie`, `déjà 400 000 réfugiés avant le conflit`, `Peu avant, 368 personnes`."""
    first, last = page.layout.sentence(quantity.first)
    behind = page.folds[quantity.right : min(quantity.right + _NEAR, last)]
    since = next((i for i, word in enumerate(behind[:-1]) if word == "avant"), None)
    done = since is not None and is_participle(page.before(quantity.right + since))  # `sauvées avant l’aube`
    if since is not None and behind[since + 1] in _DETERMINERS and not done:
        return True
    opened = page.folds[first : first + 3]
    since = opened[:1] == ["avant"] and opened[-1] in _UPHEAVALS  # `Avant la crise, le pays abritait`
    return since or opened[:2] in (["peu", "avant"], ["juste", "avant"])


_UPHEAVALS = frozenset(
    "crise guerre conflit pandémie épidémie invasion séisme covid brexit révolution".split()
)
