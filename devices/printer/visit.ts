import { canPrint, type HardwareCondition } from "#contract/hardware.ts";
import type { PrintFailure } from "#contract/ticket.ts";
import { type Begin, type Channel, type PrintResult, TransportError } from "../driver.ts";
import type { Times } from "../times.ts";
import { type Conversation, converse, type PrinterStatus } from "./conversation.ts";
import type { PrinterProfile } from "./profiles.ts";

export type VisitTimes = Pick<Times, "stall" | "status" | "finish">;

interface Manners {
  times: VisitTimes;
  status: PrinterProfile["status"];
}

const chunkBytes = 4_096;

/** How an open printer is. One that is never asked, or could not answer, counts as silent. */
export async function lookAt(channel: Channel, { times, status }: Manners): Promise<PrinterStatus> {
  if (!status.dleEot || channel.oneWay) return { told: "silent" };
  const conversation = converse(channel, { stallMs: times.stall, answerMs: times.status });
  try {
    return await conversation.ask(times.status);
  } finally {
    conversation.stop();
  }
}

/**
 * Prints on an open printer: status, `begin`, bytes, status, end. "Printed" means that the printer took every byte and, where it
 * tells, that it still had paper and a closed cover after them. A printer that confirms the end of printing itself
 * is asked for no more than that here.
 */
export async function printOn(
  channel: Channel,
  bytes: Uint8Array,
  { times, status, begin }: Manners & { begin: Begin },
): Promise<PrintResult> {
  const conversation = converse(channel, { stallMs: times.stall, answerMs: times.status });
  try {
    const asks = status.dleEot && !channel.oneWay;
    const before: PrinterStatus = asks ? await conversation.ask(times.status) : { told: "silent" };
    if (before.told === "gone") return failed("offline");
    if (before.told === "condition" && !canPrint(before.condition)) return failed(failureOf(before.condition));
    if (!(await begin())) return failed("fault");
    const sent = await sendAll(channel, bytes, times);
    if (sent === "stalled") return failed(failureOf(conversation.reported() ?? "stalled"));
    if (sent !== "taken") return failed(sent);
    return before.told === "silent" ? await endSilent(channel, times) : await endTalking(channel, conversation, times);
  } finally {
    conversation.stop();
  }
}

async function sendAll(
  channel: Channel,
  bytes: Uint8Array,
  times: VisitTimes,
): Promise<"taken" | "stalled" | "offline" | "unconfirmed"> {
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    try {
      await channel.write(bytes.subarray(from, from + chunkBytes), times.stall);
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      if (error.code === "stalled") return "stalled";
      return from === 0 && error.code === "unreachable" ? "offline" : "unconfirmed";
    }
  }
  return "taken";
}

async function endTalking(channel: Channel, conversation: Conversation, times: VisitTimes): Promise<PrintResult> {
  // A printer that reports by itself what stopped it need not be waited for.
  const trouble = conversation.trouble.then((condition): PrinterStatus => ({ told: "condition", condition }));
  const after = await Promise.race([conversation.ask(times.finish), trouble]);
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
