// What the Swift side needs of ncurses. Its globals and macros cannot be reached from Swift, so
// every use goes through a function here. Call them from one thread only.
#ifndef CURSES_SCREEN_H
#define CURSES_SCREEN_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CURSES_BOLD = 1,
    CURSES_DIM = 2,
    CURSES_UNDERLINE = 4,
    CURSES_REVERSE = 8,
};

/// Takes the character set from the environment; says whether it is UTF-8.
bool curses_use_locale(void);

/// Reads the description of the terminal named by TERM: 1 found, 0 unknown, -1 no database.
int curses_load_description(int output);
/// Forgets the loaded description.
void curses_unload_description(void);
/// The release of ncurses: 601 is 6.1; 0 where it cannot be told.
int curses_release(void);
/// A number of the loaded description, negative where it has none.
int curses_number(const char *capability);
/// A string of the loaded description without its delays; returns its length, 0 where it has none.
size_t curses_string(const char *capability, char *buffer, size_t size);
/// Bytes that bring a terminal of so many rows back to how a shell wants it; returns their number.
size_t curses_restore_bytes(int rows, char *buffer, size_t size);

/// Opens the screen over duplicates of the two descriptors.
bool curses_start(int input, int output);
/// The descriptor that ncurses writes to, -1 before `curses_start`.
int curses_output(void);
/// Milliseconds to wait after a lone escape byte: 25, or what ESCDELAY says.
int curses_escape_delay(void);
int curses_rows(void);
int curses_columns(void);
int curses_color_pair_count(void);
void curses_set_pair(int pair, int foreground, int background);

/// Puts a character into the next update; a place outside of the screen is ignored.
void curses_put(int row, int column, uint32_t scalar, unsigned attributes, int pair);
void curses_clear(void);
/// Columns that the C library gives a character: 0, 1, 2, or -1 for one that is not printable.
int curses_width(uint32_t scalar);
/// Writes what changed, or everything.
void curses_update(bool everything);
void curses_resize(int height, int width);
/// What the mouse reports, in SGR coding: nothing; buttons, drags and the wheel; any motion as well.
enum { CURSES_MOUSE_NOTHING, CURSES_MOUSE_BUTTONS, CURSES_MOUSE_MOTION };
void curses_report_mouse(int reports);
/// Gives the terminal back for now; `curses_return` takes it again.
void curses_leave(void);
void curses_return(void);
/// Frees the screen after `curses_leave`.
void curses_finish(void);
#endif
