import pytest
from article_text import article
from counted_steps import steps_for
from last_speaker import last_speaker
from who_speaks import speakers

from pressmark.names import find_names
from pressmark.speech.epithets import epithets
from pressmark.speech.foreground import foreground


def called(text):
    """The role of everybody whom the text calls by an epithet."""
    read = article(text)
    names = find_names(read, {})
    front = foreground(read, names, ())
    return [found.role for found in epithets(names, front).values()], (names, front)


def test_epithets_take_no_longer_than_the_article():
    text = "Ida Marsh left Elsam early. The singer said no to the club. The mill stood still. "
    (once, short), (_, long) = called(text * 30), called(text * 120)
    assert once == ["singer"]
    assert steps_for(lambda made: epithets(*made), long) < 5 * steps_for(lambda made: epithets(*made), short)


def test_the_chief_of_a_body_is_who_heads_it_by_another_word():
    text = "Tide Reform Party (TRP) president Ida Marsh and TRP youth president Bo Lund left. Tom Reed came.\n\n"
    assert speakers(text + "The TRP chief said it was “over”.") == ([("person", "Ida Marsh")], [])


@pytest.mark.parametrize(
    "title, lead, role",
    [
        ("Marsh denies claim on tides", "The attorney general has denied that he wrote it.", "attorney general"),
        ("Marsh denies claim on tides", "The prime minister has denied that he wrote it.", "prime minister"),
        ("Marsh denies claim on tides", "The prime minister Tom Reed has denied it.", None),
        ("Marsh sues prime minister", "The prime minister has denied that he wrote it.", None),
        ("Marsh hits out at tide ban", "The prime minister was wrong, Lord Marsh has told a court.", None),
        ("Tide claim denied by Marsh", "The prime minister has denied that he wrote it.", None),
    ],
)
def test_the_lead_calls_whom_the_headline_names(title, lead, role):
    text = f"{title}\n\n{lead}\n\nLord Marsh said he was “fully involved in it”."
    assert last_speaker(text)[0] == role
