import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CounterId, HardwareId } from "#contract/ids.ts";
import type { ScanReply } from "#contract/wire.ts";
import { createLog } from "../../server/log.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { connected, nextEvent, viewWhere } from "../realtime/parts.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";

/** Of a card that nobody has: what must be found nowhere, also where JSON or a driver wrote it in another way. */
const planted = [
  mau.number,
  mau.oldNumber ?? "",
  "Thị Mẫu",
  "THI<MAU",
  "Thôn Đông",
  "15011990",
  "9001158",
  "H29.19-261123-0042",
];
const zone = "IDVNM1900000174001190000017<<5\n9001158F3001156VNM<<<<<<<<<<<8\nNGUYEN<<THI<MAU<<<<<<<<<<<<<<<";
const texts = [cardOf(mau), zone, "H29.19-261123-0042", `${cardOf(mau)}|Ã `, cardOf({ ...mau, name: "Thị Mẫu ?" })];

let office: OfficeUnderTest;
let logged = "";
let seen = "";
let kiosk: Line;
let hoa: Line;

beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, written) {
      logged += chunk;
      written();
    },
  });
  office = await runOffice({ log: createLog("trace", stream) });
  kiosk = await office.pairDevice("kiosk");
  hoa = await office.signIn("hoa");
  for (const line of [kiosk, hoa, ...(await Promise.all((["display", "agent"] as const).map(office.pairDevice)))]) {
    line.socket.onAny((...message: unknown[]) => {
      seen += JSON.stringify(message);
    });
    await connected(line.socket);
  }
});
afterAll(() => office?.stop());

const typed = (line: Line, message: unknown): Promise<ScanReply> =>
  line.socket.timeout(5_000).emitWithAck("scan", message);

it("tells the kiosk what was scanned there, and the one who scanned, and nobody else", async () => {
  const other = await office.pairDevice("kiosk");
  await viewWhere(other.client, "kiosk", ({ scan }) => scan === null);
  const result = { kind: "recognised", what: "citizenCard", masked: "0011••••••17" };
  expect(await kiosk.client.scan(cardOf(mau))).toEqual({ ok: true, result });
  expect((await viewWhere(kiosk.client, "kiosk", ({ scan }) => scan !== null)).scan).toMatchObject({ result });
  expect(await hoa.client.scan(zone)).toEqual({ ok: true, result: { ...result, what: "mrz" } });
  await nextEvent(other.socket, "pulse");
  await viewWhere(other.client, "kiosk", ({ scan }) => scan === null);
});

it("refuses what is no scan, and those who have no scanner", async () => {
  for (const message of [
    "A001",
    {},
    { text: "" },
    { text: "x".repeat(4_097) },
    { text: "A001", hardware: "x" },
    null,
  ]) {
    expect(await typed(kiosk, message)).toEqual({ ok: false, code: "badMessage" });
  }
  for (const role of ["display", "keypad", "agent"] as const) {
    expect(await typed(await office.pairDevice(role), { text: "A001" })).toEqual({ ok: false, code: "notAllowed" });
  }
});

it("spends the same budget as commands", async () => {
  const busy = await office.pairDevice("kiosk");
  const replies = await Promise.all(Array.from({ length: 200 }, () => typed(busy, { text: "A001" })));
  expect(replies).toContainEqual({ ok: false, code: "tooFast" });
});

it("keeps nothing of a card: not in the log, the files, or what any screen is sent", async () => {
  const bench = await office.pairDevice("bench");
  const benchSpace = bench.socket.io.socket("/bench", { auth: bench.socket.auth as { token: string } });
  benchSpace.onAny((...message: unknown[]) => {
    seen += JSON.stringify(message);
  });
  for (const text of texts) {
    for (const scanner of ["kiosk-scanner", "scanner-1"] as HardwareId[]) {
      const action = { kind: "scan", scanner, text };
      await expect.poll(() => benchSpace.timeout(5_000).emitWithAck("act", action)).toEqual({ ok: true });
    }
    await typed(kiosk, { text });
    await typed(hoa, { text });
  }
  await hoa.client.send({ type: "openCounter", counter: "counter-1" as CounterId });
  await viewWhere(hoa.client, "officer", ({ mine }) => mine?.scan != null);
  await nextEvent(kiosk.socket, "pulse");
  expect(seen).toContain("0011••••••17");

  const files = await readdir(office.dataDir, { recursive: true, withFileTypes: true });
  const kept = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
  );
  expect(kept.length).toBeGreaterThan(1);
  const found = planted.filter(
    (secret) =>
      logged.includes(secret) || seen.includes(secret) || kept.some((bytes) => bytes.includes(Buffer.from(secret))),
  );
  expect(found).toEqual([]);
  expect(logged).not.toBe("");
});
