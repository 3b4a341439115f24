import { checkIn } from "./check-in.en.ts";
import { lookups } from "./en.lookups.ts";
import { scan } from "./en.scan.ts";
import { refused, replaced, search, unknown } from "./en.seldom.ts";
import { en } from "./en.ts";

export const late = { checkIn, lookups, scan, search, refused, unknown, replaced };

export const whole = {
  ...en,
  ...late,
  checkIn: { ...en.checkIn, ...checkIn },
  lookups: { ...en.lookups, ...lookups },
};
