// A program on a pseudo-terminal, for tests.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H
#include <stdbool.h>
#include <stddef.h>

struct pseudo_terminal {
    /// The terminal's side: what the program writes is read here, and keys are written here.
    int controller;
    /// The program's side, kept open so that its modes can be read after the program has ended.
    int terminal;
    /// What the program writes to descriptor 3.
    int reports;
    int process;
};

/// Starts a program as the leader of a session on a new terminal of that size. `modes` gets the modes that
/// the terminal had before, as pseudo_terminal_modes writes them.
bool pseudo_terminal_start(
    struct pseudo_terminal *result, const char *path, char *const arguments[], char *const environment[], int rows,
    int columns, char *modes, size_t modes_size);
/// Waits until the program has written something, for at most so many milliseconds, and reads it.
/// Returns how many bytes of output and of reports there were.
void pseudo_terminal_read(
    const struct pseudo_terminal *terminal, int milliseconds, unsigned char *output, size_t *output_count,
    unsigned char *reports, size_t *reports_count);
bool pseudo_terminal_type(const struct pseudo_terminal *terminal, const unsigned char *bytes, size_t count);
void pseudo_terminal_resize(const struct pseudo_terminal *terminal, int rows, int columns);
/// Writes every mode of the terminal as text; returns its length.
size_t pseudo_terminal_modes(const struct pseudo_terminal *terminal, char *text, size_t size);
/// -1 while the program runs, then its status, or 128 + the signal that ended it.
int pseudo_terminal_status(const struct pseudo_terminal *terminal);
void pseudo_terminal_signal(const struct pseudo_terminal *terminal, int signal_number);
/// Closes the terminal's side, as closing a window does.
void pseudo_terminal_hang_up(struct pseudo_terminal *terminal);
/// Ends the program if it still runs, and closes everything.
void pseudo_terminal_close(const struct pseudo_terminal *terminal);
#endif
