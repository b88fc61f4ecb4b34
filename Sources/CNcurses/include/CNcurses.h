#ifndef CNCURSES_H
#define CNCURSES_H
#include "CursesScreen.h"
#include "TerminalGuard.h"
#include "TerminalThread.h"
#endif
