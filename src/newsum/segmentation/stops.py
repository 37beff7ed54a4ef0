"""The marks that end a sentence."""

STOPS = frozenset('.!?…»”")')
"""Not the bracket that closes a sound: « [Musique] » stands where nothing has full stops."""
