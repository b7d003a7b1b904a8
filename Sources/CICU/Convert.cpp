#include "Text.h"
#include <cstring>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

namespace {

struct ConverterCloser {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

// Writes U+FFFD as ICU does by default, and counts.
void countInvalid(
    const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *code) {
    if (reason <= UCNV_IRREGULAR) ++*static_cast<int32_t *>(const_cast<void *>(context));
    UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, args, units, length, reason, code);
}

}  // namespace

extern "C" cicu_text *cicu_decode(const char *name, const uint8_t *bytes, int32_t length, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &code));
    auto text = std::make_unique<cicu_text>();
    if (U_SUCCESS(code))
        ucnv_setToUCallBack(converter.get(), countInvalid, &text->invalid, nullptr, nullptr, &code);
    if (U_FAILURE(code)) {
        *status = code;
        return nullptr;
    }
    const char *start = reinterpret_cast<const char *>(bytes);
    const char *source = start;
    const char *limit = start + length;
    const size_t chunk = 1 << 16;
    std::vector<UChar> units(chunk);
    std::vector<int32_t> offsets(chunk);
    do {
        code = U_ZERO_ERROR;
        const int32_t base = static_cast<int32_t>(source - start);
        UChar *target = units.data();
        ucnv_toUnicode(
            converter.get(), &target, units.data() + chunk, &source, limit, offsets.data(), true, &code);
        const size_t made = target - units.data();
        text->units.insert(text->units.end(), units.data(), target);
        for (size_t i = 0; i < made; i++) {
            // A unit that overflowed from the call before has the offset -1: it belongs to the character of the unit before it.
            const int32_t last = text->offsets.empty() ? 0 : text->offsets.back();
            text->offsets.push_back(offsets[i] < 0 ? last : base + offsets[i]);
        }
    } while (code == U_BUFFER_OVERFLOW_ERROR);
    *status = code;
    return U_SUCCESS(code) ? text.release() : nullptr;
}

extern "C" int32_t cicu_encode(
    const char *name, const uint16_t *units, int32_t length, uint8_t *out, int32_t capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &code));
    if (U_SUCCESS(code))
        ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
    int32_t needed = 0;
    if (U_SUCCESS(code))
        needed = ucnv_fromUChars(
            converter.get(), reinterpret_cast<char *>(out), capacity, uchars(units), length, &code);
    *status = code == U_BUFFER_OVERFLOW_ERROR || code == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : code;
    return needed;
}

extern "C" int32_t cicu_detect(const uint8_t *bytes, int32_t length, const char *charset, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&code);
    int32_t confidence = 0;
    if (U_SUCCESS(code)) {
        ucsdet_setText(detector, reinterpret_cast<const char *>(bytes), length, &code);
        int32_t found = 0;
        const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &code);
        for (int32_t i = 0; U_SUCCESS(code) && i < found; i++) {
            const char *name = ucsdet_getName(matches[i], &code);
            if (U_SUCCESS(code) && std::strcmp(name, charset) == 0)
                confidence = ucsdet_getConfidence(matches[i], &code);
        }
        ucsdet_close(detector);
    }
    *status = code;
    return confidence;
}
