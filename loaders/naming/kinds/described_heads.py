"""The nouns by which a text describes a thing without a name, and of what kind it is: `national laws`, `the signatories
of the treaty`, `a joint exercise`. General English of law, policing and diplomacy, in the form of labels."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import Word, singular, word_set

_ACTORS: Final = word_set(
    """
user organization agency authority firm institution provider operator enterprise bank official citizen gang association
country state nation party signatory member leader ministry police court team force unit service partner representative
stakeholder expert council commission committee coalition network participant delegation parliament legislature
republic bloc community administration individual person people employee contractor vendor supplier
platform media youth student worker professional soldier enforcement
"""
)
_ACTORS_ALONE: Final = word_set(
    """
criminal cybercriminal terrorist cyberterrorist hacker hacktivist attacker offender perpetrator fraudster scammer
adversary extremist expert scholar researcher academic lawyer judge prosecutor investigator lawmaker legislator
practitioner programmer engineer developer diplomat negotiator delegate regulator policymaker critic activist journalist
victim government ngo company corporation business stakeholder signatory observer minister
"""
)
_CRIMES: Final = word_set(
    """
crime cybercrime offense fraud theft trafficking laundering forgery piracy extortion smuggling exploitation harassment
espionage sabotage corruption bribery kidnapping counterfeiting propaganda violence scam
"""
)
_THREATS: Final = word_set("threat attack cyberattack intrusion breach risk danger incident vulnerability")
_MEASURES: Final = word_set(
    """
cooperation collaboration coordination assistance harmonization standardization investigation prosecution extradition
partnership dialogue exercise interaction mechanism measure effort initiative procedure training exchange sharing
safeguard request sanction tool action approach practice reform support
"""
)
_INSTRUMENTS: Final = word_set(
    """
law legislation regulation guideline rule policy treaty agreement convention protocol resolution amendment directive
document framework norm strategy plan report statute bill reservation statement declaration
memorandum recommendation code
"""
)
_OBSTACLES: Final = word_set(
    "challenge obstacle difficulty problem gap lack shortage barrier impediment limitation weakness deficiency overlap "
    "disparity inconsistency discrepancy disagreement shortcoming absence"
)
_EVENTS: Final = word_set(
    "conference meeting summit ceremony workshop seminar session forum negotiation operation raid event campaign"
)
_TECHNOLOGIES: Final = word_set(
    "technology system network device software service infrastructure application server access connectivity"
)
_PLACES: Final = word_set("region continent")

# Persons by what they do, have done or are to others; what may be a program or a thing too (`agent`) is none of them.
_PERSONS: Final = word_set(
    """
officer detective inspector commander veteran mercenary militant insurgent rebel spy saboteur whistleblower
informant mule launderer trafficker smuggler dealer thief robber burglar kidnapper extortionist blackmailer stalker
bully spammer phisher pirate counterfeiter forger impersonator impostor predator abuser molester pedophile paedophile
groomer suspect defendant convict inmate prisoner detainee fugitive accomplice facilitator ringleader kingpin mastermind
mobster gangster culprit wrongdoer conspirator sympathizer supporter proponent advocate opponent detractor skeptic
theorist philosopher historian economist sociologist criminologist psychologist commentator writer blogger senator
congressman congresswoman politician ambassador envoy attorney solicitor barrister magistrate juror litigant plaintiff
complainant notary auditor accountant banker trader investor shareholder entrepreneur merchant retailer seller buyer
administrator technician specialist trainer educator instructor learner pupil graduate mentor consultant adviser
advisor strategist architect responder examiner inhabitant resident migrant refugee immigrant foreigner tourist
traveler patient physician doctor nurse inventor innovator contributor attendee speaker panelist moderator organizer
drafter peer colleague teenager adolescent hostage voter taxpayer netizen cybermercenary
"""
)
_BODIES: Final = word_set(
    """
cartel syndicate mafia militia hospital university school college charity manufacturer airline embassy consulate
laboratory insurer startup lender newspaper broadcaster publisher utility municipality secretariat tribunal consortium
registrar conglomerate multinational
"""
)

# States in general and persons act, but are no bodies.
_NO_BODIES: Final = (
    word_set(
        """
user citizen official country state nation party signatory member leader representative stakeholder expert participant
delegate individual person people employee contractor youth student worker professional soldier minister
customer consumer teacher scientist analyst human respondent parent employer actor jurisdiction republic woman man child
girl boy survivor household
"""
    )
    | _PERSONS
    | (_ACTORS_ALONE - word_set("government ngo company corporation business"))
)

# The kind of a head and the class of ours; of a noun in several lists the first counts.
KINDS: Final[dict[str, tuple[str, str]]] = {
    **dict.fromkeys(_PLACES, ("place", "Place")),
    **dict.fromkeys(_TECHNOLOGIES, ("technology", "Technology")),
    **dict.fromkeys(_EVENTS, ("event", "Event")),
    **dict.fromkeys(_OBSTACLES, ("obstacle", "Obstacle")),
    **dict.fromkeys(_INSTRUMENTS, ("instrument", "Instrument")),
    **dict.fromkeys(_MEASURES, ("measure", "CooperationMeasure")),
    **dict.fromkeys(_THREATS, ("threat", "Threat")),
    **dict.fromkeys(_CRIMES, ("crime", "CrimeType")),
    **dict.fromkeys(_NO_BODIES & (_ACTORS | _ACTORS_ALONE), ("body", "Actor")),
    **dict.fromkeys((_ACTORS | _ACTORS_ALONE) - _NO_BODIES, ("body", "Body")),
}
ALONE: Final = _ACTORS_ALONE

_MORE_ACTORS: Final = (
    word_set(
        "entity business household consumer customer teacher scientist analyst human respondent parent employer actor "
        "jurisdiction"
    )
    | _PERSONS
    | _BODIES
)
_MORE_CRIMES: Final = word_set("phishing hacking ransomware terrorism cyberterrorism blackmail")
_MORE_THREATS: Final = word_set("hazard malware virus botnet leak disruption violation misuse abuse")
_MORE_MEASURES: Final = word_set(
    """
program programme step action response solution control implementation adoption enforcement development establishment
creation protection prevention awareness education monitoring oversight detection attribution capacity deterrence
preparedness recovery governance outreach transparency
"""
)
_MORE_OBSTACLES: Final = word_set(
    """
ambiguity uncertainty complexity delay slowness scarcity fragmentation mistrust distrust reluctance unwillingness
inability loophole bottleneck burden constraint hurdle dilemma tension confusion anonymity backlog conflict friction
secrecy bureaucracy underreporting
"""
)
_MORE_TECHNOLOGIES: Final = word_set(
    "blockchain encryption algorithm computer database website smartphone cloud internet"
)
_PRINCIPLES: Final = word_set("right duty obligation doctrine sovereignty jurisdiction privacy neutrality")

# The same with further nouns, which tell a kind only where they are subject of a clause.
NOUNS: Final[dict[str, tuple[str, str]]] = {
    **dict.fromkeys(_PRINCIPLES, ("principle", "Principle")),
    **dict.fromkeys(_MORE_TECHNOLOGIES, ("technology", "Technology")),
    **dict.fromkeys(_MORE_OBSTACLES, ("obstacle", "Obstacle")),
    **dict.fromkeys(_MORE_MEASURES, ("measure", "CooperationMeasure")),
    **dict.fromkeys(_MORE_THREATS, ("threat", "Threat")),
    **dict.fromkeys(_MORE_CRIMES, ("crime", "CrimeType")),
    **dict.fromkeys(_MORE_ACTORS & _NO_BODIES, ("body", "Actor")),
    **dict.fromkeys(_MORE_ACTORS - _NO_BODIES, ("body", "Body")),
    **KINDS,
}


def is_plural_head(word: Word) -> bool:
    """Whether a word is one of these nouns in the plural."""
    return word.norm in KINDS and word.text.islower() and singular(word.lower) != word.lower
