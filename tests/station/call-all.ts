import { expect } from "vitest";
import { CounterId, OutcomeId } from "#contract/ids.ts";
import type { AwayOffice } from "./away-office.ts";

const counter = CounterId.parse("counter-1");

/** Everybody who waits for the first counter, in the order they are called. */
export async function callAll(office: AwayOffice): Promise<string[]> {
  const { client, seen } = await office.officer("officer");
  await expect.poll(() => seen.officer?.me.role, { timeout: 30_000 }).toBe("officer");
  await client.send({ type: "openCounter", counter });
  const labels: string[] = [];
  for (;;) {
    const reply = await client.send({ type: "callNext", counter });
    if (!reply.ok) return labels;
    labels.push(reply.answer.ticket?.label ?? "");
    await client.send({ type: "startServing", counter });
    await client.send({ type: "finish", counter, outcome: OutcomeId.parse("done") });
  }
}
