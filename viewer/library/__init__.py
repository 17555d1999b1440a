"""What is written: addresses, articles, diagrams, terms and sources, and how a folder of them is loaded.

This room needs nothing but the standard library. Everything in it is complete when made and never changes;
bad content never raises but becomes a Problem in a Report.
"""
