"""Closed classes of French words that several rooms ask for, each written once; folded and cut as texts are."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a text, in no order. Each is to be one word as texts are cut: never `d'un`, `sous-total`."""
    return frozenset(words.split())


OF = word_set("de d' du des")
TO = word_set("à au aux")
THE = word_set("le la les l'")
A = word_set("un une")
THIS = word_set("ce cet cette")
THESE = THIS | {"ces"}
DEFINITE = THE | THESE | word_set("mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs")
DETERMINERS = DEFINITE | A
# Those of a noun in the singular, or of one in the plural, contracted with à or de too.
SINGULAR = word_set("un une le la l' du au ce cet cette mon ma ton ta son sa notre votre leur")
PLURAL = word_set("les des aux ces mes tes ses nos vos leurs")
RELATIVES = word_set("qui que qu' dont où")
THOSE = word_set("celui celle ceux celles")
HAVE = word_set("a ont avait avaient")
HAD = word_set("avait avaient était étaient")
BEING = word_set("est sont était étaient sera seront serait seraient fut furent été")
MOVES = word_set("hausse baisse recul repli progression augmentation diminution")
TOTALS = word_set("total totaux ensemble")
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
HOURS = word_set("h heures")
VOTES = word_set("voix abstention vote")  # of a ballot, not only counted ones
BULLETS = word_set("- – — • · * ▪")
MINUS = word_set("- − –")
CLOSING_QUOTES = word_set('» ” "')
