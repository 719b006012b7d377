# Tänk om: ett scenario bredvid nuläget.

if-title = Tänk om: { $name }
if-judged = Båda sidorna bedöms enligt gällande rätt den { $day }.
if-nothing = Ingenting antas.
if-end = Beslutet om adekvat skyddsnivå { $subject } gäller inte längre från och med den { $value }.
if-move = { $subject } flyttar till ett annat land: { $value }.
if-sign = { $subject }: denna överföringsgrund tas i bruk och bedöms som tillräcklig: { $value }.
if-lose = { $subject }: överföringen har inte längre någon grund.
if-drop = { $subject }: användningen upphör.
if-outside = Överföringar utanför EU/EES eller till ett okänt land
if-findings = Iakttagelser
if-new = ny
if-gone = försvinner
if-absent = finns inte
if-clients = Kunder för vilkas räkning uppgifter behandlas
if-none = inga
if-unchanged = Här ändras ingenting.
if-before = Nuläge
if-after = Scenario
h-flow = Dataflöde
t-if-counts = Nuläge och scenario
s-if-transfers = Överföringar som ändras
t-if-transfers = Överföringar vars status skulle ändras eller som skulle uppkomma eller försvinna
s-if-changed-findings = Iakttagelser som ändras
t-if-changed-findings = Iakttagelser som skulle vara nya eller försvinna
s-if-exposures = Vart uppgifterna då kunde hamna
t-if-exposures = Exponeringar utanför EU/EES som skulle ändras
s-if-affected = Vad ändringen berör
t-if-affected = Register, dataskyddsbeskrivningar och kunder som ska gås igenom på nytt

## Den billigaste åtgärden
t-remedy = De billigaste ändringarna och vad som återstår utan var och en
remedy-sign = Ingå standardavtalsklausuler och bedöm överföringen: { $subject }
remedy-stop = Stoppa dataflödet { $subject }
remedy-drop = Avstå från mottagaren { $subject }
remedy-cost = Kostnad
remedy-proof = Utan den når uppgifterna ännu
remedy-failed = Ingen åtgärdsplan gjordes: { $why }
remedy-large = Ingen åtgärdsplan gjordes: det finns { $count } överföringar utan giltig grund, för många för att de billigaste ändringarna ska kunna sökas i samband med rapporten. Kör datamap remedy för ett register i taget; exponeringarna står ovan.
remedy-more = { $count ->
    [one] { $count } ändring till: kör datamap remedy.
   *[other] { $count } ändringar till: kör datamap remedy.
}
remedy-said = { $steps ->
    [one] En ändring
   *[other] { $steps } ändringar
 } till kostnaden { $cost } skulle undanröja varje exponering utan giltig grund ({ $count }). Ingen billigare uppsättning räcker. Konsekvensbedömningen av överföringen avgör om klausulerna håller.
