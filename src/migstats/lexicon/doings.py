"""`déjouer`, `perdre la vie`, `sauvetage`: which verbs and nouns say what happens to what is counted."""

from __future__ import annotations

from functools import cache

from . import read

# Every word that begins a locution with a lemma of its own: `portées disparues` reads `porter disparu`.
_SPELT = {
    "disparue": "disparu",
    "disparus": "disparu",
    "disparues": "disparu",
    "manquants": "manquant",
    "manquantes": "manquant",
    "introuvables": "introuvable",
}


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a class of `actions.tsv`, `light` for instance."""
    return frozenset(word for kind, words in read("actions", 2) if kind == name for word in words.split())


@cache
def named_with(noun: str) -> frozenset[str]:
    """The verbs whose participle is part of a name: `départ` -> aider, for `départs aidés`."""
    rows = (words.split() for kind, words in read("actions", 2) if kind == "named")
    return frozenset(verb for head, *verbs in rows if head == noun for verb in verbs)


Expressions = dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def locutions() -> Expressions:
    """Verb -> what may follow it to make one expression, the longest first, each with the expression."""
    return _expressions("locution")


@cache
def situations() -> Expressions:
    """Preposition -> what may follow it to say where somebody is or how he fares: `à l' hôpital`."""
    return _expressions("situation")


def _expressions(name: str) -> Expressions:
    found: Expressions = {}
    for kind, words in read("actions", 2):
        if kind == name:
            head, *rest = words.split()
            said = [_SPELT.get(word, word) for word in rest]
            found.setdefault(head, []).append((tuple(rest), spelt([head, *said])))
    return {head: sorted(tails, key=lambda tail: -len(tail[0])) for head, tails in found.items()}


def spelt(words: list[str]) -> str:
    """`mettre à l' abri` -> "mettre à l’abri"; `faire demi - tour` -> "faire demi-tour"."""
    return " ".join(words).replace("' ", "’").replace("'", "’").replace(" - ", "-")


def reflexive(verb: str) -> str:
    """`noyer` -> "se noyer"; `inscrire` -> "s’inscrire"; `hisser` -> "se hisser"."""
    elided = verb[0] in "aeiouyéèêâîh" and not verb.startswith(_ASPIRATED)
    return f"s’{verb}" if elided else f"se {verb}"


_ASPIRATED = (
    "hach",
    "harc",
    "harn",
    "hasard",
    "hauss",
    "haï",
    "hât",
    "hériss",
    "heurt",
    "hiss",
    "hoch",
    "hurl",
)
