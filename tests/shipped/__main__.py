"""Write the accounts of the ids anew, and the page on the order."""

from tests.shipped.ids import ACCOUNT, page
from tests.shipped.law import LAW_ACCOUNT, ORDER_PAGE, law_page, order_page

for file, words in ((ACCOUNT, page()), (LAW_ACCOUNT, law_page()), (ORDER_PAGE, order_page())):
    file.write_text(words, encoding="utf-8", newline="\n")
