"""`Né à Gand, il …`, `, ancien ambassadeur au Japon,`, `chercheuse à Louvain`: where somebody was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.speech import sayings
from ...persons import is_person
from ...words import OF, THE, A, word_set
from .mentions import PlaceMention
from .sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

_FAR = 12  # words from a comma to the place
_BORN, _DEAD = word_set("né née"), word_set("mort morte décédé décédée")
# `Formé à Bruxelles, il …`: what tells who somebody is, before the pronoun
_SHAPED = _BORN | word_set("formé formée diplômé diplômée originaire natif native élevé élevée issu issue")
_PRONOUNS = word_set("il elle")
_AT = word_set("en au aux à dans de du d' des")
_FORMER = word_set("ancien ancienne ex")
# `qui a exercé dix ans aux` | États-Unis
_LIVED = word_set("""
    exercé vécu étudié enseigné grandi servi séjourné exerça vécut étudia enseigna grandit vivait enseignait
""")
_SCHOLARS = word_set("""
    professeur professeure chercheur chercheuse sociologue politologue historien historienne économiste démographe
    climatologue géographe anthropologue épidémiologiste juriste maître maîtresse spécialiste enseignant enseignante
    virologue biologiste géologue sismologue chercheurs doctorant doctorante politiste professeurs
""")
_SCHOOLS = word_set("université universités école institut faculté")
_OPENING = word_set("selon d' pour")

_CUES = _SHAPED | _DEAD | _FORMER | _LIVED | _SCHOLARS | _SCHOOLS


def is_of_a_life(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a place only tells who somebody is; not `Installée à Lyon, elle emploie 40 personnes`."""
    at = mention.first - sentence.first
    begun = max((i for i in range(max(at - _FAR, 0), at) if sentence.words[i] == ","), default=-1) + 1
    if begun == 0 and at > _FAR:
        return False
    led = sentence.words[begun:at]
    if _CUES.isdisjoint(led) or any(
        sentence.first + begun <= q.first < mention.first for q in sentence.quantities
    ):
        return False
    if not _counts_there(sentence, mention) and _is_birthplace(sentence, led, begun):
        return True
    if _is_shaped(sentence, led, begun):
        return True
    if not begun:
        return False
    if _is_closed(sentence, mention) and (_is_post(led) or _is_lived(sentence, led, begun)):
        return True
    return _is_scholar(sentence, led, begun)


def _is_closed(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a comma stands right behind the place."""
    return mention.last < sentence.last and sentence.word(mention.last) == ","


def _counts_there(sentence: Sentence, mention: PlaceMention) -> bool:
    """`Née à` | Hérat `dans une fratrie de onze enfants`: a figure of the birth itself, before the comma."""
    behind = next((q.first for q in sentence.quantities if q.first >= mention.last), sentence.first)
    return (
        "," not in sentence.words[mention.last - sentence.first : behind - sentence.first]
        and behind > mention.last
    )


def _is_birthplace(sentence: Sentence, led: Sequence[str], begun: int) -> bool:
    """`Né à` | Gand, `, née en 1950 à` | Lyon, `né à Gand et mort à` | Paris; not `un enfant né à Lyon`."""
    cue = next((i for i in range(len(led) - 1, -1, -1) if led[i] in _BORN | _DEAD), None)
    if cue is None or not led or _is_counted(sentence):
        return False
    if led[cue] in _DEAD:
        return not _BORN.isdisjoint(sentence.words[: begun + cue]) and led[cue - 1 : cue] in (["et"], [])
    if cue == 0 and not _tells_somebody(sentence, begun):
        return False
    near = led[-1] in _AT or (led[-1] in THE and led[-2:-1] == ["dans"])
    named = cue > 0 and sentence.page.words[sentence.first + begun + cue - 1].capital
    return near and (cue == 0 or named)


def _tells_somebody(sentence: Sentence, begun: int) -> bool:
    """`Née à Dakar,` | elle, `Jean Roy, né à Gand,`; not `Née à Lyon, la société emploie 40 personnes`."""
    words, first = sentence.words, sentence.first
    if begun:
        return sentence.page.words[first + begun - 2].capital or is_person(words[begun - 2])
    if "," not in words[:_FAR]:
        return False
    at = words.index(",") + 1
    return at + 1 < len(words) and (
        words[at] in _PRONOUNS or sentence.page.words[first + at].capital or is_person(words[at + 1])
    )


def _is_counted(sentence: Sentence) -> bool:
    """`Un enfant sur trois, né à …`: a share of those who were born there."""
    return any(q.kind == "fraction" for q in sentence.quantities)


def _is_shaped(sentence: Sentence, led: Sequence[str], begun: int) -> bool:
    """`Formé à` | Bruxelles, il, `Originaire de` | Lille, elle: the sentence opens with who somebody is."""
    if begun or not led or led[0] not in _SHAPED or "," not in sentence.words:
        return False
    at = sentence.words.index(",")
    return sentence.words[at + 1 : at + 2] != [] and sentence.words[at + 1] in _PRONOUNS and at <= _FAR


def _is_post(led: Sequence[str]) -> bool:
    """`, ancien ambassadeur au` | Japon `,`."""
    opened = led[led[:1] != [] and led[0] in A | THE :]
    return opened[:1] != [] and opened[0] in _FORMER and any(is_person(word) for word in opened[1:4])


def _is_lived(sentence: Sentence, led: Sequence[str], begun: int) -> bool:
    """`Le médecin, qui a exercé dix ans aux` | États-Unis `,`."""
    told = led[:1] == ["qui"] and not _LIVED.isdisjoint(led)
    return told and begun > 1 and is_person(sentence.words[begun - 2])


def _is_scholar(sentence: Sentence, led: Sequence[str], begun: int) -> bool:
    """`Selon Marie Lenoir, chercheuse à` | Louvain, `a dit Jo Knight, de l’université de` | Portsmouth."""
    opened = led[led[:1] != [] and led[0] in A | THE :]
    schooled = opened[:1] != [] and opened[0] in OF and not _SCHOOLS.isdisjoint(opened[:3])
    if not (schooled or (opened[:1] != [] and opened[0] in _SCHOLARS)):
        return False
    before = sentence.words[max(begun - _FAR, 0) : begun]
    return not _OPENING.isdisjoint(before[:1]) or any(word in sayings() for word in before)
