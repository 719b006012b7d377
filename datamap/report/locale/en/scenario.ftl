# What if: a scenario beside the inventory as it is.

if-title = What if: { $name }
if-judged = Both sides are judged by the law of { $day }.
if-nothing = Nothing is supposed.
if-end = The adequacy decision { $subject } no longer holds from { $value }.
if-move = { $subject } moves to another country: { $value }.
if-sign = { $subject }: this ground is put in place and well assessed: { $value }.
if-lose = { $subject }: the transfer has no ground any more.
if-drop = { $subject } is given up.
if-outside = Transfers outside the EU/EEA or to a country not known
if-findings = Findings
if-new = new
if-gone = gone
if-absent = not there
if-clients = Clients on whose behalf data are processed
if-none = none
if-unchanged = Nothing changes here.
if-before = As it is
if-after = In the scenario
h-flow = Flow
t-if-counts = As it is and in the scenario
s-if-transfers = Transfers that change
t-if-transfers = Transfers whose status would change, come or go
s-if-changed-findings = Findings that change
t-if-changed-findings = Findings that would be new or gone
s-if-exposures = Where data could end up otherwise
t-if-exposures = Exposures outside the EU/EEA that would change
s-if-affected = Who is affected
t-if-affected = Registers, notices and clients to look at again

## The cheapest remedy
t-remedy = The cheapest set of changes, and what is left without each
remedy-sign = Sign standard contractual clauses and assess the transfer: { $subject }
remedy-stop = Stop the flow { $subject }
remedy-drop = Give up the recipient { $subject }
remedy-cost = Cost
remedy-proof = Without it data still reach
remedy-failed = No plan of remedies was made: { $why }
remedy-large = No plan of remedies was made: there are { $count } transfers without a valid ground, too many for the cheapest changes to be found with the report. Run datamap remedy on one register at a time; the exposures themselves are above.
remedy-more = { $count ->
    [one] { $count } further change: run datamap remedy.
   *[other] { $count } further changes: run datamap remedy.
}
remedy-said = { $steps ->
    [one] One change
   *[other] { $steps } changes
 } at a cost of { $cost } would do away with every exposure without a valid ground ({ $count }). No cheaper set does. Whether clauses can be relied on is for the transfer impact assessment to say.
