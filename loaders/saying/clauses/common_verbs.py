"""Verbs that law, policy and technology are commonly written with, so that a finite verb can be told from a noun.

Frames say what a verb means; this list only says that a word is one.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from loaders.saying.clauses.verbs import Form, inflections

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
abandon abate abet abide abridge absorb abstain abuse accentuate accrue accumulate acquaint acquit activate adjourn
adjudicate admire admonish afford aggravate alienate allay alleviate allude amass ameliorate amplify annul anticipate
apologise appease append apportion apprehend articulate ascertain aspire assail assassinate assimilate assuage
attenuate attest attune augment authenticate automate avert await awaken backdate backfire banish bankrupt befall beg
bemoan bequeath beset besiege bestow betray blackmail blur boast borrow broker browse bury calculate calibrate cancel
captivate categorise cater cede celebrate certify circulate circumvent clamour clarify cleanse click cling codify
choose coerce cofound coin collate collude commandeer commemorate commend conceive concentrate condone confide configure
confine conflate confound confuse congratulate conjure conserve consolidate conspire constrict contaminate contemplate
contend convince coorganise corroborate corrupt counteract criticize cross cultivate customise decentralise
decipher decode decommission decouple decry decrypt dedicate deepen deface defame defeat defer deflect defy deliberate
delimit delineate delve demarcate demobilise demolish demonise denote depict deplete deplore deport depose derail
deregulate derogate despise destabilise detach deteriorate devalue devastate devise devolve devote diagnose digitise
disable disapprove disarm disband discern disconnect discontinue discredit discriminate disengage dislodge disobey
disperse dispose disqualify dissociate dissolve dissuade distil distract diversify divert divulge domesticate donate
downplay dramatise dwarf eat eavesdrop echo educate effectuate eject elevate elicit elude emanate emancipate embark
embarrass embezzle embolden emigrate emphasize emulate enamour encapsulate enclose encode encroach encumber endow
endure energise engender engulf enjoin enlarge enlighten enlist enrage enrich enrol enshrine enslave ensue entice
entrap envelop envision equalise equate eradicate erect err escalate eschew espouse evaporate evict evince evoke
exaggerate excavate excel excuse exfiltrate exhort exonerate expedite expire explode expropriate expunge extinguish
extract extrapolate fabricate fade falter familiarise fasten fend flag flaunt flee flourish flout fluctuate forego
forestall forfeit forget forgive formalise formalize forsake fortify frustrate furnish generalise glean glorify
grapple grieve harass harden hasten haunt hear heed hesitate humiliate hypothesise idealise ignite illuminate imagine
imitate immerse immunise impart impeach impend imperil implant implore impound imprison incapacitate incarcerate
incentivise incline inculcate infer infest inflate infuriate infuse ingest inhabit inhibit inject injure innovate
inscribe insinuate instil insure intercede interconnect interlink intermingle internalise internationalise
interoperate interrogate interrupt intersect intertwine intrude inundate invent invert iterate jeopardise jeopardize
juxtapose lament laud launder legalise legitimise lend lengthen lessen liberalise liberate lighten liken linger listen
litigate localise loosen magnify marginalise maximise meddle mediate melt memorise migrate militarise mimic
miscalculate misconstrue misinterpret misjudge misread misrepresent mistake misuse monetise monopolise multiply muster
mutate nationalise navigate normalise nurture obey obfuscate obsess obviate offend omit opt optimise ordain orientate
ostracise oust outdo outnumber outrank outsource outstrip overarch overburden overextend overhear overlook overrule
overstate overstep overtake overwhelm overwrite partake perish permeate perpetrate perpetuate persecute personalise
pertain pervade pinpoint plunge polarise politicise populate portend postulate pour precipitate preempt preoccupy
preside pretend prioritize privatise procrastinate profess proffer pronounce prop propel prosper provoke purport
quantify quarantine quash quell quench rationalise readjust realign reap reassess reassure rebuild rebut recapitulate
recast recede reciprocate recite reckon reclaim recognize recommence reconfigure reconsider reconstitute reconstruct
reconvene recount recoup rectify recur recycle redeploy redo redraft redress reelect reenact refashion refine refocus
reframe refresh refurbish refute regain regroup rehabilitate rehearse reimburse reinstate reinterpret reintroduce
reiterate rejoice rejoin rekindle relax relegate relieve relinquish relocate remind renegotiate renounce renovate
reopen reorganise reorient repatriate repay repel replenish repress reproduce repudiate resell resent resettle resign
resonate resound restate restrain restructure resurface retell rethink retire retrieve reunite revamp reverberate
revert revitalise revive revolutionise revolve rewrite roam rob rotate sabotage sacrifice salvage saturate secede
secrete segregate sever shirk shorten shun sideline signify simulate sit situate skew sleep soften solidify soothe
spawn squander stabilise stagnate stifle stigmatise stoke straddle streamline stymie subscribe subside subsidise
subvert sue suffice summarise summon superimpose supplant surmount surveil swear symbolise synchronise tabulate
tarnish taunt tear televise tempt terrorise theorise thrive throttle throw thwart tolerate topple torment toughen
transact transgress translate transpire traverse triple typify unblock undercut underestimate undergird underperform
underwrite undo unearth unfold unleash unlock unmask unpack unravel unseat unsettle untangle upend upload uproot usher
usurp vacate vanish vaporise veer vex victimise vie vilify vindicate visualise waive wander wane weaponise wear weave
weep wield wipe withhold withstand wreak wrestle wring yearn accredit catalyse unseal
"""
# whose plural and bare form is a noun more often than a verb: only the forms in -ed and -ing tell them
_NOUNLIKE: Final = """
accent affiliate aggregate alert anchor appeal archive arm array audit award baffle balance balloon bar bargain barter
battle bear beat bet bind blame bombard bother brand breed bribe bridge brief broadcast brush budget bug burden burst
bypass cap cast cement censor centre chair channel chart chase check choke clamp clash climb clone cloud cluster coach
compliment compound compress compute concede contest contract copy corner count couple crack craft crash crawl credit
cripple crop crown crush curb cut debut desire detail discard discharge disguise dispatch display disregard dissent
distance distrust dodge double downgrade download drag drain dread drift drill drink drop duplicate earmark earn ease
eclipse edge effect email embargo endeavour engineer evidence exempt exhaust exile fake fare fashion fear feed feel
filter fit fix flatten fling flood flow focus fold fool forecast foreground forge forward fracture fragment frame
freeze front fuel gauge gear gloss grade graft grasp greet ground group guard guess hail halt hamstring hand handicap
hang harbour harvest head heal hedge hijack hinge hint hire hit honour hope hunt hurl hurry hurt impress imprint
insert instal install interchange interview intrigue jail jam jump kick kill knock label lag lapse lash laugh leak
lean leap lecture letter level levy lift light loan lobby lodge long loom loot lower lure mail malfunction manoeuvre
map march mask massacre mature menace merit mint mirror mix model mount mute name net nod notice number offload offset
orient outfit overhaul overlap overload overthrow owe pace pack package pair park parse partner patch patrol pattern
pause pave peak perfect petition phase pick pillage pilot pirate pivot plague plead plot plunder poison police polish
pollute ponder pool position power praise preach preface prejudice pressure prey pride prime prise probe profile
profit progress project prototype provision prune publicise pull purge push puzzle query quit quote race rage raid
rally ramp rank ransom ravage rear rebrand redesign reform reign relaunch relay remedy rent repair repeat replay
reserve rest resume retard retool retract retreat reward ride rig ring ripen risk rival rocket roll root route ruin
rupture rush sail sap savage save scale scam scan scapegoat scare scatter schedule scrap screen seal search segment
sense sentence separate sequester service shadow shake shame shatter shed shelter shelve shine ship shock shore
shoulder showcase shrink shut shutter silence sink size sketch skip slam slash slide slip smooth smuggle snatch snoop
snub soar sort sow spare spark speed spell spill spin splinter split spoil spot spring spur spy squeeze stack staff
stage stake stall stamp step steward stick sting stir strain strand stretch stride strike strip structure stumble
stunt suit sum surface surge survey swap sway sweep swell swim swing tag tail tally tap task tax team tear tease
tender term thread thrust tie tilt tip title toil toss touch tour tout transit transition transport trap travel tread
trespass trim trip triumph trouble trust tune type upgrade uplift value venture veto visit voice volunteer vow wage
wait wake walk want warrant waste watch wean weather weed weigh weld wheel whip wish witness worry wound wrap wreck
zero comment look remark reverse stream subject talk premise
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


@cache
def noun_or_verb() -> frozenset[str]:
    """The forms in -s that are plurals first, and verbs where what follows tells (`costs the state much`)."""
    return (
        frozenset(word for base in _NOUNLIKE.split() for word, form in inflections(base).items() if form is Form.THIRD)
        - verb_forms().keys()
    )
