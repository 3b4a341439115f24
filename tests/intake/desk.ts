import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { Dossier, DossierCommand, DossierMessage, Intake as IntakeForm } from "#contract/dossier.ts";
import type { DossierReply, DossierSheet } from "#contract/dossier-views.ts";
import { identify } from "#contract/identify/identify.ts";
import type { AccountId, CommandId, DossierId, TicketId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import type { Party } from "#contract/party.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { catalogueOf } from "../../server/dossier/catalogue/catalogue.ts";
import { type Intake, type IntakeParts, openIntake } from "../../server/intake/intake.ts";
import { guessWindowMs } from "../../server/intake/status.ts";
import { openKeyring } from "../../server/personal/keyring.ts";
import { createSealer } from "../../server/personal/sealer.ts";
import { openGuessLog } from "../../server/storage/files/guesses.ts";
import { openSqliteDossiers, type SqliteDossiers } from "../../server/storage/sqlite/dossiers/store.ts";
import { birth, linked, noon, papers } from "../dossier/life/builders.ts";
import { aFolder } from "../storage/folder.ts";

export const hoa: OfficerRef = { account: "00000000-0000-4000-8000-0000000000a1" as AccountId, name: "Cán bộ Hoa" };
export const huong: OfficerRef = { account: "00000000-0000-4000-8000-0000000000a2" as AccountId, name: "Cán bộ Hương" };
export const ticket = (number: number, day = "2026-11-23") =>
  `dong-hai.${day}.A${String(number).padStart(3, "0")}` as TicketId;
export const newId = () => randomUUID() as string as DossierId;
export const newCommand = () => randomUUID() as string as CommandId;

/** An office's intake on real SQLite and real keys, at a time and with a catalogue that tests may change. */
export interface Desk {
  intake: Intake;
  store: SqliteDossiers;
  folder: string;
  file: string;
  clock: { now: number; isBelieved: boolean };
  settings: { office: Office };
  guesses: { code: string; from: string; blocked: boolean }[];
  publish(...procedures: CatalogueProcedure[]): void;
  /** As after a restart of the hub, with these keys if they are others. */
  reopen(keys?: string): Promise<Intake>;
  ask(id: DossierId, revision: number, command: DossierCommand, by?: OfficerRef): Promise<DossierReply>;
  /** A draft for one applicant, complete but for what `change` takes away. */
  draft(applicant: Party, change?: Partial<IntakeForm>): Promise<Dossier>;
  /** The same, received. */
  received(applicant: Party, change?: Partial<IntakeForm>): Promise<Dossier>;
}

export const linkedCode = "2.000815" as typeof linked.code;

export async function aDesk(parts: Partial<IntakeParts> = {}): Promise<Desk> {
  const folder = aFolder();
  const file = join(folder, "dossiers.db");
  const store = await openSqliteDossiers({ file });
  onTestFinished(() => store.close());
  const clock = { now: noon, isBelieved: true };
  const settings = { office: demonstrationOffice };
  const guesses: Desk["guesses"] = [];
  let catalogue = catalogueOf([birth, { ...linked, code: linkedCode }]);

  async function open(keys: string): Promise<Intake> {
    const keyring = openKeyring({
      folder: keys,
      sealedDataExists: keys === join(folder, "keys") && (await store.hasSealed()),
    });
    return openIntake({
      store,
      sealer: createSealer(keyring),
      office: () => settings.office,
      catalogue: () => catalogue,
      now: () => clock.now,
      believedNow: async () => (clock.isBelieved ? clock.now : null),
      receivers: () => [],
      guesses: await openGuessLog({
        file: join(folder, "guesses"),
        now: () => clock.now,
        windowMs: guessWindowMs,
      }),
      onGuess: (guess) => guesses.push(guess),
      ...parts,
    });
  }

  const desk: Desk = {
    intake: await open(join(folder, "keys")),
    store,
    folder,
    file,
    clock,
    settings,
    guesses,
    publish(...procedures) {
      catalogue = catalogueOf(procedures);
    },
    async reopen(keys = join(folder, "keys")) {
      desk.intake = await open(keys);
      return desk.intake;
    },
    ask: (id, revision, command, by = hoa) => desk.intake.ask(id, { id: newCommand(), revision, command }, by),
    async draft(applicant, change = {}) {
      const { id, intake } = sheetOf(await desk.intake.open(anOpening(), hoa, newCommand())).dossier;
      const full = { ...intake, applicants: [applicant], papers, ...change };
      return sheetOf(await desk.ask(id, 1, { type: "saveIntake", intake: full })).dossier;
    },
    async received(applicant, change = {}) {
      const { id, revision } = await desk.draft(applicant, change);
      await desk.ask(id, revision, { type: "receive" });
      return sheetOf({ ok: true, sheet: await seen(desk, id) }).dossier;
    },
  };
  return desk;
}

export const anOpening = (change: Partial<Parameters<Intake["open"]>[0]> = {}): Parameters<Intake["open"]>[0] => ({
  id: newId(),
  ticket: null,
  procedure: birth.code,
  useCard: false,
  ...change,
});

export function sheetOf(reply: DossierReply): DossierSheet {
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code} ${reply.refusal.detail ?? ""}`);
  return reply.sheet;
}

/** The refusal's code, or the state it came to. */
export function said(reply: DossierReply): string {
  return reply.ok ? reply.sheet.dossier.state.state : reply.refusal.code;
}

/** Unmasked. */
export async function seen({ intake }: Pick<Desk, "intake">, id: DossierId): Promise<DossierSheet> {
  const sheet = await intake.unmask(id, "kiểm tra trong thử nghiệm", hoa);
  if (!sheet) throw new Error(`${id} is not there`);
  return sheet;
}

/** The same message, to be sent more than once. */
export function aMessage(revision: number, command: DossierCommand): DossierMessage {
  return { id: newCommand(), revision, command };
}

/** What a scanner read off a citizen's card. */
export const card = identify(
  "001190000017|012345678|Nguyễn Văn An|15011990|Nam|Thôn 001190000017, xã Đông Hải, tỉnh Hưng Yên|01012021",
  { year: 2026 },
);
