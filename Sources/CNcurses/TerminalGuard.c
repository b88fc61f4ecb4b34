#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "TerminalGuard.h"
#include "TerminalThread.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { grace_seconds = 1, repeat_milliseconds = 100, shown_log_bytes = 64 * 1024 };

static const int crashes[] = {SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP};
static const int endings[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static const int notices[] = {SIGWINCH, SIGTSTP, SIGCONT};
#define COUNT(array) (sizeof(array) / sizeof *(array))

// Written by guard_arm before `armed` is set and by nobody while it is set, so that a handler on any
// thread may read it.
static struct {
    pid_t owner;
    int terminal, null, log;
    int standard_output, standard_error;
    bool error_is_terminal, chains_crashes;
    int signals[2];
    struct termios modes;
    char restore[1024];
    size_t restore_count;
    struct sigaction before[NSIG];
} guard = {.terminal = -1, .signals = {-1, -1}};

static atomic_int armed;
static atomic_int curses_descriptor = -1;
static atomic_int ending;
static atomic_llong ending_time;

static void write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

static void show_log(void) {
    struct stat about;
    if (guard.log < 0 || fstat(guard.log, &about) != 0 || about.st_size == 0) return;
    int target = guard.error_is_terminal ? guard.standard_error : guard.standard_output;
    off_t place = about.st_size > shown_log_bytes ? about.st_size - shown_log_bytes : 0;
    char buffer[1024];
    ssize_t count;
    while ((count = pread(guard.log, buffer, sizeof buffer, place)) > 0) {
        write_all(target, buffer, (size_t)count);
        place += count;
    }
}

static void return_modes_and_streams(void) {
    // In the background tcsetattr would stop the process.
    sigset_t background, before;
    sigemptyset(&background);
    sigaddset(&background, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &background, &before);
    tcsetattr(guard.terminal, TCSANOW, &guard.modes);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    dup2(guard.standard_output, STDOUT_FILENO);
    if (guard.error_is_terminal) dup2(guard.standard_error, STDERR_FILENO);
    show_log();
}

/// Gives the terminal back from any thread at any moment. Whatever ncurses still writes goes nowhere.
static void restore_now(void) {
    if (getpid() != guard.owner || !atomic_exchange(&armed, 0)) return;
    int descriptor = atomic_load(&curses_descriptor);
    if (descriptor >= 0) dup2(guard.null, descriptor);
    write_all(guard.terminal, guard.restore, guard.restore_count);
    return_modes_and_streams();
}

static void die(int signal_number, const struct sigaction *action) {
    sigaction(signal_number, action, NULL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, signal_number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    raise(signal_number);
}

static const struct sigaction by_default = {.sa_handler = SIG_DFL};

static void on_crash(int signal_number) {
    restore_now();
    // A backtrace that the user asked for is printed by the handler that was there before.
    if (guard.chains_crashes && getpid() == guard.owner) die(signal_number, &guard.before[signal_number]);
    die(signal_number, &by_default);
    _exit(128 + signal_number);
}

static void on_grace_over(int signal_number) {
    (void)signal_number;
    restore_now();
    int reason = atomic_load(&ending);
    if (reason == 0) return;
    die(reason, &by_default);
    _exit(128 + reason);
}

static long long now_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static void on_ending(int signal_number) {
    int saved = errno, none = 0;
    if (getpid() != guard.owner) {
        die(signal_number, &by_default);
    } else if (atomic_compare_exchange_strong(&ending, &none, signal_number)) {
        atomic_store(&ending_time, now_milliseconds());
        alarm(grace_seconds);
        terminal_pipe_put(guard.signals[1], (unsigned char)signal_number);
    } else if (now_milliseconds() - atomic_load(&ending_time) > repeat_milliseconds) {
        // Some senders signal the process and then its group: only a later signal is a second wish.
        restore_now();
        die(signal_number, &by_default);
    }
    errno = saved;
}

static void on_notice(int signal_number) { terminal_pipe_put(guard.signals[1], (unsigned char)signal_number); }

static void take(int signal_number, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK | SA_RESTART};
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < COUNT(crashes); i++) sigdelset(&action.sa_mask, crashes[i]);
    sigaction(signal_number, &action, NULL);
}

static void take_unless_ignored(int signal_number, void (*handler)(int)) {
    if (guard.before[signal_number].sa_handler != SIG_IGN) take(signal_number, handler);
}

static void take_signals(void) {
    for (int i = 1; i < NSIG; i++) sigaction(i, NULL, &guard.before[i]);
    for (size_t i = 0; i < COUNT(crashes); i++) take(crashes[i], on_crash);
    for (size_t i = 0; i < COUNT(endings); i++) take_unless_ignored(endings[i], on_ending);
    take_unless_ignored(SIGTSTP, on_notice);
    take(SIGWINCH, on_notice);
    take(SIGCONT, on_notice);
    take(SIGALRM, on_grace_over);
}

static void return_signals(void) {
    for (size_t i = 0; i < COUNT(endings); i++) sigaction(endings[i], &guard.before[endings[i]], NULL);
    for (size_t i = 0; i < COUNT(notices); i++) sigaction(notices[i], &guard.before[notices[i]], NULL);
    for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &guard.before[crashes[i]], NULL);
    // No new alarm can be set from here on, and the program has left the terminal in time.
    alarm(0);
}

static int private_copy(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

static int open_log(void) {
    const char *folder = getenv("TMPDIR");
    char path[1024];
    int length = snprintf(path, sizeof path, "%s/neuroscope-log-XXXXXX", folder && *folder ? folder : "/tmp");
    if (length < 0 || (size_t)length >= sizeof path) return -1;
    int log = mkstemp(path);
    if (log < 0) return -1;
    unlink(path);
    fcntl(log, F_SETFD, FD_CLOEXEC);
    fcntl(log, F_SETFL, O_APPEND);
    return log;
}

static void close_descriptors(void) {
    int *owned[] = {&guard.terminal, &guard.null, &guard.log, &guard.standard_output,
                    &guard.standard_error};
    for (size_t i = 0; i < COUNT(owned); i++) {
        if (*owned[i] >= 0) close(*owned[i]);
        *owned[i] = -1;
    }
}

static void redirect_streams(void) {
    fflush(stdout);
    int sink = guard.log >= 0 ? guard.log : guard.null;
    dup2(sink, STDOUT_FILENO);
    if (guard.error_is_terminal) dup2(sink, STDERR_FILENO);
}

bool guard_arm(int output, const char *restore, size_t count) {
    static atomic_flag registered = ATOMIC_FLAG_INIT;
    if (atomic_load(&armed) || count > sizeof guard.restore) return false;
    guard.owner = getpid();
    guard.terminal = private_copy(output);
    guard.null = open("/dev/null", O_RDWR | O_CLOEXEC);
    guard.log = open_log();
    guard.standard_output = private_copy(STDOUT_FILENO);
    guard.standard_error = private_copy(STDERR_FILENO);
    guard.error_is_terminal = isatty(STDERR_FILENO);
    guard.chains_crashes = getenv("SWIFT_BACKTRACE") != NULL;
    memcpy(guard.restore, restore, count);
    guard.restore_count = count;
    if (guard.terminal < 0 || guard.null < 0 || guard.standard_output < 0
        || (guard.signals[0] < 0 && !terminal_pipe_open(guard.signals))
        || tcgetattr(guard.terminal, &guard.modes) != 0) {
        close_descriptors();
        return false;
    }
    if (!atomic_flag_test_and_set(&registered)) atexit(restore_now);
    atomic_store(&ending, 0);
    atomic_store(&armed, 1);
    take_signals();
    redirect_streams();
    return true;
}

void guard_set_output(int descriptor) { atomic_store(&curses_descriptor, descriptor); }
int guard_terminal(void) { return guard.terminal; }
int guard_signals(void) { return guard.signals[0]; }

void guard_suspend(void) {
    struct sigaction handler, continued;
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigaction(SIGTSTP, &by_default, &handler);
    sigaction(SIGCONT, &by_default, &continued);
    raise(SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &stop, &before);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    sigaction(SIGTSTP, &handler, NULL);
    sigaction(SIGCONT, &continued, NULL);
}

void guard_disarm(void) {
    atomic_store(&curses_descriptor, -1);
    if (!atomic_load(&armed)) return;
    fflush(stdout);
    if (!atomic_exchange(&armed, 0)) return;
    return_modes_and_streams();
    return_signals();
    close_descriptors();
}

bool guard_size(int *rows, int *columns) {
    struct winsize size;
    if (ioctl(guard.terminal, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}
