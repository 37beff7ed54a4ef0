"""Facts about French, and nothing else: words and forms, as data."""
