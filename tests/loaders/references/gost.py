"""Own templates for the forms that the processor's styles leave out: the Russian and Ukrainian standards as journals
print them, in both scripts."""

from __future__ import annotations

from typing import Any


def _initials(given: str) -> str:
    return " ".join(part[0] + "." for part in given.split())


def _names(work: dict[str, Any]) -> str:
    persons = [name for name in work.get("author", ()) if "family" in name]
    return ", ".join(
        f"{name.get('non-dropping-particle', '')} {name['family']}".strip() + " " + _initials(name["given"])
        for name in persons[:4]
    )


def _year(work: dict[str, Any]) -> str:
    return str(work.get("issued", {}).get("date-parts", [[""]])[0][0])


def _seen(work: dict[str, Any]) -> str:
    year, month, day = work["accessed"]["date-parts"][0]
    return f"{day:02d}.{month:02d}.{year}"


def _fields(work: dict[str, Any]) -> list[str]:
    """Date, volume, issue and pages in the order of the standard."""
    english = work.get("language") not in ("ru", "uk")
    volume, issue, pages = ("Vol.", "No.", "P.") if english else ("Т.", "№", "С.")
    found = [_year(work)]
    found += [f"{volume} {work['volume']}"] if "volume" in work else []
    found += [f"{issue} {work['issue']}"] if "issue" in work else []
    return found + ([f"{pages} {work['page']}"] if "page" in work else [])


def gost_dashes(work: dict[str, Any]) -> str:
    """`Roe J. On hills // Journal. – 2019. – Vol. 2. – No. 3. – P. 4–5.`"""
    who = _names(work)
    head = f"{who} {work['title']}" if who else work["title"]
    if work["type"] in ("article-journal", "chapter", "paper-conference"):
        rest = _fields(work)
        if work["type"] != "article-journal":
            rest[0] = f"{work['publisher-place']}: {work['publisher']}, {rest[0]}"
        return f"{head} // {work['container-title']}. – " + ". – ".join(rest) + "."
    if work["type"] in ("webpage",) and "accessed" in work:
        return f"{head} [Электронный ресурс]. – URL: {work['URL']} (дата обращения: {_seen(work)})."
    if work["type"] == "book" and who:
        return f"{head}. – {work['publisher-place']}: {work['publisher']}, {_year(work)}."
    return ""


def dstu_8302(work: dict[str, Any]) -> str:
    """`Roe J. On hills. Journal. 2019. Vol. 2, No. 3. P. 4–5.`"""
    who = _names(work)
    head = f"{who} {work['title']}" if who else work["title"]
    doi = f" DOI: https://doi.org/{work['DOI']}." if "DOI" in work else ""
    if work["type"] == "article-journal":
        year, *rest = _fields(work)
        numbers = ", ".join(rest[:-1]) if "page" in work else ", ".join(rest)
        last = rest[-1:] if "page" in work else []
        return f"{head}. {work['container-title']}. " + ". ".join([year, *filter(None, [numbers]), *last]) + "." + doi
    if work["type"] == "webpage" and "accessed" in work:
        return f"{head}. URL: {work['URL']} (дата звернення: {_seen(work)})."
    if work["type"] == "book" and who:
        return f"{head}. {work['publisher-place']} : {work['publisher']}, {_year(work)}."
    return ""


TEMPLATES = {"GOST with dashes": gost_dashes, "DSTU 8302": dstu_8302}
