"""Warm kernels: a papermill engine whose kernels are forked from a process that has the imports already.

Any papermill user can name it: `papermill --engine datamap-warm in.ipynb out.ipynb`. Every notebook gets a
fresh process and namespace. Where processes cannot be forked it runs ordinary kernels, with the same output.
"""
