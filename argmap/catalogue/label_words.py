"""The words of labels: how claims and arguments stand in a map, and why."""

from argmap.catalogue.topic import word

LABELS = (
    word(
        "label",
        "How a claim or an argument stands in the map: in, out or undecided. Labels say how the map stands, not "
        "what is true. An argument is in if all its premises are in and all undercutters of its step are out; it "
        "is out if a premise is out or an undercutter is in. A claim is in if more stands for it than can stand "
        "against it. It is out if even the most that can stand for it is less than what stands against it, or is "
        "nothing. An argument that stands is more than voices alone, and numbers do not count, neither of arguments "
        "nor of voices. What these rules leave over is undecided. Conditions and rival positions change no label: "
        "two rivals can both be in. An argument that is in stands, one that is out falls, and one that is undecided "
        "waits. argmap evaluate shows labels and why; tree, for, against, show, claims, path and export take --labels.",
        also=(
            "labels",
            "evaluation",
            "standing",
            "--labels",
            "stands",
            "falls",
            "step in",
            "step out",
            "step undecided",
            "grounded labelling",
        ),
        shown="in, out, undecided",
        see=("in", "out", "undecided", "tie", "evaluate", "json evaluate"),
    ),
    word(
        "in",
        "A claim or an argument that stands after all objections. A claim is in if it is *argued*: an argument for "
        "it is in, and none against it can be. Or it is in without an argument, if nothing can stand against it: "
        "it is *said*, *only reported*, or *unstated*. A claim that is said stays in when all reasons for it fall; "
        "a bad reason does no harm.",
        also=("argued", "in: argued", "in: said", "in: only reported", "in: unstated", "premises in"),
        shown="in: argued",
        see=("label", "out", "hold", "unstated"),
    ),
    word(
        "out",
        "A claim or an argument that falls. A claim is out if it is *objected*: an argument against it is in, and "
        "none for it can be. If it is *rejected*: a voice rejects it, nobody says it, and no argument for it can "
        "be in. Or if *nobody says it* and no argument for it can be in. An argument is out if a premise is out, "
        "or if it is *undercut*: an undercutter of its step is in.",
        also=(
            "objected",
            "out: objected",
            "out: rejected",
            "out: nobody says it",
            "nobody says it",
            "premise out",
        ),
        shown="out: objected",
        see=("label", "in", "undercutter"),
    ),
    word(
        "undecided",
        "A claim or an argument for which the rules find neither in nor out: it is in a tie, an open state, "
        "waiting for others, or in a circle. argmap evaluate CLAIM --settle looks for what would decide it.",
        also=("undecided label",),
        shown="undecided: a tie",
        see=("label", "tie", "waits", "circle", "open state", "settle"),
    ),
    word(
        "tie",
        "There is as much for a claim as against it, so it is undecided: an argument on each side stands, or it is "
        "said and rejected, and no argument on either side can stand. That has a price: one standing objection ties "
        "with seventeen standing supports. The map does not weigh, so a true and relevant objection stays a tie "
        "even if it is lighter. Who thinks that it does not count here writes an undercutter, and who thinks that it "
        "is false an objection to it.",
        also=("a tie", "ties", "undecided: a tie"),
        shown="undecided: a tie",
        see=("undecided", "settle"),
    ),
    word(
        "waits",
        "A claim or an argument is waiting if its label depends on others that are undecided themselves: a claim "
        "on arguments, an argument on its premises and undercutters. In the end it depends on ties, open states or "
        "circles.",
        also=("waiting", "undecided: waiting", "wait", "depends", "in the end it depends on"),
        shown="undecided: waiting",
        see=("undecided", "tie", "circle"),
    ),
    word(
        "circle",
        "A claim or an argument that waits for itself: the label of each in the circle depends on that of the "
        "next. Two claims that nobody says and that only support each other are such a circle, and both are "
        "undecided. argmap evaluate CLAIM shows the shortest circle.",
        also=("a circle", "undecided: a circle", "loop", "cycle"),
        shown="undecided: a circle",
        see=("undecided", "waits"),
    ),
    word(
        "open state",
        "A claim that is only used as a condition, and that nobody says or rejects. Nobody need say whether it "
        "holds, so it is undecided and not out. Conditions change no label of what they are about.",
        also=("an open state", "undecided: an open state"),
        shown="undecided: an open state",
        see=("condition", "undecided"),
    ),
    word(
        "assume",
        "argmap evaluate shows what changes if something were otherwise. --suppose ID=in or ID=out fixes the label "
        "of a claim or an argument, whatever bears on it. --without SOURCE or SOURCE/VOICE leaves out what is "
        "cited for claims there; the steps of arguments stay. --count names the stances that say a claim, instead "
        "of asserts, suggests, concedes and reports; a report is evidence that somebody says it. Rejecting always "
        "counts. The map stays as it is.",
        also=(
            "assumed",
            "suppose",
            "supposed",
            "--suppose",
            "--without",
            "--count",
            "without",
            "count",
            "what if",
            "what changes",
        ),
        see=("label", "stance", "json evaluate"),
    ),
    word(
        "settle",
        "argmap evaluate CLAIM --settle looks for what would decide an undecided claim: the smallest sets of "
        "arguments that would have to fall, and single claims that would do it if they were in or out. It stops "
        "after a fixed number of looks, so that the answer is the same on every machine, and says how far it came.",
        also=("settlement", "--settle", "what would settle it"),
        see=("undecided", "tie", "assume"),
    ),
)
