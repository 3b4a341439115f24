import { expect, it } from "vitest";
import type { HardwareId } from "#contract/ids.ts";
import { anOffice, connected, counter, issue, nextEvent, viewWhere } from "./parts.ts";

it("what the scanner of a counter reads is shown to the officer who sits there, and to nobody else", async () => {
  const office = await anOffice();
  const bench = await office.pairDevice("bench");
  await connected(bench.socket);
  const hands = bench.socket.io.socket("/bench", { auth: bench.socket.auth as { token: string } });
  const scan = (text: string) =>
    hands.timeout(5_000).emitWithAck("act", { kind: "scan", scanner: "scanner-1" as HardwareId, text });

  const [hoa, minh, kiosk] = await Promise.all([
    office.signIn("hoa"),
    office.signIn("minh"),
    office.pairDevice("kiosk"),
  ]);
  await hoa.client.send(issue());
  await hoa.client.send({ type: "openCounter", counter: counter(1) });
  await minh.client.send({ type: "openCounter", counter: counter(2) });

  await expect.poll(() => scan("A001")).toEqual({ ok: true });
  const { mine } = await viewWhere(hoa.client, "officer", (view) => view.mine?.scan != null);
  expect(mine?.scan?.result).toMatchObject({ kind: "ticket", label: "A001", status: { state: "waiting", ahead: 0 } });
  const first = mine?.scan?.at ?? 0;
  await scan("garbage");
  const next = await viewWhere(hoa.client, "officer", (view) => (view.mine?.scan?.at ?? 0) > first);
  expect(next.mine?.scan?.result).toEqual({ kind: "unknown", why: "unfamiliar" });

  await nextEvent(minh.socket, "pulse");
  expect((await viewWhere(minh.client, "officer", (view) => view.mine !== null)).mine?.scan).toBeNull();
  expect((await viewWhere(kiosk.client, "kiosk", () => true)).scan).toBeNull();
});
