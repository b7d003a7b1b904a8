#include "Text.h"
#include <memory>
#include <unicode/unistr.h>
#include <unicode/utrans.h>

extern "C" cicu_text *cicu_transliterate(
    const char *transform, const uint16_t *units, int32_t length, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    const icu::UnicodeString id(transform, -1, US_INV);
    UTransliterator *transliterator =
        utrans_openU(id.getBuffer(), id.length(), UTRANS_FORWARD, nullptr, 0, nullptr, &code);
    if (U_FAILURE(code)) {
        *status = code;
        return nullptr;
    }
    auto text = std::make_unique<cicu_text>();
    text->units.assign(uchars(units), uchars(units) + length);
    // Room for growth; a transform that needs more says so and is run again on the input.
    for (int32_t room = length * 2 + 64;; room *= 2) {
        text->units.assign(uchars(units), uchars(units) + length);
        text->units.resize(room);
        int32_t made = length;
        int32_t limit = length;
        code = U_ZERO_ERROR;
        utrans_transUChars(transliterator, text->units.data(), &made, room, 0, &limit, &code);
        if (code == U_BUFFER_OVERFLOW_ERROR && room < 1 << 28) continue;
        if (U_SUCCESS(code)) text->units.resize(made);
        break;
    }
    utrans_close(transliterator);
    *status = code;
    return U_SUCCESS(code) ? text.release() : nullptr;
}
