import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { aParty } from "../dossier/retention/people.ts";
import { aDesk, type Desk, hoa } from "./desk.ts";

const at = (time: string) => Date.parse(`${time.replace(" ", "T")}:00+07:00`);
const reason = "Người dân xin rút hồ sơ";

/** From now on the disk refuses to write to this table for one dossier, as one with a bad block does. */
function refuse(desk: Desk, deed: string, dossier: string): void {
  const db = new Database(desk.file);
  db.exec(`CREATE TRIGGER bad_block BEFORE ${deed} ON dossier WHEN OLD.id = '${dossier}'
    BEGIN SELECT RAISE(ABORT, 'bad block'); END`);
  db.close();
}

/** Of people of their own, stopped at once. */
async function ended(desk: Desk, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const applicant = { ...aParty(`0011900000${20 + number}`), phone: "0987654321" };
    const { id, revision } = await desk.received(applicant);
    await desk.ask(id, revision, { type: "stop", reason });
    desk.clock.now += 1_000;
    ids.push(id);
  }
  return ids;
}

const onRecord = async (desk: Desk) => (await desk.intake.keeping.sweeps()).map(({ what, count }) => ({ what, count }));

describe("what is kept for a time", () => {
  it("stays whole while the clock is not believed, and goes once it is", async () => {
    const desk = await aDesk();
    const going = new AbortController().signal;
    const draft = await desk.draft(aParty("001190000017"));
    const [over] = await ended(desk, 1);
    desk.clock.isBelieved = false;
    desk.clock.now = at("2055-11-23 10:00");
    expect(await desk.intake.keeping.sweep()).toEqual([]);
    expect(await desk.intake.keeping.silence(going)).toBe(0);
    expect(await onRecord(desk)).toEqual([]);
    for (const id of [draft.id, over]) expect(await desk.intake.sheet(id as typeof draft.id, hoa)).not.toBeNull();
    desk.clock.isBelieved = true;
    expect((await desk.intake.keeping.sweep()).toSorted()).toEqual([draft.id, over].toSorted());
  });

  it("is on record where it went before the disk failed: the dossiers", async () => {
    const desk = await aDesk();
    const ids = await ended(desk, 3);
    desk.clock.now = at("2055-11-23 10:00");
    refuse(desk, "DELETE", ids[2] ?? "");
    await expect(desk.intake.keeping.sweep()).rejects.toThrow();
    expect(await onRecord(desk)).toEqual([{ what: "dossiers", count: 2 }]);
  });

  it("is on record where it went before the disk failed: the contacts", async () => {
    const desk = await aDesk();
    const ids = await ended(desk, 8);
    desk.clock.now = at("2028-11-23 10:00");
    refuse(desk, "UPDATE", ids[7] ?? "");
    await expect(desk.intake.keeping.silence(new AbortController().signal)).rejects.toThrow();
    const [swept] = await onRecord(desk);
    expect(swept?.what).toBe("contacts");
    expect(swept?.count).toBeGreaterThan(0);
  });
});
