"""A slip is told from a word that is spelt right, and an abbreviation from a word that is written so."""

import pytest

from tests.search.little import found, index_of, lexicon, thing, understood
from viewer.search.index import SearchIndex
from viewer.search.lexicon import Lay, Lexicon, Short


class TestSpelling:
    """A word that is spelt right, or that the lexicon has, is no slip of another."""

    @pytest.fixture
    def index(self) -> SearchIndex:
        return index_of(
            thing("heart", "The heart", ("Causes", "The cause is not known. Calm down. A pair of paddles.")),
            thing("stent", "Stents", ("Chest", "A stent in the chest. An advice.")),
            thing("lungs", "Pneumonia", ("New germs", "New germs in the lung. A mini lung.")),
            thing("pills", "Pain pills", ("Which?", "NSAID pills. Pharmacists know. Lean meat, more on.")),
            words=lexicon(
                lay=(Lay(("Advil", "pills from the chemist"), "NSAID pills"), Lay(("nausea",), "sick")),
                short=(Short("ICU", "intensive care"),),
            ),
        )

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [("hart", "heart"), ("stint", "stent"), ("pneumonea", "pneumonia")],
    )
    def test_a_slip_is_understood(self, index: SearchIndex, typed: str, meant: str) -> None:
        assert understood(index, typed) == [f"No page has “{typed}”. Showing “{meant}”."]

    @pytest.mark.parametrize("typed", ["nausea", "chemist", "ICU", "paris", "lemon", "saddles", "claims"])
    def test_another_word_is_left_alone(self, index: SearchIndex, typed: str) -> None:
        assert found(index, typed) == []
        assert understood(index, typed) == []

    def test_no_word_is_a_slip_of_one_that_questions_are_made_of(self) -> None:
        index = index_of(thing("a", "What it feels like"), words=lexicon(stop=("what", "it", "like")))
        assert found(index, "lake ") == []

    def test_what_people_say_is_no_slip(self, index: SearchIndex) -> None:
        assert understood(index, "Advil") == ["For “Advil”, these are pages about “NSAID pills”."]

    def test_two_halves_of_a_misspelt_word_are_more_than_one_by_itself(self, index: SearchIndex) -> None:
        results = index.search("new monia")
        assert str(results.hits[0].address.whole) == "article:lungs"
        assert results.meanings[0].sentence == "No page has “new monia”. Showing “pneumonia”."

    def test_a_word_that_is_spelt_right_is_not_split(self, index: SearchIndex) -> None:
        assert found(index, "lemon") == []

    def test_other_languages_have_no_dictionary(self) -> None:
        index = index_of(thing("a", "Tablette"), words=Lexicon(language="de"))
        assert found(index, "tablet ")[0] == "article:a"


class TestAbbreviations:
    """Capitals tell an abbreviation from a word that is written so, too."""

    @pytest.fixture
    def index(self) -> SearchIndex:
        return index_of(
            thing("as", "Aortic stenosis", ("Symptoms", "Signs.")),
            thing("echo", "Throat echo", ("Pain", "It hurts not.")),
            thing("pericarditis", "Pericarditis", ("People", "People peel.")),
            thing("clot", "Pulmonary embolism", ("Help", "Help.")),
            thing("pressure", "High blood pressure", ("Help", "High blood pressure.")),
            words=lexicon(
                short=(
                    Short("AS", "aortic stenosis", word=True),
                    Short("TOE", "throat echo", word=True),
                    Short("PE", "pulmonary embolism", word=True),
                    Short("HBP", "high blood pressure"),
                ),
                lay=(Lay(("high blood", "pressure too high"), "high blood pressure"),),
            ),
        )

    @pytest.mark.parametrize(
        ("words", "first"),
        [
            ("AS symptoms", "as"),
            ("what is AS", "as"),
            ("toe", "echo"),
            ("does a TOE hurt", "echo"),
            ("PE", "clot"),
            ("pe ", "clot"),
            ("hbp help", "pressure"),
        ],
    )
    def test_it_is_meant(self, index: SearchIndex, words: str, first: str) -> None:
        results = index.search(words)
        assert results.hits[0].address.slug == first
        assert results.meanings[0].how == "abbreviation"

    @pytest.mark.parametrize("words", ["my toe hurts", "MY TOE HURTS", "as symptoms", "pe of people"])
    def test_it_is_not_meant(self, index: SearchIndex, words: str) -> None:
        assert "abbreviation" not in [meaning.how for meaning in index.search(words).meanings]

    def test_small_words_of_a_misspelling_belong_to_it(self) -> None:
        index = index_of(
            thing(
                "p", "high blood pressure", kind="word", misspelled=["hi blood pressure", "my blood pressure"]
            ),
            thing("b", "bypass", kind="word", misspelled=["by-pass"]),
            thing("a", "Other things", text="Blood may pass. The pressure."),
            words=lexicon(stop=("hi", "by", "my")),
        )
        assert understood(index, "blood pressure") == []
        assert understood(index, "pass") == []
        assert "No page has “hi blood pressure”. Showing “high blood pressure”." in understood(
            index, "hi blood pressure"
        )
        assert understood(index, "by pass ")[0].endswith("“bypass”.")

    def test_what_was_said_in_full_is_not_said_again(self, index: SearchIndex) -> None:
        assert understood(index, "high blood pressure") == []
        assert understood(index, "high blood")[0] == (
            "For “high blood”, these are pages about “high blood pressure”."
        )


class TestOneWordOrTwo:
    """Words that were written as one, half typed too, and letters that are said in two ways."""

    @pytest.fixture
    def index(self) -> SearchIndex:
        return index_of(
            thing("rate", "Heart rate", ("Counting", "Count your heart rate.")),
            thing("valve", "Valve disease", ("Valves", "A disease of a valve.")),
            thing("fat", "Cholesterol", ("Fat", "A fat called cholesterol.")),
            thing("pressure", "Blood pressure", ("Numbers", "A doctor presses. Your blood pressure.")),
            thing("pump", "Heart pump", ("A device", "A pump.")),
            words=lexicon(lay=(Lay(("HeartMate",), "heart pump"),)),
        )

    @pytest.mark.parametrize(
        ("words", "first"),
        [
            ("heartrate", "rate"),
            ("heartmate", "pump"),
            ("valvediseas", "valve"),
            ("klesterol", "fat"),
            ("blood presher", "pressure"),
        ],
    )
    def test_they_are_understood(self, index: SearchIndex, words: str, first: str) -> None:
        assert index.search(words).hits[0].address.slug == first
