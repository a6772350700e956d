"""Verbs that law, policy and technology are commonly written with, so that a finite verb can be told from a noun.

Frames say what a verb means; this list only says that a word is one.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from loaders.saying.verbs import Form, inflections

_BASES: Final = """
abolish accede accept accompany accomplish account accuse achieve acknowledge acquire act adapt add address adhere
adjust administer admit adopt advance advise advocate affect affirm agree aid aim allege allocate allow alter amend
amount analyse announce annex appear apply appoint approve argue arise arrest ask assert assess assign assist
associate assume assure attach attack attain attempt attend attract attribute authorise avoid ban base become begin
behave believe belong benefit block breach break bring build buy call capture carry cause cease challenge change
characterise charge cite claim classify close coincide collaborate collapse collect combat combine come command
commence commit communicate compare compel compensate compete compile complain complement complete complicate comply
comprise compromise conceal concern conclude condemn conduct confer confirm confront connect consider consist
constitute construct consult consume contain continue contradict contravene contribute control convene converge
convert convey convict cooperate coordinate correspond counter cover create criminalise criticise damage deal debate
decide declare decline decrease deem defend define degrade delay delegate delete deliver demand demonstrate deny
depend deploy deprive derive describe deserve design designate destroy detain detect deter determine develop differ
diminish direct disagree disappear disclose discover discuss disrupt disseminate distinguish distort distribute divide
dominate draft draw drive elaborate elect eliminate embrace emerge emphasise employ enable enact encompass encounter
encourage encrypt endanger endorse enforce engage enhance enjoy ensure entail enter entitle entrust enumerate envisage
erode escape establish estimate evaluate evolve examine exceed exchange exclude execute exercise exist expand expect
expel experience explain exploit explore export expose express extend extort extradite face facilitate fail fall
favour feature fight file fill finance find follow forbid force foresee form formulate foster found function fund gain
gather generate give go govern grant grow guarantee guide hamper handle happen harm harmonise have help hide highlight
hinder hold host identify ignore illustrate impact impair impede implement imply import impose improve include
increase incur indicate induce infect infiltrate inflict influence inform infringe inherit initiate inquire insist
inspect instruct integrate intend intensify interact intercept interfere interpret intervene introduce invade invest
investigate invite involve issue join judge justify keep know lack launch lay lead learn leave legislate let license
lie limit link list live locate lose maintain make manage manifest manipulate mark mean meet mention merge minimise
mitigate modernise modify monitor motivate move necessitate need neglect negotiate note notify object oblige observe
obstruct obtain occupy occur offer open operate oppose order organise originate outline outlaw overcome oversee own
participate pass pay penalise perceive perform permit persist persuade place plan play point pose possess post
postpone practise precede predict prefer prepare prescribe present preserve press presume presuppose prevail prevent
proceed process proclaim produce prohibit proliferate prolong promise promote promulgate propose prosecute protect
prove provide publish punish purchase pursue put qualify question raise range ratify reach react read reaffirm realise
receive recognise recommend record recover recruit redefine reduce refer reflect refrain refuse regard register
regulate reinforce reject relate release rely remain remove render renew replace reply report represent request
require rescue research reside resist resolve resort respect respond restore restrict result retain retaliate return
reveal review revise rise rule run safeguard sanction satisfy say secure see seek seem seize select sell send serve
set settle shape share shift show sign signal simplify slow solve speak specialise specify spend sponsor spread stand
start state steal stem stimulate stipulate stop store strengthen stress strive struggle study submit substitute
succeed suffer suggest supervise supplement supply support suppress surrender survive suspect suspend sustain tackle
take target teach tend terminate test testify threaten trace track train transfer transform transmit treat trigger try
turn uncover undergo underline undermine understand undertake unify unite update uphold urge use utilise vary verify
view violate vote warn weaken win withdraw work worsen write yield
"""


@cache
def verb_forms() -> dict[str, Form]:
    """Each form of the common verbs, in lower case, and what form it is."""
    found: dict[str, Form] = {}
    for base in _BASES.split():
        for word, form in inflections(base).items():
            found.setdefault(word, form)
    return found
