"""Letters of each language that may be offered (standards G02): all of them must have a glyph."""

from __future__ import annotations

from typing import Final

LETTERS: Final = {
    "en": "Aa Zz 0123456789 £ ½ ° \u2019 \u201c \u201d \u2013 … •",
    "cy": "âêîôûŵŷÂÊÎÔÛŴŶáéíóúẃýàèìòùẁỳäëïöüẅÿ",
    "pl": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
    "ro": "ăâîșțĂÂÎȘȚ",
    "pt": "áâãàçéêíóôõúÁÂÃÀÇÉÊÍÓÔÕÚ",
    "es": "áéíñóúü¿¡ÁÉÍÑÓÚÜ",
    "so": "AaBbCcDdXxQqKkJj\u2019",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "tr": "çğıöşüÇĞİÖŞÜ",
    "ar": "العربية ٠١٢٣٤٥٦٧٨٩ ،؟",
    "fa": "فارسی پچژگ ۰۱۲۳۴۵۶۷۸۹",
    "ur": "اردو ٹڈڑںہھے",
    "bn": "বাংলা ক্ষ ০১২৩৪৫৬৭৮৯",
    "pa": "ਪੰਜਾਬੀ ੦੧੨੩੪੫੬੭੮੯",
    "gu": "ગુજરાતી ૦૧૨૩૪૫૬૭૮૯",
}
"""Language -> letters that only its own alphabet or script has, and digits."""
