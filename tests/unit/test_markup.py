"""Markdown to blocks: every block, every mistake an editor can make, and text that is anything at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import grammar
from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    CareCard,
    Chance,
    DoDont,
    Expander,
    Heading,
    Inline,
    Link,
    Paragraph,
    Picture,
    Questions,
    Step,
    Steps,
    Table,
)
from kiosk.content.inline import GlossaryLinker
from kiosk.content.markup import BLOCK_KINDS, parse, parse_strict
from kiosk.content.records import GlossaryTerm
from kiosk.content.structure import Shape, block_text

GOOD = """## First part

Text with **bold** words.

- one
- two

1. first
2. second

| Sign | What to do |
| --- | --- |
| Rash | Show it |

[Signs](article:signs)
[LUPUS UK](organisation:lupus-uk)

![How it works](image:cells)

!!! important "Do not stop steroids suddenly"
    Ask first.

    - then act

!!! do "Do"
    - wear a hat

!!! dont "Don't"
    - do not stop your medicines

!!! expander "How it is counted"
    By points.

!!! chance array "5 of 6, over about a year"
    5 of 6 people felt better. 1 of 6 did not.

!!! questions "Questions to ask your team"
    - How active is my lupus?

!!! steps
    1. ![](image:tests) **Tests and choosing.** Blood tests.
    2. **Home** You rest.

## Second part

### When to get help

!!! emergency "Call 999 if:"
    - you have chest pain

!!! urgent "Phone 111 if:"
    - you have a high temperature
"""


def blocks(body: str) -> list[Block]:
    return [block for part in parse(body).parts for block in part.blocks]


def plain(text: str) -> Inline:
    return Inline(text, text)


def sentences(body: str, shape: Shape = "help") -> list[str]:
    return [problem.sentence for problem in parse_strict(body, shape)[1]]


def test_every_block_becomes_its_type() -> None:
    document = parse(GOOD)
    assert [(part.title, part.anchor) for part in document.parts] == [
        ("First part", "first-part"),
        ("Second part", "second-part"),
    ]
    assert document.parts[0].blocks == (
        Paragraph(Inline("Text with bold words.", "Text with <b>bold</b> words.")),
        BulletList((plain("one"), plain("two")), ordered=False),
        BulletList((plain("first"), plain("second")), ordered=True),
        Table((plain("Sign"), plain("What to do")), ((plain("Rash"), plain("Show it")),)),
        Link("article", "signs", "Signs"),
        Link("organisation", "lupus-uk", "LUPUS UK"),
        Picture("cells", "How it works"),
        Callout(
            "Do not stop steroids suddenly",
            (Paragraph(plain("Ask first.")), BulletList((plain("then act"),), ordered=False)),
        ),
        DoDont(do=True, items=(plain("wear a hat"),)),
        DoDont(do=False, items=(plain("do not stop your medicines"),)),
        Expander("How it is counted", (Paragraph(plain("By points.")),)),
        Chance(5, 6, "over about a year", plain("5 of 6 people felt better. 1 of 6 did not."), array=True),
        Questions("Questions to ask your team", (plain("How active is my lupus?"),)),
        Steps(
            (Step("Tests and choosing", plain("Blood tests."), "tests"), Step("Home", plain("You rest."), ""))
        ),
    )
    assert document.parts[1].blocks == (
        Heading(3, "When to get help", "when-to-get-help"),
        CareCard("emergency", "Call 999 if:", (BulletList((plain("you have chest pain"),), ordered=False),)),
        CareCard(
            "urgent", "Phone 111 if:", (BulletList((plain("you have a high temperature"),), ordered=False),)
        ),
    )


def test_a_good_article_has_no_problems() -> None:
    document, problems = parse_strict(GOOD, "article")
    assert problems == ()
    assert document == parse(GOOD)


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<b>bold</b>",
        "<!-- hidden -->",
        "&nbsp;",
        "<img src=x onerror=y>",
        "<a href='x'>y</a>",
    ],
)
def test_raw_html_is_text_and_an_author_is_told(html: str) -> None:
    (block,) = blocks(html)
    assert isinstance(block, Paragraph)
    assert block.content.text == html
    assert "<" not in block.content.markup
    assert any("HTML" in sentence for sentence in sentences(html))


def test_html_in_a_block_of_its_own_is_text_too() -> None:
    assert [block_text(block) for block in blocks("<div>\n\n## Head\n\n</div>\n")] == ["<div>", "</div>"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("`code`", "`code`"),
        ("    indented", "indented"),
        ("[name]: http://example.org", "[name]: http://example.org"),
        ("see [name][1]", "see [name][1]"),
        ("<http://example.org>", "<http://example.org>"),
        ("*soft*", "soft"),
        ("> said", "said"),
        ("a [link](http://example.org) b", "a link b"),
        ("!!! mystery\n    text", "text"),
        ('!!! chance "lots"\n    of people', "lots\nof people"),
        ('!!! chance "7 of 6"\n    of people', "7 of 6\nof people"),
        ('!!! chance "0 of 0"\n    x', "0 of 0\nx"),
        ('!!! important "no end', '!!! important "no end'),
        ("!!!", "!!!"),
        ("a \\*b\\* c", "a *b* c"),
    ],
)
def test_what_is_not_understood_stays_as_plain_text(body: str, text: str) -> None:
    found = blocks(body)
    assert all(isinstance(block, Paragraph) for block in found)
    assert "\n".join(block_text(block) for block in found) == text


def test_a_list_inside_a_list_keeps_its_words() -> None:
    (block,) = blocks("- one\n    - two\n- three\n")
    assert block == BulletList((plain("one"), plain("two"), plain("three")), ordered=False)


def test_a_picture_in_the_middle_of_text_is_still_shown() -> None:
    assert blocks("See ![this](image:cells) here") == [Paragraph(plain("See here")), Picture("cells", "this")]


def test_equal_headings_have_anchors_of_their_own() -> None:
    document = parse("## Help\n\na\n\n## Help\n\nb\n\n## \u2014\n\nc\n")
    assert [part.anchor for part in document.parts] == ["help", "help-2", "part"]


def test_glossary_words_are_linked_in_text_but_not_in_headings_rows_and_emergency_cards() -> None:
    linker = GlossaryLinker([GlossaryTerm("flare", "flare", "", ())])
    body = (
        '## A flare\n\n[A flare](article:x)\n\n!!! emergency "Call 999 in a flare if:"\n    - a flare\n\n'
        "- a flare\n- a flare\n"
    )
    document = parse(body, linker.page())
    linked = [
        item.terms
        for block in document.parts[0].blocks
        if isinstance(block, BulletList)
        for item in block.items
    ]
    assert linked == [("flare",), ()]
    card = document.parts[0].blocks[1]
    assert isinstance(card, CareCard)
    assert "href" not in str(card)


ARTICLE_END = "\n\n## Last\n\nText.\n"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Text\n\n## One\n\na\n\n## Two\n\nb\n", "before the first heading"),
        ("## One\n\na\n", "has 1 parts"),
        ("## One\n\n## Two\n\nb\n", "no text under this heading"),
        ("# One\n\na" + ARTICLE_END, "start the headings with ##"),
        ("## One\n\n#### Deep\n\na" + ARTICLE_END, "level is skipped"),
        ("## One\n\n### Two\n\n#### Three\n\n##### Four\n\na" + ARTICLE_END, "too deep"),
        (f"## {'x' * 66}\n\na" + ARTICLE_END, "66 characters"),
    ],
)
def test_the_headings_of_an_article(body: str, words: str) -> None:
    assert [sentence for sentence in sentences(body, "article") if words in sentence]


def test_an_answer_has_no_headings_and_needs_none() -> None:
    assert sentences("Just text.\n", "answer") == []
    assert sentences("## No\n\ntext\n", "answer") == [
        "An answer has no headings: take this one out or make the text an article."
    ]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("some *soft* text", "italics"),
        ("some `code`", "There is a `"),
        ("see [this](article:x) page", "paragraph of its own"),
        ("[out](https://example.org)", "out of the kiosk"),
        ("[nowhere](page:x)", "leads nowhere"),
        ("See [this page] (article:x).", "a space between ] and ("),
        ("![A cell] (image:cell)", "a space between ] and ("),
        ("[bad id](article:Some_Page)", "names the id"),
        ("a ![x](image:y) b", "middle of text"),
        ("![x](photo.png)", "named by its id"),
        ("![x](image:Photo.png)", "named by its id"),
        ("- a ![x](image:y)", "in a list"),
        ("> quote", "quotation mark"),
        ("a\n\n---\n\nb", "line across"),
        ("- a\n    - b", "list inside a list"),
        ("| a | b |\n| --- | --- |\n| c |", "1 cells and its table 2"),
        ("| a | b |\n| --- | --- |\n| c | d | e |", "3 cells and its table 2"),
        ("!!! mystery\n    text", 'no block called "mystery"'),
        ('!!! important "no end\n    text', "first line of a block"),
        ('!!! important loud "x"\n    text', "Nothing is known"),
        ("!!! important\n    text", "no heading"),
        ('!!! important "x"\n\ntext', "is empty"),
        ('!!! urgent "Phone 111"\n    - a', 'ends with "if:"'),
        ('!!! urgent "A if:"\n    - a\n\ntext', "heading of its own"),
        ('!!! urgent "A if:"\n    - a\n\n### B\n\n!!! urgent "B if:"\n    - a', "second urgent"),
        ('!!! emergency "A if:"\n    - [x](article:y)', "holds no link"),
        ('!!! emergency "A if:"\n    [x](article:y)', "holds no link"),
        ('!!! important "A"\n    a\n\n!!! important "B"\n    b\n\n!!! important "C"\n    c', "more than 2"),
        ('!!! expander "A"\n    !!! urgent "B if:"\n        - c', "Only paragraphs and lists"),
        ('!!! expander "A"\n    Call 999.', "Safety advice"),
        ('!!! dont "Don\'t"\n    - stop', 'starts with "do not"'),
        ('!!! dont "D"\n    - do not stop\n\n!!! do "D"\n    - go', "put the do list first"),
        ('!!! do "D"\n    text', "one list and nothing else"),
        ('!!! chance "half"\n    text', "N of M"),
        ('!!! chance "5 of 6"\n    Most people.', "does not say 5 of 6"),
        ('!!! chance array "5 of 1,000"\n    5 of 1,000 people.', "at most 100 people"),
        ("!!! steps\n    1. no name", "name in bold"),
        ("!!! steps\n    text", "one numbered list"),
        ("##", "heading without words"),
    ],
)
def test_an_author_is_told_in_one_sentence(body: str, words: str) -> None:
    found = [sentence for sentence in sentences(body) if words in sentence]
    assert len(found) == 1
    assert found[0][0].isupper()
    assert "\n" not in found[0]


@pytest.mark.parametrize(
    "sentence",
    ["5 of 6 people.", "Five of six people.", "Of 6 people, 5 felt better.", "About 5 in every 6."],
)
def test_a_chance_may_say_its_numbers_in_digits_or_words(sentence: str) -> None:
    assert sentences(f'!!! chance "5 of 6"\n    {sentence}') == []


def test_a_chance_of_all_or_none_may_be_said_in_words() -> None:
    assert sentences('!!! chance "6 of 6"\n    All 6 people.') == []
    assert sentences('!!! chance "0 of 6"\n    None of the 6 people.') == []
    assert sentences('!!! chance "1 of 1,000"\n    1 in 1,000 people.') == []
    assert sentences('!!! chance "5 of 6"\n    15 of 60 people.') != []


def test_a_problem_names_the_line_it_is_on() -> None:
    body = "Fine.\n\nAlso fine.\n\nSome *soft* words and a <b>tag</b>.\n"
    assert {problem.line for problem in parse_strict(body, "answer")[1]} == {5}


WRITTEN = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            [
                "## ",
                "- ",
                "1. ",
                "    ",
                "\n",
                "\n\n",
                "| a | b |\n| --- | --- |\n",
                "**",
                "*",
                "[a](article:b)",
                "<b>",
            ]
            + [
                "![c](image:d)",
                "> ",
                "\\",
                "`",
                "---\n",
                "&amp;",
                '!!! chance array "5 of 6"\n    ',
                "\x02",
                "\x03",
            ]
            + [f'!!! {kind} "A if:"\n    ' for kind in BLOCK_KINDS]
        ),
    ),
    max_size=25,
).map("".join)


@given(WRITTEN)
def test_nothing_that_can_be_written_raises_or_lets_a_tag_through(body: str) -> None:
    document = parse(body)
    for part in document.parts:
        for block in part.blocks:
            for tag in ("<script", "<img", "<div", "<p>", "<em", "<strong"):
                assert tag not in " ".join(_markups(block))
    assert parse_strict(body, "article")[0] == document


def test_thousands_of_levels_do_not_raise() -> None:
    for body in (
        "> " * 3000 + "x",
        "".join(f"{'    ' * depth}- x\n" for depth in range(400)),
        "[" * 3000,
        "*a" * 3000,
    ):
        assert parse(body).parts
        assert parse("## After\n\ntext").parts[0].title == "After"


def _markups(block: Block) -> list[str]:
    if isinstance(block, Paragraph | Chance):
        return [block.content.markup]
    if isinstance(block, BulletList | DoDont | Questions):
        return [item.markup for item in block.items]
    if isinstance(block, CareCard | Callout | Expander):
        return [markup for inner in block.blocks for markup in _markups(inner)]
    if isinstance(block, Table):
        return [cell.markup for row in (block.headings, *block.rows) for cell in row]
    return []


@pytest.mark.parametrize("unit", ["[", "[a](", "![", "[[]", "[a]: ", "> ", "**a", "_a_b", "|a|b\n|-|-\n"])
def test_no_text_makes_the_kiosk_wait(unit: str) -> None:
    # Judged by what the library is given, not by a clock: 20,000 brackets took it half a minute.
    body = unit * 12_000
    document = parse(body)
    assert document.parts
    told = [problem.sentence for problem in parse_strict(body, "help")[1]]
    assert (grammar.TOO_MUCH in told) == (unit not in {"**a", "_a_b"})


def test_a_long_page_with_many_links_is_no_trouble() -> None:
    body = "\n\n".join(
        f"## Part {n}\n\n" + "Some words [here](article:a) and there. " * 10 for n in range(60)
    )
    assert not grammar.is_too_much(body)
    assert len(parse(body).parts) == 60


@pytest.mark.parametrize(
    "inside", ['!!! urgent "B if:"\n        - c', '!!! important "B"\n        c', "Phone 111.", "Call 999."]
)
def test_N11_an_expander_hides_no_safety_advice(inside: str) -> None:
    assert sentences(f'!!! expander "A"\n    {inside}')
    assert not sentences('!!! expander "A"\n    How it is counted.')
