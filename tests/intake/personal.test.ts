import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SealBroken } from "../../server/personal/fault.ts";
import { birth, papers, reason } from "../dossier/life/builders.ts";
import { aParty } from "../dossier/retention/people.ts";
import { at } from "../dossier/working-time/calendars.ts";
import { aDesk, anOpening, card, type Desk, hoa, huong, newCommand, said, seen, ticket } from "./desk.ts";

const an = aParty("001190000017");

/** All bytes of the folder's files but the keys', the write-ahead log with them. */
function bytesIn(folder: string): Buffer {
  const files = readdirSync(folder).map((name) => join(folder, name));
  return Buffer.concat(files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file)));
}

/** A dossier in which everything is said that can be, through every step that takes words. */
async function aTalkativeDossier(desk: Desk): Promise<string[]> {
  await desk.intake.cards.keep(ticket(1), card);
  await desk.intake.open(anOpening({ ticket: ticket(1), useCard: true }), hoa, newCommand());
  const { id, revision } = await desk.received(an, {
    applicants: [an, { ...aParty("001190000018", "Phạm Thị Cẩm Tú"), kind: "other" }],
    representative: aParty("001190000019", "Lê Quốc Cường"),
    extras: [{ name: "giấy riêng tư", count: { original: 1, certified: 0, copy: 0 }, reason: "lẽ riêng tư" }],
    summary: "việc riêng tư",
    area: "Thôn Riêng Tư",
    returnBy: { kind: "post", address: "Số 5 đường Riêng Tư, xã Đông Hải" },
    notifyPhone: "0987654321",
  });
  const steps = [
    { type: "askSupplement", lacks: [{ component: null, what: "điều còn vướng" }], reason: "lời giải thích" },
    { type: "answerSupplement", brought: papers, reason: "bổ sung riêng tư" },
    { type: "extend", until: at("2026-12-24 10:00"), reason: "xin lỗi ông An" },
    { type: "finishHandling", results: ["Giấy khai sinh của bé Bống"] },
    { type: "returnResult", by: "post", receiver: "Nguyễn Thị Nhận" },
  ] as const;
  for (const [index, step] of steps.entries()) {
    const command = step.type === "askSupplement" ? { ...step, lacks: [...step.lacks] } : step;
    const reply = await desk.ask(
      id,
      revision + index,
      command.type === "finishHandling" ? { ...command, results: [...command.results] } : command,
    );
    expect([step.type, reply.ok]).toEqual([step.type, true]);
  }
  await desk.intake.unmask(id, "gọi cho bà Tú", huong);
  return [
    ...["Nguyễn Văn An", "Phạm Thị Cẩm Tú", "Lê Quốc Cường", "Nguyễn Thị Nhận", "Cẩm Tú"],
    ...["001190000017", "001190000018", "001190000019", "1990-01-15", "15011990", "@example.vn"],
    ...["0987654321", "0990000017", "Thôn 00119", "Riêng Tư", "riêng tư", "điều còn vướng", "lời giải thích"],
    ...["xin lỗi ông", "bé Bống", "gọi cho bà Tú"],
  ];
}

describe("on the disk", () => {
  it("lies nothing of any person in the plain, however it is written", async () => {
    const desk = await aDesk({ receivers: () => ["province", "webhook"] });
    const personal = await aTalkativeDossier(desk);
    const bytes = bytesIn(desk.folder);
    expect(bytes.includes(birth.code)).toBe(true);
    expect((await desk.store.outboxWaiting(99)).total).toBeGreaterThan(0);
    const writings = (text: string) => [
      text,
      text.normalize("NFD"),
      Buffer.from(text).toString("base64").slice(0, -4),
      encodeURIComponent(text),
    ];
    expect(personal.flatMap(writings).filter((text) => bytes.includes(text))).toEqual([]);
  });

  it("opens with the right keys only: other keys are told of at the start, and tell nothing", async () => {
    const desk = await aDesk();
    await desk.received(an);
    const other = join(desk.folder, "others-keys");
    const refused = await desk.reopen(other).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SealBroken);
    expect(String(refused)).toMatch(/khoá|khóa/i);
    expect(String(refused)).not.toMatch(/Nguyễn|001190000017/);
    expect((await desk.reopen()).find).toBeTypeOf("function");
  });

  it("one damaged field is that dossier's trouble alone", async () => {
    const desk = await aDesk();
    const { id } = await desk.received(an);
    const { id: other } = await desk.received(aParty("001190000018"));
    const row = await desk.store.dossier(desk.settings.office.id, id);
    if (!row) throw new Error();
    const body = row.body.replace(/("name":"[^"]{30})(.)/, (_all, before, one) => before + (one === "A" ? "B" : "A"));
    const { code: _code, ...same } = row;
    const write = { row: { ...same, revision: row.revision + 1, body }, expectedRevision: row.revision };
    await desk.store.saveDossier({
      ...write,
      steps: [],
      code: { from: "none" },
      lookups: null,
      visits: [],
      outbox: [],
    });
    const intake = await desk.reopen();
    await expect(intake.sheet(id, hoa)).rejects.toBeInstanceOf(SealBroken);
    expect((await seen(desk, other)).dossier.id).toBe(other);
    // What a kiosk tells of somebody's dossiers is nothing that is sealed.
    expect(await intake.arrivals.unfinished(an.idNumber ?? "")).toMatchObject([{ count: 1 }]);
    // Both have the same name: it is found by its hash, and then not by itself.
    expect((await intake.find("nguyen van an")).lines.map((line) => line.id)).toEqual([other]);
    const open = (await intake.list("open", 9)).map((line) => [line.id, line.applicant]);
    expect(new Map(open as [string, string][])).toEqual(
      new Map([
        [id, "••"],
        [other, "Nguyễn V•• A••"],
      ]),
    );
  });
});

describe("an unmasked look", () => {
  it("is on record before it is shown, with who, when and why; a crash in between shows nothing", async () => {
    const desk = await aDesk();
    const { id } = await desk.received(an);
    const before = (await desk.store.unmasks(id)).length;
    const masked = await desk.intake.sheet(id, hoa);
    expect([masked?.masked, JSON.stringify(masked).includes("Nguyễn Văn An")]).toEqual([true, false]);
    expect(await desk.store.unmasks(id)).toHaveLength(before);

    desk.clock.now += 1_000;
    await desk.intake.unmask(id, "gọi điện hẹn trả", huong);
    const [look] = (await desk.store.unmasks(id)).slice(-1);
    expect(look).toMatchObject({ officer: huong.account, officerName: huong.name, at: desk.clock.now });
    await desk.store.close();
    await expect(desk.intake.unmask(id, "không ghi được", hoa)).rejects.toThrow();
  });

  it("is also that of whoever opens a draft; to others it is masked", async () => {
    const desk = await aDesk();
    const { id } = await desk.draft(an);
    expect((await desk.store.unmasks(id)).map(({ officer }) => officer)).toEqual([hoa.account]);
    expect((await desk.intake.sheet(id, hoa))?.masked).toBe(false);
    expect((await desk.intake.sheet(id, huong))?.masked).toBe(true);
  });
});

describe("a scanned card", () => {
  it("is masked to whoever calls the ticket, and knows the person's unfinished dossiers", async () => {
    const desk = await aDesk();
    const { id } = await desk.received(an);
    await desk.intake.cards.keep(ticket(1), card);
    const visitor = await desk.intake.visitor(ticket(1));
    expect(visitor.card).toEqual({
      name: "Nguyễn V•• A••",
      idNumber: "0011••••••17",
      birth: "1990",
      priorityByAge: false,
    });
    expect(visitor.open.map((line) => line.id)).toEqual([id]);
    expect(JSON.stringify(visitor)).not.toContain("Nguyễn Văn An");
  });

  it("is gone at midnight: to people at once, from the disk with the sweep", async () => {
    const desk = await aDesk();
    await desk.intake.cards.keep(ticket(1), card);
    desk.clock.now = at("2026-11-23 23:59");
    await desk.intake.keeping.sweep();
    expect((await desk.intake.visitor(ticket(1))).card).not.toBeNull();
    desk.clock.now = at("2026-11-24 00:00");
    expect((await desk.intake.visitor(ticket(1))).card).toBeNull();
    expect(await desk.store.card(ticket(1))).not.toBeNull();
    await desk.intake.keeping.sweep();
    expect(await desk.store.card(ticket(1))).toBeNull();
  });
});

describe("retention", () => {
  it("erases drafts left alone and dossiers long ended, bytes and all, and keeps the rest", async () => {
    const desk = await aDesk();
    const left = await desk.draft(an);
    const ended = await desk.received(an);
    await desk.ask(ended.id, ended.revision, { type: "stop", reason });
    const open = await desk.received(aParty("001190000018"));
    const sealed = (await desk.store.dossier(desk.settings.office.id, ended.id))?.body.slice(200, 260) ?? "";
    expect(bytesIn(desk.folder).includes(sealed)).toBe(true);

    desk.clock.now = at("2026-12-22 23:00");
    expect(await desk.intake.keeping.sweep()).toEqual([]);
    desk.clock.now = at("2026-12-25 00:00");
    expect(await desk.intake.keeping.sweep()).toEqual([left.id]);
    desk.clock.now = at("2036-11-23 23:00");
    expect(await desk.intake.keeping.sweep()).toEqual([]);
    desk.clock.now = at("2036-12-25 00:00");
    expect(await desk.intake.keeping.sweep()).toEqual([ended.id]);
    expect(bytesIn(desk.folder).includes(sealed)).toBe(false);
    expect(await desk.intake.sheet(ended.id, hoa)).toBeNull();
    expect((await desk.intake.sheet(open.id, hoa))?.dossier.code).toBe(open.code);
    expect((await desk.intake.find("001190000017")).lines).toEqual([]);
    expect((await desk.intake.keeping.sweeps()).map(({ what, count }) => [what, count])).toEqual([
      ["dossiers", 1],
      ["dossiers", 1],
    ]);
  });

  it("takes phones and e-mail addresses out of what ended, everywhere, and leaves the rest as it was", async () => {
    const desk = await aDesk();
    const going = new AbortController().signal;
    const ended = await desk.received(an, { notifyPhone: "0987654321" });
    await desk.ask(ended.id, ended.revision, { type: "stop", reason });
    const open = await desk.received(aParty("001190000018"), { notifyPhone: "0987654322" });

    desk.clock.now = at("2027-11-23 23:00");
    expect(await desk.intake.keeping.silence(going)).toBe(0);
    desk.clock.now = at("2027-11-24 00:00");
    expect(await desk.intake.keeping.silence(going)).toBe(1);
    expect(await desk.intake.keeping.silence(going)).toBe(0);

    const sheet = await desk.intake.unmask(ended.id, "kiểm tra", hoa);
    expect(sheet?.dossier.intake).toEqual({
      ...ended.intake,
      notifyPhone: null,
      applicants: [{ ...an, phone: null, email: null }],
    });
    expect(JSON.stringify(sheet?.steps)).not.toMatch(/phone":"|email":"/);
    expect(sheet?.steps.at(-1)?.change).toEqual({ type: "stopped", reason });
    for (const phone of ["0987654321", an.phone ?? ""])
      expect((await desk.intake.find(phone)).lines.map(({ id }) => id)).not.toContain(ended.id);
    expect((await desk.intake.find("001190000017")).lines.map(({ id }) => id)).toEqual([ended.id]);
    expect((await desk.intake.find("0987654322")).lines.map(({ id }) => id)).toEqual([open.id]);
    expect(await desk.intake.keeping.sweeps()).toEqual([{ at: desk.clock.now, what: "contacts", count: 1 }]);
  });

  it("takes them out of the rest, too, when more records are damaged than are looked at in one go", async () => {
    const desk = await aDesk();
    const ended = async () => {
      const dossier = await desk.received(an, { notifyPhone: "0987654321" });
      await desk.ask(dossier.id, dossier.revision, { type: "stop", reason });
      return dossier.id;
    };
    for (let number = 0; number < 6; number += 1) {
      const row = await desk.store.dossier(desk.settings.office.id, await ended());
      if (!row) throw new Error("no dossier");
      const body = row.body.replace(/("name":"[^"]{30})[^"]{4}/, "$1AAAA");
      const rewrite = { id: row.id, revision: row.revision, body, steps: [], lookups: [] };
      await desk.store.resealDossiers([rewrite], { key: "damaged", upTo: number });
    }
    const good = await ended();
    desk.clock.now = at("2027-11-24 00:00");
    expect(await desk.intake.keeping.silence(new AbortController().signal)).toBe(1);
    expect((await desk.intake.unmask(good, "kiểm tra", hoa))?.dossier.intake.notifyPhone).toBe(null);
  });
});

describe("a clock that was set back", () => {
  it("takes no time and no code back: both go on from where they were, after a restart too", async () => {
    const desk = await aDesk();
    const first = await desk.received(an);
    desk.clock.now = at("2026-11-20 10:00");
    const second = await desk.received(an);
    await desk.reopen();
    const third = await desk.received(an);
    expect([first, second, third].map(({ code }) => code)).toEqual([1, 2, 3].map((seq) => `H99.19-261123-000${seq}`));
    const times = [first, second, third].map(({ received }) => received?.at ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(said(await desk.ask(third.id, third.revision, { type: "startHandling" }))).toBe("handling");
  });
});
