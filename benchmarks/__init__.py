"""Measures the program on a library of its own making: `python -m benchmarks.run --help`."""
