# What a report says, apart from the rules.

## Severity, kind, status
severity-critical = critical
severity-high = high
severity-medium = medium
severity-low = low
severity-info = for information
kind-breach = against the law
kind-undocumented = not documented
kind-cannot_tell = facts do not decide
status-plain = inside the controller
status-not_transfer = no transfer
status-eea = within the EU/EEA
status-adequate = adequacy decision
status-safeguarded = appropriate safeguards
status-derogation = derogation
status-unknown = not known
status-unsafeguarded = no valid ground
letter-plain = { "" }
letter-not_transfer = N
letter-eea = E
letter-adequate = A
letter-safeguarded = S
letter-derogation = D
letter-unknown = ?
letter-unsafeguarded = !
certainty-actual = actual
certainty-possible = possible
certainty-planned = planned
certainty-blank = not recorded
via-flow = flow
via-hosting = hosting
via-access = remote access
via-onward = onward transfer
via-ownership = foreign owner
yes = yes
no = no
blank = not recorded
list-more = and { $count } more
regime-gdpr = General Data Protection Regulation (EU) 2016/679
regime-old_act = Personal Data Act (523/1999)

## Reasons of a judgement
reason-ownership_alone = A foreign owner alone is no transfer.
reason-given_by_the_person = The person gives the data directly.
reason-own_staff = The controller's own staff opens the data.
reason-transit = The data only pass through.
reason-published_in_eea = Publication on a server in the EU/EEA.
reason-same_entity = The data stay within one legal entity.
reason-country_unknown = The country is not recorded.
reason-importer_unknown = Who hosts the data is not recorded.
reason-eea = The recipient is in the EU/EEA.
reason-adequacy = An adequacy decision is in force.
reason-scope_shown = The recipient is shown to be within the adequacy decision.
reason-clauses_signed = Clauses 2021/914 are signed, their module fits and the assessment is positive.
reason-no_transfer_tool = Clauses 2021/915 are no ground for a transfer.
reason-signed_later = The clauses were not in place on the audit day.
reason-assessment_negative = The transfer impact assessment is negative.
reason-clauses_unspecified = Which clauses are used is not recorded.
reason-importer_under_gdpr = The recipient is itself under the GDPR; the clauses are not made for that.
reason-module_does_not_fit = The module does not fit the roles.
reason-module_blank = The module of the clauses is not recorded.
reason-signature_blank = The day of signature is not recorded.
reason-signed_before_usable = The recorded day of signature is before the clauses could be used.
reason-assessment_blank = The transfer impact assessment is not recorded.
reason-unchanged_blank = Whether the processing stayed unchanged is not recorded.
reason-old_clauses_running = The old clauses could still be used.
reason-old_clauses_ended = The old clauses can no longer be used.
reason-approval_later = The approval came after the audit day.
reason-approval_blank = The approval is not recorded.
reason-approved_tool = The tool is approved and the assessment is positive.
reason-derogation_systematic = A derogation for occasional transfers is used systematically.
reason-derogation_by_authority = The derogation is not for public authorities.
reason-evidence_blank = Nothing shows that the conditions of the derogation are met.
reason-systematic_blank = Whether the transfer recurs is not recorded.
reason-authority_blank = Whether the controller is a public authority is not recorded.
reason-notification_blank = The day of informing the authority is not recorded.
reason-derogation_shown = The conditions of the derogation are shown.
reason-scope_blank = Whether the recipient is within the adequacy decision is not shown.
reason-territory_unsettled = How Chapter V applies to this territory is unsettled.
reason-no_ground = The record says that there is no ground.
reason-claim_fails = The adequacy decision relied on does not cover this.
reason-repealed_ground = The ground is of a repealed act.
reason-old_act = The ground is one of the Personal Data Act (523/1999).
reason-tool_for_authorities = The ground is open only between public authorities and bodies.
reason-no_ground_recorded = No ground is recorded.

## Headings of tables
h-severity = Severity
h-kind = Kind
h-count = Number
h-finding = Finding
h-article = Provision
h-subjects = Concerns
h-cells = Cells
h-remedy = Remedy
h-rule = Rule
h-register = Register
h-from = From
h-to = To
h-country = Country
h-status = Status
h-certainty = Certainty
h-mechanism = Ground
h-why = Why
h-categories = Data
h-category = Category of data
h-owner = Owner
h-due = Due
h-name = Name
h-role = Role
h-agreement = Agreement
h-subprocessors = Sub-processors listed
h-period = Period
h-starts = Counted from
h-case = Case
h-deletion = Erasure
h-notice = Notice
h-published = Published
h-transfers = Transfers stated
h-laws = Acts cited
h-open = Left open
h-known = Known
h-missing = Still blank
h-what = What
h-chain = Chain
h-weakest = Weakest link
h-recipient = Recipient
h-law = Legal fact
h-instrument = Instrument
h-validity = In force
h-basis = Known from
h-confidence = Confidence
h-value = Value
h-cell = Cell
h-problem = Problem
h-decision = Decision
h-purposes = Purposes
h-subjects-of-data = Data subjects
h-recipients = Recipients
h-measures = Security measures
h-field = Item
h-request = Request or breach
h-received = Received
h-answered = Answered or notified
h-in-time = In time
h-sources = Sources
h-legal-basis = Legal basis

## Cover and conclusion
title = Data protection audit
controller-unknown = Controller not named in the inventory
cover-controller = Controller
cover-day = Audit day
cover-period = Period
cover-act = Judged by
cover-inventory = Inventory
cover-inventory-date = Inventory as of
cover-registers = Registers
cover-old-act = The audit day is before 25 May 2018: the inventory is judged by the Personal Data Act (523/1999), not by the GDPR.
cover-recorded-later = { $count ->
    [one] { $count } row was verified only after the audit day; it may not have been known on it.
   *[other] { $count } rows were verified only after the audit day; they may not have been known on it.
}
cover-inventory-later = The inventory is dated after the audit day.
cover-no-register = No register is recorded in the inventory, so nothing could be judged.
cover-problems = { $count ->
    [one] The workbook has { $count } problem; what it concerns was not used as it stands (see the appendix on origin).
   *[other] The workbook has { $count } problems; what they concern was not used as it stands (see the appendix on origin).
}
audit-errors = { $count ->
    [one] { $count } check failed to run: what it looks for is not judged in this report.
   *[other] { $count } checks failed to run: what they look for is not judged in this report.
}
s-conclusion = Conclusion and decisions needed
conclusion-none = The checks made no finding. That is no proof of compliance: they see only what the inventory records (see What is not known).
conclusion-counts = { $count ->
    [one] The audit made { $count } finding. Critical or high: { $grave }. Against the law as recorded: { $breaches }; otherwise the record is incomplete or the facts do not decide.
   *[other] The audit made { $count } findings. Critical or high: { $grave }. Against the law as recorded: { $breaches }; in the others the record is incomplete or the facts do not decide.
}
conclusion-transfers-none = No flow outside the EU/EEA is recorded.
conclusion-transfers = Flows that leave the EU/EEA or whose destination is not known: { $actual } actual, { $possible } possible or planned.
conclusion-coverage = Of what must be known, { $share } is recorded ({ $known } of { $total } items).
t-counts = Findings by severity and kind
t-decisions = Matters to decide
decisions-none = No critical or high finding waits for a decision.

## Sections
s-gravest = Gravest findings
t-gravest = The gravest findings and where they stand in the workbook
findings-more = { $count ->
    [one] { $count } further finding is in Appendix A.
   *[other] { $count } further findings are in Appendix A.
}
s-transfers = Transfers outside the EU/EEA
t-transfers = Flows that leave the EU/EEA, or whose destination is not known
t-possible = Possible and planned flows outside the EU/EEA
transfers-none = No flow outside the EU/EEA is recorded. What is not recorded is not judged.
t-picture = The same as a table
s-actions = Actions
t-actions = What to do, in order of severity
actions-none = The findings call for no action.
s-events = Requests and breaches
t-events = Requests of data subjects and personal data breaches
events-none = No request and no breach is recorded. That does not mean that there were none.
event-request = request
event-breach = breach
event-in_time = in time
event-late = late
event-open = time left
event-overdue = overdue
event-unknown = not to be told
s-processors = Processors and agreements
t-processors = Processors and their agreements
processors-none = No processor is recorded.
s-retention = Retention
t-retention = How long each category is kept
retention-none = No category of data is recorded.
retention-until = at least until then
retention-minimum = at least { $period }
retention-maximum = at most { $period }
s-notices = Privacy notices
t-notices = Notices and what they state
notices-none = No notice is recorded.
s-unknown = What is not known
t-unknown = What must be known and what is recorded
known-of = { $known } of { $total }
nothing-recorded = nothing recorded
known-register_role = Role in each register
known-legal_basis = Legal basis of each purpose
known-retention = Retention of each category
known-recipient_country = Country of each recipient
known-agreement = Agreement with each processor
known-subprocessors = Sub-processors of each processor
known-hosting = Where each digital system is hosted
known-flow_certainty = Whether each flow happens
known-flow_categories = What each flow carries
known-notice_transfers = What each notice says of transfers
known-transfer_ground = Ground of each transfer outside the EU/EEA
s-method = Method and limits
method-1 = The report is computed from the inventory workbook and from dated legal tables: the same workbook, day and version give the same report.
method-2 = A blank cell means that the fact is not known; it is never read as a denial. A finding is called against the law only where a recorded fact breaks a provision.
method-3 = { $asked } checks were asked on the audit day: { $finding } made a finding, { $cannot_tell } could not be decided, { $none_found } found nothing in what is recorded, { $not_applicable } did not apply, { $error } failed.
method-4 = A finding marked * rests wholly or partly on law that has not been checked at its source. The report is a basis for legal judgement and does not replace it.
unverified = rests on law not checked at its source

## Appendices
a-findings = Appendix A. All findings
a-registers = Appendix B. Data flows by register
a-record = Appendix C. The record
a-exposures = Appendix D. Where data can end up
a-notices = Appendix E. What the notices tell
a-notices-none = No text of a notice was read. Name its file on the Notices sheet and put it beside the workbook.
a-provenance = Appendix F. Origin of the facts
t-exposures = Recipients outside the EU/EEA that a category can reach, worst first
exposures-none = No category can be followed to a recipient outside the EU/EEA or in an unknown country.
rows-more = { $count ->
    [one] and { $count } row more, none graver: see audit.json and the inventory
   *[other] and { $count } rows more, none graver: see audit.json and the inventory
}
trace-more = { $count ->
    [one] { $count } further row: run datamap trace --json.
   *[other] { $count } further rows: run datamap trace --json.
}
record-more = { $count ->
    [one] { $count } further register is not shown here: run datamap export --to record for the whole record.
   *[other] { $count } further registers are not shown here: run datamap export --to record for the whole record.
}
registers-more = { $count ->
    [one] { $count } further register has
   *[other] { $count } further registers have
} no picture here, none with more transfers of a graver status; see audit.json and findings.xlsx. Transfers from there that leave the EU/EEA, or of which that is not known: { $transfers }
exposures-more = { $count ->
    [one] { $count } further row is in audit.json.
   *[other] { $count } further rows are in audit.json.
}
t-provenance = What the report was made from
t-law = Legal facts relied on
t-problems = Problems of the workbook
t-errors = Checks that failed
problems-more = { $count ->
    [one] { $count } further problem: run datamap check.
   *[other] { $count } further problems: run datamap check.
}
prov-file = Workbook
prov-hash = SHA-256 of the workbook
prov-version = Version of datamap
basis-page = read at the source
basis-mixed = partly read at the source
basis-own-knowledge = from memory, not checked
basis-residual = on no list of exceptions
basis-none = taxonomy
confidence-high = high
confidence-medium = medium
confidence-low = low
confidence-none = –
open-end = still in force
toc = Contents

## Pictures
lane-registers = Registers
lane-sources = Sources
lane-systems = Own systems
lane-eea = Recipients in the EU/EEA
lane-adequate = Countries with an adequacy decision
lane-third = Other third countries
lane-unknown = Country not known
picture-border = EU/EEA border
picture-legend = Lines
picture-key = Data carried (the number on a line)
picture-groups = Boxes that stand for several
picture-count = several flows on one line
picture-number = the data carried, listed below
picture-added = new since the previous audit
picture-removed = no longer there
picture-changed = judged otherwise than before
alt-moved = Since the previous audit: new flows { $added }, no longer there { $removed }, judged otherwise { $changed }.
blank-country = country not recorded
blank-categories = data not recorded
blank-end = not recorded
picture-owned = owned from: { $countries }
title-controller = Where personal data go: { $name }
title-register = Data flows: { $name }
alt-holds = The picture shows { $parts }.
alt-outside-none = No transfer outside the EU/EEA is recorded.

## Criteria of an impact assessment
criterion-evaluation = evaluation or profiling
criterion-automated_decision = automated decisions
criterion-large_scale = large scale
criterion-vulnerable = vulnerable data subjects
criterion-sensitive = special categories or highly personal data

## Numbers
count-systems = { $count ->
    [one] { $count } system
   *[other] { $count } systems
}
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
count-recipients = { $count ->
    [one] { $count } recipient
   *[other] { $count } recipients
}
count-registers = { $count ->
    [one] { $count } register
   *[other] { $count } registers
}
count-transfers = { $count ->
    [one] { $count } transfer
   *[other] { $count } transfers
}
count-countries = { $count ->
    [one] { $count } country
   *[other] { $count } countries
}
group-systems = { $count ->
    [one] { $count } other system
   *[other] { $count } other systems
}
group-sources = { $count ->
    [one] { $count } other source
   *[other] { $count } other sources
}
group-recipients = { $count ->
    [one] { $count } recipient
   *[other] { $count } recipients
}
group-registers = { $count ->
    [one] { $count } other register
   *[other] { $count } other registers
}
group-countries = { $count ->
    [one] { $count } other country
   *[other] { $count } other countries
}
count-destinations = { $count ->
    [one] { $count } destination
   *[other] { $count } destinations
}
alt-outside = { $count ->
    [one] { $count } transfer goes outside the EU/EEA or to an unknown country: { $parts }.
   *[other] { $count } transfers go outside the EU/EEA or to an unknown country: { $parts }.
}
alt-apart = { $count ->
    [one] { $count } of them is only possible or planned.
   *[other] { $count } of them are only possible or planned.
}
