# Documents: PDF, DOCX, the record of processing.

doc-contents = Sisällys
