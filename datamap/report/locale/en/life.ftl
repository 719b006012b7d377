# What a report says of the time between two audits.
s-changes = Changes since the previous audit
changes-no-earlier = No earlier audit of this client was found, so nothing is compared.
changes-compared = Compared with period { $period }.
changes-none = The inventory has not changed.
t-life = Findings against the previous audit
t-changes = What changed in the inventory
t-moved = Findings that are new, have returned or are resolved
t-decided = Decisions in force
life-new = new
life-persisting = persisting
life-resolved = resolved
life-decided = decided
life-returned = returned
because-expired = The decision has run out.
because-worse = The finding has grown graver since the decision.
because-new_country = The data now go to a country that the decision did not cover.
changes-unreadable = The earlier audit of period { $period } cannot be read, so nothing is compared. Restore its audit.json or make that audit again.
changes-newer = The earlier audit of period { $period } was made with a newer version of datamap, so nothing is compared. Update datamap.
changes-other_client = The earlier audit of period { $period } in this folder is of another controller, so nothing is compared.
t-unmatched = Decisions whose finding is not there
unmatched-note = No finding of this audit has the identifier of these decisions. The finding may be resolved; otherwise check the identifier.
h-fingerprint = Identifier
because-breach_accepted = What is against the law cannot be accepted.
because-too_long = A decision on a grave finding holds for two quarters at most.
because-undated = The decision carries no day.
change-added = added
change-removed = removed
change-changed = changed
change-renamed = renamed
h-change = Change
h-before = Before
h-after = After
h-column = Column
h-sheet = Sheet
h-reason = Reason
h-until = Until
changes-more = { $count ->
    [one] { $count } further change is in audit.json.
   *[other] { $count } further changes are in audit.json.
}
h-decided = Decided
