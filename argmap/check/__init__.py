"""Everything that is wrong or doubtful in a map that can be read, at its place.

`characters`, `citations` and `claims` look at one claim or argument, `sources` at one source; `whole`
and `texts` look across the map, but can do so for one node. `node` asks them about one node, so that
a question about it can show what is wrong with it, and `report` about all. What they can find is in the catalogue.
"""
