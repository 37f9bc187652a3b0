"""The same maps for Argdown 1.7.5, as far as Argdown can express them; what is left out favours Argdown.

Argdown has no citations, sources, voices and schemes, which are most of the file of a map. Rival positions
contradict each other, a condition becomes a support, and an argument with several premises or an undercutter
becomes a premise-conclusion structure with its own name.
"""

from collections.abc import Iterator

from maps import Claim


def argdown_lines(claims: list[Claim]) -> Iterator[str]:
    """The file; a text stands where its claim is first named, as Argdown cannot read 120,000 paragraphs."""
    unsaid = {claim.id: claim.text for claim in claims}

    def named(id_: str) -> str:
        return f"[{id_}]: {unsaid.pop(id_)}" if id_ in unsaid else f"[{id_}]"

    for claim in claims:
        structures = [step for step in claim.steps if len(step.premises) > 1 or step.undercutters]
        plain = [step for step in claim.steps if step not in structures]
        relations = [f"  {'-' if step.side == 'objections' else '+'} {named(step.premises[0])}" for step in plain]
        if claim is claims[0]:
            relations.append(f"  >< {named(claims[-1].id)}")
        if relations or claim.id in unsaid:
            yield "\n".join([named(claim.id), *relations, ""])
        for step in structures:
            name = f"<{'+'.join(step.premises)} on {claim.id}>"
            yield f"{name}\n"
            yield from (f"({number}) {named(premise)}" for number, premise in enumerate(step.premises, 1))
            conclusion = f"No.\n  -> [{claim.id}]" if step.side == "objections" else f"[{claim.id}]"
            yield f"----\n({len(step.premises) + 1}) {conclusion}\n"
            yield from (f"{name}\n  <_ {named(undercutter)}\n" for undercutter in step.undercutters)
