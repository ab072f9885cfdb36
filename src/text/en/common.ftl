# Words that screens, reports and explanations share.

level-1 = Absent
level-2 = Ad hoc
level-3 = Partial
level-4 = Established
level-5 = Sustained and shared

felt-0 = none
felt-1 = low
felt-2 = medium
felt-3 = high

importance-1 = useful
importance-2 = important
importance-3 = vital

constituent-government = Government
constituent-employers = Employers' organization
constituent-workers = Workers' organization

depth-quick = quick
depth-standard = standard
depth-full = full

type-technical = technical
type-functional = functional

capacity-individual = people
capacity-organization = organization
capacity-environment = environment

evidence-testimony = testimony
evidence-document = document
evidence-observation = observation
evidence-data = data

strength-0 = none
strength-1 = testimony only
strength-2 = one kind that can be checked
strength-3 = two kinds or more

cause-capacity = knowledge, skills or ways of working
cause-mandate = mandate: it is not ours to do
cause-access = access: we are not let in
cause-resources = resources: money, people, equipment
cause-political = political will
cause-other = other

sex-f = women
sex-m = men
sex-x = other or not recorded

state-levelled = agreed
state-not-applicable = not applicable
state-insufficient-evidence = we cannot tell
state-no-consensus = no consensus
state-unanswered = not answered

reading-asset = Asset
reading-sufficient = Sufficient
reading-partial-asset = Partial asset
reading-deficit = Deficit
reading-no-current-ambition = No current ambition

felt-reading-confirmed = Felt and shown
felt-reading-shown-more-than-felt = Shown more than felt
felt-reading-felt-more-than-shown = Felt more than shown
felt-reading-neither = Neither felt nor shown

agreement-close = close together
agreement-mixed = mixed
agreement-far-apart = far apart

at-risk = at risk
core-need = core need
too-few-answers = too few answers

# Supported level 3: the text on the asset speaks of level 4.
meaning-ahead = At level 4: { $text }
