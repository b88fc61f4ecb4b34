#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "TerminalThread.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

struct start {
    void (*body)(void *);
    void *context;
};

enum { alternate_stack_size = 64 * 1024 };

static pthread_key_t stack_key;

static void free_stack(void *memory) {
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    free(memory);
}

static void make_stack_key(void) { pthread_key_create(&stack_key, free_stack); }

void terminal_thread_prepare_stack(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_stack_key);
    if (pthread_getspecific(stack_key)) return;
    stack_t now;
    if (sigaltstack(NULL, &now) == 0 && !(now.ss_flags & SS_DISABLE)) return;
    void *memory = malloc(alternate_stack_size);
    if (!memory) return;
    stack_t stack = {.ss_sp = memory, .ss_size = alternate_stack_size, .ss_flags = 0};
    if (sigaltstack(&stack, NULL) != 0 || pthread_setspecific(stack_key, memory) != 0) free_stack(memory);
}

static void *run(void *argument) {
    struct start start = *(struct start *)argument;
    free(argument);
    terminal_thread_prepare_stack();
    start.body(start.context);
    return NULL;
}

bool terminal_thread_start(void (*body)(void *), void *context) {
    struct start *start = malloc(sizeof *start);
    if (!start) return false;
    *start = (struct start){body, context};
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    static const int process_wide[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGWINCH, SIGTSTP, SIGCONT};
    sigset_t blocked, before;
    sigemptyset(&blocked);
    for (unsigned i = 0; i < sizeof process_wide / sizeof *process_wide; i++) sigaddset(&blocked, process_wide[i]);
    pthread_sigmask(SIG_BLOCK, &blocked, &before);
    pthread_t thread;
    int failure = pthread_create(&thread, &attributes, run, start);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    if (failure) free(start);
    return failure == 0;
}

unsigned long terminal_thread_current(void) { return (unsigned long)(uintptr_t)pthread_self(); }

bool terminal_pipe_open(int ends[2]) {
    if (pipe(ends) != 0) return false;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    return true;
}

void terminal_pipe_put(int end, unsigned char byte) {
    int before = errno;
    while (write(end, &byte, 1) < 0 && errno == EINTR) {}
    errno = before;
}

long terminal_read(int end, unsigned char *buffer, unsigned long size) {
    ssize_t count = read(end, buffer, size);
    if (count > 0) return count;
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) return 0;
    return -1;
}

int terminal_wait(int wake, int signals, int input, int milliseconds) {
    struct pollfd sources[3] = {
        {.fd = wake, .events = POLLIN}, {.fd = signals, .events = POLLIN}, {.fd = input, .events = POLLIN}};
    if (poll(sources, 3, milliseconds) <= 0) return 0;
    int happened = 0;
    if (sources[0].revents) happened |= TERMINAL_WOKEN;
    if (sources[1].revents) happened |= TERMINAL_SIGNALLED;
    if (sources[2].revents & POLLIN)
        happened |= TERMINAL_INPUT;
    else if (sources[2].revents & (POLLHUP | POLLERR | POLLNVAL))
        happened |= TERMINAL_GONE;
    return happened;
}

void terminal_close(int descriptor) { close(descriptor); }

int terminal_run(const char *command) {
    // The terminal's thread blocks signals, which a program that it starts would inherit.
    sigset_t none, before;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, &before);
    int status = system(command);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (status < 0) return 127;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
