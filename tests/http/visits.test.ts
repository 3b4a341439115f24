import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countOfDay, dayOfCount } from "#contract/calendar.ts";
import { type CounterId, Day, type PriorityGroupId, type TicketId } from "#contract/ids.ts";
import { Problem } from "#contract/people.ts";
import { PersonalDataView } from "#contract/personal-data.ts";
import type { PriorityFinding } from "#contract/ticket.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { visitsKeptFrom } from "../../server/dossier/retention/retention.ts";
import { officeClock } from "../office-clock.ts";
import { issue } from "../realtime/parts.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";

const counter = "counter-1" as CounterId;
const group = demonstrationOffice.priorityGroups[0];

let office: OfficeUnderTest;
let hoa: Line & { cookie: string };
let supervisor = "";
let today = "";
beforeAll(async () => {
  office = await runOffice({ config: { requestsPerMinute: 10_000 } });
  hoa = await office.signIn("hoa");
  supervisor = (await office.signIn("ha")).cookie;
  await hoa.client.send({ type: "openCounter", counter });
  for (const found of ["confirmed", "withdrawn", null] as const) await visit(found);
  const plain = await hoa.client.send(issue());
  today = plain.ok ? (plain.answer.ticket?.id.split(".")[1] ?? "") : "";
});
afterAll(() => office?.stop());

/** Somebody of a priority group, called, and looked at or not. */
async function visit(found: PriorityFinding | null): Promise<TicketId> {
  const asked = issue();
  if (asked.type !== "issueTicket" || !group) throw new Error("no such ticket");
  const issued = await hoa.client.send({ ...asked, priority: group.id as PriorityGroupId });
  const ticket = issued.ok ? issued.answer.ticket : null;
  if (!ticket) throw new Error("no number was given");
  await hoa.client.send({ type: "callTicket", counter, ticket: ticket.id });
  if (found) await hoa.client.send({ type: "checkPriority", counter, ticket: ticket.id, found });
  await hoa.client.send({ type: "hold", counter, note: null });
  return ticket.id;
}

/** Some days from today. */
const shifted = (days: number) => dayOfCount(countOfDay(Day.parse(today)) + days);

async function file(query: string, cookie = supervisor) {
  const answer = await fetch(`${office.url}/api/visits.csv?${query}`, { headers: { cookie } });
  const rows = (await answer.text())
    .replace("\ufeff", "")
    .trim()
    .split("\r\n")
    .map((row) => row.split(";"));
  return { status: answer.status, name: answer.headers.get("content-disposition"), rows };
}

describe("the register of tickets as a CSV", () => {
  it("tells a priority group that an officer confirmed from one that nobody looked at, and both from one that does not apply", async () => {
    const { status, name, rows } = await file(`from=${today}&to=${today}`);
    expect(status).toBe(200);
    expect(name).toBe(`attachment; filename="so-phieu-${today}-${today}.csv"`);
    const [heads = [], ...lines] = rows;
    expect(lines.every((line) => line.length === heads.length)).toBe(true);
    const column = (head: string) => lines.map((line) => line[heads.indexOf(head)]);
    expect(column("Số")).toEqual(["A001", "A002", "A003", "A004"]);
    expect(column("Cán bộ kiểm tra ưu tiên")).toEqual(["đã xác nhận", "không áp dụng", "chưa kiểm tra", ""]);
    // Also where it does not apply: the column beside it says so.
    expect(column("Ưu tiên")).toEqual([group?.name.vi, group?.name.vi, group?.name.vi, ""]);
    expect(column("Tình trạng")).toEqual(["tạm giữ", "tạm giữ", "tạm giữ", "đang chờ"]);
    expect(column("Quầy")).toEqual(["1", "1", "1", ""]);
    for (const time of column("Lấy số")) expect(time).toMatch(/^\d\d:\d\d$/);
  });

  it("is there in English, for supervisors and administrators, a year at most", async () => {
    const { rows } = await file(`from=${today}&to=${today}&language=en`);
    const at = (rows[0] ?? []).indexOf("Officer’s check of priority");
    expect(rows.slice(1).map((row) => row[at])).toEqual(["confirmed", "does not apply", "not looked at", ""]);
    expect((await file("from=2025-01-01&to=2026-12-31")).status).toBe(400);
    expect((await file(`from=${today}&to=${today}`, hoa.cookie)).status).toBe(403);
    expect((await file(`from=${shifted(-2)}&to=${shifted(-1)}`)).rows).toHaveLength(1);
  });

  it("is on record each time: who took it, when, and of which days; not when it was refused", async () => {
    const admin = (await office.signIn("khanh")).cookie;
    const taken = async () =>
      PersonalDataView.parse((await office.http("GET", "/api/personal-data", { cookie: admin })).body).taken;
    const before = await taken();
    const began = officeClock.now();
    await file(`from=${today}&to=${today}`, admin);
    await file(`from=${today}&to=${today}`, hoa.cookie);
    await file("from=2025-01-01&to=2026-12-31", admin);
    const [newest, ...others] = await taken();
    expect(others).toEqual(before);
    expect(newest).toMatchObject({ from: today, to: today, officerName: expect.stringMatching(/Khánh/) });
    expect((newest?.at ?? 0) - began).toBeGreaterThanOrEqual(0);
  });

  it("lacks visits whose time is over once the hub has started: how many went is on record", async () => {
    await office.restart(async () => {
      const db = new Database(join(office.dataDir, "hall.db"));
      const put = db.prepare(
        "INSERT INTO visit (office, day, label, ticket, service, issued_at, state) VALUES (?, ?, ?, ?, 'x', 1, 'finished')",
      );
      for (const label of ["A001", "A002"]) put.run(demonstrationOffice.id, "2020-01-02", label, `old ${label}`);
      // Of so many days before today that the hub believes the clock.
      const opened = db.prepare("INSERT INTO office_day (office, day, first_seq) VALUES (?, ?, 0)");
      for (let ago = 1; ago <= 5; ago += 1) opened.run(demonstrationOffice.id, shifted(-ago));
      db.close();
    });
    const admin = (await office.signIn("khanh")).cookie;
    await expect
      .poll(async () =>
        PersonalDataView.parse((await office.http("GET", "/api/personal-data", { cookie: admin })).body),
      )
      .toMatchObject({ sweeps: [{ what: "visits", count: 2 }] });
    const old = Day.parse("2020-01-02");
    expect(await office.visits().between(demonstrationOffice.id, old, old)).toEqual([]);
    expect((await file(`from=${today}&to=${today}`)).rows).toHaveLength(5);
  });

  it("says from which day on visits are kept, rather than begin later than it was asked to", async () => {
    const answer = await fetch(`${office.url}/api/visits.csv?from=2020-01-01&to=2020-01-02`, {
      headers: { cookie: supervisor },
    });
    expect(answer.status).toBe(410);
    const { code, detail } = Problem.parse(await answer.json());
    expect([code, detail]).toEqual(["visitsNotKept", visitsKeptFrom(undefined, officeClock.now())]);
  });

  it("tells a group that the settings do not have any more by its id, and that they do not", async () => {
    const settings = join(office.dataDir, "office.json");
    const written = JSON.parse(await readFile(settings, "utf8"));
    const groups = written.priorityGroups.filter(({ id }: { id: string }) => id !== group?.id);
    await writeFile(settings, JSON.stringify({ ...written, priorityGroups: groups }));
    const first = async (language: string) => {
      const { rows } = await file(`from=${today}&to=${today}&language=${language}`);
      return rows[1]?.[4];
    };
    await expect.poll(() => first("vi")).toBe(`${group?.id} (không còn trong cài đặt)`);
    expect(await first("en")).toBe(`${group?.id} (no longer in the settings)`);
  });
});
