"""Grounds as an inventory records them, and as notices speak of them."""

STATED = {
    "adequacy": "adequacy",
    "dpf": "dpf",
    "privacy_shield": "privacy_shield",
    "scc_2021": "scc",
    "scc_2001": "scc",
    "scc_2004": "scc",
    "scc_2002": "scc",
    "scc_2010": "scc",
    "scc_unspecified": "scc",
    "scc_or_other": "scc",
    "bcr": "bcr",
    "art49_1_a": "consent",
}
"""Ground of the vocabulary `mechanism` → what a notice says of it (`mechanism_stated`)."""

BASES = {
    "art6_1_a": "consent",
    "art6_1_b": "contract",
    "art6_1_c": "legal_obligation",
    "art6_1_d": "vital",
    "art6_1_e": "public_task",
    "art6_1_f": "legitimate_interest",
}
"""Ground of the vocabulary `legal_basis` → what a notice says of it (`basis_stated`)."""
