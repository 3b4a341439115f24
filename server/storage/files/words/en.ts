import type { Words } from "./vi.ts";

export const en: Words = {
  at: (place, why) => `${place}: ${why}`,
  unreadable: (code) => `the file can not be read (${code})`,
  tooLarge: (kilobytes) => `the file is larger than ${kilobytes} kB`,
  notJson: (line, column) => `not JSON: wrong at line ${line}, column ${column}`,
  wholeFile: "the whole file",
  missing: "this field is missing",
  unknownField: "there is no field of this name; remove it or correct its name",
  wrongKind: "not the kind of value that belongs here",
  empty: "must not be empty",
  tooLong: (most) => `longer than ${most} characters`,
  tooMany: (most) => `has more than ${most} items`,
  tooFew: (least) => `needs at least ${least} items`,
  oneOf: (values) => `must be one of: ${values}`,
  wrong: "is not a valid value",
};
