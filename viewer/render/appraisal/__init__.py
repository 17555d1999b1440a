"""Appraisal: articles held against published instruments, in one report for people and committees."""
