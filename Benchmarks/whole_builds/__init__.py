"""Whole builds of made-up archives, timed."""
