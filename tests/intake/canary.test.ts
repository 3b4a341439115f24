import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { z } from "zod";
import { DossierCommand } from "#contract/dossier.ts";
import type { DossierId } from "#contract/ids.ts";
import { newestForm } from "../../server/intake/older.ts";
import { linked, papers, sensible } from "../dossier/life/builders.ts";
import { aParty } from "../dossier/retention/people.ts";
import { aDesk, anOpening, type Desk, hoa, linkedCode, newCommand, seen, sheetOf } from "./desk.ts";

type Schema = z.core.$ZodType;

/** Texts that take anything and yet name nobody: ids of the published list, and the dossier's own code. */
const plain = /(^|\.)(component|givenCode)$/;

/** What was planted so far: each text once in all the data. */
const planted: string[] = [];
function canary(): string {
  planted.push(`Kín${planted.length + 1}mật Đặng Ự`);
  return planted.at(-1) ?? "";
}

/**
 * A value of this schema with a text of its own in every place that takes any text; in all others what the example has. Places that
 * were added to the schema since are found by themselves.
 */
function plantedIn(schema: Schema, example: unknown, path: string): unknown {
  const { def } = schema._zod as { def: z.core.$ZodTypes["_zod"]["def"] };
  switch (def.type) {
    case "object": {
      const given = (example ?? {}) as Record<string, unknown>;
      const entries = Object.entries(def.shape).map(([key, one]) => [
        key,
        plantedIn(one, given[key], path === "" ? key : `${path}.${key}`),
      ]);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    case "array": {
      const given = Array.isArray(example) && example.length > 0 ? example : [undefined];
      return given.map((one) => plantedIn(def.element, one, path)).filter((one) => one !== undefined);
    }
    case "nullable":
      return plantedIn(def.innerType, example ?? undefined, path) ?? null;
    case "optional":
      return plantedIn(def.innerType, example, path);
    case "union": {
      const fitting = def.options.find((option) => (option as z.ZodType).safeParse(example).success);
      return fitting ? plantedIn(fitting, example, path) : example;
    }
    case "string":
    case "pipe":
      return !plain.test(path) && (schema as z.ZodType).safeParse("Đặng Ự mật").success ? canary() : example;
    default:
      return example;
  }
}

function commandWith(type: DossierCommand["type"], example: DossierCommand): DossierCommand {
  const schema = DossierCommand.options.find(({ shape }) => shape.type.value === type);
  if (!schema) throw new Error(`there is no ${type}`);
  return DossierCommand.parse(plantedIn(schema, example, ""));
}

/** What comes before each step; by a procedure that goes through other agencies where it needs one. */
const before: Record<DossierCommand["type"], { linked?: true; steps: DossierCommand["type"][] }> = {
  saveIntake: { steps: [] },
  receive: { steps: ["saveIntake"] },
  askSupplement: { steps: ["saveIntake", "receive"] },
  answerSupplement: { steps: ["saveIntake", "receive", "askSupplement"] },
  startHandling: { steps: ["saveIntake", "receive"] },
  handOver: { linked: true, steps: ["saveIntake", "receive"] },
  takeOver: { linked: true, steps: ["saveIntake", "receive", "handOver"] },
  extend: { steps: ["saveIntake", "receive"] },
  stop: { steps: ["saveIntake", "receive"] },
  withdraw: { steps: ["saveIntake", "receive"] },
  refuse: { steps: ["saveIntake", "receive"] },
  finishHandling: { steps: ["saveIntake", "receive"] },
  returnResult: { steps: ["saveIntake", "receive", "finishHandling"] },
  visit: { steps: ["saveIntake", "receive"] },
};

async function walked(desk: Desk, type: DossierCommand["type"]): Promise<DossierId> {
  const { linked: isLinked, steps } = before[type];
  const opening = anOpening(isLinked ? { procedure: linkedCode } : {});
  let { dossier } = sheetOf(await desk.intake.open(opening, hoa, newCommand()));
  const intake = {
    ...dossier.intake,
    applicants: [aParty("001190000017")],
    representative: aParty("001190000018"),
    papers: isLinked
      ? linked.components.map(({ id }) => ({ component: id, count: { original: 1, certified: 0, copy: 0 } }))
      : papers,
    extras: [{ name: "giấy", reason: "lý do", count: { original: 1, certified: 0, copy: 0 } }],
    fee: { ...dossier.intake.fee, state: "none" as const },
    returnBy: { kind: "post" as const, address: "Thôn Đông" },
  };
  for (const step of [...steps, type]) {
    const example = step === "saveIntake" ? { type: step, intake } : sensible[step];
    const reply = await desk.ask(dossier.id, dossier.revision, commandWith(step, example as DossierCommand));
    expect([type, step, reply.ok || reply.refusal.code]).toEqual([type, step, true]);
    ({ dossier } = sheetOf(reply));
  }
  return dossier.id;
}

function bytesIn(folder: string): Buffer {
  const files = readdirSync(folder).map((name) => join(folder, name));
  return Buffer.concat(files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file)));
}
const lyingOpen = (desk: Desk) => {
  const bytes = bytesIn(desk.folder);
  return planted.filter((text) =>
    [text, text.normalize("NFD"), JSON.stringify(text)].some((one) => bytes.includes(one)),
  );
};

it("no text that an officer may write freely in any step lies open on the disk, and each comes back", async () => {
  const desk = await aDesk();
  for (const type of Object.keys(before) as DossierCommand["type"][]) await walked(desk, type);
  expect(planted.length).toBeGreaterThan(80);
  expect(lyingOpen(desk)).toEqual([]);

  const signed = await walked(desk, "takeOver");
  const receiver = planted.at(-1) ?? "";
  expect((await seen(desk, signed)).dossier.route[0]?.taken?.receiver).toBe(receiver);
  const masked = JSON.stringify(await desk.intake.sheet(signed, { ...hoa, account: sensible.visit.ticket as never }));
  for (const text of planted) expect(masked).not.toContain(text);
});

it("what an older release left open is read as it was, and sealed by the sweep", async () => {
  const desk = await aDesk();
  const id = await walked(desk, "takeOver");
  const name = planted.at(-1) ?? "";
  const { dossier, steps } = await seen(desk, id);
  const row = await desk.store.dossier(desk.settings.office.id, id);
  const history = await desk.store.dossierSteps(id);
  if (!row) throw new Error("it is not there");
  const asBefore = (body: string) => {
    const { form, ...old } = JSON.parse(body);
    expect(form).toBe(newestForm);
    for (const leg of old.route ?? []) if (leg.taken) leg.taken.receiver = name;
    if (old.intake?.fee.receiptNumber) old.intake.fee.receiptNumber = dossier.intake.fee.receiptNumber;
    return JSON.stringify(old.type === "takenOver" ? { ...old, receiver: name } : old);
  };
  const rewrite = {
    id,
    revision: row.revision,
    body: asBefore(row.body),
    steps: history.map((step) => ({ revision: step.revision, body: asBefore(step.body) })),
    lookups: [],
  };
  await desk.store.silenceDossiers([rewrite]);
  expect(lyingOpen(desk)).toContain(name);
  expect(await seen(desk, id)).toMatchObject({ dossier: { route: dossier.route }, steps });

  expect(await desk.intake.resealing.run(new AbortController().signal)).toEqual([]);
  expect((await desk.store.dossierSteps(id)).map(({ body }) => JSON.parse(body).form)).toEqual(
    history.map(() => newestForm),
  );
  expect(await seen(desk, id)).toMatchObject({ dossier: { route: dossier.route, intake: dossier.intake }, steps });
  expect(lyingOpen(desk)).toEqual([]);
});
