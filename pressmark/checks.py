"""What must hold in a finished archive: a sentence, and the SQL that must find nothing.

`ink(text)` counts the characters of a text that are not white space; store.py gives it to the connection.
"""

from __future__ import annotations

CHECKS: dict[str, str] = {
    "every part of a quote lies inside its article": """
        select quote from quote_parts join quotes on quotes.id = quote join articles on articles.id = article
        where quote_parts.start < 0 or quote_parts.end <= quote_parts.start
        or quote_parts.end > length(articles.text)""",
    "every quote's text is its parts, joined by one space": """
        select quotes.id from quotes where text is not (
            select group_concat(part, ' ') from (
                select substr(articles.text, quote_parts.start + 1, quote_parts.end - quote_parts.start) as part
                from quote_parts join articles on articles.id = quotes.article
                where quote = quotes.id order by quote_parts.position))""",
    "every quote runs from its first part to its last": """
        select quotes.id from quotes
        where start is not (select min(start) from quote_parts where quote = quotes.id)
        or end is not (select max(end) from quote_parts where quote = quotes.id)""",
    "every figure is a slice of its article": """
        select figures.id from figures join articles on articles.id = article
        where substr(articles.text, start + 1, end - start) is not figures.text or figures.text = ''""",
    "every mention is a slice of its article": """
        select mentions.id from mentions join articles on articles.id = article
        where substr(articles.text, start + 1, end - start) is not mentions.text or mentions.text = ''""",
    "every quote begins in the passage it names, and every figure stands in its own": """
        select quotes.id from quotes join passages on passages.id = passage
        where passages.article is not quotes.article
        or quotes.start not between passages.start and passages.end - 1
        union all
        select figures.id from figures join passages on passages.id = passage
        where passages.article is not figures.article
        or figures.start < passages.start or figures.end > passages.end""",
    "an article's text is its passages in order, parted by blank lines": """
        select articles.id from articles where length(text) is not (
            select sum(end - start) + 2 * (count(*) - 1) from passages where article = articles.id)
        union all
        select later.id from passages as later
        left join passages as earlier on earlier.article = later.article and earlier.position = later.position - 1
        where later.start is not coalesce(earlier.end + 2, 0)
        union all
        select passages.id from passages join articles on articles.id = article
        where passages.end < length(text) and substr(text, passages.end + 1, 2) is not char(10, 10)""",
    "every discard holds the words it points at": """
        select id from discards where length(text) is not end - start or end <= start""",
    "every character of a document is in a passage or a discard": """
        select documents.id from documents where ink is not (
            select coalesce(sum(ink(text)), 0) from articles where document = documents.id)
            + (select coalesce(sum(ink(text)), 0) from discards where document = documents.id)""",
    "nobody is said to utter scare marks": """
        select id from quotes where kind = 'scare' and (speaker is not null or person is not null)""",
    "a quote with a person as speaker carries that person's name": """
        select quotes.id from quotes join people on people.id = person where speaker is null""",
    "dates are whole or partial ISO dates": """
        select id from articles where date_published is not null and not (
            date_published glob '[0-9][0-9][0-9][0-9]'
            or date_published glob '[0-9][0-9][0-9][0-9]-[01][0-9]'
            or date_published glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
        or time_published is not null and time_published not glob '[0-2][0-9]:[0-5][0-9]'""",
    "quotes and figures carry their article's publisher and date": """
        select quotes.id from quotes join articles on articles.id = article
        where quotes.publisher is not articles.publisher or quotes.date_published is not articles.date_published
        or quotes.year is not articles.year
        union all
        select figures.id from figures join articles on articles.id = article
        where figures.publisher is not articles.publisher or figures.date_published is not articles.date_published
        or figures.year is not articles.year""",
    "ranges run upwards and values are numbers": """
        select id from figures where typeof(value) not in ('real', 'null') or abs(value) > 1e300
        or value_high is not null and kind is not 'ratio' and (value is null or value_high < value)""",
}
