#include "CICU.h"
#include <cmath>
#include <string>
#include <unicode/ucal.h>

struct cicu_calendar {
    UCalendar *calendar;
};

namespace {
const double millisecondsPerDay = 86400000.0;
}

extern "C" cicu_calendar *cicu_calendar_open(const char *keyword, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    const std::string locale = std::string("zh@calendar=") + keyword;
    static const UChar gmt[] = {'G', 'M', 'T', 0};
    UCalendar *calendar = ucal_open(gmt, -1, locale.c_str(), UCAL_DEFAULT, &code);
    if (U_SUCCESS(code)) {
        // A calendar that ICU does not know falls back to the Gregorian one in silence; that is an error here.
        if (std::string(keyword) != ucal_getType(calendar, &code) && U_SUCCESS(code))
            code = U_UNSUPPORTED_ERROR;
        if (std::string(keyword) == "gregorian") ucal_setGregorianChange(calendar, -1e17, &code);
    }
    *status = code;
    if (U_SUCCESS(code)) return new cicu_calendar{calendar};
    if (calendar) ucal_close(calendar);
    return nullptr;
}

extern "C" void cicu_calendar_close(cicu_calendar *calendar) {
    if (!calendar) return;
    ucal_close(calendar->calendar);
    delete calendar;
}

extern "C" cicu_date cicu_calendar_date(cicu_calendar *calendar, int32_t day_number, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UCalendar *c = calendar->calendar;
    ucal_setMillis(c, day_number * millisecondsPerDay, &code);
    cicu_date date = {};
    date.era = ucal_get(c, UCAL_ERA, &code);
    date.year = ucal_get(c, UCAL_YEAR, &code);
    date.extended_year = ucal_get(c, UCAL_EXTENDED_YEAR, &code);
    date.month = ucal_get(c, UCAL_MONTH, &code) + 1;
    date.is_leap_month = ucal_get(c, UCAL_IS_LEAP_MONTH, &code);
    date.day = ucal_get(c, UCAL_DAY_OF_MONTH, &code);
    *status = code;
    return date;
}

extern "C" int32_t cicu_calendar_day(
    cicu_calendar *calendar, cicu_date date, int32_t use_extended_year, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UCalendar *c = calendar->calendar;
    ucal_clear(c);
    if (use_extended_year) {
        ucal_set(c, UCAL_EXTENDED_YEAR, date.extended_year);
    } else {
        ucal_set(c, UCAL_ERA, date.era);
        ucal_set(c, UCAL_YEAR, date.year);
    }
    ucal_set(c, UCAL_MONTH, date.month - 1);
    ucal_set(c, UCAL_IS_LEAP_MONTH, date.is_leap_month);
    ucal_set(c, UCAL_DAY_OF_MONTH, date.day);
    const double milliseconds = ucal_getMillis(c, &code);
    *status = code;
    if (U_FAILURE(code)) return 0;
    const double days = std::floor(milliseconds / millisecondsPerDay);
    if (!(std::fabs(days) < 1e9)) {
        *status = U_ILLEGAL_ARGUMENT_ERROR;
        return 0;
    }
    // ICU is lenient and carries over; a day that does not come back as it went in does not exist.
    const int32_t number = static_cast<int32_t>(days);
    const cicu_date back = cicu_calendar_date(calendar, number, status);
    const bool same_year = use_extended_year ? back.extended_year == date.extended_year
                                             : back.era == date.era && back.year == date.year;
    if (*status <= 0 && !(same_year && back.month == date.month && back.is_leap_month == date.is_leap_month &&
                          back.day == date.day))
        *status = U_ILLEGAL_ARGUMENT_ERROR;
    return number;
}
