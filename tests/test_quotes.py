import json
from dataclasses import replace
from pathlib import Path

import marked_quotes
import pytest
from article_text import article
from hypothesis import given, settings
from hypothesis import strategies as st
from quotes_shown import quotes_of, shown

from pressmark import language
from pressmark.model import Names
from pressmark.names import find_names
from pressmark.quotes import find_quotes, masked

FLOORS = json.loads((Path(__file__).parent / "annotated" / "floors.json").read_text(encoding="utf-8"))["quotes"]


def test_the_marked_passages_are_read_as_well_as_ever():
    scores, wrong = marked_quotes.scores()
    assert {name: score for name, score in scores.items() if score < FLOORS[name]} == {}, wrong[:8]


def test_every_kind_of_case_is_marked_several_times():
    seen = [number for numbers, _, _ in marked_quotes.marked() for number in numbers]
    assert {number: seen.count(number) for number in marked_quotes.KINDS if seen.count(number) < 3} == {}
    assert sum(1 for _ in marked_quotes.marked()) >= 150


def test_a_quote_split_by_its_tag_is_one_quote():
    assert shown("“We go,” Ada Marsh said. “Now.”") == [("direct", "Ada Marsh", "said", "We go,", "Now.")]


def test_a_second_tag_begins_a_second_quote():
    text = "“We go,” Ada Marsh said. She added, “We go now.”"
    assert [words for _, _, _, words in shown(text)] == ["We go,", "We go now."]


def test_each_reopened_paragraph_is_a_part_of_the_same_statement():
    text = "Ada Marsh issued the following statement:\n\n“We lost.\n\n“We will appeal.”"
    assert shown(text) == [("direct", "Ada Marsh", "issued", "We lost.", "We will appeal.")]


def test_words_in_marks_inside_a_speech_of_several_paragraphs_do_not_end_it():
    text = (
        "Ada Marsh said:\n\n“It is a mess.\n\nThey call it a “tidy port” now.\n\nUnder Bo Lund it sank.\n\nIt is ours.”"
    )
    [(kind, speaker, _, *parts)] = shown(text)
    assert (kind, speaker, len(parts)) == ("direct", "Ada Marsh", 4)


def test_an_unmarked_statement_is_its_issuers_up_to_where_it_ends():
    text = "Ada Marsh issued the following statement:\n\nWe lost.\n\nWe will appeal.\n\n“She is right,” said Bo Lund."
    assert shown(text) == [
        ("direct", "Ada Marsh", "issued", "We lost.", "We will appeal."),
        ("direct", "Bo Lund", "said", "She is right,"),
    ]


def test_a_tag_in_a_paragraph_of_its_own_joins_the_speech_around_it():
    text = "“The thieves need to know that we take it seriously,”\n\nMayor Ada Marsh said.\n\n“The boats are ours.”"
    assert shown(text) == [
        ("direct", "Ada Marsh", "said", "The thieves need to know that we take it seriously,", "The boats are ours.")
    ]


def test_marks_that_open_again_inside_a_paragraph_go_on_with_the_speech():
    text = (
        'Bo Lund said "If she is serious about it she should start now. "The truth is that nobody counts." It rained.'
    )
    assert [(speaker, len(parts)) for _, speaker, _, *parts in shown(text)] == [("Bo Lund", 2)]


def test_a_caption_between_two_paragraphs_does_not_part_a_speech():
    read = article("Ada Marsh said: “We lost.\n\nAda Marsh at sea\n\n“We will appeal.”")
    passages = (read.passages[0], replace(read.passages[1], kind="caption"), read.passages[2])
    read = replace(read, passages=passages)
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    quotes, _ = find_quotes(read, parses, find_names(read, parses))
    assert [len(quote.parts) for quote in quotes] == [2]


def test_a_speech_split_by_its_tag_is_one_quote_in_a_caption_too():
    read = article("Bo Lund said: “We won.”\n\n“We lost,” Ada Marsh said at sea. “We will appeal.”\n\n“We rowed.”")
    read = replace(read, passages=(read.passages[0], replace(read.passages[1], kind="caption"), read.passages[2]))
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    quotes, _ = find_quotes(read, parses, find_names(read, parses))
    assert [[read.text[start:end] for start, end in quote.parts] for quote in quotes] == [
        ["We won.", "We rowed."],
        ["We lost,", "We will appeal."],
    ]


def test_a_statement_in_marks_is_whose_the_title_says():
    [(_, speaker, *_)] = shown("“The tide was cruel to us all.”", title="Statement from Mayor Rhona Dace on the Flood")
    assert speaker == "Rhona Dace"


def test_what_somebody_had_to_say_is_theirs():
    text = "The owner, Ada Marsh, had a shorter answer. “It is impossible to count the boats.”"
    assert [speaker for _, speaker, *_ in shown(text)] == ["Ada Marsh"]


def test_a_headline_takes_its_speaker_from_the_same_words_below():
    text = "Ada Marsh said: “I have given up all hope of it.”"
    assert [speaker for _, speaker, *_ in shown(text, title="Mayor has ‘given up all hope’")] == ["Ada Marsh"] * 2


def test_a_line_of_the_page_does_not_part_a_speech_whose_mark_is_still_open():
    text = "Bo Lund said: “We lost the boat at sea.\n\nMost read in News\n\n“We will go on, all the same.”"
    assert [(speaker, len(parts)) for _, speaker, _, *parts in shown(text)] == [("Bo Lund", 2)]


def test_a_speech_without_marks_below_its_speaker_goes_up_to_the_next_one():
    text = (
        "The guide is out.\n\nProfessor Ada Marsh, director of the Tide Board, said:\n\nPeople are busy.\n\n"
        "The quiz will help.\n\nBo Lund added:\n\nWe know it.\n\nThe board also runs two boats."
    )
    assert [(speaker, parts) for _, speaker, _, *parts in shown(text)] == [
        ("Ada Marsh", ["People are busy.", "The quiz will help."]),
        ("Bo Lund", ["We know it."]),
    ]


def test_a_list_of_what_somebody_said_is_not_printed_word_for_word():
    text = "Mayor Ada Marsh also said:\n\nThe town must stay in the league\n\nShe is sure of the vote\n\nIt rained."
    assert shown(text) == []


def test_a_new_speaker_below_an_unclosed_paragraph_begins_a_new_quote():
    text = "“We lost,” Ada Marsh said. “We will appeal.\n\n“They never win,” said Bo Lund."
    assert [speaker for _, speaker, _, _, *_ in shown(text)] == ["Ada Marsh", "Bo Lund"]


def test_a_paragraph_that_is_open_still_belongs_to_the_tagged_one_that_goes_on_with_it():
    text = "“We lost,” Ada Marsh told the board.\n\n“The tide was high.\n\n“We will appeal,” Marsh added. “We must.”"
    assert [parts for _, _, _, *parts in shown(text)] == [
        ["We lost,"],
        ["The tide was high.", "We will appeal,", "We must."],
    ]


def test_a_block_quotation_without_marks_is_one_quote_of_whom_the_line_above_names():
    text = "Ada Marsh wrote to the board:\n\nWe lost the boat.\n\nWe will appeal.\n\nIt rained.\n\nThe tide turned."
    read = article(text)
    off = [replace(passage, set_off=at in (1, 2)) for at, passage in enumerate(read.passages)]
    read = replace(read, passages=tuple(off))
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    quotes, _ = find_quotes(read, parses, find_names(read, parses))
    assert [(quote.speaker, [read.text[start:end] for start, end in quote.parts]) for quote in quotes] == [
        ("Ada Marsh", ["We lost the boat.", "We will appeal."])
    ]


def test_a_post_is_a_quote_of_the_sender_below_it():
    text = "Here is a clip of it:\n\nThe boat is back at the quay.\n\n— Ada Marsh (@adamarsh) May 1, 2021\n\nIt rained."
    assert shown(text) == [("direct", "Ada Marsh", None, "The boat is back at the quay.")]


def test_a_signature_may_hold_initials():
    text = "Bo Lund said the tide was low.\n\n“The boat needs the quay.”\n\n- Ada Marsh, former mayor and U.N. envoy"
    assert shown(text) == [("direct", "Ada Marsh", None, "The boat needs the quay.")]


def test_marked_words_in_the_tag_do_not_part_the_speech_around_them():
    text = "“The tide was low,” Ada Marsh said, using the sailors’ word for the “neap” tides. “It will be high in May.”"
    assert shown(text)[0] == ("direct", "Ada Marsh", "said", "The tide was low,", "It will be high in May.")


def test_a_paragraph_that_opens_its_marks_twice_goes_on_with_the_tagged_one_above():
    text = '"The tide was low," said Ada Marsh.\n\n"The boats lay dry. "Nobody could have saved them."'
    assert shown(text) == [
        ("direct", "Ada Marsh", "said", "The tide was low,", "The boats lay dry.", "Nobody could have saved them.")
    ]


def test_what_a_second_verb_adds_is_another_quote_of_the_same_speaker():
    text = "“The tide was high at noon,” Ada Marsh said, adding that “nobody could have saved the two old boats.”"
    assert [(speaker, parts) for _, speaker, _, *parts in shown(text)] == [
        ("Ada Marsh", ["The tide was high at noon,"]),
        ("Ada Marsh", ["nobody could have saved the two old boats."]),
    ]


def test_words_whose_closing_mark_is_lost_end_with_the_writers_sentence():
    text = "Ada Marsh charged that “they lost the boat. She then asked the board to resign."
    assert shown(text) == [("fragment", "Ada Marsh", "charged", "they lost the boat.")]


def test_the_end_of_a_speech_needs_no_closing_mark_at_the_end_of_its_paragraph():
    text = "“The tide was low,” Ada Marsh said. “The boats lay dry in the mud.\n\nIt rained on the quay."
    assert shown(text) == [("direct", "Ada Marsh", "said", "The tide was low,", "The boats lay dry in the mud.")]


def test_a_speech_may_end_in_a_sentence_of_the_writers():
    text = "“The tide was low,” Ada Marsh told the board. “We care for the people at the quay” and for their boats."
    assert [parts for *_, parts in [(1, quote[3:]) for quote in shown(text)]] == [
        ("The tide was low,", "We care for the people at the quay")
    ]


def test_a_small_beginning_stays_open_where_the_next_paragraph_opens_a_mark():
    text = "Ada Marsh said that “they lost the boat. They went home.\n\n“They will try again,” she said."
    assert [parts for *_, _, _, parts, _ in [(1, 2, 3, *quote) for quote in shown(text)]] == [
        "they lost the boat. They went home."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Angel Marsh aka “Pucci,” 46, pleaded guilty in March.",
        "However, it is important to note that ‘false rumours’ can be spread with ease.",
        "The office told the board what the term “timely” means to it.",
        "Senator Marsh announced that S. 2013, “The Harbour Home Viewer Act,” was reported to the Senate.",
        "By misstating both the nature of what “consensus” means and what this is, Tidal Oil has confused the town.",
        "He used force to maintain his name and hand an “open and shut” case to the office.",
        "The paper named a need for funds in order to go on after “years of decline.”",
        "Showing plans such as ‘Tide Halden’ and ‘Made-in-Halden’, Mayor Bo Lund asserted that Halden has grown.",
        "Senator Bo Lund offered this amendment to add a ban on “reverse tides” there.",
    ],
)
def test_words_beside_a_verb_that_does_not_report_them_are_not_said(text):
    assert {("scare", None)} == {(kind, speaker) for kind, speaker, *_ in shown(text)}


def test_a_verb_of_speech_that_opens_its_sentence_before_it_is_nobodys():
    assert shown("Claim it will, “the tide is out now and gone.”") == [
        ("direct", None, None, "the tide is out now and gone.")
    ]


def test_a_mark_at_the_end_that_nothing_opens_closes_the_speech_above():
    text = "Ada Marsh said:\n\n“It ends it.\n\nWe urge them.\n\nBack the “Tide Act.” It should be passed.”"
    assert shown(text) == [
        ("direct", "Ada Marsh", "said", "It ends it.", "We urge them.", "Back the “Tide Act.” It should be passed.")
    ]


def test_lines_with_names_and_roles_say_whose_the_speech_below_each_is():
    text = (
        "The mayor, Ada Marsh, and the clerk, Bo Lund, came.\n\nAda Marsh, head of the Tide Office\n\n“We are "
        "grateful for it.”\n\nChief Bo Lund, Halden Police\n\n“Our partnership works.”"
    )
    assert [(kind, speaker) for kind, speaker, *_ in shown(text)] == [("direct", "Ada Marsh"), ("direct", "Bo Lund")]


def test_a_paragraph_that_lost_its_mark_goes_on_with_the_speech_around_it():
    text = "Ada Marsh said:\n\n“It is a mess.\n\nNobody came.\n\n“We wait.\n\n“We will.”"
    assert shown(text) == [("direct", "Ada Marsh", "said", "It is a mess.", "Nobody came.", "We wait.", "We will.")]


def test_a_paragraph_of_a_release_without_a_tag_is_its_only_speakers():
    text = (
        "“We are glad of it,” said Mayor Ada Marsh.\n\nThe town saw Tom Reed open it.\n\n"
        "“It will be the pride of this town.”"
    )
    whole = [(kind, speaker) for kind, speaker, *_ in shown(text, type="press release")]
    assert whole == [("direct", "Ada Marsh")] * 2
    assert [speaker for _, speaker, *_ in shown(text)] == ["Ada Marsh", None]
    text += "\n\n“Indeed,” said Bo Lund."
    assert [speaker for _, speaker, *_ in shown(text, type="press release")] == ["Ada Marsh", None, "Bo Lund"]


def test_a_release_that_names_no_speaker_quotes_the_one_whose_office_it_is():
    text = (
        "Senator Ada Marsh liked it. President Lund spoke of farms.\n\n“I think it was a fine speech by the President.”"
    )
    office = {"type": "press release", "publisher": "Office of Senator Ada Marsh"}
    assert [speaker for _, speaker, *_ in shown(text, **office)] == ["Ada Marsh"]
    named = "Senator Ada Marsh liked it.\n\n“I think Senator Marsh has made a great speech.”"
    assert [speaker for _, speaker, *_ in shown(named, **office)] == [None]


def test_a_headline_below_the_title_may_say_whose_the_statement_is():
    found = article("Statement of Senator Ada Marsh\n\n“It is a good bill.”", title="Tide bill")
    title, line, speech = found.passages
    read = replace(found, passages=(title, replace(line, kind="heading"), speech))
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    assert [quote.speaker for quote in find_quotes(read, parses, find_names(read, parses))[0]] == ["Ada Marsh"]


def test_words_within_marks_are_never_the_speaker():
    assert shown("“Bo Lund said nothing,” said Ada Marsh.") == [
        ("direct", "Ada Marsh", "said", "Bo Lund said nothing,")
    ]


def test_a_headline_without_a_plain_speaker_names_none():
    [(_, speaker, *_)] = shown("The tide came in.", title="Wick ‘betrayed’ by Port")
    assert speaker is None


def test_method_and_confidence_tell_how_a_speaker_was_found():
    _, (quotes, _) = quotes_of("“We go,” said Ada Marsh.")
    assert [quote.method for quote in quotes] == ["inverted tag"]
    assert 0.9 < quotes[0].confidence <= 1


def test_role_and_organization_come_from_anywhere_in_the_article():
    text = "“We go,” Marsh said.\n\nAda Marsh is legal director of the Tide Foundation. “It is late,” Marsh said."
    read = article(text)
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    names = find_names(read, parses)
    quotes, _ = find_quotes(read, parses, names)
    assert {("legal director", "Tide Foundation")} == {
        (quote.role, names.organizations[quote.organization].name) for quote in quotes
    }


def test_a_mask_keeps_the_length_and_hides_the_speech():
    read = article("“It was, he said, a long and winding road to nowhere at all,” said Ada Marsh.")
    [(position, text)] = masked(read).items()
    assert (0, len(read.text)) == (position, len(text))
    assert "winding" not in text
    assert text.endswith("said Ada Marsh.")


def test_only_passages_that_may_matter_are_parsed():
    assert {1, 2} == set(masked(article("The sea is cold.\n\nAda Marsh wrote:\n\n“Stay in.”\n\nIt rained.")))


def test_a_monstrous_paragraph_costs_its_speakers_and_is_a_problem():
    _, (quotes, problems) = quotes_of("“We go,” said Ada Marsh. " * 2000)
    assert len(quotes) == 2000
    assert [problem.kind for problem in problems] == ["paragraph too long"]


def test_an_unpaired_mark_is_a_problem_and_costs_only_itself():
    read, (quotes, problems) = quotes_of("Ada “Marsh and “Bo” left. “We go,” said Ada Marsh.")
    assert "We go," in [read.text[start:end] for quote in quotes for start, end in quote.parts]
    assert [problem.kind for problem in problems] == ["unpaired quotation mark"]


@pytest.mark.parametrize(
    "text",
    ["", "“”", '"', "\x00“a\x01” said \u202eB\u202c.", '<p>"Yes,"</p> &quot;said&quot; <b>Bo</b>.', "“😀,” said Zoë."],
)
def test_bad_input_never_fails(text):
    quotes_of(text)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["“", "”", '"', "‘", "’", "said", "Ada Marsh", "he", ",", ".", "We go", "\n\n", ":", "—", "it"]
        ),
        max_size=40,
    )
)
def test_parts_are_slices_in_order_whatever_the_marks(words):
    read, (quotes, _) = quotes_of(" ".join(words))
    for quote in quotes:
        ends = [end for part in quote.parts for end in part]
        assert ends == sorted(ends)
        assert all(0 <= start < end <= len(read.text) for start, end in quote.parts)


def test_a_missing_parse_leaves_the_words_without_a_speaker():
    read = article("“We go,” said Ada Marsh.")
    [quote], _ = find_quotes(read, {}, Names())
    assert (quote.speaker, quote.method) == (None, "no cue")
