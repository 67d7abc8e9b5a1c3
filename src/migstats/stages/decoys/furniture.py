"""`Commentaires (12)`, `Lu 1 048 fois`, `Lecture : 3 min`, `papier 100 % recyclé`: page furniture."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from ...found import Number
    from ...scan import Scan


@cache
def _furniture() -> regex.Pattern[str]:
    """Whole lines or their heads, on raw text: the words of a frame are few and fixed."""
    import regex

    return regex.compile(
        r"""(?im)
      \bcommentaires?\s*(?:\(\s*\d+\s*\)|:\s*\d+)
    | ^\W*\d+\s+(?:commentaires?|réactions?|partages?|vues?|likes?|j.aime|abonnés)\W*$
    | \b\d+\s+(?:commentaires?|partages?|vues|réactions)\s*[·•|]
    | [·•|]\s*\d+\s+(?:commentaires?|partages?|vues|réactions)\b
    | \b(?:partager|tweeter|envoyer)\s+\d+\b
    | \b(?:notez|note|noté)[^\n]{0,30}:\s*[\d,.]+\s*/\s*\d+
    | \b(?:lu|vu|partagé|consulté|téléchargé|visité)(?:e|s|es)?\s+(?:[\d\s.,]|&nbsp;)+\s*fois\b
    | \b(?:temps\s+de\s+)?lecture\s*:?\s*(?:\d+|une?)\s*(?:min|mn|minutes?)\b\.?
    | \b\d+\s*(?:min|mn|minutes?)\s+de\s+lecture\b
    | \bpage\s+\d+\s*(?:/|sur)\s*\d+ | ^\W*\d+\s*/\s*\d+\W*$
    | \bil\s+(?:vous\s+)?reste\s+(?:encore\s+)?[\d.,]+\s*%\s+(?:de\s+(?:cet|l.)\s*)?\s*article[^\n.]*
    | [\d.,]+\s*%\s+de\s+(?:cet\s+|l.)article\s+à\s+lire
    | ^[^\n]*\b(?:abonnez-vous|abonnés?\)|offre\s+d.essai|sans\s+engagement|s.abonner|j.en\s+profite)[^\n]*$
    | ^[^\n]*\b(?:imprimé\s+sur\s+papier|papier\s+\d+\s*%|dépôt\s+légal|tirage\s*:|ISSN|ISBN|SIRET|SIREN)[^\n]*$
    | ^[^\n]*\b(?:capital\s+de|commission\s+paritaire)[^\n]*$
    | \b(?:crédits?\s+)?photos?\s*:?\s*(?:\(?\s*p\.\s*)?\d+(?:\s*/\s*\d+)?\b(?!\s+\p{Ll})
    | \bp\s*[<=>]\s*0[.,]\d+
    | \b(?:partager|tweeter|réagir|imprimer|favoris|j.aime|likes?|vues?)\s*\(\s*[\d\s]+\s*\)
    | \b(?:facebook|twitter|linkedin|whatsapp|x|e-?mail|oui|non|utile)\s*\(\s*\d[\d\s]*\)
    | \b(?:appelez|composez)\s+(?:le|au)\s+\d{2,4}\b
    | \bil\s+y\s+a\s+\d+\s+(?:min|minutes?|h|heures?)\b\s*$
        """,
        regex.VERBOSE,
    )


# Words beside a counter; words of a line that is furniture as a whole. Most texts hold none of the second.
_BESIDE = frozenset(
    """commentaire commentaires réaction réactions partage partages vue vues like likes lu vu lue vue lus
    vus partagé partagée consulté consultée téléchargé visité lecture page article photo photos p
    partager tweeter envoyer réagir imprimer favoris note notez noté facebook twitter linkedin x mail email oui
    non appelez composez""".split()
)
_WHOLE = frozenset(
    ("abonnés", "abonnez", "abonner", "issn", "isbn", "siret", "siren", "paritaire", "recyclé", "tirage")
)
_AROUND = 5
_LINE = 120


def find(page: Scan, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """Character spans of page furniture, looked for only where one of its words stands near a number."""
    whole = not page.known.isdisjoint(_WHOLE)
    if not whole and page.known.isdisjoint(_BESIDE):
        return
    done = -1
    for number in numbers:
        near = page.folds[max(number.first - _AROUND, 0) : number.last + _AROUND]
        if page.starts[number.first] < done or (not whole and _BESIDE.isdisjoint(near)):
            continue
        start, done = _window(page, number)
        for match in _furniture().finditer(page.text, start, done, timeout=2):
            yield match.span()


def _window(page: Scan, number: Number) -> tuple[int, int]:
    """The line of `number`, or what is near it where the line is long."""
    first, last = page.layout.line(number.first)
    at = page.starts[number.first]
    start, end = page.starts[first], page.end(last - 1)
    return max(start, at - _LINE), min(end, at + _LINE)
