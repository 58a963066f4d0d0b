"""Every query that our own pages ask. Values are always parameters."""

from __future__ import annotations

PUBLISHED = "left join organizations as publishers on publishers.id = articles.publisher"
ARTICLE_LINE = """articles.id as article, articles.title, articles.type, articles.date_published,
    articles.publisher, publishers.name as publisher_name"""

# --- home -----------------------------------------------------------------------------------------------------------

COUNTS = """
select (select count(*) from articles) as articles, (select count(*) from documents) as documents,
    (select count(*) from quotes where kind <> 'scare') as quotes, (select count(*) from quotes) as marked,
    (select count(*) from figures) as figures,
    (select count(*) from people) as people, (select count(*) from organizations) as organizations,
    (select count(*) from quotes where kind <> 'scare' and speaker is not null) as attributed,
    (select count(*) from figures where cited is not null) as sourced,
    (select min(date_published) from articles) as earliest, (select max(date_published) from articles) as latest,
    (select count(*) from articles where extent = 'brief') as briefs"""
DOUBTS = """
select severity, count(*) as count from problems group by severity
order by case severity when 'error' then 0 when 'doubt' then 1 else 2 end"""
METHODS = """
select method, count(*) as count, avg(confidence) as confidence from quotes
where kind <> 'scare' and speaker is not null group by method order by count desc limit 12"""
LATEST_ARTICLES = f"""
select {ARTICLE_LINE}, coalesce(articles.summary, (
    select substr(articles.text, start + 1, "end" - start) from passages
    where article = articles.id and kind = 'paragraph' order by position limit 1)) as opening
from articles {PUBLISHED} order by articles.date_published desc, articles.id limit 8"""
MOST_QUOTED_PEOPLE = (
    "select id, name, role, quotes as count from people where quotes order by quotes desc, name limit 10"
)
MOST_QUOTED_ORGANIZATIONS = """
select id, name, acronym, quotes as count from organizations where quotes order by quotes desc, name limit 10"""
MOST_CITED_FIGURES = """
select counted, count(*) as count, count(distinct article) as articles, group_concat(text, ' · ') as texts
from figures where counted is not null group by lower(counted) having count > 1
order by articles desc, count desc, counted limit 8"""
LARGEST_SUMS = """
select min(figures.id) as id, figures.text, counted, articles.title from figures
join articles on articles.id = figures.article where figures.kind = 'money' and value is not null
group by unit, value order by value desc limit 5"""
TOPICS = """
select topics.id, topics.name, count(*) as count from articles_topics join topics on topics.id = topic
group by topic order by count desc, topics.name limit 20"""

# --- one article ----------------------------------------------------------------------------------------------------

ARTICLE = f"""
select articles.*, publishers.name as publisher_name, documents.path from articles {PUBLISHED}
join documents on documents.id = articles.document where articles.id = :key"""
PASSAGES = "select * from passages where article = :key order by position"
QUOTE_MARKS = """
select quote_parts.start, quote_parts."end", quotes.id as key, quotes.speaker, quotes.kind from quote_parts
join quotes on quotes.id = quote_parts.quote where quotes.article = :key order by quote_parts.start"""
FIGURE_MARKS = """
select id as key, start, "end", text, kind, unit, counted, modifier, cited from figures
where article = :key order by start"""
QUOTES_OF_ARTICLE = """
select id, speaker, person, organization, role, kind, text from quotes where article = :key and kind <> 'scare'
order by start"""
AUTHORS = """
select name_as_printed as name, authors.role, authors.person, authors.organization, people.family_name,
    people.given_names, organizations.name as organization_name
from authors left join people on people.id = authors.person
left join organizations on organizations.id = authors.organization where article = :key order by position"""
TOPICS_OF_ARTICLE = """
select topics.id, topics.name from articles_topics join topics on topics.id = topic
where article = :key order by name"""
DISCARDS = "select kind, text from discards where document = :document order by start"
PROBLEMS = (
    "select severity, kind, message, excerpt, suggestion from problems where article = :key order by severity, id"
)

CORRECTIONS = "select action, reason, was, now from corrections where row = :key order by line, id"

# --- one quote, one figure ------------------------------------------------------------------------------------------

QUOTE = """
select quotes.*, people.name as person_name, organizations.name as organization_name, passages.kind as passage_kind,
    passages.position as passage_position, passages.start as passage_start, passages."end" as passage_end
from quotes join passages on passages.id = passage left join people on people.id = person
left join organizations on organizations.id = quotes.organization where quotes.id = :key"""
NEARBY = """
select start, "end" from passages where article = :article and (kind not in ('title', 'subtitle') or id = :passage)
order by position"""
PARTS = 'select start, "end" from quote_parts where quote = :key order by position'
SAME_WORDS = f"""
select quotes.id, quotes.text, quotes.speaker, {ARTICLE_LINE}
from quotes join articles on articles.id = quotes.article {PUBLISHED}
where quotes.rowid in (select rowid from quotes_fts where quotes_fts match :phrase) and quotes.id <> :key
order by articles.date_published, quotes.id limit 20"""
FIGURES_OF_QUOTE = "select id, text, counted from figures where quote = :key order by start"
FIGURE = """
select figures.*, people.name as cited_person_name, organizations.name as cited_organization_name,
    passages.kind as passage_kind, passages.position as passage_position, passages.start as passage_start,
    passages."end" as passage_end, quotes.speaker as quote_speaker
from figures join passages on passages.id = figures.passage left join people on people.id = cited_person
left join organizations on organizations.id = cited_organization left join quotes on quotes.id = figures.quote
where figures.id = :key"""
SAME_THING = f"""
select figures.id, figures.text, figures.value, figures.value_high, figures.unit, figures.modifier, figures.as_of,
    figures.cited, figures.counted, figures.kind, figures.sentence, {ARTICLE_LINE}
from figures join articles on articles.id = figures.article {PUBLISHED}
where lower(figures.counted) = lower(:counted)
order by coalesce(figures.as_of, articles.date_published), figures.value, figures.id limit :most"""
THINGS_COUNTED = """
select counted, count(*) as count, count(distinct article) as articles,
    count(distinct coalesce(unit, '') || ' ' || value) as values_given
from figures where counted is not null and (:like = '' or counted like '%' || :like || '%')
group by lower(counted) having count > 1 order by articles desc, count desc, counted limit 200"""

# --- one person, one organization -----------------------------------------------------------------------------------

PERSON = """
select people.*, organizations.name as organization_name from people
left join organizations on organizations.id = people.organization where people.id = :key"""
ORGANIZATION = "select * from organizations where id = :key"
ROLES_OF_PERSON = """
select role, organizations.id as organization, organizations.name as organization_name, count(*) as articles,
    min(article) as article
from roles left join organizations on organizations.id = roles.organization where person = :key
group by role, roles.organization order by articles desc, role limit 20"""
PEOPLE_OF_ORGANIZATION = """
select people.id, people.name, people.role, people.quotes as count from people where organization = :key
order by quotes desc, name limit 30"""
VARIANTS = "select variant, kind from name_variants where {owner} = :key order by kind, variant limit 30"
QUOTES_OF = f"""
select quotes.id, quotes.text, quotes.cue, quotes.role, quotes.speaker, quotes.kind, {ARTICLE_LINE}
from quotes join articles on articles.id = quotes.article {PUBLISHED}
where quotes.{{owner}} = :key and quotes.kind <> 'scare'
order by articles.date_published desc, articles.id, quotes.start limit 100"""
FIGURES_CITED_FROM = f"""
select figures.id, figures.text, figures.counted, figures.sentence, {ARTICLE_LINE}
from figures join articles on articles.id = figures.article {PUBLISHED}
where figures.cited_{{owner}} = :key order by articles.date_published desc, articles.id, figures.start limit 100"""
BYLINES = f"""
select {ARTICLE_LINE}, authors.role from authors join articles on articles.id = authors.article {PUBLISHED}
where authors.{{owner}} = :key order by articles.date_published desc, articles.id limit 100"""
PUBLISHED_BY = f"""
select {ARTICLE_LINE} from articles {PUBLISHED} where articles.publisher = :key
order by articles.date_published desc, articles.id limit 100"""
NAMED_IN = f"""
select {ARTICLE_LINE}, count(*) as times from mentions join articles on articles.id = mentions.article {PUBLISHED}
where mentions.{{owner}} = :key group by articles.id order by articles.date_published desc, articles.id limit 50"""
MENTIONS_BY_YEAR = """
select articles.year as label, count(*) as count from mentions join articles on articles.id = mentions.article
where mentions.{owner} = :key and articles.year is not null group by articles.year order by articles.year"""
APPEARS_WITH = """
select people.id, people.name, count(distinct others.article) as count from mentions
join mentions as others on others.article = mentions.article and others.person is not null
join people on people.id = others.person
where mentions.{owner} = :key and others.person is not mentions.person
group by people.id order by count desc, people.name limit 12"""

# --- search ---------------------------------------------------------------------------------------------------------

OF_ARTICLES = {
    "articles": PUBLISHED,
    "quotes": f"join articles on articles.id = quotes.article {PUBLISHED}",
    "figures": f"join articles on articles.id = figures.article {PUBLISHED}",
}
LIMITS = """(:type = '' or articles.type = :type) and (:publisher = '' or articles.publisher = :publisher)
and (:year = '' or articles.year = cast(:year as integer))"""
BESIDE = OF_ARTICLES | {
    "people": "left join organizations on organizations.id = people.organization",
    "organizations": "",
}
FOUND = {
    "articles": f"articles.title as name, {ARTICLE_LINE}",
    "quotes": f"quotes.speaker as name, quotes.role, {ARTICLE_LINE}",
    "figures": f"figures.text as name, figures.counted, {ARTICLE_LINE}",
    "people": "people.name, organizations.name as organization, people.quotes",
    "organizations": "organizations.name, organizations.acronym, organizations.quotes",
}
SHOWN = {"articles": -1, "quotes": 0, "figures": 3, "people": 1, "organizations": 0}
WEIGHTS = {"articles": "6.0, 3.0, 2.0, 1.0", "quotes": "2.0, 3.0, 1.0", "figures": "2.0, 2.0, 2.0, 1.0"}
TYPES = "select distinct type as id, type as name from articles order by type"
YEARS = "select distinct year as id, year as name from articles where year is not null order by year desc"
PUBLISHERS = """
select organizations.id, organizations.name from organizations
where id in (select publisher from articles) order by name"""


def found(table: str, limited: bool) -> str:
    """The query for what a search finds in one table, best first (bm25, names before running text).

    The best are chosen before anything else is looked up; the snippet is of the column that tells most, and
    characters 2 and 3, hardly in any text, mark the words in it.
    """
    rank = f"bm25({table}_fts, {WEIGHTS[table]})" if table in WEIGHTS else f"bm25({table}_fts)"
    snippet = f"snippet({table}_fts, {SHOWN[table]}, char(2), char(3), '…', 26) as snippet"
    return f"""
select {table}.id as key, {snippet}, {FOUND[table]} from (
    select {table}_fts.rowid as hit, {rank} as score {_matching(table, limited)}
    order by score, hit limit :size offset :skip)
join {table}_fts on {table}_fts.rowid = hit join {table} on {table}.rowid = hit {BESIDE[table]}
where {table}_fts match :words order by score, hit"""


def how_many(table: str, limited: bool) -> str:
    """The query for how many a search finds in one table."""
    return f"select count(*) as count {_matching(table, limited)}"


def _matching(table: str, limited: bool) -> str:
    matching = f"{table}_fts match :words"
    if not limited or table not in OF_ARTICLES:
        return f"from {table}_fts where {matching}"
    said = " and (:speaker = '' or quotes.speaker like '%' || :speaker || '%')" if table == "quotes" else ""
    return f"""from {table}_fts join {table} on {table}.rowid = {table}_fts.rowid {OF_ARTICLES[table]}
where {matching} and {LIMITS}{said}"""


# --- feeds ----------------------------------------------------------------------------------------------------------

NAME = {
    "person": "select name from people where id = :key",
    "organization": "select name from organizations where id = :key",
    "topic": "select name from topics where id = :key",
}
_NEWEST = f"""{{columns}}, {ARTICLE_LINE} from {{source}} {PUBLISHED}
where articles.date_published is not null
and (:topic = '' or articles.id in (select article from articles_topics where topic = :topic))
and (:words = '' or {{table}}.rowid in (select rowid from {{table}}_fts where {{table}}_fts match :words))
and {{by}} order by articles.date_published desc, articles.id, key limit 50"""
NEWEST = {
    "articles": _NEWEST.format(
        columns="""select articles.id as key, articles.title as name,
            coalesce(articles.summary, substr(articles.text, 1, 500)) as content""",
        source="articles",
        table="articles",
        by="""(:organization = '' or articles.publisher = :organization) and (:person = '' or articles.id in (
            select article from authors where person = :person
            union select article from mentions where person = :person))""",
    ),
    "quotes": _NEWEST.format(
        columns="""select quotes.id as key, coalesce(quotes.speaker, 'Unknown speaker') as name,
            quotes.text as content""",
        source="quotes join articles on articles.id = quotes.article",
        table="quotes",
        by="""quotes.kind <> 'scare' and (:person = '' or quotes.person = :person)
            and (:organization = '' or quotes.organization = :organization)""",
    ),
    "figures": _NEWEST.format(
        columns="""select figures.id as key, figures.text || coalesce(' ' || figures.counted, '') as name,
            figures.sentence as content""",
        source="figures join articles on articles.id = figures.article",
        table="figures",
        by="""(:person = '' or figures.cited_person = :person)
            and (:organization = '' or figures.cited_organization = :organization)""",
    ),
}
