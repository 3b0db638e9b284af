"""Infinite Image Browsing: find, read and tidy everything a Stable Diffusion user has generated."""

__version__ = "0.1.0"
