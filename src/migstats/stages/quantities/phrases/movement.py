"""`hausse`, `fléchir`, `s’étoffer`: the nouns and verbs that say whether something rose or fell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import infinitive
from ....words import OF, THE, word_set

if TYPE_CHECKING:
    from ....found import Quantity
    from ....records import Change
    from ....scan import Scan

UP = word_set(
    """hausse hausses augmentation augmentations progression bond croissance accroissement envolée gain rebond saut
    poussée majoration relèvement surcroît élévation explosion"""
)
DOWN = word_set(
    """baisse baisses diminution recul chute repli réduction contraction perte dégringolade effondrement
    décrue rabais reflux déclin économie abattement tassement régression"""
)
UP_VERBS = word_set(
    """augmenter progresser bondir croître grimper allonger accroître gonfler grossir rebondir gagner regagner
    majorer relever rehausser hausser exploser envoler rallonger enfler creuser prolonger élargir étoffer
    flamber revaloriser réchauffer arrondir alourdir amplifier renchérir apprécier bonifier"""
)
DOWN_VERBS = word_set(
    """baisser diminuer reculer chuter réduire fléchir régresser contracter perdre céder abaisser
    dégringoler effondrer plonger fondre raccourcir amputer minorer décroître replier tasser rogner
    écrouler rechuter replonger raboter
    effriter éroder dégonfler étioler amenuiser rétrécir dévisser déprécier alléger amoindrir raréfier
    abandonner lâcher amincir refroidir"""
)
# They tell a movement only of shares and sums: whoever goes down by three metres has not become less.
_UP_OF_RATES = word_set("monter remonter améliorer redresser adjuger reprendre")
_DOWN_OF_RATES = word_set(
    "descendre redescendre tomber retomber dégrader détériorer décrocher refluer glisser"
)
VERBS: frozenset[str] = UP_VERBS | DOWN_VERBS
OF_RATES: frozenset[str] = _UP_OF_RATES | _DOWN_OF_RATES
# These take their number without `de`, and only points, percentages or lengths: `gagne 4 points`.
BARE = word_set("gagner regagner perdre céder adjuger prendre reprendre lâcher abandonner")
_ONLY_BARE = word_set(
    "adjuger prendre reprendre lâcher abandonner"
)  # `Le moteur a lâché au bout de deux heures`
# Of a whole they say who has it now, not that it moved: `cède 10 % du capital`.
HANDED_OVER = word_set("céder adjuger prendre reprendre lâcher abandonner")
_SHARED = frozenset(("dans", "sur", "pour", "à", "au", "aux"))  # `prend 10 % sur chaque vente`


def is_handed_over(verb: str | None, following: list[str]) -> bool:
    """`a cédé 10 %` | du capital: what the verb says of a share, `following` being the word behind it."""
    if verb == "prendre" and not _SHARED.isdisjoint(following):
        return True
    return verb in HANDED_OVER and not OF.isdisjoint(following)


def direction(word: str) -> Change | None:
    """`hausse` -> increase, `recul` -> decrease."""
    return "increase" if word in UP else "decrease" if word in DOWN else None


def way(verb: str | None, quantity: Quantity, *, linked: bool = True) -> Change | None:
    """Which way `verb`, an infinitive, says that `quantity` moved; None where it tells no movement of such a figure.

    linked: whether `de` stands before the number.
    """
    if verb not in BARE if not linked else verb in _ONLY_BARE:
        return None
    if verb == "prendre":
        return "increase" if quantity.kind in ("percent", "money") else None  # `Les pâtes ont pris 22 %`
    rated = quantity.kind in ("percent", "money") or quantity.unit in _GAUGED
    if verb in UP_VERBS or (rated and verb in _UP_OF_RATES):
        return "increase"
    return "decrease" if verb in DOWN_VERBS or (rated and verb in _DOWN_OF_RATES) else None


_GAUGED = ("Cel", "cm", "mm")  # `La mer est montée de 20 cm`


def verb_at(page: Scan, at: int) -> str | None:
    """The infinitive of word `at`; `a cru de 2 %` is croître without its accent, `un fonds` no fondre."""
    word, linked = page.folds[at], page.folds[at + 1 : at + 2] in (["de"], ["d'"])
    if word == "cru" and page.before(at) in ("a", "ont", "avait", "aura"):
        return "croître" if linked else None
    if word == "gagner" and page.folds[max(at - 2, 0) : at] == ["manque", "à"]:
        return None
    if word in ("tasse", "tasses") and page.before(at) not in ("se", "s'"):
        return None  # `une tasse de 250 ml`
    if word == "fondent" and linked:
        return "fondre"
    return infinitive(word) if word not in _NOUNS else None


_NOUNS = word_set("fonds montant montants")


def past_place(page: Scan, quantity: Quantity, at: int) -> int:
    """`progressent` | dans la région | `de 2,2 %`: the `de` as if it stood right behind the verb."""
    if quantity.kind != "percent" or at < _PLACED or page.folds[at - 1] in UP | DOWN:
        return at
    led = at - 2 - (page.folds[at - 2] in THE)
    placed = page.folds[led] in _WHERE and page.folds[at - 1][0].isalpha()
    return led if placed and verb_at(page, led - 1) in VERBS - BARE else at


_PLACED = 4  # words: a verb, a preposition, an article, a place
_WHERE = frozenset(("dans", "en", "à", "au", "aux", "chez"))
