# Rapporten över flera kunder.
p-title = Kundportfölj
p-clients = Kunder
p-current = Granskade under perioden
p-not-current = Följande har inte granskats under perioden utan visas enligt sin senaste tidigare granskning: { $clients }.
p-unreadable = Granskningen av { $client } för perioden { $period } kan inte läsas och har lämnats bort. Gör om den.
p-newer = Granskningen av { $client } för perioden { $period } är gjord med en nyare version av datamap och har lämnats bort. Uppdatera datamap.
p-s-conclusion = Det viktigaste
p-said-findings = Sammanlagt { $count } iakttagelser. { $grave } kritiska eller allvarliga iakttagelser väntar på beslut, hos { $clients ->
    [one] { $clients } kund
   *[other] { $clients } kunder
}.
p-said-transfers = Överföringar utanför EU/EES: { $actual } faktiska och { $possible } möjliga, planerade eller med oantecknad visshet; kända mottagarländer är { $countries }.
p-said-overdue = Beslut vars förfallodag har passerats: { $decisions }. Begäranden vars tid har gått ut: { $requests }.
p-s-clients = Kunder
p-t-clients = Varje kunds iakttagelser efter allvarlighetsgrad och hur mycket som har antecknats
p-client = Kund
p-audit = Granskning
p-undecided = Allvarliga utan beslut
p-s-families = Iakttagelser efter ämne
p-t-families = Iakttagelser efter ämne och allvarlighetsgrad
p-family = Ämne
p-family-unknown = Kontroller som den här versionen saknar
family-law_citation = Laghänvisningar
family-notice = Dataskyddsbeskrivningar
family-transfers = Överföringar
family-legal_basis = Rättslig grund
family-retention = Lagring
family-record = Register över behandling och roller
family-security = Informationssäkerhet
family-rights = Den registrerades rättigheter
p-s-transfers = Överföringar efter land och grund
p-t-transfers = Överföringar utanför EU/EES efter land och grund
p-worst = Svagaste status
p-actual = Faktiska
p-possible = Övriga
p-s-overdue = Beslut vars förfallodag har passerats
p-t-overdue = Beslut vars förfallodag har passerats och vars iakttagelse finns kvar
p-none-overdue = Inget antecknat beslut har passerat sin förfallodag.
p-more = { $count ->
    [one] { $count } rad till finns i kundens egen rapport.
   *[other] { $count } rader till finns i kundernas egna rapporter.
}
p-s-trend = Utveckling
p-t-trend = Iakttagelser per period och allvarlighetsgrad, en bild per kund i samma skala
p-alt-trend = { $count ->
    [one] En kund, en stapel för varje granskad period.
   *[other] { $count } kunder, en stapel för varje granskad period.
} Siffrorna finns i tabellen nedan.
h-period-audited = Period
p-s-coverage = Vad som är känt
p-t-coverage = Antecknat av det som måste vara känt, för alla kunder
p-share = Andel
p-weakest = Minst känt
p-s-events = Begäranden och personuppgiftsincidenter
p-t-events = Begäranden och incidenter per kund och hur de har hanterats
p-no-events = Inga begäranden eller incidenter har antecknats av: { $clients }. Det betyder inte att det inte förekommit några.
p-s-method = Metod och begränsningar
p-method = Siffrorna kommer från den granskning som varje kunds rapportmapp har för perioden, eller från den senaste före den. De jämför anteckningar, inte organisationer: den som antecknar mer får fler kontroller och kan ha fler iakttagelser. Få iakttagelser visar inte att kraven är uppfyllda.
