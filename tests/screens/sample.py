"""An edition that never changes, with every kind of block in it: only looks can change its pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.authoring.edition import Basis, SourceEdition, SourceImage
from tests import factories

BASIS: Final = Basis(replace(factories.REVIEW, due_on="2099-11-20"), sources=("E01",), facts=("F001",))

# In colours of the pictures' own set, so that the themes change them.
DRAWING: Final = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">
<rect width="40" height="30" rx="4" fill="#d7e3ee"/>
<circle cx="15" cy="15" r="9" fill="#4f8f8b" stroke="#1d2527"/>
<circle cx="15" cy="15" r="4" fill="#0c4a50"/>
<path d="M27 6v18M22 15h12" stroke="#5b2a6b" stroke-width="3"/>
</svg>"""

EVERY_BLOCK: Final = """\
## Words and lists

A flare is a time when the signs get worse.

Some words stand **out**, and a list has:

- a first entry
- a second one that is long enough to need another line on any screen of this size

1. First this.
2. Then that.

| What | How often |
|---|---|
| blood test | every week |
| visit | every month |

[Signs of lupus and flares](article:signs-and-flares)

## Warnings

!!! emergency "Call 999 now if:"
    - you have chest pain

!!! urgent "Phone your team today if:"
    - you have a high temperature

!!! non-urgent "Ask your team if:"
    - you are not sure

!!! important "Do not stop"
    Do not stop your tablets on your own.

## Do and don't

!!! do "Do"
    - rest before you are tired

!!! dont "Don't"
    - do not wait until it is worse

!!! expander "Why is that?"
    Because it helps.

## Chances

!!! chance array "3 of 12"
    3 of 12 people had it. 9 of 12 did not.

!!! steps
    1. ![](image:picture) **Collecting.** Cells are taken from blood.
    2. ![](image:picture) **Going home.** You go home.

!!! questions "Questions to ask"
    - What can I do myself?
    - Who can I ring?
"""


def edition() -> SourceEdition:
    """The sample."""
    articles = tuple(replace(article, basis=BASIS) for article in factories.ARTICLES)
    every = factories.article("every-block", "Every kind of block", EVERY_BLOCK, position=30)
    english = factories.language(articles=(*articles, replace(every, basis=BASIS)))
    made = factories.edition(english)
    return replace(made, images=(SourceImage("picture", "image/svg+xml", DRAWING, 40, 30, False),))
