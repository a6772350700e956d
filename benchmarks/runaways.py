"""Queries that would run for hours, and queries made to fill memory: for `overload.py`, and for the tests.

Each text holds `{n}`, a number that makes it another query each time; other braces are doubled.
"""

from __future__ import annotations

from typing import Final

JOIN: Final = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"

# Ten kinds that end by time on any store of some hundred triples.
RUNAWAYS: Final = {
    "cross join": f"SELECT (COUNT(*) + {{n}} AS ?x) {{{{ {JOIN} }}}}",
    "deep path": "SELECT (COUNT(*) + {n} AS ?x) {{ ?a (!<urn:x>|^!<urn:x>)* ?b . ?b (!<urn:x>)* ?c . ?d ?e ?f }}",
    "regular expression": (
        f"SELECT (COUNT(*) AS ?x) {{{{ {JOIN} FILTER REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), '(a*)*b{{n}}') }}}}"
    ),
    "huge VALUES": (
        "SELECT (COUNT(*) + {n} AS ?x) "
        f"{{{{ VALUES ?x {{{{ {'1 ' * 4500} }}}} VALUES ?y {{{{ {'1 ' * 4500} }}}} ?a ?b ?c . ?d ?e ?f }}}}"
    ),
    "GROUP_CONCAT": f"SELECT (STRLEN(GROUP_CONCAT(STR(?c))) + {{n}} AS ?x) {{{{ {JOIN} }}}} GROUP BY ?a ?d",
    "nesting": f"SELECT (COUNT(*) + {{n}} AS ?x) {{{{ {'{{ ?a ?b ?c . ' * 60} ?d ?e ?f . ?g ?h ?i {'}}' * 60} }}}}",
    "large ORDER BY": f"SELECT ?a {{{{ {JOIN} }}}} ORDER BY ?c DESC(?f) ?i OFFSET {{n}} LIMIT 1",
    "DISTINCT": f"SELECT (COUNT(*) + {{n}} AS ?x) {{{{ SELECT DISTINCT ?a ?c ?f ?i {{{{ {JOIN} }}}} }}}}",
    "sub-selects": (
        "SELECT (COUNT(*) + {n} AS ?x) {{ {{ SELECT ?a ?d {{ ?a ?b ?c . ?d ?e ?f }} }} "
        "{{ SELECT ?g ?j {{ ?g ?h ?i . ?j ?k ?l }} }} FILTER(?a = ?j) }}"
    ),
    "CONSTRUCT blow-up": (
        f"CONSTRUCT {{{{ {' '.join(f'?a <urn:{n}> ?c ; <urn:x{n}> ?i .' for n in range(100))} }}}} "
        f"{{{{ {JOIN} FILTER(STR(?c) = CONCAT(STR(?i), '#{{n}}')) }}}}"
    ),
}

_LONG: Final = "a" * 48
_TRIPLES: Final = "?d ?e ?f . ?a ?b ?c"
HOGS: Final = {
    "doubled strings": (
        "SELECT (STRLEN(?v25) AS ?x) {{ VALUES ?v0 {{ '0123456789abcde{n}' }} "
        + "".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1}) " for n in range(30))
        + "}}"
    ),
    "replaced strings": (
        f"SELECT (STRLEN(?c) AS ?x) {{{{ BIND(REPLACE('{{n}}{_LONG}', 'a', '{_LONG}') AS ?a) "
        "BIND(REPLACE(?a, 'a', ?a) AS ?b) BIND(REPLACE(?b, 'a', ?b) AS ?c) }}"
    ),
    "a large ORDER BY": f"SELECT * {{{{ {_TRIPLES} }}}} ORDER BY ?c ?f OFFSET {{n}} LIMIT 1",
    "many groups": f"SELECT ?a ?c ?d ?f (COUNT(*) + {{n}} AS ?x) {{{{ {_TRIPLES} }}}} GROUP BY ?a ?b ?c ?d ?e ?f",
}
