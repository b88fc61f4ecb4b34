// Sees to it that the terminal comes back, however the process ends.
//
// The functions called by signal handlers here use async-signal-safe calls only. A handler runs on
// the alternate signal stack of the thread where there is one: the terminal's thread, the thread that
// opened the screen and those that present frames have one. On another thread it runs on that thread's
// own stack, which is enough for everything but an overflow of that very stack.
#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H
#include <stdbool.h>
#include <stddef.h>

/// Saves the modes of the terminal, sends what others write to it into a log and takes the signals.
/// `restore` are the bytes that give the terminal back. False where the system refuses.
bool guard_arm(int output, const char *restore, size_t count);
/// The descriptor that the guard silences before it gives the terminal back in an emergency.
void guard_set_output(int descriptor);
/// The descriptor of the terminal, which stays the terminal's while the standard streams are redirected.
int guard_terminal(void);
/// Where the numbers of the signals arrive, one byte each.
int guard_signals(void);
/// Stops the process as the terminal's suspend key does; returns when it was continued.
void guard_suspend(void);
/// Gives modes, standard output, standard error and signals back, and then shows the log.
/// The picture must have left the screen before.
void guard_disarm(void);

/// The size of the terminal; false where it does not know.
bool guard_size(int *rows, int *columns);
#endif
