import { isDeepStrictEqual } from "node:util";
import { dayOf } from "#contract/calendar.ts";
import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { Dossier, DossierChange, DossierMessage, DossierStep, Intake as IntakeForm } from "#contract/dossier.ts";
import type { DossierOpening, DossierReply, DossierSheet, Visitor } from "#contract/dossier-views.ts";
import { provinceReceiver } from "#contract/exchange.ts";
import { mask, maskName } from "#contract/identify/mask.ts";
import type { TicketId } from "#contract/ids.ts";
import type { Party } from "#contract/party.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { inForce } from "../dossier/catalogue/catalogue.ts";
import { decide } from "../dossier/life/decide.ts";
import { hasMasked } from "../dossier/personal/masked.ts";
import { type Cards, citizenOf } from "./cards.ts";
import type { Filing, WholeFile } from "./filing.ts";
import type { Intake, IntakeParts } from "./intake.ts";
import type { Looks } from "./looks.ts";
import { refused } from "./refused.ts";
import { lineOf, sheetOf } from "./sheet.ts";
import { words } from "./words/vi.ts";

type DeskParts = IntakeParts & { filing: Filing; cards: Cards; looks: Looks };
type Desk = Pick<Intake, "visitor" | "open" | "ask" | "sheet" | "unmask">;

/** What an officer at a counter does with dossiers. */
export function createDesk(parts: DeskParts): Desk {
  const { store, sealer, office, catalogue, now, receivers, filing, cards, looks } = parts;

  async function visitor(ticket: TicketId): Promise<Visitor> {
    const card = await cards.of(ticket);
    const here = (await store.dossiersOfTicket(office().id, ticket)).map(filing.listed);
    const hashes = card ? sealer.fingerprints("idNumber", card.idNumber) : [];
    const found = await Promise.all(
      hashes.map((hash) => store.dossiersBy(office().id, { kind: "idNumber", hash }, { limit: 20, before: null })),
    );
    const known = new Set(here.map(({ dossier }) => dossier.id));
    const open = found.flat().filter(({ id, endedAt }) => endedAt === null && !known.has(id));
    const trip = here.flatMap(({ dossier }) => dossier.visits.filter((visit) => visit.ticket === ticket)).at(0);
    return {
      ticket,
      card: card && {
        name: maskName(card.name),
        idNumber: mask(card.idNumber),
        birth: card.birth.slice(0, 4),
        priorityByAge: card.priorityByAge,
      },
      here: here.map(lineOf),
      open: open.map(filing.listed).map(lineOf),
      purpose: trip?.purpose ?? null,
    };
  }

  async function open(opening: DossierOpening, by: OfficerRef, command: DossierMessage["id"]): Promise<DossierReply> {
    const { id, ticket, procedure: code, useCard } = opening;
    const before = await filing.whole(id);
    if (before)
      return before.dossier.opened.by.account === by.account
        ? { ok: true, sheet: sheetFor(before, by) }
        : refused("dossierExists", null, null);
    const procedure = inForce(catalogue(), code, dayOf(now()));
    if (!procedure) return refused("noSuchVersion", code, null);
    const card = ticket && useCard ? await cards.of(ticket) : null;
    const changes: DossierChange[] = [
      { type: "opened", intake: blank(procedure, card && citizenOf(card), ticket !== null) },
    ];
    if (ticket) changes.push({ type: "visited", ticket, purpose: "intake" });
    // Whoever opens it has the person in front of them; that they see the data is on record all the same, and before they do.
    const label = ticket?.slice(ticket.lastIndexOf(".") + 1);
    await looks.log(id, label ? words.receivedAtCounter(label) : words.received, by);
    const put = await filing.put(null, id, changes, { by, at: now(), command });
    // Somebody made the same id meanwhile: it is a repeat, or it is not theirs, or not this office's.
    if (!put.ok) return (await filing.take(id)) ? open(opening, by, command) : refused("dossierExists", null, null);
    return accepted(put.dossier, put.steps, by);
  }

  async function ask(id: DossierOpening["id"], message: DossierMessage, by: OfficerRef): Promise<DossierReply> {
    const { command } = message;
    const filed = await filing.whole(id);
    if (!filed) return refused("noSuchDossier", null, null);
    const { dossier, steps } = filed;
    const sheet = () => sheetFor(filed, by);
    // What is saved is judged by the version that it names: a draft may take over a newer one, or another procedure.
    const around = command.type === "saveIntake" ? filing.around(command.intake) : filed.around;
    if (dossier.revision !== message.revision)
      return isRepeat(filed, message) ? { ok: true, sheet: sheet() } : refused("dossierChanged", null, sheet());
    if (command.type === "saveIntake" && hasMasked(command.intake)) return refused("maskedText", null, sheet());
    const decision = decide(command, dossier, around);
    if (!decision.ok) return refused(decision.code, decision.detail, sheet());
    const put = await filing.put(dossier, id, decision.changes, { by, at: now(), command: message.id });
    if (put.ok) return accepted(put.dossier, [...steps, ...put.steps], by);
    if (put.why === "codeTaken") return refused("codeTaken", dossier.intake.givenCode, sheet());
    if (put.why === "noCodeInStock") return refused("noCodeInStock", null, sheet());
    // Someone else's step came between reading and writing: the same message now meets their revision.
    return ask(id, message, by);
  }

  /** The same message again, because its answer was lost on the way. */
  function isRepeat({ dossier, steps }: WholeFile, { id, command }: DossierMessage): boolean {
    if (command.type === "saveIntake") return isDeepStrictEqual(dossier.intake, command.intake);
    return steps.some((step) => step.command === id);
  }

  const isOwnDraft = ({ state, opened }: Dossier, by: OfficerRef) =>
    state.state === "draft" && opened.by.account === by.account;

  const hasProvince = () => receivers().includes(provinceReceiver);

  /** Right after a step the officer who made it sees no more than before it. */
  function sheetFor({ dossier, steps, around }: Omit<WholeFile, "changedAt">, by: OfficerRef): DossierSheet {
    return sheetOf(dossier, steps, around, { masked: !isOwnDraft(dossier, by), province: hasProvince() });
  }

  /** What was just written is not read again: that it is on the disk is all there is to know. */
  function accepted(dossier: Dossier, steps: readonly DossierStep[], by: OfficerRef): DossierReply {
    return { ok: true, sheet: sheetFor({ dossier, steps: [...steps], around: filing.around(dossier.intake) }, by) };
  }

  return {
    visitor,
    open,
    ask,
    async sheet(id, by) {
      const filed = await filing.whole(id);
      return filed && sheetFor(filed, by);
    },
    async unmask(id, reason, by) {
      const filed = await filing.whole(id);
      if (!filed) return null;
      // On record before it is seen: a crash in between leaves a look that did not happen, never one that is not there.
      await looks.log(id, reason, by);
      return sheetOf(filed.dossier, filed.steps, filed.around, { masked: false, province: hasProvince() });
    },
  };
}

/** What is known before anyone types: the procedure, its fee (a fee that is not 0 is for the officer to settle), and the person on the card. */
function blank({ code, version, feeVnd }: CatalogueProcedure, applicant: Party | null, isHere: boolean): IntakeForm {
  return {
    procedure: { code, version },
    applicants: applicant ? [applicant] : [],
    representative: null,
    channel: isHere ? "direct" : "online",
    papers: [],
    extras: [],
    sets: 1,
    summary: null,
    fee: { amountVnd: feeVnd ?? 0, state: feeVnd === 0 ? "none" : "unset", receiptNumber: null },
    returnBy: { kind: "counter" },
    notifyPhone: null,
    dueTyped: null,
    givenCode: null,
  };
}
