# The texts of the rules: title, the sentence of a finding, the remedy.

LAW001 = Selosteessa viitataan kumottuun henkilötietolakiin
    .finding = Selosteessa viitataan säädökseen kuin se olisi voimassa: { $cited }.
    .remedy = Korvaa viittaus yleisellä tietosuoja-asetuksella (EU) 2016/679 ja tarvittaessa tietosuojalailla (1050/2018) ja tarkista, että seloste täyttää 13 ja 14 artiklan vaatimukset.

LAW002 = Henkilötietolain rekisteriseloste tietosuojaselosteen sijasta
    .finding = Asiakirja on henkilötietolain 10 §:n mukainen rekisteriseloste, eikä siinä ole 13 ja 14 artiklassa vaadittuja tietoja.
    .remedy = Laadi 13 ja 14 artiklan mukainen tietosuojaseloste ja pidä 30 artiklan mukainen seloste käsittelytoimista siitä erillään.

LAW003 = Käsittelyperuste on kumotusta laista
    .finding = Ainoat kirjatut käsittelyperusteet ovat henkilötietolain 8 §:stä: { $bases }.
    .remedy = Määritä kullekin tarkoitukselle 6 artiklan 1 kohdan mukainen käsittelyperuste, kirjaa se ja kerro siitä selosteessa.

LAW004 = Selosteessa viitataan kumottuun lakiin 516/2004
    .finding = Selosteessa viitataan 1.1.2015 kumottuun säädökseen: { $cited }.
    .remedy = Viittaa lakiin sähköisen viestinnän palveluista (917/2014).

LAW009 = Vedotaan pätemättömäksi todettuun järjestelyyn
    .finding = Perusteena on { $framework }, jonka unionin tuomioistuin on todennut pätemättömäksi.
    .remedy = Arvioi siirto uudelleen: tietosuojakehys (DPF), jos vastaanottaja on luettelossa, muutoin 46 artiklan suojatoimet. Korjaa seloste.

NOT001 = Rekisterinpitäjä tai yhteystiedot puuttuvat selosteesta
    .finding = Selosteessa eivät toteudu kohdat: { $missing }.
    .remedy = Ilmoita selosteen alussa rekisterinpitäjän nimi ja yhteystiedot.

NOT002 = Tietosuojavastaava puuttuu selosteesta
    .finding = Tietosuojavastaava on nimitetty, mutta seloste ei ilmoita yhteystietoja.
    .remedy = Lisää tietosuojavastaavan yhteystiedot; nimeä ei tarvita.

NOT004 = Selosteessa ei ilmoiteta käsittelyperustetta
    .finding = Selosteessa kerrotaan tarkoitukset mutta ei 6 artiklan 1 kohdan mukaista käsittelyperustetta.
    .remedy = Ilmoita selosteessa kunkin tarkoituksen käsittelyperuste.

NOT007 = Selosteen mukaan tietoja ei siirretä, mutta kartoituksessa on siirtoja
    .finding = Selosteen mukaan tietoja ei siirretä, mutta niitä siirtyy vastaanottajalle { $recipient } ({ $country }; { $certainty }).
    .remedy = Lopeta siirto tai korjaa seloste: maa, siirtoperuste ja se, mistä suojatoimista saa jäljennöksen.

NOT008 = Seloste mainitsee siirrot ilman siirtoperustetta
    .finding = Selosteessa kerrotaan siirroista ({ $countries }), mutta ei siirtoperustetta eikä sitä, mistä suojatoimista saa jäljennöksen.
    .remedy = Nimeä maat, kunkin siirron peruste ja paikka, josta suojatoimista saa jäljennöksen, tai kerro selvästi, ettei tietoja siirretä.

NOT009 = Selosteesta puuttuu säilytysaika
    .finding = Selosteessa ei kerrota säilytysaikaa eikä sen määrittämisen perusteita.
    .remedy = Kerro tietoryhmittäin, kuinka kauan tietoja säilytetään tai millä perusteilla aika määräytyy.

NOT010 = Seloste ei mainitse siirtoja
    .finding = Seloste ei mainitse siirtoja EU/ETA-alueen ulkopuolelle; toteutuvia siirtoja kartoituksessa: { $transfers }.
    .remedy = Selvitä, siirtyykö tietoja EU/ETA-alueen ulkopuolelle, kirjaa asia ja kerro mahdollisista siirroista selosteessa.

NOT020 = Selosteessa sekoittuu useita rekistereitä
    .finding = Otsikossa mainitun lisäksi selosteessa kuvataan myös: { $registers }.
    .remedy = Kuvaa kukin käsittelytoimi omassa selosteessaan tai selkeästi erotetussa osassa: rekisterinpitäjä, rooli, tarkoitukset ja tietolähteet.

NOT101 = Rekisterinpitäjä puuttuu rekisteriselosteesta
    .finding = Henkilötietolain vaatimat kohdat, jotka eivät toteudu asiakirjassa: { $missing }.
    .remedy = Lisää rekisterinpitäjän nimi ja yhteystiedot.

NOT102 = Siirtoja ei ole ilmoitettu selvästi (henkilötietolaki)
    .finding = Asiakirjan ilmoitus siirroista EU/ETA-alueen ulkopuolelle: { $statement }.
    .remedy = Ilmoita selvästi, siirretäänkö tietoja EU/ETA-alueen ulkopuolelle.

NOT103 = Rekisterin tietosisältö on kuvattu puutteellisesti
    .finding = Rekisterissä on myös: { $categories }.
    .remedy = Lisää tietosisältöön kaikki rekisterin tietoryhmät.

NOT104 = Tekstiin on jäänyt täyttämätön kohta
    .finding = Tekstissä on edelleen: { $placeholders }.
    .remedy = Täydennä puuttuva tieto.

BAS001 = Käsittelyperustetta ei ole kirjattu
    .finding =
        { $purposes ->
            [0] Rekisterille ei ole kirjattu yhtään tarkoitusta eikä siten käsittelyperustetta.
           *[other] Tarkoituksia, joille ei ole kirjattu käsittelyperustetta: { $purposes }.
        }
    .remedy = Määritä ja kirjaa kunkin tarkoituksen käsittelyperuste (6 artiklan 1 kohta).

BAS008 = Erityisen henkilötietoryhmän poikkeusperustetta ei ole kirjattu
    .finding = { $category }: 9 artiklan 2 kohdan poikkeusta ei ole kirjattu. Tiedon varmuus: { $certainty }.
    .remedy = Selvitä, käsitelläänkö tällaisia tietoja tai voiko niitä päätellä; kirjaa 9 artiklan 2 kohdan peruste tai lopeta käsittely.

BAS010 = Henkilötunnuksen käsittelylle ei ole kirjattu perustetta
    .finding = Henkilötunnusta käsitellään, mutta tietosuojalain 29 §:n mukaista perustetta ei ole kirjattu.
    .remedy = Kirjaa, miksi yksiselitteinen yksilöinti on tarpeen (29 §), tai luovu henkilötunnuksen keräämisestä.

BAS012 = Lapsen iän tarkistusta ei ole kirjattu
    .finding = Lapset antavat suostumuksen, eikä iän tarkistamista ole kirjattu.
    .remedy = Kirjaa, miten ikä tarkistetaan ja miten huoltaja antaa suostumuksen alle 13-vuotiaan puolesta, jos palvelua tarjotaan lapsille verkossa.

BAS014 = Tietoja luovutetaan markkinointiin, ellei rekisteröity kiellä
    .finding = { $recipient } saa tietoja omaan suoramarkkinointiinsa, ellei rekisteröity kiellä luovutusta.
    .remedy = Pyydä suostumus ennen luovutusta tai lopeta luovutus; sähköinen suoramarkkinointi edellyttää ennakkosuostumusta.

BAS015 = Pätevä suostumus evästeisiin puuttuu tai sitä ei ole kirjattu
    .finding = Suostumus muihin kuin välttämättömiin evästeisiin: { $consent }.
    .remedy = Pyydä suostumus ennen muiden kuin välttämättömien evästeiden asettamista ja tee kieltäytymisestä yhtä helppoa kuin hyväksymisestä.

BAS020 = Tietoja julkaistaan, ellei rekisteröity kiellä
    .finding = Tietoja julkaistaan ({ $recipient }), ellei rekisteröity sitä kiellä.
    .remedy = Julkaise tietoja vain rekisteröidyn omasta valinnasta; oletuksena tietoja ei julkaista.

BAS023 = Sähköisen suoramarkkinoinnin peruste puuttuu tai ei riitä
    .finding = Kanavat: { $channels }. Kohderyhmä: { $audience }. Kirjattu peruste: { $claimed }.
    .remedy = Pyydä suostumus, rajaa viestit asiakaspoikkeuksen sallimiin tai kirjaa peruste ja viestien kohderyhmä.

BAS102 = Arkaluonteisia tietoja ilman henkilötietolain poikkeusta
    .finding = { $category }: henkilötietolain 12 §:n mukaista poikkeusta ei ole kirjattu.
    .remedy = Kirjaa 12 §:n mukainen peruste tai lopeta käsittely.

BAS103 = Luottotietorekisterin käytön peruste
    .finding = Säädöstä, jonka nojalla henkilöluottotietoja hankitaan, ei ole kirjattu.
    .remedy = Kirjaa käyttötarkoitus ja luottotietolain (527/2007) säännös, joka sen sallii.

BAS104 = Tietoja julkaistaan, ellei rekisteröity kiellä (henkilötietolaki)
    .finding = Tietoja julkaistaan ({ $recipient }), ellei rekisteröity sitä kiellä; ei voida ratkaista, sallivatko henkilötietolain 8 ja 30 § sen.
    .remedy = Kirjaa, millaisesta luettelosta on kyse ja millä perusteella se julkaistaan.

BAS105 = Luovutus markkinointiin (henkilötietolaki)
    .finding = Ei voida ratkaista, salliiko henkilötietolain 8 § luovutuksen vastaanottajalle { $recipient } markkinointia varten.
    .remedy = Kirjaa luovutuksen 8 §:n mukainen peruste.

BAS110 = Henkilötunnuksen käsittelyn peruste (henkilötietolaki)
    .finding = Henkilötunnusta käsitellään, mutta henkilötietolain 13 §:n mukaista perustetta ei ole kirjattu.
    .remedy = Kirjaa 13 §:n mukainen peruste tai luovu henkilötunnuksen keräämisestä.

RET001 = Säilytysaikaa ei ole kirjattu
    .finding = Säilytysaikaa tai sen määräytymisperusteita ei ole kirjattu seuraaville tietoryhmille: { $categories }.
    .remedy = Määritä ja kirjaa tietoryhmittäin säilytysaika, sen alkamishetki ja poistamistapa.

RET002 = Säilytykselle ei ole päätepistettä
    .finding = Tietoja poistetaan vain pyynnöstä tai säilytetään vähimmäisaika ilman enimmäisaikaa: { $categories }.
    .remedy = Aseta kullekin tietoryhmälle enimmäisaika ja poista tiedot oma-aloitteisesti sen päätyttyä.

RET003 = Säilytys on sidottu vain suhteen kestoon
    .finding = Ainoa raja on suhteen päättyminen tai viimeisin yhteydenotto: { $categories }.
    .remedy = Määrittele suhteen päättyminen ja lisää aika, jonka jälkeen tiedot poistetaan.

REC012 = Tietosuojaa koskeva vaikutustenarviointi voi puuttua
    .finding = Korkean riskin kriteereistä täyttyy tai näyttää täyttyvän: { $criteria }. Vaikutustenarviointia ei ole kirjattu.
    .remedy = Arvioi, sovelletaanko 35 artiklaa, kirjaa perustelut ja tee tarvittaessa vaikutustenarviointi.

REC015 = Vastaanottaja, johon ei johda mikään
    .finding = { $recipient } on kirjattu vastaanottajaksi, mutta siihen ei johda mikään tietovirta, järjestelmä tai käsittelijäketju.
    .remedy = Kirjaa vastaanottajaan johtava tietovirta, sen toimittama järjestelmä tai käsittelijä, jonka alikäsittelijä se on; poista vastaanottaja, jos se ei saa tietoja.

REC101 = Väestötietojärjestelmän tietolupa
    .finding = Tietoja saadaan väestötietojärjestelmästä, mutta tietolupaa ei ole kirjattu.
    .remedy = Kirjaa tietolupa ja sen käyttötarkoitus.

RGT001 = Pääsy tietoihin maksutta vain kerran vuodessa
    .finding = Oikeus on maksuton vain kerran vuodessa: { $right }.
    .remedy = Poista vuosiraja: maksun saa periä vain ilmeisen perusteettomista tai kohtuuttomista pyynnöistä.

RGT002 = Allekirjoitus tai henkilöllisyystodistus vaaditaan aina
    .finding = Allekirjoitettua pyyntöä, käyntiä tai henkilöllisyystodistusta vaaditaan, vaikka pyytäjän henkilöllisyyttä ei ole syytä epäillä: { $rights }.
    .remedy = Ota pyynnöt vastaan tavallisin sähköisin keinoin ja pyydä lisätietoja vain, jos henkilöllisyyttä on perusteltua epäillä.

RGT003 = Suoramarkkinointikiellosta on poikkeuksia
    .finding = Kiellosta huolimatta rekisteröidylle lähetetään: { $exclusions }.
    .remedy = Lopeta kaikki suoramarkkinointi kiellon jälkeen; vain palvelun kannalta välttämättömät viestit voivat jatkua.

RGT102 = Allekirjoitus vaaditaan laajemmin kuin henkilötietolaki edellytti
    .finding = Allekirjoitusta tai käyntiä vaaditaan: { $right }. Henkilötietolain 28 § edellytti sitä vain tarkastuspyynnöltä.
    .remedy = Luovu vaatimuksesta muiden oikeuksien osalta.

RGT103 = Suoramarkkinointikiellosta on poikkeuksia (henkilötietolaki)
    .finding = Kiellosta huolimatta rekisteröidylle lähetetään: { $exclusions }.
    .remedy = Ulota henkilötietolain 30 §:n mukainen kielto kaikkeen mainontaan.

TRF001 = Siirtoperuste puuttuu tai sitä ei ole kirjattu
    .finding = Tietoja siirtyy vastaanottajalle { $recipient } ({ $country }; { $certainty }). { $reason }
    .remedy = Selvitä ja kirjaa V luvun mukainen siirtoperuste tai lopeta siirto.

TRF002 = Riittävyyspäätös, johon vedotaan, ei sovellu
    .finding = { $recipient } ({ $country }; { $certainty }), kirjattu peruste: { $mechanism }. { $reason }
    .remedy = Perusta siirto voimassa olevaan perusteeseen, esimerkiksi lausekkeisiin 2021/914 ja vaikutustenarviointiin, tai lopeta siirto.

TRF003 = Riittävyyspäätöksen soveltamisalaa ei ole osoitettu
    .finding = { $recipient } ({ $country }; { $certainty }): ei ole osoitettu, että päätös { $decision } kattaa tämän vastaanottajan.
    .remedy = Tarkista, että vastaanottaja kuuluu päätöksen soveltamisalaan, ja kirjaa näyttö ja päivä.

TRF004 = DPF-luettelomerkintää ei ole tarkistettu
    .finding = { $recipient } ({ $country }; { $certainty }): merkintä luettelossa: { $listed }; tarkistettu viimeksi: { $checked }.
    .remedy = Hae täsmälleen kyseinen yritys DPF-luettelosta ja kirjaa, onko merkintä voimassa ja mitä se kattaa, sekä tarkistuspäivä; toista vuosittain.

TRF005 = Henkilöstötiedot sertifioinnin ulkopuolella
    .finding = { $recipient } ({ $country }; { $certainty }) saa henkilöstötietoja; sertifiointi kattaa: { $scope }.
    .remedy = Varmista, että sertifiointi kattaa henkilöstötiedot (HR), tai käytä lausekkeita 2021/914.

TRF006 = Riittävyyspäätös päättyy vuoden sisällä
    .finding = Vastaanottajaa { $recipient } ({ $country }) koskevan päätöksen voimassaolo päättyy { $ends }.
    .remedy = Seuraa, jatketaanko päätöksen voimassaoloa, ja valmistele ajoissa toinen siirtoperuste.

TRF007 = Riittävyyspäätös on riitautettu
    .finding = Vastaanottajaa { $recipient } ({ $country }) koskeva päätös on riitautettu asiassa { $case }; se on toistaiseksi voimassa.
    .remedy = Toimenpiteitä ei tarvita; pidä tiedossa, mitkä siirrot perustuvat päätökseen ja mikä sen korvaisi.

TRF008 = Vanhat vakiosopimuslausekkeet
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Allekirjoita lausekkeet 2021/914 oikealla moduulilla ja tee siirron vaikutustenarviointi.

TRF009 = Lausekkeiden moduuli puuttuu tai on väärä
    .finding = { $recipient } ({ $country }; { $certainty }): lausekkeiden moduuli: { $module }; rooleja vastaava moduuli: { $expected }.
    .remedy = Tarkista osapuolten roolit ja käytä niitä vastaavaa moduulia.

TRF010 = Siirron vaikutustenarviointia ei ole kirjattu tai se on kielteinen
    .finding = { $recipient } ({ $country }; { $certainty }), peruste: { $mechanism }. Arvioinnin päivä: { $assessed }. { $reason }
    .remedy = Arvioi kohdemaan lainsäädäntö, lisää tarvittavat täydentävät suojatoimet ja kirjaa tulos ja päivä; jos puutetta ei voi korjata, lopeta siirto.

TRF011 = Siirron vaikutustenarviointi on vanha
    .finding = Vastaanottajaa { $recipient } ({ $country }) koskeva arviointi on tehty { $assessed }.
    .remedy = Tarkista, ovatko kohdemaan lainsäädäntö tai käytännöt muuttuneet, ja vahvista tai uusi arviointi.

TRF012 = Poikkeusta käytetään järjestelmällisesti
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. Siirrot toistuvat.
    .remedy = Korvaa poikkeus 46 artiklan suojatoimilla tai rajaa siirrot aidosti satunnaisiksi.

TRF013 = Valvontaviranomaiselle ilmoittamista ei ole kirjattu
    .finding = { $recipient } ({ $country }; { $certainty }): perusteena on pakottava oikeutettu etu, mutta valvontaviranomaiselle ilmoittamisen päivää ei ole kirjattu.
    .remedy = Ilmoita siirrosta valvontaviranomaiselle ja rekisteröidyille ja kirjaa arviointi.

TRF014 = Poikkeus ei ole viranomaisen käytettävissä
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Käytä muuta perustetta, kun siirto liittyy julkisen vallan käyttöön; kirjaa, onko rekisterinpitäjä viranomainen.

TRF015 = Hyväksyntää ei ole kirjattu
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Kirjaa säännöt tai lausekkeet hyväksynyt päätös: viranomainen, päivä ja numero.

TRF016 = Lausekkeita 2021/915 käytetään siirtoperusteena
    .finding = { $recipient } ({ $country }; { $certainty }): kirjatut lausekkeet on tarkoitettu EU:n sisäiseen käsittelyyn.
    .remedy = Allekirjoita lausekkeet 2021/914 oikealla moduulilla.

TRF017 = Selosteen mukaan tietoja ei siirretä, poikkeuksin
    .finding = Selosteen mukaan tietoja siirretään vain poikkeuksellisesti, mutta siinä ei nimetä sekä maita että suojatoimia. Mainitut perusteet: { $mechanisms }.
    .remedy = Selvitä, siirretäänkö tietoja; nimeä maat ja suojatoimet tai kerro, ettei tietoja siirretä lainkaan.

TRF018 = Lupaus tietojen sijainnista ei pidä
    .finding = Selosteen lupaus: { $promise }. { $recipient } käsittelee tietoja muualla ({ $country }).
    .remedy = Sovi käsittelijän kanssa, että tiedot pidetään siellä, missä seloste lupaa, tai korjaa seloste ja huolehdi mahdollisen siirron perusteesta.

TRF019 = Etäkäyttö on kirjattu puutteellisesti
    .finding = Ei ole kirjattu, kuka tietoihin pääsee tai mistä maista: { $recipient }.
    .remedy = Selvitä, mistä maista palveluntarjoaja, sen alikäsittelijät ja muut pääsevät tietoihin, ja kirjaa palveluntarjoaja; muun kuin oman henkilöstön pääsy EU/ETA-alueen ulkopuolelta on siirto.

TRF020 = Ulkomainen omistaja
    .finding = Vastaanottajalla { $recipient } on ulkomainen omistaja ({ $country }). Pelkkä omistus ei ole siirto.
    .remedy = Arvioi, voidaanko omistaja määrätä luovuttamaan tiedot, ja kirjaa takeet (28 artiklan 1 kohta, 48 artikla).

TRF021 = Alue, jonka asema on epäselvä
    .finding = Vastaanottajan { $recipient } sijainti: { $country } ({ $sovereign }; { $certainty }). { $reason }
    .remedy = Pyydä juristin arvio; käsittele tietovirtaa siihen asti siirtona.

TRF022 = Yhdistynyt kuningaskunta luettu EU-maaksi
    .finding = Selosteen mukaan tiedot pysyvät EU/ETA-alueella, mutta { $recipient } on Yhdistyneessä kuningaskunnassa.
    .remedy = Ilmoita selosteessa siirto ja sen peruste, riittävyyspäätös.

TRF023 = Riittävyyspäätös käytettävissä
    .finding = { $recipient } ({ $country }): perusteena on { $mechanism }, vaikka maata koskee riittävyyspäätös.
    .remedy = Harkitse päätökseen siirtymistä; lausekkeiden pitäminen rinnalla on sallittua.

TRF024 = Vedotaan lainvalvontaa koskevaan päätökseen
    .finding = { $recipient } ({ $country }; { $certainty }): päätös, johon vedotaan, koskee vain lainvalvontaviranomaisia.
    .remedy = Viittaa tietosuoja-asetuksen nojalla tehtyyn päätökseen, jos maasta on sellainen.

TRF025 = Siirtoperustetta kansainväliselle järjestölle ei ole kirjattu
    .finding = { $recipient } on kansainvälinen järjestö; siirtoperustetta ei ole kirjattu.
    .remedy = Kirjaa V luvun mukainen siirtoperuste; luku koskee myös kansainvälisiä järjestöjä.

TRF026 = Määränpää ei ole tiedossa
    .finding = { $recipient } ({ $certainty }): { $reason }
    .remedy = Kysy vastaanottajalta, missä maissa se toimii ja käsittelee tietoja ja mistä sillä on pääsy tietoihin, ja kirjaa vastaus.

TRF027 = Lausekkeet eivät ole voimassa tai voimassaoloa ei ole osoitettu
    .finding = { $recipient } ({ $country }; { $certainty }): allekirjoituspäivä: { $signed }. { $reason }
    .remedy = Hanki allekirjoitukset ennen tietojen siirtämistä ja kirjaa päivä; jos vastaanottajaan sovelletaan suoraan asetusta, pyydä juristin arvio.

TRF028 = Alikäsittelijöitä ei tunneta
    .finding = { $recipient }: alikäsittelijöitä tai ennen auditointipäivää saatua alikäsittelijäluetteloa ei ole kirjattu.
    .remedy = Pyydä luettelo alikäsittelijöistä ja niiden sijaintimaista ja kirjaa se päiväyksineen.

TRF029 = Poikkeuksen edellytyksiä ei ole osoitettu
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Kirjaa, mikä osoittaa edellytysten täyttyvän, ja toistuvatko siirrot.

TRF030 = Oma toimipaikka tai palvelin ulkomailla
    .finding = { $recipient } ({ $country }) on osa samaa oikeushenkilöä, mutta sijaitsee ulkomailla.
    .remedy = Arvioi paikan riskit: tietoturva, vieraan valtion viranomaisten määräykset ja paikallinen henkilöstö.

TRF101 = Henkilötietolain mukainen siirtoperuste puuttuu tai sitä ei ole kirjattu
    .finding = { $recipient } ({ $country }; { $certainty }). { $reason }
    .remedy = Kirjaa henkilötietolain 22 ja 23 §:n mukainen peruste tai lopeta siirto.

LAW005 = Laista käytetään vanhaa nimeä
    .finding = Selosteessa käytetään lain 917/2014 aiempaa nimeä: { $cited }.
    .remedy = Käytä nimeä laki sähköisen viestinnän palveluista (917/2014).

LAW006 = Selosteessa viitataan kumottuihin asiakastietolakeihin
    .finding = Selosteessa viitataan: { $cited }.
    .remedy = Viittaa lakiin 703/2023 ja tarkista säilytysajat sen liitteestä.

LAW007 = Lakannut viranomainen tai lupa
    .finding = Mainitaan, vaikka on lakannut: { $cited }.
    .remedy = Käytä nykyistä nimeä: Digi- ja väestötietovirasto, tietosuojavaltuutetun toimisto tai perintätoiminnan rekisteri.

LAW008 = Valvontaviranomaisen vanha osoite
    .finding = Seloste antaa tietosuojavaltuutetun vanhan osoitteen.
    .remedy = Ilmoita nykyinen osoite tai linkki viranomaisen yhteystietosivulle.

LAW010 = Seloste on vanhempi kuin sen kuvaama käsittely
    .finding =
        { $newer ->
            [0] Seloste on päivätty { $published }, ennen kuin tietosuoja-asetusta alettiin soveltaa.
           *[other] Seloste on päivätty { $published }; sen jälkeen kirjattuja tarkoituksia ja vastaanottajia: { $newer }.
        }
    .remedy = Tarkista seloste 13 ja 14 artiklan ja kirjausten perusteella ja julkaise se uudella päiväyksellä.

LAW026 = Tietosuojalain muutos on vireillä
    .finding = Tarkoituksen perusteena on: { $statute }.
    .remedy = Seuraa hallituksen esitystä 9/2026; toimenpiteitä ei vielä tarvita.

NOT005 = Oikeutettua etua ei ole nimetty
    .finding = Tarkoituksen { $purpose } taustalla olevaa etua ei ole nimetty.
    .remedy = Nimeä oikeutettu etu kirjauksissa ja selosteessa.

NOT006 = Vastaanottajat, joita seloste ei kata
    .finding = Mikään mainittu ryhmä ei kata: { $recipients }.
    .remedy = Lisää vastaanottaja tai sen ryhmä selosteeseen tai lopeta luovuttaminen.

NOT011 = Selosteesta puuttuu oikeuksia
    .finding = Selosteessa ei kerrota: { $rights }.
    .remedy = Kerro kaikki oikeudet, jotka käsittelyperusteiden mukaan kuuluvat rekisteröidylle.

NOT012 = Suostumuksen peruuttamisesta ei kerrota
    .finding = Selosteessa vedotaan suostumukseen mutta ei kerrota, että sen voi peruuttaa.
    .remedy = Kerro, miten suostumus peruutetaan; sen on oltava yhtä helppoa kuin antaminen.

NOT013 = Valitusoikeudesta ei kerrota
    .finding = Selosteessa ei mainita oikeutta tehdä valitus valvontaviranomaiselle.
    .remedy = Lisää valitusoikeus ja tietosuojavaltuutetun toimiston yhteystiedot.

NOT014 = Tietolähdettä ei kerrota
    .finding = Tietoja saadaan lähteistä, joita seloste ei mainitse: { $sources }.
    .remedy = Nimeä lähde ja kerro, onko se julkinen.

NOT016 = Automaattisista päätöksistä ei kerrota
    .finding = Automaattisia päätöksiä tehdään: { $registers }. Seloste kieltää ne tai vaikenee niistä.
    .remedy = Kerro päätöksenteon automaattisuudesta, sen logiikasta ja vaikutuksista.

NOT018 = Yksilöimättömiä tietoryhmiä
    .finding = Rekisterissä on muita tietoja, joita ei ole yksilöity.
    .remedy = Yksilöi tiedot tai luovu niiden keräämisestä.

NOT019 = Kieliversiot eroavat
    .finding = Voimassa olevat versiot eroavat kohdissa: { $missing }.
    .remedy = Saata kieliversiot sisällöltään ja päiväykseltään yhdenmukaisiksi.

NOT021 = Seloste on päiväämätön
    .finding = Julkaisupäivää tai versiota ei ole kirjattu.
    .remedy = Päivää seloste ja säilytä sen aiemmat versiot.

NOT022 = Keskeneräinen teksti on julkaistu
    .finding = Kesken on jäänyt: { $placeholders }.
    .remedy = Täydennä tai poista avoimeksi jäänyt kohta.

NOT023 = Seloste on ristiriitainen
    .finding = Ristiriidat: { $contradictions }.
    .remedy = Selvitä oikea asiantila ja korjaa seloste.

NOT025 = Lähteestä saatavia tietoja ei ole yksilöity
    .finding = Ei ole kirjattu, mitä tietoja saadaan lähteestä { $source }.
    .remedy = Kirjaa lähteestä saatavat tietoryhmät ja kerro ne selosteessa.

NOT026 = Lähteet kuvattu epämääräisesti
    .finding = Epämääräisesti kuvattu: { $vague }.
    .remedy = Nimeä lähde tai ainakin sen laji niin, että henkilö voi kääntyä sen puoleen.

NOT027 = Selosteessa on pieniä virheitä
    .finding = Virheet: { $slips }.
    .remedy = Korjaa ne selosteen seuraavan päivityksen yhteydessä.

NOT028 = Tallentamisesta kertominen puuttuu tai sitä ei ole kirjattu
    .finding = Kirjauksesta ei ilmene, että tallentamisesta kerrotaan sen alkaessa: { $category }.
    .remedy = Kerro tallentamisesta ja sen tarkoituksesta ennen kuin se alkaa, ja kirjaa asia.

NOT029 = Tietojen antamisen pakollisuutta ei kerrota
    .finding = Tietoja käsitellään sopimuksen tai lain nojalla, mutta seloste ei kerro, mitkä niistä on annettava.
    .remedy = Kerro, mitkä tiedot on annettava ja mitä antamatta jättämisestä seuraa.

NOT030 = Selosteessa mutta ei kartoituksessa
    .finding = Seloste kertoo: { $point } ({ $quotes }). Kartoituksessa sitä ei ole.
    .remedy = Selvitä, kumpi pitää paikkansa: täydennä kartoitus tai korjaa seloste.

NOT031 = Kartoituksessa mutta ei selosteessa
    .finding = Kartoituksessa on: { $point }. Seloste ei kerro siitä.
    .remedy = Lisää se selosteeseen tai korjaa kartoitus.

NOT032 = Seloste ja kartoitus ovat ristiriidassa
    .finding = Kartoituksen mukaan: { $point }. Selosteen mukaan: { $told } ({ $quotes }).
    .remedy = Selvitä, mitä tehdään, ja korjaa virheellinen tieto heti.

NOT033 = Säilytetään luvattua pidempään
    .finding = { $category }: säilytysaika { $length }, selosteen mukaan { $limit } ({ $quotes }).
    .remedy = Lyhennä säilytysaikaa tai korjaa seloste ja perustele pidempi aika.

BAS002 = Yhdellä tarkoituksella on useita käsittelyperusteita
    .finding = Kirjatut perusteet: { $bases }.
    .remedy = Erittele, mitkä tiedot tai toimet perustuvat mihinkin, tai jaa tarkoitus.

BAS003 = Tasapainotestiä ei ole kirjattu
    .finding = Tarkoituksen { $purpose } perusteena on oikeutettu etu, mutta ennen auditointipäivää tehtyä tasapainotestiä ei ole kirjattu.
    .remedy = Tee tasapainotesti ja kirjaa sen päivä ja tulos.

BAS004 = Viranomainen vetoaa oikeutettuun etuun
    .finding = Tarkoituksen { $purpose } perusteena on oikeutettu etu.
    .remedy = Käytä viranomaistehtävissä muuta käsittelyperustetta.

BAS005 = Säädöstä ei ole kirjattu
    .finding = Tarkoituksen { $purpose } perusteena olevaa säännöstä ei ole kirjattu.
    .remedy = Kirjaa laki ja pykälä.

BAS006 = Työntekijöiden suostumus perusteena
    .finding = Tarkoituksen { $purpose } perusteena on työntekijöiden tai työnhakijoiden suostumus.
    .remedy = Varmista, että tiedot ovat tarpeellisia ja kieltäytyminen on aidosti vapaata; muutoin käytä muuta perustetta.

BAS007 = Suostumuksen peruuttamistapaa ei ole kirjattu
    .finding = Perusteena on suostumus, mutta peruuttamistapaa ei ole kirjattu.
    .remedy = Tarjoa peruuttamistapa, joka on yhtä helppo kuin suostumuksen antaminen, ja kirjaa se.

BAS009 = Rikostietojen käsittelyn perustetta ei ole kirjattu
    .finding = { $category }: kansallisen lain mukaista perustetta ei ole kirjattu.
    .remedy = Kirjaa tietosuojalain 7 §:n kohta tai lopeta käsittely.

BAS013 = Automaattinen päätöksenteko
    .finding = Päätökset ovat automaattisia ilman kirjattua perustetta, tai ei ole kirjattu, ovatko luottopäätökset automaattisia.
    .remedy = Kirjaa, onko päätöksenteko automaattista, ja jos on, 22 artiklan 2 kohdan peruste ja tapa saada päätös ihmisen arvioitavaksi.

BAS016 = Luottotietojen käyttötarkoitus
    .finding = Säännöstä, joka sallii lähteen { $source } käytön, ei ole kirjattu.
    .remedy = Kirjaa luottotietolain 19 §:n mukainen tarkoitus ja rekisteri, jossa tietoja käytetään.

BAS018 = Markkinointia muiden lukuun kiellon varassa
    .finding = Markkinointia tehdään: { $others }. Perusteena on vain kielto-oikeus.
    .remedy = Pyydä suostumus sähköiseen markkinointiin muiden lukuun ja tee tasapainotesti muissa kanavissa.

BAS019 = Tutkimuksen edellytyksiä ei ole kirjattu
    .finding = Tietoja käytetään tutkimukseen; säädöstä ja suojatoimia ei ole kirjattu.
    .remedy = Kirjaa tutkimussuunnitelma, vastuuhenkilön rooli sekä 89 artiklan ja tietosuojalain 31 §:n suojatoimet.

BAS021 = Muita henkilöitä koskevat tiedot
    .finding = Muita kuin rekisteröityä koskevia tietoja: { $categories }. Heidän informointiaan ei ole kirjattu.
    .remedy = Informoi heitä 14 artiklan mukaisesti tai kirjaa poikkeus.

BAS022 = Väestötietojen luovutuksen perustetta ei ole kirjattu
    .finding = { $source }: säädöstä tai lupaa ei ole kirjattu.
    .remedy = Kirjaa tietolupa tai säädös, jonka nojalla tiedot luovutetaan.

RET004 = Säilytetään pitkään suhteen jälkeen
    .finding = { $category }: säilytetään { $length } suhteen päättymisen jälkeen.
    .remedy = Lyhennä aika siihen, mitä vaateet edellyttävät (yleensä kolme vuotta), tai kirjaa peruste.

RET005 = Kirjanpitoaineiston säilytysaika on liian lyhyt
    .finding = Kirjanpitolakiin perustuvia maksutietoja säilytetään { $length }.
    .remedy = Säilytä tositteet kuusi vuotta sen vuoden lopusta, jona tilikausi päättyi.

RET007 = Puhelutallenteita säilytetään tavanomaista pidempään
    .finding = Säilytysaika { $length }; tavanomaisesti enintään { $limit } (käytäntö, ei laki).
    .remedy = Perustele pidempi aika tai lyhennä sitä.

RET009 = Kameratallenteita säilytetään yli vuosi
    .finding = Säilytysaika { $length }.
    .remedy = Hävitä tallenteet, kun niitä ei enää tarvita, viimeistään vuoden kuluttua.

RET010 = Terveystietojen tarpeellisuutta ei ole arvioitu
    .finding = Kirjauksesta ei ilmene, että tietojen tarpeellisuus olisi arvioitu viiden vuoden kuluessa.
    .remedy = Arvioi tarpeellisuus vähintään viiden vuoden välein, poista tarpeeton ja kirjaa päivä.

RET014 = Markkinointikielto voi poistua liian varhain
    .finding = Kieltoja säilytetään { $length }, enintään yhtä kauan kuin muita tietoja.
    .remedy = Säilytä kieltotieto niin kauan kuin markkinointia tehdään, muuten mahdollisimman suppeasti.

RET015 = Hakemuksia säilytetään pitkään
    .finding = Säilytysaika { $length }; tavanomaisesti enintään { $limit } (käytäntö, ei laki).
    .remedy = Lyhennä aikaa tai pyydä suostumus pidempään säilytykseen.

RET016 = Ilmoituksia säilytetään yli viisi vuotta
    .finding = Säilytysaika { $length }.
    .remedy = Poista ilmoitukset viiden vuoden kuluttua vastaanottamisesta, jollei asian käsittely edellytä niitä.

RET017 = Kameratallenteita säilytetään tavanomaista pidempään
    .finding = Säilytysaika { $length }; tavanomaisesti enintään { $limit } (käytäntö, ei laki).
    .remedy = Perustele pidempi aika tai lyhennä sitä.

REC003 = Käsittelijäsopimusta ei ole kirjattu
    .finding = Käsittelijän { $recipient } kanssa ei ole kirjattu auditointipäivänä voimassa ollutta sopimusta.
    .remedy = Hanki tai tee 28 artiklan 3 kohdan mukainen sopimus ja kirjaa sen päivä.

REC004 = Sopimus on puutteellinen
    .finding = Sopimuksesta käsittelijän { $recipient } kanssa puuttuu 28 artiklan 3 kohdan ehtoja.
    .remedy = Täydennä sopimus.

REC005 = Sopimus on ajalta ennen tietosuoja-asetusta
    .finding = Sopimus käsittelijän { $recipient } kanssa on päivätty { $made }.
    .remedy = Tarkista sopimus 28 artiklan 3 kohdan kannalta ja uusi tarvittaessa.

REC006 = Perintätoimijan rekisteröintiä ei ole tarkistettu
    .finding = Vastaanottajan { $recipient } merkintää perintätoiminnan rekisteriin ei ole tarkistettu.
    .remedy = Tarkista merkintä perintätoiminnan rekisteristä; pankki ja asianajaja eivät tarvitse merkintää.

REC007 = Yhteisrekisterinpitäjien järjestelyä ei ole kirjattu
    .finding = Rekisteriä pidetään yhteisesti; muita osapuolia ja järjestelyä ei ole kirjattu.
    .remedy = Tee 26 artiklan mukainen järjestely, kirjaa se ja pidä sen keskeinen sisältö saatavilla.

REC008 = Järjestelmä ei liity mihinkään rekisteriin
    .finding = Järjestelmään { $system } ei tule eikä siitä lähde tietovirtoja.
    .remedy = Kirjaa tietovirrat tai poista järjestelmä, jos sitä ei käytetä.

REC011 = Tietosuojavastaava on nimitettävä
    .finding = Kirjausten perusteella tietosuojavastaava on pakollinen, mutta häntä ei ole nimitetty tai nimitystä ei ole kirjattu.
    .remedy = Nimitä tietosuojavastaava, julkaise yhteystiedot ja ilmoita valvontaviranomaiselle, tai kirjaa, miksi nimitystä ei tarvita.

REC013 = Ennakkokuulemista ei ole tehty
    .finding = Vaikutustenarvioinnin jälkeen riski jäi korkeaksi, eikä valvontaviranomaista ole kuultu.
    .remedy = Pienennä riskiä tai pyydä ennakkokuulemista ennen käsittelyn jatkamista.

REC014 = Lähteen rooli on avoin
    .finding = Lähteen { $source } roolia ei ole kirjattu.
    .remedy = Kirjaa, onko lähde itsenäinen rekisterinpitäjä, yhteisrekisterinpitäjä vai käsittelijä, ja huolehdi sopimuksesta.

RGT005 = Vain vanhan lain oikeudet
    .finding = Selosteessa kerrotaan vain pääsystä tietoihin, oikaisusta ja markkinointikiellosta.
    .remedy = Kirjoita oikeuksia koskeva kohta uudelleen 15–22 artiklan mukaan.

RGT006 = Vastaus luvataan yli kuukaudessa
    .finding = Vastausaika on yli kuukausi: { $right }.
    .remedy = Vastaa kuukaudessa; aikaa voi jatkaa kahdella kuukaudella vain perustellusti.

RGT009 = Vastaanottajille ei kerrota oikaisuista
    .finding = Vastaanottajille ei ilmoiteta: { $right }.
    .remedy = Ilmoita oikaisusta, poistosta ja rajoittamisesta jokaiselle vastaanottajalle, jollei se ole mahdotonta.

RGT010 = Täsmällisyysvelvollisuus siirretty henkilölle
    .finding = Seloste asettaa henkilön velvollisuudeksi pitää tiedot oikeina.
    .remedy = Kerro, että rekisterinpitäjä huolehtii tietojen täsmällisyydestä ja että henkilö voi pyytää oikaisua.

SEC001 = Erityisten tietoryhmien suojausta ei ole kirjattu
    .finding = Järjestelmässä { $system } on erityisiä henkilötietoryhmiä, mutta salausta ja käyttövaltuuksien hallintaa ei ole molempia kirjattu.
    .remedy = Kirjaa suojatoimet tai ota ne käyttöön; kirjaa, millä korvataan suojatoimi, jota ei voida käyttää.

SEC002 = Suojattavien tietojen käytöstä ei pidetä lokia
    .finding = Järjestelmässä { $system } ei ole lokia; siinä on: { $categories }.
    .remedy = Kirjaa lokiin, kuka avaa tiedot, ja seuraa lokia säännöllisesti.

SEC003 = Tietoturvaloukkauksille ei ole menettelyä
    .finding = Kirjauksen mukaan tietoturvaloukkausten käsittelyyn ei ole menettelyä.
    .remedy = Luo menettely loukkausten havaitsemiseen, arviointiin, 72 tunnin ilmoitukseen ja dokumentointiin.

SEC004 = Palautuksen testauksesta on yli vuosi
    .finding = Järjestelmän { $system } palautus on testattu viimeksi { $tested }.
    .remedy = Testaa palautus vähintään vuosittain ja kirjaa se.

SEC005 = Vapaa teksti voi sisältää erityisiä henkilötietoryhmiä
    .finding = Vapaamuotoisia muistiinpanoja säilytetään ilman kirjattua ohjetta.
    .remedy = Ohjeista henkilöstö ja tarkasta muistiinpanoja.

TRF031 = Sijoittautumis- tai käsittelymaata ei ole kirjattu
    .finding = { $recipient }: sijoittautumismaasta ja käsittelymaista on kirjattu vain toinen.
    .remedy = Kysy, mihin maahan yritys on sijoittautunut ja missä maissa tietoja säilytetään ja käsitellään, ja kirjaa molemmat.
