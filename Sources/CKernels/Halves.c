#include "Halves.h"
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

// Held by whoever has the thread work for it.
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static void (*work_to_do)(const void *context, int half) = NULL;
static const void *context_to_use = NULL;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_running = false;

static void *serve(void *unused) {
    (void)unused;
    pthread_mutex_lock(&lock);
    while (true) {
        while (!work_to_do) pthread_cond_wait(&changed, &lock);
        pthread_mutex_unlock(&lock);
        work_to_do(context_to_use, 1);
        pthread_mutex_lock(&lock);
        work_to_do = NULL;
        pthread_cond_broadcast(&changed);
    }
    return NULL;
}

// Signals are for the threads of the program, not for this one.
static void start(void) {
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_t thread;
    is_running = pthread_create(&thread, NULL, serve, NULL) == 0;
    if (is_running) pthread_detach(thread);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void ck_run_halves(void (*work)(const void *context, int half), const void *context) {
    pthread_once(&once, start);
    if (!is_running || pthread_mutex_trylock(&turn) != 0) {
        work(context, 0);
        work(context, 1);
        return;
    }
    pthread_mutex_lock(&lock);
    work_to_do = work;
    context_to_use = context;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    work(context, 0);
    pthread_mutex_lock(&lock);
    while (work_to_do) pthread_cond_wait(&changed, &lock);
    pthread_mutex_unlock(&lock);
    pthread_mutex_unlock(&turn);
}
