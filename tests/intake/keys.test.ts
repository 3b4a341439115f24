import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { identify } from "#contract/identify/identify.ts";
import type { DossierId } from "#contract/ids.ts";
import { addKey } from "../../server/personal/keyring.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { reason } from "../dossier/life/builders.ts";
import { aParty } from "../dossier/retention/people.ts";
import { aDesk, anOpening, type Desk, hoa, newCommand, ticket } from "./desk.ts";

const an = aParty("001190000017");
const going = new AbortController().signal;

/** Rotated and started again, as `add-key` and a restart do. */
async function rotated(desk: Desk): Promise<void> {
  addKey(join(desk.folder, "keys"));
  await desk.reopen();
}

/** The first key is gone: whatever it alone could open is lost. */
async function withoutFirstKey(desk: Desk): Promise<void> {
  rmSync(join(desk.folder, "keys", "personal-1.key"));
  await desk.reopen();
}

it("after a rotation every record comes under the new key by itself, and then the old one may go", async () => {
  const desk = await aDesk();
  const dossier = await desk.received(an, { notifyPhone: "0987654321" });
  await desk.ask(dossier.id, dossier.revision, { type: "extend", until: desk.clock.now + 30 * 86_400_000, reason });
  await desk.intake.unmask(dossier.id, "đối chiếu thẻ", hoa);
  const gone = await desk.received(aParty("001190000018"));
  await desk.ask(gone.id, gone.revision, { type: "stop", reason });
  await desk.intake.erase(gone.id, "theo đơn số 12", hoa);
  await desk.intake.cards.keep(ticket(1), identify(cardOf(mau), { year: 2026 }));
  expect(await desk.intake.resealing.keys()).toMatchObject({ older: [], resealed: null });
  expect(await desk.intake.resealing.run(going)).toEqual([]);

  await rotated(desk);
  const { newest, older } = await desk.intake.resealing.keys();
  expect([older.length, older.includes(newest)]).toEqual([1, false]);
  expect((await desk.intake.resealing.keys()).resealed).toMatchObject({ finishedAt: null, done: 0 });
  expect(await desk.intake.resealing.run(going)).toEqual([]);
  expect((await desk.intake.resealing.keys()).resealed).toMatchObject({ finishedAt: desk.clock.now });

  const before = await desk.intake.unmask(dossier.id, "trước khi bỏ khóa cũ", hoa);
  await withoutFirstKey(desk);
  const after = await desk.intake.unmask(dossier.id, "sau khi bỏ khóa cũ", hoa);
  expect(after?.dossier).toEqual(before?.dossier);
  expect(after?.steps).toEqual(before?.steps);
  for (const typed of ["001190000017", "0987654321", an.name])
    expect([typed, (await desk.intake.find(typed)).lines.map(({ id }) => id)]).toEqual([typed, [dossier.id]]);
  const [about] = (await desk.intake.about("001190000017", "kiểm tra", hoa)).dossiers;
  expect(about?.looks.map((look) => look.reason)).toContain("đối chiếu thẻ");
  expect((await desk.intake.visitor(ticket(1))).card?.birth).toBe("1990");
  // Who looked at what was erased stays on record, and readable.
  expect((await desk.store.unmasks(gone.id)).map(({ officerName }) => officerName)).toEqual(Array(3).fill(hoa.name));
});

it("is not kept from the rest by one record that was damaged, and names it", async () => {
  const desk = await aDesk();
  const [bad, good] = [await desk.received(an), await desk.received(an)];
  const row = await desk.store.dossier(desk.settings.office.id, bad.id);
  const damaged = (row?.body ?? "").replace(/("name":"[^"]{30})[^"]{4}/, "$1AAAA");
  await desk.store.silenceDossiers([{ id: bad.id, revision: bad.revision, body: damaged, steps: [], lookups: [] }]);
  await rotated(desk);
  expect(await desk.intake.resealing.run(going)).toEqual([bad.id]);
  await withoutFirstKey(desk);
  expect((await desk.intake.unmask(good.id, "kiểm tra", hoa))?.dossier.intake.applicants[0]?.name).toBe(an.name);
});

it("goes on after a kill where it stopped, and an officer's step in between is not lost", async () => {
  const desk = await aDesk();
  const ids: DossierId[] = [];
  for (let number = 0; number < 60; number += 1) {
    const { sheet } = await opened(desk);
    ids.push(sheet.dossier.id);
  }
  await rotated(desk);
  const { newest } = await desk.intake.resealing.keys();
  const script = fileURLToPath(new URL("./reseal-until-killed.ts", import.meta.url));
  const child = spawn(process.execPath, [script, desk.folder], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");

  const { dossiers, finishedAt } = await desk.store.resealedSoFar(newest);
  expect(dossiers).toBeGreaterThan(0);
  expect(dossiers).toBeLessThan(60);
  expect(finishedAt).toBe(null);
  const last = ids.at(-1) ?? ids[0];
  if (!last) throw new Error("no dossier");
  const { intake, revision } = (await desk.intake.sheet(last, hoa))?.dossier ?? {};
  if (!intake || revision === undefined) throw new Error("no sheet");
  const [answer, broken] = await Promise.all([
    desk.ask(last, revision, { type: "saveIntake", intake: { ...intake, summary: "giữa chừng" } }),
    desk.intake.resealing.run(going),
  ]);
  expect([answer.ok, broken]).toEqual([true, []]);
  await withoutFirstKey(desk);
  for (const id of ids) expect((await desk.intake.unmask(id, "kiểm tra", hoa))?.dossier.id).toBe(id);
  expect((await desk.intake.sheet(last, hoa))?.dossier.intake.summary).toBe("giữa chừng");
});

async function opened(desk: Desk) {
  const reply = await desk.intake.open(anOpening(), hoa, newCommand());
  if (!reply.ok) throw new Error(reply.refusal.code);
  return reply;
}
