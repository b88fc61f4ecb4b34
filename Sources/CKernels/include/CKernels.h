#ifndef CK
#define CK
#endif
