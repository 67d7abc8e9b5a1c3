"""Whom a pronoun stands for: `« … », a-t-elle dit`, `Selon lui`, `ce dernier`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...lexicon.gazetteer import gazetteer
from ...lexicon.speech import voice_nouns
from ...morphology import Tag, guess, is_finite_verb
from .naming import OWN, TITLES, is_small_word, named_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...scan import Scan
    from .coverage import Voice

BACK = 120  # words in which one is looked for


def antecedent(page: Scan, voice: Voice, before: Sequence[Voice]) -> str | None:
    """Whom `il` or `elle` stands for: the last voice of that gender, else the last name that is a subject."""
    said = page.words[voice.who.first].folded
    pronoun = {"ce": "il", "cette": "elle", "ces": "ils"}.get(said, said)
    for other in reversed(before):
        if page.folds[other.who.start] in OWN:
            continue  # `fait savoir son cabinet. Il a …`: whose cabinet it is
        if other.at > voice.at - BACK and agrees(page, other, pronoun):
            nearer = _acts_before(page, voice.at, other) if other.who.kind == "name" else None
            nearer = nearer or _person_since(page, voice.at, other, pronoun)
            return nearer or _aged_since(page, other.end, voice.at) or other.name
    if voice.who.last - voice.who.first > 1:  # `ce dernier`: who was named last
        return _subject_before(page, voice.at, pronoun)
    own = _own_subject(page, voice.at, pronoun) or _opens_before(page, voice.at, pronoun)
    return own or _subject_before(page, voice.at, pronoun)


def _acts_before(page: Scan, at: int, other: Voice) -> str | None:
    """`À la barre, Moussa D. minimise. | Il parle de`: a full name nearer than a voice whose gender is not known."""
    first = page.layout.sentence(at)[0]
    start = page.layout.sentence(first - 1)[0] if first else 0
    if not other.end <= start < first or page.folds[other.who.first] in _GENDER:
        return None
    if page.folds[start] in ("à", "dans", "devant", "en", "pour"):
        start = next((i + 1 for i in range(start, min(start + _LED, first)) if page.folds[i] == ","), start)
    last = start
    while last < first and (page.words[last].capital or page.words[last].text == "."):
        last += 1
    named = last - start > 1 and page.kinds[start] == letter_of()["name"] and page.folds[start] not in _GENDER
    acts = last < first and Tag.FINITE_VERB in guess(page.folds[last])
    return page.slice(start, last) if named and acts else None


_LED = 7  # words of `À la barre,` before a subject


def _person_since(page: Scan, at: int, other: Voice, pronoun: str) -> str | None:
    """`…, dit la ministre. La maire, elle, ne décolère pas. |« … », lâche-t-elle`: a person nearer than a voice."""
    first = page.layout.sentence(at)[0]
    start = page.layout.sentence(first - 1)[0] if first else 0
    named = named_at(page, start, first) if other.end <= start < first else None
    told = named is not None and named.kind == "person" and page.folds[named.start] != "l'"
    return _opens_before(page, at, pronoun) if told else None


def _own_subject(page: Scan, at: int, pronoun: str) -> str | None:
    """`L’Agence spatiale a perdu 12 satellites, a-t-elle indiqué`: the subject of the same sentence."""
    first = page.layout.sentence(at)[0]
    named = named_at(page, first, at) if first < at else None
    if named is None or named.kind != "body" or named.last >= at or named.first == named.start:
        return None
    article = page.folds[named.start]
    suits = article == "l'" or (article == "la") == pronoun.startswith("elle")
    acts = page.folds[named.last] in ("a", "va") or is_finite_verb(page.folds[named.last])
    return page.slice(named.first, named.last) if suits and acts and pronoun in ("il", "elle") else None


def _opens_before(page: Scan, at: int, pronoun: str) -> str | None:
    """`L’ARES, qui fédère …, a publié son rapport. | Elle dénombre …`, `Le préfet est venu. | Il évoque`."""
    first = page.layout.sentence(at)[0]
    start = page.layout.sentence(first - 1)[0] if first else 0
    named = named_at(page, start, first) if start < first else None
    if named is None or pronoun not in ("il", "elle"):
        return None
    title = _GENDER.get(page.folds[named.first]) if page.words[named.first].capital else None
    if named.first == named.start and title is None:
        return None
    article = page.folds[named.start]
    known = named.kind in ("body", "person") or (named.kind == "name" and page.words[named.first].upper)
    suits = article == "l'" or article in _ARTICLES[pronoun]
    if title is not None:  # `Mme Braun a rencontré M. Durand. | « … », a-t-elle dit`
        known, suits = True, title == pronoun
    verb = named.last
    while verb < first and page.folds[verb] in _CLITICS:
        verb += 1
    acts = verb < first and (page.folds[verb] in (",", "a", "va", "est") or is_finite_verb(page.folds[verb]))
    acts = acts or page.folds[named.last] in ("ne", "n'", "se", "s'")
    return page.slice(named.first, named.last) if known and suits and acts else None


_GENDER = {"m": "il", "mm": "ils", "mme": "elle", "mlle": "elle", "mmes": "elles"}
_ARTICLES = {"il": ("le", "un", "ce"), "elle": ("la", "une", "cette")}
_CLITICS = frozenset(("s'", "se", "n'", "ne", "y", "en", "l'", "lui"))


def _aged_since(page: Scan, first: int, last: int) -> str | None:
    """`Parmi elles, Ginette, 81 ans, …`: who is introduced by name and age behind the last voice."""
    for at in range(last - 1, first + 2, -1):
        aged = page.folds[at] == "ans" and page.before(at - 1) == ","
        if aged and page.words[at - 3].capital and page.kinds[at - 3] == letter_of()["name"]:
            start = at - 3
            while start - 1 >= first and page.words[start - 1].capital:
                start -= 1
            return page.slice(start, at - 2)
    return None


def agrees(page: Scan, voice: Voice, pronoun: str) -> bool:
    """Whether gender and number of a voice, as far as its article tells, suit a pronoun."""
    if voice.who.kind == "pronoun":
        return page.words[voice.who.first].folded == pronoun
    if voice.who.start == voice.who.first:
        return pronoun in ("il", "elle")
    article = page.words[voice.who.start].folded
    feminine, plural = pronoun.startswith("elle"), pronoun.endswith("s") or pronoun == "eux"
    if article in ("le", "un", "du", "ce", "la", "une", "cette"):
        return not plural and feminine == (article in ("la", "une", "cette"))
    return plural == (article in ("les", "des", "ces", "plusieurs"))


def _subject_before(page: Scan, at: int, pronoun: str) -> str | None:
    """The nearest name before word `at` that is the subject of a sentence, or that has a title."""
    for i in range(at - 1, max(at - BACK, 0) - 1, -1):
        if not _is_person(page, i) or _GENDER.get(page.folds[i], pronoun) != pronoun:
            continue
        last = i + 1
        while last < at and page.words[last].capital:
            last += 1
        return page.slice(i, last)
    return None


def _is_person(page: Scan, at: int) -> bool:
    """`Ousmane a quitté …`, `Mme Pope`, `Amy Pope`: not a place, a body or the first word of a sentence."""
    word = page.words[at]
    if page.kinds[at] != letter_of()["name"] or word.upper or word.folded in gazetteer():
        return False
    if word.folded in voice_nouns() or word.folded[-1] == "'" or is_small_word(page, at):
        return False
    following = page.words[at + 1] if at + 1 < len(page) else None
    if word.folded in TITLES:
        return True
    if page.before(at) in ("par", "de") and page.layout.line(at)[0] == at - 1:
        return False  # `Par` | Solène Aubrac: who wrote the text
    if _is_aged(page, at + 1) and page.before(at) in (",", "a", ":"):
        return True  # `il y a` | Awa, 23 ans; not `chez madame` | Legrand, 91 ans
    if page.before(at) == "," and following and Tag.FINITE_VERB in guess(following.folded):
        return True  # `Dans la cour,` | Ibrahim compte ses passagers
    if at != page.layout.sentence(at)[0]:
        return page.kinds[at - 1] != letter_of()["name"] and bool(following and following.capital)
    return _opens_sentence(page, at)


def _is_aged(page: Scan, at: int) -> bool:
    """`Aïssatou` | `, 22 ans`, `Awa` | `*, 23 ans`: an age behind a name."""
    at += page.folds[at : at + 1] == ["*"]
    return page.folds[at : at + 1] == [","] and page.folds[at + 2 : at + 3] == ["ans"]


def _opens_sentence(page: Scan, at: int) -> bool:
    """`Ousmane a quitté`, `Ousmane, 17 ans, a payé`, `Aly Diallo, procureur de Mopti, a lancé`."""
    end = at + 1
    while end < len(page) and page.words[end].capital:
        end += 1
    end += page.folds[end : end + 1] == ["*"]  # `Saïd*`: the name was changed
    if page.folds[end : end + 1] != [","]:
        return end < len(page) and is_finite_verb(page.folds[end])
    return _is_aged(page, end) or (end + 1 < len(page) and voice_nouns().get(page.folds[end + 1]) == "person")
