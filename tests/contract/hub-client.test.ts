import { expect, test } from "vitest";
import { createHubClient, NoAnswer } from "#contract/client/hub-client.ts";

/** A line over which nobody answers, on a clock that a test sets. */
function silent() {
  let now = 0;
  let sent = 0;
  const socket = {
    connected: true,
    on: () => undefined,
    timeout: (ms: number) => ({
      async emitWithAck() {
        sent += 1;
        now += ms;
        throw new Error("nobody answered");
      },
    }),
  };
  const client = createHubClient(socket, { now: () => now, newId: () => "id", every: () => {}, patienceMs: 5_000 });
  return {
    send: () => client.send({ type: "openDay" }),
    sent: () => sent,
    close() {
      now = Number.POSITIVE_INFINITY;
    },
  };
}

test("what nobody answers is sent again until patience is over", async () => {
  const line = silent();
  await expect(line.send()).rejects.toBeInstanceOf(NoAnswer);
  expect(line.sent()).toBe(3);
});

test("over a line that was closed nothing is sent, and not without end", async () => {
  const line = silent();
  line.close();
  await expect(line.send()).rejects.toBeInstanceOf(NoAnswer);
  expect(line.sent()).toBe(0);
});
