"""`python -m migstats`: the command line."""

from .cli import main

main()
