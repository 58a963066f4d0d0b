"""Whatever bytes stand in a file: content that holds together, or a refusal."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.readers import read_bytes
from pressmark.readers.content import UnreadableError

PIECES = st.sampled_from(
    [
        *(b"---\n", b"title: ", b"date: 2021-02-30\n", b"authors: [", b">-\n  "),
        *(b"\r\n", b"\xff\xfe", b"\x00", b"\x93", b"\xe2\x80", b"words and more words. "),
        *(b"<html>", b"<p>", b"</p>", b"<br>", b"<table><tr><td>", b"<!--", b"<article><h1>"),
        *(b"<time>4 March 2021</time>", b'<script type="application/ld+json">', b"</script>"),
        b'{"@type":"NewsArticle","author":[',
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(PIECES, st.binary(max_size=12)), max_size=25), st.sampled_from([".txt", ".md", ".html"]))
def test_any_bytes_are_read_or_refused(pieces: list[bytes], suffix: str) -> None:
    try:
        _, content = read_bytes(b"".join(pieces), suffix)
    except UnreadableError:
        return
    assert content.text.strip()
    assert "\x00" not in content.text
    for zone in content.zones:
        assert 0 <= zone.start < zone.end <= len(content.text)
