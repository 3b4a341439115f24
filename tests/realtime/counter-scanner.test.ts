import { expect, it } from "vitest";
import type { HardwareId } from "#contract/ids.ts";
import { aDossier } from "../browser/dossiers.ts";
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

  await expect.poll(() => scan("A001"), { timeout: 10_000 }).toEqual({ ok: true });
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

it("a receipt read at a counter leads that counter's officer to its dossier, with the code masked", async () => {
  const office = await anOffice();
  const bench = await office.pairDevice("bench");
  await connected(bench.socket);
  const hands = bench.socket.io.socket("/bench", { auth: bench.socket.auth as { token: string } });
  const scan = (text: string, scanner: string) =>
    hands.timeout(5_000).emitWithAck("act", { kind: "scan", scanner: scanner as HardwareId, text });

  const [hoa, kiosk] = await Promise.all([office.signIn("hoa"), office.pairDevice("kiosk")]);
  await hoa.client.send({ type: "openCounter", counter: counter(1) });
  const { id, code } = await aDossier(office, hoa.cookie, "resultReady");
  let seen = "";
  for (const { socket } of [hoa, kiosk])
    socket.onAny((...message: unknown[]) => {
      seen += JSON.stringify(message);
    });

  await expect.poll(() => scan(code, "scanner-1"), { timeout: 10_000 }).toEqual({ ok: true });
  const { mine } = await viewWhere(hoa.client, "officer", (view) => view.mine?.scan?.dossier?.state === "found");
  expect(mine?.scan?.dossier).toEqual({ state: "found", id });
  expect(mine?.scan?.result).toEqual({
    kind: "recognised",
    what: "dossierCode",
    masked: expect.stringMatching(/^H\S{3}•+\d\d$/),
  });

  // A code that no dossier here has leads nowhere, and the officer is told so.
  await scan("H29.19-261123-0042", "scanner-1");
  const other = await viewWhere(hoa.client, "officer", (view) => view.mine?.scan?.dossier?.state === "none");
  expect(other.mine?.scan?.result).toMatchObject({ what: "dossierCode", masked: expect.stringMatching(/^H29\.•+42$/) });

  // At a kiosk the same receipt is nobody's but the citizen's: its screen learns no id.
  await scan(code, "kiosk-scanner");
  const { scan: atKiosk } = await viewWhere(kiosk.client, "kiosk", ({ kept }) =>
    kept.some(({ kind }) => kind === "dossier"),
  );
  expect(Object.keys(atKiosk ?? {})).toEqual(["at", "result"]);
  expect(seen).not.toContain(code);
});
