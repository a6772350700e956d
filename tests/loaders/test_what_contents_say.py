"""What acts, bodies, crimes and threats say, ask, rest on and bring about: invented sentences by wording.

`the Act` is what the sentence before names. An object in quotation marks is a passage.
"""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

LEAD = "Introduction.\n\nLawyers praised the Harbour Data Act 2015.\n\n"
ACT, BC, MALABO = "id:instrument/harbour-data-act-2015", "id:instrument/cets-185", "id:instrument/malabo"


def said(sentence: str) -> set[str]:
    """`subject property object`, or with `~status` where it is not asserted, of a sentence after the lead."""
    text = source_text("note.txt", LEAD + sentence + "\n")
    found = extract(text)
    passages = {p.evidence.iri.value: text.text[p.evidence.start : p.evidence.end] for p in found.passages}
    told = set()
    for s in found.statements:
        if s.evidence[0].start < len(LEAD) - 1:
            continue
        value = s.object.value
        of = f'"{passages[value]}"' if value in passages else shortened(value)
        held = "" if s.status == "asserted" else f" ~{s.status}"
        told.add(f"{shortened(s.subject.value)} {shortened(s.predicate.value)} {of}{held}")
    return told


SAYS = [
    # what a law makes a crime
    ("The Act criminalises unauthorised access and interceptions of data.",
     [f"{ACT} cl:criminalises id:crime/illegal-access", f"{ACT} cl:criminalises id:crime/interceptions-of-data",
      f"{ACT} cl:concernsCrime id:crime/interceptions-of-data"]),
    ("The Act criminalises illegal access, phishing, fraud and the misuse of devices.",
     [f"{ACT} cl:concernsCrime id:threat/phishing", f"{ACT} cl:criminalises id:crime/fraud",
      f"{ACT} cl:criminalises id:crime/misuse-of-devices"]),
    ("The Act criminalises cyber-enabled crimes such as unauthorised access to computers and interceptions of data.",
     [f"{ACT} cl:criminalises id:crime/illegal-access", f"{ACT} cl:criminalises id:crime/interceptions-of-data"]),
    ("The Act punishes unlawful access to computers, damage to data and the sale of passwords.",
     [f"{ACT} cl:punishes id:crime/illegal-access", f"{ACT} cl:punishes id:crime/data-interference",
      f"{ACT} cl:punishes id:crime/sale-of-passwords"]),
    ("The Act criminalises the production and sale of viruses and regulates trade.",
     [f"{ACT} cl:criminalises id:crime/production-and-sale-of-viruses", f'{ACT} cl:regulates "trade"']),
    ("The Act creates offences of identity theft and cyberbullying.",
     [f"{ACT} cl:criminalises id:crime/identity-theft", f"{ACT} cl:criminalises id:crime/cyberbullying"]),
    ("The Act makes it an offence to intercept data, to possess hacking tools and to spread malware.",
     [f'{ACT} cl:concernsCrime "intercept data"', f'{ACT} cl:concernsCrime "spread malware"']),
    ("Identity theft is criminalised under the Act.", [f"{ACT} cl:criminalises id:crime/identity-theft"]),
    ("Cyberterrorism is an offence under the Act.", [f"{ACT} cl:criminalises id:crime/cyberterrorism"]),
    ("The Act forbids the sale of passwords.", [f'{ACT} cl:restricts "the sale of passwords"']),
    # what it asks and lets
    ("The Act compels banks to keep books.", [f'{ACT} cl:requires "banks to keep books"']),
    ("The Act obligates banks to notify customers.", [f'{ACT} cl:requires "banks to notify customers"']),
    ("The Act empowers the police to seize computers.", [f'{ACT} cl:allows "the police to seize computers"']),
    ("The Act makes it possible to extradite offenders.", [f'{ACT} cl:allows "extradite offenders"']),
    ("The Act outlines the duties of judges.", [f'{ACT} cl:provides "the duties of judges"']),
    ("The Act enshrines the rights of users.", [f'{ACT} cl:provides "the rights of users"']),
    # what it aims at and applies to
    ("The Act is meant to deter hackers.", [f'{ACT} cl:aimsAt "deter hackers"']),
    ("The Act is dedicated to the protection of children.", [f'{ACT} cl:aimsAt "the protection of children"']),
    ("The Act attempts to balance security and privacy.", [f'{ACT} cl:aimsAt "balance security and privacy"']),
    ("The Act is binding on banks.", [f'{ACT} cl:appliesTo "banks"']),
    ("The Act is limited to personal data.", [f'{ACT} cl:appliesTo "personal data"']),
    # what it rests on
    ("The Malabo Convention was inspired by the Budapest Convention.", [f"{MALABO} eli:based_on {BC}"]),
    ("The Act draws on the Budapest Convention.", [f"{ACT} eli:based_on {BC}"]),
    ("The Act reflects some aspects of the Budapest Convention.", [f"{ACT} eli:based_on {BC}"]),
    ("The Budapest Convention served as a model for the Act.", [f"{ACT} eli:based_on {BC}"]),
    ("The Act was patterned after the Budapest Convention.", [f"{ACT} eli:based_on {BC}"]),
    # fights, stops, causes, threatens
    ("Europol tackles phishing and online fraud.",
     ["id:body/europol cl:counters id:threat/phishing", "id:body/europol cl:counters id:crime/computer-related-fraud"]),
    ("Dual criminality poses an obstacle to extradition.",
     ["id:principle/double-criminality cl:hinders id:measure/extradition"]),
    ("Bureaucracy slows down the work of judges.", ['id:obstacle/bureaucracy cl:hinders "the work of judges"']),
    ("Cybercrime is driven by greed and poverty.", ['id:crime/cybercrime cl:hasCause "greed and poverty"']),
    ("Cybercrime stems from greed.", ['id:crime/cybercrime cl:hasCause "greed"']),
    ("Ransomware targets hospitals and schools.", ['id:threat/ransomware cl:threatens "hospitals and schools"']),
    ("Ukraine is vulnerable to cyber attacks.", ["id:threat/cyber-attack cl:threatens id:state/UKR"]),
    ("Identity theft constitutes fraud.", ["id:crime/identity-theft cl:classifiedAs id:crime/fraud"]),
    ("The use of encryption made detection extremely difficult.", ['id:technology/encryption cl:hinders "detection"']),
    ("Anonymity makes it difficult to identify offenders.", ['id:obstacle/anonymity cl:hinders "identify offenders"']),
    ("The Act makes the reporting of incidents mandatory.", [f'{ACT} cl:requires "the reporting of incidents"']),
    ("Companies are obliged by the Act to report incidents.",
     [f'{ACT} cl:requires "Companies are obliged by the Act to report incidents"']),
    ("NATO recognised cyberspace as a domain of operations.",
     ['id:technology/cyberspace cl:classifiedAs "a domain of operations" ~reported']),
    ("Europol considers ransomware a major threat.",
     ['id:threat/ransomware cl:classifiedAs "a major threat" ~reported']),
    ("There is no provision on extradition in the Act.", [f'{ACT} cl:lacks "provision on extradition"']),
    ("The Act contains no rules on extradition.",
     [f'{ACT} cl:lacks "rules on extradition"', f'{ACT} cl:provides "rules on extradition" ~negated']),
    ("The offences in the Act include illegal access and fraud.",
     [f"{ACT} cl:concernsCrime id:crime/illegal-access", f"{ACT} cl:concernsCrime id:crime/fraud"]),
    ("The scope of the Act includes trade in data.", [f'{ACT} cl:appliesTo "trade in data"']),
    ("Europol unveiled the National Cybersecurity Plan to increase awareness.",
     ['id:instrument/national-cybersecurity-plan cl:aimsAt "increase awareness"']),
    ("Because of poverty, cybercrime has increased.", ['id:crime/cybercrime cl:hasCause "poverty"']),
    ("Phishing is a cause of fraud.", ["id:threat/phishing cl:causes id:crime/fraud"]),
    ("An example of malware is Stuxnet.", ["id:threat/malware cl:hasExample id:event/stuxnet"]),
    # verbs in a row: each says its own, and ends before the next
    ("The Act recognises that data are property, and facilitates the exchange of information.",
     [f'{ACT} cl:provides "data are property"', f"{ACT} cl:provides id:measure/information-exchange"]),
    ("The Budapest Convention criminalises fraud, requires states to preserve data and provides for extradition.",
     [f"{BC} cl:criminalises id:crime/fraud", f'{BC} cl:requires "states to preserve data"',
      f"{BC} cl:provides id:measure/extradition"]),
    ("The Act recognises that fraud may cross borders and facilitates the exchange of information.",
     [f'{ACT} cl:provides "fraud may cross borders"', f"{ACT} cl:provides id:measure/information-exchange"]),
    ("The Act regulates the work of banks and imposes fines on companies.",
     [f'{ACT} cl:regulates "the work of banks"', f'{ACT} cl:requires "fines on companies"']),
    ("Encryption hides the traces of a crime and needs a key.",
     ['id:technology/encryption cl:hasState "hides the traces of a crime"',
      'id:technology/encryption cl:hasState "needs a key"']),
    ("Europol is designed to protect networks, detect, prevent and fight cyber attacks.",
     ['id:body/europol cl:aimsAt "protect networks"',
      'id:body/europol cl:aimsAt "detect, prevent and fight cyber attacks"']),
]  # fmt: skip
# sentence, and the property that it must not assert
SILENT = [
    ("The Act does not criminalise cyberbullying.", "cl:criminalises"),
    ("The Act should criminalise identity theft.", "cl:criminalises"),
    ("If the Act criminalises identity theft, judges will act.", "cl:criminalises"),
    ("Judges discuss the criminalisation of hacking.", "cl:criminalises"),
    ("Ukraine criminalises the sale of passwords.", "cl:criminalises"),
    ("The Act was not inspired by the Budapest Convention.", "eli:based_on"),
    ("The Act must be based on the Budapest Convention.", "eli:based_on"),
    ("The Act reflects the views of Ukraine.", "eli:based_on"),
    ("The Act may compel banks to keep books.", "cl:requires"),
    ("The Act is known to deter hackers.", "cl:aimsAt"),
    ("The Act is limited by the courts.", "cl:appliesTo"),
    ("The Act has been signed by 60 states which follow its provisions.", "cl:provides"),
    ("The Act is the only recognised law.", "cl:provides"),
    ("The Act contains no rules on extradition.", "cl:provides"),
    ("The Act imposes no duties on banks.", "cl:requires"),
    ("There is no doubt about the Act.", "cl:lacks"),
    ("Ukraine submitted the plan to the police.", "cl:aimsAt"),
    ("Europol does not consider ransomware a major threat.", "cl:classifiedAs"),
    ("Encryption makes hard times.", "cl:hinders"),
    ("Europol could tackle phishing.", "cl:counters"),
    ("Cybercrime results in poverty.", "cl:hasCause"),
    ("Criminals have weapons and targets, networks, servers and clients.", "cl:threatens"),
    ("Chapter 5 of the Act, entitled “Provisional access to objects”, is long.", "cl:allows"),
]


@pytest.mark.parametrize(("sentence", "told"), SAYS, ids=[sentence for sentence, _ in SAYS])
def test_what_a_sentence_says(sentence: str, told: list[str]) -> None:
    assert set(told) - said(sentence) == set()


@pytest.mark.parametrize(("sentence", "name"), SILENT, ids=[sentence for sentence, _ in SILENT])
def test_what_a_sentence_does_not_say(sentence: str, name: str) -> None:
    assert [told for told in said(sentence) if f" {name} " in told and "~" not in told] == []
