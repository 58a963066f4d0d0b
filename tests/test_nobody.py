"""Who is a person, and who is none, where capitals, titles and given names alone would make one of a thing."""

import pytest
from named_in import people


@pytest.mark.parametrize(
    "text, expected",
    [
        # what stands beside the words
        ("He liked classics such as “Mary Poole,” and rain.", []),
        ("He met “Mary Poole's” friends. Mary Poole left.", ["Mary Poole"]),
        ("Three men were arrested in Glen Harlow, west of here.", []),
        ("They had trust in Glen Harlow for years. Nobody knew.", ["Glen Harlow"]),
        ("They saw it in Glen Harlow, 52, a baker.", ["Glen Harlow"]),
        ("She launched her novel Mary Poole, with pictures.", []),
        ("It is a film Mary Poole made.", ["Mary Poole"]),
        ("Shares fell, T.K. Harlow analyst Mary Poole said.", ["Mary Poole"]),
        ("They saw it on Wendo India, the official broadcasters of it.", []),
        ("She went to Quivo Tamsin, the mayor said.", []),
        ("The mill is shut, Mary Poole is", ["Mary Poole"]),
        ("She launched Quivo Tamsin, with the mayor.", []),
        ("They met at 400 S. Harlow on Monday.", []),
        ("He is a painter from Clinton Hill, Brooklyn, they said.", []),
        ("They saw AC Milan win. HA LONG is far. They use QUIV PW modules. QUIV PW lasts. PW pays.", []),
        ("A course of UC HARROW: rain.", []),
        ("A dish with Rose Duck and rice was served.", []),
        ("The Apollo Harlow Project won. They gave to the Mary Poole Fund.", []),
        ("PJ Harlow grows. The CEO of PJ Harlow, Mary Poole, left. PJ Harlow pays.", ["Mary Poole"]),
        ("He greeted them with “Jai Harlow”", []),
        ("They use Mozilla Firefox, its main rival, and a Warhol Polaroid. Polaroid left.", []),
        ("The referee was H Webb (S Yorkshire).", ["H Webb"]),
        ("It stands at 84 Miller St, Lowick. They use the MX Keys here.", []),
        ("Roma Czechs were stopped. Czechs said so.", []),
        ("She wrote the film ‘Sonar Mary Poole’, they said.", []),
        ("It sold them to institutional buyers or Quivos, 15 per cent of it.", []),
        ("Fernando Poole (Aston Martin) came ninth.", ["Fernando Poole"]),
        ("They found two heroes in Glen Harlow and Mary Poole.", ["Glen Harlow", "Mary Poole"]),
        ("The Sri Lankan President came. It is made by U. S. Steel.", []),
        # a title with no surname behind it
        ("“Yes,” said Mr. Ranking Member to them.", []),
        ("They pay farmers under PM QUIVO since May.", []),
        ("The Lady Wildcats won. Lady Wildcats fans cheered.", []),
        ("The Deputy Speakership should go to them.", []),
        ("PM Shri schools will open. PM Shri pays.", []),
        ("They prayed to Lord Vishnu and Goddess Durga. Lord Poole left.", ["Poole"]),
        ("It is cheaper than DR Horton, he said.", []),
        ("They pay under PM MITRA since May. PM Mega Industrial parks open.", []),
        ("On board the Miss Majestic they ate. He won an Honorable Mention.", []),
        # heads of bodies, also of several
        ("They wrote to Gram Panchayats of it. Panchayats pay.", []),
        ("They gave $100,000 to Jensen Grove Lake water.", []),
        ("They gave it to Mary Lake, a baker.", ["Mary Lake"]),
        # what stands before or behind a name and is no part of it
        ("The attorney for the Eastern District of New York Mary E. Poole left.", ["Mary E. Poole"]),
        ("Mary Poole won. Congresswoman-elect Poole left.", ["Mary Poole"]),
        ("Read on. I want to win, says Mary ADVERTISEMENT\n\nMary Poole has won.", ["Mary Poole"]),
        ("Senator Clinton Meets with winners in town.", ["Clinton"]),
        ("MP Michael Mates said no.", ["Michael Mates"]),
        ("Shri Bhupender Harlow Ji came. Shri Harivansh Ji left.", ["Bhupender Harlow", "Harivansh"]),
        ("There was talk of KQR-Harish Harlow ties. Mr Harlow left.", ["Harlow"]),
        ("Officers Poole and Harlow came.", ["Poole", "Harlow"]),
        (
            "Senators Carl Poole D MI and Mary Harlow D Ark and Tom Lind R Wyo came.",
            ["Carl Poole", "Mary Harlow", "Tom Lind"],
        ),
        ("They met R Mont Max Poole today.", ["Max Poole"]),
        ("Major Rogelio Santander left.", ["Rogelio Santander"]),
        ("Senator Mary Poole Virginia wrote it.", ["Mary Poole"]),
        ("A letter to Ensign Alan Poole came. Alan Poole read it.", ["Alan Poole"]),
        ("He won the seat from Tory Neil Poole in May.", ["Neil Poole"]),
        ("Members are Congressmen Rolf Poole (D-CA), Diego Honda (D-CA) and others.", ["Rolf Poole", "Diego Honda"]),
        ("Major Rolf Capers Jr. Inducts history.", ["Rolf Capers Jr."]),
        ("Ex-MLA Mahender Poole, who won, left.", ["Mahender Poole"]),
        ("“Yes,” said Mr. Klon Kitchen. Mr. Kitchen left.", ["Klon Kitchen"]),
        ("He is the police chief of Wexmoor, Halden, who spoke.", []),
        ("They thanked Mr Sanjeeb Kr. Poole for it.", ["Sanjeeb Kr. Poole"]),
        ("In an interview, Dt Varsha Poole, a dietitian, said so.", ["Varsha Poole"]),
        ("Senators Olympia Poole and Mary Harlow left.", ["Olympia Poole", "Mary Harlow"]),
        ("Reed Urges Poole to act.", []),
        # single words that seem to act
        ("Fans of Belle Image came. Image: a baker. Image of it.", []),
        ("The leader is Sen. Mary Poole, R-Ohio, who won.", ["Mary Poole"]),
        ("They left Poole Harlow Bank. Harlow said no to it.", []),
        ("The news was that Goans, including a mayor, came. Goans said so.", []),
    ],
)
def test_who_is_a_person_shows_beside_the_name(text, expected):
    assert people(text) == expected


def test_tables_and_references_name_nobody():
    blocks = " ".join(
        f"{name} {number}" for number, name in enumerate(("Jamal Pur", "Nadia Chap", "Diamond Harlow") * 3)
    )
    assert people(blocks) == []
    assert people("12. Poole M, Harlow T. Whither rain? J Climat. 2005;161:303-6. Read by Mary Poole.") == []


def test_a_name_of_four_words_is_one_where_its_second_is_no_surname():
    assert people("“Yes,” said Natasha Lycia Ora Bannon.") == ["Natasha Lycia Ora Bannon"]
