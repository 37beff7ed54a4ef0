"""Lines that speech recognisers have learned from subtitles, and write where nobody speaks.

Folded as `newsum.terms` folds words, for whole lines. Written for this project from what users of
Whisper report; short, because a line too many here would be a line of speech lost.
"""

CREDITS = (
    r"(?:sous ?titr(?:age|es?)(?: (?:realise|fait|cree|fourni)e?s?)?(?: (?:par|para|pour))?"
    r"(?: (?:la communaute|les communautes))?(?: d)?"
    r" (?:amara org|st \d+|(?:(?:la )?societe )?radio canada|soustitreur com|mfp|fr(?: \d{4})?"
    r"|red bee(?: media)?|titra film(?: paris)?)"
    r"|(?:par )?soustitreur com"
    r"|subtitles by the amara org community)"
)
"""Who made the subtitles: nobody says it aloud."""
THANKS = (
    r"merci(?: a tous)? d avoir (?:regarde|visionne)"
    r"(?: (?:la|ma|notre) video| ce(?:tte)? \w+)?"
    r"(?: jusqu (?:au bout|a la fin))?"
)
"""What hosts say as well."""
GLANCE = r"sous.?titr|subtitles by|merci .{0,12}d.avoir"
"""Part of each of these lines as it is written, whatever the case."""
