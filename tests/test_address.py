"""Who a contact's e-mail address belongs to, where the text names them."""

import pytest

from pressmark.zones.address import body_at_address

LEAD = "Activists of the Open Banks Union stopped a hearing, said Ida Quist, campaign director of Open Banks Union."


@pytest.mark.parametrize(
    "contact, text, body",
    [
        ("Ida Quist, press@openbanksunion.org", LEAD, "Open Banks Union"),
        ("press@mail.open-banks-union.co.uk", LEAD, "Open Banks Union"),
        ("media@qvfe.eu", "QVFE welcomes the ruling.", "QVFE"),
        ("ida@gmail.com", "Gmail was down, Open Banks said.", None),
        ("ida@senate.gov", "The Senate voted.", None),
        ("a@openbanks.org, b@shorewatch.org", "Open Banks and Shore Watch sued.", None),
        ("press@openbanksunion.org", "An open banks union is wanted.", None),
        ("no address", LEAD, None),
    ],
)
def test_the_body_at_an_address(contact: str, text: str, body: str | None) -> None:
    assert body_at_address([contact], [text]) == body
