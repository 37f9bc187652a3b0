"""Schemes that argue from rules and from words: what falls under them, and what is an exception."""

from argmap.catalogue.scheme import Scheme

_RULE = {
    "rule-applies": "Does the rule apply to this case?",
    "rule-other": "Is there another rule that conflicts with it or goes before it?",
    "rule-exception": "Is this case an exception, or is there an excuse?",
}

RULES = {
    "established rule": Scheme("An established rule demands it.", _RULE),
    "rules": Scheme("A rule demands it.", _RULE),
    "exceptional case": Scheme(
        "The rule does not count here, as this case is an exception.",
        {
            "exception-accepted": "Is such an exception from the rule accepted?",
            "exception-fits": "Is this really such a case?",
            "exception-precedent": "If it is accepted, what would become of the rule?",
        },
    ),
    "precedent": Scheme(
        "It was decided so in an earlier case.",
        {
            "precedent-rule": "Does the same rule apply to both cases?",
            "precedent-alike": "Is the earlier case like this one in what matters?",
            "precedent-right": "Was the earlier case decided rightly?",
            "precedent-others": "Is there a decision of another kind in cases that are more like this one?",
        },
    ),
    "plea for excuse": Scheme(
        "There is an excuse for having broken the rule.",
        {
            "excuse-true": "Was it really as the excuse says?",
            "excuse-accepted": "Does the excuse count for this rule?",
        },
    ),
    "verbal classification": Scheme(
        "It has a property by which it is called something.",
        {
            "classification-property": "What shows that it has the property?",
            "classification-word": "Does the property really suffice for the word, or is that open to doubt?",
        },
    ),
    "definition to verbal classification": Scheme(
        "It fits a definition, so it is called what the definition defines.",
        {
            "definition-fits": "What shows that it fits the definition?",
            "definition-right": "Is the definition right, rather than another one?",
        },
    ),
    "arbitrariness of a verbal classification": Scheme(
        "The line that a word draws is arbitrary, so nothing follows from it.",
        {
            "line-arbitrary": "Is there really no reason to draw the line there?",
            "line-needed": "Does a line have to be drawn somewhere?",
        },
    ),
    "constitutive-rule claims": Scheme(
        "To do the one is to do the other: a rule makes it count as that.",
        {
            "constitutive-rule": "Is there such a rule, and is it accepted here?",
            "constitutive-circumstances": "Are the circumstances those under which the one counts as the other?",
        },
    ),
}
