"""What a word is: pieces() cuts a text, fold() gives the form under which a word is looked up."""

import re
from functools import cache, lru_cache
from unicodedata import normalize

# A letter, or a blank inside a number, written as an entity: undecoded HTML keeps its words whole.
_LETTER_ENTITY = (
    r"&(?:[A-Za-z](?:acute|grave|circ|uml|cedil|tilde)|oelig|OElig|aelig|AElig|shy"
    r"|\#(?:19[2-9]|2[0-4]\d|25[0-5]|33[89]|[xX](?:[C-Fc-f][0-9A-Fa-f]|15[23])));"
)
_BLANK_ENTITY = r"&(?:amp;)?(?:nbsp|thinsp|\#(?:160|8239|8201|[xX](?:[Aa]0|202[Ff]|2009)));|<wbr ?/?>"
_ZERO_WIDTH = r"[\u200b-\u200f\u2060\ufeff]"
# Tags that were left in: those inside a line are blanks, `m<sup>2</sup>` is one word, all others break the line.
_ATTRIBUTES = r"(?:\s[^<>]{0,1000})?/?>"
_TAG = rf"</?[A-Za-z][A-Za-z0-9]{{0,10}}{_ATTRIBUTES}|<!--[^<>]{{0,1000}}-->"
_INLINE_TAG = (
    rf"</?(?:[abiqsu]|em|strong|span|font|mark|small|big|abbr|strike|ins|del|sup|sub|cite|time){_ATTRIBUTES}"
)
_EMPHASIS = r"\*\*|__"  # of Markdown; its links `[mot](adresse)` too, but for calls of notes (`[3](#note)`)
_LINK = r"\[(?!\d{1,3}\])(?=[^\[\]\n]{1,200}\]\()|(?<!\[\d)(?<!\[\d\d)(?<!\[\d{3})\]\([^()\n]{1,300}\)"
_RAISED = r"<sub>\d</sub>"
# Calls of notes behind a word, a figure or a sign are blanks: `12 000¹ migrants`, `places<sup>2</sup>`,
# `12 000* places`; not `m²`, nor `10⁶` (see `stages.numbers.powers`).
_UNIT = r"[kcdhmµKCDHM]?[mM](?:[²³]|<sup>[23]</sup>)(?!\w)"
_NOT_RAISED = r"(?<!\b10)(?<!\b[kcdhmµKCDHM][mM])(?<!\b[mM])(?<![\s⁻⁰¹²³⁴-⁹(])"
_CALL = (
    rf"{_NOT_RAISED}(?:[⁰¹²³⁴-⁹]{{1,2}}(?![⁄/₀-₉⁰¹²³⁴-⁹])|<sup>\(?\d{{1,2}}\)?</sup>)"
    r"|(?<=[\d%€])(?:\*(?![^\s.,;:)])|\[\d{1,2}\])"
)

_NUMDATE = (
    r"\d{4}-\d{1,2}-\d{1,2}(?![\d-])|\d{4}/\d{1,2}/\d{1,2}(?![\d/])"
    r"|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}-\d{1,2}-\d{4}(?![\d-])"
    r"|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)(?!\d|\.\d)"
)

# The signs that bind two words into one.
HYPHENS = frozenset("-‐‑")


def _numeral(blank: str) -> str:
    """Digits with their separators, cut whole: `40 589`, `1.234.567,8`, `27'740`, `3,5`, `3,141 592`."""
    return (
        rf"\d{{1,3}}(?:{blank}\d{{3}}(?!\d))+(?:,\d+|\.\d\d(?![\d.]))?"
        r"|\d{1,3}(?:\.\d{3}(?!\d))+(?:,\d+)?|\d{1,3}(?:,\d{3}(?!\d)){2,}(?:\.\d+)?"
        r"|\d{1,3}(?:['’ʼ´`′\u00ad]\d{3}(?!\d))+(?:[.,]\d+)?|\d{1,3}(?:,\d{3}(?!\d))\.\d+"
        r"|\d+,\d+\.10(?=[\^⁰¹²³⁴-⁹])"  # `1,2.10^6`
        rf"|\d+,\d{{3}}(?:{blank}\d{{3}}(?!\d))+|\d+[.,]\d+|\d+"
    )


_THIN = "[ \u00a0\u202f\u2000-\u200a\u205f\u3000]"
_LATIN = "A-Za-zÀ-ÖØ-öø-ÿ"
# Written for speed: most words are Latin letters and one blank, most signs `,`, `.`, `-`, so these ways out come
# first (a set of letters below U+0100 is one look-up for the engine, `\w` several); the rest would read them alike.
_PLAIN = re.compile(
    rf"[{_LATIN}]++(?: (?=[{_LATIN}])|['’‘](?=[{_LATIN}])|(?=[-,.]))|[,.-] ?(?=\w)"
    r"|[^\W\d_]\w*+(?:[\u0300-\u036f\u00ad][\w\u0300-\u036f\u00ad]*+)?['’ʼ]?[^\S\n]*"
    rf"|(?:(?=\d)(?:{_NUMDATE}|{_numeral(_THIN)})|\n|.)[^\S\n]*"
)

_BETWEEN = rf"{_CALL}|[^\S\n]|{_ZERO_WIDTH}|{_BLANK_ENTITY}|{_INLINE_TAG}|{_EMPHASIS}|{_LINK}"


@cache
def _damaged() -> re.Pattern[str]:
    """The same for text with entities, tags, stars, zero-width characters, both genders in one word: few have them."""
    return re.compile(
        rf"(?:{_UNIT}|[{_LATIN}]{{2,}}+{_BOTH}|(?:[^\W\d_]|{_LETTER_ENTITY})(?:[^\W⁰¹²³⁴-⁹]+|[\u0300-\u036f\u00ad]+"
        rf"|{_LETTER_ENTITY}|{_RAISED}|{_ZERO_WIDTH}+(?=[^\W\d_]))*['’ʼ]?"
        rf"|{_NUMDATE}|{_numeral(f'(?:{_THIN}|{_ZERO_WIDTH}|{_BLANK_ENTITY})')}|\n|&\#?\w{{1,8}};|{_TAG}|{_EMPHASIS}|.)"
        rf"(?:{_BETWEEN})*"
    )


# `rescapé.e.s`, `Guinéen.ne.s`, `étudiant·es`, `migrant-e-s`, `exilé(e)s`, `place(s)`: one word, both genders in it.
_SHE = "(?:[nltsv]?e|ère|[tr]rice|ice|i?ve|euse|sse|elle|lle|fe)"
_BOTH = (
    rf"(?:[.·•‧-]{_SHE}[.·•‧-]s|[·•‧]{_SHE}s?|\.(?:es?|[tr]rices?|euses?|nes)"
    rf"|\((?:{_SHE}s?|s)\)(?:s|\(s\))?)(?![\w@])"
)
_BOTH_GENDERS = re.compile(rf"([{_LATIN}]{{2,}})({_BOTH})")

is_numdate = re.compile(rf"(?:{_NUMDATE})\Z").match
# looked for one by one, which is fastest
_DAMAGE = (
    *("&", "<", "**", "__", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff"),
    *("¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "[1]", "[2]"),
    *(f"{digit}* " for digit in range(10)),
    *("](", "·", ".e.", ".e ", ".es ", ".ne", ".rice", "-e-s", "(e", "(s)", "(ne"),
)
_TRAILING = re.compile(rf"(?:{_BETWEEN}|\[|\]\([^()\n]{{1,300}}\))+\Z")
_is_tag = re.compile(_TAG).match
_without_tags = re.compile(r"</?su[bp]>").sub
_LIGATURES = str.maketrans(
    dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
    | {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi"}
)


def pieces(text: str) -> list[str]:
    """The words of `text`, each with the blanks after it: joined again they are the text."""
    return (_damaged() if any(sign in text for sign in _DAMAGE) else _PLAIN).findall(text)


def word_of(piece: str) -> str:
    """A piece without the blanks after it; a tag reads as a line break."""
    if piece[0] == "<" and _is_tag(piece):
        return "\n"
    word = piece.rstrip() if piece[0] != "\n" else "\n"
    if word and (word[-1] in ";>*_[])⁰¹²³⁴⁵⁶⁷⁸⁹" or not word[-1].isprintable()):
        word = _TRAILING.sub("", word) or word[:1]
    return word or piece[:1]


_WRITTEN_OUT = {"nb": "nombre", "nbre": "nombre", "nbr": "nombre", "tx": "taux"}  # in tables


@lru_cache(1 << 16)
def fold(word: str) -> str:
    """The form under which a word is looked up: lower case, composed, straight apostrophe, no soft hyphen.

    `L’ÉTAT` -> `l'état`; `ﬁn` -> `fin`; `minist&egrave;re` -> `ministère`.
    """
    if "&" in word:
        from html import unescape

        word = unescape(word)
    if "<" in word:
        word = _without_tags("", word) or word
    lower = _WRITTEN_OUT.get(lower := word.lower(), lower)
    if not word.isalnum() and (both := _BOTH_GENDERS.fullmatch(lower)):
        plural = both[2].rstrip(")").endswith("s") and not both[1].endswith(("s", "x", "z"))
        lower = both[1] + "s" if plural else both[1]
    return lower if lower.isascii() else normalize("NFC", lower).translate(_LIGATURES)


@lru_cache(1 << 14)
def bare(word: str) -> str:
    """A folded word without its accents, for texts that lost them: `états` -> `etats`."""
    if word.isascii():
        return word
    return "".join(c for c in normalize("NFD", word) if not "\u0300" <= c <= "\u036f").replace("œ", "oe")
