"""A workbook's package edited in place: what is not named stays as it is, to the byte."""
