#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "CPseudoTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#include <utmp.h>
#endif

static void run_child(
    int terminal, int reports, const char *path, char *const arguments[], char *const environment[]) {
    // Runs between fork and exec: nothing here may allocate.
    struct sigaction plain = {.sa_handler = SIG_DFL};
    for (int i = 1; i < 32; i++) sigaction(i, &plain, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    int copy = fcntl(reports, F_DUPFD, 10);
    if (login_tty(terminal) != 0 || copy < 0 || dup2(copy, 3) != 3) _exit(126);
    for (int i = 4; i < 256; i++) close(i);
    execve(path, arguments, environment);
    _exit(127);
}

static size_t write_modes(int terminal, char *text, size_t size) {
    struct termios modes;
    if (tcgetattr(terminal, &modes) != 0) return 0;
    int used = snprintf(
        text, size, "%lx %lx %lx %lx %lx %lx", (long)modes.c_iflag, (long)modes.c_oflag, (long)modes.c_cflag,
        (long)modes.c_lflag, (long)cfgetispeed(&modes), (long)cfgetospeed(&modes));
    for (int i = 0; i < NCCS; i++) used += snprintf(text + used, size - (size_t)used, " %x", modes.c_cc[i]);
    return (size_t)used;
}

bool pseudo_terminal_start(
    struct pseudo_terminal *result, const char *path, char *const arguments[], char *const environment[], int rows,
    int columns, char *modes, size_t modes_size) {
    // The program may change the modes as soon as it runs, so they are read before it starts.
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int controller, terminal, reports[2];
    if (openpty(&controller, &terminal, NULL, NULL, &size) != 0) return false;
    if (pipe(reports) != 0) {
        close(controller);
        close(terminal);
        return false;
    }
    int owned[] = {controller, terminal, reports[0], reports[1]};
    for (int i = 0; i < 4; i++) fcntl(owned[i], F_SETFD, FD_CLOEXEC);
    fcntl(controller, F_SETFL, O_NONBLOCK);
    fcntl(reports[0], F_SETFL, O_NONBLOCK);
    if (modes_size > 0) modes[0] = 0;
    write_modes(terminal, modes, modes_size);
    pid_t process = fork();
    if (process == 0) run_child(terminal, reports[1], path, arguments, environment);
    close(reports[1]);
    *result = (struct pseudo_terminal){controller, terminal, reports[0], process};
    return process > 0;
}

static size_t take(int descriptor, unsigned char *buffer, size_t size) {
    ssize_t count = read(descriptor, buffer, size);
    return count > 0 ? (size_t)count : 0;
}

void pseudo_terminal_read(
    const struct pseudo_terminal *terminal, int milliseconds, unsigned char *output, size_t *output_count,
    unsigned char *reports, size_t *reports_count) {
    struct pollfd sources[2] = {
        {.fd = terminal->controller, .events = POLLIN}, {.fd = terminal->reports, .events = POLLIN}};
    poll(sources, 2, milliseconds);
    *output_count = take(terminal->controller, output, *output_count);
    *reports_count = take(terminal->reports, reports, *reports_count);
    // A closed report pipe is always ready: wait for the output alone then.
    if (*output_count == 0 && *reports_count == 0 && (sources[1].revents & POLLHUP)) poll(sources, 1, milliseconds);
}

bool pseudo_terminal_type(const struct pseudo_terminal *terminal, const unsigned char *bytes, size_t count) {
    return write(terminal->controller, bytes, count) == (ssize_t)count;
}

void pseudo_terminal_resize(const struct pseudo_terminal *terminal, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(terminal->controller, TIOCSWINSZ, &size);
}

size_t pseudo_terminal_modes(const struct pseudo_terminal *terminal, char *text, size_t size) {
    return write_modes(terminal->terminal, text, size);
}

int pseudo_terminal_status(const struct pseudo_terminal *terminal) {
    siginfo_t about = {0};
    if (waitid(P_PID, (id_t)terminal->process, &about, WEXITED | WNOHANG | WNOWAIT) != 0 || about.si_pid == 0)
        return -1;
    return about.si_code == CLD_EXITED ? about.si_status : 128 + about.si_status;
}

void pseudo_terminal_signal(const struct pseudo_terminal *terminal, int signal_number) {
    kill(terminal->process, signal_number);
}

void pseudo_terminal_hang_up(struct pseudo_terminal *terminal) {
    close(terminal->controller);
    terminal->controller = -1;
}

void pseudo_terminal_close(const struct pseudo_terminal *terminal) {
    if (pseudo_terminal_status(terminal) < 0) kill(terminal->process, SIGKILL);
    while (waitpid(terminal->process, NULL, 0) < 0 && errno == EINTR) {}
    if (terminal->controller >= 0) close(terminal->controller);
    close(terminal->terminal);
    close(terminal->reports);
}
