# Charts: the map of destinations, the matrix of countries and grounds.

s-places = Transfers by country and ground
places-note = Every transfer that leaves the EU/EEA, or whose destination is not known, is counted once for each country. What is not recorded is not on the map.
places-unnamed = { $count ->
    [one] { $count } transfer is recorded whose destination country is not, and none to a named country outside the EU/EEA: there is no map to draw. An unknown country may be outside the EU/EEA.
   *[other] { $count } transfers are recorded whose destination countries are not, and none to a named country outside the EU/EEA: there is no map to draw. An unknown country may be outside the EU/EEA.
}
ground-adequacy = adequacy decision
ground-scc = standard contractual clauses
ground-bcr = binding corporate rules
ground-other = other safeguards (Art. 46)
ground-derogation = derogation
ground-none = no ground
ground-blank = not recorded
chart-total = all
title-matrix = Transfers by country and ground: { $name }
title-world = Countries that personal data go to: { $name }
h-ground-recorded = Ground recorded
h-transfers-number = Transfers
h-apart = Of these possible or planned
h-worst = Worst status
alt-matrix = { $count ->
    [one] A table of { $count } country by kind of ground.
   *[other] A table of { $count } countries by kind of ground.
}
alt-world = { $count ->
    [one] A map of the world with the EU/EEA outlined and { $count } country marked.
   *[other] A map of the world with the EU/EEA outlined and { $count } countries marked.
}
alt-gravest = The gravest: { $names }.
legend-apart = In brackets: of these only possible or planned. A dashed edge: the worst status is only possible or planned.
legend-map = The dark line is the border of the EU/EEA on the audit day; countries inside it that data go to are darker, with a dot.
map-unknown = { $count ->
    [one] Country not recorded: { $written } transfer
   *[other] Country not recorded: { $written } transfers
}
map-unlabelled = Without a label: { $names }.
map-inside = In the EU/EEA (flows): { $names }.
explore-view-flows = Flows
explore-view-map = Map
explore-view-matrix = Countries and grounds
explore-nothing = No recorded transfer outside the EU/EEA passes the filters. What is not recorded is not judged.
s-holdings = Which data are held: from where, to where and for how long
holdings-none = No category of data is recorded. What is not recorded is not judged.
title-retention = How long data are kept: { $name }
keep-criterion = no period
keep-least = at least { $period }
keep-between = { $shortest } to { $longest }
keep-more = { $count ->
    [one] { $count } further row is in the inventory.
   *[other] { $count } further rows are in the inventory.
}
legend-retention = A bar ends at the longest period, dark up to the shortest. Dashed before the scale: counted from a later event. Only the dashed part: a criterion without a period. Hatched: neither is recorded.
alt-retention = { $count ->
    [one] A chart of how long { $count } category of data in the registers is kept. Without a recorded period or criterion: { $blank }; with a criterion and no period: { $criterion }.
   *[other] A chart of how long { $count } categories of data in the registers are kept. Without a recorded period or criterion: { $blank }; with a criterion and no period: { $criterion }.
}
title-streams = Where data come from and where they go: { $name }
h-categories-number = Categories
h-special = Of these special
streams-unrecorded = source not recorded
streams-zones = Where the recipients are
streams-count = { $count ->
    [one] { $count } category
   *[other] { $count } categories
}
streams-special = { $count ->
    [one] { $count } category, { $special } special
   *[other] { $count } categories, { $special } special
}
legend-streams = A stream is as wide as there are categories of data in it.
legend-special = special categories of data (Art. 9)
legend-uncertain = A dashed edge: the flow is only possible or planned, or the data are not recorded.
alt-streams = Data go to: { $names }.
streams-none = No flow of data is recorded between a source, a register and a recipient. What is not recorded is not judged.
