import { canPrint, type HardwareCondition } from "#contract/hardware.ts";
import type { PrintFailure } from "#contract/ticket.ts";
import { type Channel, type PrintResult, TransportError } from "../driver.ts";
import type { Times } from "../times.ts";
import { conditionOf, isStatusByte, type StatusKind, statusKinds, statusQuery } from "./status.ts";

export type VisitTimes = Pick<Times, "stall" | "status" | "finish">;

/** `silent`: it takes bytes but tells nothing, as many cheap printers do. */
export type PrinterStatus = { told: "condition"; condition: HardwareCondition } | { told: "silent" } | { told: "gone" };

const chunkBytes = 4_096;

/** Asks an open printer how it is. `patienceMs` is for the first answer: it comes behind what was sent before. */
export async function askStatus(channel: Channel, patienceMs: number, times: VisitTimes): Promise<PrinterStatus> {
  const answers = new Map<StatusKind, number>();
  for (const kind of statusKinds) {
    const answer = await ask(channel, kind, answers.size === 0 ? patienceMs : times.status, times);
    if (answer === "gone") return { told: "gone" };
    if (answer !== "silent") answers.set(kind, answer);
    else if (answers.size === 0) return { told: "silent" };
  }
  return { told: "condition", condition: conditionOf(answers) };
}

async function ask(
  channel: Channel,
  kind: StatusKind,
  patienceMs: number,
  times: VisitTimes,
): Promise<number | "silent" | "gone"> {
  let stop: () => void = () => {};
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<number | "silent" | "gone">((resolve) => {
    stop = channel.onBytes((bytes) => {
      const byte = bytes.find(isStatusByte);
      if (byte !== undefined) resolve(byte);
    });
    timer = setTimeout(() => resolve("silent"), patienceMs);
    channel.closed.then(() => resolve("gone"));
  });
  try {
    await channel.write(statusQuery(kind), times.stall);
    return await answer;
  } catch {
    return "gone";
  } finally {
    stop();
    clearTimeout(timer);
  }
}

/**
 * Prints on an open printer: status, bytes, status, end. "Printed" means that the printer took every byte and, where it
 * tells, that it still had paper and a closed cover after them. A printer that confirms the end of printing itself
 * is asked for no more than that here.
 */
export async function printOn(channel: Channel, bytes: Uint8Array, times: VisitTimes): Promise<PrintResult> {
  const before = await askStatus(channel, times.status, times);
  if (before.told === "gone") return failed("offline");
  if (before.told === "condition" && !canPrint(before.condition)) return failed(failureOf(before.condition));

  for (let from = 0; from < bytes.length; from += chunkBytes) {
    try {
      await channel.write(bytes.subarray(from, from + chunkBytes), times.stall);
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      if (error.code === "stalled") return failed("stalled");
      return failed(from === 0 && error.code === "unreachable" ? "offline" : "unconfirmed");
    }
  }
  return before.told === "silent" ? endSilent(channel, times) : endTalking(channel, times);
}

async function endTalking(channel: Channel, times: VisitTimes): Promise<PrintResult> {
  const after = await askStatus(channel, times.finish, times);
  // It answered before: now it took an unknown part and went away, or stopped taking.
  if (after.told === "gone") return failed("unconfirmed");
  if (after.told === "silent") return failed("stalled");
  if (!canPrint(after.condition)) return failed(failureOf(after.condition));
  await channel.end(times.finish);
  return { state: "printed", condition: after.condition };
}

async function endSilent(channel: Channel, times: VisitTimes): Promise<PrintResult> {
  const ending = await channel.end(times.finish);
  if (ending === "clean") return { state: "printed", condition: "ready" };
  return failed(ending === "stalled" ? "stalled" : "unconfirmed");
}

function failed(reason: PrintFailure): PrintResult {
  return { state: "failed", reason };
}

function failureOf(condition: HardwareCondition): PrintFailure {
  return condition === "ready" || condition === "paperLow" ? "fault" : condition;
}
