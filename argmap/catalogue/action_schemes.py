"""Schemes that argue for what to do: from goals, consequences, values, costs, and from what moves people."""

from argmap.catalogue.scheme import Scheme

_CONSEQUENCES = {
    "consequences-likely": "How likely is it that this will come of it?",
    "consequences-evidence": "What evidence shows that it will?",
    "consequences-other": "Are there other consequences, good or bad, that count against these?",
}
_SPENT = {
    "spent-possible": "Can the goal still be reached?",
    "spent-worth": "Apart from what is spent already, is what is to be gained worth what is still to be spent?",
}
_HELP = {
    "help-needed": "Is the person really in need or in distress?",
    "help-works": "Would it really help?",
    "help-possible": "Is it possible to do?",
    "help-costs": "Would it have side effects that count for more?",
}
_FEAR = {
    "fear-grounded": "Is it really to be feared?",
    "fear-likely": "How likely is it that it will happen?",
    "fear-avoided": "Would this avoid it better than other ways?",
}

ACTIONS = {
    "practical reasoning": Scheme(
        "It is a means to a goal.",
        {
            "means-goals": "Which other goals does it conflict with?",
            "means-others": "Which other means to the goal are there?",
            "means-best": "Is it the best of these means?",
            "means-possible": "Is it possible to do?",
            "means-side-effects": "Does it have side effects that count for more?",
        },
    ),
    "consequences": Scheme("Good or bad things come of it.", _CONSEQUENCES),
    "positive consequences": Scheme("Good things come of it.", _CONSEQUENCES),
    "negative consequences": Scheme("Bad things come of it.", _CONSEQUENCES),
    "values": Scheme(
        "It serves or offends something that is held to be good.",
        {
            "values-held": "Do those concerned really hold it to be good?",
            "values-served": "Does it really serve or offend that value?",
            "values-conflict": "Does it touch another value that counts for more?",
        },
    ),
    "slippery slope": Scheme(
        "It leads step by step to something bad.",
        {
            "slope-steps": "Which steps lead from the first to the last?",
            "slope-links": "What makes each step lead to the next?",
            "slope-stop": "Which step is the weakest, and can one stop there?",
            "slope-end": "Is what it leads to really so bad?",
        },
    ),
    "gradualism": Scheme(
        "Each small step from what is accepted is accepted, and so is the last.",
        {
            "slope-steps": "Which steps lead from the first to the last?",
            "gradual-sum": "Do the small differences add up to one that matters?",
        },
    ),
    "waste": Scheme("If it is given up, what has been spent on it is lost.", _SPENT),
    "sunk costs": Scheme("So much has been spent on it that one must go on.", _SPENT),
    "sacrifice": Scheme(
        "Much was given up for it, so it is worth much.",
        {
            "sacrifice-made": "Was so much really given up for it?",
            "sacrifice-value": "Does what was given up for it show what it is worth?",
        },
    ),
    "threat": Scheme(
        "Whoever does it will be made to suffer for it.",
        {
            "threat-credible": "Can and will the threat be carried out?",
            "threat-relevant": "Does a threat count as a reason in this discussion?",
        },
    ),
    "fear": Scheme("Something to be feared comes of it.", _FEAR),
    "danger": Scheme("It is dangerous.", _FEAR),
    "distress": Scheme("Somebody suffers, and it would relieve that.", _HELP),
    "need for help": Scheme("Somebody needs help, and it would help.", _HELP),
}
