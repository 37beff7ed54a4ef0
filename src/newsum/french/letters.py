"""How often French writes each character beyond ASCII: what tells 8-bit encodings apart."""

PER_MILLION = {
    **dict.fromkeys("é", 19_000),
    **dict.fromkeys("’", 8_000),
    **dict.fromkeys("à", 5_000),
    **dict.fromkeys("è", 3_500),
    **dict.fromkeys("ê", 2_200),
    **dict.fromkeys("ç", 1_000),
    **dict.fromkeys("\u00a0", 900),
    **dict.fromkeys("«»", 800),
    **dict.fromkeys("ùûôî…", 600),
    **dict.fromkeys("âÉ–", 500),
    **dict.fromkeys("œÀ“”—", 200),
    **dict.fromkeys("ëïÊÇ€°", 100),
    **dict.fromkeys("ÈÔŒÂÎ•\u2018", 20),
    **dict.fromkeys("üÛÙËÏÜæÿ²³½§±·", 5),
    **dict.fromkeys("áíóúñäößãõåøìòÁÍÓÚÑÄÖÅØÃÕÌÒÆšžŠŽŸ¿¡\u00b4¨£©®µ×÷™¼¾", 1),
}
"""Characters in a million of French text, rounded, of news written in any typography.

The last line is what names and quotes of the neighbours bring. Set by hand, for this project.
"""

ENDS_WORD = frozenset("àù")
"""Small letters that French has only at the end of a word: là, où."""
OPENS = frozenset("«“\u2018—–•°\u00a0")
"""Signs that may stand right before a letter."""
