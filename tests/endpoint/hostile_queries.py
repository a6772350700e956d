"""Queries of a hostile client: names, texts, and the statuses with which each may end."""

from __future__ import annotations

from typing import Final

FINE: Final = frozenset({200})
REFUSED: Final = frozenset({400, 413})
ENDED: Final = frozenset({200, 413, 503})
NO_SERVICE: Final = frozenset({400, 403})
NO_UPDATE: Final = frozenset({400})
ANY: Final = REFUSED | ENDED

ALL: Final = "?a ?b ?c"
JOIN: Final = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
SERVICE: Final = "SERVICE <http://127.0.0.1:9/> { ?x ?y ?z }"


def nested(opening: str, inner: str, closing: str, depth: int) -> str:
    return opening * depth + inner + closing * depth


def doubled(function: str, times: int) -> str:
    """BINDs of which each applies a function to the value before it."""
    return "".join(f"BIND({function.format(f'?v{n}')} AS ?v{n + 1}) " for n in range(times))


DEEP: Final = {
    "braces": "SELECT * " + nested("{", ALL, "}", 3000),
    "round brackets": f"SELECT ({nested('(', '1', ')', 3000)} AS ?x) {{}}",
    "square brackets": "SELECT * { ?s ?p " + nested("[ ?p ", "1", "]", 3000) + " }",
    "collections": "SELECT * { ?s ?p " + nested("(", "1", ")", 3000) + " }",
    "triple terms": "SELECT * { ?s ?p " + nested("<<( ?s ?p ", "1", " )>>", 3000) + " }",
    "reified triples": "SELECT * { " + nested("<< ", "?s ?p ?o", " ?p ?o >>", 3000) + " ?p ?o }",
    "path brackets": "SELECT * { ?s " + nested("(", "<urn:p>", ")*", 3000) + " ?o }",
    "path signs": "SELECT * { ?s " + "^" * 3000 + "<urn:p> ?o }",
    "path repeats": "SELECT * { ?s " + nested("(", "<urn:p>", "+)?", 100) + " ?o }",
    "calls": f"SELECT ({nested('STR(', '1', ')', 3000)} AS ?x) {{}}",
    "conditions": f"SELECT ({nested('IF(true, 1, ', '1', ')', 120)} AS ?x) {{}}",
    "coalesced": f"SELECT ({nested('COALESCE(?u, ', '1', ')', 120)} AS ?x) {{}}",
    "lists": f"SELECT ({nested('(1 IN (', '1', '))', 60)} AS ?x) {{}}",
    "signs": f"SELECT ({'-' * 3000}1 AS ?x) {{}}",
    "spaced signs": f"SELECT ({'- ' * 900}1 AS ?x) {{}}",
    "negations": f"SELECT ({'!' * 900}true AS ?x) {{}}",
    "sub-selects": "SELECT * " + nested("{ SELECT * ", "{}", "}", 120),
    "optionals": "SELECT * { " + nested("OPTIONAL { ?a ?b ?c ", "", "}", 120) + " }",
    "existences": "SELECT * { " + nested("FILTER EXISTS { ?a ?b ?c ", "", "}", 120) + " }",
    "absences": "SELECT * { ?a ?b ?c " + nested("FILTER NOT EXISTS { ?a ?b ?c ", "", "}", 120) + " }",
    "subtractions": "SELECT * { " + nested("?a ?b ?c MINUS { ", ALL, "}", 120) + " }",
    "graphs": "SELECT * { " + nested("GRAPH ?g { ", ALL, "}", 120) + " }",
    "laterals": "SELECT * { " + nested("LATERAL { ", ALL, "}", 120) + " }",
    "templates": "CONSTRUCT { ?a ?b " + nested("[ ?b ", "?c", "]", 120) + " } { ?a ?b ?c }",
    "brackets that are not closed": "SELECT * " + "{([" * 3000,
    "brackets closed in a wrong order": "SELECT * { ( [ } ) ]" * 500,
}
LONG: Final = {
    "a list of 9,000": f"SELECT * {{ ?a ?b ?c FILTER(?c IN ({','.join(map(str, range(9000)))})) }}",
    "a list of 50,000": f"SELECT * {{ ?a ?b ?c FILTER(?c IN ({','.join(map(str, range(50_000)))})) }}",
    "a literal of 900 kB": f"SELECT * {{ ?a ?b '{'x' * 900_000}' }}",
    "a literal of quotes": f"SELECT * {{ ?a ?b '''{chr(39) * 2 + ' '}''' FILTER('{'x' * 500_000}' = ?b) }}",
    "an IRI of 900 kB": f"SELECT * {{ ?a ?b <urn:{'x' * 900_000}> }}",
    "a language of 100 kB": f"SELECT * {{ ?a ?b 'x'@{'en-' * 30_000}en }}",
    "an integer of 100,000 digits": f"SELECT ({'9' * 100_000} + 1 AS ?x) {{}}",
    "a decimal of 100,000 digits": f"SELECT (0.{'1' * 100_000} * 3 AS ?x) {{}}",
    "a number with a huge exponent": "SELECT (1e999999999999 + 1e-999999999999 AS ?x) {}",
    "4,000 variables": f"SELECT {' '.join(f'?v{n}' for n in range(4000))} {{ ?a ?b ?c }}",
    "3,000 sort keys": f"SELECT * {{ ?a ?b ?c }} ORDER BY {' '.join(f'?v{n}' for n in range(3000))}",
    "3,000 groups": f"SELECT (COUNT(*) AS ?n) {{ ?a ?b ?c }} GROUP BY {' '.join(f'?v{n}' for n in range(3000))}",
    "10,000 prefixes": "".join(f"PREFIX p{n}: <urn:{n}>\n" for n in range(10_000)) + "ASK {}",
    "10,000 bases": "BASE <urn:a>\n" * 10_000 + "ASK {}",
    "a comment of 900 kB": f"ASK {{}} #{'x' * 900_000}",
    "500,000 line ends": "ASK {}" + "\n" * 500_000,
    "rows of 100 values": (
        f"SELECT * {{ VALUES ({' '.join(f'?v{n}' for n in range(100))}) {{ {('(' + '1 ' * 100 + ')') * 90} }} }}"
    ),
    "alternatives": f"SELECT * {{ ?a {'|'.join(f'<urn:{n}>' for n in range(900))} ?c }}",
    "a negated set of 900": f"SELECT * {{ ?a !({'|'.join(f'<urn:{n}>' for n in range(900))}) ?c }}",
    "a template of 900": f"CONSTRUCT {{ {' '.join(f'?a <urn:{n}> ?c .' for n in range(900))} }} {{ {ALL} }}",
    "900 things described": f"DESCRIBE {' '.join(f'<urn:{n}>' for n in range(900))}",
    "900 graphs": " ".join(["SELECT *", *(f"FROM <urn:{n}>" for n in range(900)), "{ ?a ?b ?c }"]),
}
COSTLY: Final = {
    "a path between everything": "SELECT (COUNT(*) AS ?n) { ?a (<urn:x>|!<urn:x>|^!<urn:x>)* ?b . ?b (!<urn:y>)* ?c }",
    "a path of no length": "SELECT (COUNT(*) AS ?n) { ?a <urn:x>* ?b . ?c <urn:x>? ?d . ?e <urn:x>* ?f }",
    "paths of paths": "SELECT (COUNT(*) AS ?n) { ?a ((!<urn:x>)*/(^!<urn:x>)*)* ?b . ?c ((!<urn:x>)*)* ?d }",
    "an expression compiled": "SELECT * { ?a ?b ?c FILTER REGEX(STR(?c), '((a{1,200}){1,200}){1,200}') }",
    "an expression of 300 kB": f"SELECT * {{ ?a ?b ?c FILTER REGEX(STR(?c), '{'(a|b)?' * 50_000}') }}",
    "classes of characters": f"SELECT * {{ ?a ?b ?c FILTER REGEX(STR(?c), '{chr(92) * 2}p{{L}}{{1000}}{{1000}}') }}",
    "strings that grow by CONCAT": "SELECT (STRLEN(?v40) AS ?n) { VALUES ?v0 { 'abcdefgh' } "
    + doubled("CONCAT({0}, {0})", 40)
    + "}",
    "strings that grow by REPLACE": "SELECT (STRLEN(?v9) AS ?n) { VALUES ?v0 { 'aaaaaaaaaa' } "
    + doubled("REPLACE({0}, 'a', {0})", 9)
    + "}",
    "strings that grow by encoding": "SELECT (STRLEN(?v60) AS ?n) { VALUES ?v0 { '%' } "
    + doubled("ENCODE_FOR_URI({0})", 60)
    + "}",
    "hashes of large strings": "SELECT (SHA512(?v30) AS ?x) { VALUES ?v0 { 'abcdefgh' } "
    + doubled("CONCAT({0}, {0})", 30)
    + "}",
    "one string of all": f"SELECT (GROUP_CONCAT(?c; SEPARATOR='{'-' * 10_000}') AS ?x) {{ {JOIN} }}",
    "everything counted apart": f"SELECT (COUNT(DISTINCT *) AS ?n) {{ {JOIN} }}",
    "everything in groups": f"SELECT ?a ?d ?g (SAMPLE(?c) AS ?x) {{ {JOIN} }} GROUP BY ?a ?d ?g",
    "everything sorted": f"SELECT * {{ {JOIN} }} ORDER BY RAND()",
    "everything constructed": f"CONSTRUCT {{ ?a ?e [ ?h ?c ] . ?d ?b [ ?e ?i ] }} {{ {JOIN} }}",
    "everything described": "DESCRIBE * { ?a ?b ?c . ?d ?e ?f }",
    "unions of joins": "SELECT (COUNT(*) AS ?n) { " + " UNION ".join([f"{{ {JOIN} }}"] * 50) + " }",
    "optionals of joins": "SELECT (COUNT(*) AS ?n) { " + " ".join([f"OPTIONAL {{ {JOIN} }}"] * 30) + " }",
    "absence of a join": f"SELECT (COUNT(*) AS ?n) {{ ?x ?y ?z FILTER NOT EXISTS {{ {JOIN} FILTER(?c > 9999) }} }}",
    "190 patterns of one variable": "SELECT * { " + " ".join(f"?x <urn:{n}> ?x ." for n in range(190)) + " }",
    "190 patterns in a ring": "SELECT * { " + " ".join(f"?v{n} ?p{n} ?v{(n + 1) % 190} ." for n in range(190)) + " }",
    "values upon values": "SELECT (COUNT(*) AS ?n) { "
    + " ".join(f"VALUES ?v{n} {{ {'1 2 3 4 5 6 7 8 9 ' * 10} }}" for n in range(60))
    + " }",
    "a far offset": f"SELECT * {{ {JOIN} }} OFFSET 9223372036854775807",
    "a row far away": f"SELECT * {{ {JOIN} }} LIMIT 1 OFFSET 999999999999",
}
ODD: Final = {
    "an offset beyond all numbers": "SELECT * { ?a ?b ?c } OFFSET 99999999999999999999999999",
    "a number beyond its type": "SELECT (9223372036854775807 + 1 AS ?x) (-9223372036854775808 / -1 AS ?y) {}",
    "dates that are none": (
        "SELECT (YEAR('999999999999999999-13-45T99:99:99Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>) AS ?x) {}"
    ),
    "a duration beyond all": (
        "SELECT ('P99999999999999999Y'^^<http://www.w3.org/2001/XMLSchema#duration> + "
        "'2000-01-01T00:00:00Z'^^<http://www.w3.org/2001/XMLSchema#dateTime> AS ?x) {}"
    ),
    "a part of a string from nowhere": "SELECT (SUBSTR('abc', -9223372036854775807, 9223372036854775807) AS ?x) {}",
    "a part of a string that is no number": "SELECT (SUBSTR('abc', 1/0, 0.0/0) AS ?x) {}",
    "an expression that is none": "SELECT (REGEX('a', '(((') AS ?x) (REPLACE('a', '[', '$99') AS ?y) {}",
    "flags that are none": "SELECT (REGEX('a', 'a', 'qqqzzz') AS ?x) {}",
    "half a surrogate pair": r"SELECT ('\uD800' AS ?x) {}",
    "a code point beyond all": r"SELECT ('\U7FFFFFFF' AS ?x) {}",
    "an escape that is none": r"SELECT ('\uZZZZ' AS ?x) {}",
    "an escaped end": r"SELECT ('\u0027 } AS ?x) {}",
    "an IRI with a line end": "SELECT * { <urn:a\r\nX-Evil: 1> ?p ?o }",
    "an IRI with an escaped line end": r"SELECT (IRI('urn:a\r\nX-Evil: 1') AS ?x) {}",
    "a path of the machine": "SELECT * FROM <file:///etc/passwd> { ?a ?b ?c }",
    "a graph of the machine": "SELECT * { GRAPH <file:///etc/passwd> { ?a ?b ?c } }",
    "an address inside": "SELECT * FROM <http://169.254.169.254/latest/meta-data/> { ?a ?b ?c }",
    "a base of the machine": "BASE <file:///etc/> SELECT * FROM <passwd> { ?a ?b ?c }",
    "an unknown function": "SELECT (<http://example.org/system>('id') AS ?x) {}",
    "a function of an address": "SELECT (<file:///bin/sh>('id') AS ?x) {}",
    "an aggregate in an aggregate": "SELECT (SUM(COUNT(*)) AS ?x) { ?a ?b ?c }",
    "a variable bound twice": "SELECT (1 AS ?x) (2 AS ?x) { BIND(3 AS ?x) }",
    "signs of all kinds": "SELECT * { " + "".join(map(chr, range(0x80, 0x2000))) + " }",
    "two queries": "ASK {} ASK {}",
    "a query and an update": "SELECT * { ?a ?b ?c } ; DROP ALL",
}
NETWORK: Final = {
    "in a union": f"SELECT * {{ {{ {ALL} }} UNION {{ {SERVICE} }} }}",
    "in an optional": f"SELECT * {{ {ALL} OPTIONAL {{ {SERVICE} }} }}",
    "in a subtraction": f"SELECT * {{ {ALL} MINUS {{ {SERVICE} }} }}",
    "in an existence": f"ASK {{ {ALL} FILTER EXISTS {{ {SERVICE} }} }}",
    "in an absence": f"ASK {{ {ALL} FILTER NOT EXISTS {{ {SERVICE} }} }}",
    "in an existence of a projection": f"SELECT (EXISTS {{ {SERVICE} }} AS ?x) {{}}",
    "in a sort key": f"SELECT * {{ {ALL} }} ORDER BY EXISTS {{ {SERVICE} }}",
    "in a having": f"SELECT ?a {{ {ALL} }} GROUP BY ?a HAVING (EXISTS {{ {SERVICE} }})",
    "in a sub-select": f"SELECT * {{ {{ SELECT * {{ {SERVICE} }} }} }}",
    "in a graph": f"SELECT * {{ GRAPH ?g {{ {SERVICE} }} }}",
    "in a construction": f"CONSTRUCT {{ ?x ?y ?z }} {{ {SERVICE} }}",
    "in a short construction": f"CONSTRUCT WHERE {{ {SERVICE} }}",
    "in a description": f"DESCRIBE ?x {{ {SERVICE} }}",
    "in a lateral": f"SELECT * {{ {ALL} LATERAL {{ {SERVICE} }} }}",
    "with escapes": SERVICE.replace("SERVICE", r"SELECT * { \u0053\u0045RVIC\U00000045") + " }",
    "with an escaped brace": r"SELECT * \u007B SERVICE <http://127.0.0.1:9/> { ?x ?y ?z } }",
    "after an escaped comment": "SELECT * { \\u0023\n" + SERVICE + " }",
    "inside an escaped string": r"SELECT * { ?a ?b \u0022x\u0022 . SERVICE <http://127.0.0.1:9/> { ?x ?y ?z } }",
    "with an escaped address": r"SELECT * { SERVICE <\u0068ttp://127.0.0.1:9/> { ?x ?y ?z } }",
    "in letters of all sizes": "SELECT * { " + SERVICE.replace("SERVICE", "sErViCe SiLeNt") + " }",
    "of a variable": "SELECT * { VALUES ?u { <http://127.0.0.1:9/> } SERVICE ?u { ?x ?y ?z } }",
    "after a line end of another kind": "SELECT * { #\r" + SERVICE + " }",
    "after a comment with a separator of lines": "SELECT * { #\u2028" + SERVICE + "\n" + SERVICE + " }",
}
UPDATES: Final = {
    "a document fetched": "LOAD <http://127.0.0.1:9/>",
    "a file fetched": "LOAD <file:///etc/passwd>",
    "an insertion": "INSERT DATA { <urn:a> <urn:b> 1 }",
    "an insertion with escapes": r"\u0049NSERT DATA { <urn:a> <urn:b> 1 }",
    "an insertion behind a prefix": "PREFIX a: <urn:> INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    "all dropped": "DROP ALL",
    "a chain": "CLEAR ALL ; CREATE GRAPH <urn:g> ; DROP SILENT ALL",
}

QUERIES: Final = {
    **{f"deep: {name}": (text, ANY) for name, text in DEEP.items()},
    **{f"long: {name}": (text, ANY) for name, text in LONG.items()},
    **{f"costly: {name}": (text, ANY) for name, text in COSTLY.items()},
    **{f"odd: {name}": (text, ANY) for name, text in ODD.items()},
    **{f"network: {name}": (text, NO_SERVICE) for name, text in NETWORK.items()},
    **{f"update: {name}": (text, NO_UPDATE) for name, text in UPDATES.items()},
}
