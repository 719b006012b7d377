"""`python -m datamap.cli` is the command line."""

from . import main

main()
