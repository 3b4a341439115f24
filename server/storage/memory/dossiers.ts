import { dossierCode } from "#contract/dossier-code.ts";
import type { Day, DossierCode, DossierId, TicketId } from "#contract/ids.ts";
import type {
  CodeSource,
  DossierRow,
  DossierStepRow,
  Dossiers,
  DossierWrite,
  Lookup,
  UnmaskRow,
} from "../ports/dossiers.ts";
import { createMemoryOutbox } from "./outbox.ts";
import { createMemoryRewriting } from "./rewriting.ts";

interface Kept {
  row: DossierRow;
  steps: DossierStepRow[];
  lookups: readonly Lookup[];
  trips: { ticket: TicketId; purpose: string }[];
}

/** Intake records that keep the port's promises except one: nothing outlives the process. */
export function createMemoryDossiers(): Dossiers {
  const dossiers = new Map<DossierId, Kept>();
  const sequence = new Map<string, number>();
  const cards = new Map<TicketId, { day: Day; sealed: Uint8Array }>();
  const unmasked: UnmaskRow[] = [];
  const outbox = createMemoryOutbox();
  let stock: { office: string; day: Day; code: DossierCode }[] = [];

  const rows = () => [...dossiers.values()].map(({ row }) => row);
  const holderOf = (office: string, code: string) => rows().find((row) => row.office === office && row.code === code);
  const open = (office: string) => rows().filter((row) => row.office === office && row.endedAt === null);
  const copies = (found: DossierRow[], limit: number) => structuredClone(found.slice(0, limit));

  function codeFor(source: CodeSource, office: string): DossierCode | null {
    if (source.from === "none") return null;
    if (source.from === "given") return holderOf(office, source.code) ? null : source.code;
    if (source.from === "stock") {
      for (;;) {
        const next = stock.find((kept) => kept.office === office && kept.day === source.day);
        if (!next) break;
        stock = stock.filter((kept) => kept !== next);
        if (!holderOf(office, next.code)) return next.code;
      }
      if (source.otherwise === null) return null;
      return codeFor({ from: "sequence", agency: source.otherwise.agency, day: source.day }, office);
    }
    const key = `${source.agency} ${source.day}`;
    for (;;) {
      const seq = (sequence.get(key) ?? 0) + 1;
      sequence.set(key, seq);
      const code = dossierCode(source.agency, source.day, seq);
      if (!holderOf(office, code)) return code;
    }
  }

  return {
    async saveDossier(given: DossierWrite) {
      const { row, steps, lookups, visits, outbox: notes, code: source, expectedRevision } = structuredClone(given);
      const before = dossiers.get(row.id);
      const revision = before?.row.revision ?? 0;
      if (revision !== expectedRevision) return { ok: false, why: "changed", actual: revision };
      const code = before?.row.code ?? codeFor(source, row.office);
      if (code === null && source.from === "given") return { ok: false, why: "codeTaken" };
      if (code === null && source.from === "stock") return { ok: false, why: "noCodeInStock" };
      dossiers.set(row.id, {
        row: { ...row, code },
        steps: [...(before?.steps ?? []), ...steps],
        lookups: lookups ?? before?.lookups ?? [],
        trips: [...(before?.trips ?? []), ...visits],
      });
      outbox.add(notes);
      return { ok: true, code };
    },
    newestDossierChange: async (office) =>
      rows()
        .filter((row) => row.office === office)
        .reduce((newest, { changedAt }) => Math.max(newest, changedAt), 0),
    dossier: async (office, id) => {
      const row = dossiers.get(id)?.row;
      return row?.office === office ? structuredClone(row) : null;
    },
    dossierByCode: async (office, code) => structuredClone(holderOf(office, code) ?? null),
    dossierSteps: async (id) => structuredClone(dossiers.get(id)?.steps ?? []),
    async dossiersBy(office, lookup, { limit, before }) {
      const found = [...dossiers.values()]
        .filter(({ row, lookups }) => row.office === office && lookups.some((known) => isSame(known, lookup)))
        .map(({ row }) => row)
        .filter(({ openedAt }) => before === null || openedAt < before);
      return copies(found.reverse(), limit);
    },
    async dossiersOfTicket(office, ticket) {
      const found = [...dossiers.values()].filter(({ trips }) => trips.some((trip) => trip.ticket === ticket));
      return structuredClone(found.map(({ row }) => row).filter((row) => row.office === office));
    },
    dossiersIn: async (office, states, limit) =>
      copies(
        open(office)
          .filter(({ state }) => states.includes(state))
          .sort(
            (a, b) =>
              (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) || b.changedAt - a.changedAt,
          ),
        limit,
      ),
    dossiersDue: async (office, { from, before }, limit) =>
      copies(
        open(office)
          .filter(({ due }) => due !== null && due >= from && due < before)
          .sort((a, b) => (a.due ?? 0) - (b.due ?? 0)),
        limit,
      ),
    dueTimes: async (office, before) =>
      open(office)
        .flatMap(({ due, procedure, openedBy }) => (due !== null && due < before ? [{ due, procedure, openedBy }] : []))
        .sort((a, b) => a.due - b.due),
    async dossierCounts(office, dueBefore) {
      const states: Record<string, number> = {};
      for (const { state } of open(office)) states[state] = (states[state] ?? 0) + 1;
      const due = dueBefore.map((moment) => open(office).filter((row) => row.due !== null && row.due < moment).length);
      return { states, due };
    },
    async dossierRegister(office, from, to, { after, limit }) {
      const found = rows()
        .filter(({ office: its, receivedDay }) => its === office && receivedDay !== null)
        .filter(({ receivedDay }) => receivedDay !== null && receivedDay >= from && receivedDay <= to)
        .sort(byReceiving)
        .filter((row) => after === null || byReceiving(after, row) < 0);
      return copies(found, limit);
    },
    async dossiersToErase(office, drafts, ended, limit) {
      return rows()
        .filter((row) => row.office === office)
        .filter(({ state, changedAt, endedAt }) =>
          endedAt === null ? state === "draft" && changedAt < drafts : endedAt < ended,
        )
        .map(({ id }) => id)
        .slice(0, limit);
    },
    async eraseDossier(id) {
      dossiers.delete(id);
      return outbox.forget(id);
    },
    async logUnmask(row) {
      unmasked.push({ ...row });
    },
    async logUnmasks(rows) {
      unmasked.push(...rows.map((row) => ({ ...row })));
    },
    unmasks: async (dossier) => unmasked.filter((row) => row.dossier === dossier).map((row) => ({ ...row })),
    async keepCard(ticket, day, sealed) {
      cards.set(ticket, { day, sealed: sealed.slice() });
    },
    card: async (ticket) => cards.get(ticket)?.sealed.slice() ?? null,
    async dropCard(ticket) {
      cards.delete(ticket);
    },
    async dropCardsBefore(day) {
      for (const [ticket, card] of cards) if (card.day < day) cards.delete(ticket);
    },
    ...outbox,
    ...createMemoryRewriting({ dossiers, looks: unmasked, cards }),
    async stockCodes(office, day, codes) {
      stock = stock.filter((kept) => kept.office !== office || kept.day >= day);
      const fresh = [...new Set(codes)].filter(
        (code) => !holderOf(office, code) && !stock.some((kept) => kept.office === office && kept.code === code),
      );
      stock.push(...fresh.map((code) => ({ office, day, code })));
      return fresh.length;
    },
    codesInStock: async (office, day) => stock.filter((kept) => kept.office === office && kept.day === day).length,
    hasSealed: async () => dossiers.size > 0 || cards.size > 0,
  };
}

function isSame(a: Lookup, b: Lookup): boolean {
  return a.kind === b.kind && a.hash.length === b.hash.length && a.hash.every((byte, index) => byte === b.hash[index]);
}

type Received = Pick<DossierRow, "receivedDay" | "receivedAt" | "id">;

function byReceiving(a: Received, b: Received): number {
  return (
    compare(a.receivedDay ?? "", b.receivedDay ?? "") ||
    (a.receivedAt ?? 0) - (b.receivedAt ?? 0) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
