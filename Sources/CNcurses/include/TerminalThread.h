// The thread that owns the terminal, and its waiting.
#ifndef TERMINAL_THREAD_H
#define TERMINAL_THREAD_H
#include <stdbool.h>

/// Starts a detached thread with an alternate signal stack and with the signals that are meant for
/// the whole process blocked, so that they never cut a write short.
bool terminal_thread_start(void (*body)(void *), void *context);
/// Gives the calling thread an alternate signal stack unless it has one; it lasts as long as the thread.
void terminal_thread_prepare_stack(void);
/// A number that differs between threads that live at the same time.
unsigned long terminal_thread_current(void);

/// A pipe whose ends never block and are closed on exec.
bool terminal_pipe_open(int ends[2]);
void terminal_pipe_put(int end, unsigned char byte);
/// Takes up to `size` bytes out of a descriptor: their number, 0 where there are none, -1 at its end.
long terminal_read(int end, unsigned char *buffer, unsigned long size);

enum {
    TERMINAL_WOKEN = 1,
    TERMINAL_SIGNALLED = 2,
    TERMINAL_INPUT = 4,
    TERMINAL_GONE = 8,
};

/// Waits until one of the descriptors has something, or the time is over (negative: for ever);
/// a negative descriptor is left out. Returns the set of what happened.
int terminal_wait(int wake, int signals, int input, int milliseconds);
/// Closes a descriptor.
void terminal_close(int descriptor);
/// Runs a shell command and waits for it: its exit status, or 128 and the signal that ended it.
int terminal_run(const char *command);
#endif
