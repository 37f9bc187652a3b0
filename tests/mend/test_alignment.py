"""Words of a changed text are matched with those that they come from, whatever moved, was copied or reworded."""

import pytest

from argmap.mend.alignment import Alignment, Counts
from argmap.mend.in_order import heaviest_in_order

ANN = "Ann: The tram should run all night because nurses and bakers need it to get home."
BEN = "Ben: Nobody has shown that the fares would cover what this costs the city."
LONG = "I agree with what was said before and have nothing to add to it."


def where(old: str, new: str) -> str:
    """For each old line, the new lines that its words stand on; lines are parted by ' / '."""
    former, present = old.split(" / "), new.split(" / ")
    found = Alignment(former, present)
    now = [
        sorted({found.present.line_of[found.now[word]] for word in found.former.on_line(line) if found.now[word] >= 0})
        for line in range(1, len(former) + 1)
    ]
    return " ".join("+".join(map(str, lines)) or "-" for lines in now)


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        (f"{ANN} / {BEN}", f"{BEN} / {ANN}", "2 1"),
        (f"{ANN} / {BEN}", f"Dan: No. / {ANN} / Dan: Yes. / {BEN}", "2 4"),
        (f"{ANN} / {BEN}", f"{ANN.replace('all night', 'until two')} / {BEN}", "1 2"),
        # A copy of the old words among new lines is not where a line went that was changed a little.
        (f"{ANN} / {BEN}", f"{ANN.replace('night', 'day')} / {BEN} / Dan wrote: / {ANN}", "1 2"),
        (f"{ANN} / {BEN}", f"{ANN.replace('all night', 'until two')} / {BEN} / Dan: {ANN[5:60]}", "1 2"),
        (f"{ANN} / {BEN}", f'KEY: "{ANN[5:60]}" / {ANN.replace("tram", "trams")} / {BEN}', "2 3"),
        # Short lines that stand once are what they were.
        ("Ann yes / Ben no / Cem yes / Dan no", "Ann yes / Dan no / Cem yes / Ben no", "1 4 3 2"),
        ("Ann: Yes. / Ben: No. / Cem: Yes.", "Cem: Yes. / Ben: No. / Ann: Yes.", "3 2 1"),
        ("Ann / Yes. / Ben / Yes. / Cem / No.", "Ben / Yes. / Ann / Yes. / Cem / No.", "3 4 1 2 5 6"),
        # Equal long lines keep their order, though short lines beside them do not.
        (f"2 likes / {LONG} / 1 like / {LONG} / 4 likes", f"1 like / {LONG} / 2 likes / {LONG} / 4 likes", "3 2 1 4 5"),
        (f"Ann: / {LONG} / Ben: / {LONG} / Cem: / {LONG}", f"Ann: / {LONG} / Cem: / {LONG}", "1 2 - - 3 4"),
        # One word in common, or some words by chance, are not the same text.
        (
            f"{ANN} / {LONG} / {BEN}",
            f"{ANN} / I was never there and will vote against whatever comes. / {BEN}",
            "1 - 3",
        ),
        (f"{ANN} / {LONG} / {BEN}", f"{BEN} / That it was said before, by me. / {ANN}", "3 - 1"),
        # A number that a new line has is not the line that had it.
        (
            "1. Benches stand every 200 metres. / 2. Broken ones are repaired within ten days. / No.",
            "1. Benches stand every 200 metres. / 2. Dogs. / 3. Broken ones are repaired within ten days. / No.",
            "1 3 4",
        ),
        (
            "1. Benches stand every 200 metres. / 2. Broken ones are repaired within ten days. / 3. All pay.",
            "1. Benches stand every 200 metres. / 2. All pay.",
            "1 - 2",
        ),
        # Equal lines go with what stands around them.
        (
            f"To Adler / {LONG} / Close the centre to cars. / To Boone / {LONG} / Have more buses at night.",
            f"To Boone / {LONG} / Have more buses at night. / To Adler / {LONG} / Close the centre to cars.",
            "4 5 6 1 2 3",
        ),
        (f"{ANN} / {BEN}", f"{ANN} / {BEN} /  / Print version /  / {ANN} / {BEN}", "1 2"),
        # Split, joined, wrapped anew.
        (ANN, f"{ANN[:35]} / {ANN[35:]}", "1+2"),
        (f"{ANN} / {BEN}", f"{ANN} {BEN}", "1 1"),
        (f"{ANN[:35]} / {ANN[35:]} / {BEN}", f"{ANN[:43]} / {ANN[43:]} / {BEN}", "1 1+2 3"),
        # Signs, case and typography.
        ("--- / Don't — “stop” the café!", '--- / DON’T - "stop" the cafe\u0301', "1 2"),
        ("A co\u00adoperative in the city", "A cooperative in the city", "1"),
        (
            "我们应该关闭这条街道 / 因为孩子们可以在那里玩",
            "因为孩子们可以在那里玩 / 今天 / 我们应该关闭那条街道",
            "3 1",
        ),
        ("", ANN, "-"),
        (ANN, "", "-"),
    ],
)
def test_lines_are_where_their_words_are(old: str, new: str, lines: str) -> None:
    assert where(old, new) == lines


def test_lines_are_counted_by_how_they_changed() -> None:
    old, new = [ANN, BEN, LONG, "Gone with the wind today."], [LONG, "", ANN, BEN.replace("cover", "pay"), "A new one."]
    assert Alignment(old, new).counts() == Counts(new=1, gone=1, moved=1, reworded=1)


def test_words_that_were_added_to_a_line_reword_it_too() -> None:
    assert Alignment([ANN], [f"{ANN} Not so."]).counts() == Counts(new=0, gone=0, moved=0, reworded=1)


@pytest.mark.parametrize(
    ("triples", "chain"),
    [
        ([(1, 2, 1), (2, 1, 1), (3, 3, 1)], [(2, 1), (3, 3)]),
        ([(1, 2, 5), (2, 1, 1), (3, 3, 1)], [(1, 2), (3, 3)]),
        ([(1, 9, 3), (2, 2, 1), (3, 3, 1)], [(1, 9)]),
        ([(1, 1, 1), (1, 2, 1), (2, 2, 1)], [(1, 1), (2, 2)]),
        ([], []),
    ],
)
def test_the_heaviest_choice_in_order(triples: list[tuple[int, int, int]], chain: list[tuple[int, int]]) -> None:
    assert heaviest_in_order(triples) == chain
