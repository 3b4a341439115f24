import { canPrint } from "#contract/can-print.ts";
import type { HardwareCondition } from "#contract/hardware.ts";
import { type Channel, TransportError } from "../driver.ts";
import {
  conditionOf,
  conditionOfReport,
  hear,
  nothingYet,
  type StatusKind,
  statusKinds,
  statusQuery,
} from "./status.ts";

/** `silent`: it takes bytes but tells nothing, as many cheap printers do, or only noise. */
export type PrinterStatus = { told: "condition"; condition: HardwareCondition } | { told: "silent" } | { told: "gone" };

export interface Conversation {
  /** Asks how the printer is. `patienceMs` is for the first answer: it comes behind what was sent before. */
  ask(patienceMs: number): Promise<PrinterStatus>;
  /** Waits for the printer's word that the paper which ended with this process id is out. */
  confirmed(id: string, patienceMs: number): Promise<"confirmed" | "silent" | "gone">;
  /** The last trouble that it reported by itself in this conversation; null when it reported none. */
  reported(): HardwareCondition | null;
  /** Resolves with the first trouble that it reports by itself; perhaps never. */
  readonly trouble: Promise<HardwareCondition>;
  stop(): void;
}

/** @param stallMs for a question to be taken  @param answerMs for each answer after the first */
export function converse(channel: Channel, { stallMs, answerMs }: { stallMs: number; answerMs: number }): Conversation {
  let rest: Uint8Array = nothingYet;
  let last: HardwareCondition | null = null;
  let answered: ((byte: number) => void) | null = null;
  const done = new Set<string>();
  let hearDone: () => void = () => {};
  let tell: (condition: HardwareCondition) => void = () => {};
  const trouble = new Promise<HardwareCondition>((resolve) => {
    tell = resolve;
  });
  const stop = channel.onBytes((bytes) => {
    const heard = hear(rest, bytes);
    rest = heard.rest;
    const report = heard.reports.at(-1);
    if (report) {
      const condition = conditionOfReport(report);
      last = canPrint(condition) ? null : condition;
      if (last) tell(last);
    }
    for (const id of heard.confirmed) done.add(id);
    hearDone();
    // One that nobody waits for came too late to say what it answers.
    const [answer] = heard.answers;
    if (answer !== undefined) answered?.(answer);
  });

  async function askOne(kind: StatusKind, patienceMs: number): Promise<number | "silent" | "gone"> {
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<number | "silent" | "gone">((resolve) => {
      answered = resolve;
      timer = setTimeout(() => resolve("silent"), patienceMs);
      channel.closed.then(() => resolve("gone"));
    });
    try {
      await channel.write(statusQuery(kind), stallMs);
      return await answer;
    } catch (error) {
      return error instanceof TransportError && error.code === "stalled" ? "silent" : "gone";
    } finally {
      answered = null;
      clearTimeout(timer);
    }
  }

  async function askAll(patienceMs: number): Promise<PrinterStatus> {
    const answers = new Map<StatusKind, number>();
    for (const kind of statusKinds) {
      const answer = await askOne(kind, answers.size === 0 ? patienceMs : answerMs);
      if (answer === "gone") return { told: "gone" };
      // A late answer would be taken for one to the next question: no more of them.
      if (answer === "silent") break;
      answers.set(kind, answer);
    }
    return answers.size === 0 ? { told: "silent" } : { told: "condition", condition: conditionOf(answers) };
  }

  return {
    async ask(patienceMs) {
      const first = await askAll(patienceMs);
      if (first.told !== "condition" || canPrint(first.condition)) return first;
      // A wrong bit would send people away: bad news is believed when it comes twice.
      const second = await askAll(answerMs);
      return second.told === "silent" ? first : second;
    },
    async confirmed(id, patienceMs) {
      let timer: NodeJS.Timeout | undefined;
      const heard = new Promise<"confirmed" | "silent" | "gone">((resolve) => {
        hearDone = () => done.has(id) && resolve("confirmed");
        timer = setTimeout(() => resolve("silent"), patienceMs);
        channel.closed.then(() => resolve("gone"));
      });
      hearDone();
      const outcome = await heard;
      clearTimeout(timer);
      hearDone = () => {};
      return outcome;
    },
    reported: () => last,
    trouble,
    stop,
  };
}
