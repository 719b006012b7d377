"""Retention: how long data are kept (Art. 5(1)(e))."""
