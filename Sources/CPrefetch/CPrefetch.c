// The header is all there is; a target needs one source file.
#include "CPrefetch.h"
