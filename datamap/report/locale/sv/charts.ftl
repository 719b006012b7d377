# Diagram: kartan över destinationer, tabellen över länder och överföringsgrunder.

s-places = Överföringar per land och överföringsgrund
places-note = Varje överföring som lämnar EU/EES eller vars destination inte är känd har räknats en gång för varje land. Det som inte antecknats finns inte på kartan.
places-unnamed = { $count ->
    [one] { $count } överföring har antecknats utan destinationsland, och ingen till ett namngivet land utanför EU/EES: ingen karta kan ritas. Ett okänt land kan ligga utanför EU/EES.
   *[other] { $count } överföringar har antecknats utan destinationsland, och ingen till ett namngivet land utanför EU/EES: ingen karta kan ritas. Ett okänt land kan ligga utanför EU/EES.
}
ground-adequacy = beslut om adekvat skyddsnivå
ground-scc = standardavtalsklausuler
ground-bcr = bindande företagsbestämmelser
ground-other = andra skyddsåtgärder (art. 46)
ground-derogation = undantag
ground-none = ingen överföringsgrund
ground-blank = inte antecknad
chart-total = totalt
title-matrix = Överföringar per land och överföringsgrund: { $name }
title-world = Länder som personuppgifter går till: { $name }
h-ground-recorded = Antecknad överföringsgrund
h-transfers-number = Överföringar
h-apart = Av dessa möjliga eller planerade
h-worst = Svagaste status
alt-matrix = { $count ->
    [one] En tabell över { $count } land per slag av överföringsgrund.
   *[other] En tabell över { $count } länder per slag av överföringsgrund.
}
alt-world = { $count ->
    [one] En världskarta där EU/EES är inringat och { $count } land är utmärkt.
   *[other] En världskarta där EU/EES är inringat och { $count } länder är utmärkta.
}
alt-gravest = De allvarligaste: { $names }.
legend-apart = Inom parentes: av dessa endast möjliga eller planerade. Streckad kant: den svagaste statusen gäller endast en möjlig eller planerad överföring.
legend-map = Den mörka linjen är EU/EES-gränsen på granskningsdagen. Mörkare innanför den, med en punkt, är de länder som uppgifter går till.
map-unknown = { $count ->
    [one] Landet inte antecknat: { $written } överföring
   *[other] Landet inte antecknat: { $written } överföringar
}
map-unlabelled = Utan namn på kartan: { $names }.
map-inside = Inom EU/EES (flöden): { $names }.
explore-view-flows = Flöden
explore-view-map = Karta
explore-view-matrix = Länder och överföringsgrunder
explore-nothing = Ingen antecknad överföring utanför EU/EES motsvarar valen. Det som inte antecknats har inte bedömts.
s-holdings = Vilka uppgifter som behandlas: varifrån, vart och hur länge
holdings-none = Inga kategorier av uppgifter har antecknats. Det som inte antecknats har inte bedömts.
title-retention = Lagringstider: { $name }
keep-criterion = ingen tid
keep-least = minst { $period }
keep-between = { $shortest } – { $longest }
keep-more = { $count ->
    [one] Ytterligare { $count } rad finns i kartläggningen.
   *[other] Ytterligare { $count } rader finns i kartläggningen.
}
legend-retention = Stapeln slutar vid den längsta lagringstiden och är mörk till den kortaste. Streckad början: tiden räknas från en senare händelse. Endast streckad del: ett kriterium utan tid. Skrafferad: ingetdera har antecknats.
alt-retention = { $count ->
    [one] Ett diagram över lagringstiden för { $count } kategori av uppgifter i registren. Varken tid eller kriterium antecknat: { $blank }; kriterium utan tid: { $criterion }.
   *[other] Ett diagram över lagringstiden för { $count } kategorier av uppgifter i registren. Varken tid eller kriterium antecknat: { $blank }; kriterium utan tid: { $criterion }.
}
title-streams = Varifrån uppgifter kommer och vart de går: { $name }
h-categories-number = Kategorier
h-special = Av dessa särskilda
streams-unrecorded = källan inte antecknad
streams-zones = Var mottagarna finns
streams-count = { $count ->
    [one] { $count } kategori
   *[other] { $count } kategorier
}
streams-special = { $count ->
    [one] { $count } kategori, { $special } särskilda
   *[other] { $count } kategorier, { $special } särskilda
}
legend-streams = En ström är så bred som antalet kategorier av uppgifter i den.
legend-special = särskilda kategorier av personuppgifter (art. 9)
legend-uncertain = Streckad kant: flödet är endast möjligt eller planerat, eller uppgifterna har inte antecknats.
alt-streams = Uppgifter går till: { $names }.
streams-none = Inget dataflöde mellan källa, register och mottagare har antecknats. Det som inte antecknats har inte bedömts.
