"""What ``argmap cite`` does with a citation: it goes into the map, for a claim that is there or for a new one."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from argmap.check.alike import text_problems
from argmap.cli.output import Lines, print_answer
from argmap.cli.rewriting import rewrite
from argmap.cli.session import complain
from argmap.errors import ArgmapError
from argmap.graph import Graph, build_graph, citations_of, loaded_map
from argmap.mend.new_citation import with_citation, with_claim
from argmap.model.keys import claim_key
from argmap.model.parts import Citation
from argmap.query.cite import Citable, Citables
from argmap.query.resolve import resolve
from argmap.render.cite import citable_lines, doubts
from argmap.text.wording import count, listed


@dataclass(frozen=True)
class Aim:
    """Where a citation goes: into a claim or an argument, or into a new claim with a text."""

    claim: str | None = None
    new: str | None = None
    text: str | None = None


def place(graph: Graph, answer: Citables, aim: Aim, *, diff: bool) -> None:
    """Write a citation into the map, and say what is doubtful about it and what was done.

    Raises `ArgmapError` if several places can be meant, which are listed, if nobody can tell who speaks, or if the
    citation has to be written by hand.
    """
    hit = only_hit(answer)
    if hit is None:
        print_answer(Lines(citable_lines(answer)))
        places = count(answer.places, "place")
        raise ArgmapError(f"these words stand on {places}; choose one with --source, --line or more words")
    if len(hit.voices) > 1 and "voice" not in hit.citation:
        raise ArgmapError(f"{listed(hit.voices, ' and ')} speak on {hit.place}; say which with --voice")
    citation = TypeAdapter(Citation).validate_python(hit.citation)
    doubtful = list(doubts(hit))
    if aim.new is None:
        key = resolve(graph, aim.claim or "")
        new = with_citation(graph, key, citation)
        where = new.locations.of(*graph.nodes[key]["way"], "cites", len(citations_of(graph, key)))
        done = f"{hit.place} is cited for {key.id}"
    else:
        new = with_claim(graph, aim.new, aim.text or "", citation)
        doubtful += [problem.message for problem in text_problems(build_graph(new), claim_key(aim.new))]
        where = new.locations.of("claims", aim.new)
        done = f"{aim.new} is a new claim, for which {hit.place} is cited; name it as a position or a reason"
    for doubt in doubtful:
        complain(doubt)
    rewrite(loaded_map(graph), new, diff=diff)
    complain(f"{where.file}:{where.line}: {done}{'; nothing written (--diff)' if diff else ''}")


def only_hit(answer: Citables) -> Citable | None:
    """The only place that can be meant: one that only repeats another is not, unless there is no other."""
    originals = [hit for hit in answer.hits if not hit.repeats] or answer.hits
    return originals[0] if len(originals) == 1 and answer.places == len(answer.hits) else None
