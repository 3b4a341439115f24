import { expect, it } from "vitest";
import { aPaper, aProcedure } from "../dossier/catalogue/builders.ts";
import { birth, papers } from "../dossier/life/builders.ts";
import { aParty } from "../dossier/retention/people.ts";
import { aDesk, hoa, linkedCode, said, seen } from "./desk.ts";

const an = aParty("001190000017");
const third = { component: "3", count: { original: 1, certified: 0, copy: 0 } };
/** The next version asks for a third paper. */
const second = aProcedure({ time: birth.time, version: 2, components: [...birth.components, aPaper("3", "Giấy mới")] });
const published = [birth, second] as const;

it("a draft of a version that was replaced is refused, takes over the newer list, and is received by it", async () => {
  const { intake, draft, ask, publish } = await aDesk();
  const { id, revision, intake: form } = await draft(an);
  publish(...published);
  expect((await intake.sheet(id, hoa))?.outdated).toBe(true);
  expect(said(await ask(id, revision, { type: "receive" }))).toBe("versionOld");

  const procedure = { code: birth.code, version: 2 };
  const taken = await ask(id, revision, {
    type: "saveIntake",
    intake: { ...form, procedure, papers: [...papers, third] },
  });
  expect(said(taken)).toBe("draft");
  if (!taken.ok) throw new Error();
  expect([taken.sheet.outdated, taken.sheet.checklist.map(({ component }) => component)]).toEqual([
    false,
    ["1", "2", "3"],
  ]);
  expect(said(await ask(id, revision + 1, { type: "receive" }))).toBe("received");
});

it("a dossier keeps the version that it was received under, and is judged by its list for ever", async () => {
  const { intake, received, ask, publish } = await aDesk();
  const { id, revision } = await received(an);
  publish(...published);
  const sheet = await intake.sheet(id, hoa);
  expect([sheet?.procedure?.version, sheet?.outdated, sheet?.checklist.length]).toEqual([1, false, 2]);
  const lacks = [{ component: "2", what: "chữ ký" }];
  await ask(id, revision, { type: "askSupplement", lacks, reason: "thiếu chữ ký" });
  expect(
    said(await ask(id, revision + 1, { type: "answerSupplement", brought: [...papers, third], reason: null })),
  ).toBe("noSuchComponent");
  expect(said(await ask(id, revision + 1, { type: "answerSupplement", brought: papers, reason: null }))).toBe(
    "handling",
  );
});

it("a draft may turn to another procedure, whose list then holds", async () => {
  const { intake, draft, ask } = await aDesk();
  const { id, revision, intake: form } = await draft(an);
  const procedure = { code: linkedCode, version: 1 };
  expect(said(await ask(id, revision, { type: "saveIntake", intake: { ...form, procedure } }))).toBe("draft");
  expect(said(await ask(id, revision + 1, { type: "receive" }))).toBe("received");
  const dossier = (await seen({ intake }, id)).dossier;
  expect([dossier.intake.procedure.code, dossier.route.length]).toEqual([linkedCode, 2]);
});

it("an intake can not name a version that nobody published", async () => {
  const { draft, ask } = await aDesk();
  const { id, revision, intake: form } = await draft(an);
  const procedure = { code: birth.code, version: 7 };
  expect(said(await ask(id, revision, { type: "saveIntake", intake: { ...form, procedure } }))).toBe("noSuchVersion");
});
