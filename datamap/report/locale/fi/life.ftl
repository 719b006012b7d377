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
