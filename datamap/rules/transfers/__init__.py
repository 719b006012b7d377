"""Transfers to third countries and to international organisations (GDPR Art. 44-49)."""
