import type { Dossier, DossierChange, DossierStep, Intake } from "#contract/dossier.ts";
import type { CommandId, DossierId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { givenCode } from "../dossier/code/given-code.ts";
import type { Circumstances } from "../dossier/life/decision.ts";
import { begin, evolve, withCode } from "../dossier/life/evolve.ts";
import type { CodeSource, DossierRow } from "../storage/ports/dossiers.ts";
import { rulesOf, type Surroundings } from "./circumstances.ts";
import type { IntakeParts } from "./intake.ts";
import { lookupsOf } from "./lookups.ts";
import { rowOf } from "./rows.ts";
import { createSealing } from "./sealing.ts";

/** A dossier out of its folder, with the revision it had then. */
export interface Filed {
  dossier: Dossier;
  changedAt: EpochMs;
  around: Circumstances;
}

/** The same with its history. */
export interface WholeFile extends Filed {
  steps: DossierStep[];
}

export type FilingResult =
  /** `steps` are those that its history has gained. */
  | { ok: true; dossier: Dossier; steps: DossierStep[] }
  | { ok: false; why: "changed" }
  | { ok: false; why: "codeTaken" }
  | { ok: false; why: "noCodeInStock" };

/** Takes dossiers out of storage and puts them back: the only place that seals and opens them. */
export interface Filing {
  take(id: DossierId): Promise<Filed | null>;
  whole(id: DossierId): Promise<WholeFile | null>;
  filed(row: DossierRow): Filed;
  /** For lists: nothing personal is opened but names, so it can not be put back. */
  listed(row: DossierRow): Filed;
  /** What a decision on this intake rests on now. */
  around(intake: Intake): Circumstances;
  /** Writes the changes of one command on top of `before`, or nothing. */
  put(before: Dossier | null, id: DossierId, changes: readonly DossierChange[], by: Asker): Promise<FilingResult>;
}

/** Who asked for the changes, when and with which command. */
export interface Asker {
  by: OfficerRef;
  at: EpochMs;
  command: CommandId;
}

type FilingParts = Pick<IntakeParts, "store" | "sealer" | "office" | "receivers"> & { surroundings: Surroundings };

export function createFiling({ store, sealer, office, receivers, surroundings }: FilingParts): Filing {
  const sealing = createSealing(sealer);

  function filed(row: DossierRow): Filed {
    const dossier = sealing.dossier(row);
    return { dossier, changedAt: row.changedAt, around: surroundings.of(dossier.intake) };
  }

  return {
    filed,
    async whole(id) {
      // Asked for at once, they are read one right after the other.
      const [row, history] = await Promise.all([store.dossier(office().id, id), store.dossierSteps(id)]);
      return row && { ...filed(row), steps: history.map((step) => sealing.step(id, step)) };
    },
    listed(row) {
      const dossier = sealing.named(row);
      return { dossier, changedAt: row.changedAt, around: surroundings.of(dossier.intake) };
    },
    around: surroundings.of,
    async take(id) {
      const row = await store.dossier(office().id, id);
      return row ? filed(row) : null;
    },
    async put(before, id, changes, { by, at, command }) {
      const expectedRevision = before?.revision ?? 0;
      const made = changes.map((change, index): DossierStep => {
        return { revision: expectedRevision + 1 + index, at, by, command, change };
      });
      const history = made.filter(({ change }) => isHistory(change));
      const after = evolveAll(before, id, made);
      const saved = await store.saveDossier({
        row: rowOf(after, at, sealing),
        expectedRevision,
        steps: history.map((step) => ({
          revision: step.revision,
          at,
          officer: by.account,
          officerName: by.name,
          command,
          body: sealing.stepBody(id, step.revision, step.change),
        })),
        code: codeSource(changes, after),
        lookups: changes.some(touchesPeople) ? lookupsOf(after, sealer) : null,
        visits: changes.flatMap((change) =>
          change.type === "visited" ? [{ ticket: change.ticket, purpose: change.purpose, at }] : [],
        ),
        outbox: after.received === null ? [] : notes(after, made),
      });
      return saved.ok ? { ok: true, dossier: withCode(after, saved.code), steps: history } : saved;
    },
  };

  function evolveAll(before: Dossier | null, id: DossierId, steps: readonly DossierStep[]): Dossier {
    const [first, ...rest] = steps;
    if (!first) throw new Error(`nothing happened to ${id}`);
    const begun = before ? evolve(before, first) : begin(id, office().id, first);
    return rest.reduce(evolve, begun);
  }

  /** What the world outside hears of: everything from the reception on. Trips are the office's own business. */
  function notes(after: Dossier, steps: readonly DossierStep[]) {
    const told = steps.filter(({ change }) => change.type !== "visited" && change.type !== "intakeSaved");
    return told.flatMap(({ revision, at, change }) =>
      receivers().map((to) => ({
        key: `${after.id}.${revision}`,
        to,
        kind: change.type,
        dossier: after.id,
        revision,
        at,
      })),
    );
  }

  function codeSource(changes: readonly DossierChange[], { intake, received }: Dossier): CodeSource {
    if (!received || !changes.some(({ type }) => type === "received")) return { from: "none" };
    const given = intake.givenCode === null ? null : givenCode(intake.givenCode);
    if (given) return { from: "given", code: given };
    const agency = rulesOf(office()).agencyCode;
    const province = office().exchange?.province;
    if (province?.codesFrom === "province") {
      const otherwise = province.ownCodeWhenAway && agency !== null ? { agency } : null;
      return { from: "stock", day: received.day, otherwise };
    }
    if (agency === null) throw new Error("received without an agency code");
    return { from: "sequence", agency, day: received.day };
  }
}

/** A draft is saved many times a minute; what it came to is in the dossier that was received. */
function isHistory({ type }: DossierChange): boolean {
  return type !== "intakeSaved";
}

function touchesPeople({ type }: DossierChange): boolean {
  return type === "opened" || type === "intakeSaved";
}
