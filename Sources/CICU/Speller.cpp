#include "Text.h"
#include <unicode/unistr.h>
#include <unicode/unum.h>

struct cicu_speller {
    UNumberFormat *format;
};

extern "C" cicu_speller *cicu_speller_open(const char *locale, const char *rule_set, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UNumberFormat *format = unum_open(UNUM_SPELLOUT, nullptr, 0, locale, nullptr, &code);
    if (U_SUCCESS(code)) {
        const icu::UnicodeString name(rule_set, -1, US_INV);
        unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, name.getBuffer(), name.length(), &code);
    }
    *status = code;
    if (U_SUCCESS(code)) return new cicu_speller{format};
    if (format) unum_close(format);
    return nullptr;
}

extern "C" void cicu_speller_close(cicu_speller *speller) {
    if (!speller) return;
    unum_close(speller->format);
    delete speller;
}

extern "C" int32_t cicu_speller_format(
    const cicu_speller *speller, int64_t value, uint16_t *out, int32_t capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    const int32_t needed = unum_formatInt64(speller->format, value, uchars(out), capacity, nullptr, &code);
    *status = code == U_BUFFER_OVERFLOW_ERROR || code == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : code;
    return needed;
}

extern "C" int64_t cicu_speller_parse(
    const cicu_speller *speller, const uint16_t *units, int32_t length, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t position = 0;
    const int64_t value = unum_parseInt64(speller->format, uchars(units), length, &position, &code);
    if (U_SUCCESS(code) && position != length) code = U_PARSE_ERROR;
    *status = code;
    return value;
}
