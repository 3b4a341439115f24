/* A preload that makes every sync take at least five milliseconds, as on a mini PC's disk. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static int slowly(const char *name, int fd) {
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  int (*sync)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  int result = sync(fd);
  clock_gettime(CLOCK_MONOTONIC, &end);
  long left = 5000000L - (end.tv_sec - begin.tv_sec) * 1000000000L - (end.tv_nsec - begin.tv_nsec);
  struct timespec rest = {0, left};
  if (left > 0) nanosleep(&rest, 0);
  return result;
}

int fdatasync(int fd) { return slowly("fdatasync", fd); }
int fsync(int fd) { return slowly("fsync", fd); }
