import { expect, it } from "vitest";
import type { HardwareId } from "#contract/ids.ts";
import type { PadAction } from "#contract/jobs.ts";
import { anOffice, connected, counter, issue, viewWhere } from "./parts.ts";

it("a call pad on the bench calls, calls again and marks missed for the officer who sits at its counter", async () => {
  const office = await anOffice();
  const bench = await office.pairDevice("bench");
  await connected(bench.socket);
  const hands = bench.socket.io.socket("/bench", { auth: bench.socket.auth as { token: string } });
  const press = (action: PadAction) =>
    hands.timeout(5_000).emitWithAck("act", { kind: "pressPad", callpad: "callpad-1" as HardwareId, action });

  const hoa = await office.signIn("hoa");
  await hoa.client.send(issue());
  await hoa.client.send(issue());
  // Nobody sits there yet: heard, and nothing done.
  await expect.poll(() => press("finish")).toEqual({ ok: true });
  await hoa.client.send({ type: "openCounter", counter: counter(1) });
  await viewWhere(hoa.client, "officer", ({ mine }) => mine?.number === 1 && mine.current === null);

  // The same key counts once within 300 ms: each of these is another one.
  await press("next");
  await viewWhere(hoa.client, "officer", ({ mine }) => mine?.current?.label === "A001");
  await press("recall");
  await viewWhere(hoa.client, "officer", ({ mine }) => mine?.current?.calls === 2);
  await press("missed");
  const { mine } = await viewWhere(hoa.client, "officer", ({ mine }) => mine?.missed.length === 1);
  expect(mine).toMatchObject({ current: null, missed: [{ label: "A001" }] });
});
