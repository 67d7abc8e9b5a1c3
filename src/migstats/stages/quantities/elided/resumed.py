"""`Le parc couvre 62 hectares. Il en couvrait` | 40: a unit or a magnitude that a pronoun takes up.

Of what goes on in the same clause, see `carried_units` and `elided_magnitudes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, feminine, guess, infinitive, is_finite_verb
from ....words import OF, PLURAL, word_set
from ..phrases import ellipsis, movement

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

_HUNDRED = 100


def takes_unit(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """Whether the bare `quantity` takes up what `before` is measured in, in its sentence or the next.

    `2,15 euros. Il en coûtait` | 1,90, `dix ans. Le procureur en a requis` | six, `à 34 %. Il devrait l’être à` | 80.
    """
    if quantity.per or page.layout.sentences_between(before.first, quantity.first) > 1:
        return False
    if not _are_alike(before, quantity) or _is_of_others(page, quantity):
        return False
    if _is_so(page, before, quantity) or _was_of(page, before, quantity):
        return True
    at = _verb_of_en(page, quantity)
    if at is None or _names_others(page, before, at):
        return False
    verb, told = infinitive(page.folds[at]), infinitive(page.before(before.left))
    if before.kind == "measure":
        return _may_be_parted(page, before) or verb == told
    if before.kind == "percent" and not OF.isdisjoint(page.folds[before.after : before.after + 1]):
        return page.folds[before.after : before.after + 2] in _OF_ITS and verb in _VERBS["percent"]
    if before.kind == "money" and before.numbers[0].scale == 1 and _is_price(page, before, told):
        return verb in _PRICING  # `La dose coûte 12 euros. Il en faut` | deux: so many doses
    few = before.kind != "percent" or (quantity.value or 0) <= _HUNDRED
    return few and verb in _VERBS.get(before.kind, ())


_OF_ITS = (["du", "pib"], ["des", "voix"], ["des", "suffrages"], ["de", "croissance"])
_VERBS = {
    "money": word_set(
        """coûter valoir payer réclamer demander proposer offrir verser toucher gagner devoir rembourser falloir
        manquer rester dépenser consacrer financer attendre espérer exiger rapporter peser débourser facturer
        investir promettre apporter recevoir perdre prélever posséder encaisser économiser"""
    ),
    "percent": word_set("tolérer autoriser espérer viser avoir obtenir recueillir prévoir promettre exiger"),
    "duration": word_set(
        "requérir prononcer prendre purger durer falloir mettre passer effectuer demander infliger encourir risquer"
    ),
}


_PRICING = word_set("coûter valoir payer rapporter peser facturer débourser")


def _is_price(page: Scan, before: Quantity, told: str | None) -> bool:
    """`La place coûte` | 12 euros, `La bourse s’élève à` | 400 euros: of each, and not what somebody pays."""
    return told in _PRICING or told in ("être", "vendre") or page.before(before.left) in ("à", "de", "d'")


def takes_magnitude(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`25 millions de touristes. La Thaïlande en a reçu` | 28, `1,2 million de chômeurs. Ils étaient` | 1,4.

    Nobody counts people or things in decimals; whole numbers are said so of the like alone, and of as many.
    """
    plain, value = before.numbers[0].plain or 1, quantity.value or 0
    if page.layout.sentences_between(before.first, quantity.first) > 1 or _is_of_others(page, quantity):
        return False
    at = _verb_of_en(page, quantity)
    first, told = (
        page.layout.sentence(quantity.first)[0],
        page.folds[max(quantity.left - 2, 0) : quantity.left],
    )
    if value % 1 != 0:
        them = len(told) > 1 and told[0] in ("ils", "elles") and infinitive(told[1]) == "être"
        return at is not None or them
    if at is None or not value or max(plain, value) > _FEW_TIMES * min(plain, value):
        return False
    return any(_is_like(page, i) for i in range(max(first, at - _SUBJECT), at))


_FEW_TIMES, _SUBJECT = 3, 6


def _is_like(page: Scan, at: int) -> bool:
    """`Il`, `elle`, `la Thaïlande`, `Disney`: the same, or another that has a name."""
    return page.folds[at] in ("il", "elle", "et") or (page.words[at].capital and page.folds[at] not in PLURAL)


def _are_alike(before: Quantity, quantity: Quantity) -> bool:
    """Whether both are of one size, as they are written."""
    plain, value = before.numbers[0].plain or before.numbers[0].value, quantity.value
    if not plain or not value or len(quantity.numbers) > 1:
        return False
    sizes = [abs(one) for one in (plain, before.value or plain) if one]
    return any(max(one, value) < _HUNDRED * min(one, value) for one in sizes)


def _is_of_others(page: Scan, quantity: Quantity) -> bool:
    """`en a vendu` | 12 de plus, | trois d’entre elles, | 40 fois: not what was measured."""
    behind = page.folds[quantity.after : quantity.after + 2]
    return behind[:1] in (["fois"], ["sur"]) or behind in (["d'", "entre"], ["d'", "autres"])


def _verb_of_en(page: Scan, quantity: Quantity) -> int | None:
    """The verb behind `en` just before the number, the participle of a compound tense: `en a` | requis `six`."""
    en = next(
        (i for i in range(quantity.left - 2, quantity.left - 6, -1) if page.folds[max(i, 0)] == "en"), None
    )
    if en is None or en < 1 or not ellipsis.en(page, quantity):
        return None
    verbs = [i for i in range(en + 1, quantity.left) if infinitive(page.folds[i])]
    apart = [i for i in range(en + 1, quantity.left) if i not in verbs and page.folds[i] not in _ADVERBS]
    return verbs[-1] if verbs and not apart else None


_ADVERBS = word_set("déjà encore plus que qu' pas même alors n' ne aussi seulement environ près de jusqu' à")


def _names_others(page: Scan, before: Quantity, at: int) -> bool:
    """Whether several things are named between, that `en` may mean: `40 hectares de` | vignes.

    Where something is, is not meant: `9 300 tonnes d’ordures sur les trottoirs`.
    """
    end = max(page.layout.sentence(at)[0], before.right)
    for i in range(before.right, end):
        word = page.folds[i]
        if word in PLURAL and page.before(i) not in _WHERE and Tag.NOUN in guess(page.folds[i + 1]):
            return True
    return False


_WHERE = word_set("sur dans chez vers sous contre selon")


def _may_be_parted(page: Scan, before: Quantity) -> bool:
    """`ont ramassé 9 300 tonnes`, `a reculé de 40 mètres`; not `une forêt de 40 hectares`, `pèse 12 kilos`."""
    at = before.left - 1
    if at >= 0 and page.folds[at] in OF:
        return movement.verb_at(page, at - 1) in movement.VERBS if at else False
    return infinitive(page.folds[max(at, 0)]) not in _SIZES


_SIZES = word_set("peser mesurer faire")


def _is_so(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`n’est plein qu’à 34 %. Il devrait l’être à` | 80: to that degree."""
    return before.kind == "percent" and page.folds[quantity.left - 3 : quantity.left] == ["l'", "être", "à"]


def _was_of(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`Le taux est de 23 %. Il n’est plus que de` | 19, `à 684 euros. Il était de` | 610: the same level."""
    at, first = quantity.left - 1, page.layout.sentence(quantity.first)[0]
    named = before.noun is not None or page.before(before.left) == "à"
    if at < 2 or page.folds[at] not in OF or not named or "quantities.noun" in before.rules:
        return False
    at -= 1
    while at > first and page.folds[at] in _STILL:
        at -= 1
    if infinitive(page.folds[at]) != "être" or not is_finite_verb(page.folds[at]):
        return False
    at -= page.before(at) in ("n'", "ne")
    it = page.before(at)
    if before.noun is not None and feminine(before.noun) is (it == "il"):
        return False
    opens = at - 1 == first or page.before(at - 1) in (";", ",", ":") or _is_dated(page, at - 2)
    return it in ("il", "elle") and opens and before.kind in ("money", "measure", "percent", "duration")


_STILL = word_set("plus que qu' encore déjà désormais alors seulement")


def _is_dated(page: Scan, at: int) -> bool:
    """`En 2019, il était de`: a date before the comma, or the comma itself."""
    return page.kinds[at] in letter_of()["date"] + letter_of()["rest"]
