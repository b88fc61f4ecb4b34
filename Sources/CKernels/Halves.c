#include "Halves.h"
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Work comes in numbered jobs. Whoever first raises `taken` to a job's number does its second half: the thread kept
// for it or, where that is late, the one that asked. Both look for news for a while before they sleep, since in a
// training step one job follows the other within microseconds.

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;  // held by whoever has the thread work for it
static void (*work_to_do)(const void *context, int half) = NULL;
static const void *context_to_use = NULL;
static _Atomic uint32_t asked = 0, taken = 0, done = 0;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static _Atomic int sleepers = 0;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_running = false;

static inline void relax(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("isb");
#endif
}

// Returns once the number is no longer `old`.
static void await_change(_Atomic uint32_t *number, uint32_t old) {
    for (int turns = 0; turns < 500; turns++) {
        if (atomic_load_explicit(number, memory_order_acquire) != old) return;
        relax();
    }
    pthread_mutex_lock(&lock);
    atomic_fetch_add(&sleepers, 1);
    while (atomic_load(number) == old) pthread_cond_wait(&changed, &lock);
    atomic_fetch_sub(&sleepers, 1);
    pthread_mutex_unlock(&lock);
}

static void set(_Atomic uint32_t *number, uint32_t value) {
    atomic_store(number, value);
    if (atomic_load(&sleepers) == 0) return;
    pthread_mutex_lock(&lock);
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
}

static bool take(uint32_t job) {
    uint32_t before = job - 1;
    return atomic_compare_exchange_strong(&taken, &before, job);
}

static void *serve(void *unused) {
    (void)unused;
    uint32_t job = 0;
    while (true) {
        await_change(&asked, job);
        job = atomic_load(&asked);
        if (!take(job)) continue;
        work_to_do(context_to_use, 1);
        set(&done, job);
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
    work_to_do = work;
    context_to_use = context;
    uint32_t job = atomic_load(&asked) + 1;
    set(&asked, job);
    work(context, 0);
    if (take(job)) {
        work(context, 1);
        set(&done, job);
    } else {
        await_change(&done, job - 1);
    }
    pthread_mutex_unlock(&turn);
}
