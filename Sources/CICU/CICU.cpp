#include "CICU.h"
#include <unicode/uversion.h>

extern "C" const char *cicu_version(void) { return U_ICU_VERSION; }
