import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "#contract/people.ts";
import { createLog } from "../../server/log.ts";
import { aDossier } from "../browser/dossiers.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
let cookie = "";
let logged = "";
function keepLog(line: string): void {
  logged += line;
}
beforeAll(async () => {
  office = await runOffice({ log: createLog("error", { write: keepLog }) });
  ({ cookie } = await office.signIn("hoa"));
});
afterAll(() => office.stop());

/** What lies in storage is changed as a failing disk would. */
function damage(change: (db: Database.Database) => void): void {
  const db = new Database(join(office.dataDir, "dossiers.db"));
  change(db);
  db.close();
}

const ask = async (path: string) => {
  const { status, body } = await office.http("GET", path, { cookie });
  return { status, problem: Problem.parse(body) };
};

describe("what went wrong in the hub is told for what it is", () => {
  it("a dossier with a damaged field: which one, and nothing of it; all others open as ever", async () => {
    const [damaged, whole] = [await aDossier(office, cookie, "received"), await aDossier(office, cookie, "received")];
    damage((db) => {
      const { body } = db.prepare("SELECT body FROM dossier WHERE id = ?").get(damaged.id) as { body: string };
      const { intake } = JSON.parse(body);
      const { name } = intake.applicants[0];
      const changed = `${name.slice(0, 20)}${name[20] === "A" ? "B" : "A"}${name.slice(21)}`;
      db.prepare("UPDATE dossier SET body = ? WHERE id = ?").run(body.replace(name, changed), damaged.id);
    });
    const { status, problem } = await ask(`/api/dossiers/${damaged.id}`);
    expect([status, problem.code]).toEqual([500, "recordDamaged"]);
    expect(problem.detail).toMatch(/^dossier\/[\w.]+$/);
    expect(problem.detail).not.toContain(damaged.id);
    expect((await office.http("GET", `/api/dossiers/${whole.id}`, { cookie })).status).toBe(200);
  });

  it("a record that no release wrote: a fault of the hub, which does not say that it is stopping", async () => {
    const { id } = await aDossier(office, cookie, "received");
    damage((db) => void db.prepare("UPDATE dossier SET body = '{' WHERE id = ?").run(id));
    const { status, problem } = await ask(`/api/dossiers/${id}`);
    expect([status, problem.code, problem.detail]).toEqual([500, "hubFailed", null]);
    // What it was stands where whoever runs the hub looks.
    expect(logged).toMatch(/"error":\{"type":"\w*Error","message":"[^"]/);
  });
});
