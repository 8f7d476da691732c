"""Write the account of the rule ids anew."""

from tests.shipped.ids import ACCOUNT, page

ACCOUNT.write_text(page(), encoding="utf-8", newline="\n")
