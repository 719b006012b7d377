# Documents: PDF, DOCX, the record of processing.

doc-contents = Innehåll

rop-title = Register över behandling
rop-sheet = Register art { $paragraph }
rop-blank = ⚠ inte antecknat
rop-no-basis = ⚠ rättslig grund inte antecknad
rop-no-transfers = De antecknade flödena stannar inom EU/EES.
rop-apart-title = Mottagare utan register
rop-controller = Personuppgiftsansvarig och kontaktuppgifter
rop-processor = Personuppgiftsbiträde och kontaktuppgifter
rop-joint = Gemensamt personuppgiftsansvariga
rop-representative = Företrädare i EU
rop-dpo = Dataskyddsombud
rop-behalf = Personuppgiftsansvariga för vilkas räkning uppgifter behandlas
rop-purposes = Ändamål med behandlingen och rättslig grund
rop-processing = Kategorier av behandling
rop-subjects = Kategorier av registrerade
rop-categories = Kategorier av personuppgifter
rop-recipients = Mottagare
rop-transfers = Överföringar till tredjeländer och deras skyddsåtgärder
rop-retention = Tidsfrister för radering
rop-measures = Tekniska och organisatoriska säkerhetsåtgärder
