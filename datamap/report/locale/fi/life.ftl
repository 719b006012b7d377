# What a report says of the time between two audits.
s-changes = Muutokset edellisen auditoinnin jälkeen
changes-no-earlier = Asiakkaan aiempaa auditointia ei löytynyt, joten vertailua ei ole tehty.
changes-compared = Vertailukausi: { $period }.
changes-none = Kartoitus ei ole muuttunut.
t-life = Havainnot verrattuna edelliseen auditointiin
t-changes = Mitä kartoituksessa on muuttunut
t-moved = Uudet, palautuneet ja poistuneet havainnot
t-decided = Voimassa olevat päätökset
life-new = uusi
life-persisting = ennallaan
life-resolved = poistunut
life-decided = päätetty
life-returned = palautunut
because-expired = Päätöksen voimassaolo on päättynyt.
because-worse = Havainto on muuttunut vakavammaksi päätöksen jälkeen.
because-new_country = Tietoja menee nyt maahan, jota päätös ei kattanut.
changes-unreadable = Kauden { $period } aiempaa auditointia ei voida lukea, joten vertailua ei tehty. Palauta sen audit.json-tiedosto tai tee auditointi uudelleen.
changes-newer = Kauden { $period } aiempi auditointi on tehty uudemmalla datamapin versiolla, joten vertailua ei tehty. Päivitä datamap.
changes-other_client = Kauden { $period } aiempi auditointi tässä kansiossa koskee toista rekisterinpitäjää, joten vertailua ei tehty.
t-unmatched = Päätökset, joiden havaintoa ei enää ole
unmatched-note = Tämän auditoinnin havainnoissa ei ole näiden päätösten tunnisteita. Havainto on voinut poistua; muussa tapauksessa tarkista tunniste.
h-fingerprint = Tunniste
because-breach_accepted = Lainvastaista tilaa ei voi hyväksyä.
because-too_long = Vakavaa havaintoa koskeva päätös on voimassa enintään kaksi vuosineljännestä.
because-undated = Päätöstä ei ole päivätty.
change-added = lisätty
change-removed = poistettu
change-changed = muutettu
change-renamed = tunnus vaihdettu
h-change = Muutos
h-before = Ennen
h-after = Nyt
h-column = Sarake
h-sheet = Taulukko
h-reason = Perustelu
h-until = Voimassa asti
changes-more = { $count ->
    [one] { $count } muu muutos on tiedostossa audit.json.
   *[other] Loput { $count } muutosta ovat tiedostossa audit.json.
}
h-decided = Päätetty
