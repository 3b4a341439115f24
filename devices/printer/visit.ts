import { canPrint } from "#contract/can-print.ts";
import type { HardwareCondition } from "#contract/hardware.ts";
import type { PrintFailure } from "#contract/ticket.ts";
import { type Begin, type Channel, type PrintResult, TransportError } from "../driver.ts";
import type { Times } from "../times.ts";
import { processId } from "./commands.ts";
import type { Confirming } from "./confirming.ts";
import { type Conversation, converse, type PrinterStatus } from "./conversation.ts";
import type { PrinterProfile } from "./profiles.ts";

export type VisitTimes = Pick<Times, "stall" | "status" | "finish">;

interface Manners {
  times: VisitTimes;
  status: PrinterProfile["status"];
  /** What one visit leaves to the next: whether this printer ever told how it is. Silence of one that does is no manner. */
  known: { answers: boolean };
}

const chunkBytes = 4_096;

/** How an open printer is. One that is never asked, or could not answer, counts as silent. */
export async function lookAt(channel: Channel, manners: Manners): Promise<PrinterStatus> {
  const { times } = manners;
  const conversation = converse(channel, { stallMs: times.stall, answerMs: times.status });
  try {
    return await statusBefore(channel, conversation, manners);
  } finally {
    conversation.stop();
  }
}

async function statusBefore(
  channel: Channel,
  conversation: Conversation,
  { times, status, known }: Manners,
): Promise<PrinterStatus> {
  if (!status.dleEot || channel.oneWay) return { told: "silent" };
  const before = await conversation.ask(times.status);
  known.answers ||= before.told === "condition";
  return before;
}

/**
 * Prints on an open printer: status, `begin`, the bytes of all parts, status, end. "Printed" means that the printer took
 * every byte and, where it tells, that it still had paper and a closed cover after them. One that confirms has the last
 * word: its answer comes when the paper is out, and what happens to the cable after that takes nothing away. One that told
 * before how it is, and is too busy to say so now, is not believed for taking bytes either: it must answer after them.
 * @param confirming null for a printer that does not
 */
export async function printOn(
  channel: Channel,
  parts: readonly Uint8Array[],
  manners: Manners & { begin: Begin; confirming: Confirming | null },
): Promise<PrintResult> {
  const { times, begin, confirming, known } = manners;
  const conversation = converse(channel, { stallMs: times.stall, answerMs: times.status });
  try {
    const before = await statusBefore(channel, conversation, manners);
    if (before.told === "gone") return failed("offline");
    if (before.told === "condition" && !canPrint(before.condition)) return failed(failureOf(before.condition));
    if (!(await begin())) return failed("fault");
    const answers = known.answers && !channel.oneWay;
    const id = answers && confirming ? confirming.nextId() : null;
    const sent = await sendAll(channel, id ? [...parts, processId(id)] : parts, times);
    if (sent === "stalled") {
      const reported = conversation.reported();
      return reported ? failed(failureOf(reported)) : stalledMidway;
    }
    if (sent !== "taken") return failed(sent);
    if (!answers) return await endSilent(channel, times);
    if (!confirming || !id) return await endTalking(channel, conversation, times);
    return await endConfirming(channel, conversation, { times, confirming, id });
  } finally {
    conversation.stop();
  }
}

async function sendAll(
  channel: Channel,
  parts: readonly Uint8Array[],
  times: VisitTimes,
): Promise<"taken" | "stalled" | "offline" | "unconfirmed"> {
  let isFirst = true;
  for (const chunk of parts.flatMap(chunks)) {
    try {
      await channel.write(chunk, times.stall);
      isFirst = false;
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      if (error.code === "stalled") return "stalled";
      return isFirst && error.code === "unreachable" ? "offline" : "unconfirmed";
    }
  }
  return "taken";
}

function chunks(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.length / chunkBytes);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes));
}

async function endTalking(channel: Channel, conversation: Conversation, times: VisitTimes): Promise<PrintResult> {
  // A printer that reports by itself what stopped it need not be waited for.
  const trouble = conversation.trouble.then((condition): PrinterStatus => ({ told: "condition", condition }));
  const after = await Promise.race([conversation.ask(times.finish), trouble]);
  // It answered before: now it took an unknown part and went away, or stopped taking.
  if (after.told === "gone") return failed("unconfirmed");
  if (after.told === "silent") return stalledMidway;
  if (!canPrint(after.condition)) return failed(failureOf(after.condition));
  await channel.end(times.finish);
  return { state: "printed", condition: after.condition };
}

async function endConfirming(
  channel: Channel,
  conversation: Conversation,
  { times, confirming, id }: { times: VisitTimes; confirming: Confirming; id: string },
): Promise<PrintResult> {
  const word = conversation.confirmed(id, confirming.patienceMs(times));
  const heard = await Promise.race([word, conversation.trouble]);
  if (heard === "gone") return failed("unconfirmed");
  if (heard === "confirmed") {
    confirming.learn("confirmed");
    // It is out whatever comes now: this only tells how the printer is.
    const after = await conversation.ask(times.status);
    await channel.end(times.finish);
    return { state: "printed", condition: after.told === "condition" ? after.condition : "ready" };
  }
  if (heard !== "silent") return failed(failureOf(heard));
  const result = await endTalking(channel, conversation, times);
  if (result.state === "failed") return result;
  // It is well, but a printer that otherwise gives its word did not: whether this one is out is not known.
  if (confirming.hasConfirmed()) return failed("unconfirmed");
  confirming.learn("silent");
  return result;
}

async function endSilent(channel: Channel, times: VisitTimes): Promise<PrintResult> {
  const ending = await channel.end(times.finish);
  if (ending === "clean") return { state: "printed", condition: "ready" };
  return ending === "stalled" ? stalledMidway : failed("unconfirmed");
}

/** It may have what it took, and print it when it wakes: nobody can say that the paper did not come. */
const stalledMidway: PrintResult = { state: "failed", reason: "unconfirmed", condition: "stalled" };

function failed(reason: PrintFailure): PrintResult {
  return { state: "failed", reason };
}

function failureOf(condition: HardwareCondition): PrintFailure {
  return condition === "ready" || condition === "paperLow" ? "fault" : condition;
}
