# The report over many clients.
p-title = Portfolio of clients
p-clients = Clients
p-current = Audited in the period
p-not-current = Not audited in this period, shown by their latest earlier audit: { $clients }.
p-unreadable = The audit of { $client }, { $period }, cannot be read and is left out. Make it again.
p-newer = The audit of { $client }, { $period }, was made with a newer version of datamap and is left out. Update datamap.
p-s-conclusion = What stands out
p-said-findings = { $count } findings in all. { $grave } critical or high findings wait for a decision, with { $clients ->
    [one] { $clients } client
   *[other] { $clients } clients
}.
p-said-transfers = Transfers outside the EU/EEA: { $actual } actual, { $possible } possible, planned or of unrecorded certainty, to { $countries } known countries.
p-said-overdue = Decisions past their due day: { $decisions }. Requests past their time: { $requests }.
p-s-clients = Clients
p-t-clients = Findings of each client by severity, and how much of what must be known is recorded
p-client = Client
p-audit = Audit
p-undecided = Undecided, grave
p-s-families = Findings by subject
p-t-families = Findings by subject and severity
p-family = Subject
p-family-unknown = Rules that this version does not have
family-law_citation = Citation of law
family-notice = Privacy notices
family-transfers = Transfers
family-legal_basis = Legal basis
family-retention = Retention
family-record = Record and roles
family-security = Security
family-rights = Rights of the data subject
p-s-transfers = Transfers by country and ground
p-t-transfers = Transfers outside the EU/EEA by country and ground
p-worst = Worst status
p-actual = Actual
p-possible = Other
p-s-overdue = Decisions past their due day
p-t-overdue = Decisions past their due day whose finding is still there
p-none-overdue = No recorded decision is past its due day.
p-more = { $count ->
    [one] { $count } further row is in the clients' own reports.
   *[other] { $count } further rows are in the clients' own reports.
}
p-s-trend = Trend
p-t-trend = Findings by period and severity, one picture a client on one scale
p-alt-trend = { $count ->
    [one] One client, a bar for each audited period.
   *[other] { $count } clients, a bar for each audited period.
} The figures are in the table below.
h-period-audited = Period
p-s-coverage = What is known
p-t-coverage = Recorded, of what must be known, over all clients
p-share = Share
p-weakest = Least is known of
p-s-events = Requests and breaches
p-t-events = Requests and breaches by client, and how they were handled
p-no-events = Nothing is recorded of requests or breaches by: { $clients }. That does not mean that there were none.
p-s-method = Method and limits
p-method = The figures come from the audit that each client's report folder keeps for the period, or from the latest one before it. They compare records, not organisations: a client that records more is asked more and may show more findings. A low number of findings does not show that the requirements are met.
