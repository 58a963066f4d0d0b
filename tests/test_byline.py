import pytest

from pressmark.zones.byline import read_bare_name, read_byline, read_tail_credit


def credited(people):
    return [", ".join(part for part in (p.name, p.role, p.organization) if part) for p in people]


@pytest.mark.parametrize(
    "line, people",
    [
        ("By Tom H.J. Arrow Harbor News", ["Tom H.J. Arrow, Harbor News"]),
        ("By Ida Marsh", ["Ida Marsh"]),
        ("by Ida Marsh, MS, RD", ["Ida Marsh"]),
        ("By Ida Marsh, Wednesday,", ["Ida Marsh"]),
        ("By IDA MARSH, TOM ARROW and TESS VALE", ["Ida Marsh", "Tom Arrow", "Tess Vale"]),
        ("By Ida A. Marsh , Tom Arrow, CNN", ["Ida A. Marsh, CNN", "Tom Arrow, CNN"]),
        ("By Ida Marsh March 18 at 3:57 PM Follow @idamarsh", ["Ida Marsh"]),
        ("By Ida Marsh & Tom Arrow", ["Ida Marsh", "Tom Arrow"]),
        (
            "By Ida Marsh and Tom Arrow, Associated Press",
            ["Ida Marsh, Associated Press", "Tom Arrow, Associated Press"],
        ),
        ("By Ida Marsh, Court and crime reporter", ["Ida Marsh, Court and crime reporter"]),
        ("By Ida Marsh, AP Science Writer", ["Ida Marsh, Science Writer, Associated Press"]),
        (
            "By Ida Marsh, Political Editor, and Tom Arrow, Health Correspondent",
            ["Ida Marsh, Political Editor", "Tom Arrow, Health Correspondent"],
        ),
        ("By Dr. Ida Marsh, professor of law at Ash University", ["Ida Marsh, professor of law, Ash University"]),
        (
            "By Ida Marsh, Professor of Climate Impacts, Ash University",
            ["Ida Marsh, Professor of Climate Impacts, Ash University"],
        ),
        ("By Ida Marsh for the Harbor Gazette", ["Ida Marsh, the Harbor Gazette"]),
        ("By Ida Marsh in New Delhi", ["Ida Marsh"]),
        ("By Ida Marsh | Published: May 3, 2019 | 10:15", ["Ida Marsh"]),
        ("Written by Arun Deshpande , Edited by Ida Marsh | Bengaluru", ["Arun Deshpande"]),
        ("Story by Staff Sgt. Tom Arrow", ["Tom Arrow, Staff Sgt."]),
        ("by Senator Ida Bell Marsh", ["Ida Bell Marsh, Senator"]),
        ("BY U.S. SENATOR IDA MARSH", ["Ida Marsh, U.S. SENATOR"]),
        ("Ida Marsh | AP", ["Ida Marsh, Associated Press"]),
        ("Anita Varghese, Special Correspondent", ["Anita Varghese, Special Correspondent"]),
        ("Ida Marsh, Director of River Strategies, OBU", ["Ida Marsh, Director of River Strategies, OBU"]),
        ("Ida Marsh reports from Kabul", ["Ida Marsh"]),
        ("By the Editorial Board", ["Editorial Board"]),
        ("Express News Service", ["Express News Service"]),
        ("By PTI", ["PTI"]),
        ("By Ida Marsh, CNN Updated 10:15 AM ET, Mon July 5, 2021", ["Ida Marsh, CNN"]),
        ("BY IDA MARSH AND TOM ARROW - 03/05/21 10:15 AM EDT", ["Ida Marsh", "Tom Arrow"]),
        ("By Ida Marsh Associated Press", ["Ida Marsh, Associated Press"]),
        ("By Ida Marsh Staff Writer", ["Ida Marsh, Staff Writer"]),
        ("By Ida Marsh, Harbor Gazette Staff Writer", ["Ida Marsh, Staff Writer, Harbor Gazette"]),
        ("By Ida Marsh and Tom Arrow BBC News", ["Ida Marsh, BBC News", "Tom Arrow, BBC News"]),
        ("By Ida Marsh, Breaking News Reporter", ["Ida Marsh, Breaking News Reporter"]),
        ("By Ida Marsh, Coast News Group Reporter", ["Ida Marsh, Reporter, Coast News Group"]),
        ("From: Ida Marsh", ["Ida Marsh"]),
        ("By Ida Marsh, MD, and Tom Arrow, MPH", ["Ida Marsh", "Tom Arrow"]),
        ("3 March 2021 by Emma Vale", ["Emma Vale"]),
        ("Emma Vale, Hindustan Times, New Delhi", ["Emma Vale, Hindustan Times"]),
        ("ANI | Updated: Jul 05, 2021 10:15 IST", ["ANI"]),
        ("By Ida Marsh, HG Bureau", ["Ida Marsh, HG Bureau"]),
        ("By Ida Marsh, bureau chief", ["Ida Marsh, bureau chief"]),
        ("By IDA MARSH Staff Writer", ["Ida Marsh, Staff Writer"]),
    ],
)
def test_a_byline_tells_who_in_which_role_for_whom(line, people):
    assert credited(read_byline(line)) == people


def test_a_bureau_employs_its_writer():
    [writer] = read_byline("By Ida Marsh, HG Bureau")
    assert (writer.role, writer.organization) == (None, "HG Bureau")


@pytest.mark.parametrize(
    "line",
    [
        "By popular demand, the show returns",
        "By 2030, emissions will fall by half",
        "By all accounts, it was a good year",
        "By Our Correspondent",
        "From: Harbour Health Ashmere",
        "Special Correspondent",
        "Ida Marsh, U.S. Senator from Ohio:",
        "Ned Poole, Prime Minister, resigns",
        "UNITED HOUSE, SENATE LEADERS URGE ACTION",
        "Climate Change, Energy and the Future",
        "By HG Political Correspondent",
        "By Our Special Correspondent",
        "Mr. Tom Arrow, Minister for Ferries",
    ],
)
def test_other_lines_credit_nobody(line):
    assert read_byline(line) == ()


@pytest.mark.parametrize(
    "line, people",
    [
        ("Bradley M. Poole", ["Bradley M. Poole"]),
        ("Amy Chen and Arun Rao", ["Amy Chen", "Arun Rao"]),
        ("Emma Vale Transport correspondent", ["Emma Vale, Transport correspondent"]),
        ("Climate Change", []),
        ("Harbor City", []),
    ],
)
def test_a_line_of_names_is_known_by_given_names(line, people):
    assert credited(read_bare_name(line)) == people


def test_a_closing_credit_names_reporters_not_editors():
    line = "(Reporting by Ida Marsh in London and Tom Arrow in Oslo; Editing by Tess Vale)"
    assert credited(read_tail_credit(line)) == ["Ida Marsh", "Tom Arrow"]
