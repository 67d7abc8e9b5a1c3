"""`un mort et trois blessés`, `une seule tentative`, `contre une`: where `un` counts; else it is an article."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from ....lexicon.gazetteer import is_people
from ....morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ....persons import is_person
from ....words import BEING, OF, A
from ..phrases import heads, noun
from ..units.unit import units

if TYPE_CHECKING:
    from collections.abc import Collection

    from ....found import Number, Quantity
    from ....scan import Scan

# Persons and facts that tolls count one by one: `un mort`, `un blessé grave`.
TOLL = frozenset(
    """mort morte blessé blessée disparu disparue rescapé rescapée survivant survivante décès abstention""".split()
)
_LIST_ITEM = 7
_QUALIFIED = frozenset(("more_than", "less_than", "at_least", "at_most", "nearly", "about"))


# Cheap signs without which an `un` is an article: the word before it, the word after it.
_BEFORE = frozenset(
    """contre dont et ( : d' moins plus maximum minimum environ presque fait avec bilan déplorer jusqu' mot
    mieux soit seulement que qu' seul lesquels lesquelles tuant blessant""".split()
)
_AFTER = frozenset(
    (
        "fois",
        "seul",
        "seule",
        "par",
        "petit",
        "petite",
        "long",
        "longue",
        "bon",
        "bonne",
        "court",
        "courte",
        "simple",
    )
)
_NEAR = 9


@cache
def _counted() -> frozenset[str]:
    """Words that make an `un` before them worth a look: units of all kinds, the words of tolls."""
    return units().first_words() | TOLL | _AFTER


def is_one(number: Number) -> bool:
    """Whether a number is the word `un` or `une` alone."""
    return number.value == 1 and number.form == "words" and number.last == number.first + 1


def may_count(page: Scan, number: Number, others: Collection[int]) -> bool:
    """Whether a closer look at the lone `un`, `une` can find that it counts."""
    folds, at = page.folds, number.first
    if at == 0 or folds[at - 1] in _BEFORE or folds[at - 1] == "\n":
        return True
    near = folds[number.last : number.last + _NEAR]
    if folds[at - 1] == "," and any(i in others for i in range(max(at - _LIST_ITEM, 0), at)):
        return True
    if near and (near[0] in _counted() or "par" in near or "pour" in near):
        return True
    return any(i in others for i in range(number.last + 1, number.last + _NEAR))


def counts(page: Scan, quantity: Quantity, others: dict[int, Number]) -> bool:
    """Whether the lone `un`, `une` of `quantity` is a number. others: the other numbers by their first words."""
    before = page.before(quantity.first)
    if quantity.last >= len(page) or before in ("l'", "quelqu'", "l"):
        return before in ("contre", "dont")
    after = page.folds[quantity.last]
    if after not in OF and not _SHARES.isdisjoint(page.folds[quantity.last + 1 : quantity.last + 3]):
        return False  # `dont` | une très large majorité `de filles`
    if after in ("seul", "seule"):
        return True
    if after == "de" and before in (",", "soit", "("):  # `88 députés,` | un de moins `qu’en 2022`
        return page.folds[quantity.last + 1 : quantity.last + 2] in (["plus"], ["moins"])
    if after == "peu":
        return False  # `contre un peu moins de dix`
    if (
        before in ("et", ",")
        and after in _WHERE
        and (_makes_up(page, quantity.first, others) or _is_listed(page, quantity.first, others))
    ):
        return True
    if before == "et" and is_participle(after) and _befell(page, quantity.first, others):
        return True
    if _stands_for_person(page, quantity.first, before, after) or _is_vote(
        page, quantity.first, before, after
    ):
        return True
    if after == "jour" and quantity.left == quantity.first:
        return False  # `un jour`: once upon a time
    if quantity.kind == "percent":
        return page.folds[quantity.last - 1] != "pourcentage"  # `un pour cent des votants`
    if quantity.unit:
        return _of_time(page, quantity, before)
    if after in _LIMITS or (
        after == "bonne" and page.folds[quantity.last + 1 : quantity.last + 2] == ["moitié"]
    ):
        return False  # `jusqu’à` | un maximum de 9 000 hommes
    phrase = noun.read(page, quantity.last, many=False)
    if phrase is not None and _is_judged(page, quantity.first, phrase):
        return False
    if before in ("contre", "dont") and (phrase is None or not after[0].isalpha()):
        return True
    if after == "pour" and before in _EACH and quantity.last + 1 in others:
        sharers = others[
            quantity.last + 1
        ]  # `six douches, soit une pour 23 détenus`, `la norme est d’une pour 50`
        return not _is_one(sharers) and (before not in ("d'", "et") or (sharers.value or 0) >= _MANY)
    if (
        after == "par"
        and before in ("soit", "(")
        and page.folds[quantity.last + 1 : quantity.last + 2] in _EACH_TIME
    ):
        return True  # `365 morts, soit` | un par jour
    if after == "par" and quantity.last + 1 < len(page) and page.folds[quantity.last + 1] not in A:
        return False
    if phrase is not None and phrase.lemma == "personne" and _with_others(page, quantity, others):
        return True
    return phrase is not None and _counts_noun(page, quantity, phrase, others)


# `une écrasante majorité`, `une bonne partie`: shares that no number tells.
_SHARES = frozenset("majorité minorité proportion partie part multitude quantité".split())
_LIMITS = frozenset("maximum minimum plafond plancher total seuil objectif".split())


def _is_judged(page: Scan, at: int, phrase: noun.NounPhrase) -> bool:
    """`a été` | un cauchemar `pour 40 passagers`, `est` | une bonne nouvelle `pour 2 millions`: what it was to them.

    Not `La norme est` | un médecin `pour 12 000 habitants`.
    """
    if page.folds[phrase.last : phrase.last + 1] != ["pour"] and "pour" not in page.folds[at : phrase.last]:
        return False
    said = page.folds[page.layout.sentence(at)[0] : at]
    copula = said[-1:] != [] and (said[-1] in BEING or infinitive(said[-1]) in _BEING)
    return phrase.lemma in _JUDGEMENTS or (copula and _RATES.isdisjoint(said))


_BEING = frozenset("être rester constituer représenter devenir".split())
_RATES = frozenset("norme ratio rapport règle proportion taux moyenne compte avait".split())
_JUDGEMENTS = frozenset(
    """issue cauchemar tragédie nouvelle drame soulagement chance étape aubaine catastrophe défi espoir menace danger
    occasion victoire calvaire épreuve choc coup problème plaie joie honte fierté désastre enjeu perspective lueur
    avenir bouffée bonheur souci appui soutien refuge toit""".split()
)


_EACH_TIME = (["jour"], ["semaine"], ["mois"], ["an"], ["heure"], ["minute"])


def _is_listed(page: Scan, at: int, others: dict[int, Number]) -> bool:
    """`dont une à Lyon,` | une à Nantes `et deux à Lille`: one more item of what `dont` opened, without a verb."""
    first = page.layout.sentence(at)[0]
    opened = next((i for i in range(at - 1, max(first, at - _SENTENCE), -1) if page.folds[i] == "dont"), 0)
    led = page.folds[opened + 1 : at]
    if led[-2:] == [",", "et"]:
        return False  # `12 parcs, dont un à Lyon, et` | un homme `en rêve`
    return opened > 0 and opened + 1 in others and not any(map(is_finite_verb, led))


def _befell(page: Scan, at: int, others: dict[int, Number]) -> bool:
    """`Cinq marins ont été blessés et` | un tué, `et` | un porté disparu: the passive goes on, of one more."""
    first = page.layout.sentence(at)[0]
    led = page.folds[max(first, at - _ANOTHER) : at]
    counted = any(i in others for i in range(max(first, at - _ANOTHER), at))
    done = is_person(page.folds[at + 1]) or Tag.NOUN not in guess(page.folds[at + 1])  # no `marché`
    return done and counted and "été" in led and is_participle(page.folds[at - 2])


def _makes_up(page: Scan, at: int, others: dict[int, Number]) -> bool:
    """`Trois enfants sont morts, deux dans le sud et` | un dans le nord: the rest of what opens the sentence."""
    first, last = page.layout.sentence(at)
    led = [others[i] for i in range(max(first, at - _SENTENCE), at) if i in others]
    if len(led) < 2 or led[0].value is None:
        return False
    near = range(at + 1, min(last, at + _SENTENCE))
    ones = [others[i] for i in near if i in others and page.folds[i] in A and page.before(i) in (",", "et")]
    parts = [*led[1:], *ones]
    placed = all(page.folds[number.last : number.last + 1] in _PLACED for number in parts)
    return placed and led[0].value == sum((number.value or Decimal(0) for number in parts), Decimal(1))


_WHERE = frozenset(("dans", "à", "au", "aux", "en", "sur", "chez", "près"))
_PLACED = tuple([word] for word in _WHERE)


def _with_others(page: Scan, quantity: Quantity, others: dict[int, Number]) -> bool:
    """| Une personne `est morte et huit autres ont été blessées`: it opens the sentence that counts more of them."""
    first, last = page.layout.sentence(quantity.first)
    if quantity.first != first:
        return False
    more = (others[i].last for i in range(quantity.last, min(last, quantity.last + _SENTENCE)) if i in others)
    return any(page.folds[i : i + 1] == ["autres"] for i in more)


_SENTENCE = 40  # words


_EACH, _MANY = frozenset(("soit", ":", ",", "à", "d'", "et")), 10


def _stands_for_person(page: Scan, at: int, before: str, after: str) -> bool:
    """`neuf personnes, parmi lesquelles` | une fillette, `quatre étaient des enfants,` | une était une femme."""
    if before in ("lesquels", "lesquelles") or (
        after in _IS and before in (",", "et", ";") and _were(page, at)
    ):
        return True
    if _is_another(page, at, before, after):
        return True
    # `trois d’entre elles ont été intoxiquées et une, brûlée aux mains, …`
    told = before == "et" and after == ","
    return told and {"d'", "entre"} <= set(page.folds[page.layout.sentence(at)[0] : at])


def _is_another(page: Scan, at: int, before: str, after: str) -> bool:
    """`Deux personnes sont mortes et` | une autre `est blessée`: one more of those who were counted."""
    if after != "autre" or before not in ("et", ",", ";") or at + 2 >= len(page):
        return False
    counted = page.kinds[max(at - _ANOTHER, page.layout.sentence(at)[0]) : at]
    return is_finite_verb(page.folds[at + 2]) and heads.number_letter() in counted


_ANOTHER = 16  # words


def _is_vote(page: Scan, at: int, before: str, after: str) -> bool:
    """`à l’unanimité moins` | une voix, `14 voix pour,` | une contre, `13 ont voté pour,` | un s’est abstenu."""
    if before == "moins" and "unanimité" in page.folds[max(at - 3, 0) : at]:
        return True
    near = page.folds[max(at - _BALLOT, 0) : at]
    if after == "s'" and page.folds[at + 3 : at + 4] in (["abstenu"], ["abstenue"]):
        return not _VOTED.isdisjoint(near)
    closed = page.folds[at + 2 : at + 3] in ([","], ["."], ["et"], [";"], [])
    return after == "contre" and ("voix" in near[-8:] or (closed and not _VOTED.isdisjoint(near)))


_VOTED = frozenset("voix voté votent vote votes".split())
_BALLOT = 16


def _counts_noun(page: Scan, quantity: Quantity, phrase: noun.NounPhrase, others: dict[int, Number]) -> bool:
    """`au moins` | un mort, `dont` | une femme, `12 hommes et` | une femme; not `un groupe`, `un homme a dit`."""
    before = page.before(quantity.first)
    if quantity.qualifier in ("at_least", "at_most", "less_than") and quantity.left < quantity.first:
        return page.folds[quantity.left] != "même"  # `même pas` | un lit
    if phrase.lemma in noun.TRANSPARENT or phrase.lemma in _GROUPS:
        return False
    if _is_rate(page, phrase, others):
        return True
    if before == "et" and phrase.lemma in _ESTABLISHED and is_person(_noun_before(page, quantity.first - 1)):
        return False
    toll = phrase.lemma in TOLL and not _determined(page, phrase) and not _acts(page, quantity.first, phrase)
    if (toll and _is_deplored(page, quantity.first)) or (
        before in _KILLING and is_person(phrase.lemma) and not _determined(page, phrase)
    ):
        return True
    if before == ":" and page.before(quantity.first - 1) in ("bilan", "résultat"):
        return page.folds[phrase.last : phrase.last + 1] in ([], ["."], [","], ["\n"], ["et"])
    if before in (",", "et") and is_person(phrase.lemma) and _is_listed(page, quantity.first, others):
        return True
    if before == "dont" and not toll and _opens_clause(page, quantity, phrase, others):
        return False
    return before in (_BEFORE_TOLL if toll else ("dont",)) or _beside(page, quantity, phrase, others)


def _opens_clause(page: Scan, quantity: Quantity, phrase: noun.NounPhrase, others: dict[int, Number]) -> bool:
    """`l’accord, dont` | un avenant `de 16 millions d’euros a été signé`: whose, and nothing was counted before."""
    first, last = page.layout.sentence(quantity.first)
    if any(i in others for i in range(first, quantity.first)):
        return False
    behind = page.folds[phrase.last : min(phrase.last + _CLAUSE, last)]
    end = next((i for i, word in enumerate(behind) if word in (",", ";", ":", "(")), len(behind))
    return not _HAVE.isdisjoint(behind[:end])


_CLAUSE = 9  # words


def _acts(page: Scan, at: int, phrase: noun.NounPhrase) -> bool:
    """`Un mort` | a été enterré, `Un blessé` | a témoigné: somebody, no toll; `Un mort est à déplorer` counts."""
    opens = at == page.layout.sentence(at)[0]
    behind = page.folds[phrase.last : phrase.last + _DEPLORED]
    acts = behind[:1] != [] and (behind[0] in _HAVE or is_finite_verb(behind[0]))
    return opens and acts and "déplorer" not in behind and "confirmé" not in behind


def _is_deplored(page: Scan, at: int) -> bool:
    """`faisant` | un mort, `On déplore` | un mort, `il y a eu`, `s’est soldé par`, `Le bilan est d’`."""
    before = page.before(at)
    if before == "par":
        return page.folds[at - 2] in _ENDED
    if before == "d'":
        if page.folds[at - 2] == "état":
            return True  # `fait état d’` | un mort
        return "bilan" in page.folds[max(at - _REACH - 1, 0) : at] and page.folds[at - 2] in _IS_OF
    if before == "eu":
        return page.folds[at - 3 : at - 1] == ["y", "a"]
    verb = infinitive(before.removesuffix("ant") + "er" if before.endswith("ant") else before)
    return verb in _TOLLING or before == "faisant"


_KILLING = frozenset(("tuant", "blessant"))
_ENDED = frozenset("solde soldé soldée soldera".split())
_IS_OF = frozenset("est était serait reste".split())
_HAVE = frozenset("a ont avait est sont était".split())
_DEPLORED = 5  # words of `est à déplorer`
_TOLLING = frozenset(
    "déplorer compter dénombrer recenser causer provoquer occasionner signaler enregistrer".split()
)


def _noun_before(page: Scan, end: int) -> str:
    """The lemma of the noun that ends before word `end`; empty where none does."""
    phrase = noun.read(page, end - 1) if end > 0 else None
    return phrase.lemma if phrase else ""


# `500 policiers et` | un centre de rétention: what is built is not counted with persons.
_ESTABLISHED = frozenset("centre foyer camp hôpital plan fonds programme projet dispositif accord".split())
_BEFORE_TOLL = frozenset(("", "\n", ":", ",", "(", "et", "dont", "fait", "avec", "bilan", "déplorer", "seul"))
_PLACING = frozenset("dans sur à en par pour de d' lors après avant chez vers depuis devant sous".split())
_ACCORDING = frozenset("selon suivant croire".split())  # `d’après` is among those above
# They open an adjunct at the head of a sentence; inside one they lead a list: `avec une femme, trois enfants et …`
_OPENING = frozenset("avec sans malgré moyennant".split())
_IS = {"était": "étaient", "est": "sont", "a": "ont"}


def _were(page: Scan, at: int) -> bool:
    """Whether the clause before tells the same of several: `quatre étaient des enfants,` | une était."""
    near = page.folds[max(at - _NEAR, 0) : at]
    return _IS[page.folds[at + 1]] in near or {"ont", "été"} <= set(near)


def _of_time(page: Scan, quantity: Quantity, before: str) -> bool:
    """`plus d’un an`, `un bébé d’un mois`, `un an de prison`; not `sur un an`, `un an plus tôt`, `pendant un mois`."""
    words = page.words
    if quantity.qualifier in _QUALIFIED:
        return True
    after = [w.folded for w in words[quantity.after : quantity.after + 2]]
    if before in ("d'", "de"):
        return quantity.kind == "age" or _lasts(page, quantity.first - 1)
    if after[:1] == ["de"] or after[:1] == ["d'"]:
        return len(after) > 1 and after[1] in (
            "prison",
            "emprisonnement",
            "détention",
            "réclusion",
            "rétention",
        )
    return after[:1] == ["ferme"] or quantity.kind == "age"


def _lasts(page: Scan, end: int) -> bool:
    """`un titre de séjour` | d’un an, `une peine` | d’un mois: what is given for so long, right before it."""
    return not _GRANTED.isdisjoint(page.folds[max(end - _REACH, 0) : end])


_REACH = 4
_GRANTED = frozenset(
    """titre carte visa permis contrat bail mandat peine sursis délai durée période interdiction suspension congé
    moratoire trêve stage autorisation dérogation""".split()
)
_GROUPS = frozenset(
    "record pic maximum série groupe budget équipe rangée bande liste partie grande vague".split()
)
_SHARERS = frozenset(
    """commune personne famille habitant département région canton enfant foyer ménage tête école classe équipe
    élève quartier centre jour mois semaine an heure village lit chambre""".split()
)


def _is_rate(page: Scan, phrase: noun.NounPhrase, others: dict[int, Number]) -> bool:
    """`un robinet pour 150 habitants`, `un délégué par commune`."""
    words, at = page.words, phrase.last
    if at + 1 >= len(words):
        return False
    if words[at].folded == "pour" and is_participle(words[at - 1].folded):
        return False  # `un véhicule homologué pour neuf places`
    if words[at].folded == "pour" and phrase.lemma in _ESTABLISHED | _MEANT:
        return False
    if words[at].folded == "pour" and at + 1 in others and others[at + 1].form == "indefinite":
        return False  # `un pays de transit pour des milliers d’exilés`
    if words[at].folded == "pour" and at + 1 in others:
        return not _is_one(others[at + 1]) and not units().after(page, others[at + 1].last)
    return words[at].folded == "par" and words[at + 1].folded in _SHARERS and phrase.lemma not in _RATES


_RATES = frozenset(
    "revenu taux coût prix dépense budget pib moyenne allocation aide production consommation".split()
)


# `une aide` | pour 1 000 familles: whom it is meant for, not how many share it
_MEANT = frozenset(
    """aide appel hébergement formation subvention enveloppe budget campagne opération contrat marché chantier concours
    offre solution logement abri refuge gymnase salle bâtiment site structure village bourse crédit prime somme
    pétition loi proposition amendement vol bateau navire bus convoi financement réseau parcours stage espace lieu
    repas fête soirée collecte cagnotte""".split()
)


def _is_one(number: Number) -> bool:
    return number.form == "words" and number.value == 1


def _determined(page: Scan, phrase: noun.NounPhrase) -> bool:
    return (
        page.words[phrase.last].folded in ("qui", "dont", "que", "qu'") if phrase.last < len(page) else False
    )


def _beside(page: Scan, quantity: Quantity, phrase: noun.NounPhrase, others: dict[int, Number]) -> bool:
    """A list of counts: `14 femmes et un nourrisson`, `un blessé et trois disparus`."""
    words = page.words
    at = _past_age(page, phrase.last, others)
    joined = page.before(quantity.first) in ("et", ",")
    if joined and _are_persons(page, phrase) and _listed(page, quantity.first, others):
        return True
    if page.before(quantity.first) == "," and _closes_list(page, quantity.first, at, others):
        return True
    for limit in (at, phrase.head[1]):
        if limit + 1 < len(words) and words[limit].folded in ("et", ",") and limit + 1 in others:
            if words[limit].text == "," and _in_adjunct(page, quantity.left):
                return False
            other = others[limit + 1]
            plain = not _is_one(other) and not units().after(page, other.last)
            return plain and noun.read(page, other.last, many=True) is not None
    first = quantity.first - 1
    return (
        first > 0
        and words[first].folded == "et"
        and any(_ends_before(page, others[i], first) for i in others if first - _LIST_ITEM <= i < first)
    )


def _in_adjunct(page: Scan, at: int) -> bool:
    """`Dans` | un village, `douze maisons ont brûlé`; `Selon` | un témoin, `…`: no item of a list."""
    before = page.before(at)
    if before in _PLACING or before in _ACCORDING:
        return True
    return before in _OPENING and at - 1 == page.layout.sentence(at)[0]


def _past_age(page: Scan, at: int, others: dict[int, Number]) -> int:
    """`un Syrien` | de 27 ans `et deux Kurdes`: past the age of who is counted."""
    aged = others.get(at + 1) if page.folds[at : at + 1] == ["de"] else None
    return aged.last + 1 if aged and page.folds[aged.last : aged.last + 1] == ["ans"] else at


def _listed(page: Scan, at: int, others: dict[int, Number]) -> bool:
    """`quatre hommes, deux Irakiens,` | un Vietnamien et un Français: one of a list of persons that ends with `et`."""
    ahead, before = at, _item_before(page, at, others)
    for _ in range(_LONGEST_LIST):
        if before is None or not _is_one(others[before]):
            break
        before = _item_before(page, before, others)
    for _ in range(_LONGEST_LIST):
        after = _item_after(page, ahead, others) if page.before(ahead) == "," else None
        ahead = ahead if after is None else after
    return before is not None and not _is_one(others[before]) and page.before(ahead) == "et"


_LONGEST_LIST = 8


def _closes_list(page: Scan, first: int, last: int, others: dict[int, Number]) -> bool:
    """`60 personnes, trois banderoles,` | un mégaphone.: the third of a list of counts, which is all there is."""
    if page.folds[last : last + 1] not in ([], ["."], [";"], ["\n"]):
        return False
    for _ in range(2):
        before = _thing_before(page, first, others)
        if before is None or _is_one(others[before]):
            return False
        first = before
    return page.before(first) in (":", "\n", "", ".", ",")


def _thing_before(page: Scan, at: int, others: dict[int, Number]) -> int | None:
    """Where the number begins that counts what stands before the comma and word `at`."""
    near = range(at - 2, max(at - _LIST_ITEM, -1), -1)
    return next((i for i in near if i in others and _is_thing(page, others[i], at)), None)


def _is_thing(page: Scan, number: Number, following: int) -> bool:
    """Whether only a comma stands between the noun that `number` counts and the number at word `following`."""
    phrase = noun.read(page, number.last, many=True)
    return page.before(following) == "," and phrase is not None and phrase.last == following - 1


def _item_before(page: Scan, at: int, others: dict[int, Number]) -> int | None:
    """Where the number begins that counts the item of a list before word `at`."""
    near = range(at - 1, max(at - _LIST_ITEM, -1), -1)
    return next((i for i in near if i in others and _is_item(page, others[i], at)), None)


def _item_after(page: Scan, at: int, others: dict[int, Number]) -> int | None:
    """Where the number begins that counts the item of a list behind the one whose number begins at word `at`."""
    near = range(at + 1, at + _LIST_ITEM)
    return next((i for i in near if i in others and at in others and _is_item(page, others[at], i)), None)


def _is_item(page: Scan, number: Number, following: int) -> bool:
    """Whether `number` counts persons, and only a joint stands between them and the number at word `following`."""
    phrase = noun.read(page, number.last, many=not _is_one(number))
    if phrase is None or following - 1 not in (phrase.last, phrase.head[1]):
        return False
    return page.before(following) in (",", "et") and _are_persons(page, phrase)


def _are_persons(page: Scan, phrase: noun.NounPhrase) -> bool:
    return is_person(phrase.lemma) or is_people(page.folds[phrase.head[0]])


def _ends_before(page: Scan, number: Number, joint: int) -> bool:
    """Whether `number` and its noun end just before the joint."""
    other = number.last - 1
    if joint - other > _LIST_ITEM or _is_one(number):
        return False
    between = page.words[other:joint]
    if any(w.text in ",;:.()" for w in between):
        return False
    for start in range(other + 1, min(other + 3, joint)):
        phrase = noun.read(page, start, many=True)
        if phrase and joint in (phrase.last, phrase.head[1]) and not units().after(page, start):
            return True
    return False
