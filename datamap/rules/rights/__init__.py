"""The rights of the data subject (Art. 12-22)."""
