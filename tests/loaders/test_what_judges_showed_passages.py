"""What judges of fresh texts showed of passages and verbs: a passage ends where another clause begins and not before
what belongs to it; a verb is read in the sense that it has in its clause."""

from __future__ import annotations

import pytest

from graph.statement import Statement
from ontology.names import shortened
from tests.loaders.short_texts import extracted

BEFORE_ANOTHER_CLAUSE = {
    "pronoun with its verb": (
        "Phishing is known to everybody who has read a letter from a bank, and this means that few fall for it.",
        "is known to everybody who has read a letter from a bank",
    ),
    "pronoun with a verb that may be a noun": (
        "Ransomware has become rare in the small towns of the coast, and it costs the owners of shops less.",
        "has become rare in the small towns of the coast",
    ),
    "row as subject": (
        "The Budapest Convention owes its name to a city, and both old and new parties must honour its wording.",
        "owes its name to a city",
    ),
    "plural with a bare verb": (
        "Phishing fills a third of the letter boxes, and some clerks put the share at one half.",
        "fills a third of the letter boxes",
    ),
    "plural with a year and a bare verb": (
        "Europol keeps the smaller of the two books, yet lists from 1999 show that both were once of one size.",
        "keeps the smaller of the two books",
    ),
    "what opens the clause comes first": (
        "Hackers are moved by envy, and in the last of these years, fraud has been their only trade.",
        "are moved by envy",
    ),
    "one noun with its auxiliary, without a comma": (
        "Most hackers have read of the case and silence has fallen upon the harbour.",
        "have read of the case",
    ),
    "two nouns that both have the verb stay": (
        "Europol has learned where clerks and guards are asleep.",
        "has learned where clerks and guards are asleep",
    ),
    "a row of nouns stays": (
        "Europol keeps books, and maps of the harbours that were drawn by its first clerks.",
        "keeps books, and maps of the harbours that were drawn by its first clerks",
    ),
    "a clause of what is made sure stays": (
        "Europol is working hard to make sure the books are kept dry, and the maps are the pride of the house.",
        "is working hard to make sure the books are kept dry, and the maps are the pride of the house",
    ),
    "within a quotation": (
        "Article 7 of the Privacy Act describes “two tests: it should be fair, and it should be cheap for all” again.",
        "describes “two tests: it should be fair, and it should be cheap for all” again",
    ),
    "two adjectives of one noun inside a quotation": (
        "The harbour survey showed that a “roof with broad formal and tender personal ties seems best” for guards.",
        "that a “roof with broad formal and tender personal ties seems best” for guards",
    ),
    "subject of a clause inside": (
        ("The older records suggest that some of the clerks serving Kenya and its friends, such as the harbour guard, "
        "are tied to the pirates."),
        ("suggest that some of the clerks serving Kenya and its friends, such as the harbour guard, are tied to the "
        "pirates"),
    ),
}  # fmt: skip

NOT_CUT = {
    "limit between commas": (
        "Ransomware is mostly, but not always, the work of bands.",
        "is mostly, but not always, the work of bands",
    ),
    "answer to a denial": (
        "Ransomware spreads not by letters of the bank, but by letters of friends.",
        "spreads not by letters of the bank, but by letters of friends",
    ),
    "not only, but also": (
        "Europol has read the books of the pirates not only by night, but also by day.",
        "has read the books of the pirates not only by night, but also by day",
    ),
    "adjectives that a comma parts": (
        "Europol has long asked for a house ruled by clear, lasting habits of its clerks.",
        "has long asked for a house ruled by clear, lasting habits of its clerks",
    ),
    "a participle after a noun still opens an adjunct": (
        "Europol has met the clerks of the harbour, giving them books.",
        "has met the clerks of the harbour",
    ),
    "a clause after but ends it": (
        "Ransomware is not rare in the north, but the guards sleep.",
        "rare in the north",
    ),
}  # fmt: skip


def told(*sentences: str) -> list[tuple[Statement, str]]:
    """Each statement with the words of its passage, or the short name of its thing."""
    text, found = extracted(*sentences)
    held = {p.evidence.iri: text[p.evidence.start : p.evidence.end] for p in found.passages}
    return [(s, held.get(s.object) or shortened(s.object.value)) for s in found.statements]


def passages(*sentences: str) -> set[str]:
    """What is told in the text's own words of things, not of the text."""
    return {words for s, words in told(*sentences) if not s.rule.endswith("of-text")}


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [*BEFORE_ANOTHER_CLAUSE.values(), *NOT_CUT.values()],
    ids=[*BEFORE_ANOTHER_CLAUSE, *NOT_CUT],
)
def test_a_passage_holds_its_clause_and_no_other(sentence: str, passage: str) -> None:
    found = passages(sentence)
    assert passage in found, found
    assert not any(words.startswith(passage) and words != passage for words in found)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            ("For two years, Microsoft argued that the court had no books and asked the judge to leave."),
            "the court had no books",
        ),
        ("Europol said that the port is safe and urged the guards to sleep.", "the port is safe"),
        ("Europol said that guards asked the clerks for books.", "guards asked the clerks for books"),
        ("Europol said that clerks read and asked.", "clerks read and asked"),
    ],
    ids=["asked", "urged", "asked by those spoken of", "no object"],
)
def test_what_is_said_ends_before_the_next_thing_that_its_speaker_says(sentence: str, said: str) -> None:
    assert said in {words for s, words in told(sentence) if s.rule == "assertion"}


def test_what_is_lacked_in_somebodys_words_ends_with_them() -> None:
    sentence = "Microsoft argued that Kenya did not have the books of the port and asked the judge to leave."
    assert passages(sentence) >= {"the books of the port"}
    assert not any("asked" in words for words in passages(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Hackers of the small coastal towns can use the old treaty on",
        "In speaking of the pirates, we must look at some of the following",
        "Hackers will be more open to fear, to greed and to sorrow as a form of",
    ],
)
def test_a_line_that_ends_inside_a_sentence_tells_nothing_of_anybody(sentence: str) -> None:
    assert not [s for s, _ in told(sentence) if s.rule.startswith(("predicate", "demand", "statement"))]


def test_the_same_lines_with_their_end_are_read() -> None:
    assert passages("Hackers of the small coastal towns can use the old treaty on harbours.")


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        (
            "Despite the fact that Europol attended that fair, only Kenya sent a gift to the city in 1999.",
            "sent a gift to the city in 1999",
        ),
        ("Given that Europol attended the Summer Fair, Kenya sent a gift.", "sent a gift"),
    ],
)
def test_a_concession_ends_at_its_comma(sentence: str, passage: str) -> None:
    found = passages(sentence)
    assert passage in found
    assert not any("fair" in words.lower() and "gift" in words for words in found)


def test_what_was_done_by_somebody_keeps_its_verb() -> None:
    found = passages("The old council, composed of ten guards, was chaired by Europol.")
    assert "The old council, composed of ten guards, was chaired" in found
    found = passages("The second fair, held in spring, was opened by Kenya.")
    assert "The second fair, held in spring, was opened" in found


def test_the_verb_of_who_is_quoted_is_no_part_of_the_quotation() -> None:
    sentence = (
        "Hackers may see the guards “not as a danger to their own trade, but as a gift”, notes the clerk Jane Roe."
    )
    assert "may see the guards “not as a danger to their own trade, but as a gift" in passages(sentence)


def triples(*sentences: str) -> set[tuple[str, str]]:
    """The property and the object of each statement about things, its passage or the short name of its thing."""
    return {(shortened(s.predicate.value), words) for s, words in told(*sentences) if not s.rule.endswith("of-text")}


IN_ITS_SENSE = {
    "a law that makes trouble has an effect": (
        "The Budapest Convention created doubts in Kenya.",
        ("cl:hasEffect", "created doubts in Kenya"),
        ("cl:provides", "doubts in Kenya"),
    ),
    "a law that makes rules provides them": (
        "The Budapest Convention created rules in Kenya.",
        ("cl:provides", "rules in Kenya"),
        ("cl:hasEffect", "created rules in Kenya"),
    ),
    "chapters are no provisions": (
        "The Budapest Convention contains four short chapters on courts.",
        ("cl:hasState", "contains four short chapters on courts"),
        ("cl:provides", "four short chapters on courts"),
    ),
    "duties are": (
        "The Budapest Convention contains four short rules on courts.",
        ("cl:provides", "four short rules on courts"),
        ("cl:hasState", "contains four short rules on courts"),
    ),
    "what may be done is ruled, not demanded": (
        "The Budapest Convention dictates what a court may ask.",
        ("cl:hasState", "dictates what a court may ask"),
        ("cl:requires", "what a court may ask"),
    ),
    "a term is demanded": (
        "The Budapest Convention dictates a term of six days.",
        ("cl:requires", "a term of six days"),
        ("cl:hasState", "dictates a term of six days"),
    ),
    "what follows from a trait is no definition": (
        "The cost of phishing means that few banks are safe.",
        ("cl:hasState", "means that few banks are safe"),
        ("cl:hasDefinition", "that few banks are safe"),
    ),
    "what a notion means is": (
        "The idea of due care means that each state guards its own nets.",
        ("cl:hasDefinition", "that each state guards its own nets"),
        ("cl:hasState", "means that each state guards its own nets"),
    ),
    "who has means does nothing": (
        "Hackers would then have more money than the guards.",
        ("cl:hasState", "would then have more money than the guards"),
        ("cl:performs", "would then have more money than the guards"),
    ),
    "who has lost something did something": (
        "Hackers would then have stolen more money than the guards.",
        ("cl:performs", "would then have stolen more money than the guards"),
        ("cl:hasState", "would then have stolen more money than the guards"),
    ),
    "who becomes something does nothing": (
        "Kenya is becoming a friend of the pirates.",
        ("cl:hasState", "is becoming a friend of the pirates"),
        ("cl:performs", "is becoming a friend of the pirates"),
    ),
    "who comes under something does nothing": (
        "Hackers have come under fire in the last years.",
        ("cl:hasState", "have come under fire in the last years"),
        ("cl:performs", "have come under fire in the last years"),
    ),
    "who has to do something does it": (
        "Hackers will have to leave the harbour at night.",
        ("cl:performs", "will have to leave the harbour at night"),
        ("cl:hasState", "will have to leave the harbour at night"),
    ),
    "what grows has no effect by it": (
        "Phishing may increase as guards and clerks are asleep at noon.",
        ("cl:hasState", "may increase as guards and clerks are asleep at noon"),
        ("cl:hasEffect", "increase as guards and clerks are asleep at noon"),
    ),
    "what increases something has": (
        "Phishing may increase the cost of trade.",
        ("cl:hasEffect", "increase the cost of trade"),
        ("cl:hasState", "may increase the cost of trade"),
    ),
    "an adjective after a preposition is no verb": (
        "Kenya signed a treaty against cybercrime through improved means of the clerks.",
        ("", ""),
        ("cl:hasEffect", "improved means of the clerks"),
    ),
    "work is no view": (
        "Europol supported the search with two dogs.",
        ("cl:performs", "supported the search with two dogs"),
        ("cl:supports", "the search with two dogs"),
    ),
    "a plan is supported": (
        "Europol supported the plan with two letters.",
        ("cl:supports", "the plan with two letters"),
        ("cl:performs", "supported the plan with two letters"),
    ),
    "what a word is used for is no aim": (
        "Kenya uses the word phishing to describe all theft.",
        ("cl:performs", "uses the word phishing to describe all theft"),
        ("cl:aimsAt", "describe all theft"),
    ),
    "what a tool is used for is": (
        "Kenya uses the new radio to warn all ships.",
        ("cl:aimsAt", "warn all ships"),
        ("", ""),
    ),
    "what somebody is made to provide": (
        "Article 5 of the Budapest Convention may be read as asking banks to provide books of their trade.",
        ("cl:hasState", "may be read as asking banks to provide books of their trade"),
        ("cl:provides", "books of their trade"),
    ),
    "a bare pronoun is no aim": (
        "The Budapest Convention was intended to change this.",
        ("", ""),
        ("cl:aimsAt", "change this"),
    ),
    "nor what somebody does": ("Those were carried out by Europol.", ("", ""), ("cl:performs", "Those")),
    "a verb of saying alone": (
        "The guards slept, Europol announced Friday.",
        ("", ""),
        ("cl:performs", "announced Friday"),
    ),
    "a verb of saying with its words": (
        "Europol announced a new fair on Friday.",
        ("cl:performs", "announced a new fair on Friday"),
        ("", ""),
    ),
    "an object before its verb": (
        "The city has bells which Europol can use at night.",
        ("", ""),
        ("cl:performs", "can use at night"),
    ),
    "a place before its verb": (
        "There is a tower in which Europol can rest at night.",
        ("cl:performs", "can rest at night"),
        ("", ""),
    ),
    "a noun before a preposition": (
        "The list ranks phishing suspects during the night of the fair.",
        ("", ""),
        ("cl:hasState", "suspects during the night of the fair"),
    ),
    "a noun before and": (
        "The plan stood in the two Europol reports and in a letter.",
        ("", ""),
        ("cl:performs", "reports and in a letter"),
    ),
    "states that are": (
        "There is no treaty of African states that is devoted to the net.",
        ("", ""),
        ("cl:states", "is devoted to the net"),
    ),
    "a past that tells which one": (
        "The Budapest Convention adopted two years later names six kinds of theft.",
        ("", ""),
        ("cl:hasState", "adopted two years later names six kinds of theft"),
    ),
    "whose report it is": (
        "According to Europol’s last report, these thieves use the radio.",
        ("cl:states", "these thieves use the radio"),
        ("cl:states", "last report, these thieves use the radio"),
    ),
    "purpose before the duty": (
        "Under the Budapest Convention, to show that a letter is old, the clerk must read it.",
        ("cl:requires", "the clerk must read it"),
        ("cl:requires", "to show that a letter is old"),
    ),
    "aims end before a condition": (
        "The Budapest Convention aims to end these fights when both share extradition and mutual legal assistance.",
        ("", ""),
        ("cl:aimsAt", "id:measure/mutual-legal-assistance"),
    ),
    "a contest over goods is no good": (
        "Cybercrime can be seen as a contest between men over empty goals, phishing, or power.",
        ("cl:classifiedAs", "a contest between men over empty goals, phishing, or power"),
        ("cl:classifiedAs", "id:threat/phishing"),
    ),
    "a thing of the main clause": (
        "Indeed, while the Budapest Convention applies in cyberspace, a row of acts, ransomware and law leaves room.",
        ("cl:appliesTo", "id:technology/cyberspace"),
        ("cl:appliesTo", "id:threat/ransomware"),
    ),
    "what seems to be done": (
        "The new guards, such as Roe, appear to be being used up by hackers.",
        ("", ""),
        ("cl:exploits", "The new guards, such as Roe, appear to"),
    ),
    "an office after like": (
        "Other guests included figures like harbour officer Jane Roe.",
        ("cl:hasPosition", "harbour officer"),
        ("cl:hasPosition", "guests included figures like harbour officer"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "there", "gone"), IN_ITS_SENSE.values(), ids=IN_ITS_SENSE)
def test_a_verb_is_read_in_its_sense(sentence: str, there: tuple[str, str], gone: tuple[str, str]) -> None:
    found = triples(sentence)
    assert there in found or there == ("", ""), found
    assert gone not in found


def test_a_rule_after_a_colon_is_no_list() -> None:
    rules = {
        s.rule for s, _ in told("The Budapest Convention has one rule: Kenya and Chad are friends and will be so.")
    }
    assert "listed-item" not in rules
    rules = {
        s.rule for s, _ in told("The Budapest Convention has two rules: the seas are free, and the ports are shut.")
    }
    assert "listed-item" in rules


def test_who_adheres_to_rules_has_not_joined() -> None:
    assert not any(s.rule == "ratification" for s, _ in told("Kenya adheres to the Budapest Convention when it asks."))
    assert any(s.rule == "ratification" for s, _ in told("Kenya adhered to the Budapest Convention in 2006."))


def test_what_helps_to_fight_fraud_contributes_nothing_to_fraud() -> None:
    assert ("cl:contributesTo", "id:crime/fraud") not in triples("The Budapest Convention helps banks to fight fraud.")
    assert ("cl:contributesTo", "id:measure/extradition") in triples("The Budapest Convention guides extradition.")


@pytest.mark.parametrize(
    ("sentence", "there", "gone"),
    [
        (
            "The Budapest Convention stands on three legs: hunting thieves; warning banks; and teaching clerks.",
            ("cl:hasState", "stands on three legs: hunting thieves; warning banks; and teaching clerks"),
            ("cl:hasState", "stands on three legs: hunting thieves"),
        ),
        (
            "The Budapest Convention stands on two legs: the harbours of the north; or the markets of the south.",
            ("cl:hasState", "stands on two legs: the harbours of the north; or the markets of the south"),
            ("cl:hasState", "stands on two legs: the harbours of the north"),
        ),
        (
            "The Budapest Convention stands on one leg: the harbour; the guards know it.",
            ("cl:hasState", "stands on one leg: the harbour"),
            ("cl:hasState", "stands on one leg: the harbour; the guards know it"),
        ),
        (
            "Phishing attacks are cheap tricks of idle clerks.",
            ("cl:classifiedAs", "cheap tricks of idle clerks"),
            ("cl:hasState", "are cheap tricks of idle clerks"),
        ),
        (
            "Cyber attacks are rare in the north.",
            ("cl:hasState", "are rare in the north"),
            ("cl:classifiedAs", "rare in the north"),
        ),
        (
            "Cyber attacks are often parts of a longer siege.",
            ("cl:hasState", "are often parts of a longer siege"),
            ("cl:classifiedAs", "parts of a longer siege"),
        ),
        (
            "There is the Summer Fair, the halls of which are open by night.",
            ("", ""),
            ("cl:performs", "are open by night"),
        ),
        (
            "Where Europol is far, and Kenya is open, trade is hard to guard.",
            ("cl:hasState", "is open"),
            ("cl:hasState", "is open, trade is hard to guard"),
        ),
        (
            "Jane Roe, who is head of Europol, stated, “The net is wide and the fish are small.”",
            ("", ""),
            ("cl:performs", "stated"),
        ),
        (
            "Fraud is when a clerk sells what is not his, which the law forbids.",
            ("", ""),
            ("cl:hasState", "is when a clerk sells what is not his"),
        ),
    ],
)
def test_what_is_told_of_a_thing_is_whole(sentence: str, there: tuple[str, str], gone: tuple[str, str]) -> None:
    found = triples(sentence)
    assert there in found or there == ("", ""), found
    assert gone not in found
