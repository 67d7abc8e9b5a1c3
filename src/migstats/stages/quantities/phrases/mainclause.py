"""`Le nombre de disparus dans l’incendie qui ravage la vallée a grimpé à 12`: the subject behind a relative clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import Tag, guess
from ....words import RELATIVES
from . import clauses, noun

if TYPE_CHECKING:
    from ....scan import Scan
    from .noun import NounPhrase


def subject(page: Scan, first: int, end: int) -> NounPhrase | None:
    """The noun phrase that opens the clause, where a relative clause stands before its verb, which word `end` is.

    None where no relative clause with a verb of its own does.
    """
    verbs = 0
    for at in range(end - 1, max(end - _FAR, first) - 1, -1):
        word = page.folds[at]
        if word in _ENDS or (word == "," and verbs == 0 and at < end - 1):
            return None
        if word == "et" and verbs == 0 and page.folds[at + 1] in _OWN:
            return None  # `La ville où il est né grandit et` | son taux `atteint 4 %`
        if word in RELATIVES and page.before(at) not in _NO_NOUN:
            told = verbs == 1 or (verbs == 0 and word == "qui" and at + 1 < end and _is_told(page, at + 1))
            return _opening(page, first, at) if told else None
        verbs += clauses.is_verb(page, at) and not clauses.is_verb(page, at - 1)
    return None


def _is_told(page: Scan, at: int) -> bool:
    """`qui` | (se) traverse `une crise`: a form that may be a noun elsewhere."""
    at += page.folds[at] in clauses.CLITICS
    return Tag.FINITE_VERB in guess(page.folds[at])


def _opening(page: Scan, first: int, relative: int) -> NounPhrase | None:
    """The noun phrase that opens the sentence before word `relative`, behind an adverbial and its comma."""
    if relative - first > _FAR:
        return None
    starts = [first, *(at + 1 for at in range(first, relative) if page.folds[at] in _JOINTS)]
    for start in starts:
        if any(clauses.is_verb(page, at) or page.folds[at] in _ENDS for at in range(start, relative)):
            continue
        at = start + (page.words[start].text in '"“«-–—•')
        if page.folds[at] in clauses.SUBJECT_ARTICLES:
            phrase = noun.read(page, at + 1)
            named = phrase is not None and clauses.is_name(page, phrase)
            return None if phrase is None or named else phrase._replace(last=min(phrase.last, relative))
    return None


_FAR = 40
_OWN = frozenset(("son", "sa", "ses", "leur", "leurs"))
_NO_NOUN = frozenset(
    ("ce", "celui", "celle", "ceux", "celles", "et", "mais", ",", "alors", "tandis", "parce", "puisque")
)
_ENDS = frozenset((";", ":", "\n", "(", ")", "«", "»"))
_JOINTS = frozenset((",", "et", "que", "qu'", "mais"))
