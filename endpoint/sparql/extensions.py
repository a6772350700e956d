"""What the engine can do beyond the SPARQL recommendations, and which versions of them it reads.

Found by asking pyoxigraph 0.5.13; a test asks for each of them again.
"""

from __future__ import annotations

from typing import Final

SPARQL: Final = "http://www.w3.org/ns/sparql#"
# SPARQL 1.2 names versions by sd:supportedVersion, which the published vocabulary does not hold: its own test suite
# refuses it. Until it does, 1.2 is an extension of 1.1, under the same IRIs.
# https://w3c.github.io/sparql-service-description/spec/#sd-supportedVersion
_VERSIONS: Final = (SPARQL + "version-1.2-basic", SPARQL + "version-1.2")
# Proposals of the SPARQL community group: ADJUST and durations; LATERAL.
_PROPOSALS: Final = "https://github.com/w3c/sparql-dev/blob/main/SEP/"
LANGUAGE_EXTENSIONS: Final = (
    *_VERSIONS,
    _PROPOSALS + "SEP-0002/sep-0002.md",
    _PROPOSALS + "SEP-0006/sep-0006.md",
)

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
CASTS: Final = tuple(
    _XSD + name
    for name in (
        *("date", "time", "duration", "dayTimeDuration", "yearMonthDuration"),
        *("gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay"),
    )
)
# https://docs.ogc.org/is/22-047r1/22-047r1.html, GeoSPARQL
_GEO: Final = "http://www.opengis.net/def/function/geosparql/"
GEO: Final = tuple(
    _GEO + name
    for name in (
        *("asGeoJSON", "centroid", "convexHull", "coordinateDimension", "dimension", "envelope", "getSRID"),
        *("isEmpty", "isSimple", "spatialDimension"),
        *("sfContains", "sfCrosses", "sfDisjoint", "sfEquals", "sfIntersects", "sfOverlaps", "sfTouches", "sfWithin"),
        *("ehContains", "ehCoveredBy", "ehCovers", "ehDisjoint", "ehEquals", "ehInside", "ehMeet", "ehOverlap"),
        *("rcc8dc", "rcc8ec", "rcc8eq", "rcc8ntpp", "rcc8ntppi", "rcc8po", "rcc8tpp", "rcc8tppi"),
    )
)
FUNCTIONS: Final = (*CASTS, *GEO)
