"""Words seen alone: what a piece of text is, whatever stands beside it."""

from __future__ import annotations

from ..tokens import fold, is_numdate, word_of

# Classes that no word list gives: the shape of the word decides.
SHAPES = (
    "rest",  # the second and later words of a chunk
    "numeral",
    "numdate",
    "name",  # an unknown word with a capital
    "word",  # any other unknown word
    "line",
    "hyphen",
    "dash",
    "percent",
    "currency",
    "comma",
    "stop",
    "colon",
    "semicolon",
    "open",
    "close",
    "open_quote",
    "quote",
    "slash",
    "plus_sign",
    "sign",
    # what a stage has found, read as one word by the stages after it
    "number",
    "decoy",
    "date",
)
SIGNS = {
    sign: name
    for name, signs in {
        "line": "\n",
        "hyphen": "-‐‑",
        "dash": "–—−",
        "percent": "%‰",
        "currency": "€$£¥",
        "comma": ",",
        "stop": ".!?…",
        "colon": ":",
        "semicolon": ";",
        "open": "([",
        "close": ")]",
        "open_quote": "«“",
        "quote": '»"”',
        "slash": "/",
        "plus_sign": "+",
    }.items()
    for sign in signs
}
_REMEMBERED = 1 << 16
_LONGEST = 64


class Word:
    """A word as it stands, with what can be known of it alone. Shared between all its occurrences.

    width: code points without the blanks after it; spaced: blanks follow.
    """

    __slots__ = ("capital", "folded", "letter", "spaced", "text", "upper", "width")

    def __init__(self, piece: str, text: str, folded: str, letter: str) -> None:
        self.text = text
        self.folded = folded
        self.letter = letter
        self.width = len(text)
        self.spaced = len(piece) > len(text)
        self.capital = text[:1].isupper()
        self.upper = len(text) > 1 and text.isupper()


class Vocabulary(dict[str, Word]):
    """Pieces of text that were met before; numerals are not kept, and the memory is bounded.

    known: folded word -> class letter; shapes: class name -> letter.
    """

    def __init__(self, known: dict[str, str], shapes: dict[str, str]) -> None:
        super().__init__()
        self.known = known
        self.shapes = shapes

    def __missing__(self, piece: str) -> Word:
        text = word_of(piece)
        if text[0].isdecimal():
            name = "numdate" if is_numdate(text) else "numeral"
            return Word(piece, text, text, self.shapes[name])
        folded = fold(text) or text  # a lone soft hyphen folds to nothing
        word = Word(piece, text, folded, self.known.get(folded) or self.shapes[shape(text)])
        if len(piece) < _LONGEST:
            if len(self) > _REMEMBERED:
                self.clear()
            self[piece] = word
        return word


def shape(text: str) -> str:
    """Name of the class of a word that no list knows."""
    if sign := SIGNS.get(text):
        return sign
    if text[0].isalpha() or (text[0] == "&" and len(text) > 8):
        return "name" if text[0].isupper() else "word"
    return "sign"
