#ifndef NEUROSCOPE_CNCURSES_H
#define NEUROSCOPE_CNCURSES_H
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#endif
