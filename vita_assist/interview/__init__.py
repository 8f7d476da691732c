"""The interview: facts and their kinds, pages, conditions, the flow, one household's session."""
