"""The language rules: each on sources that break it and nothing else, and on what it must leave alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.authoring.lint.finding import ERROR, PAGE, WARNING
from kiosk.authoring.lint.pages import Page
from kiosk.authoring.lint.prose import easy_read
from kiosk.authoring.lint.run import RULES, Report, lint
from kiosk.authoring.lint.units import Unit
from kiosk.authoring.source import read_edition
from tests.source_folders import spoil, write_sources

ARTICLE = "en/articles/what-is-lupus.md"
FAQ = "en/faqs/ibuprofen.md"
HELP = "en/help-now.md"
ORGANISATION = "en/organisations/lupus-uk.toml"
GLOSSARY = "en/glossary.toml"
HOME = "en/home.toml"
LISTS = "en/lists.toml"
LANGUAGE = "en/language.toml"
IMAGES = "en/images/images.toml"
TEXT = "Rest helps. So do medicines."
"""A paragraph of the article that each case takes the place of."""

LONG_ITEM_LIST = "Some things help:\n\n" + "\n".join(f"- thing {letter}" for letter in "abcdefg")
CART = "CAR-T is a treatment made from your own cells, changed in a lab."
EARLY = "The evidence is still early."
MANY_WORDS = "Rest.\n\n## More rest\n\n" + "Rest helps a bit more.\n\n" * 30 + "Rest."
HARD = (
    "Longitudinal observational investigations demonstrating heterogeneity necessitate individualised "
    "interpretation. Multidisciplinary consideration of immunological characteristics facilitates "
    "personalisation. Extraordinarily sophisticated methodological considerations complicate "
    "generalisation.\n\n"
    "Institutional responsibilities encompass collaborative organisational communication. Professional "
    "organisations coordinate international educational initiatives."
)


@dataclass(frozen=True)
class Case:
    """``text`` takes the place of ``old`` in ``file``; ``says`` is part of the message or the suggestion."""

    rule: str
    says: str
    text: str
    file: str = ARTICLE
    old: str = TEXT
    severity: str = ERROR


CASES = (
    Case("N02", "22 words", "Rest helps " + "and rest helps " * 6 + "a lot."),
    Case("N02", "4 sentences", "Rest helps. Sleep helps. Walks help. So do medicines."),
    Case("N02", "7 items", LONG_ITEM_LIST),
    Case("N02", "has no lead-in", "Some things help.\n\n- rest\n- sleep"),
    Case("N02", "without a mark", "Some things help:\n\n- rest.\n- sleep"),
    Case("N02", "Write: rest", "Some things help:\n\n- Rest\n- sleep"),
    Case("N02", "151 words", MANY_WORDS, severity=WARNING),
    Case("N02", "Say who does it first", "Your tablets are checked by your team.", severity=WARNING),
    Case("N02", "22 words", "Gives " + "support and " * 10 + "help.", ORGANISATION, "Gives support."),
    Case("N02", "4 sentences", "A bad time. It ends. You rest. So.", GLOSSARY, "A time when lupus is worse."),
    Case("N03", "Write: chance", "There is a risk."),
    Case("N03", "Write: high temperature", "You may get a fever."),
    Case("N03", "Write: phone", "Telephone your team."),
    Case("N03", "Write: phone", "Call your team."),
    Case("N03", "Write: get or have", "You may experience pain.", severity=WARNING),
    Case("N03", "Write: long-term (chronic)", "Lupus is chronic."),
    Case("N03", "Write: medicine", "Some drugs help."),
    Case("N03", "Write: A to Z", "See the A-Z."),
    Case("N03", "Write: chance", "About the risk of lupus.", file=HOME, old="About lupus."),
    Case("N03", "Write: chance", "A risk", file=IMAGES, old="A cell"),
    Case("N03", "Write: chance", "A risk", file=LISTS, old="Someone to talk to"),
    Case("N03", "Write: phone", "Telephone us.", file=LANGUAGE, old="None."),
    Case("N03", "exclamation mark", "Rest helps!"),
    Case("N03", "the full words (TPMT)", "You have a TPMT test."),
    Case("N03", "does not say what it is", f"CAR-T is being tested. {EARLY}"),
    Case("F134", "how early the evidence is", CART),
    Case("PROMO", "new, or being tested", "It is a breakthrough."),
    Case("PROMO", "signs of the illness have gone", "This may cure lupus."),
    Case("PROMO", "faulty B cells", "It may reset your body."),
    Case("N04", "Write: 2", "Take two tablets."),
    Case("N04", "Write: 1 hospital", "In one hospital it helped.", severity=WARNING),
    Case("N04", "Write: 42,500", "They saw 42500 people."),
    Case("N04", "Write: 3 to 4", "Wait 3-4 weeks."),
    Case("N04", "Write: 3 to 4", "Wait 3\u20134 weeks."),
    Case("N04", "two sentences", "Rest helps \u2013 so do medicines."),
    Case("N04", "Write: 5:30pm", "Come at 5.30pm."),
    Case("N04", "Write: 5:30pm", "Come at 5:30 p.m. today."),
    Case("N04", "Write: 5:30pm", "Come at 17:30 today."),
    Case("N04", "Write: 6 August", "It was on 6th August 2018."),
    Case("N04", "Write: 6 August", "It was on August 6."),
    Case("N04", "Write: 6 August 2018", "It was on 06/08/2018."),
    Case("N04", "Write: 0.5mg", "Take 0.5 mg."),
    Case("N05", "Write: 020 7450 4000", "Phone 02074504000."),
    Case("N05", "Write: 0808 808 8000", "Phone 08088 088 000."),
    Case("N05", 'kind = "area"', 'kind = "mobile"', file=ORGANISATION, old='kind = "area"'),
    Case("N06", "5 of 100", "It helps 30% of people."),
    Case("N06", "5 of 100", "It helps 30 per cent of people."),
    Case("N06", "without saying how many", "It is twice as common in women.", severity=WARNING),
    Case("N06", "different numbers", "This is very rare.", severity=WARNING),
    Case("N06", "one way only", '!!! chance "5 of 6, over a year"\n    5 of 6 people got better.'),
    Case("N06", "over what time", '!!! chance "5 of 6"\n    5 of 6 did. 1 of 6 did not.', severity=WARNING),
    Case("N06", "all chances of this page in 100", "It is 3 in 100 people, and 1 in 20 of them."),
    Case("N08", "is not one thing to do", '!!! urgent "You should phone 111 if:"\n    - you are ill'),
    Case("N08", "does not say 999", '!!! emergency "Go to A&E now if:"\n    - you are ill'),
    Case("N09", "a care card", '!!! important "Phone 111 in the night"\n    They are there.'),
    Case("N09", "says nothing", '!!! important "Please note"\n    Rest helps.'),
    Case("N10", "heading of its own", '!!! do "Do"\n    - rest\n\nThat helps.'),
    Case("N16", "tells other choices", 'kind = "treatment"', old='kind = "explainer"'),
    Case("N18", "brown and black skin", "You may get a rash."),
    Case("N18", "how it feels", "A rash may look darker on brown or black skin.", severity=WARNING),
    Case("N19", "approval", "Phone if your temperature is 38\u00b0C."),
    Case("N19", "approval", "Phone at 37.5 degrees."),
    Case("N19", "take it out", 'position = 10\napproval = "A. Doctor"', old="position = 10"),
    Case("N20", "works nothing out", "Type in your symptoms here.", severity=WARNING),
    Case("N22", "Write: NHS 111 online", "You can use 111 online."),
    Case("N22", "NHS 111 online at 111.nhs.uk", "You can use 111.nhs.uk."),
    Case("L11", "easier on the eyes", "This screen cannot harm your skin."),
    Case("SC01", "needs 999", "You may have chest pain."),
    Case("N01", "years of school", HARD),
)  # fmt: skip


def checked(root: Path) -> Report:
    reading = read_edition(root)
    assert reading.edition is not None, [str(problem) for problem in reading.problems]
    return lint(reading.edition, reading.origins)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write_sources(tmp_path / "content")


def test_plain_sources_break_no_rule(sources: Path) -> None:
    report = checked(sources)
    assert report.findings == ()
    assert report.overridden == ()
    assert {"article", "faq", "organisation", "glossary", "list"} == {one.page.kind for one in report.pages}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.says}-{case.text[:24]}")
def test_each_rule_is_broken_alone_and_told_with_its_line(case: Case, sources: Path) -> None:
    line = spoil(sources, case.file, case.old, case.text)
    findings = [one for one in checked(sources).findings if case.rule == "N01" or one.rule != "N01"]
    if case.rule in {"N01", "N16"}:  # such a text or page lacks more than one thing
        findings = [one for one in findings if one.rule == case.rule and case.says in str(one)]
    assert [one.rule for one in findings] == [case.rule], [str(one) for one in findings]
    (found,) = findings
    assert case.says in str(found), str(found)
    assert (found.file, found.severity) == (case.file, case.severity)
    assert found.quote
    if found.quote != PAGE:
        written = (sources / case.file).read_text("utf-8").splitlines()[found.line - 1]
        assert line <= found.line <= line + case.text.count("\n"), (found.line, written)


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} | {"G08"} == RULES


@pytest.mark.parametrize(
    "text",
    [
        "There is no cure for lupus.",
        "Could this cure lupus?",
        'News said "cure" and more.',
        "Call 999 now. Doctors call it CRS (cytokine release syndrome).",
        "Some people have drug-free remission.",
        "You may have a long-term (chronic) illness.",
        "Take one or two, from 6 August 2018 to 2024, at 5:30pm, 0.5mg at a time.",
        "Text 85258, dial 18001 111 or 116 123, or phone 020 7450 4000.",
        "It happens to 3 in 100 people. 97 in 100 do not get it.",
        "4 of 6 did. 10 of 12 did not. It was 2 in 1 place.",
        "Some things help:\n\n- LUPUS UK\n- Scotland and Wales\n- University College London\n- obe-cel",
        "1. Rest first.\n2. Then walk.\n3. Sleep.\n4. Eat.\n5. Drink.\n6. Talk.\n7. Smile.",
        '!!! questions "Questions to ask"\n' + "\n".join(f"    - What is {n}?" for n in range(9)),
        f"{CART} {EARLY}",
        "Use NHS 111 online at 111.nhs.uk. The screen is easier on the eyes in Dusk.",
        "A rash may look darker on brown or black skin, so feel for warm skin.",
        '!!! chance "38 of 42,500, up to June"\n    38 of about 42,500 people had it. The others did not.',
        "You have chest pain that lasts. Call 999.",
        "The rest was done by then, and by December 2025 too.",
    ],
)
def test_right_wording_is_left_alone(text: str, sources: Path) -> None:
    spoil(sources, ARTICLE, TEXT, text)
    found = checked(sources).findings
    assert not found, [str(one) for one in found]


def test_a_question_may_be_in_peoples_own_words(sources: Path) -> None:
    spoil(sources, FAQ, "Can I take ibuprofen?", "Is there a risk, and two cures?")
    assert checked(sources).findings == ()


def test_the_help_now_card_says_no_more_than_it_must(sources: Path) -> None:
    spoil(
        sources, HELP, "    - you have chest pain that does not go away",
        "    - you have chest pain that does not go away\n\n"
        '!!! important "Had CAR-T (made from your cells)?"\n    Show your card.',
    )  # fmt: skip
    assert checked(sources).findings == ()


def test_n19_a_named_approval_lets_a_temperature_stand(sources: Path) -> None:
    spoil(sources, ARTICLE, TEXT, "Phone if your temperature is 38\u00b0C.")
    spoil(sources, ARTICLE, "position = 10", 'position = 10\napproval = "A. Doctor, 6 August 2026"')
    assert checked(sources).findings == ()


def test_a_translation_is_not_held_to_english_rules(sources: Path) -> None:
    reading = read_edition(sources)
    assert reading.edition is not None
    from tests import factories

    edition = factories.edition(factories.language("cy"))
    assert lint(edition, reading.origins).pages == ()


@pytest.mark.parametrize(("number", "told"), [(15, 0), (16, 1)])
def test_g08_a_sentence_of_easy_read_has_15_words_at_most(number: int, told: int) -> None:
    units = (Unit("row", " ".join(["rest"] * number) + ".", 7),)
    page = Page("article", "easy", "Rest", "easy-read", "en/easy-read/easy.md", 1, units, None, None)
    assert [(one.rule, one.line, one.severity) for one in easy_read(page)] == [("G08", 7, ERROR)] * told
    assert list(easy_read(replace(page, sort="explainer"))) == []


# Overrides


def override(rule: str, text: str) -> str:
    return f'evidence = "known"\n\n[[override]]\nrule = "{rule}"\ntext = "{text}"\nreason = "It is a name."'


def test_an_override_accepts_the_finding_it_names_and_no_other(sources: Path) -> None:
    spoil(sources, ARTICLE, TEXT, "There is a risk. There are risks.")
    spoil(sources, ARTICLE, 'evidence = "known"', override("N03", "There is a risk"))
    report = checked(sources)
    assert [str(one.reason) for one in report.overridden] == ["It is a name."]
    assert "accepted N03" in str(report.overridden[0])
    assert [one.quote for one in report.findings] == ["There are risks."]


def test_an_override_may_accept_a_finding_about_the_page(sources: Path) -> None:
    spoil(sources, ARTICLE, TEXT, CART)
    spoil(sources, ARTICLE, 'evidence = "known"', override("F134", PAGE))
    report = checked(sources)
    assert report.findings == ()
    assert [one.finding.rule for one in report.overridden] == ["F134"]


@pytest.mark.parametrize(
    ("rule", "says"), [("N03", "finds nothing with these words"), ("N99", "is not the name of a rule")]
)
def test_an_override_that_does_nothing_is_an_error(rule: str, says: str, sources: Path) -> None:
    line = spoil(sources, ARTICLE, 'evidence = "known"', override(rule, "Rest helps"))
    (found,) = checked(sources).findings
    assert (found.severity, found.rule, found.line) == (ERROR, rule, line + 2)
    assert says in found.message


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (ORGANISATION, "Gives support.", "Gives support and no risk."),
        (GLOSSARY, "A time when lupus is worse.", "A time of risk."),
    ],
)
def test_organisations_and_hard_words_take_overrides_too(
    file: str, old: str, new: str, sources: Path
) -> None:
    spoil(sources, file, old, new)
    table = "terms.flare.override" if file == GLOSSARY else "override"
    path = sources / file
    more = f'\n[[{table}]]\nrule = "N03"\ntext = "risk"\nreason = "Its own word."\n'
    path.write_text(path.read_text("utf-8") + more, "utf-8")
    report = checked(sources)
    assert report.findings == ()
    assert len(report.overridden) == 1


def test_an_override_without_a_reason_is_told(sources: Path) -> None:
    spoil(
        sources, ARTICLE, 'evidence = "known"', 'evidence = "known"\n\n[[override]]\nrule = "N03"\ntext = "x"'
    )
    assert "reason is missing" in str(read_edition(sources).problems[0])
