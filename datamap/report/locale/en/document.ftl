# Documents: PDF, DOCX, the record of processing.

doc-contents = Contents

rop-title = Record of processing activities
rop-sheet = Record Art { $paragraph }
rop-blank = ⚠ not recorded
rop-no-basis = ⚠ legal basis not recorded
rop-no-transfers = The flows recorded stay within the EU/EEA.
rop-apart-title = Recipients without a register
rop-controller = Controller and contact details
rop-processor = Processor and contact details
rop-joint = Joint controllers
rop-representative = Representative in the EU
rop-dpo = Data protection officer
rop-behalf = Controllers on whose behalf data are processed
rop-purposes = Purposes of processing and legal basis
rop-processing = Categories of processing
rop-subjects = Categories of data subjects
rop-categories = Categories of personal data
rop-recipients = Recipients
rop-transfers = Transfers to third countries and their safeguards
rop-retention = Time limits for erasure
rop-measures = Technical and organisational security measures
