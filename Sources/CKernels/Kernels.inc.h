// Included by CKernels.c once per target and vector width; CK(name) gives each copy its own names.

#include "Vectors.inc.h"
#include "Activations.inc.h"
#include "Products.inc.h"
#include "Passes.inc.h"
#include "SharedPasses.inc.h"
#include "Updates.inc.h"

#undef VECTOR
#undef INTEGERS
#undef INLINE
#undef KERNEL
#undef PART
#undef SHORT
#undef FIRST
#undef LAST
#undef FIRST_PAIRS
#undef LAST_PAIRS
