# Entä jos: skenaario nykytilan rinnalla.

if-title = Entä jos: { $name }
if-judged = Kumpikin puoli on arvioitu päivän { $day } oikeuden mukaan.
if-nothing = Mitään ei oleteta.
if-end = Riittävyyspäätös { $subject } ei ole enää voimassa { $value } alkaen.
if-move = { $subject } siirtyy toiseen maahan: { $value }.
if-sign = { $subject }: tämä siirtoperuste otetaan käyttöön ja arvioidaan riittäväksi: { $value }.
if-lose = { $subject }: siirrolla ei ole enää perustetta.
if-drop = { $subject }: käytöstä luovutaan.
if-outside = Siirrot EU/ETA-alueen ulkopuolelle tai tuntemattomaan maahan
if-findings = Havainnot
if-new = uusi
if-gone = poistuu
if-absent = ei ole
if-clients = Asiakkaat, joiden lukuun tietoja käsitellään
if-none = ei yhtään
if-unchanged = Tässä mikään ei muutu.
if-before = Nykytila
if-after = Skenaario
h-flow = Tietovirta
t-if-counts = Nykytila ja skenaario
s-if-transfers = Muuttuvat siirrot
t-if-transfers = Siirrot, joiden tila muuttuisi tai jotka syntyisivät tai poistuisivat
s-if-changed-findings = Muuttuvat havainnot
t-if-changed-findings = Havainnot, jotka olisivat uusia tai poistuisivat
s-if-exposures = Mihin tiedot voisivat päätyä toisin
t-if-exposures = EU/ETA-alueen ulkopuoliset päätymiset, jotka muuttuisivat
s-if-affected = Mihin muutos vaikuttaa
t-if-affected = Rekisterit, selosteet ja asiakkaat, jotka on käytävä läpi uudelleen

## Halvin korjaus
t-remedy = Halvin muutosten joukko ja mitä ilman kutakin jää
remedy-sign = Tee vakiosopimuslausekkeet ja siirron vaikutustenarviointi: { $subject }
remedy-stop = Lopeta tietovirta { $subject }
remedy-drop = Luovu vastaanottajasta { $subject }
remedy-cost = Hinta
remedy-proof = Ilman sitä tiedot päätyvät yhä
remedy-failed = Korjaussuunnitelmaa ei tehty: { $why }
remedy-large = Korjaussuunnitelmaa ei tehty: siirtoja ilman pätevää perustetta on { $count }, liikaa halvimpien muutosten etsimiseen raportin yhteydessä. Suorita komento datamap remedy rekisteri kerrallaan; päätymiset on lueteltu edellä.
remedy-more = { $count ->
    [one] Vielä { $count } muutos: suorita komento datamap remedy.
   *[other] Vielä { $count } muutosta: suorita komento datamap remedy.
}
remedy-said = { $steps ->
    [one] Yksi muutos
   *[other] { $steps } muutosta
 }, yhteishinta { $cost }, poistaisi jokaisen päätymisen, jolla ei ole pätevää perustetta ({ $count }). Mikään halvempi joukko ei riitä. Siirron vaikutustenarviointi ratkaisee, voiko lausekkeisiin nojata.
