# Usean asiakkaan raportti.
p-title = Asiakassalkku
p-clients = Asiakkaita
p-current = Auditoitu kaudella
p-not-current = Seuraavia ei ole auditoitu tällä kaudella, vaan niistä esitetään viimeisin aiempi auditointi: { $clients }.
p-unreadable = Asiakkaan { $client } auditointia kaudelta { $period } ei voida lukea, ja se on jätetty pois. Tee se uudelleen.
p-newer = Asiakkaan { $client } auditointi kaudelta { $period } on tehty uudemmalla datamapin versiolla, ja se on jätetty pois. Päivitä datamap.
p-s-conclusion = Keskeiset havainnot
p-said-findings = Havaintoja on yhteensä { $count }. Päätöstä odottaa { $grave } kriittistä tai merkittävää havaintoa, { $clients ->
    [one] { $clients } asiakkaalla
   *[other] { $clients } asiakkaalla
}.
p-said-transfers = Siirtoja EU/ETA-alueen ulkopuolelle: { $actual } toteutunutta ja { $possible } mahdollista, suunniteltua tai varmuudeltaan kirjaamatonta; tunnettuja kohdemaita on { $countries }.
p-said-overdue = Määräpäivän ylittäneitä päätöksiä on { $decisions } ja määräajan ylittäneitä pyyntöjä { $requests }.
p-s-clients = Asiakkaat
p-t-clients = Kunkin asiakkaan havainnot vakavuuden mukaan ja kirjattujen tietojen osuus
p-client = Asiakas
p-audit = Auditointi
p-undecided = Vakavat, päättämättä
p-s-families = Havainnot aiheittain
p-t-families = Havainnot aiheen ja vakavuuden mukaan
p-family = Aihe
p-family-unknown = Tarkistukset, joita tässä versiossa ei ole
family-law_citation = Säädösviittaukset
family-notice = Tietosuojaselosteet
family-transfers = Siirrot
family-legal_basis = Käsittelyperuste
family-retention = Säilyttäminen
family-record = Seloste käsittelytoimista ja roolit
family-security = Tietoturva
family-rights = Rekisteröidyn oikeudet
p-s-transfers = Siirrot maan ja siirtoperusteen mukaan
p-t-transfers = Siirrot EU/ETA-alueen ulkopuolelle maan ja siirtoperusteen mukaan
p-worst = Heikoin tila
p-actual = Toteutuneet
p-possible = Muut
p-s-overdue = Määräpäivän ylittäneet päätökset
p-t-overdue = Päätökset, joiden määräpäivä on ohitettu ja joiden havainto on edelleen olemassa
p-none-overdue = Yksikään kirjattu päätös ei ole ylittänyt määräpäiväänsä.
p-more = { $count ->
    [one] { $count } muu rivi on asiakkaan omassa raportissa.
   *[other] Loput { $count } riviä ovat asiakkaiden omissa raporteissa.
}
p-s-trend = Kehitys
p-t-trend = Havainnot kausittain ja vakavuuden mukaan, kustakin asiakkaasta oma kuva samassa mittakaavassa
p-alt-trend = { $count ->
    [one] Yksi asiakas, pylväs kutakin auditoitua kautta kohti.
   *[other] { $count } asiakasta, pylväs kutakin auditoitua kautta kohti.
} Luvut ovat alla olevassa taulukossa.
h-period-audited = Kausi
p-s-coverage = Mitä tiedetään
p-t-coverage = Kirjatut tiedot niistä, jotka on tunnettava, kaikilla asiakkailla
p-share = Osuus
p-weakest = Vähiten tiedetään
p-s-events = Pyynnöt ja tietoturvaloukkaukset
p-t-events = Pyynnöt ja tietoturvaloukkaukset asiakkaittain ja niiden käsittely
p-no-events = Pyyntöjä tai tietoturvaloukkauksia eivät ole kirjanneet: { $clients }. Se ei tarkoita, ettei niitä olisi ollut.
p-s-method = Menetelmä ja rajoitukset
p-method = Luvut perustuvat auditointiin, joka kunkin asiakkaan raporttikansiossa on kaudelta tai, jos sitä ei ole, viimeisimmältä sitä edeltävältä kaudelta. Ne vertaavat kirjauksia, eivät organisaatioita: enemmän kirjanneelta myös tarkistetaan enemmän, ja havaintoja voi olla enemmän. Havaintojen vähäisyys ei osoita, että vaatimukset täyttyvät.
