"""The real program, started as its users start it, over HTTP. No browser: that is web/e2e."""
