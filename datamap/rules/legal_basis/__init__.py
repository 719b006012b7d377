"""Legal bases: Art. 6, 9 and 10 GDPR and the Finnish acts beside them."""
