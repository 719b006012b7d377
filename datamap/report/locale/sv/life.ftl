# What a report says of the time between two audits.
s-changes = Ändringar sedan föregående granskning
changes-no-earlier = Ingen tidigare granskning av kunden hittades, så ingen jämförelse har gjorts.
changes-compared = Jämfört med perioden { $period }.
changes-none = Kartläggningen har inte ändrats.
t-life = Iakttagelserna jämförda med föregående granskning
t-changes = Vad som har ändrats i kartläggningen
t-moved = Nya, återkomna och lösta iakttagelser
t-decided = Gällande beslut
life-new = ny
life-persisting = kvarstår
life-resolved = löst
life-decided = beslutad
life-returned = återkommen
because-expired = Beslutet har löpt ut.
because-worse = Iakttagelsen har blivit allvarligare efter beslutet.
because-new_country = Uppgifter går nu till ett land som beslutet inte omfattade.
changes-unreadable = Den tidigare granskningen för perioden { $period } kan inte läsas, så ingen jämförelse gjordes. Återställ dess audit.json eller gör om granskningen.
changes-newer = Den tidigare granskningen för perioden { $period } är gjord med en nyare version av datamap, så ingen jämförelse gjordes. Uppdatera datamap.
changes-other_client = Den tidigare granskningen för perioden { $period } i den här mappen gäller en annan personuppgiftsansvarig, så ingen jämförelse gjordes.
t-unmatched = Beslut vars iakttagelse inte finns
unmatched-note = Ingen iakttagelse i denna granskning har dessa besluts beteckning. Iakttagelsen kan vara åtgärdad; kontrollera annars beteckningen.
h-fingerprint = Beteckning
because-breach_accepted = Det som strider mot lagen kan inte godtas.
because-too_long = Ett beslut om en allvarlig iakttagelse gäller högst två kvartal.
because-undated = Beslutet är inte daterat.
change-added = tillagd
change-removed = borttagen
change-changed = ändrad
change-renamed = nytt ID
h-change = Ändring
h-before = Före
h-after = Nu
h-column = Kolumn
h-sheet = Blad
h-reason = Motivering
h-until = Gäller till
changes-more = { $count ->
    [one] { $count } ändring till finns i audit.json.
   *[other] De övriga { $count } ändringarna finns i audit.json.
}
h-decided = Beslutat
