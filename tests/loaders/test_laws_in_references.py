"""References that are a law, a treaty or a case and nothing else: what they tell, and what is none."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from loaders.works.entries import entry

# text, whether a case, day or year, number, states
LAWS = [
    ("Barn Misuse Act 1990 (United Kingdom).", False, "1990", "", ("United Kingdom",)),
    ("Barn Misuse Act 1990 (UK).", False, "1990", "", ("United Kingdom",)),
    ("Barn Misuse Act 1990, c. 18 (UK).", False, "1990", "c. 18", ("United Kingdom",)),
    ("Barn Misuse Act 1990 (UK) 1990, c 18.", False, "1990", "c 18", ("United Kingdom",)),
    ("Barn Misuse Act, 1990 (U.K.), c. 18", False, "1990", "c. 18", ("United Kingdom",)),
    ("Barn Act (1917) (United States).", False, "1917", "", ("United States",)),
    ("Barn Act, S.C. 2002, c. 1 (Canada).", False, "2002", "S.C. 2002, c. 1", ("Canada",)),
    ("Youth Barn Act S.C. 2002, c. 1 (Canada).", False, "2002", "S.C. 2002, c. 1", ("Canada",)),
    ("Barn Code, RSC 1985, c C-46.", False, "1985", "RSC 1985, c C-46", ()),
    ("Canadian Barn Code, R.S.C. 1985, c.46.", False, "1985", "R.S.C. 1985, c.46", ()),
    ("Barn Misuse and Fire Act Ch 50A (Rev Ed 2007) (Singapore).", False, "", "Ch 50A", ("Singapore",)),
    ("Barn Misuse Act (Cap. 50A) (Singapore)", False, "", "Cap. 50A", ("Singapore",)),
    ("Barn Code Act 1995 (Australia).", False, "1995", "", ("Australia",)),
    ("Barn Code Act 1995 (Cth).", False, "1995", "", ("Australia",)),
    ("Barns Act 1900 (NSW) s 308", False, "1900", "", ("Australia",)),
    ("German Barn Code (1914).", False, "1914", "", ()),
    ("Penal Law (1977) (Israel).", False, "1977", "", ("Israel",)),
    ("Model Barn Code (January 2001) (Australia).", False, "2001-01", "", ("Australia",)),
    ("Uniform Code of Barns (United States).", False, "", "", ("United States",)),
    ("California Barns and Professions Code (United States).", False, "", "", ("United States",)),
    ("Canadian Charter of Barns and Freedoms.", False, "", "", ()),
    ("Barn Fraud and Abuse Act, 18 U.S.C. § 1030.", False, "", "18 U.S.C. § 1030", ()),
    (
        "Barn Fraud and Abuse Act of 1986, Pub. L. No. 99-474, 100 Stat. 1213 (1986).",
        False,
        "1986",
        "Pub. L. No. 99-474",
        (),
    ),
    ("Barncrimes Act 19 of 2020 (South Africa).", False, "2020", "19", ("South Africa",)),
    ("Barn Crimes (Prohibition, Prevention) Act, 2015 (Nigeria).", False, "2015", "", ("Nigeria",)),
    ("Barn Crimes (Prohibition, Prevention, Etc.) Act 2015.", False, "2015", "", ()),
    ("Barn Crime Act No. 24 of 2007 (Sri Lanka)", False, "2007", "No. 24", ("Sri Lanka",)),
    ("The Barn Technology Act, 2000 (India).", False, "2000", "", ("India",)),
    ("The Barn Technology Act, No. 21 of 2000, India.", False, "2000", "No. 21", ("India",)),
    ("Law No. 12.737 of 30 November 2012 (Brazil).", False, "2012-11-30", "No. 12.737", ("Brazil",)),
    ("Federal Law No. 149-FZ of 27 July 2006 (Russia).", False, "2006-07-27", "No. 149-FZ", ("Russia",)),
    ("Law of Ukraine on Barns, No. 2163-VIII (2017).", False, "2017", "No. 2163-VIII", ()),
    ("Law on Combating Barn Crime 2018 (Jordan)", False, "2018", "", ("Jordan",)),
    ("Constitution of the Republic of Kenya, 2010.", False, "2010", "", ()),
    ("Barn Security Law of the People's Republic of China (2016).", False, "2016", "", ()),
    ("Convention on Barn Crime, 22296 UNTS 167 (2001).", False, "2001", "", ()),
    (
        "Convention on Barn Crime, opened for signature 23 November 2001, ETS No. 185 (entered into force July 2004).",
        False,
        "2001-11-23",
        "ETS No. 185",
        (),
    ),
    ("Convention on Barn Crime, Nov. 23, 2001, E.T.S. No. 185.", False, "2001-11-23", "E.T.S. No. 185", ()),
    (
        "Convention on Barn Crime (adopted 23 November 2001, entered into force 1 July 2004) ETS 185",
        False,
        "2001-11-23",
        "ETS 185",
        (),
    ),
    ("Council of Harbours Convention on Barn Crime, Budapest, 23 November 2001.", False, "2001-11-23", "", ()),
    ("Vienna Convention on the Law of Barns, 1969.", False, "1969", "", ()),
    ("African Union Convention on Barn Security and Personal Data Protection (2014).", False, "2014", "", ()),
    ("Charter of the United Barns, 24 October 1945, 1 UNTS XVI.", False, "1945-10-24", "", ()),
    ("International Covenant on Civil and Barn Rights, 999 UNTS 171 (1966).", False, "1966", "", ()),
    ("United States v. Gorsky.", True, "", "", ("United States",)),
    ("*United States of America v. Gorsky*.", True, "", "", ("United States of America",)),
    ("United States v. Morrow, 928 F.2d 504 (2d Cir. 1991).", True, "1991", "", ("United States",)),
    ("Quillan v. Tarnow, 410 U.S. 113 (1973).", True, "1973", "", ()),
    ("R v Quillan [2010] EWCA Crim 65.", True, "2010", "[2010] EWCA Crim 65", ()),
    ("K.U. v. Finland, no. 2872/02, 2 December 2008.", True, "2008-12-02", "no. 2872/02", ("Finland",)),
    ("K.U. v Finland App no 2872/02 (ECtHR, 2 December 2008)", True, "2008-12-02", "App no 2872/02", ("Finland",)),
    (
        "Nicaragua v. United States of America (Merits) [1986] ICJ Rep 14.",
        True,
        "1986",
        "",
        ("Nicaragua", "United States of America"),
    ),
    (
        "Case C-311/18 Barn Protection Commissioner v Hillbook Ireland Ltd [2020] ECLI:EU:C:2020:559",
        True,
        "2020",
        "Case C-311/18",
        (),
    ),
    ("State v. Tarnow, No. 12-345 (D. Or. Mar. 4, 2016).", True, "2016-03-04", "No. 12-345", ()),
    ("Republic v. Moss & 2 others [2018] eKLR", True, "2018", "", ()),
    ("Draft Convention on Barns (2017).", False, "2017", "", ()),
    ("Barn Crimes Bill 2018 (Zambia).", False, "2018", "", ("Zambia",)),
    ("Decree-Law No. 54-03 of 2018 (Tunisia).", False, "2018", "No. 54-03", ("Tunisia",)),
    ("Copyright Act, 17 U.S.C. §§ 101-810 (1976).", False, "1976", "17 U.S.C. §§ 101-810", ()),
]
NONE = [
    "18 U.S.C. § 1030 (2018).",
    "Quillan, R. (2018). The Barn Act 1990. Journal of Harbour Law, 3(2), 1-9.",
    "Tarnow S. The Convention on Barns: a comment. Hillgate, 2002.",
    "Ministry of Barn Law. (2018). Report. https://a.example",
    "Barn Law Review, 3(2), 1-9.",
    "Quillan, Law of the Barns (Hillgate Press 2001).",
    "Harbour Law School, Barn Report 2018.",
    "Handbook on the Law of Barns. Hillgate: Hillgate Press, 2010.",
    "Cyber Law and Practice. Hillgate Press, 2010.",
    "The Law of Barns, 2nd ed., Hillgate Press, 2010.",
    "United Barns Convention against Fire. New York: United Barns, 2003.",
    "Journal of Barn Law 2010",
    "Executive Order 13636 (2013)",
]


@pytest.mark.parametrize(("text", "is_case", "day", "number", "states"), LAWS)
def test_laws_and_cases(text: str, is_case: bool, day: str, number: str, states: tuple[str, ...]) -> None:
    found = entry(text).law
    assert found is not None
    assert (found.is_case, found.adopted, "".join(found.numbers[:1])) == (is_case, day, number)
    assert set(states) <= set(found.states)
    assert is_case or len(found.states) == len(states)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_law(text: str) -> None:
    assert entry(text).law is None


TEXT = """On Barns

Introduction

Barns burn in all the states of the region, and nobody knows why they do so, as all of the writers say again.

Bibliography

Legislation

Barn Quenching Act 1990 (United Kingdom).

German Barn Code (1914).

Quenching Convention, 999 HTS 12 (1967).

Cases

Norway v. Quill, No. 12-34 (2001).
"""


def test_what_a_list_of_laws_says() -> None:
    found = extract(source_text("x.txt", TEXT))
    told = {
        tuple(part.value.rpartition("/")[2].rpartition("#")[2] for part in (s.subject, s.predicate, s.object))
        for s in found.statements
        if s.rule == "bibliography"
    }
    assert {
        ("barn-quenching-act-1990", "adoptedOn", "1990"),
        ("barn-quenching-act-1990", "concernsState", "GBR"),
        ("barn-quenching-act-1990-1990", "describesInstrument", "barn-quenching-act-1990"),
        ("german-barn-code", "concernsState", "DEU"),
        ("german-barn-code", "adoptedOn", "1914"),
        ("quenching-convention", "adoptedOn", "1967"),
        ("norway-v-quill-2001", "concernsState", "NOR"),
        ("norway-v-quill-2001", "hasNumber", "No. 12-34"),
    } <= told
    assert sum(predicate == "cites" for _, predicate, _ in told) == 4
