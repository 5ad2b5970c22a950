"""Numbers as a word processor or a browser writes them in front of a paragraph: 4, iv, D, 4.º, cuarto."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["counted"]


def counted(number: int, format: str, language: str = "en") -> str:
    """Write a number in one of the formats of automatic numbering.

    Parameters
    ----------
    number : int
    format : str
        As Word names them (ECMA-376, part 1, 17.18.59 ST_NumberFormat): ``decimal``, ``decimalZero``, ``upperRoman``,
        ``lowerRoman``, ``upperLetter``, ``lowerLetter``, ``ordinal``, ``cardinalText``, ``ordinalText``,
        ``numberInDash``, ``russianUpper``, ``russianLower``, ``none``; what is not known is written as decimal.
    language : str
        Two letters, for the formats that use words; what is not known is written in English figures.

    Examples
    --------
    >>> counted(14, "upperRoman"), counted(28, "lowerLetter"), counted(23, "ordinalText", "es")
    ('XIV', 'bb', 'Vigésimo tercero')
    >>> counted(1, "ordinal", "fr"), counted(71, "cardinalText", "fr")
    ('1er', 'Soixante et onze')
    """
    if format == "none":
        return ""
    if format == "decimalZero":
        return f"{number:02d}"
    if format == "numberInDash":
        return f"- {number} -"
    if format in ("upperRoman", "lowerRoman") and 0 < number < 5000:
        roman = _roman(number)
        return roman if format == "upperRoman" else roman.lower()
    if format in _ALPHABETS and 0 < number <= 1000:
        letters = _ALPHABETS[format]
        # Word goes on after z with aa, bb, cc
        return letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1)
    if format == "ordinal" and number > 0:
        return _ORDINALS.get(language, _english_ordinal)(number)
    if format in ("cardinalText", "ordinalText") and 0 < number < 1000:
        table = _CARDINAL_WORDS if format == "cardinalText" else _ORDINAL_WORDS
        if language in table:
            words = table[language](number)
            return words[0].upper() + words[1:]
        return _english_ordinal(number) if format == "ordinalText" and language == "en" else str(number)
    return str(number)


_ALPHABETS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    # without the letters that no list uses: ё й ъ ы ь
    "russianLower": "абвгдежзиклмнопрстуфхцчшщэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ",
}

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def _roman(number: int) -> str:
    out = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        out.append(sign * count)
    return "".join(out)


def _english_ordinal(n: int) -> str:
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def _named(words: str, *, skip: int = 1) -> list[str]:
    """Give the names of numbers, the first of them at ``skip``."""
    return [""] * skip + words.split()


_CATALAN_ENDINGS = {1: "r", 2: "n", 3: "r", 4: "t"}
_ORDINALS: dict[str, Callable[[int], str]] = {
    "es": lambda n: f"{n}º",
    "gl": lambda n: f"{n}º",
    "pt": lambda n: f"{n}º",
    "it": lambda n: f"{n}°",
    "fr": lambda n: "1er" if n == 1 else f"{n}e",
    "ca": lambda n: f"{n}{_CATALAN_ENDINGS.get(n, 'è')}",
    "pl": lambda n: f"{n}.",
    "sk": lambda n: f"{n}.",
    "el": lambda n: f"{n}ο",
}

_EN = _named(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_EN_TENS = _named("twenty thirty forty fifty sixty seventy eighty ninety", skip=2)
_EN_ORDINAL = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def _english(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    parts = [f"{_EN[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        parts.append(_EN_TENS[rest // 10] + (f"-{_EN[rest % 10]}" if rest % 10 else ""))
    elif rest:
        parts.append(_EN[rest])
    return " ".join(parts)


def _english_words_ordinal(n: int) -> str:
    words = _english(n)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    ordinal = _EN_ORDINAL.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return words[:cut] + ordinal


_ES = _named(
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
)
_ES_TENS = _named("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", skip=2)
_ES_HUNDREDS = _named(
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
_PT = _named(
    "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito "
    "dezanove"
)
_PT_TENS = _named("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", skip=2)
_PT_HUNDREDS = _named("cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos")
_IT = _named(
    "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
)
_IT_TENS = _named("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", skip=2)
_FR = _named(
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
)
_FR_TENS = _named("vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt", skip=2)


def _spanish(n: int) -> str:
    if n == 100:
        return "cien"
    hundreds, rest = divmod(n, 100)
    parts = [_ES_HUNDREDS[hundreds]] if hundreds else []
    if rest >= 30:
        parts.append(_ES_TENS[rest // 10] + (f" y {_ES[rest % 10]}" if rest % 10 else ""))
    elif rest:
        parts.append(_ES[rest])
    return " ".join(parts)


def _portuguese(n: int) -> str:
    if n == 100:
        return "cem"
    hundreds, rest = divmod(n, 100)
    parts = [_PT_HUNDREDS[hundreds]] if hundreds else []
    if rest >= 20:
        parts.append(_PT_TENS[rest // 10])
        if rest % 10:
            parts.append(_PT[rest % 10])
    elif rest:
        parts.append(_PT[rest])
    return " e ".join(parts)


def _italian(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    head = "" if not hundreds else "cento" if hundreds == 1 else f"{_IT[hundreds]}cento"
    if rest < 20:
        return head + _IT[rest]
    tens, unit = _IT_TENS[rest // 10], _IT[rest % 10]
    if rest % 10 in (1, 8):
        tens = tens[:-1]
    return head + tens + ("tré" if rest % 10 == 3 else unit)


def _french(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    parts = []
    if hundreds:
        parts.append("cent" if hundreds == 1 else f"{_FR[hundreds]} cent" + ("s" if not rest else ""))
    if rest >= 20:
        tens, unit = divmod(rest, 10)
        if tens in (7, 9):
            unit += 10
        if unit == 0:
            parts.append(_FR_TENS[tens] + ("s" if tens == 8 else ""))
        elif unit in (1, 11) and tens < 8:
            parts.append(f"{_FR_TENS[tens]} et {_FR[unit]}")
        else:
            parts.append(f"{_FR_TENS[tens]}-{_FR[unit]}")
    elif rest:
        parts.append(_FR[rest])
    return " ".join(parts)


def _french_ordinal(n: int) -> str:
    if n == 1:
        return "premier"
    words = _french(n)
    if words.endswith("vingts") or words.endswith("cents"):
        words = words[:-1]
    if words.endswith("cinq"):
        return words + "uième"
    if words.endswith("neuf"):
        return words[:-1] + "vième"
    return (words[:-1] if words.endswith("e") else words) + "ième"


_IT_ORDINAL = _named("primo secondo terzo quarto quinto sesto settimo ottavo nono decimo")


def _italian_ordinal(n: int) -> str:
    if n <= 10:
        return _IT_ORDINAL[n]
    words = _italian(n)
    if n % 10 == 3 and n % 100 != 13:
        return words.replace("tré", "tre") + "esimo"
    if n % 10 == 6 and n % 100 != 16:
        return words + "esimo"
    return words[:-1] + "esimo"


def _latin_ordinal(units: str, tens: str, hundreds: str, special: dict[int, str]) -> Callable[[int], str]:
    """Give a writer of ordinals of Spain and Portugal: hundred, ten and unit, each an ordinal of its own."""
    u, t, h = (["", *words.split()] for words in (units, tens, hundreds))

    def write(n: int) -> str:
        rest = n % 100
        parts = [h[n // 100]] if n >= 100 else []
        if rest in special:
            parts.append(special[rest])
        else:
            parts += [w for w in (t[rest // 10], u[rest % 10]) if w]
        return " ".join(parts)

    return write


_spanish_ordinal = _latin_ordinal(
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno",
    "décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo",
    "centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo octingentésimo "
    "noningentésimo",
    {
        11: "undécimo",
        12: "duodécimo",
        13: "decimotercero",
        14: "decimocuarto",
        15: "decimoquinto",
        16: "decimosexto",
        17: "decimoséptimo",
        18: "decimoctavo",
        19: "decimonoveno",
    },
)
_portuguese_ordinal = _latin_ordinal(
    "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono",
    "décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo nonagésimo",
    "centésimo ducentésimo tricentésimo quadringentésimo quingentésimo sexcentésimo septingentésimo octingentésimo "
    "nongentésimo",
    {},
)
_galician_ordinal = _latin_ordinal(
    "primeiro segundo terceiro cuarto quinto sexto sétimo oitavo noveno",
    "décimo vixésimo trixésimo cuadraxésimo quincuaxésimo sesaxésimo septuaxésimo octoxésimo nonaxésimo",
    "centésimo ducentésimo tricentésimo cuadrinxentésimo quinxentésimo sexcentésimo septinxentésimo octinxentésimo "
    "noninxentésimo",
    {},
)

_CARDINAL_WORDS: dict[str, Callable[[int], str]] = {
    "en": _english,
    "es": _spanish,
    "fr": _french,
    "it": _italian,
    "pt": _portuguese,
}
_ORDINAL_WORDS: dict[str, Callable[[int], str]] = {
    "en": _english_words_ordinal,
    "es": _spanish_ordinal,
    "fr": _french_ordinal,
    "gl": _galician_ordinal,
    "it": _italian_ordinal,
    "pt": _portuguese_ordinal,
}
