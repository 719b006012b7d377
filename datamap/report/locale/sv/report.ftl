# What a report says, apart from the rules.

## Severity, kind, status
severity-critical = kritisk
severity-high = allvarlig
severity-medium = måttlig
severity-low = ringa
severity-info = för kännedom
kind-breach = strider mot lagen
kind-undocumented = inte dokumenterad
kind-cannot_tell = kan inte avgöras
status-plain = inom den personuppgiftsansvarige
status-not_transfer = ingen överföring
status-eea = inom EU/EES
status-adequate = beslut om adekvat skyddsnivå
status-safeguarded = lämpliga skyddsåtgärder
status-derogation = undantag
status-unknown = inte känt
status-unsafeguarded = ingen giltig överföringsgrund
letter-plain = { "" }
letter-not_transfer = N
letter-eea = EU
letter-adequate = A
letter-safeguarded = S
letter-derogation = U
letter-unknown = ?
letter-unsafeguarded = !
certainty-actual = faktisk
certainty-possible = möjlig
certainty-planned = planerad
certainty-blank = inte antecknat
via-flow = dataflöde
via-hosting = drift
via-access = fjärråtkomst
via-onward = vidareöverföring
via-ownership = utländsk ägare
yes = ja
no = nej
blank = inte antecknat
list-more = och { $count } till
regime-gdpr = allmänna dataskyddsförordningen (EU) 2016/679
regime-old_act = personuppgiftslagen (523/1999)

## Reasons of a judgement
reason-ownership_alone = Utländskt ägande är i sig ingen överföring.
reason-given_by_the_person = Den registrerade lämnar uppgifterna själv direkt till mottagaren.
reason-own_staff = Uppgifterna används av den personuppgiftsansvariges egen personal.
reason-transit = Uppgifterna passerar endast genom landet.
reason-published_in_eea = Publicering på en server inom EU/EES.
reason-same_entity = Uppgifterna stannar inom samma juridiska person.
reason-country_unknown = Landet har inte antecknats.
reason-importer_unknown = Vem som driver systemet har inte antecknats.
reason-eea = Mottagaren finns inom EU/EES.
reason-adequacy = Ett beslut om adekvat skyddsnivå gäller.
reason-scope_shown = Det är visat att mottagaren omfattas av beslutet om adekvat skyddsnivå.
reason-clauses_signed = Standardavtalsklausulerna 2021/914 är undertecknade, modulen passar och bedömningen är positiv.
reason-no_transfer_tool = Klausulerna 2021/915 är ingen överföringsgrund.
reason-signed_later = Klausulerna gällde inte på granskningsdagen.
reason-assessment_negative = Konsekvensbedömningen av överföringen är negativ.
reason-clauses_unspecified = Vilka klausuler som används har inte antecknats.
reason-importer_under_gdpr = Mottagaren omfattas själv av dataskyddsförordningen; klausulerna är inte avsedda för det.
reason-module_does_not_fit = Modulen motsvarar inte parternas roller.
reason-module_blank = Klausulernas modul har inte antecknats.
reason-signature_blank = Undertecknandets datum har inte antecknats.
reason-signed_before_usable = Klausulerna kunde ännu inte användas den dag som antecknats för undertecknandet.
reason-assessment_blank = Konsekvensbedömningen av överföringen har inte antecknats.
reason-unchanged_blank = Det har inte antecknats om behandlingen är oförändrad.
reason-old_clauses_running = De gamla standardavtalsklausulerna fick ännu användas.
reason-old_clauses_ended = De gamla standardavtalsklausulerna kan inte längre åberopas.
reason-approval_later = Godkännandet gavs efter granskningsdagen.
reason-approval_blank = Godkännandet har inte antecknats.
reason-approved_tool = Verktyget är godkänt och bedömningen är positiv.
reason-derogation_systematic = Ett undantag för enstaka överföringar används systematiskt.
reason-derogation_by_authority = Undantaget gäller inte myndigheter.
reason-evidence_blank = Det är inte visat att villkoren för undantaget är uppfyllda.
reason-systematic_blank = Det har inte antecknats om överföringen upprepas.
reason-authority_blank = Det har inte antecknats om den personuppgiftsansvarige är en myndighet.
reason-notification_blank = Datumet för underrättelsen till tillsynsmyndigheten har inte antecknats.
reason-derogation_shown = Det är visat att villkoren för undantaget är uppfyllda.
reason-scope_blank = Det är inte visat att mottagaren omfattas av beslutet om adekvat skyddsnivå.
reason-territory_unsettled = Det är oklart hur kapitel V tillämpas på territoriet.
reason-no_ground = Enligt anteckningen saknas överföringsgrund.
reason-claim_fails = Det åberopade beslutet om adekvat skyddsnivå omfattar inte överföringen.
reason-repealed_ground = Den antecknade grunden finns i en upphävd lag.
reason-old_act = Grunden följer av personuppgiftslagen (523/1999).
reason-tool_for_authorities = Grunden kan användas endast mellan offentliga myndigheter och organ.
reason-no_ground_recorded = Ingen överföringsgrund har antecknats.

## Headings of tables
h-severity = Allvarlighetsgrad
h-kind = Slag
h-count = Antal
h-finding = Iakttagelse
h-article = Bestämmelse
h-subjects = Gäller
h-cells = Celler
h-remedy = Åtgärd
h-rule = Regel
h-register = Register
h-from = Från
h-to = Till
h-country = Land
h-status = Status
h-certainty = Visshet
h-mechanism = Överföringsgrund
h-why = Motivering
h-categories = Uppgifter
h-category = Uppgiftskategori
h-owner = Ansvarig
h-due = Tidsfrist
h-name = Namn
h-role = Roll
h-agreement = Avtal
h-subprocessors = Datum för förteckningen över underbiträden
h-period = Lagringstid
h-starts = Räknas från
h-case = Fall
h-deletion = Radering
h-notice = Beskrivning
h-published = Publicerad
h-transfers = Vad som sägs om överföringar
h-laws = Åberopade författningar
h-open = Lämnat öppet
h-known = Känt
h-missing = Ännu tomma celler
h-what = Vad
h-chain = Kedja
h-weakest = Svagaste länk
h-recipient = Mottagare
h-law = Rättsuppgift
h-instrument = Rättsakt
h-validity = I kraft
h-basis = Källa
h-confidence = Tillförlitlighet
h-value = Värde
h-cell = Cell
h-problem = Fel
h-decision = Beslut
h-purposes = Ändamål
h-subjects-of-data = Registrerade
h-recipients = Mottagare
h-measures = Skyddsåtgärder
h-field = Punkt
h-request = Begäran eller personuppgiftsincident
h-received = Mottagen
h-answered = Besvarad eller anmäld
h-in-time = I tid
h-sources = Källor
h-legal-basis = Rättslig grund

## Cover and conclusion
title = Dataskyddsgranskning
controller-unknown = Den personuppgiftsansvarige är inte namngiven i kartläggningen
cover-controller = Personuppgiftsansvarig
cover-day = Granskningsdag
cover-period = Period
cover-act = Bedöms enligt
cover-inventory = Kartläggning
cover-inventory-date = Kartläggningens datum
cover-registers = Register
cover-old-act = Granskningsdagen infaller före den 25 maj 2018. Kartläggningen bedöms därför enligt personuppgiftslagen (523/1999) och inte enligt dataskyddsförordningen.
cover-recorded-later = { $count ->
    [one] { $count } rad har kontrollerats först efter granskningsdagen; uppgifterna var kanske inte kända då.
   *[other] { $count } rader har kontrollerats först efter granskningsdagen; uppgifterna var kanske inte kända då.
}
cover-inventory-later = Kartläggningen är daterad efter granskningsdagen.
cover-no-register = Inget register har antecknats i kartläggningen, så ingenting har kunnat bedömas.
cover-problems = { $count ->
    [one] Arbetsboken har { $count } fel; uppgifterna i fråga har inte använts som sådana (se bilagan om uppgifternas ursprung).
   *[other] Arbetsboken har { $count } fel; uppgifterna i fråga har inte använts som sådana (se bilagan om uppgifternas ursprung).
}
audit-errors = { $count ->
    [one] { $count } kontroll kunde inte göras: det som den gäller har inte bedömts i rapporten.
   *[other] { $count } kontroller kunde inte göras: det som de gäller har inte bedömts i rapporten.
}
s-conclusion = Slutsats och beslut som behövs
conclusion-none = Kontrollerna gav inga iakttagelser. Det visar inte att kraven uppfylls: kontrollerna ser bara det som antecknats i kartläggningen (se Uppgifter som saknas).
conclusion-counts = { $count ->
    [one] Granskningen gav { $count } iakttagelse. Kritiska eller allvarliga iakttagelser: { $grave }; sådana där det antecknade strider mot lagen: { $breaches }. I övrigt är dokumentationen bristfällig eller kan saken inte avgöras.
   *[other] Granskningen gav { $count } iakttagelser; antalet kritiska eller allvarliga är { $grave }. I { $breaches } av dem strider det antecknade mot lagen; i de övriga är dokumentationen bristfällig eller kan saken inte avgöras.
}
conclusion-transfers-none = Inget dataflöde utanför EU/EES har antecknats.
conclusion-transfers = Dataflöden som lämnar EU/EES eller vars destination inte är känd: { $actual } faktiska, { $possible } möjliga eller planerade.
conclusion-coverage = Av det som måste vara känt har { $share } antecknats ({ $known } av { $total } punkter).
t-counts = Iakttagelser efter allvarlighetsgrad och slag
t-decisions = Ärenden att besluta om
decisions-none = Ingen kritisk eller allvarlig iakttagelse väntar på beslut.

## Sections
s-gravest = De allvarligaste iakttagelserna
t-gravest = De allvarligaste iakttagelserna och deras plats i arbetsboken
findings-more = { $count ->
    [one] { $count } iakttagelse till finns i bilaga A.
   *[other] De övriga { $count } iakttagelserna finns i bilaga A.
}
s-transfers = Överföringar utanför EU/EES
t-transfers = Dataflöden som lämnar EU/EES eller vars destination inte är känd
t-possible = Möjliga och planerade dataflöden utanför EU/EES
transfers-none = Inga dataflöden utanför EU/EES har antecknats. Det som inte antecknats har inte bedömts.
t-picture = Samma som tabell
s-actions = Åtgärder
t-actions = Att göra, i allvarlighetsordning
actions-none = Iakttagelserna kräver inga åtgärder.
s-events = Begäranden och personuppgiftsincidenter
t-events = Registrerades begäranden och personuppgiftsincidenter
events-none = Inga begäranden och inga incidenter har antecknats. Det betyder inte att det inte förekommit några.
event-request = begäran
event-breach = personuppgiftsincident
event-in_time = i tid
event-late = försenad
event-open = tid kvar
event-overdue = tiden har gått ut
event-unknown = inte känt
s-processors = Personuppgiftsbiträden och avtal
t-processors = Personuppgiftsbiträden och deras avtal
processors-none = Inga personuppgiftsbiträden har antecknats.
s-retention = Lagringstider
t-retention = Lagringstid per uppgiftskategori
retention-none = Inga uppgiftskategorier har antecknats.
retention-until = minst till dess
retention-minimum = minst { $period }
retention-maximum = högst { $period }
s-notices = Dataskyddsbeskrivningar
t-notices = Beskrivningarna och vad de anger
notices-none = Inga beskrivningar har antecknats.
s-unknown = Uppgifter som saknas
t-unknown = Vad som måste vara känt och vad som är antecknat
known-of = { $known } av { $total }
nothing-recorded = inget antecknat
known-register_role = Roll per register
known-legal_basis = Rättslig grund per ändamål
known-retention = Lagringstid per uppgiftskategori
known-recipient_country = Mottagarnas länder
known-agreement = Avtal med varje biträde
known-subprocessors = Varje biträdes underbiträden
known-hosting = Var varje digitalt system finns
known-flow_certainty = Om varje dataflöde förekommer
known-flow_categories = Vad varje dataflöde innehåller
known-notice_transfers = Vad beskrivningarna säger om överföringar
known-transfer_ground = Grunden för varje överföring utanför EU/EES
s-method = Metod och begränsningar
method-1 = Rapporten har tagits fram ur kartläggningens arbetsbok och daterade rättstabeller: samma arbetsbok, dag och programversion ger alltid samma rapport.
method-2 = En tom cell betyder att saken inte är känd; den tolkas aldrig som ett nej. En iakttagelse anges strida mot lagen endast när en antecknad uppgift står i strid med en bestämmelse.
method-3 = Enligt den lag som gällde på granskningsdagen gjordes { $asked } kontroller: { $finding } gav en iakttagelse, { $cannot_tell } kunde inte avgöras, { $none_found } fann inget att anmärka på i det antecknade, { $not_applicable } var inte tillämpliga och { $error } misslyckades.
method-4 = En iakttagelse märkt med * vilar helt eller delvis på rättsuppgifter som inte har kontrollerats vid källan. Rapporten är ett underlag för juridisk bedömning och ersätter den inte.
unverified = vilar på rättsuppgifter som inte kontrollerats vid källan

## Appendices
a-findings = Bilaga A. Alla iakttagelser
a-registers = Bilaga B. Dataflöden per register
a-record = Bilaga C. Register över behandling
a-exposures = Bilaga D. Vart uppgifterna kan hamna
a-notices = Bilaga E. Vad beskrivningarna anger
a-notices-none = Ingen beskrivnings text lästes. Ange filens namn på bladet för dataskyddsbeskrivningar och lägg filen bredvid arbetsboken.
a-provenance = Bilaga F. Uppgifternas ursprung
t-exposures = Mottagare utanför EU/EES som en uppgiftskategori kan nå, de allvarligaste först
exposures-none = Enligt anteckningarna når ingen uppgiftskategori en mottagare utanför EU/EES eller i ett okänt land.
rows-more = { $count ->
    [one] och { $count } rad till, inte allvarligare: se audit.json och kartläggningen
   *[other] och { $count } rader till, ingen allvarligare: se audit.json och kartläggningen
}
trace-more = { $count ->
    [one] { $count } rad till: kör datamap trace --json.
   *[other] { $count } rader till: kör datamap trace --json.
}
record-more = { $count ->
    [one] { $count } register till visas inte här: datamap export --to record skriver hela registret över behandling.
   *[other] { $count } register till visas inte här: datamap export --to record skriver hela registret över behandling.
}
registers-more = { $count ->
    [one] { $count } register till har
   *[other] { $count } register till har
} ingen egen bild här; inget av dem har fler överföringar av den allvarligaste arten än de avbildade. Se audit.json och findings.xlsx. Överföringar därifrån som lämnar EU/EES eller vars destination är okänd: { $transfers }
exposures-more = { $count ->
    [one] { $count } rad till finns i audit.json.
   *[other] De övriga { $count } raderna finns i audit.json.
}
t-provenance = Vad rapporten bygger på
t-law = Rättsuppgifter som använts
t-problems = Arbetsbokens fel
t-errors = Kontroller som misslyckades
problems-more = Ytterligare { $count } fel: kör datamap check.
prov-file = Arbetsbok
prov-hash = Arbetsbokens SHA-256
prov-version = Version av datamap
basis-page = läst vid källan
basis-mixed = delvis läst vid källan
basis-own-knowledge = ur minnet, inte kontrollerat
basis-residual = inte på någon undantagslista
basis-none = klassificering
confidence-high = god
confidence-medium = måttlig
confidence-low = svag
confidence-none = –
open-end = fortfarande i kraft
toc = Innehåll

## Pictures
lane-registers = Register
lane-sources = Källor
lane-systems = Egna system
lane-eea = Mottagare inom EU/EES
lane-adequate = Länder med beslut om adekvat skyddsnivå
lane-third = Andra tredjeländer
lane-unknown = Okänt land
picture-border = EU/EES-gränsen
picture-legend = Linjer
picture-key = Uppgifter (siffran på linjen)
picture-groups = Rutor som står för flera
picture-count = flera flöden på samma linje
picture-number = uppgifterna, listade nedan
picture-added = nytt sedan föregående granskning
picture-removed = finns inte längre
picture-changed = bedöms annorlunda än tidigare
alt-moved = Sedan föregående granskning: nya flöden { $added }, flöden som inte längre finns { $removed }, annorlunda bedömda { $changed }.
blank-country = landet inte antecknat
blank-categories = uppgifterna inte antecknade
blank-end = inte antecknat
picture-owned = ägarens land: { $countries }
title-controller = Vart personuppgifterna går: { $name }
title-register = Dataflöden: { $name }
alt-holds = Bilden visar { $parts }.
alt-outside-none = Ingen överföring utanför EU/EES har antecknats.

## Criteria of an impact assessment
criterion-evaluation = utvärdering eller profilering
criterion-automated_decision = automatiserat beslutsfattande
criterion-large_scale = stor omfattning
criterion-vulnerable = utsatta registrerade
criterion-sensitive = särskilda kategorier av personuppgifter eller mycket personliga uppgifter

## Numbers
count-systems = { $count ->
    [one] { $count } system
   *[other] { $count } system
}
count-sources = { $count ->
    [one] { $count } källa
   *[other] { $count } källor
}
count-recipients = { $count ->
    [one] { $count } mottagare
   *[other] { $count } mottagare
}
count-registers = { $count ->
    [one] { $count } register
   *[other] { $count } register
}
count-transfers = { $count ->
    [one] { $count } överföring
   *[other] { $count } överföringar
}
count-countries = { $count ->
    [one] { $count } land
   *[other] { $count } länder
}
group-systems = { $count ->
    [one] { $count } annat system
   *[other] { $count } andra system
}
group-sources = { $count ->
    [one] { $count } annan källa
   *[other] { $count } andra källor
}
group-recipients = { $count ->
    [one] { $count } mottagare
   *[other] { $count } mottagare
}
group-registers = { $count ->
    [one] { $count } annat register
   *[other] { $count } andra register
}
group-countries = { $count ->
    [one] { $count } annat land
   *[other] { $count } andra länder
}
count-destinations = { $count ->
    [one] { $count } destination
   *[other] { $count } destinationer
}
alt-outside = { $count ->
    [one] { $count } överföring går utanför EU/EES eller till ett okänt land: { $parts }.
   *[other] { $count } överföringar går utanför EU/EES eller till ett okänt land: { $parts }.
}
alt-apart = { $count ->
    [one] { $count } av dem är endast möjlig eller planerad.
   *[other] { $count } av dem är endast möjliga eller planerade.
}
