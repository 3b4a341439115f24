/* Preloaded: makes any file that is opened answer the one question that hidapi asks a hidraw node, how long its report
 * descriptor is, so that a pseudo terminal can stand for one. Reading, writing and hanging up are the system's own. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <linux/hidraw.h>
#include <linux/ioctl.h>
#include <stdarg.h>

int ioctl(int fd, unsigned long request, ...) {
  va_list rest;
  va_start(rest, request);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  if (request == HIDIOCGRDESCSIZE) {
    *(int *)argument = 0;
    return 0;
  }
  int (*next)(int, unsigned long, ...) = (int (*)(int, unsigned long, ...))dlsym(RTLD_NEXT, "ioctl");
  return next(fd, request, argument);
}
