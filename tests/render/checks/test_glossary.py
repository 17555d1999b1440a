"""The words of the glossary are clear, lead somewhere, and do not contradict each other."""

import pytest

from tests.support.tiny_library import GLOSSARY, TinyLibrary, spoilt
from viewer.library.report import Severity
from viewer.render.checks.compiler import check
from viewer.render.checks.glossary import MAX_MEANING_WORDS

FILE = "glossary/en.toml"
ARTICLE = 'article = "article:leaky-door"'
MEANING = 'meaning = "Blood that goes back."'
FLOW = f'[flow]\nname = "flow"\nplain = "a stream"\nmeaning = "Blood on its way."\n{ARTICLE}\n'


def line_of(words: str, text: str = GLOSSARY) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint"),
    [
        (ARTICLE, "", "no-article", "“leak” names no article to read more in", ""),
        (
            ARTICLE,
            'article = "term:mitral-valve"',
            "no-article",
            "“leak” names no article to read more in",
            "",
        ),
        (ARTICLE, 'article = "diagram:heart"', "no-article", "“leak” names no article to read more in", ""),
        (
            ARTICLE,
            'article = "article:leaky-dor"',
            "dead-link",
            "“leak”: there is no article “leaky-dor” in this library",
            "did you mean article:leaky-door?",
        ),
        (
            ARTICLE,
            'article = "article:leaky-door#what-help"',
            "dead-link",
            "“leak”: “Leaky door” has no heading “what-help”",
            "did you mean article:leaky-door#what-helps?",
        ),
        (
            MEANING,
            'meaning = "Blood goes back. It drips."',
            "long-meaning",
            "“leak” is explained in 2 sentences, not one",
            "",
        ),
        (
            MEANING,
            f'meaning = "{"Go on and walk " * 6}on now."',
            "long-meaning",
            f"“leak” is explained in 26 words, over {MAX_MEANING_WORDS}",
            "",
        ),
    ],
)
def test_each_fault_of_a_term_is_told_with_its_line(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str, hint: str
) -> None:
    tiny.glossary.write_text(spoilt(GLOSSARY, (old, new)))
    problem = next(each for each in tiny.problems() if each.code == code)
    assert {each.code for each in tiny.problems()} - {"grade"} == {code}
    assert (problem.file, problem.line, problem.severity) == (FILE, line_of("[leak]"), Severity.ERROR)
    assert (problem.message, problem.hint) == (message, hint)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (ARTICLE, 'article = "article:heart-doors/1"'),
        (ARTICLE, 'article = "article:leaky-door#can-i-work"'),
        (MEANING, 'meaning = "Blood that goes back, as Dr. Ito says."'),
        (MEANING, f'meaning = "{"Go on and walk " * 6}now."'),
        (MEANING, 'meaning = "Blood goes back (say BLUD) and on"'),
    ],
)
def test_a_term_as_it_should_be_is_no_problem(tiny: TinyLibrary, old: str, new: str) -> None:
    tiny.glossary.write_text(spoilt(GLOSSARY, (old, new)))
    assert tiny.problems() == []


def test_a_meaning_in_hard_words_is_told(tiny: TinyLibrary) -> None:
    hard = 'meaning = "Pathological regurgitation through incompetent structures."'
    tiny.glossary.write_text(spoilt(GLOSSARY, (MEANING, hard)))
    problem = tiny.found("grade")
    assert (problem.file, problem.line) == (FILE, line_of("[leak]"))
    assert problem.message.startswith("the meaning of “leak” has the reading grade ")
    assert problem.message.endswith(", over 6.5")
    assert problem.hint == "use shorter words"


def test_a_meaning_may_say_the_name_it_explains(tiny: TinyLibrary) -> None:
    name = "regurgitation pathology"
    changes = (MEANING, f'meaning = "A {name} lets blood go back."'), ('name = "leak"', f'name = "{name}"')
    tiny.glossary.write_text(spoilt(GLOSSARY, *changes))
    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "form"),
    [
        ('name = "leak"', 'name = "mitral valve"', "mitral valve"),
        ('name = "leak"', 'name = "Mitral Valve"', "Mitral Valve"),
        ('name = "leak"', 'name = "leak"\nwritten = ["MV"]', "MV"),
        ('name = "leak"', 'name = "leak"\nwritten = ["mitral valve"]', "mitral valve"),
        ('name = "leak"', 'name = "mv"', "mv"),
    ],
    ids=["name", "name in other case", "initials", "name as another's", "initials as a name"],
)
def test_a_word_that_two_terms_explain_is_told_at_the_second(
    tiny: TinyLibrary, old: str, new: str, form: str
) -> None:
    tiny.glossary.write_text(spoilt(GLOSSARY, (old, new)))
    problem = tiny.found("double-term")
    assert (problem.file, problem.line, problem.hint) == (FILE, line_of("[leak]"), "")
    assert problem.message == f"“{form}” is explained twice; the first is in line 1"


def test_what_people_call_two_things_is_no_problem(tiny: TinyLibrary) -> None:
    changes = ('name = "leak"', 'name = "leak"\nalso = ["left door"]\nmisspelled = ["mitrel valve"]')
    tiny.glossary.write_text(spoilt(GLOSSARY, changes))
    assert tiny.problems() == []


def test_a_term_of_the_library_that_is_shipped_too_is_told_with_both_files(tiny: TinyLibrary) -> None:
    tiny.own_glossary.write_text("# ours\n" + FLOW.replace('name = "flow"', 'name = "leak"'))
    problem = tiny.found("double-term")
    assert (problem.file, problem.line) == ("en/glossary.toml", 2)
    first = f"the first is in line {line_of('[leak]')} of glossary/en.toml"
    assert problem.message == f"“leak” is explained twice; {first}"


def test_a_term_of_the_library_may_take_the_place_of_a_shipped_one(tiny: TinyLibrary) -> None:
    tiny.own_glossary.write_text(FLOW.replace("[flow]", "[leak]").replace('"flow"', '"leak"'))
    assert tiny.problems() == []
    assert tiny.loaded().terms["leak"].meaning == "Blood on its way."


def test_shipped_terms_need_no_article_in_a_library_of_others(tiny: TinyLibrary) -> None:
    dead = (ARTICLE, 'article = "article:gone"')
    tiny.glossary.write_text(spoilt(GLOSSARY, dead))
    tiny.own_glossary.write_text(spoilt(FLOW, dead))
    library = tiny.loaded()
    assert [each.file for each in check(library)] == ["en/glossary.toml", FILE]
    assert [each.file for each in check(library, pictures=False)] == ["en/glossary.toml"]


def test_a_library_without_a_glossary_has_no_problem(tiny: TinyLibrary) -> None:
    tiny.glossary.unlink()
    assert tiny.problems() == []
