"""Verbs that law, policy and technology are commonly written with, so that a finite verb can be told from a noun.

Frames say what a verb means; this list only says that a word is one.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from loaders.saying.verbs import Form, inflections

_BASES: Final = """
abolish accede accelerate accept accompany accomplish accord account accuse achieve acknowledge acquire act adapt add
address adhere adjust administer admit adopt advance advise advocate affect affirm agree aid aim align allege allocate
allow alter amend amount analyse annex announce appear apply appoint approve argue arise arrest ask assemble assert
assess assign assist associate assume assure attach attack attain attempt attend attract attribute authorise avoid ban
base become begin behave believe belong benefit block bolster boost breach break bring broaden build buy call capture
carry cause cease centralise challenge change characterise charge cite claim classify close coincide collaborate
collapse collect combat combine come command commence commission commit communicate compare compel compensate compete
compile complain complement complete complicate comply compose comprise compromise conceal concern conclude condemn
conduct confer confirm confiscate confront connect consider consist constitute constrain construct consult consume
contain continue contradict contravene contribute control convene converge convert convey convict cooperate coordinate
correspond counter cover create criminalise criticise culminate curtail damage deal debate deceive decide declare
decline decrease deem defend define defraud degrade delay delegate delete deliver demand demonstrate denounce deny
depend deploy deprive derive describe deserve design designate destroy detain detect deter determine develop dictate
differ differentiate diminish direct disagree disappear disclose discourage discover discuss dismantle dismiss displace
dispute disrupt disseminate distinguish distort distribute divide dominate draft draw drive elaborate elect eliminate
embed embody embrace emerge emphasise employ empower enable enact encompass encounter encourage encrypt endanger
endorse enforce engage enhance enjoy ensure entail enter entitle entrench entrust enumerate envisage equip erode escape
establish estimate evade evaluate evolve exacerbate examine exceed exchange exclude execute exemplify exercise exert
exhibit exist expand expect expel experience explain exploit explore export expose express extend extort extradite face
facilitate fail fall falsify favour feature fight file fill finalise finance find follow forbid force foresee form
formulate foster found fulfil function fund gain gather generate give go govern grant grow guarantee guide hack hamper
handle happen harm harmonise harness have heighten help hide highlight hinder hold host identify ignore illustrate
impact impair impede impersonate implement implicate imply import impose improve incite include incorporate increase
incur indicate induce infect infiltrate inflict influence inform infringe inherit initiate inquire insist inspect
inspire institute instruct integrate intend intensify interact intercept interfere interpret intervene intimidate
introduce invade invalidate invest investigate invite invoke involve issue join judge justify keep know lack launch lay
lead learn leave legislate let leverage liaise license lie limit link list live locate lose maintain make manage
mandate manifest manipulate mark materialise mean meet mention merge minimise mislead mitigate mobilise modernise
modify monitor motivate move necessitate need neglect negotiate neutralise nominate note notify nullify object obligate
oblige observe obstruct obtain occupy occur offer open operate oppose orchestrate order organise originate outlaw
outline outpace outweigh overcome override oversee overturn own participate pass pay penalise penetrate perceive
perform permit persist persuade pioneer place plan play pledge point portray pose possess post postpone practise
precede preclude predict prefer prepare prescribe present preserve press presume presuppose prevail prevent prioritise
proceed process proclaim procure produce prohibit proliferate prolong promise promote prompt promulgate propagate
propose prosecute protect prove provide publish punish purchase pursue put qualify question radicalise raise range
ratify reach react read reaffirm realise reassert recall receive recognise recommend reconcile record recover recruit
redefine redirect reduce refer reflect refrain refuse regard register regulate reinforce reject relate release rely
remain remove render renew repeal replace replicate reply report represent request require rescind rescue research
resemble reshape reside resist resolve resort respect respond restore restrict result retain retaliate return reveal
review revise revoke rise rule run safeguard sanction satisfy say scrutinise secure see seek seem seize select sell
send serve set settle shape share shield shift show sign signal simplify slow solicit solve speak spearhead specialise
specify spend sponsor spread stand standardise start state steal steer stem stimulate stipulate stop store strengthen
stress strive struggle study submit substitute succeed suffer suggest supersede supervise supplement supply support
suppress surpass surrender surround survive suspect suspend sustain tackle tailor take tamper target teach tend
terminate test testify threaten tighten trace track train transcend transfer transform transmit transpose treat trigger
try turn uncover undergo underlie underline undermine underpin underscore understand undertake unify unite unveil
update uphold urge use utilise validate vary verify view violate vote warn weaken welcome widen win wiretap withdraw
work worsen write yield
"""
# more of them, less common
_FURTHER: Final = """
abandon abide absorb abuse accrue accumulate adjudicate admonish aggravate alienate allay alleviate amplify anticipate
apologise appease append articulate ascertain aspire attest augment authenticate automate await backfire bankrupt beg
blackmail blur broker browse cancel cater certify clamour clarify cleanse click coerce cofound coin conceive condone
confine confuse conjure consolidate constrict contemplate contend convince coorganise corroborate corrupt criticize
decentralise decode decouple decrypt dedicate deepen defeat defer deliberate depict deplore deport deteriorate
devastate devise devote diagnose digitise discern discredit discriminate dislodge dispose dissolve dissuade diversify
divert divulge donate dwarf echo educate elevate elicit embark embarrass embezzle emphasize emulate encapsulate enclose
endow endure energise enlarge enlist enrich enrol entice entrap envision equate eradicate escalate espouse evaporate
evoke exaggerate excel excuse exfiltrate extract extrapolate fabricate falter flag flee flourish fluctuate formalise
formalize frustrate generalise grapple hasten haunt hesitate humiliate ignite illuminate imitate immunise impart
impeach implant imprison incapacitate incarcerate incentivise incline inculcate infer inflate innovate instil insure
interlink interrogate interrupt intrude inundate invent jeopardise jeopardize juxtapose lament lend lessen liberalise
litigate localise magnify maximise mediate memorise militarise misuse multiply mutate nationalise normalise nurture
offend opt optimise oust outnumber overlook overwhelm permeate pervade pinpoint plunge polarise politicise postulate
prioritize privatise procrastinate pronounce prop prosper provoke quantify quarantine quell rationalise reassess
reassure rebuild recast recede reckon reclaim recognize recommence reconsider reconstruct reconvene recur redress
refine regain reiterate relegate relieve relinquish relocate remind renegotiate renounce repatriate repel replenish
repress reproduce repudiate resettle resign retrieve reunite revamp revolve rewrite rob sabotage sacrifice salvage
shorten sideline simulate situate skew solidify squander stifle stigmatise straddle streamline subscribe subside
subsidise subvert suffice summarise summon surveil synchronise taunt tempt thrive throttle thwart tolerate toughen
transact translate transpire traverse triple underestimate undergird underperform undo unfold unleash unlock unravel
unsettle upload usher usurp vanish vie vilify visualise wander weaponise wield wipe wrestle
"""
# whose plural and bare form is a noun more often than a verb: only the forms in -ed and -ing tell them
_NOUNLIKE: Final = """
affiliate alert anchor appeal archive array award balance bar bear beat bind blame bombard brief budget bug bypass
cement channel compound compute concede contest contract copy crack crash cripple curb cut debut dispatch display
distance double earn ease email exempt flood focus forecast forge forward fragment freeze fuel grasp halt harbour
hijack hit honour hope hurt insert instal install kill lag leak lean lecture levy lift loan lobby loom mask mirror
offset overhaul overlap overload owe pave phase plague plead plot police pool probe profit project prototype pull quote
raid rally rank redesign reform relay remedy resume retract reward risk rival roll route scam scan screen search shed
shrink shut silence slip smuggle snoop soar spark speed spy stall steward strain stretch strike surge swap sway swell
tally tap tear tie tout transition transport triumph trouble trust upgrade veto visit voice volunteer wage wait walk
want warrant waste weigh wish witness worry
"""


@cache
def verb_forms() -> dict[str, Form]:
    """Each form of the common verbs, in lower case, and what form it is."""
    found: dict[str, Form] = {}
    for base in _BASES.split():
        for word, form in inflections(base).items():
            found.setdefault(word, form)
    for base in _FURTHER.split():
        for word, form in inflections(base).items():
            found.setdefault(word, form)
    for base in _NOUNLIKE.split():
        for word, form in inflections(base).items():
            if form not in (Form.BASE, Form.THIRD):
                found.setdefault(word, form)
    return found
