"""`40 589 tentatives ont été déjouées`, `le sauvetage de 133 migrants`: what happens to what is counted.

Ways to it, the nearest first: the noun of action before `de`, a participle or relative clause behind the counted
noun, the word of a change, the figure that this one goes on with, the verb whose object or subject it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...found import RATIOS
from ...lexicon.doings import locutions, named_with, spelt, words_of
from ...morphology import Tag, feminine, infinitive, is_participle, singular
from ...words import BEING, OF, A, word_set
from ..periods.scopes import is_heading
from ..quantities.carried.gapping import names_another
from ..quantities.phrases.heads import number_letter
from .arguments import AS, is_whole_of, verb_of
from .changes import of_change, of_multiple
from .classes import classes_of
from .clauses import Verb, of_class
from .nearby import RANKS, is_ranked
from .sentences import ASIDE, CLAUSES, ENDS, FAR, MANY, NEAR, TAKING, Sentence, is_adverb
from .unsaid import is_introduced, is_old_level, is_toll_apart, says_nothing, situation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity, Run
    from ...scan import Scan

_NEVER = frozenset(("duration", "age", "ordinal"))
_LENGTHS = frozenset(("km", "m", "cm", "mm", "m2", "Cel", "[degF]", "deg", "[nmi_i]", "km/h"))
_SURFACES = frozenset(("ha", "km2"))
_DEPTHS, _FALLING = frozenset(("mm", "cm")), word_set("eau pluie neige grêle précipitation")
_JOINTS = frozenset(
    (",", "et", "ou", "de", "d'", "des", "les", "ni", "puis", "quelque", "environ", "plus", "près")
)


_narrows = of_class(Tag.ADJECTIVE | Tag.ADVERB)
_leads_noun = of_class(Tag.DETERMINER | Tag.PREPOSITION | Tag.PREPOSED_ADJECTIVE)


def attach(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `action` of each quantity."""
    sentences: dict[int, Sentence] = {}
    for i, quantity in enumerate(quantities):
        if not (_may_have(page, quantity) or _is_level_of(page, quantity)):
            continue
        first, last = _told_in(page, quantity)
        if first not in sentences:
            sentences[first] = Sentence(page, first, last)
        if placed := situation(page, quantity):
            quantity.verb = placed
            continue
        if _may_have(page, quantity):
            quantity.action, way = _action(page, sentences[first], quantities, i)
            if quantity.action and says_nothing(page, quantity, quantity.action):
                quantity.verb = quantity.action
                quantity.action = None
            if way == "behind" and quantity.kind in ("count", "money"):
                quantity.verb = quantity.verb or verb_of(page, sentences[first], quantity)
        else:
            quantity.action, way = _of_level(sentences[first], quantity), "level"
        if quantity.action:
            quantity.rules.append(f"subjects.action.{way}")
            quantity.acts = _acts(page, sentences[first], quantity)


def _told_in(page: Scan, quantity: Quantity) -> Run:
    """Its sentence; of `1,4 million⏎de personnes` | `ciblées`, a box of figures, the label under it too."""
    first, last = page.layout.sentence(quantity.first)
    alone = page.layout.line(quantity.first)[0] == quantity.left and page.folds[quantity.after : last] == [
        "\n"
    ]
    if alone and last < len(page) and page.words[last].text[0].islower():
        return first, page.layout.line(last)[1]
    return first, last


def _acts(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`2 910 mineurs` | `accompagnant leur famille`, `trois familles` | `hébergent Ali`: they help, they host.

    Not those who are somewhere: `300 habitants` | `ont assisté à une réunion`.
    """
    if quantity.action not in words_of("undergone"):
        return False
    verbs = [verb for verb in sentence.verbs if verb.lemma == quantity.action]
    if page.before(quantity.left) == "par" and quantity.noun is not None and quantity.kind == "count":
        return any(_is_done_by(page, verb, quantity) for verb in verbs)
    if len(verbs) != 1 or verbs[0].first < quantity.after:
        return False
    if verbs[0].form not in ("finite", "gerund"):
        led = page.folds[max(quantity.left - NEAR, sentence.first) : quantity.left]
        return verbs[0].form == "infinitive" and not _ARE.isdisjoint(
            led
        )  # `ils sont 23 %` | `à soutenir la loi`
    verb, near = verbs[0], page.folds[quantity.after : verbs[0].first]
    if verb.lemma == "assister" and page.folds[verb.last : verb.last + 1] in (["à"], ["au"], ["aux"]):
        return False
    taken = "que" in near or "qu'" in near  # `12 personnes que la police a arrêtées`
    return not taken and _PASSIVE.isdisjoint(page.folds[verb.first : verb.last])


def _is_done_by(page: Scan, verb: Verb, quantity: Quantity) -> bool:
    """`a été tué par` | `trois hommes`, `accueillis par` | `300 manifestants`: those who do it."""
    if verb.base == "soutenir":
        return False  # `la motion soutenue par` | `40 députés` tells what they want
    passive = verb.form == "participle" or not _PASSIVE.isdisjoint(page.folds[verb.first : verb.last])
    return passive and verb.last <= quantity.left - 1 <= verb.last + NEAR


_ARE = frozenset(("sont", "étaient", "seraient", "seront", "furent"))
_PASSIVE = frozenset(
    """est sont était étaient été sera seront serait seraient fut furent être étant soit soient vu vue vus vues voient
    fait""".split()
)


def _may_have(page: Scan, quantity: Quantity) -> bool:
    """`326 hectares` | `ont brûlé`, not `une ferme de 40 hectares`, nor lengths, durations, ranks."""
    if quantity.change is None and quantity.unit in _SURFACES:
        return page.before(quantity.left) not in OF
    if quantity.unit in _DEPTHS and quantity.noun in _FALLING:
        return True  # `il est tombé` | `62 mm d’eau`
    if _is_set_off(page, quantity) or "quantities.series" in quantity.rules:
        return False  # `morts 12, blessés 45`: no verb tells of them, `blessés` is none
    return quantity.change is not None or (quantity.kind not in _NEVER and quantity.unit not in _LENGTHS)


def _is_set_off(page: Scan, quantity: Quantity) -> bool:
    """`77 personnes ont péri, six fois` | `plus qu’en 2023`: likened to the figure before, nothing happens to it."""
    if quantity.kind != "multiple" or page.before(quantity.left) not in _OPENING:
        return False
    return page.folds[quantity.last : quantity.last + 1] in (["plus"], ["moins"])


_OPENING = frozenset((",", ":", "(", "–", "—", "soit"))


def _is_level_of(page: Scan, quantity: Quantity) -> bool:
    """`le délai est tombé` | `à 14 mois`: durations and ages that have become what they are."""
    return quantity.kind in ("duration", "age") and page.before(quantity.left) == "à"


def _of_level(sentence: Sentence, quantity: Quantity) -> str | None:
    """`ramené à deux ans`, `s’est allongé à 14 mois`: the verb of the change."""
    verb = sentence.ends.get(quantity.left - 2)
    return verb.lemma if verb and (verb.base in words_of("moving") or verb.base == "ramener") else None


def _action(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> tuple[str | None, str]:
    """The action, and the name of the way to it."""
    quantity = quantities[i]
    if quantity.change is not None:
        if not (i and _goes_on_moving(page, quantities[i - 1], quantity)):
            sentence.changed = of_change(page, sentence, quantity)
        return sentence.changed, "change"
    if sentence.changed and _is_reached(page, sentence, quantity):
        return sentence.changed, "level"
    if quantity.kind == "multiple":
        return of_multiple(page, sentence, quantity), "multiple"
    noun = _noun_before(page, sentence, quantity)
    if verb := _gapped_passive(page, sentence, quantity):
        return verb, "gapped"
    if verb := _behind_noun(page, sentence, quantity) or _shared(page, sentence, quantities, i):
        quantity.verb = (
            noun  # `le retour de 900 migrants bloqués`: the participle is the action, the noun tells too
        )
        return verb, "behind"
    if i and is_whole_of(page, quantities[i - 1], quantities, i):
        return None, "clause"
    if noun in _GIFTS and (taken := verb_of(page, sentence, quantity)) in _TAKING:
        return taken, "clause"  # `perçoit une aide de` | `52 000 francs`
    if noun:
        return noun, "noun"
    if _is_apposition(page, sentence, quantities, i) or _explains_places(page, sentence, quantity):
        return None, "clause"
    if _is_own(quantity) and is_introduced(page, sentence, quantity):
        return None, "clause"
    if i and _has_verb_behind_part(page, sentence, quantities[i - 1], quantity):
        return None, "clause"
    if quantity is not quantities[-1] and _has_verb_behind_part(page, sentence, quantity, quantities[i + 1]):
        return verb_of(page, sentence, quantities[i + 1]), "clause"
    if whole := _of_another(page, sentence, quantities, i):
        return whole.action, "list"
    before = _previous(page, sentence, quantities, i)
    if before and is_old_level(page, before, quantity):
        return None, "clause"
    if is_toll_apart(page, sentence, before, quantity) and not _has_own_verb(page, sentence, quantity):
        return None, "clause"
    if before and _goes_on(page, sentence, before, quantity) and not _stands_alone(page, before, quantity):
        return before.action, "list"
    if noun := _in_label(page, quantity) or _in_caption(page, quantity):
        return noun, "label"
    told = _told_alike(page, sentence, quantities, i)
    if told and _is_gapped(page, sentence, told, quantity):
        return told.action, "list"
    return verb_of(page, sentence, quantity), "clause"


def _goes_on_moving(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`Reflux en Hongrie (-26 %), au Danemark (` | -25 % `)`: the next bracket of a list of places that moved alike."""
    bracketed = page.before(before.left) == page.before(quantity.left) == "("
    if not bracketed or before.change != quantity.change or before.unit != quantity.unit:
        return False
    between = page.folds[before.right : quantity.left - 1]
    joint = between[1:2] in ([","], ["et"]) and len(between) <= NEAR + 1
    return joint and not any(is_participle(word) or infinitive(word) for word in between)


def _has_verb_behind_part(page: Scan, sentence: Sentence, whole: Quantity, part: Quantity) -> bool:
    """`17 000 migrants dont 4 000 mineurs` | sont arrivés: the verb of the whole, which opens the clause.

    Not `Le pays compte 17 000 migrants dont 4 000 mineurs sont scolarisés`.
    """
    joined = page.folds[whole.right : part.left] == ["dont"] and _is_own(part) and part.part_of is not None
    return joined and not any(verb.first < whole.first for verb in sentence.verbs)


def _is_reached(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`reculent de 5,3 %,` | `à 61 milliards`; `a doublé` | `pour s’établir à 122 millions`."""
    left = quantity.left + (page.folds[quantity.left] == "à")  # `à quelque` | `13 200`
    at = page.folds[left - 1 : left] == ["à"]
    if at and page.folds[left - 2 : left - 1] in ([","], ["%"]):
        return True
    verb = sentence.ends.get(left - 1 - at)
    if not at or verb is None or verb.form != "infinitive" or verb.lemma is not None:
        return False
    return "pour" in page.folds[max(verb.first - MANY, sentence.first) : verb.first]


def _explains_places(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`vers Aujac et Robiac,` | `deux communes voisines`: places named before, counted once more.

    And how large they are: `vivent à Felletin,` | `1 700 habitants`.
    """
    at = quantity.left - 1
    named = at > 0 and page.folds[at] == "," and page.words[at - 1].capital
    if quantity.noun in _DWELLERS:
        return named and not _has_own_verb(page, sentence, quantity)
    return named and quantity.noun in _SETTLEMENTS and _is_own(quantity)


_SETTLEMENTS = word_set(
    "commune ville village localité quartier pays région département province île état canton bourg hameau"
)
_DWELLERS = frozenset(("habitant", "âme"))
_AMONG = frozenset(("sur", "parmi"))


def _is_apposition(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> bool:
    """`dix-sept hommes, onze Sénégalais et six Gambiens, ont été secourus`: details of a whole that has the verb."""
    whole = quantities[i].part_of
    if whole is None or whole >= i or quantities[whole].first < sentence.first:
        return False
    between = page.folds[quantities[whole].last : quantities[i].left]
    led = page.folds[max(quantities[whole].left - 2, 0) : quantities[whole].left]
    if ";" in between or _has_own_verb(page, sentence, quantities[i]):
        return False  # `3 900 personnes, 11 % de plus ; neuf` | `ont été hospitalisées`
    if "," not in between or "dont" in between or not _AMONG.isdisjoint(led):
        return False  # `Sur les 57 passagers, deux seulement ont pu être sauvés`: the part has the verb
    return not any(quantities[whole].first < verb.first < quantities[i].left for verb in sentence.verbs)


def _stands_alone(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`soit le double, et 251 filières ont été démantelées`: what goes on with a figure of another kind."""
    return before.action is None and (before.kind == "multiple" or _is_level(page, before, quantity))


def _of_another(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> Quantity | None:
    """`Tokyo a reconnu 303 réfugiés, dont 237 Afghans ; Séoul` | 101: the whole, of which the verb was said."""
    quantity, part = quantities[i], quantities[i - 1]
    if not i or part.part_of is None or quantity.part_of is not None or not quantity.elided:
        return None
    whole = quantities[part.part_of]
    told = sentence.first <= whole.first < part.first and whole.noun == quantity.noun
    goes_on = told and whole.kind == quantity.kind and not _has_own_verb(page, sentence, quantity)
    return whole if goes_on and names_another(page, part.right, quantity) else None


def _previous(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> Quantity | None:
    """The figure before, of the same sentence, that may have an action: `1,2 M€ sur trois ans, soit 400 000 €`."""
    for before in reversed(quantities[max(i - NEAR, 0) : i]):
        if before.first < sentence.first:
            return None
        if _may_have(page, before):
            return before
    return None


def _in_label(page: Scan, quantity: Quantity) -> str | None:
    """`Refoulements vers le Niger : 31 404 personnes`: a noun of action opens the label, people are counted."""
    at = quantity.left - 1
    if at < 1 or page.folds[at] != ":" or quantity.noun is None or not _is_own(quantity):
        return None
    first = page.layout.line(quantity.first)[0]
    word = singular(page.folds[first])
    counts = quantity.kind == "count" and infinitive(quantity.noun) is None
    return word if counts and word in words_of("noun") and at - first < FAR else None


def _in_caption(page: Scan, quantity: Quantity) -> str | None:
    """`Mineurs confiés au département` over rows of figures: the participle beside the noun of the heading."""
    if not quantity.elided or quantity.phrase is None or quantity.kind != "count":
        return None
    row = page.layout.line(quantity.first)[0]
    if quantity.part_of is not None or "dont" in page.folds[row : quantity.left]:
        return None
    first, last = page.layout.line(quantity.phrase[0])
    if last > quantity.left or not is_heading(page, first, last):
        return None
    at = quantity.phrase[0] + 1
    named = at < last and is_participle(page.folds[at]) and page.folds[at].endswith("s")
    verb = infinitive(page.folds[at]) if named else None
    return None if verb in words_of("state") | words_of("light") else verb


def _is_own(quantity: Quantity) -> bool:
    """Whether the counted noun stands behind the number."""
    return quantity.phrase is not None and not quantity.elided and quantity.phrase[0] > quantity.first


# ---------------------------------------------------------------- beside the noun


def _noun_before(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`l’expulsion vers le Niger de 600 personnes`: the nearest noun of action before `de`, no verb between."""
    at = quantity.left - 1
    if at > sentence.first and page.folds[at] == "(":
        if moved := _most(page, at):
            return moved
        at = _before_bracketed(page, quantity)
    if at <= sentence.first or page.folds[at] not in OF or _leads_on(page, quantity):
        return None
    for i in range(at - 1, max(sentence.first, at - 1 - NEAR) - 1, -1):
        word = page.folds[i]
        if i in sentence.ends and sentence.ends[i].form != "participle":
            return None
        if word in ENDS or word == "," or word in CLAUSES or page.kinds[i] == number_letter():
            return None
        if i > sentence.first and page.kinds[i - 1] == number_letter():
            return None  # `un bilan de 20 morts et de` | `12 disparus`
        if page.folds[i : i + 2] in (["un", "des"], ["une", "des"], ["chacun", "des"], ["chacune", "des"]):
            return None  # `un hébergement dans l’un des 14 centres`
        named = page.kinds[i] == page.words[i].letter and word not in RANKS
        if named and singular(word) in words_of("noun") and _is_led(page, i):
            if page.before(i) == "en" and i > MANY and singular(page.folds[i - 2]) in _LED_BY:
                return _noun_of(page, i - 2)  # `la mise en` | `examen de six cadres`
            aside = (
                page.before(i) in ("au", "à", "en") or _names_place(page, i) or _is_means(page, i, quantity)
            )
            met = "avec" in page.folds[i + 1 : at]  # `une réunion avec les consuls de six pays`
            return None if aside or met else _noun_of(page, i)  # `doté au départ de`
    return None


def _is_means(page: Scan, at: int, quantity: Quantity) -> bool:
    """`creusé à l’` | `aide de trois machines`: with what something is done; not `grâce à l’aide de 3 millions`."""
    led = page.folds[max(at - 2, 0) : at]
    return quantity.kind == "count" and page.folds[at] == "aide" and led in (["à", "l'"], ["avec", "l'"])


def _most(page: Scan, at: int) -> str | None:
    """`la plus forte hausse` | `(4 300)`: of several that moved, the one by how much it did."""
    noun = singular(page.folds[at - 1])
    return noun if noun in words_of("movement") and "plus" in page.folds[max(at - 4, 0) : at - 1] else None


def _before_bracketed(page: Scan, quantity: Quantity) -> int:
    """The word before the noun that a bracket counts: `l’accueil` | `des élèves ukrainiens (18 900)`; else -1."""
    counted = quantity.phrase is not None and quantity.phrase[1] == quantity.left - 1
    return quantity.phrase[0] - 1 if counted and quantity.phrase else -1


def _leads_on(page: Scan, quantity: Quantity) -> bool:
    """`a ramené son parc d’hébergement de` | `10 500 à 8 900 lits`: where a movement begins."""
    at = quantity.last
    return page.folds[at : at + 1] == ["à"] and page.kinds[at + 1 : at + 2] == number_letter()


_GIFTS = frozenset(("aide", "don", "prêt", "subvention"))
_TAKING = frozenset(("recevoir", "percevoir", "toucher", "obtenir", "promettre"))


def _noun_of(page: Scan, at: int) -> str:
    """`la prise en charge de 655 requérants`: a noun of action with the words without which it says nothing."""
    noun = singular(page.folds[at])
    for tail, _ in locutions().get(_LED_BY.get(noun, ""), ()):
        if tuple(page.folds[at + 1 : at + 1 + len(tail)]) == tail:
            return spelt([noun, *tail])
    return noun


_LED_BY = {"prise": "prendre", "mise": "mettre", "remise": "remettre"}


def _names_place(page: Scan, at: int) -> bool:
    """`un centre de` | `rétention de 140 places`: the noun of action belongs to the name of a place."""
    return at > 1 and page.before(at) in ("de", "d'") and singular(page.folds[at - 2]) in _PLACES


_PLACES = frozenset(
    """taux centre camp lieu foyer local zone bureau structure hôtel maison site dispositif capacité salle poste point
    comité commission mission équipe groupe cellule conseil service unité brigade programme projet""".split()
)


def _is_led(page: Scan, at: int) -> bool:
    """Whether a determiner or preposition stands before a noun, or nothing at all."""
    before = page.before(at)
    return not before or not before[0].isalpha() or _leads_noun(before)


def _behind_noun(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`migrants secourus au large`, `personnes qui ont fui`: a participle or relative clause after the noun."""
    apart = quantity.phrase and not quantity.elided and quantity.phrase[1] < quantity.left
    if apart and quantity.phrase and "," in page.folds[quantity.phrase[1] : quantity.left]:
        return None  # `Parmi les femmes interrogées, une sur cinq a été agressée`
    if quantity.kind == "count" and _is_among(page, quantity):
        return None
    at = _noun_end(sentence, quantity)
    at += page.folds[at : at + 1] == ["\n"]  # `43 %⏎` | `logées dans des écoles`
    last = max(quantity.phrase[1], at) if quantity.phrase and at > quantity.phrase[0] else at
    plural = quantity.value is None or quantity.value >= MANY
    led_by_dont = "dont" in page.folds[max(quantity.left - NEAR, sentence.first) : quantity.left]
    while at < sentence.last:
        if verb := sentence.starts.get(at):
            if verb.form == "participle" and (
                not _agrees(page.folds[at], plural, quantity)
                or _names_itself(page, at, quantity)
                or _ranks_next(page, at, quantity)
                or _is_of_complement(page, at, quantity)
            ):
                return None
            newly = page.before(at) in _NEWLY  # `personnes nouvellement` | `déplacées`
            if verb.form == "participle" and not newly and _is_state(page, verb, quantity):
                at = verb.last  # `passeurs présumés` | `interpellés`
                last = max(last, at)
                continue
            if verb.form == "gerund" and _was_done_to(sentence, quantity):
                return None  # `va accueillir 3 000 familles` | ayant fui: what is done to them now
            return verb.lemma if verb.form in ("participle", "gerund") else None
        word = page.folds[at]
        if word == "(" and (closed := _past_insert(page, at)):
            at = last = closed  # `5 000 maisons (ILA)` | `confiées aux communes`
            continue
        if (
            word in ("s'", "n'", "ne")
            and at + 1 in sentence.starts
            and sentence.starts[at + 1].form == "gerund"
        ):
            return sentence.starts[at + 1].lemma  # `une quarantaine de familles` | `s’étant désistées`
        if word == "à" and (task := _task(sentence, at, quantity)):
            return task  # `40 familles à reloger`
        if page.folds[at + 1 : at + 2] == ["-"]:
            at += 2  # `migrants ouest-africains` | `refoulés`
            continue
        if (
            word in _PASSED
            or (word in ("tous", "toutes") and page.before(at) == ",")
            or (word == "en" and not _CASH.isdisjoint(page.folds[at + 1 : at + 2]))
        ):
            at += 1 + (word == "en")  # `treize autres` | `évacués`, `90 000 euros en liquide` | `saisis`
            last = max(last, at)
            continue
        if word == "qui" or (word in ("que", "qu'") and at >= last):
            return None if page.before(at) in AS else _relative(page, sentence, at, plural and word == "qui")
        if word == ",":
            if page.folds[at + 1 : at + 2] == ["dont"]:
                at = _past_parts(page, sentence, at)  # `34 personnes, dont 21 femmes,` | `parties de Sfax`
                continue
            if led_by_dont and _is_apposed(page, sentence, at + 1):
                return None  # `dont huit enfants, parties de Sfax`: all of them are
            if page.folds[at + 1 : at + 2] == ["qui"] or _is_apposed(page, sentence, at + 1):
                at += 1
                continue
            return None
        if at >= last and not _narrows(word):
            return None
        at += 1
    return None


def _gapped_passive(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`Douze personnes ont été tuées et 30` | `blessées`: a participle of its own, the auxiliary said once."""
    at = _past_restated(page, quantity) if quantity.kind == "money" else quantity.last
    verb = sentence.starts.get(at) or sentence.counted.get(at)
    led = page.before(quantity.left) in _LISTING or quantity.left < quantity.first
    plain = led and quantity.kind in ("count", "percent", "fraction", "money")
    if verb is None or not plain or verb.form != "participle" or not page.folds[verb.first].endswith("s"):
        return None
    earlier = (one for one in reversed(sentence.verbs) if one.last <= quantity.left)
    main = next((one for one in earlier if one.form != "participle"), None)
    if main is None or not main.compound or BEING.isdisjoint(page.folds[main.first : main.last - 1]):
        return None
    told = page.folds[main.first + 1 : main.last]
    of_many = verb.first in sentence.starts or any(is_participle(one) and one[-1] == "s" for one in told)
    return verb.lemma if of_many and not _has_own_verb(page, sentence, quantity) else None


def _past_restated(page: Scan, quantity: Quantity) -> int:
    """One past a sum and the bracket that says it once more: `62 000 dinars (18 500 euros)` | `saisis`."""
    at = quantity.after
    if page.folds[at : at + 1] != ["("]:
        return at
    return next((end + 1 for end in range(at, min(at + NEAR, len(page))) if page.folds[end] == ")"), at)


def _shared(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> str | None:
    """`37 candidats et quatre convoyeurs` | `arrêtés à Fass Boye`: a participle for both, where no verb tells more.

    Not `un mort et 20 blessés évacués`: who is called by what happened to him.
    """
    if i + 1 >= len(quantities) or any(verb.form == "finite" for verb in sentence.verbs):
        return None
    quantity, other = quantities[i], quantities[i + 1]
    plain = quantity.kind == other.kind == "count" and other.part_of is None and _is_own(quantity)
    if not plain or not quantity.phrase or page.folds[quantity.phrase[1] : other.left] != ["et"]:
        return None
    persons = ["person" in classes_of(one.noun) for one in (quantity, other)]
    told = quantity.noun is None or quantity.noun in _FATES or is_participle(quantity.noun)
    return None if told or persons[0] != persons[1] else _behind_noun(page, sentence, other)


_FATES = word_set("mort décès blessé tué disparu noyé rescapé survivant victime corps cadavre dépouille")


def _past_insert(page: Scan, at: int) -> int:
    """One past a bracket of a word or two without figures before a participle; 0 where there is none."""
    for end in range(at + 1, min(at + 4, len(page) - 1)):
        if page.folds[end] == ")":
            return end + 1 if is_participle(page.folds[end + 1]) else 0
        if page.kinds[end] != page.words[end].letter:
            return 0
    return 0


def _past_parts(page: Scan, sentence: Sentence, at: int) -> int:
    """The comma that closes `, dont 21 femmes et huit enfants,` before a participle or a relative; else the end."""
    for i in range(at + 2, min(at + 2 + FAR, sentence.last)):
        if page.folds[i] == "," and (
            page.folds[i + 1 : i + 2] == ["qui"] or _is_apposed(page, sentence, i + 1)
        ):
            return i
        if i in sentence.starts or page.folds[i] in ENDS:
            break
    return sentence.last


def _is_among(page: Scan, quantity: Quantity) -> bool:
    """`12` | `des 40 personnes arrêtées`: the participle tells of the whole."""
    beside = page.folds[quantity.last : quantity.last + 1] == ["des"]
    return beside and page.kinds[quantity.last + 1 : quantity.last + 2] == number_letter()


_NEWLY = frozenset(("nouvellement", "récemment", "fraîchement"))
_PASSED = frozenset(("autre", "autres"))
_CASH = frozenset(("liquide", "espèces", "billets", "coupures", "cash"))


def _task(sentence: Sentence, at: int, quantity: Quantity) -> str | None:
    """What is to be done to what is counted; not `aider 300 migrants à` | `rentrer`."""
    task = sentence.starts.get(at + 1)
    told = any(verb.lemma and verb.last <= quantity.left for verb in sentence.verbs)
    return task.lemma if task and task.form == "infinitive" and not told else None


def _noun_end(sentence: Sentence, quantity: Quantity) -> int:
    """One past the counted noun, where it stands in the sentence; else past the number, as behind a governing noun.

    `quatre canots sur cinq`, `une enveloppe de 210 millions d’euros` | `accordée`.
    """
    if quantity.phrase and not quantity.elided and sentence.first <= quantity.phrase[0] < sentence.last:
        inside = quantity.first <= quantity.phrase[0] < quantity.last
        within = range(quantity.phrase[0], quantity.left)  # `un partenariat` | `doté de 205 millions`
        governs = quantity.kind == "money" and quantity.phrase[1] == quantity.left - 1
        governs = governs and sentence.starts.keys().isdisjoint(within)
        return quantity.last if inside else quantity.after if governs else quantity.phrase[0] + 1
    return quantity.after


def _is_apposed(page: Scan, sentence: Sentence, at: int) -> bool:
    """`, secourues au large,`: a participle between commas."""
    at += page.folds[at : at + 1] in (["tous"], ["toutes"])
    verb = sentence.starts.get(at)
    return verb is not None and verb.form == "participle" and page.folds[at].endswith("s")


def _is_state(page: Scan, verb: Verb, quantity: Quantity) -> bool:
    """`passeurs présumés`, `places assises`: what somebody or something is, not what happens to it."""
    private = verb.base == "priver" and page.folds[verb.last : verb.last + 1] not in (["de"], ["d'"])
    named = quantity.noun is not None and verb.base in named_with(quantity.noun)
    return private or named or verb.base in words_of("state") or verb.lemma is None


def _names_itself(page: Scan, at: int, quantity: Quantity) -> bool:
    """`92` | `retenus, dont sept femmes`: the counted noun is no action of its own."""
    if page.folds[at] in _TOGETHER and page.before(at) in ("ou", "et"):
        return True  # `1 482 morts ou` | disparus, `40 morts et` | `blessés`
    own = quantity.phrase is not None and not quantity.elided
    if own and quantity.phrase and quantity.phrase[0] == at - 2 and page.before(at) in ("ou", "et"):
        return True  # `192 000 réfugiés et` | `retournés ont été accueillis`
    return at == quantity.last and quantity.noun is None and page.folds[at] in _GROUPS_OF_PEOPLE


_TOGETHER = frozenset("disparus disparues blessés blessées".split())
_GROUPS_OF_PEOPLE = frozenset("retenus détenus".split())


def _ranks_next(page: Scan, at: int, quantity: Quantity) -> bool:
    """`arrive en tête avec 12 %,` | `suivi par Jean Zola`: who comes next, and nothing that happens to a share."""
    by = page.folds[at + 1 : at + 2]
    return quantity.kind in RATIOS and page.folds[at] in RANKS and bool(by) and by[0] in OF | {"par"}


def _is_of_complement(page: Scan, at: int, quantity: Quantity) -> bool:
    """`40 habitants des villages` | `occupés`: the participle of the things that narrow the counted noun.

    Not where its gender says that it is of those counted: `300 salariées des magasins licenciées en mai`.
    """
    if not _is_own(quantity) or quantity.phrase is None:
        return False
    near, first = at - 1, max(quantity.phrase[0], quantity.after - 1)
    while near > first and _narrows(page.folds[near]) and page.before(near) not in _THE_MANY:
        near -= 1
    if near <= first or page.before(near) not in _THE_MANY or page.words[near].capital:
        return False
    plural_feminine = page.folds[at].endswith("es")
    of_things = feminine(page.folds[near])
    if of_things is not None and of_things != plural_feminine:
        return False
    of_counted = feminine(quantity.noun) if quantity.noun else None
    if of_counted is not None and of_counted != plural_feminine:
        return True
    return "person" not in classes_of(singular(page.folds[near]))


_THE_MANY = frozenset(("des", "aux", "les"))


def _agrees(participle: str, plural: bool, quantity: Quantity) -> bool:
    """A plural number has plural participles; a share may be singular, and a total (`un millier`) both."""
    loose = quantity.kind in ("fraction", "percent") or (
        quantity.phrase and quantity.phrase[0] < quantity.first
    )
    return bool(loose) or not plural or participle.endswith(("s", "x"))


def _relative(page: Scan, sentence: Sentence, at: int, plural: bool) -> str | None:
    """The verb of the relative clause that begins at word `at`; of many it is no verb in the singular."""
    following = next((verb for verb in sentence.verbs if verb.first > at), None)
    if following is None or following.form != "finite":
        return None
    other = plural and page.folds[following.first].endswith(_SINGULAR)
    if other or _is_background(page, sentence, at, following):
        return None
    return following.lemma


def _is_background(page: Scan, sentence: Sentence, at: int, verb: Verb) -> bool:
    """`a secouru 80 migrants` | qui tentaient, `120 élus,` | qui avaient fui, `ont été arrêtés`: the scene."""
    if not page.folds[verb.first].endswith(_IMPERFECT):
        return False
    led = next((one for one in reversed(sentence.verbs) if one.last <= at), None)
    if led is not None and led.form != "participle":
        return not verb.compound and led.lemma in words_of("undergone")
    comma = next((i for i in range(verb.last, sentence.last) if page.folds[i] == ","), 0)
    then = sentence.starts.get(comma + 1) if comma else None
    return page.before(at) == "," and then is not None and then.form == "finite"


_IMPERFECT = ("ait", "aient")


def _was_done_to(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the verb before a figure says what is done to its people: `secourir`, `accueillir`."""
    led = next((verb for verb in reversed(sentence.verbs) if verb.last <= quantity.left), None)
    return led is not None and led.lemma in words_of("undergone")


_SINGULAR = (
    "a",
    "ait",
    "est",
)  # `11 ateliers du groupe, qui` | `a stoppé`, `avait`; never of `300 personnes`


# ---------------------------------------------------------------- lists and echoes


def _goes_on(page: Scan, sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """`60 hommes, 14 femmes et cinq enfants`, `contre 120`, `soit 9 personnes`, `(274 un an plus tôt)`."""
    first = max(before.right, before.last)
    between = page.folds[first : quantity.left]
    said = [word for word in between if word not in _JOINTS]
    if (
        before.change is not None
        or quantity.left - 1 in sentence.ends
        or _has_own_verb(page, sentence, quantity)
    ):
        return False
    if page.folds[before.last : quantity.first] == ["des"]:
        return False  # `la suppression de deux des quatre postes`
    if _is_level(page, before, quantity):
        return True
    if "soit" in said and _AVERAGE.issuperset(said[said.index("soit") + 1 :]):
        return len(said) < FAR and quantity.kind != "multiple"
    if not _PARTS.isdisjoint(between[-2:]):
        return False  # `2 930 personnes soignées, parmi lesquelles` | `410 mineurs`
    if between[-2:] == ["ainsi", "que"]:
        return True
    if "contre" in said or "(" in said:
        compared = quantity.compared_with is not None and said[-1] in ("contre", "(")
        restated = said in (["("], ["(", "soit"]) and _is_restated(before, quantity)
        told = page.before(before.left) != "(" or "subjects.action.list" in before.rules
        told = "subjects.action.behind" not in before.rules and (told or not RANKS.isdisjoint(between))
        return compared or restated or (told and is_ranked(page, before, quantity))
    if said and (not _APART.isdisjoint(said) or not _LEADING.isdisjoint(between[-1:])):
        return False
    if before.action and quantity.noun and is_participle(quantity.noun) and _is_own(quantity):
        return False  # `72 personnes secourues par la vedette, deux blessés`: a noun that says itself what happened
    if "subjects.action.behind" in before.rules and _is_own(quantity):
        if not _ends_group(page, sentence, before):
            return False  # `60 pompiers épaulés par des agents, 25 véhicules`: the participle is that of its own noun
        if "person" in classes_of(quantity.noun) and "person" not in classes_of(before.noun):
            return False  # `15 000 faux documents saisis, 85 imprimeurs sous les verrous`
    return _is_listed(sentence, first, quantity) and (not said or not _LISTING.isdisjoint(between))


def _told_alike(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> Quantity | None:
    """The figure before, past details in brackets: `441 ont débouché sur … (dont 372 …),` | `619 sur …`."""
    for before in reversed(quantities[max(i - NEAR, 0) : i]):
        if before.first < sentence.first:
            return None
        if ")" not in page.folds[before.right : quantities[i].left]:
            return before
        if "(" in page.folds[before.right : quantities[i].left]:
            return before
    return None


def _is_gapped(page: Scan, sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """`441 ont débouché sur un rejet,` | `619 sur l’octroi`: the verb is left out, what goes with it is told."""
    if (
        before.action is None
        or not quantity.elided
        or before.kind != quantity.kind
        or quantity.change is not None
    ):
        return False
    led = page.folds[quantity.after : quantity.after + 1]
    if not led or led[0] not in _GAPPED or page.before(before.left) in ASIDE | TAKING:
        return False
    between = range(before.after, quantity.left)
    told = [sentence.starts[at] for at in between if at in sentence.starts]
    first = told[0] if told else None
    if first is None:  # the second of three: `, 619 sur l’octroi et` | `900 sur un rejet`
        return "subjects.action.list" in before.rules and _is_same(
            page.folds[before.after : before.after + 1], led
        )
    own = [verb for verb in told[1:] if verb.form == "finite"]
    joined = page.before(quantity.left) in _JOINTS or quantity.qualifier != "exact"
    return (
        first.form == "finite"
        and _is_same(page.folds[first.last : first.last + 1], led)
        and not own
        and joined
    )


def _is_same(one: list[str], other: list[str]) -> bool:
    """Whether two prepositions are the same: `du Niger`, `d’Égypte`; `à un rejet`, `au statut`."""
    return one == other or any(kind.issuperset(one + other) for kind in (OF, A)) if one else False


_PARTS = frozenset(("lesquels", "lesquelles"))
_GAPPED = frozenset("sur à au aux par de d' en dans vers pour chez".split())
_AVERAGE = frozenset(("en", "moyenne", "donc", "ainsi", "à", "peine"))
_APART, _LEADING = ENDS | CLAUSES, ASIDE | TAKING
_LISTING = frozenset((",", "et", "puis"))


def _has_own_verb(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`20 personnes ont été blessées et trois` | `sont mortes`: a verb right behind the figure and its noun."""
    behind = (
        max(quantity.phrase[1], quantity.after) if quantity.phrase and _is_own(quantity) else quantity.after
    )
    if page.folds[behind : behind + 2] == ["d'", "entre"]:
        behind += 3  # `62 %` | `d’entre eux jugent`
    while behind < sentence.last and (page.folds[behind] in _BEFORE_VERB or is_adverb(page.folds[behind])):
        behind += 1
    verb = sentence.starts.get(behind)
    return verb is not None and verb.form == "finite"


def _ends_group(page: Scan, sentence: Sentence, before: Quantity) -> bool:
    """`186 000 repas` | `distribués, 23 tonnes de vivres`: nothing but the participle stands behind the noun."""
    verb = next((one for one in sentence.verbs if one.first >= before.after), None)
    return verb is not None and page.folds[verb.last : verb.last + 1] in ([","], ["et"])


_BEFORE_VERB = frozenset(("se", "s'", "ne", "n'", "en", "y", "l'", "les", "leur", "lui", "autres"))


def _is_level(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`remontés de 63 000 en 2023` | `à 139 000`: both ends of one movement."""
    return (
        page.before(before.left) == "de"
        and page.before(quantity.left) == "à"
        and before.kind == quantity.kind
    )


def _is_restated(before: Quantity, quantity: Quantity) -> bool:
    """`deux tiers (66,3 %)`, `2,5 milliards de francs (environ 3,8 millions d’euros)`."""
    return quantity.same_as is not None or quantity.kind != before.kind or quantity.unit != before.unit


def _is_listed(sentence: Sentence, first: int, quantity: Quantity) -> bool:
    """Whether only participles of the nouns, no other verb, stand between two figures, nor soon after the second."""
    between = (sentence.starts[i] for i in range(first, quantity.left) if i in sentence.starts)
    return quantity.left - first <= FAR and all(verb.form == "participle" for verb in between)
