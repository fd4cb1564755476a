"""A small, valid folder of sources for tests, and ways to spoil one thing in it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">\n<rect width="4" height="3"/>\n</svg>\n'
)

ARTICLE: Final = """\
+++
title = "What is lupus?"
topic = "lupus"
position = 10
kind = "explainer"
summary = "What lupus is."
key_points = ["First.", "Second.", "Third."]
keywords = ["sle"]
facts = ["F001"]
sources = ["E01"]

[review]
evidence = "known"
+++

## What it is

Lupus is an illness.

![A cell](image:cell)

[Can I take ibuprofen?](faq:ibuprofen)

## What helps

Rest helps. So do medicines.

[LUPUS UK](organisation:lupus-uk)
"""

FILES: Final = {
    "edition.toml": """\
title = "Lupus"
publisher = "Wayside"
number = 3
released_on = 2026-11-20
default_language = "en"

[review]
owner = "Wayside"
reviewer = ""
reviewer_role = ""
checked_on = 2026-11-20
due_on = 2027-11-20
reader_involvement = "Not yet"
version = "1"

[review.organisation]
due_on = 2027-05-20
""",
    "sources.toml": """\
[sources.E01]
title = "Lupus"
publisher = "NHS"
published = "2023"
reference = "nhs.uk/conditions/lupus"
""",
    "en/language.toml": """\
name = "English"
english_name = "English"
direction = "ltr"
edition_title = "Lupus"
status = "Not yet checked by a doctor."
disclaimer = "General information."
unwell = "Feel unwell now? Tell a member of staff."
feedback = "Seen a mistake? Tell a member of staff."
funding = "None."
""",
    "en/home.toml": """\
[[tiles]]
id = "lupus"
title = "Lupus"
line = "What it is"
summary = "About lupus."
image = "cell"
opens = "topics"

[[tiles]]
id = "car-t"
title = "CAR-T"
line = "A treatment in trials"
summary = "About CAR-T."
image = "cell"
opens = "topics"

[[topics]]
id = "lupus"
tile = "lupus"
title = "About lupus"
summary = "What it is."
image = "cell"

[[topics]]
id = "trials"
tile = "car-t"
title = "Trials"
summary = "How they work."
image = "cell"
""",
    "en/lists.toml": """\
[[faq_groups]]
id = "medicines"
title = "Medicines"

[[needs]]
id = "talk"
title = "Someone to talk to"
icon = "chat"

[[nations]]
id = "england"
title = "England"

[[conditions]]
id = "lupus"
title = "Lupus"
""",
    "en/search.toml": """\
common = ["Flare"]

[synonyms]
nurofen = ["ibuprofen"]
""",
    "en/glossary.toml": """\
[terms.flare]
term = "Flare"
meaning = "A time when lupus is worse."
variants = ["flares"]
facts = ["G01"]
""",
    "en/help-now.md": """\
+++
title = "Help now"
position = 0
kind = "help"
summary = "Who to tell."
key_points = []
keywords = ["999"]
facts = ["SC01"]
sources = ["E01"]

[review]
evidence = "known"
+++

!!! emergency "Call 999 or go to A&E now if:"
    - you have chest pain that does not go away
""",
    "en/articles/what-is-lupus.md": ARTICLE,
    "en/faqs/ibuprofen.md": """\
+++
question = "Can I take ibuprofen?"
heading = "Ibuprofen and lupus"
group = "medicines"
position = 10
keywords = ["nurofen"]
facts = ["F002"]
sources = ["E01"]

[review]
evidence = "confirmed"
+++

Ask your team first. It can harm the kidneys.
""",
    "en/organisations/lupus-uk.toml": """\
name = "LUPUS UK"
position = 10
does = "Gives support."
who_for = "People with lupus"
area = "UK"
hours = ""
cost = ""
deaf_contact = ""
languages = ""
website = "lupusuk.org.uk"
note = ""
keywords = []
needs = ["talk"]
nations = ["england"]
conditions = ["lupus"]
evidence = "own-page"
checked_how = "Not yet rung"
facts = ["O01"]
sources = ["E01"]

[[contacts]]
kind = "area"
label = "Phone"
value = "01708731251"
shown = "yes"
hold_reason = ""
""",
    "en/images/images.toml": """\
[images.cell]
file = "cell.svg"
alt = "A cell"
""",
    "en/images/cell.svg": SVG,
}


def write_sources(root: Path) -> Path:
    """Write the valid sources to ``root`` and give it back."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    return root


def spoil(root: Path, name: str, old: str, new: str) -> int:
    """Replace the one ``old`` in file ``name`` by ``new``; gives the line, from 1, on which it stood."""
    path = root / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_bytes(text.replace(old, new).encode("utf-8"))
    return text[: text.index(old)].count("\n") + 1
