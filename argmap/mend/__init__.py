"""Safe changes of a map's text: `moved` corrects lines, `accept` lets a source follow its document.

`new_citation` adds what is cited: `insertion` finds the place for it, and writes it as the file is written.

A document follows in four steps: `alignment` matches the words of both texts, `by_words` says where lines and quotes
are now (`by_quotes` if the text that was read is lost), `renumber` writes all places of the source anew, and `accept`
looks at the result.
"""
