"""The record of processing, roles and assessments (Art. 24-39)."""
