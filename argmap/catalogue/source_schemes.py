"""Schemes that argue from those who say something: what they know, what they are like, what they are bound to."""

from argmap.catalogue.scheme import Scheme

_CONFLICT = {
    "conflict-shown": "What shows that the person said or did both the one and the other?",
    "conflict-explained": "Is there an explanation by which the two go together?",
    "conflict-character": "Does the conflict really tell something about how credible the person is?",
    "conflict-weight": "Is the claim false for that reason, or is it only less well supported?",
}

SOURCES = {
    "expert opinion": Scheme(
        "An expert in the field says so.",
        {
            "expert-credibility": "How credible is the person as an expert?",
            "expert-field": "Is the claim about the field in which the person is an expert?",
            "expert-words": "What did the expert really say, and does the claim follow from it?",
            "expert-bias": "Is the expert honest, and free of interests of his or her own?",
            "expert-agreement": "Do other experts agree?",
            "expert-evidence": "Does the expert have evidence for it?",
        },
    ),
    "position to know": Scheme(
        "Somebody who is in a position to know says so.",
        {
            "position-knowledge": "Is the person really in a position to know it?",
            "position-honesty": "Is the person honest and reliable?",
            "position-words": "Did the person really say so?",
        },
    ),
    "witness testimony": Scheme(
        "Somebody who was there says what happened.",
        {
            "witness-consistent": "Is what the witness says free of contradictions?",
            "witness-facts": "Does it agree with what else is known about the case?",
            "witness-others": "Does it agree with what other witnesses say?",
            "witness-bias": "Does the witness have a reason to take a side?",
            "witness-plausible": "How plausible is what the witness says?",
        },
    ),
    "memory": Scheme(
        "Somebody remembers it.",
        {
            "memory-origin": "Was it right when the person first learned or saw it?",
            "memory-change": "Could the memory have faded or changed since then?",
        },
    ),
    "perception": Scheme(
        "Somebody sees, hears or feels it.",
        {
            "perception-circumstances": "Are the circumstances such that the senses can be trusted?",
            "perception-appearance": "Could something else look or feel the same?",
        },
    ),
    "popular opinion": Scheme(
        "Most people think so.",
        {
            "opinion-shared": "What shows that most people think so?",
            "opinion-doubts": "Even if most people think so, what speaks for it being wrong?",
        },
    ),
    "popular practice": Scheme(
        "Most people do so.",
        {
            "practice-shared": "What shows that most people do so?",
            "practice-doubts": "Even if most people do so, what speaks for it being wrong?",
        },
    ),
    "ethotic argument": Scheme(
        "Somebody of good character says so, or somebody of bad character denies it.",
        {
            "character-shown": "What shows that the person has this character?",
            "character-relevant": "Does the person's character matter here?",
            "character-weight": "Does the person's character decide the matter, or is it one reason among others?",
        },
    ),
    "ad hominem": Scheme(
        "Somebody of bad character says so, so it is not to be accepted.",
        {
            "character-shown": "What shows that the person has this character?",
            "character-relevant": "Does the person's character matter here?",
            "character-weight": "Does the person's character decide the matter, or is it one reason among others?",
        },
    ),
    "circumstantial ad hominem": Scheme(
        "Somebody says so, but does not live by it, so it is not to be accepted.", _CONFLICT
    ),
    "pragmatic inconsistency": Scheme("Somebody demands what he or she does not do.", _CONFLICT),
    "inconsistent commitment": Scheme(
        "Somebody says so, but is committed to something that does not go with it.", _CONFLICT
    ),
    "bias": Scheme(
        "Somebody who is biased says so, so it counts less.",
        {
            "bias-shown": "What shows that the person is biased?",
            "bias-relevant": "Is this a discussion in which taking a side is out of place?",
        },
    ),
    "commitment": Scheme(
        "Somebody is committed to it by what he or she has said or done.",
        {
            "commitment-shown": "What shows that the person is committed to it?",
            "commitment-exception": "May this case be an exception from what the person is committed to in general?",
        },
    ),
    "interaction of act and person": Scheme(
        "Acts show what somebody is like, and what somebody is like shows how an act is meant.",
        {
            "act-typical": "Is the act typical of the person?",
            "act-circumstances": "Do the circumstances explain the act better than the person's character does?",
        },
    ),
    "group and its members": Scheme(
        "What holds of a group holds of its members, or the other way round.",
        {
            "group-member": "Does the person or thing really belong to the group?",
            "group-typical": "Is it so of the members in general, and is this one like the others?",
        },
    ),
}
