#ifndef NEUROSCOPE_HALVES_H
#define NEUROSCOPE_HALVES_H

/// Does both halves of some work, the second one on a thread kept for it unless that is busy. The halves must not
/// depend on each other, so that the result is the same either way.
void ck_run_halves(void (*work)(const void *context, int half), const void *context);

#endif
