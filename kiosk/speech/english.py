"""English as it is spoken in the United Kingdom: the words and numbers that an engine would get wrong.

Every respelling was judged by the phonemes that eSpeak NG makes of it (``kiosk speak`` lets a page be heard).
"""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.normaliser import Replacement, SpokenWords, Tongue

SAYS: Final = SpokenWords(
    non_urgent="Ask for advice:",
    urgent="Urgent:",
    emergency="Emergency:",
    important="Important:",
    do="Do:",
    dont="Do not:",
    step="Step {0}.",
    picture="Picture:",
    in_short="In short",
    older="This page was translated from an older version. Some things may have changed. Ask your team.",
    overdue="This page is due to be checked again. Ask your team if you are not sure.",
    help_now="Tell a member of staff now",
    no_phone="We have no checked phone number to show. The website has the details.",
    website="Website:",
    who_for="Who it is for:",
    area="Where:",
    hours="When:",
    cost="Cost of the call:",
    deaf_contact="If you are deaf or cannot speak on the phone:",
    languages="Languages:",
    note="Good to know:",
)

_DIGITS: Final = dict(
    zip(
        "0123456789",
        ["oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        strict=True,
    )
)
_DAYS: Final = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday",
    "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS: Final = {
    "mg": "milligram", "mcg": "microgram", "µg": "microgram", "μg": "microgram", "g": "gram",
    "kg": "kilogram", "ml": "millilitre", "l": "litre", "cm": "centimetre", "mm": "millimetre",
    "km": "kilometre",
}  # fmt: skip
_UNIT: Final = "|".join(sorted(_UNITS, key=lambda unit: (-len(unit), unit)))
_SHORTEST_PHONE: Final = 8
_DOMAINS: Final = "ac.uk|co.uk|gov.uk|nhs.uk|org.uk|wales|scot|uk|org|com|net|info|eu|int".replace(".", r"\.")
_COUNTED: Final = "people|patients|adults|children|of|in|days|weeks|hours|hospitals|centres|times|words"
_DAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun"
_DASH: Final = r"\s?[-\u2013\u2014]\s?"
_TIME: Final = (
    r"(?<![\w:.])(?P<hours>1?\d)(?:[:.](?P<minutes>[0-5]\d))?"
    r" ?(?P<half>[apAP])\.?[mM]\b(?:\.(?=\w|,| [a-z]))?"
)
_POUNDS: Final = (
    r"£(?P<pounds>\d[\d,]*(?:\.\d+(?= [mb]illion))?)"
    r"(?:\.(?P<pence>\d\d))?(?P<many> (?:million|billion))?(?![\d,])"
)
_NUMBER: Final = r"\d[\d,]*(?:\.\d+)?"


def digit_by_digit(digits: str) -> str:
    """``0808 808`` -> ``oh eight oh eight, eight oh eight``: a short stop after each group."""
    groups = digits.replace("+", "").split()
    return ", ".join(" ".join(_DIGITS[digit] for digit in group) for group in groups)


def _phone(found: re.Match[str]) -> str:
    return digit_by_digit(found[0]) if sum(map(str.isdecimal, found[0])) >= _SHORTEST_PHONE else found[0]


def _digits(found: re.Match[str]) -> str:
    return digit_by_digit(found[0])


def _year(found: re.Match[str]) -> str:
    century, rest = found[0][:2], found[0][2:]
    if century == "20" and rest[0] == "0":
        return f"two thousand and {rest[1]}" if rest != "00" else "two thousand"
    return (
        f"{century} hundred"
        if rest == "00"
        else f"{century} oh {rest[1]}"
        if rest[0] == "0"
        else f"{century} {rest}"
    )


def _date(found: re.Match[str]) -> str:
    day = int(found["day"])
    ending = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending} {found['month']}"


def _time(found: re.Match[str]) -> str:
    half = {"a": "ay em", "p": "pee em"}[found["half"].lower()]
    return " ".join(filter(None, (found["hours"], _minutes(found["minutes"] or "00"), half)))


def _clock(found: re.Match[str]) -> str:
    hours, minutes = int(found["hours"]), found["minutes"]
    if minutes == "00":
        return f"{hours} o'clock" if 0 < hours <= 12 else f"{hours} hundred"
    return f"{hours} {_minutes(minutes)}"


def _minutes(minutes: str) -> str:
    return "" if minutes == "00" else f"oh {minutes[1]}" if minutes[0] == "0" else minutes


def _measure(found: re.Match[str]) -> str:
    said = f"{found['number']} {_UNITS[found['unit']]}{'' if found['number'] == '1' else 's'}"
    return f"{said} per {_UNITS[found['per']]}" if found["per"] else said


def _pounds(found: re.Match[str]) -> str:
    pounds, pence, many = found["pounds"], found["pence"], found["many"]
    if many:
        return f"{pounds}{many} pounds"
    said = f"{pounds} {'pound' if pounds == '1' else 'pounds'}"
    return f"{said} {int(pence)}" if pence and int(pence) else said


def _address(found: re.Match[str]) -> str:
    text = re.sub(r"^(?:https?://)?(?:www\.)?", "", found[0]).rstrip("/")
    said = text.replace("@", " at ").replace("/", " slash ").replace("-", " dash ").replace(".", " dot ")
    return re.sub(r"\buk\b", "U K", said)


def _days(found: re.Match[str]) -> str:
    return f"{_DAYS.get(found['first'], found['first'])} to {_DAYS.get(found['last'], found['last'])}"


PATTERNS: Final[tuple[tuple[re.Pattern[str], Replacement], ...]] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # An address first: nothing inside it is a number or a word.
        (rf"(?:https?://)?[\w.-]+@?[\w-]*\.(?:{_DOMAINS})(?![\w])(?:/[\w./-]*\w/?)?", _address),
        (r"\b24/7\b", "24 hours a day, 7 days a week"),
        (r"\b([Pp]hase) (\d)/(\d)", r"\1 \2 \3"),
        (r"\bNCT(?=\d)", "N C T, "),
        # Numbers to phone, before anything else takes their digits. Five digits together are no quantity:
        # quantities are written with a comma.
        (r"(?<![\w.,£])(?:0\d{2,4}(?: ?\d{2,4}){1,3}|\+\d{2,4}(?: ?\d{2,4}){1,4})(?!\w|[.,]\d)", _phone),
        (r"(?<![\w.,£])(?:116 \d{3}|\d{5,}(?: \d{3})?)(?!\w|[.,]\d)", _digits),
        (rf"(?<![\w.,£])(?:999|111|112|101|105|119)(?![\w%]|[.,]\d| (?:{_COUNTED})\b)", _digits),
        # Days, dates and times.
        (rf"\b(?P<first>{_DAY}){_DASH}(?P<last>{_DAY})\b", _days),
        (rf"\b(?P<day>[0-3]?\d) (?P<month>{_MONTHS})\b", _date),
        (rf"(?<=[ap]m){_DASH}(?=\d)", " to "),
        (rf"(?<![\w£])(\d[\d,.:]*){_DASH}(?=\d)", r"\1 to "),
        (_TIME, _time),
        (r"(?<![\w:.])(?P<hours>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?![\w:])", _clock),
        (rf"(?<![\w.,£])(?:19|20)\d\d(?![\w%]|[.,]\d| (?:{_COUNTED})\b)", _year),
        # Quantities.
        (_POUNDS, _pounds),
        (rf"(?P<number>{_NUMBER}) ?(?P<unit>{_UNIT})(?:(?:/| per )(?P<per>{_UNIT}))?(?![\w/])", _measure),
        (r"(?<![\w/])(\d+)/(\d+)(?![\w/])", r"\1 out of \2"),
        (r" ?°C\b", " degrees Celsius"),
        (r" ?%", " per cent"),
        (r"(?<=\d)\+", " or more"),
        (r" ?≥ ?", " at least "),
        (r" ?≤ ?", " at most "),
        (r" ?> ?", " more than "),
        (r" ?< ?", " less than "),
        (r" ?± ?", " plus or minus "),
        (r" ?\u00d7 ?", " times "),
        (r"½", " and a half"),
        # Signs between words.
        (r"\(s\)", "s"),
        (r"\band/or\b", "and or"),
        (r"(?<=[a-z])/(?=[a-z])", " or "),
        (r" & ", " and "),
        (r"\be\.g\.,?", "for example,"),
        (r"\bi\.e\.,?", "that is,"),
        (r"\betc\.", "and so on"),
        (r"\bapprox\.", "about"),
        (r"\bvs\b\.?", "versus"),
        (r"[•→]", ","),
    )
)

WORDS: Final = {
    # Short forms that are said letter by letter, and those that are not.
    "A&E": "A and E",
    "A & E": "A and E",
    "ACAS": "ay cass",
    "ANA": "A N A",
    "BCMA": "B C M A",
    "BSL": "B S L",
    "CAR T": "car tee",
    "CAR-T": "car tee",
    "CAR-Ts": "car tees",
    "CD19": "C D 19",
    "CD20": "C D 20",
    "CRS": "C R S",
    "CT": "C T",
    "DNA": "D N A",
    "DVLA": "D V L A",
    "ECG": "E C G",
    "EEG": "E E G",
    "ESA": "E S A",
    "FDA": "F D A",
    "GP": "G P",
    "GPs": "G P's",
    "HIV": "H I V",
    "HPV": "H P V",
    "ICANS": "eye cans",
    "ICU": "I C U",
    "IgG": "I G G",
    "ITV": "I T V",
    "IVIG": "I V I G",
    "IV": "I V",
    "MHRA": "M H R A",
    "MRI": "M R I",
    "MS": "M S",
    "NHS": "N H S",
    "NI": "Northern Ireland",
    "NICE": "nice",
    "NIHR": "N I H R",
    "NRAS": "N rass",
    "PIP": "pip",
    "RA": "R A",
    "SLE": "S L E",
    "SLEDAI": "sleddeye",
    "SMC": "S M C",
    "SRUK": "S R U K",
    "TV": "T V",
    "UC": "U C",
    "UCL": "U C L",
    "UCLH": "U C L H",
    "UK": "U K",
    "US": "U S",
    "UV": "U V",
    "anti-dsDNA": "anti D S D N A",
    "dsDNA": "D S D N A",
    # Cells: the letter stands alone.
    "b-cell": "B cell",
    "b-cells": "B cells",
    "t-cell": "T cell",
    "t-cells": "T cells",
    # Titles.
    "Dr": "Doctor",
    "Prof": "Professor",
    # Medicines and conditions, respelt until eSpeak's phonemes were what clinicians say.
    "azathioprine": "azza thigh oh preen",
    "cyclophosphamide": "cyclo fosfa mide",
    "fludarabine": "floo darra been",
    "hydroxychloroquine": "hydroxy clora quin",
    "lymphodepletion": "lymfo depletion",
    "lupus erythematosus": "lupus erry theema toe suss",
    "mofetil": "moffettil",
    "mycophenolate": "mico fenn oh late",
    "obe-cel": "obie sell",
    "obecabtagene autoleucel": "obie cabta jean, auto loo sell",
    "autoleucel": "auto loo sell",
    "rituximab": "rit tuximab",
    "belimumab": "bell immu mab",
    "tocilizumab": "tossi lizzoo mab",
    "voclosporin": "vocklo sporrin",
    "sjögren's": "show grens",
    "sjogren's": "show grens",
    # Names.
    "Turn2us": "turn to us",
    "MoneyHelper": "money helper",
    "lupusuk": "lupus U K",
    "SHOUT": "shout",
    "CARLYSLE": "Carlisle",
    "LUPUS": "lupus",
    "DORIS": "Doris",
}

ENGLISH: Final = Tongue(SAYS, PATTERNS, WORDS)
