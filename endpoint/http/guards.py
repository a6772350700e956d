"""What every answer tells a browser it may do with it: one list, for the doors and the pages."""

from __future__ import annotations

from typing import Final

# https://www.w3.org/TR/CSP3/: no inline script, no other host, no frame around us.
SECURITY_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}

# Any page may read what a door that only reads says; no cookie exists that could go with it.
READERS: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Warning, Retry-After",
}
