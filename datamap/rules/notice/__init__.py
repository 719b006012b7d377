"""Privacy notices: what Art. 12-14 ask of them, and before 2018-05-25 sections 10 and 24 of the old act."""
