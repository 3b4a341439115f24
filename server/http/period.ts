import { z } from "zod";
import { isRealDay } from "#contract/calendar.ts";
import { Day } from "#contract/ids.ts";
import { Refusal } from "./problem.ts";

/** The days of a register, both included. */
export const Period = z.strictObject({ from: Day, to: Day });
/** A year and a day: more is two registers. */
const mostDays = 367;

/** The days of a register, as they are. @throws Refusal that says what is wrong with them */
export function checked(period: z.infer<typeof Period>): z.infer<typeof Period> {
  const { from, to } = period;
  const missing = [from, to].find((day) => !isRealDay(day));
  if (missing !== undefined) throw new Refusal(400, "noSuchDay", missing);
  const days = `${from} – ${to}`;
  if (from > to) throw new Refusal(400, "daysBackwards", days);
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 >= mostDays) throw new Refusal(400, "tooManyDays", days);
  return period;
}
