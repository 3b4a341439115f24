import type { RatingLevelId, TicketLabel } from "#contract/ids.ts";
import type { RatingLevel } from "#contract/office.ts";
import type { Opening } from "#contract/opening.ts";
import type { KeypadView } from "#contract/views.ts";
import type { Said } from "../words/both.ts";

/** What became of the last touch of a rating key here. Times are the hub's, in milliseconds since 1970. */
export type Answer =
  | { state: "none" }
  /** Until the hub has answered, nothing is promised. */
  | { state: "sending"; label: TicketLabel; level: RatingLevelId }
  | { state: "taken"; level: RatingLevelId; at: number }
  | { state: "refused"; sentence: Said; at: number };

/** What the counter's screen shows. */
export type Scene =
  | { kind: "closed"; opening: Opening }
  | { kind: "paused"; reason: string | null }
  | { kind: "idle" }
  | { kind: "calling"; label: TicketLabel; times: number }
  | { kind: "serving"; label: TicketLabel }
  /** `until` is null once a key was touched: only the answer is awaited. `calling`: who was called meanwhile. */
  | { kind: "rating"; label: TicketLabel; until: number | null; calling: TicketLabel | null }
  | { kind: "thanks"; level: RatingLevel | null };

/** Thanks stay this long, or shorter when somebody else is called to this counter. */
const thanksMs = 6_000;
const shortThanksMs = 2_500;
/** A refusal can be read this long. */
const refusalMs = 6_000;

/** @param now the hub's time */
export function sceneOf(view: KeypadView, answer: Answer, now: number): Scene {
  const { current, open, desk } = view;
  const calling = current?.state === "called" ? current.label : null;
  if (answer.state === "taken" && now - answer.at < (current ? shortThanksMs : thanksMs)) {
    return { kind: "thanks", level: view.levels.find((level) => level.id === answer.level) ?? null };
  }
  // The view may say that the rating is over before the reply says that it was taken.
  if (answer.state === "sending") return { kind: "rating", label: answer.label, until: null, calling };
  // Keys go dark in time even if no view came.
  if (open && now <= open.until) return { kind: "rating", label: open.label, until: open.until, calling };
  // Given on a keypad beside this screen: thanks, without showing to the next what it was. A no to a touch here goes first.
  const thanked = view.rated && !refusalOf(answer, now) ? view.rated.at : null;
  if (thanked !== null && now - thanked < (current ? shortThanksMs : thanksMs)) return { kind: "thanks", level: null };
  if (current?.state === "called") return { kind: "calling", label: current.label, times: current.times };
  if (current?.state === "serving") return { kind: "serving", label: current.label };
  switch (desk.state) {
    case "closed":
      return { kind: "closed", opening: view.opening };
    case "paused":
      return { kind: "paused", reason: desk.reason };
    case "open":
      return { kind: "idle" };
    default:
      return desk satisfies never;
  }
}

/** The words of a refusal while they are worth reading; else null. */
export function refusalOf(answer: Answer, now: number): Said | null {
  return answer.state === "refused" && now - answer.at < refusalMs ? answer.sentence : null;
}

/** Tens of seconds that are left, rounded up. */
export function tensLeft(until: number, now: number): number {
  return Math.max(1, Math.ceil((until - now) / 10_000));
}

/** By how many levels there are: of four, the third is usually "neutral", and only the last below it. */
const moods: Record<number, readonly number[]> = {
  2: [1, -1],
  3: [1, 0, -1],
  4: [1, 0.5, 0, -1],
  5: [1, 0.5, 0, -0.5, -1],
};

/** Mood of a level's face from 1, content, to -1: levels are listed best first. */
export function moodOf(at: number, levels: number): number {
  return moods[levels]?.[at] ?? 0;
}
