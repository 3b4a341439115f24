import type { Day } from "./ids.ts";

/** The day of an opening, and how people call it from where they are now. */
export interface OpeningDay {
  day: Day;
  near: "today" | "tomorrow" | "later";
}

/** Whether tickets are given now. Times are HH:mm in Asia/Ho_Chi_Minh; `opensOn` is null where `opensAt` is. */
export type Opening =
  | { state: "open"; until: string | null }
  /** Closed by the clock, but tickets are given all the same (demonstrations, drills). */
  | { state: "outsideHours"; opensAt: string | null; opensOn: OpeningDay | null }
  | {
      state: "closed";
      opensAt: string | null;
      opensOn: OpeningDay | null;
      reason: "hours" | "lunch" | "dayOff" | "dayClosed";
    };

/** Whether whoever takes a number now is served today; if not, why, and when numbers are given again. */
export type Availability =
  | { state: "yes" }
  /** Those who wait may take until closing: said before the number is taken. */
  | { state: "late" }
  | {
      state: "no";
      /**
       * `limit`: today's numbers are given; `awayShare`: the hub is away and this kiosk holds no more of them, others may;
       * `tooLate`: even the least wait ends after closing.
       */
      why: "limit" | "awayShare" | "tooLate" | "hours" | "lunch" | "dayOff" | "dayClosed";
      opensAt: string | null;
      opensOn: OpeningDay | null;
    };
