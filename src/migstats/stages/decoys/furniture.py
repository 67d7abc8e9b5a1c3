"""`Commentaires (12)`, `Lu 1 048 fois`, `Lecture : 3 min`, `papier 100 % recyclé`: page furniture."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from ...found import Number
    from ...scan import Scan


# Whole lines or their heads, on raw text: the words of a frame are few and fixed. Before each shape, signs of which
# it needs one, in lower case and without `i` (for which the engine takes `İ` too): most shapes are never tried.
_SHAPES = (
    ("comment", r"\bcommentaires?\s*(?:\(\s*\d+\s*\)|:\s*\d+)"),
    (
        "comment réact partage vue ke me abonn",
        r"^\W*\d+(?:[\s.]\d{3})*\s+(?:commentaires?|réactions?|partages?|vues?|likes?|j.aime|abonnés)\W*$",
    ),
    ("comment", r"\(\s*\d+\s+commentaires?\s*\)"),
    ("· • |", r"\b\d+\s+(?:commentaires?|partages?|vues|réactions)\s*[·•|]"),
    ("· • |", r"[·•|]\s*\d+\s+(?:commentaires?|partages?|vues|réactions)\b"),
    ("partager tweeter envoyer", r"(?:\b(?:partager|tweeter)|^\W*envoyer)\s+\d+\b"),
    ("note noté", r"\b(?:notez|note|noté)[^\n]{0,30}:\s*[\d,.]+\s*/\s*\d+"),
    (
        "fo",
        r"\b(?:lu|vu|partagé|consulté|téléchargé|visité)(?:e|s|es)?\s+(?:[\d\s.,]|&nbsp;)+\s*fois\b",
    ),
    (
        "lecture",
        r"\b(?:temps\s+de\s+)?lecture\s*:?\s*(?:<|moins\s+d(?:e\s|[’']))?\s*(?:\d+|une?)\s*(?:min|mn|minutes?)\b\.?",
    ),
    ("lire", r"[\d.,]+\s*%\s+rest(?:e|ent)\s+à\s+lire"),
    ("restant", r"\b\d+\s+articles?\s+(?:gratuits?|offerts?)?\s*restants?\b"),
    ("lecture", r"\b\d+\s*(?:min|mn|minutes?)\s+de\s+lecture\b"),
    ("page", r"\bpage\s+\d+\s*(?:/|sur)\s*\d+"),
    ("/", r"^\W*\d+\s*/\s*\d+\W*$"),
    (
        "art lire",
        r"\bil\s+(?:vous\s+)?reste\s+(?:encore\s+)?[\d.,]+\s*%\s+"
        r"(?:(?:de\s+(?:cet|l.)\s*)?\s*article[^\n.]*|à\s+lire\b)",
    ),
    ("art", r"[\d.,]+\s*%\s+de\s+(?:cet\s+|l.)article\s+à\s+lire"),
    (
        "abonn offre engagement prof",
        r"^[^\n]*\b(?:abonnez-vous|abonnés?\)|offre\s+d.essai|sans\s+engagement|s.abonner|j.en\s+profite)[^\n]*$",
    ),
    (
        "pap dépôt rage ssn sbn ret ren",
        r"^[^\n]*\b(?:imprimé\s+sur\s+papier|papier\s+\d+\s*%|dépôt\s+légal|tirage\s*:|ISSN|ISBN|SIRET|SIREN)[^\n]*$",
    ),
    ("cap par", r"^[^\n]*\b(?:capital\s+de|commission\s+paritaire)[^\n]*$"),
    (
        "photo",
        r"\b(?:crédits?\s+)?photos?\s*:?\s*(?:\(?\s*p\.\s*)?\d+(?:\s*/\s*\d+)?\b(?!\s+\p{Ll})",
    ),
    ("< = >", r"\bp\s*[<=>]\s*0[.,]\d+"),
    (
        "(",
        r"\b(?:partager|tweeter|réagir|commenter|imprimer|favoris|j.aime|likes?|vues?)\s*\(\s*[\d\s]+\s*\)",
    ),
    (
        "comment partage réact vue",
        r"(?:^|[–—|·•]|\s\s)\s*\d+\s+(?:commentaires?|partages?|réactions?|vues)\s*(?:$|\s\s|[–—|·•])",
    ),
    (
        "face tw nked what stag masto blue tele x",
        r"\b(?:facebook|twitter|linkedin|whatsapp|instagram|mastodon|bluesky|telegram|x)\s+\d+(?=\s\s|\s*[–—|·•]|\s*$)",
    ),
    ("ko) mo) kb) mb)", r"\([^()\n]{0,30}\b\d+(?:[.,]\d+)?\s*(?:ko|mo|kb|mb)\)"),
    (
        "comment vue",
        r"(?<=\s[-–—|·•]\s)\d+(?:[\s.]\d{3})*\s+(?:vues?|commentaires?)(?=\s+[-–—|·•]\s|\s*$)",
    ),
    ("avis", r"\bvotre\s+avis[^\n\d]{0,30}:\s*\d+\s+commentaires?"),
    (
        "min",
        r"^\W*(?:à\s+(?:écouter|voir|lire)|vidéo|podcast|audio)\b[^\n]*\(\s*\d+\s*(?:min|mn|minutes?)\s*\)\W*$",
    ),
    ("offre", r"^\W*(?:profitez\s+de\s+)?notre\s+offre\b[^\n]*\bpremier\s+mois\b[^\n]*$"),
    ("cppap", r"\bCPPAP\b[^\n]*$"),
    ("(", r"\b(?:facebook|twitter|linkedin|whatsapp|x|e-?mail|oui|non|utile)\s*\(\s*\d[\d\s]*\)"),
    ("lecture", r"^\W*lectures?(?:\(s\))?\s*:\s*\d+\s*$"),
    ("pages", r"^\W*nombre\s+de\s+pages\s*:\s*\d+\s*$"),
    ("télécharg", r"\b\d+\s+téléchargements?\b(?:\s+\d+\s+vues\b)?"),
    ("suivez", r"\bsuivez[- ]nous\s+sur\b[^\n]*$"),
    ("appelez composez", r"\b(?:appelez|composez)\s+(?:le|au)\s+\d{2,4}\b"),
    ("👍 👎 💬 ❤ ♥ 👁", r"[👍👎💬❤♥👁]\ufe0f?\s*\d++(?:[.,]\d+)?(?!\s*(?:\p{L}|%|€))"),
    ("y", r"\bil\s+y\s+a\s+\d+\s+(?:min|minutes?|h|heures?)\b\s*$"),
)


@cache
def _compiled(shape: str) -> regex.Pattern[str]:
    import regex

    return regex.compile(shape, regex.IGNORECASE | regex.MULTILINE)


def _shaped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans between two characters that have one of the shapes: the leftmost first, of two the earlier in the list."""
    near = text[start:end].casefold()
    shapes = [shape for signs, shape in _SHAPES if any(sign in near for sign in signs.split())]
    while matches := [m for s in shapes if (m := _compiled(s).search(text, start, end))]:
        first = min(matches, key=lambda match: match.start())
        yield first.span()
        start = first.end()


# Words beside a counter; words of a line that is furniture as a whole. Most texts hold none of the second.
_BESIDE = frozenset(
    """commentaire commentaires réaction réactions partage partages vue vues like likes lu vu lue vue lus
    vus partagé partagée consulté consultée téléchargé visité lecture page article photo photos p
    lire articles commenter partager tweeter envoyer réagir imprimer favoris note notez noté facebook twitter linkedin
    x mail email oui
    téléchargement téléchargements pages lectures
    non appelez composez mastodon bluesky telegram pdf ko mo kb mb 👍 👎 💬 ❤ ♥ 👁""".split()
)
_WHOLE = frozenset(
    (
        "suivez",
        "abonnés",
        "abonnez",
        "abonner",
        "issn",
        "isbn",
        "siret",
        "siren",
        "paritaire",
        "recyclé",
        "tirage",
        "cppap",
        "profitez",
        "écouter",
    )
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
        yield from _shaped(page.text, start, done)


def _window(page: Scan, number: Number) -> tuple[int, int]:
    """The line of `number`, or what is near it where the line is long."""
    first, last = page.layout.line(number.first)
    at = page.starts[number.first]
    start, end = page.starts[first], page.end(last - 1)
    return max(start, at - _LINE), min(end, at + _LINE)
