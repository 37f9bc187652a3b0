"""The words of argmap's answers and checks."""

from argmap.catalogue.gap_rules import FINDINGS
from argmap.catalogue.topic import Topic, word

ANSWERS = (
    word(
        "bears on",
        "What a claim is a premise of: the steps that lead on from it, to other claims.",
        also=("steps that lead on from it", "onward"),
        see=("step", "against steps", "bears on no position", "chain"),
    ),
    word(
        "chain",
        "One way in which a claim bears on another: from a premise to the conclusion of its argument, and so on; from "
        "an undercutter, on with the argument that it undercuts. No claim is in a chain twice; argmap path finds the "
        "circles of a claim that is named twice. Each objection and each "
        "undercutter on the way turns it round: what objects to an objection is *for* the claim at the end. Where a "
        "condition is on the way, the chain is neither for nor against its end. The shortest chains, those of the "
        "fewest steps, come first.",
        also=(
            "chains",
            "path",
            "sign of a chain",
            "= for",
            "= against",
            "= as a condition of",
            "which undercuts",
            "which supports",
            "together with",
        ),
        shown="argmap path FROM TO",
        rows=(
            ("= for", "what is at the beginning of the chain speaks for the claim at its end"),
            ("= against", "it speaks against the claim at its end"),
            ("= as a condition of", "something on the way is only a condition of what comes next"),
            ("at least 3 chains", "the search stopped after a fixed number of steps, the same on every machine"),
        ),
        see=("bears on", "step", "undercutter", "condition", "json path"),
    ),
    word(
        "against steps",
        "Undercutters of the steps that lead on from a claim. They leave the claim alone and deny what follows from "
        "it, so they stand apart from what is against the claim itself.",
        also=("against the steps that lead on from it", "against steps from it", "only if on steps from it"),
        see=("undercutter", "bears on"),
    ),
    word(
        "alone",
        "What would be without support if something went. argmap show says where a claim is said by one voice or in "
        "one source only, and which claims have no other argument than one that it is part of. argmap sources SOURCE "
        "--alone lists the claims that no other source says, and the steps that no other source draws. A claim that "
        "is only reported has a voice; one that is unstated needs none.",
        also=(
            "only said by",
            "only said in",
            "without it, no argument for",
            "only in this source",
            "3 claims would have no voice",
            "1 claim would have no voice",
            "1 claim would be neither said nor rejected",
            "3 steps would be the curator's",
            "1 step would be the curator's",
        ),
        see=("voice", "hold", "bears on", "curator's step"),
    ),
    word(
        "bears on no position",
        "Claims from which no line of argument leads to a position on a question. argmap tree counts them last, "
        "and with --all shows them.",
        see=("orphan-claim", "position"),
    ),
    word(
        "leans",
        "Where a voice stands on the positions of a question, by the claims that it holds. A claim bears for a "
        "position or against it by the chain of arguments that leads there: a support keeps the side, an objection or "
        "an undercutter turns it round. Conditions bear neither way. A chain ends at the first position that it comes "
        "to. A position bears for itself. To reject a claim bears the other way. A claim with chains of both kinds "
        "counts on both sides; 'both 1.1' stands behind a citation for it. A circle of arguments that turns "
        "the side round counts on both sides too, though argmap path shows no chain around it. How many claims there "
        "are says how much a voice is cited for, not how strong its case is.",
        also=(
            "lean",
            "leaning",
            "bears for",
            "bears against",
            "+ claims for a position",
            "- against it",
            "(n) only reported",
            "* the position itself",
            "both 1.1",
            "both: bears for and against",
            "bear on none of these",
            "it bears on no position",
        ),
        shown="18*(2) below 1.1 +: eighteen claims of the voice bear for position 1.1, one of them is the position "
        "itself, and two more are only reported.",
        see=("divided", "hold", "bears on", "voices"),
    ),
    word(
        "divided",
        "The claims of a voice pull different ways. Either some bear for a position and others against it, or some "
        "bear for one of two rivals and not for the other, and others the other way round. All steps of the map count, "
        "so other people or the curator may have drawn what pulls the voice apart. A claim that bears both ways on a "
        "position counts on neither side of it, so a single claim divides nobody. Claims that the voice only reports "
        "do not count here, nor those that it only concedes: to concede is to grant the other side a point.",
        also=(
            "(divided)",
            "(divided) only by steps of others",
            "divided by steps of others too",
            "divided only by steps of others",
            "for rivals",
        ),
        shown="'(divided)' behind a voice in argmap voices, if it is so only by steps of others; argmap voices VOICE "
        "says on which positions, and names the first claims that clash: 'not' is before those that it rejects. "
        "argmap path CLAIM POSITION shows the steps.",
        see=("divided by own words", "leans", "rival", "concedes"),
    ),
    word(
        "divided by own words",
        "A voice is divided, and the steps of others are not needed for that. A position that it asserts, suggests or "
        "rejects counts, and so does a claim if the voice draws each step from there to the position itself. It has to "
        "say the premises of each of these steps, but for unstated ones. What it only concedes or reports does not "
        "count. That need not be a mistake: there can be something to say for both.",
        also=("contradicts itself",),
        shown="behind a voice in argmap voices.",
        see=("divided", "drawn", "unstated", "leans"),
    ),
    word(
        "folded",
        "What an answer does not show, but only counts. A tree counts by signs what stands deeper than it goes: "
        "--depth N shows N levels. argmap show folds long lists and names the command that has the rest. --all folds "
        "nothing. A tree with filters counts by the same signs what does not fit, and has no row for it.",
        also=("depth", "fold"),
        shown="… 2+ 1-: two supports and an objection are folded.",
        see=("… 3+", "… 3 more"),
    ),
    word(
        "not traced",
        "argmap trace follows the reasons for a claim down to the words of the sources. What is against the claim and "
        "its conditions it only counts: argmap show has them.",
        also=("traced", "its reasons"),
        see=("objection", "condition"),
    ),
    word(
        "coverage",
        "How much of a document the map takes up, in words and in per cent of all its words. Each line is cited, "
        "repeated, left out or open: the first of these that holds. Blank lines do not count.",
        also=("words", "open", "open line", "open lines", "none open", "later", "quoted", "on cited lines"),
        shown="at the top of argmap read, and in argmap sources if the documents are at hand.",
        rows=(
            ("quoted", "words that stand in a quote, each counted once; they are some of those on cited lines"),
            ("on cited lines", "all words of the lines that a citation names"),
            ("repeated", "words of lines that repeat others"),
            ("left out", "words of lines that are left out for a reason"),
            ("open", "all other words, and those left out for 'later'"),
        ),
        see=("left-out", "uncited-line", "left-for-later", "json Coverage"),
    ),
    word(
        "note",
        "What the curator tells the reader about a part of the map.",
        shown="'note:' below that part.",
        see=("fields claim",),
    ),
    word(
        "tag",
        "A word by which claims can be found: argmap claims --tag TAG.",
        part="a claim",
        example="tags: [opening hours]",
    ),
    word(
        "part of the map",
        "What argmap export writes with --focus or --depth. A part says in itself that it is one, and its boxes have "
        "marks for what it leaves out around them.",
        also=("focus", "part"),
        see=("formats", "… 1+ in a box"),
    ),
)

CHECKS = (
    word(
        "finding",
        "A problem of a map that argmap check reports: its place in the file, its code and a message. What --select "
        "and --ignore leave out is only counted, as 'not selected'.",
        also=("problem", "no problems", "not selected", "code"),
        shown="FILE:LINE:COLUMN: CODE: MESSAGE, with the line of the file and a caret below it.",
        see=("error", "warning", "waiver", "codes", "json Finding"),
    ),
    word(
        "gap",
        "What is worth some work in a map, though nothing need be wrong with it. argmap gaps lists gaps by how many "
        "other claims could get another label by each, then by the steps to a position. For that it supposes that an "
        "objection or an undercutter without an answer, an argument with questions that nobody raises, or a claim of "
        "one voice, is out; that a claim which nobody backs is in; of a tie, whichever changes "
        "more; that one more argument stands where a position lacks one; and that a citation that is not verified is "
        "not there. In a map of more than 1,000 claims only the steps count. "
        "Behind its place stand the positions that the claim or the argument bears for and against or, if a claim or "
        "an argument is asked about, its id. Of a single position, open lines of documents are not told, as nobody "
        "knows yet what they bear on. Some "
        f"findings of a check are gaps too: {', '.join(FINDINGS)}.",
        also=("what to work on", "12 gaps", "for 1.1", "against 1.1"),
        part="a claim",
        example="waive: {one-voice: nobody else was in the room}",
        see=("codes gaps", "label", "waiver", "uncited-line", "unsupported-claim", "json Gap"),
    ),
    word(
        "error",
        "A finding that makes the exit code of argmap check 1. With some of them a map cannot be read, and no command "
        "uses it.",
        also=("severity",),
        see=("warning", "exit codes"),
    ),
    word(
        "warning",
        "A finding that argmap check fails for only with --strict.",
        see=("error",),
    ),
    Topic(
        "word",
        "follow",
        "When a document has changed, 'argmap check --accept SOURCE' lets every place of that source follow its words: "
        "citations, and the lines of voices, repeats and left-out parts. The text that was read is looked for in git, "
        "or where --was says; its sha256 tells that it is the one. Without it only the quotes tell what moved, and "
        "lines between quotes that moved otherwise, or behind the last one, are unknown. What only a person can decide "
        "is a finding, or said in a few lines.",
        ("accept", "--accept", "--was", "followed", "moved", "reworded", "gone", "new lines", "was-"),
        rows=(
            ("lines new, gone, moved", "of the document; moved ones are out of their order"),
            ("lines reworded", "some words of theirs are others, or new"),
            ("places gone", "marked with 'was-'; each is a finding"),
            ("a part is elsewhere", "a place of several lines stays with its quote, or with most of them"),
            ("no quote shows how", "a citation without a quote, or a left-out part, has other words"),
            ("the voice's name", "it stood on its line, or above, and does not now: see who speaks"),
            ("so short", "a line of a few letters moved away from those around it"),
            ("said on new lines too", "the words of a citation: see which of both are meant"),
            ("reaches over new lines", "they count as the voice's, or as cited"),
        ),
        see=("changed-document", "sha256", "lost-citation", "lost-lines", "quote-changed", "uncited-line"),
    ),
    word(
        "waiver",
        "Takes back a finding, or a gap, where it is wrong: the code and the reason, at the part where it is found, or "
        "on the whole map. The summary of a check counts waivers, and one that is not needed any more is a finding.",
        also=("waived",),
        part="a claim",
        example="waive: {unsupported-claim: only its denial was ever written down}",
        see=("unused-waiver", "finding"),
    ),
)
