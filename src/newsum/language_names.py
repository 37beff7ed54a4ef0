"""What the languages are called that a text may be in instead of French."""

from newsum.phrases import Phrase, to_translate

_NAMES = {
    "af": to_translate("Afrikaans"),
    "ar": to_translate("Arabic"),
    "bg": to_translate("Bulgarian"),
    "bn": to_translate("Bengali"),
    "ca": to_translate("Catalan"),
    "cs": to_translate("Czech"),
    "cy": to_translate("Welsh"),
    "da": to_translate("Danish"),
    "de": to_translate("German"),
    "el": to_translate("Greek"),
    "en": to_translate("English"),
    "es": to_translate("Spanish"),
    "et": to_translate("Estonian"),
    "fa": to_translate("Persian"),
    "fi": to_translate("Finnish"),
    "gu": to_translate("Gujarati"),
    "he": to_translate("Hebrew"),
    "hi": to_translate("Hindi"),
    "hr": to_translate("Croatian"),
    "hu": to_translate("Hungarian"),
    "id": to_translate("Indonesian"),
    "it": to_translate("Italian"),
    "ja": to_translate("Japanese"),
    "kn": to_translate("Kannada"),
    "ko": to_translate("Korean"),
    "lt": to_translate("Lithuanian"),
    "lv": to_translate("Latvian"),
    "mk": to_translate("Macedonian"),
    "ml": to_translate("Malayalam"),
    "mr": to_translate("Marathi"),
    "ne": to_translate("Nepali"),
    "nl": to_translate("Dutch"),
    "no": to_translate("Norwegian"),
    "pa": to_translate("Punjabi"),
    "pl": to_translate("Polish"),
    "pt": to_translate("Portuguese"),
    "ro": to_translate("Romanian"),
    "ru": to_translate("Russian"),
    "sk": to_translate("Slovak"),
    "sl": to_translate("Slovenian"),
    "so": to_translate("Somali"),
    "sq": to_translate("Albanian"),
    "sv": to_translate("Swedish"),
    "sw": to_translate("Swahili"),
    "ta": to_translate("Tamil"),
    "te": to_translate("Telugu"),
    "th": to_translate("Thai"),
    "tl": to_translate("Tagalog"),
    "tr": to_translate("Turkish"),
    "uk": to_translate("Ukrainian"),
    "ur": to_translate("Urdu"),
    "vi": to_translate("Vietnamese"),
    "zh": to_translate("Chinese"),
}
"""All that langdetect knows, by the code that it gives."""


def language_name(code: str) -> Phrase:
    """The name, or the code where it has none here.

    >>> str(language_name("it")), str(language_name("eo"))
    ('Italian', 'eo')
    """
    return Phrase(_NAMES.get(code, code))
