# Documents: PDF, DOCX, the record of processing.

doc-contents = Sisällys

rop-title = Seloste käsittelytoimista
rop-sheet = Seloste art { $paragraph }
rop-blank = ⚠ ei kirjattu
rop-no-basis = ⚠ käsittelyperustetta ei ole kirjattu
rop-no-transfers = Kirjatut tietovirrat pysyvät EU/ETA-alueella.
rop-apart-title = Vastaanottajat ilman rekisteriä
rop-controller = Rekisterinpitäjä ja yhteystiedot
rop-processor = Henkilötietojen käsittelijä ja yhteystiedot
rop-joint = Yhteisrekisterinpitäjät
rop-representative = Edustaja EU:ssa
rop-dpo = Tietosuojavastaava
rop-behalf = Rekisterinpitäjät, joiden lukuun tietoja käsitellään
rop-purposes = Käsittelyn tarkoitukset ja käsittelyperuste
rop-processing = Käsittelyn ryhmät
rop-subjects = Rekisteröityjen ryhmät
rop-categories = Henkilötietoryhmät
rop-recipients = Vastaanottajat
rop-transfers = Siirrot kolmansiin maihin ja niiden suojatoimet
rop-retention = Tietojen poistamisen määräajat
rop-measures = Tekniset ja organisatoriset turvatoimet
