#include "Text.h"
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

extern "C" cicu_text *cicu_normalize(int32_t form, const uint16_t *units, int32_t length, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *normalizer =
        form == CICU_NFKC ? unorm2_getNFKCInstance(&code) : unorm2_getNFCInstance(&code);
    *status = code;
    if (U_FAILURE(code)) return nullptr;
    const UChar *in = uchars(units);
    auto *text = new cicu_text;
    text->units.reserve(length + 16);
    std::vector<UChar> buffer(64);
    int32_t at = 0;
    while (at < length) {
        const int32_t same = unorm2_spanQuickCheckYes(normalizer, in + at, length - at, &code);
        if (U_FAILURE(code)) break;
        text->units.insert(text->units.end(), in + at, in + at + same);
        at += same;
        if (at >= length) break;
        // What follows may change; it is normalised as one piece up to a character that nothing before it touches.
        int32_t end = at;
        do {
            UChar32 character;
            U16_NEXT(in, end, length, character);
            if (end >= length) break;
            int32_t next = end;
            U16_NEXT(in, next, length, character);
            if (unorm2_hasBoundaryBefore(normalizer, character)) break;
        } while (end < length);
        int32_t made = unorm2_normalize(
            normalizer, in + at, end - at, buffer.data(), static_cast<int32_t>(buffer.size()), &code);
        if (code == U_BUFFER_OVERFLOW_ERROR) {
            code = U_ZERO_ERROR;
            buffer.resize(made);
            made = unorm2_normalize(normalizer, in + at, end - at, buffer.data(), made, &code);
        }
        if (U_FAILURE(code)) break;
        const int32_t start = static_cast<int32_t>(text->units.size());
        const int32_t edit[] = {at, end - at, start, made};
        text->offsets.insert(text->offsets.end(), edit, edit + 4);
        text->units.insert(text->units.end(), buffer.data(), buffer.data() + made);
        at = end;
    }
    *status = code;
    if (U_SUCCESS(code)) return text;
    delete text;
    return nullptr;
}
