import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { DossierMessage } from "#contract/dossier.ts";
import { openSqliteDossiers, type SqliteDossiers } from "../../server/storage/sqlite/dossiers/store.ts";
import { birth, papers, reason, sensible } from "../dossier/life/builders.ts";
import { aParty } from "../dossier/retention/people.ts";
import { at } from "../dossier/working-time/calendars.ts";
import { aFolder } from "../storage/folder.ts";
import {
  aDesk,
  aMessage,
  anOpening,
  card,
  hoa,
  huong,
  newCommand,
  newId,
  said,
  seen,
  sheetOf,
  ticket,
} from "./desk.ts";

const an = aParty("001190000017");

describe("opening a dossier", () => {
  it("fills in the procedure, its fee, and whoever is on the ticket's card, and notes the trip", async () => {
    const { intake } = await aDesk();
    await intake.cards.keep(ticket(1), card);
    const sheet = sheetOf(await intake.open(anOpening({ ticket: ticket(1), useCard: true }), hoa, newCommand()));
    expect(sheet.dossier.intake.applicants).toMatchObject([{ name: "Nguyễn Văn An", idNumber: "001190000017" }]);
    expect(sheet.dossier.intake).toMatchObject({ procedure: { code: birth.code, version: 1 }, channel: "direct" });
    expect(sheet.dossier.visits).toMatchObject([{ ticket: ticket(1), purpose: "intake" }]);
    expect([sheet.masked, sheet.obstacle?.code, sheet.checklist.map(({ complete }) => complete)]).toEqual([
      false,
      "papersMissing",
      [false, false],
    ]);
  });

  it("has no fee only where the catalogue says so: any other is for the officer to settle", async () => {
    for (const [feeVnd, state] of [
      [0, "none"],
      [null, "unset"],
      [8_000, "unset"],
    ] as const) {
      const { intake, publish } = await aDesk();
      publish({ ...birth, feeVnd });
      const sheet = sheetOf(await intake.open(anOpening(), hoa, newCommand()));
      expect(sheet.dossier.intake.fee).toEqual({ amountVnd: feeVnd ?? 0, state, receiptNumber: null });
    }
  });

  it("opens one however often it is asked for, and is nobody else's", async () => {
    const { intake, store } = await aDesk();
    const opening = anOpening({ ticket: ticket(1) });
    const command = newCommand();
    const replies = await Promise.all(Array.from({ length: 8 }, () => intake.open(opening, hoa, command)));
    expect(replies.map((reply) => sheetOf(reply).dossier.revision)).toEqual(Array(8).fill(2));
    expect(await store.dossierSteps(opening.id)).toHaveLength(2);
    expect(said(await intake.open(opening, huong, newCommand()))).toBe("dossierExists");
  });

  it("needs a procedure in force", async () => {
    const { intake, publish } = await aDesk();
    publish({ ...birth, abolished: true });
    expect(said(await intake.open(anOpening(), hoa, newCommand()))).toBe("noSuchVersion");
  });

  it("has several dossiers on one ticket, and one dossier on several tickets", async () => {
    const { intake, ask } = await aDesk();
    const one = anOpening({ ticket: ticket(1) });
    await intake.open(one, hoa, newCommand());
    await intake.open(anOpening({ ticket: ticket(1) }), hoa, newCommand());
    expect((await intake.visitor(ticket(1))).here).toHaveLength(2);
    await ask(one.id, 2, { type: "visit", ticket: ticket(2, "2026-11-25"), purpose: "supplement" });
    const visitor = await intake.visitor(ticket(2, "2026-11-25"));
    expect([visitor.purpose, visitor.here.map(({ id, visits }) => [id, visits])]).toEqual([
      "supplement",
      [[one.id, 2]],
    ]);
  });
});

describe("a step", () => {
  it("is taken once: the same message again gets the dossier as it is now", async () => {
    const { intake, store, draft } = await aDesk();
    const { id, intake: form } = await draft(an);
    const story: DossierMessage[] = [
      aMessage(2, { type: "saveIntake", intake: { ...form, summary: "mới" } }),
      aMessage(3, sensible.receive),
      aMessage(4, { ...sensible.askSupplement, lacks: [...sensible.askSupplement.lacks] }),
      aMessage(5, { type: "answerSupplement", brought: papers, reason: null }),
      aMessage(6, { type: "extend", until: at("2026-12-24 10:00"), reason }),
      aMessage(7, { type: "visit", ticket: ticket(3), purpose: "enquiry" }),
      aMessage(8, { type: "finishHandling", results: ["Giấy khai sinh"] }),
      aMessage(9, sensible.returnResult),
    ];
    for (const message of story) {
      const first = sheetOf(await intake.ask(id, message, hoa));
      expect([message.command.type, first.dossier.revision]).toEqual([message.command.type, message.revision + 1]);
      const again = await Promise.all([intake.ask(id, message, hoa), intake.ask(id, message, hoa)]);
      expect(again.map((reply) => sheetOf(reply).dossier)).toEqual([first.dossier, first.dossier]);
    }
    expect((await store.dossierSteps(id)).map(({ revision }) => revision)).toEqual([1, 4, 5, 6, 7, 8, 9, 10]);
    expect((await seen({ intake }, id)).dossier.state.state).toBe("returned");
  });

  it("is answered with what was written, and nothing of it is read again", async () => {
    const stored = await openSqliteDossiers({ file: join(aFolder(), "dossiers.db") });
    onTestFinished(() => stored.close());
    const asked: string[] = [];
    const noting = <Call extends (...what: never[]) => unknown>(name: string, call: Call) =>
      ((...what) => {
        asked.push(name);
        return call(...what);
      }) as Call;
    const store: SqliteDossiers = {
      ...stored,
      dossier: noting("dossier", stored.dossier),
      dossierSteps: noting("steps", stored.dossierSteps),
      saveDossier: noting("save", stored.saveDossier),
    };
    const { intake } = await aDesk({ store });
    const opening = anOpening();
    let last = sheetOf(await intake.open(opening, hoa, newCommand()));
    expect(last).toEqual(await intake.sheet(opening.id, hoa));
    const full = { ...last.dossier.intake, applicants: [an], papers };
    const { receive, askSupplement, answerSupplement } = sensible;
    for (const command of [{ type: "saveIntake", intake: full } as const, receive, askSupplement, answerSupplement]) {
      asked.length = 0;
      const message = DossierMessage.parse({ id: newCommand(), revision: last.dossier.revision, command });
      last = sheetOf(await intake.ask(opening.id, message, hoa));
      expect([command.type, asked]).toEqual([command.type, ["dossier", "steps", "save"]]);
      expect(last).toEqual(await intake.sheet(opening.id, hoa));
    }
  });

  it("of one of 64 officers wins each revision; the others are shown the dossier as it is now", async () => {
    const desk = await aDesk();
    let { id, revision } = await desk.received(an);
    for (let round = 0; round < 3; round += 1) {
      const replies = await Promise.all(
        Array.from({ length: 64 }, (_, officer) =>
          desk.ask(
            id,
            revision,
            { type: "visit", ticket: ticket(100 * round + officer + 1), purpose: "enquiry" },
            huong,
          ),
        ),
      );
      const won = replies.filter(({ ok }) => ok);
      expect(won).toHaveLength(1);
      for (const reply of replies) {
        if (reply.ok) continue;
        expect(reply.refusal.code).toBe("dossierChanged");
        expect(reply.sheet?.dossier.revision).toBe(revision + 1);
      }
      revision += 1;
    }
    expect((await desk.store.dossierSteps(id)).map((step) => step.revision)).toEqual([1, 3, 4, 5, 6]);
  });

  it("of the second of two officers who save one draft is refused with what is there now", async () => {
    const { intake, draft, ask } = await aDesk();
    const { id, revision, intake: form } = await draft(an);
    const mine = await ask(id, revision, { type: "saveIntake", intake: { ...form, summary: "của Hoa" } });
    expect(mine.ok).toBe(true);
    await intake.unmask(id, "sửa cùng cán bộ Hoa", huong);
    const theirs = await ask(id, revision, { type: "saveIntake", intake: { ...form, summary: "của Hương" } }, huong);
    expect(said(theirs)).toBe("dossierChanged");
    if (theirs.ok) throw new Error();
    expect([theirs.sheet?.masked, theirs.sheet?.dossier.revision, theirs.sheet?.dossier.intake.summary]).toEqual([
      true,
      revision + 1,
      "••",
    ]);
    const again = await ask(id, revision + 1, { type: "saveIntake", intake: { ...form, summary: "cả hai" } }, huong);
    expect(again.ok).toBe(true);
  });

  it("never saves masked text over what it stands for", async () => {
    const { intake, draft, ask } = await aDesk();
    const { id, revision } = await draft(an, { notifyPhone: "0987654321" });
    const masked = await intake.sheet(id, huong);
    if (!masked) throw new Error();
    expect(masked.masked).toBe(true);
    const reply = await ask(id, revision, { type: "saveIntake", intake: masked.dossier.intake }, huong);
    expect(said(reply)).toBe("maskedText");
    expect((await seen({ intake }, id)).dossier.intake.applicants).toEqual([an]);
  });

  it("of a dossier that is not there is refused as such", async () => {
    const { ask } = await aDesk();
    expect(said(await ask(newId(), 1, { type: "receive" }))).toBe("noSuchDossier");
  });

  it("takes a code that another dossier has for taken", async () => {
    const { intake, received, draft, ask } = await aDesk();
    const given = "H29.19-261123-0042";
    expect((await received(an, { givenCode: given })).code).toBe(given);
    const { id, revision } = await draft(an, { givenCode: given.toLowerCase() });
    expect(said(await ask(id, revision, { type: "receive" }))).toBe("codeTaken");
    expect((await seen({ intake }, id)).dossier.state.state).toBe("draft");
  });
});

it("a draft is there as it was saved when the browser and the hub come back", async () => {
  const desk = await aDesk();
  const draft = await desk.draft(an, { summary: "gõ dở" });
  await desk.reopen();
  expect((await desk.intake.sheet(draft.id, hoa))?.dossier).toEqual(draft);
  expect((await desk.intake.list("drafts", 9)).map(({ id }) => id)).toEqual([draft.id]);
});

it("numbers begin anew with the day of the office, and another agency has its own", async () => {
  const desk = await aDesk();
  const codes: (string | null)[] = [];
  for (const moment of ["2026-11-23 23:59", "2026-11-23 23:59", "2026-11-24 00:00"]) {
    desk.clock.now = at(moment);
    codes.push((await desk.received(an)).code);
  }
  const { office } = desk.settings;
  if (!office.dossiers) throw new Error("no rules");
  desk.settings.office = { ...office, dossiers: { ...office.dossiers, agencyCode: "H99.20" } };
  codes.push((await desk.received(an)).code);
  expect(codes).toEqual(["H99.19-261123-0001", "H99.19-261123-0002", "H99.19-261124-0001", "H99.20-261124-0001"]);
});
