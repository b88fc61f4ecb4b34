#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1
#define NCURSES_WIDECHAR 1
#include "CursesScreen.h"
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *input_stream, *output_stream;
// Begin and end of an update that the terminal shows at once; empty where its description has none.
static char begin_together[32], end_together[32];

bool curses_use_locale(void) {
    // Only the character set: numbers keep their decimal point whatever the language.
    setlocale(LC_CTYPE, "");
    const char *codeset = nl_langinfo(CODESET);
    return strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "utf8") == 0;
}

int curses_load_description(int output) {
    int status = -1;
    if (setupterm(NULL, output, &status) == OK) return 1;
    return status < 0 ? -1 : 0;
}

void curses_unload_description(void) {
    if (cur_term) del_curterm(cur_term);
}

int curses_release(void) {
    int major = 0, minor = 0;
    return sscanf(curses_version(), "ncurses %d.%d", &major, &minor) == 2 ? 100 * major + minor : 0;
}

int curses_number(const char *capability) { return tigetnum((char *)capability); }

size_t curses_string(const char *capability, char *buffer, size_t size) {
    const char *string = tigetstr((char *)capability);
    if (string == NULL || string == (char *)-1) return 0;
    size_t length = 0;
    while (*string) {
        if (string[0] == '$' && string[1] == '<') {
            const char *end = strchr(string, '>');
            if (end) {
                string = end + 1;
                continue;
            }
        }
        if (length == size) return 0;
        buffer[length++] = *string++;
    }
    return length;
}

static size_t append(char *buffer, size_t used, size_t size, const char *bytes, size_t count) {
    if (count > size - used) return used;
    memcpy(buffer + used, bytes, count);
    return used + count;
}

/// The extended capability `Sync` takes 1 for the begin and 2 for the end.
static void look_up_together(void) {
    begin_together[0] = end_together[0] = 0;
    char *together = tigetstr((char *)"Sync");
    if (together == NULL || together == (char *)-1) return;
    char *texts[] = {begin_together, end_together};
    for (long i = 0; i < 2; i++) {
        const char *text = tparm(together, i + 1, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
        if (text && strlen(text) < sizeof begin_together) strcpy(texts[i], text);
    }
}

size_t curses_restore_bytes(int rows, char *buffer, size_t size) {
    static const char modes[] = "\033[?1006l\033[?1003l\033[?1002l\033[?2004l";
    static const char *const names[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
    size_t used = 0, last = 0;
    look_up_together();
    used = append(buffer, used, size, end_together, strlen(end_together));
    // The escape byte that starts them also ends a sequence that was cut off in the middle.
    used = append(buffer, used, size, modes, sizeof modes - 1);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        last = curses_string(names[i], buffer + used, size - used);
        used += last;
    }
    if (last == 0) {
        // Without a second screen the shell goes on below the picture.
        char *move = tigetstr("cup");
        if (move && move != (char *)-1 && rows > 0) {
            char *bottom = tparm(move, (long)rows - 1, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
            if (bottom) used = append(buffer, used, size, bottom, strcspn(bottom, "$"));
        }
        used = append(buffer, used, size, "\r\n", 2);
    }
    return used;
}

/// Control-C and control-Z stay signals, so that they act even while this thread waits for a slow
/// terminal; control-S, control-Q, control-V and return arrive as keys.
static void set_input_modes(void) {
    struct termios modes;
    if (tcgetattr(fileno(output_stream), &modes) != 0) return;
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    modes.c_lflag |= ISIG;
    modes.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR);
    if (tcsetattr(fileno(output_stream), TCSADRAIN, &modes) == 0) def_prog_mode();
}

static FILE *open_duplicate(int descriptor, const char *mode) {
    int copy = dup(descriptor);
    if (copy < 0) return NULL;
    FILE *stream = fdopen(copy, mode);
    if (!stream) close(copy);
    return stream;
}

static void close_streams(void) {
    if (input_stream) fclose(input_stream);
    if (output_stream) fclose(output_stream);
    input_stream = output_stream = NULL;
}

bool curses_start(int input, int output) {
    TERMINAL *looked_at = cur_term;
    input_stream = open_duplicate(input, "r");
    output_stream = open_duplicate(output, "w");
    use_env(FALSE);
#ifdef NCURSES_VERSION
    use_tioctl(TRUE);
#endif
    if (input_stream && output_stream) screen = newterm(NULL, output_stream, input_stream);
    if (!screen) {
        close_streams();
        return false;
    }
    if (looked_at && looked_at != cur_term) del_curterm(looked_at);
    if (!getenv("ESCDELAY")) set_escdelay(25);
    cbreak();
    noecho();
    nonl();
    set_input_modes();
    keypad(stdscr, TRUE);
    typeahead(-1);
    leaveok(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    idlok(stdscr, FALSE);
    curs_set(0);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    refresh();
    return true;
}

int curses_output(void) { return output_stream ? fileno(output_stream) : -1; }
int curses_escape_delay(void) { return get_escdelay(); }
int curses_rows(void) { return LINES; }
int curses_columns(void) { return COLS; }
int curses_color_pair_count(void) { return has_colors() ? COLOR_PAIRS : 0; }

void curses_set_pair(int pair, int foreground, int background) {
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
    init_extended_pair(pair, foreground, background);
#else
    init_pair((short)pair, (short)foreground, (short)background);
#endif
}

void curses_put(int row, int column, uint32_t scalar, unsigned attributes, int pair) {
    if (row < 0 || column < 0 || row >= LINES || column >= COLS) return;
    wchar_t text[2] = {(wchar_t)scalar, 0};
    attr_t set = A_NORMAL;
    if (attributes & CURSES_BOLD) set |= A_BOLD;
    if (attributes & CURSES_DIM) set |= A_DIM;
    if (attributes & CURSES_UNDERLINE) set |= A_UNDERLINE;
    if (attributes & CURSES_REVERSE) set |= A_REVERSE;
    cchar_t cell;
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
    int wide_pair = pair;
    if (setcchar(&cell, text, set, (short)(pair & 0x7fff), &wide_pair) == OK)
#else
    if (setcchar(&cell, text, set, (short)pair, NULL) == OK)
#endif
        mvadd_wch(row, column, &cell);
}

void curses_clear(void) { erase(); }

int curses_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void curses_resize(int height, int width) { resizeterm(height, width); }

static void write_modes(const char *bytes) {
    size_t left = strlen(bytes);
    while (left > 0) {
        ssize_t count = write(curses_output(), bytes, left);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        bytes += count;
        left -= (size_t)count;
    }
}

void curses_update(bool everything) {
    if (everything) clearok(curscr, TRUE);
    write_modes(begin_together);
    refresh();
    write_modes(end_together);
}

void curses_report_mouse(int reports) {
    static const char *const modes[] = {
        "\033[?1006l\033[?1003l\033[?1002l",
        "\033[?1003l\033[?1002h\033[?1006h",
        "\033[?1002h\033[?1003h\033[?1006h",
    };
    if (reports >= CURSES_MOUSE_NOTHING && reports <= CURSES_MOUSE_MOTION) write_modes(modes[reports]);
}

void curses_leave(void) { endwin(); }

void curses_return(void) {
    reset_prog_mode();
    clearok(curscr, TRUE);
    refresh();
}

void curses_finish(void) {
    if (!screen) return;
    delscreen(screen);
    screen = NULL;
    close_streams();
}
