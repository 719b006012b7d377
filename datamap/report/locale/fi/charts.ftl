# Kaaviot: kohdemaiden kartta, maiden ja siirtoperusteiden taulukko.

s-places = Siirrot maittain ja siirtoperusteittain
places-note = Jokainen EU/ETA-alueelta lähtevä tai määränpäältään tuntematon siirto on laskettu kerran kuhunkin maahan. Kirjaamattomat siirrot eivät näy kartalla.
places-unnamed = { $count ->
    [one] Kirjattuna on { $count } siirto, jonka kohdemaata ei ole kirjattu, eikä yhtään siirtoa nimettyyn maahan EU/ETA-alueen ulkopuolella, joten karttaa ei voida piirtää. Tuntematon maa voi olla EU/ETA-alueen ulkopuolella.
   *[other] Kirjattuna on { $count } siirtoa, joiden kohdemaata ei ole kirjattu, eikä yhtään siirtoa nimettyyn maahan EU/ETA-alueen ulkopuolella, joten karttaa ei voida piirtää. Tuntematon maa voi olla EU/ETA-alueen ulkopuolella.
}
ground-adequacy = riittävyyspäätös
ground-scc = vakiosopimuslausekkeet
ground-bcr = yritystä koskevat sitovat säännöt
ground-other = muut suojatoimet (46 art.)
ground-derogation = poikkeus
ground-none = ei siirtoperustetta
ground-blank = ei kirjattu
chart-total = yhteensä
title-matrix = Siirrot maittain ja siirtoperusteittain: { $name }
title-world = Maat, joihin henkilötietoja siirtyy: { $name }
h-ground-recorded = Kirjattu siirtoperuste
h-transfers-number = Siirtoja
h-apart = Näistä mahdollisia tai suunniteltuja
h-worst = Heikoin tila
alt-matrix = { $count ->
    [one] Taulukossa on { $count } maa siirtoperusteen lajin mukaan.
   *[other] Taulukossa on { $count } maata siirtoperusteen lajin mukaan.
}
alt-world = { $count ->
    [one] Maailmankartta, johon on rajattu EU/ETA-alue ja merkitty { $count } maa.
   *[other] Maailmankartta, johon on rajattu EU/ETA-alue ja merkitty { $count } maata.
}
alt-gravest = Vakavimmat: { $names }.
legend-apart = Suluissa: näistä vasta mahdollisia tai suunniteltuja. Katkonainen reuna: heikoin tila koskee vain mahdollista tai suunniteltua siirtoa.
legend-map = Tumma viiva on EU/ETA-alueen raja auditointipäivänä. Alueen sisällä tummemmat, pisteellä merkityt ovat maita, joihin tietoja päätyy.
map-unknown = { $count ->
    [one] Maata ei kirjattu: { $written } siirto
   *[other] Maata ei kirjattu: { $written } siirtoa
}
map-unlabelled = Kartalla ilman nimeä: { $names }.
map-inside = EU/ETA-alueella (tietovirtoja): { $names }.
explore-view-flows = Tietovirrat
explore-view-map = Kartta
explore-view-matrix = Maat ja siirtoperusteet
explore-nothing = Valinnoilla ei löydy kirjattuja siirtoja EU/ETA-alueen ulkopuolelle. Kirjaamattomia siirtoja ei ole voitu arvioida.
s-holdings = Mitä tietoja käsitellään: mistä, mihin ja kuinka kauan
holdings-none = Tietoryhmiä ei ole kirjattu. Kirjaamattomia tietoja ei ole voitu arvioida.
title-retention = Tietojen säilytysajat: { $name }
keep-criterion = ei aikaa
keep-least = vähintään { $period }
keep-between = { $shortest } – { $longest }
keep-more = { $count ->
    [one] Lisäksi kartoituksessa on { $count } rivi.
   *[other] Lisäksi kartoituksessa on { $count } riviä.
}
legend-retention = Palkki päättyy pisimpään säilytysaikaan, tumma osa lyhimpään. Katkonainen alku: aika lasketaan myöhemmästä tapahtumasta. Pelkkä katkonainen osa: määritysperuste ilman aikaa. Viivoitettu: kumpaakaan ei ole kirjattu.
alt-retention = { $count ->
    [one] Kaavio { $count } rekistereihin kirjatun tietoryhmän säilytysajasta. Säilytysaikaa tai määritysperustetta ei ole kirjattu: { $blank }; määritysperuste ilman aikaa: { $criterion }.
   *[other] Kaavio { $count } rekistereihin kirjatun tietoryhmän säilytysajoista. Säilytysaikaa tai määritysperustetta ei ole kirjattu: { $blank }; määritysperuste ilman aikaa: { $criterion }.
}
title-streams = Mistä tiedot tulevat ja mihin niitä annetaan: { $name }
h-categories-number = Tietoryhmiä
h-special = Näistä erityisiä
streams-unrecorded = lähdettä ei kirjattu
streams-zones = Missä vastaanottajat ovat
streams-count = { $count ->
    [one] { $count } tietoryhmä
   *[other] { $count } tietoryhmää
}
streams-special = { $count ->
    [one] { $count } tietoryhmä, erityisiä { $special }
   *[other] { $count } tietoryhmää, erityisiä { $special }
}
legend-streams = Virta on sitä leveämpi, mitä useampia tietoryhmiä siinä on.
legend-special = erityiset henkilötietoryhmät (9 art.)
legend-uncertain = Katkonainen reuna: tietovirta on vasta mahdollinen tai suunniteltu, tai tietoja ei ole kirjattu.
alt-streams = Tietoja annetaan seuraavasti: { $names }.
streams-none = Tietovirtoja lähteen, rekisterin ja vastaanottajan välillä ei ole kirjattu. Kirjaamattomia tietovirtoja ei ole voitu arvioida.
