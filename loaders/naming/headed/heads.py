"""The words by which names are told: heads of instruments, bodies, events and offices, and words that end a name."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import word_set

INSTRUMENT_HEADS: Final[dict[str, str]] = {
    "convention": "Treaty", "treaty": "Treaty", "agreement": "Treaty", "pact": "Treaty", "covenant": "Treaty",
    "charter": "Treaty", "protocol": "Protocol", "directive": "Directive", "regulation": "Regulation",
    "declaration": "Declaration", "strategy": "Strategy", "resolution": "Resolution", "manual": "Manual",
    "programme": "Programme", "program": "Programme", "concept": "SoftLaw", "recommendation": "SoftLaw",
    "memorandum": "SoftLaw", "guidelines": "SoftLaw", "doctrine": "SoftLaw", "statement": "SoftLaw",
    "code": "Code", "law": "Statute", "act": "Statute", "constitution": "NationalLaw", "decree": "NationalLaw",
    "decision": "FrameworkDecision", "plan": "Programme", "framework decision": "FrameworkDecision",
    "report": "SoftLaw", "accord": "Treaty", "ordinance": "NationalLaw", "roadmap": "Programme",
    "initiative": "Programme", "project": "Programme", "compact": "SoftLaw", "communiqué": "Declaration",
    "policy": "Strategy", "bill": "DraftInstrument", "order": "NationalLaw", "proclamation": "NationalLaw",
    "agenda": "Programme", "pledge": "Declaration", "manifesto": "Declaration", "communique": "Declaration",
}  # fmt: skip
# Heads that many other nouns share (`Legal Framework`): their names have two words or more before them.
LOOSE_INSTRUMENTS: Final[dict[str, str]] = {
    "principles": "SoftLaw", "rules": "SoftLaw", "framework": "SoftLaw", "handbook": "Manual", "toolkit": "Manual",
    "guide": "Manual", "call": "Declaration", "amendment": "NationalLaw", "arrangement": "SoftLaw",
    "statute": "NationalLaw", "conclusions": "Declaration", "facility": "Programme", "campaign": "Programme",
    "blueprint": "Strategy", "index": "SoftLaw", "survey": "SoftLaw", "barometer": "SoftLaw", "scoreboard": "SoftLaw",
}  # fmt: skip
_AGENCIES: Final = word_set(
    """
agency ministry department office bureau authority service services inspectorate administration registry regulator
commission secretariat directorate constabulary police gendarmerie embassy mission cabinet
"""
)
_COMMITTEES: Final = word_set("committee subcommittee council board panel caucus")
_UNITS: Final = word_set("division unit team cert csirt section branch wing command headquarters laboratory lab labs")
_NETWORKS: Final = word_set("network platform hub")
LEGAL_FORMS: Final = word_set("corporation inc ltd llc llp plc gmbh limited corp jsc pjsc ojsc pty sarl oyj srl")
_COMPANIES: Final = LEGAL_FORMS | word_set("investments bank company")
# The nouns by which bodies are told, a description among them (`a regional centre`), and of what class those are.
BODY_CLASSES: Final[dict[str, str]] = {
    **dict.fromkeys(
        word_set(
            """
centre center assembly organization organisation alliance group institute academy university association court
forces force structure parliament union league foundation tribunal senate consortium college community school society
coalition confederation taskforce chamber partnership federation army corps guard congress fund observatory subgroup
faculty militia brigade
"""
        ),
        "Body",
    ),
    **dict.fromkeys(_AGENCIES, "Agency"),
    **dict.fromkeys(_COMMITTEES, "Committee"),
    **dict.fromkeys(_UNITS, "Unit"),
    **dict.fromkeys(_NETWORKS, "Network"),
    **dict.fromkeys(_COMPANIES, "Company"),
}
BODY_HEADS: Final = frozenset(BODY_CLASSES)
EVENT_HEADS: Final = word_set(
    """
conference congress summit session meeting forum workshop symposium seminar colloquium dialogue webinar roundtable
ceremony plenary negotiations talks consultations hearing retreat
"""
)
OFFICE_HEADS: Final = word_set(
    """
president chairman chairperson director minister commissioner secretary ombudsman rapporteur coordinator
"""
)
RANKS: Final = word_set(
    """
general colonel lieutenant major captain sergeant admiral inspector superintendent
"""
)
LINKS: Final = word_set(
    """
of and the for on in against to with by between concerning at from
"""
)
OPENERS: Final = word_set(
    """
on against for concerning of between to
"""
)
STOPS: Final = word_set(
    """
is are was were be been being has have had will would shall should can could may might must which that who
whose where when while as but or not also did does do than then thus this these those it its their there
however although because since until after before during through under within into signed adopted ratified
entered entering obliges provides contains requires establishes proved came allows covers defines plays aims
created developed called held opened includes criminalises criminalizes seeks remains helps makes made introduced
introduces established gives gave says said calls took takes enables became becomes mandates imposes imposed punishes
applies permits prohibits prohibited replaces replaced follows followed amends amended leads led offers creates
recognises recognizes published issued launched passed enacted reached stated regulates works work according along
both such play hence therefore so yet namely including
"""
)
NOT_NAMES: Final = word_set(
    """
the this that these those in on at for from by with as an a and but its their our his her it if when while
however thus although such each every no some many most all both under within since after before during
according regarding concerning through despite unlike among can will would shall should could may might must which
who whose is are was were has have had does did sometimes often now then also recently currently
"""
)
MONTHS: Final = word_set(
    """
january february march april may june july august september october november december
"""
)
