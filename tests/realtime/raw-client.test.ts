import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBench } from "../../devices/bench/bench.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { demonstrationPlaces } from "../../server/demonstration/places.ts";
import { officeClock } from "../office-clock.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { type Json, open, pair, post, type RawClient } from "./raw-client.ts";

let office: OfficeUnderTest;
let hub: string;
const lines: RawClient[] = [];
beforeAll(async () => {
  // The hardware hangs off the agent that this test plays, under the name the demonstration pairs agents by.
  const { name } = demonstrationPlaces("agent");
  const hardware = demonstrationOffice.hardware.map((piece) => ({ ...piece, agent: name }));
  office = await runOffice({ settings: { ...demonstrationOffice, hardware } });
  hub = office.url;
});
afterAll(async () => {
  for (const line of lines) line.hangUp();
  await office.stop();
});

async function device(role: string): Promise<RawClient> {
  const line = await open(hub, { as: role, token: await pair(hub, role) }, null);
  lines.push(line);
  return line;
}

async function person(username: string): Promise<RawClient> {
  const { cookie } = await post(hub, "/api/sessions", { username, password: "motcua-2026" });
  const line = await open(hub, { as: "person" }, cookie);
  lines.push(line);
  return line;
}

const issue = {
  type: "issueTicket",
  service: "civil-status",
  procedure: "1.001193",
  priority: "elderly",
  appointment: null,
  language: "vi",
};
const command = (type: string, fields: object = {}) => ({ id: crypto.randomUUID(), command: { type, ...fields } });
const at = (view: Json | undefined, ...path: string[]): Json | undefined =>
  path.reduce<Json | undefined>((value, field) => (value as Record<string, Json> | undefined)?.[field], view);

describe("a client written from the protocol page alone", () => {
  it("pairs a kiosk, takes a number, asks again with the same id, and is refused with a code", async () => {
    const kiosk = await device("kiosk");
    await kiosk.until(() => kiosk.views.has("office") && kiosk.views.has("kiosk"));
    expect(at(kiosk.views.get("office")?.view, "name", "vi")).toBe("Trung tâm Phục vụ hành chính công");

    const message = { id: crypto.randomUUID(), command: issue };
    const reply = await kiosk.ask("command", message);
    expect(reply).toMatchObject({
      ok: true,
      answer: { ticket: { label: "A001" }, issued: { ahead: 0, printing: true } },
    });
    expect(await kiosk.ask("command", message)).toEqual(reply);
    await kiosk.until(() => at(kiosk.views.get("kiosk")?.view, "waiting") === 1);

    // On a new line, after the old one was lost.
    kiosk.hangUp();
    await kiosk.ended;
    const again = await open(hub, { as: "kiosk", token: await pair(hub, "kiosk") }, null);
    lines.push(again);
    expect(await again.ask("command", message)).toMatchObject({ ok: false, refusal: { code: "commandIdReused" } });
    expect(await again.ask("command", command("callNext", { counter: "counter-1" }))).toMatchObject({
      ok: false,
      refusal: { code: "notAllowed", sentence: { vi: expect.any(String), en: expect.any(String) } },
    });
    expect(await again.ask("command", { id: "1", command: issue })).toMatchObject({
      refusal: { code: "badMessage", detail: "id" },
    });
  });

  it("gets the same reply to the same id on a new line with the same token", async () => {
    const token = await pair(hub, "kiosk");
    const first = await open(hub, { as: "kiosk", token }, null);
    const message = command("issueTicket", { ...issue, service: "results", procedure: null, priority: null });
    const reply = await first.ask("command", message);
    first.hangUp();
    await first.ended;
    const second = await open(hub, { as: "kiosk", token }, null);
    lines.push(second);
    expect(await second.ask("command", message)).toEqual(reply);
  });

  it("answers pings, hears pulses, and is sent away when a newer line has its token", async () => {
    const token = await pair(hub, "display");
    const display = await open(hub, { as: "display", token }, null);
    await display.until(
      () => display.frames.filter((frame) => frame === "2").length >= 2 && display.pulses.length >= 3,
    );
    expect(Math.abs((display.pulses.at(-1) ?? 0) - officeClock.now())).toBeLessThan(2_000);
    lines.push(await open(hub, { as: "display", token }, null));
    expect(await display.ended).toEqual({ goodbye: true });
    expect(display.frames.slice(-2)).toEqual(['42["replaced"]', "41"]);
  });

  it("is told why a handshake is refused", async () => {
    await expect(open(hub, { as: "kiosk", token: "made-up" }, null)).rejects.toThrow("badToken");
    await expect(open(hub, { as: "person" }, null)).rejects.toThrow("notSignedIn");
    await expect(open(hub, { as: "nobody" }, null)).rejects.toThrow("badHandshake");
  });

  it("serves a ticket as an officer, prints as an agent, rates as a keypad, and every field it sees is on the page", async () => {
    const agent = await device("agent");
    const printed: Promise<unknown>[] = [];
    const jobs: unknown[] = [];
    agent.onJob((job) => {
      const { ticket, copy } = job;
      jobs.push(job);
      printed.push(agent.ask("command", command("reportPrint", { ticket, copy, result: { state: "printed" } })));
    });
    const reading = { kind: "condition", hardware: "kiosk-printer", condition: "paperLow" };
    expect(await agent.ask("reading", reading)).toEqual({ ok: true });
    const [kiosk, display, keypad, hoa] = [
      await device("kiosk"),
      await device("display"),
      await device("keypad"),
      await person("hoa"),
    ];
    const counter = { counter: "counter-1" };
    for (let i = 0; i < 4; i++) await hoa.ask("command", command("issueTicket", issue));
    await hoa.ask("command", command("openCounter", counter));
    await hoa.ask("command", command("callNext", counter));
    await hoa.ask("command", command("hold", { ...counter, note: "chờ bản sao" }));
    await hoa.ask("command", command("callNext", counter));
    await hoa.ask("command", command("markMissed", counter));
    await hoa.ask("command", command("callNext", counter));
    await hoa.ask("command", command("startServing", counter));
    await display.until(() => at(display.views.get("display")?.view, "calls", "1") !== undefined);
    await hoa.until(() => at(hoa.views.get("officer")?.view, "mine", "current", "state") === "serving");
    const serving = hoa.views.get("officer")?.view ?? {};
    await agent.ask("reading", {
      kind: "scan",
      hardware: "kiosk-scanner",
      text: String(at(serving, "mine", "current", "ticket")),
    });
    await kiosk.until(() => at(kiosk.views.get("kiosk")?.view, "scan", "result", "status", "state") === "serving");
    const finished = await hoa.ask("command", command("finish", { ...counter, outcome: "done" }));
    expect(finished.ok).toBe(true);
    await keypad.until(() => at(keypad.views.get("keypad")?.view, "open", "label") !== undefined);
    expect((await keypad.ask("command", command("rate", { ...counter, level: "satisfied" }))).ok).toBe(true);
    await expect.poll(() => printed.length).toBeGreaterThan(0);
    expect(await Promise.all(printed)).toContainEqual(expect.objectContaining({ ok: true }));

    const page = readFileSync(new URL("../../docs/protocol.md", import.meta.url), "utf8");
    const bench = createBench({ office: () => demonstrationOffice, now: Date.now }).view();
    const seen = [
      serving,
      jobs,
      bench,
      ...[kiosk, display, keypad, hoa, agent].flatMap((line) => [...line.views.values()]),
    ];
    const missing = [...new Set(seen.flatMap(fieldsOf))].filter(
      (field) => !new RegExp(`\`[^\`]*\\b${field}\\b[^\`]*\``).test(page),
    );
    expect(missing).toEqual([]);
  });
});

/** The names of all fields of a value, at any depth. */
function fieldsOf(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  return Object.entries(value).flatMap(([field, inner]) => [field, ...fieldsOf(inner)]);
}
