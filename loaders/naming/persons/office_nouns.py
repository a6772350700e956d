"""The nouns by which offices are told, by how they join their holder to a body."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import word_set

LEADING: Final = word_set(
    """
head director president chair chairman chairwoman chairperson chief ceo principal rector dean chancellor commander
governor mayor superintendent administrator speaker premier king queen emperor sultan emir
"""
)
MINISTERS: Final = word_set(
    "minister secretary commissioner attorney prosecutor ombudsman registrar comptroller auditor"
)
FOUNDERS: Final = word_set("founder cofounder")
MEMBERS: Final = word_set(
    "member mp mep congressman congresswoman senator deputy delegate parliamentarian legislator lawmaker"
)
OTHERS: Final = word_set(
    """
officer official executive employee expert analyst adviser advisor counsel counselor counsellor coordinator manager
professor lecturer fellow researcher scholar scientist lawyer judge justice magistrate investigator inspector
representative ambassador envoy diplomat rapporteur negotiator spokesman spokeswoman spokesperson specialist consultant
engineer editor journalist reporter economist criminologist historian academic academician associate student
strategist technologist attaché ciso cto cio coo cfo
"""
)
OFFICES: Final = LEADING | MINISTERS | FOUNDERS | MEMBERS | OTHERS
UNSURE: Final = word_set(
    "member chief head deputy associate expert executive fellow delegate principal specialist chair speaker justice"
)
LOWER: Final = word_set(
    "deputy vice assistant associate under former ex acting honorary interim co"
)  # who leads nothing
