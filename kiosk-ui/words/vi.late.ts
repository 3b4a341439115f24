import { checkIn } from "./check-in.vi.ts";
import { lookups } from "./vi.lookups.ts";
import { scan } from "./vi.scan.ts";
import { refused, replaced, search, unknown } from "./vi.seldom.ts";
import { vi } from "./vi.ts";

/** Words that come with the screens that say them, after the first one, by the name under which a further language has them. */
export const late = { checkIn, lookups, scan, search, refused, unknown, replaced };

/** These and those of the first screens together. */
export const whole = {
  ...vi,
  ...late,
  checkIn: { ...vi.checkIn, ...checkIn },
  lookups: { ...vi.lookups, ...lookups },
};
