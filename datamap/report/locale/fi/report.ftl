# What a report says, apart from the rules.

## Severity, kind, status
severity-critical = kriittinen
severity-high = merkittävä
severity-medium = kohtalainen
severity-low = vähäinen
severity-info = tiedoksi
kind-breach = lainvastainen
kind-undocumented = dokumentoimatta
kind-cannot_tell = ei ratkaistavissa
status-plain = rekisterinpitäjän sisällä
status-not_transfer = ei siirtoa
status-eea = EU/ETA-alueella
status-adequate = riittävyyspäätös
status-safeguarded = asianmukaiset suojatoimet
status-derogation = poikkeus
status-unknown = ei tiedossa
status-unsafeguarded = ei pätevää siirtoperustetta
letter-plain = { "" }
letter-not_transfer = E
letter-eea = EU
letter-adequate = R
letter-safeguarded = S
letter-derogation = P
letter-unknown = ?
letter-unsafeguarded = !
certainty-actual = toteutuu
certainty-possible = mahdollinen
certainty-planned = suunniteltu
certainty-blank = ei kirjattu
via-flow = tietovirta
via-hosting = ylläpito
via-access = etäkäyttö
via-onward = edelleensiirto
via-ownership = ulkomainen omistaja
yes = kyllä
no = ei
blank = ei kirjattu
list-more = { $count ->
    [one] ja { $count } muu
   *[other] ja { $count } muuta
}
regime-gdpr = yleinen tietosuoja-asetus (EU) 2016/679
regime-old_act = henkilötietolaki (523/1999)

## Reasons of a judgement
reason-ownership_alone = Pelkkä ulkomainen omistus ei ole siirto.
reason-given_by_the_person = Rekisteröity antaa tiedot itse suoraan vastaanottajalle.
reason-own_staff = Tietoja käyttää rekisterinpitäjän oma henkilöstö.
reason-transit = Tiedot vain kulkevat maan kautta.
reason-published_in_eea = Julkaisu EU/ETA-alueella olevalla palvelimella.
reason-same_entity = Tiedot pysyvät saman oikeushenkilön sisällä.
reason-country_unknown = Maata ei ole kirjattu.
reason-importer_unknown = Järjestelmän ylläpitäjää ei ole kirjattu.
reason-eea = Vastaanottaja on EU/ETA-alueella.
reason-adequacy = Riittävyyspäätös on voimassa.
reason-scope_shown = Vastaanottajan on osoitettu kuuluvan riittävyyspäätöksen soveltamisalaan.
reason-clauses_signed = Vakiosopimuslausekkeet 2021/914 on allekirjoitettu, moduuli sopii ja siirron vaikutustenarviointi puoltaa siirtoa.
reason-no_transfer_tool = Lausekkeet 2021/915 eivät ole siirtoperuste.
reason-signed_later = Lausekkeet eivät olleet voimassa auditointipäivänä.
reason-assessment_negative = Siirron vaikutustenarvioinnin tulos on kielteinen.
reason-clauses_unspecified = Käytettyjä lausekkeita ei ole yksilöity.
reason-importer_under_gdpr = Vastaanottajaan sovelletaan suoraan tietosuoja-asetusta, eivätkä lausekkeet ole sitä varten.
reason-module_does_not_fit = Lausekkeiden moduuli ei vastaa osapuolten rooleja.
reason-module_blank = Lausekkeiden moduulia ei ole kirjattu.
reason-signature_blank = Allekirjoituspäivää ei ole kirjattu.
reason-signed_before_usable = Lausekkeita ei vielä voinut käyttää kirjattuna allekirjoituspäivänä.
reason-assessment_blank = Siirron vaikutustenarviointia ei ole kirjattu.
reason-unchanged_blank = Ei ole kirjattu, onko käsittely pysynyt ennallaan.
reason-old_clauses_running = Vanhoja vakiosopimuslausekkeita sai vielä käyttää.
reason-old_clauses_ended = Vanhoihin vakiosopimuslausekkeisiin ei voi enää vedota.
reason-approval_later = Hyväksyntä on annettu vasta auditointipäivän jälkeen.
reason-approval_blank = Hyväksyntää ei ole kirjattu.
reason-approved_tool = Siirtoväline on hyväksytty ja siirron vaikutustenarviointi puoltaa siirtoa.
reason-derogation_systematic = Satunnaisiin siirtoihin tarkoitettua poikkeusta käytetään järjestelmällisesti.
reason-derogation_by_authority = Viranomainen ei voi vedota tähän poikkeukseen.
reason-evidence_blank = Poikkeuksen edellytysten täyttymistä ei ole osoitettu.
reason-systematic_blank = Ei ole kirjattu, toistuuko siirto.
reason-authority_blank = Ei ole kirjattu, onko rekisterinpitäjä viranomainen.
reason-notification_blank = Valvontaviranomaiselle ilmoittamisen päivää ei ole kirjattu.
reason-derogation_shown = Poikkeuksen edellytysten on osoitettu täyttyvän.
reason-scope_blank = Ei ole osoitettu, kuuluuko vastaanottaja riittävyyspäätöksen soveltamisalaan.
reason-territory_unsettled = V luvun soveltaminen tähän alueeseen on epäselvää.
reason-no_ground = Kirjauksen mukaan siirtoperustetta ei ole.
reason-claim_fails = Riittävyyspäätös, johon vedotaan, ei kata siirtoa.
reason-repealed_ground = Kirjattu siirtoperuste on kumotun lain mukainen.
reason-old_act = Siirtoperuste on henkilötietolain (523/1999) mukainen.
reason-tool_for_authorities = Peruste on käytettävissä vain viranomaisten ja julkisten elinten välillä.
reason-no_ground_recorded = Siirtoperustetta ei ole kirjattu.

## Headings of tables
h-severity = Vakavuus
h-kind = Laji
h-count = Määrä
h-finding = Havainto
h-article = Säännös
h-subjects = Kohde
h-cells = Solut
h-remedy = Korjaava toimi
h-rule = Sääntö
h-register = Rekisteri
h-from = Mistä
h-to = Mihin
h-country = Maa
h-status = Tila
h-certainty = Varmuus
h-mechanism = Siirtoperuste
h-why = Perustelu
h-categories = Tiedot
h-category = Tietoryhmä
h-owner = Vastuutaho
h-due = Määräaika
h-name = Nimi
h-role = Rooli
h-agreement = Sopimus
h-subprocessors = Alikäsittelijäluettelon päivä
h-period = Säilytysaika
h-starts = Mistä lasketaan
h-case = Tapaus
h-deletion = Poistaminen
h-notice = Seloste
h-published = Julkaistu
h-transfers = Mitä siirroista kerrotaan
h-laws = Viitatut säädökset
h-open = Avoimeksi jäänyt
h-known = Tiedossa
h-missing = Vielä tyhjät solut
h-what = Asia
h-chain = Ketju
h-weakest = Heikoin lenkki
h-recipient = Vastaanottaja
h-law = Oikeustieto
h-instrument = Säädös tai päätös
h-validity = Voimassa
h-basis = Tiedon alkuperä
h-confidence = Luotettavuus
h-value = Arvo
h-cell = Solu
h-problem = Virhe
h-decision = Päätös
h-purposes = Tarkoitukset
h-subjects-of-data = Rekisteröidyt
h-recipients = Vastaanottajat
h-measures = Suojatoimet
h-field = Kohta
h-request = Pyyntö tai tietoturvaloukkaus
h-received = Vastaanotettu
h-answered = Vastattu tai ilmoitettu
h-in-time = Määräajassa
h-sources = Tietolähteet
h-legal-basis = Käsittelyperuste

## Cover and conclusion
title = Tietosuoja-auditointi
controller-unknown = Rekisterinpitäjää ei ole nimetty kartoituksessa
cover-controller = Rekisterinpitäjä
cover-day = Auditointipäivä
cover-period = Kausi
cover-act = Sovellettava säädös
cover-inventory = Kartoitus
cover-inventory-date = Kartoituksen päivä
cover-registers = Rekisterit
cover-old-act = Auditointipäivä on ennen 25.5.2018, joten kartoitusta arvioidaan henkilötietolain (523/1999) eikä yleisen tietosuoja-asetuksen mukaan.
cover-recorded-later = { $count ->
    [one] { $count } rivi on tarkistettu vasta auditointipäivän jälkeen, joten sen tiedot eivät ehkä olleet tiedossa auditointipäivänä.
   *[other] { $count } riviä on tarkistettu vasta auditointipäivän jälkeen, joten niiden tiedot eivät ehkä olleet tiedossa auditointipäivänä.
}
cover-inventory-later = Kartoitus on päivätty auditointipäivän jälkeen.
cover-no-register = Kartoitukseen ei ole kirjattu yhtään rekisteriä, joten mitään ei ole voitu arvioida.
cover-problems = { $count ->
    [one] Työkirjassa on { $count } virhe; sitä koskevia tietoja ei ole käytetty sellaisinaan (ks. liite Tietojen alkuperä).
   *[other] Työkirjassa on { $count } virhettä; niitä koskevia tietoja ei ole käytetty sellaisinaan (ks. liite Tietojen alkuperä).
}
audit-errors = { $count ->
    [one] { $count } tarkistusta ei voitu suorittaa: sen kohdetta ei ole arvioitu tässä raportissa.
   *[other] { $count } tarkistusta ei voitu suorittaa: niiden kohteita ei ole arvioitu tässä raportissa.
}
s-conclusion = Johtopäätös ja päätettävät asiat
conclusion-none = Tarkistuksissa ei tehty havaintoja. Se ei osoita, että vaatimukset täyttyvät: tarkistukset näkevät vain kartoitukseen kirjatut tiedot (ks. Puuttuvat tiedot).
conclusion-counts = { $count ->
    [one] Auditoinnissa tehtiin { $count } havainto. Kriittisiä tai merkittäviä havaintoja on { $grave } ja kirjausten perusteella lainvastaisia { $breaches }; muutoin dokumentointi on puutteellista tai kirjatut tiedot eivät ratkaise asiaa.
   *[other] Auditoinnissa tehtiin { $count } havaintoa, joista kriittisiä tai merkittäviä on { $grave }. Kirjausten perusteella lainvastaisia on { $breaches }; muissa dokumentointi on puutteellista tai kirjatut tiedot eivät ratkaise asiaa.
}
conclusion-transfers-none = EU/ETA-alueen ulkopuolelle ei ole kirjattu yhtään tietovirtaa.
conclusion-transfers = EU/ETA-alueelta lähteviä tai määränpäältään tuntemattomia tietovirtoja: toteutuvia { $actual }, mahdollisia tai suunniteltuja { $possible }.
conclusion-coverage = Tiedoista, jotka on tunnettava, on kirjattu { $share } ({ $known }/{ $total }).
t-counts = Havainnot vakavuuden ja lajin mukaan
t-decisions = Päätettävät asiat
decisions-none = Yksikään kriittinen tai merkittävä havainto ei odota päätöstä.

## Sections
s-gravest = Vakavimmat havainnot
t-gravest = Vakavimmat havainnot ja niiden paikat työkirjassa
findings-more = { $count ->
    [one] { $count } muu havainto on liitteessä A.
   *[other] Loput { $count } havaintoa ovat liitteessä A.
}
s-transfers = Siirrot EU/ETA-alueen ulkopuolelle
t-transfers = EU/ETA-alueelta lähtevät tai määränpäältään tuntemattomat tietovirrat
t-possible = Mahdolliset ja suunnitellut tietovirrat EU/ETA-alueen ulkopuolelle
transfers-none = EU/ETA-alueen ulkopuolelle ei ole kirjattu tietovirtoja. Kirjaamattomia tietovirtoja ei ole voitu arvioida.
t-picture = Sama taulukkona
s-actions = Toimenpiteet
t-actions = Tehtävät vakavuusjärjestyksessä
actions-none = Havainnoista ei seuraa toimenpiteitä.
s-events = Pyynnöt ja tietoturvaloukkaukset
t-events = Rekisteröityjen pyynnöt ja tietoturvaloukkaukset
events-none = Pyyntöjä tai tietoturvaloukkauksia ei ole kirjattu. Se ei tarkoita, ettei niitä olisi ollut.
event-request = pyyntö
event-breach = tietoturvaloukkaus
event-in_time = määräajassa
event-late = myöhässä
event-open = määräaikaa jäljellä
event-overdue = määräaika ylitetty
event-unknown = ei tiedossa
s-processors = Käsittelijät ja sopimukset
t-processors = Henkilötietojen käsittelijät ja sopimukset
processors-none = Henkilötietojen käsittelijöitä ei ole kirjattu.
s-retention = Säilytysajat
t-retention = Tietoryhmien säilytysajat
retention-none = Tietoryhmiä ei ole kirjattu.
retention-until = vähintään siihen asti
retention-minimum = vähintään { $period }
retention-maximum = enintään { $period }
s-notices = Tietosuojaselosteet
t-notices = Selosteet ja niiden sisältö
notices-none = Selosteita ei ole kirjattu.
s-unknown = Puuttuvat tiedot
t-unknown = Mitä pitää tietää ja mitä on kirjattu
known-of = { $known }/{ $total }
nothing-recorded = ei kirjauksia
known-register_role = Rooli rekistereittäin
known-legal_basis = Käsittelyperuste tarkoituksittain
known-retention = Säilytysaika tietoryhmittäin
known-recipient_country = Vastaanottajien maat
known-agreement = Sopimus kunkin käsittelijän kanssa
known-subprocessors = Kunkin käsittelijän alikäsittelijät
known-hosting = Digitaalisten järjestelmien sijaintimaat
known-flow_certainty = Toteutuuko kukin tietovirta
known-flow_categories = Mitä tietoja kukin tietovirta sisältää
known-notice_transfers = Mitä selosteet kertovat siirroista
known-transfer_ground = Kunkin EU/ETA-alueen ulkopuolelle suuntautuvan siirron peruste
s-method = Menetelmä ja rajaukset
method-1 = Raportti on muodostettu kartoituksen työkirjasta ja päivätyistä säädöstaulukoista: samasta työkirjasta, päivästä ja ohjelmaversiosta syntyy aina sama raportti.
method-2 = Tyhjä solu tarkoittaa, ettei asiaa tiedetä; sitä ei koskaan tulkita kielteiseksi vastaukseksi. Havainto on lainvastainen vain, jos kirjattu tieto on ristiriidassa säännöksen kanssa.
method-3 = Auditointipäivänä voimassa olleen lain mukaisia tarkistuksia tehtiin { $asked }: { $finding } tuotti havainnon, { $cannot_tell } jäi ratkaisematta, { $none_found } ei löytänyt kirjatuista tiedoista huomautettavaa, { $not_applicable } ei soveltunut ja { $error } epäonnistui.
method-4 = Tähdellä (*) merkitty havainto perustuu kokonaan tai osin oikeustietoon, jota ei ole tarkistettu alkuperäislähteestä. Raportti on oikeudellisen harkinnan pohja eikä korvaa sitä.
unverified = perustuu oikeustietoon, jota ei ole tarkistettu lähteestä

## Appendices
a-findings = Liite A. Kaikki havainnot
a-registers = Liite B. Tietovirrat rekistereittäin
a-record = Liite C. Seloste käsittelytoimista
a-exposures = Liite D. Mihin tiedot voivat päätyä
a-notices = Liite E. Mitä selosteet kertovat
a-notices-none = Selosteiden tekstejä ei luettu. Merkitse tiedoston nimi tietosuojaselosteiden taulukkoon ja pane tiedosto työkirjan viereen.
a-provenance = Liite F. Tietojen alkuperä
t-exposures = EU/ETA-alueen ulkopuoliset vastaanottajat, joille tietoryhmä voi päätyä, vakavin ensin
exposures-none = Kirjausten mukaan mikään tietoryhmä ei päädy vastaanottajalle EU/ETA-alueen ulkopuolelle tai tuntemattomaan maahan.
rows-more = { $count ->
    [one] ja { $count } muu rivi, joka ei ole vakavampi: ks. audit.json ja kartoitus
   *[other] ja { $count } muuta riviä, joista mikään ei ole vakavampi: ks. audit.json ja kartoitus
}
trace-more = { $count ->
    [one] Vielä { $count } rivi: suorita komento datamap trace --json.
   *[other] Vielä { $count } riviä: suorita komento datamap trace --json.
}
record-more = { $count ->
    [one] Lisäksi on { $count } rekisteri, jota ei näytetä tässä: komento datamap export --to record kirjoittaa koko selosteen.
   *[other] Lisäksi on { $count } rekisteriä, joita ei näytetä tässä: komento datamap export --to record kirjoittaa koko selosteen.
}
registers-more = { $count ->
    [one] Lisäksi on { $count } rekisteri, josta ei ole kuvaa; siinä ei ole enempää vakavimpia siirtoja kuin kuvatuissa.
   *[other] Lisäksi on { $count } rekisteriä, joista ei ole kuvaa; missään niistä ei ole enempää vakavimpia siirtoja kuin kuvatuissa.
} Ks. audit.json ja findings.xlsx. Niistä EU/ETA-alueelta lähtevät tai määränpäältään tuntemattomat siirrot: { $transfers }
exposures-more = { $count ->
    [one] { $count } muu rivi on tiedostossa audit.json.
   *[other] Loput { $count } riviä ovat tiedostossa audit.json.
}
t-provenance = Mistä raportti on tehty
t-law = Käytetyt oikeustiedot
t-problems = Työkirjan virheet
t-errors = Epäonnistuneet tarkistukset
problems-more = { $count ->
    [one] Vielä { $count } virhe: suorita komento datamap check.
   *[other] Vielä { $count } virhettä: suorita komento datamap check.
}
prov-file = Työkirja
prov-hash = Työkirjan SHA-256-tiiviste
prov-version = datamapin versio
basis-page = luettu lähteestä
basis-mixed = osin luettu lähteestä
basis-own-knowledge = muistinvarainen, tarkistamatta
basis-residual = ei millään poikkeuslistalla
basis-none = luokitus
confidence-high = hyvä
confidence-medium = kohtalainen
confidence-low = heikko
confidence-none = –
open-end = edelleen voimassa
toc = Sisällys

## Pictures
lane-registers = Rekisterit
lane-sources = Tietolähteet
lane-systems = Omat järjestelmät
lane-eea = Vastaanottajat EU/ETA-alueella
lane-adequate = Riittävyyspäätöksen maat
lane-third = Muut kolmannet maat
lane-unknown = Maa ei tiedossa
picture-border = EU/ETA-raja
picture-legend = Viivat
picture-key = Siirtyvät tiedot (viivan numero)
picture-groups = Laatikot, jotka kuvaavat useaa kohdetta
picture-count = useita tietovirtoja samalla viivalla
picture-number = siirtyvät tiedot, luettelo alla
picture-added = uusi edellisen auditoinnin jälkeen
picture-removed = päättynyt
picture-changed = arvioitu toisin kuin edellisellä kerralla
alt-moved = Edellisen auditoinnin jälkeen uusia tietovirtoja on { $added }, päättyneitä { $removed } ja toisin arvioituja { $changed }.
blank-country = maata ei kirjattu
blank-categories = tietoja ei kirjattu
blank-end = ei kirjattu
picture-owned = omistajan maa: { $countries }
title-controller = Minne henkilötiedot kulkevat: { $name }
title-register = Tietovirrat: { $name }
alt-holds = Kuvassa on { $parts }.
alt-outside-none = EU/ETA-alueen ulkopuolelle ei ole kirjattu siirtoja.

## Criteria of an impact assessment
criterion-evaluation = arviointi tai profilointi
criterion-automated_decision = automaattinen päätöksenteko
criterion-large_scale = laajamittaisuus
criterion-vulnerable = heikossa asemassa olevat rekisteröidyt
criterion-sensitive = erityiset henkilötietoryhmät tai hyvin henkilökohtaiset tiedot

## Numbers
count-systems = { $count ->
    [one] { $count } järjestelmä
   *[other] { $count } järjestelmää
}
count-sources = { $count ->
    [one] { $count } tietolähde
   *[other] { $count } tietolähdettä
}
count-recipients = { $count ->
    [one] { $count } vastaanottaja
   *[other] { $count } vastaanottajaa
}
count-registers = { $count ->
    [one] { $count } rekisteri
   *[other] { $count } rekisteriä
}
count-transfers = { $count ->
    [one] { $count } siirto
   *[other] { $count } siirtoa
}
count-countries = { $count ->
    [one] { $count } maa
   *[other] { $count } maata
}
group-systems = { $count ->
    [one] { $count } muu järjestelmä
   *[other] { $count } muuta järjestelmää
}
group-sources = { $count ->
    [one] { $count } muu tietolähde
   *[other] { $count } muuta tietolähdettä
}
group-recipients = { $count ->
    [one] { $count } vastaanottaja
   *[other] { $count } vastaanottajaa
}
group-registers = { $count ->
    [one] { $count } muu rekisteri
   *[other] { $count } muuta rekisteriä
}
group-countries = { $count ->
    [one] { $count } muu maa
   *[other] { $count } muuta maata
}
count-destinations = { $count ->
    [one] { $count } määränpää
   *[other] { $count } määränpäätä
}
alt-outside = { $count ->
    [one] { $count } siirto suuntautuu EU/ETA-alueen ulkopuolelle tai tuntemattomaan maahan: { $parts }.
   *[other] { $count } siirtoa suuntautuu EU/ETA-alueen ulkopuolelle tai tuntemattomaan maahan: { $parts }.
}
alt-apart = { $count ->
    [one] Niistä { $count } on vasta mahdollinen tai suunniteltu.
   *[other] Niistä { $count } on vasta mahdollisia tai suunniteltuja.
}
