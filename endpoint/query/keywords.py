"""The words of SPARQL 1.1, and the nearest of them to a word that is none: https://www.w3.org/TR/sparql11-query/#grammar.

Words of other query languages are mapped to what SPARQL has in their place.
"""

from __future__ import annotations

import re
from typing import Final

from rapidfuzz import fuzz, process

from endpoint.query.gate import AGGREGATES

KEYWORDS: Final = frozenset(
    [
        "ADD",
        "ALL",
        "AS",
        "ASC",
        "ASK",
        "BASE",
        "BIND",
        "BY",
        "CLEAR",
        "CONSTRUCT",
        "COPY",
        "CREATE",
        "DATA",
        "DEFAULT",
        "DELETE",
        "DESC",
        "DESCRIBE",
        "DISTINCT",
        "DROP",
        "EXISTS",
        "FALSE",
        "FILTER",
        "FROM",
        "GRAPH",
        "GROUP",
        "HAVING",
        "IN",
        "INSERT",
        "INTO",
        "LIMIT",
        "LOAD",
        "MINUS",
        "MOVE",
        "NAMED",
        "NOT",
        "OFFSET",
        "OPTIONAL",
        "ORDER",
        "PREFIX",
        "REDUCED",
        "SELECT",
        "SEPARATOR",
        "SERVICE",
        "SILENT",
        "TO",
        "TRUE",
        "UNDEF",
        "UNION",
        "USING",
        "VALUES",
        "WHERE",
        "WITH",
    ]
)
# Each function with the fewest and the most arguments it takes.
FUNCTIONS: Final[dict[str, tuple[int, int]]] = {
    **dict.fromkeys(["NOW", "RAND", "STRUUID", "UUID"], (0, 0)),
    **dict.fromkeys(
        [
            "ABS",
            "BOUND",
            "CEIL",
            "DATATYPE",
            "DAY",
            "ENCODE_FOR_URI",
            "FLOOR",
            "HOURS",
            "IRI",
            "ISBLANK",
            "ISIRI",
            "ISLITERAL",
            "ISNUMERIC",
            "ISURI",
            "LANG",
            "LCASE",
            "MD5",
            "MINUTES",
            "MONTH",
            "ROUND",
            "SECONDS",
            "SHA1",
            "SHA256",
            "SHA384",
            "SHA512",
            "STR",
            "STRLEN",
            "TIMEZONE",
            "TZ",
            "UCASE",
            "URI",
            "YEAR",
        ],
        (1, 1),
    ),
    **dict.fromkeys(
        ["CONTAINS", "LANGMATCHES", "SAMETERM", "STRAFTER", "STRBEFORE", "STRDT", "STRENDS", "STRLANG", "STRSTARTS"],
        (2, 2),
    ),
    # RDF 1.2, where the engine has it: https://www.w3.org/TR/sparql12-query/#func-triple-terms
    **dict.fromkeys(
        ["ADJUST", "HASLANG", "HASLANGDIR", "ISTRIPLE", "LANGDIR", "OBJECT", "PREDICATE", "SUBJECT"], (1, 2)
    ),
    **dict.fromkeys(["STRLANGDIR", "TRIPLE"], (3, 3)),
    "BNODE": (0, 1),
    "COALESCE": (0, 1000),
    "CONCAT": (0, 1000),
    "IF": (3, 3),
    "REGEX": (2, 3),
    "REPLACE": (3, 4),
    "SUBSTR": (2, 3),
}
WORDS: Final = tuple(sorted(KEYWORDS | AGGREGATES | FUNCTIONS.keys()))
KNOWN: Final = frozenset(WORDS) | {"A"}

# What SPARQL has for a word of SQL, Cypher or a programming language.
ELSEWHERE: Final[dict[str, str]] = {
    "AND": "Write && between two conditions; patterns that must all fit are joined by a dot.",
    "OR": "Write || between two conditions, or { ... } UNION { ... } between two patterns.",
    "LIKE": 'SPARQL has no LIKE: use CONTAINS(?text, "..."), STRSTARTS or REGEX in a FILTER.',
    "ILIKE": 'SPARQL has no ILIKE: use CONTAINS(LCASE(?text), "...") or REGEX(?text, "...", "i") in a FILTER.',
    "BETWEEN": "SPARQL has no BETWEEN: use FILTER(?x >= ... && ?x <= ...).",
    "NULL": "SPARQL has no NULL: use BOUND(?x) or !BOUND(?x) in a FILTER.",
    "IS": "SPARQL has no IS: compare with =, or test with BOUND(?x), isIRI(?x), isLiteral(?x).",
    "JOIN": "SPARQL joins by shared variables: write both patterns in one group; OPTIONAL { ... } is the left join.",
    "LEFT": "SPARQL has no LEFT JOIN: use OPTIONAL { ... }.",
    "CASE": "SPARQL has no CASE: use IF(condition, then, else).",
    "WHEN": "SPARQL has no CASE: use IF(condition, then, else).",
    "ELSE": "SPARQL has no ELSE: use IF(condition, then, else).",
    "TOP": "SPARQL has no TOP: write LIMIT with a number at the end.",
    "LEN": "The length of a string is STRLEN(?text).",
    "LENGTH": "The length of a string is STRLEN(?text).",
    "LOWER": "Small letters are made by LCASE(?text).",
    "UPPER": "Capital letters are made by UCASE(?text).",
    "TOLOWER": "Small letters are made by LCASE(?text).",
    "TOUPPER": "Capital letters are made by UCASE(?text).",
    "SUBSTRING": "Part of a string is SUBSTR(?text, start, length).",
    "TODAY": "The present moment is NOW().",
    "GETDATE": "The present moment is NOW().",
    "STARTSWITH": 'Use STRSTARTS(?text, "...").',
    "ENDSWITH": 'Use STRENDS(?text, "...").',
    "INCLUDES": 'Use CONTAINS(?text, "...").',
    "MATCH": "A query begins with SELECT, ASK, CONSTRUCT or DESCRIBE; patterns stand in WHERE { ... }.",
    "RETURN": "What is returned stands after SELECT at the beginning.",
    "EXCEPT": "SPARQL has no EXCEPT: use MINUS { ... }.",
    "INTERSECT": "Patterns in one group must all fit: write them one after the other.",
    "SKIP": "Rows are skipped by OFFSET with a number.",
    "SORT": "Rows are sorted by ORDER BY at the end.",
    "DESCENDING": "Write DESC(?x).",
    "ASCENDING": "Write ASC(?x).",
    "AVERAGE": "The mean is AVG(?x).",
    "GROUPCONCAT": 'Write GROUP_CONCAT(?x; SEPARATOR=", ").',
    "STRING_AGG": 'Write GROUP_CONCAT(?x; SEPARATOR=", ").',
    "UNIQUE": "Write DISTINCT.",
    "ORDERBY": "Write ORDER BY as two words.",
    "GROUPBY": "Write GROUP BY as two words.",
    "SORTBY": "Write ORDER BY.",
    "NOTEXISTS": "Write NOT EXISTS as two words.",
    "FROMNAMED": "Write FROM NAMED as two words.",
    "NOTIN": "Write NOT IN as two words.",
}
# The same for words that are called: outside of a call they are more likely names.
_CAST: Final = "A value is cast by the name of its datatype: xsd:integer(?x), xsd:date(?x), STR(?x)."
_AGGREGATED: Final = "SPARQL 1.1 aggregates by COUNT, SUM, AVG, MIN, MAX, SAMPLE and GROUP_CONCAT: write {}(?x)."
CALLED_ELSEWHERE: Final[dict[str, str]] = {
    **dict.fromkeys(["CAST", "CONVERT", "INT", "INTEGER", "FLOAT", "DOUBLE", "DECIMAL", "STRING", "TEXT"], _CAST),
    **dict.fromkeys(
        ["DATE", "DATETIME", "TO_DATE", "TODATE", "STRTODATE", "PARSEDATE"],
        'A date is written "2001-11-23"^^xsd:date, and made of a string by xsd:date(?text).',
    ),
    **dict.fromkeys(
        ["IFNULL", "NVL", "ISNULL", "ZEROIFNULL", "DEFAULT"], "The first that has a value: COALESCE(?x, ?y)."
    ),
    **dict.fromkeys(["CURRENT_DATE", "CURRENT_TIMESTAMP", "SYSDATE", "CURDATE"], "The present moment is NOW()."),
    **dict.fromkeys(
        ["EXTRACT", "DATEPART", "DATE_PART", "STRFTIME", "FORMAT"], "Parts of a date: YEAR(?d), MONTH(?d), DAY(?d)."
    ),
    **dict.fromkeys(["REGEXP", "REGEXP_LIKE", "RLIKE", "MATCHES", "TEST"], 'Write REGEX(?text, "pattern", "i").'),
    **dict.fromkeys(["TRIM", "LTRIM", "RTRIM", "STRIP"], 'Write REPLACE(?text, "^\\\\s+|\\\\s+$", "").'),
    **dict.fromkeys(
        ["INDEXOF", "INSTR", "POSITION", "CHARINDEX", "FIND", "LOCATE", "SPLIT"],
        'Use STRBEFORE(?text, "..."), STRAFTER(?text, "...") or CONTAINS(?text, "...").',
    ),
    **dict.fromkeys(["MEAN", "MEDIAN", "MODE", "STDEV", "STDDEV", "VARIANCE"], _AGGREGATED.format("AVG")),
    **dict.fromkeys(["FIRST", "LAST", "ANY", "ANY_VALUE", "ONE"], _AGGREGATED.format("SAMPLE")),
    **dict.fromkeys(["TOTAL", "ADDUP"], _AGGREGATED.format("SUM")),
    **dict.fromkeys(["COLLECT", "LISTAGG", "ARRAY_AGG", "CONCAT_WS"], 'Write GROUP_CONCAT(?x; SEPARATOR=", ").'),
    "LET": "Give a value a name with BIND(... AS ?name).",
    "LENGTHOF": "The length of a string is STRLEN(?text).",
}
_ENOUGH: Final = 72.0


def function_mend(message: str) -> str:
    """What to call in place of an unknown function, from the engine's message, which names its IRI.

    >>> function_mend("The custom function <http://www.w3.org/2005/xpath-functions#lower-case> is not supported")
    'Did you mean LCASE? Only the functions of SPARQL 1.1 are known here.'
    """
    known = "Only the functions of SPARQL 1.1 are known here."
    name = re.split(r"[#/:]", message.partition("<")[2].partition(">")[0])[-1].replace("-", "")
    usual = {"LOWERCASE": "LCASE", "UPPERCASE": "UCASE", "STRINGLENGTH": "STRLEN", "MATCHES": "REGEX"}
    near = usual.get(name.upper()) or nearest(name, (*FUNCTIONS, *AGGREGATES))
    return f"Did you mean {near}? {known}" if near else known


def nearest(word: str, among: tuple[str, ...] = WORDS, enough: float = _ENOUGH) -> str | None:
    """The word that is most like another one, None where none is like it.

    >>> nearest("SELCT"), nearest("fliter"), nearest("treaty")
    ('SELECT', 'FILTER', None)
    """
    if not 2 < len(word) <= 40:
        return None
    found = process.extractOne(word.upper(), among, scorer=fuzz.ratio, score_cutoff=enough)
    return found[0] if found else None
