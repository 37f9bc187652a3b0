"""Schemes that argue for what is so: from signs, causes, examples, analogies, explanations, and what is missing."""

from argmap.catalogue.scheme import Scheme

_EXPLANATION = {
    "explanation-good": "How good is the explanation by itself?",
    "explanation-better": "How much better is it than the other explanations?",
    "explanation-search": "How thoroughly were other explanations looked for?",
    "explanation-wait": "Would it be better to look further than to conclude now?",
}
_IGNORANCE = {
    "ignorance-search": "How thoroughly was it looked for?",
    "ignorance-known": "Would it be known if it were so?",
    "ignorance-burden": "Who has to prove it, and how well?",
}
_WHOLE = {
    "whole-property": "Is this a property that passes between parts and wholes of this kind?",
    "whole-parts": "Can the whole differ from its parts in this, for example by how they are arranged?",
}

EVIDENCE = {
    "sign": Scheme(
        "Something that usually goes with it is seen.",
        {
            "sign-strength": "How reliably does the sign go with what it is taken for?",
            "sign-other": "Is there something else that would explain the sign better?",
        },
    ),
    "cause to effect": Scheme(
        "Its cause is there.",
        {
            "cause-law": "How strong is the rule that the cause has this effect?",
            "cause-evidence": "Is there enough evidence for that rule?",
            "cause-interference": "Is there something that prevents or changes the effect here?",
        },
    ),
    "correlation to cause": Scheme(
        "The two occur together, so the one causes the other.",
        {
            "correlation-real": "Do the two really occur together?",
            "correlation-chance": "Do they occur together often enough that it is no coincidence?",
            "correlation-direction": "Could it be the other way round, so that the effect is the cause?",
            "correlation-third": "Could a third thing cause both?",
            "correlation-between": "Does the one lead to the other only through something in between?",
            "correlation-range": "Do the two occur together only within some limits?",
        },
    ),
    "example": Scheme(
        "It is so in an example.",
        {
            "example-true": "Is it really so in the example?",
            "example-fits": "Is the example a case of what it is to show?",
            "example-typical": "Is the example typical of such cases?",
            "example-strength": "How strong is what is concluded: does it hold always, usually or sometimes?",
            "example-special": "Did special circumstances make the example come out so?",
        },
    ),
    "analogy": Scheme(
        "It is so in a case that is like this one.",
        {
            "analogy-alike": "Are the two cases alike in what matters here?",
            "analogy-different": "Do the two cases differ in a way that weakens the comparison?",
            "analogy-true": "Is it really so in the other case?",
            "analogy-other": "Is there a third case, also like this one, in which it is not so?",
        },
    ),
    "evidence to hypothesis": Scheme(
        "What would be observed if it were so is observed.",
        {
            "evidence-expected": "If it is so, would this really be observed?",
            "evidence-observed": "Has it really been observed?",
            "evidence-other": "Could it be observed for another reason?",
        },
    ),
    "falsification of a hypothesis": Scheme(
        "What would be observed if it were so is not observed.",
        {
            "evidence-expected": "If it is so, would this really be observed?",
            "evidence-missed": "Could it have been there and not been observed?",
        },
    ),
    "abductive argument": Scheme("It explains what is observed.", _EXPLANATION),
    "best explanation": Scheme("It explains what is observed better than anything else does.", _EXPLANATION),
    "ignorance": Scheme("Nothing shows that it is so, so it is not.", _IGNORANCE),
    "epistemic ignorance": Scheme("If it were so, it would be known, and it is not known.", _IGNORANCE),
    "alternatives": Scheme(
        "One of several must be so, and the others are not.",
        {
            "alternatives-all": "Are these all the alternatives?",
            "alternatives-excluded": "Are the others really excluded?",
            "alternatives-together": "Can more than one of them be so?",
        },
    ),
    "opposites": Scheme(
        "The opposite has the opposite property.",
        {
            "opposites-opposed": "Are the two really opposites?",
            "opposites-property": "Does the property really change into its opposite with them?",
        },
    ),
    "composition": Scheme("It holds of the parts, so it holds of the whole.", _WHOLE),
    "division": Scheme("It holds of the whole, so it holds of the parts.", _WHOLE),
}
