"""Words in marks that nobody says: terms, titles of works, nicknames."""

from dataclasses import replace

import pytest
from article_text import article
from quotes_shown import quotes_in, shown


def test_terms_titles_and_nicknames_have_no_speaker():
    text = "Ada “Tiny” Marsh left “Morning Watch” when the “smart gate” failed."
    assert {("scare", None)} == {(kind, speaker) for kind, speaker, *_ in shown(text)}


def test_the_title_behind_a_report_is_not_said_though_it_ends_with_a_stop():
    text = "Senator Marsh fought to add words from the tide report, “The Future of the Sea.” They help. He said so."
    assert shown(text) == [("scare", None, None, "The Future of the Sea.")]


def test_the_title_of_a_work_may_begin_small():
    assert shown("Bo Lund cited Marsh’s great work “the Tide Tables” on it.") == [
        ("scare", None, None, "the Tide Tables")
    ]


def test_a_show_named_after_its_station_is_not_said():
    text = "On Channel Nine’s “New Day,” Ada Marsh said the tide was out."
    assert shown(text) == [("scare", None, None, "New Day,")]


def test_terms_with_capitals_that_somebody_only_mentions_are_not_said():
    text = "Bo Lund claimed that protests such as the “Tide March” and “Net Day” were held."
    assert {("scare", None)} == {(kind, speaker) for kind, speaker, *_ in shown(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Marsh said the port was split into “havens” or yards.",
        "Ada Marsh said it must stop the practice of “lamping” at the gate.",
        "Bo Lund called for a tax on so-called “pass through” income.",
        "Bo Lund said it was not just a matter for “gig work” drivers.",
        "A spokesman said it had cut daily hires and “atypical contracts”.",
        "A National Seminar on “From Local to Global: Trade for the Harbours of the Lower River Basin” was held.",
        "The scheme of “Grant for Research across the Young Harbours and Ports of the Lower River” aims at it.",
        "One advert depicts a ‘joint’ of meat at a party.",
        "Ada Marsh said the party would campaign for a “no” vote.",
        "The bank released “Tide Vision for Reed and Harbour Boards 2031-2034” on Monday, saying it was late.",
        "Ada Marsh named the boat Wendo, which means “fear,” on Monday.",
        "The overall bill, sometimes called a “tidebus” since it is long, passed the House.",
        "The film of Ada Marsh is about the sea, dubious science, “tidelining,” and boats.",
        "It verges on what Ada Marsh might call “tidalism.”",
    ],
)
def test_the_usual_word_for_a_kind_of_thing_and_a_long_title_are_not_said(text):
    assert [(kind, speaker) for kind, speaker, *_ in shown(text)] == [("scare", None)]


def test_where_a_post_stands_is_not_what_it_says():
    text = "Taking to ‘X’, Ada Marsh wrote, “We paid homage at the wall this morning.”"
    assert [(kind, speaker) for kind, speaker, *_ in shown(text)] == [("scare", None), ("direct", "Ada Marsh")]


def test_words_marked_again_and_again_that_nobody_owns_are_a_term():
    text = (
        "The office said the label “bent media” was wrong.\n\nWhy “bent media”?\n\nThe “Bent Media” label stayed.\n\n"
        "Ada Marsh called it “bent media” twice, and Bo Lund called it “a disgrace”."
    )
    assert [(kind, speaker) for kind, speaker, *_ in shown(text)] == [*[("scare", None)] * 4, ("fragment", "Bo Lund")]


def test_a_term_of_the_text_stays_a_term_in_the_headline_though_somebody_uses_it():
    text = "Many know that “aha time” of it. The “aha time” is rare.\n\n“It is that great ‘aha time’,” Ada Marsh said."
    assert shown(text, title="When does the ‘aha time’ come?")[0][:2] == ("scare", None)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Ada Marsh, said she would make clear what constitutes “fair grounds for doubt” here.",
        "The firm said it would run a “hot-fire” test of the boat.",
        "Ada Marsh said the fair went by the theme “Build, Join and Change for a Calm Sea” this year.",
        "Speeds rose, according to the council's most recent “Measuring Tide Speeds Fixed Harbour Report.”",
    ],
)
def test_defined_words_compounds_and_long_titles_are_not_said(text):
    assert [(kind, speaker) for kind, speaker, *_ in shown(text)] == [("scare", None)]


def test_words_in_single_marks_are_terms_where_speech_stands_in_double_ones():
    text = "The club said it is in talks with the last 'rebels'. \"We want all of them back by May,\" Bo Lund said."
    assert [(kind, speaker) for kind, speaker, *_ in shown(text)] == [("scare", None), ("direct", "Bo Lund")]


def test_a_surname_that_ends_like_a_plural_says_its_few_words():
    text = "Tom Hanks came to the show. Hanks said that the new film has an “elegant message”."
    assert shown(text)[0][:2] == ("fragment", "Tom Hanks")


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("Ada Marsh, of the clerks' union, spoke of “rival agendas” in the town.", "Ada Marsh"),
        ("The harbour board said they cannot deal with “potentially rough” tides.", "The harbour board"),
        ("The Tide Office has made a report on guards which it describes as “good”.", "Tide Office"),
        ("Ada Marsh told the Argus it was not fair to blame people who were “more wise than ever”.", "Ada Marsh"),
    ],
)
def test_a_few_words_are_said_where_a_verb_of_speech_leads_to_them(text, speaker):
    assert [found[:2] for found in shown(text)] == [("fragment", speaker)]


def test_terms_listed_in_marks_with_their_commas_are_not_said():
    text = "You may not send “junk mail,” “spam,” “chain letters,” or any other form."
    assert {(kind, speaker) for kind, speaker, *_ in shown(text)} == {("scare", None)}


def test_what_somebody_would_say_is_said_though_he_could_do_something_else():
    text = "Bo Lund said he could see his son and would say he was “a hero”."
    assert [(kind, speaker) for kind, speaker, *_ in shown(text)] == [("fragment", "Bo Lund")]


def test_who_hears_words_does_not_say_them():
    [(_, name, *_)] = shown("The crews smile when they hear, “Oh, this has happened.”")
    assert name is None


def test_boxes_of_a_page_that_look_like_quotations_are_none():
    text = "We walk.\n\nWalking helps.\n\nWe eat.\n\nEating helps.\n\nWe sleep.\n\nSleep helps.\n\nWe go."
    read = article(text)
    off = [replace(passage, set_off=at % 2 == 1) for at, passage in enumerate(read.passages)]
    quotes, _ = quotes_in(replace(read, passages=tuple(off)))
    assert quotes == ()


def test_titles_one_behind_the_other_and_the_name_of_a_campaign_are_not_said():
    titles = "Expect hits, according to the board, including “Listen to the Tide,” “Black Wave,” and “Old Grove.”"
    campaign = "While the “Tide. We’re in it.” campaign did not appeal to Ada Marsh, it did well, she said."
    assert {(kind, speaker) for text in (titles, campaign) for kind, speaker, *_ in shown(text)} == {("scare", None)}


def test_whoever_sends_a_post_is_named_in_any_script():
    text = "Ada Marsh lost.\n\nGoing into Monday, people said no.\n\n— Tova Yarom صِپورة (@tova) December 19, 2016"
    assert [name for _, name, *_ in shown(text)] == ["Tova Yarom صِپورة"]


def test_somebodys_mother_is_nobody_just_spoken_of():
    text = (
        "Police held Bo Lund.\n\nA clip shows Lund's car.\n\nThe victim's mother called her child “brave and strong”."
    )
    assert [name for _, name, *_ in shown(text)] == ["The victim's mother"]


@pytest.mark.parametrize(
    "text, spoken",
    [
        ("The player Bo “the Whirlwind” Lund has admitted it.", []),
        (
            "Ada Marsh said it was “late”. A spokesman said many came. They shared the “hard work of the old”.",
            ["Ada Marsh"],
        ),
    ],
)
def test_a_nickname_and_what_another_tells_are_not_said(text, spoken):
    assert [speaker for kind, speaker, *_ in shown(text) if kind != "scare"] == spoken
