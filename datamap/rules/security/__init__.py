"""Security of processing (Art. 32-34)."""
