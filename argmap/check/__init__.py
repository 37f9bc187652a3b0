"""Checks that find what is wrong or doubtful in a map that can be read, and where.

`citations` and `claims` check one claim or argument, `characters` the texts of any part, `source` one source.
`across` and `alike` compare parts across the map, for all of it or for one node. `node` runs the checks of one node,
so that an answer about it can show its problems; `report` runs all checks. `unfinished` finds what to work on: some of
these problems, and gaps that are no mistakes. The catalogue lists all findings.
"""
