import type { Day, DossierId, TicketId } from "#contract/ids.ts";
import type { Swept } from "#contract/personal-data.ts";
import type { DossierRow, DossierStepRow, Lookup, UnmaskRow } from "../ports/dossiers.ts";
import type { DossierRewrite, ResealedSoFar, Rewriting } from "../ports/rewriting.ts";

/** What of a dossier may be written anew. */
interface Rewritable {
  row: DossierRow;
  steps: DossierStepRow[];
  lookups: readonly Lookup[];
}

export interface MemoryRecords {
  dossiers: Map<DossierId, Rewritable>;
  looks: UnmaskRow[];
  cards: Map<TicketId, { day: Day; sealed: Uint8Array }>;
}

/** Numbers are places in the order of storing, which here never has gaps but where something was erased. */
export function createMemoryRewriting({ dossiers, looks, cards }: MemoryRecords): Rewriting {
  const numbers = new Map<DossierId, number>();
  const silent = new Set<DossierId>();
  const resealed = new Map<string, Omit<ResealedSoFar, "last">>();
  const swept: Swept[] = [];

  function numbered(): { number: number; row: DossierRow }[] {
    for (const id of dossiers.keys()) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return [...dossiers.values()].map(({ row }) => ({ number: numbers.get(row.id) ?? 0, row: structuredClone(row) }));
  }

  const soFar = (key: string) => resealed.get(key) ?? { dossiers: 0, looks: 0, finishedAt: null };

  function write(rewrites: readonly DossierRewrite[]): boolean {
    const changed = ({ id, revision }: DossierRewrite) => (dossiers.get(id)?.row.revision ?? revision) !== revision;
    if (rewrites.some(changed)) return false;
    for (const { id, body, steps, lookups } of structuredClone([...rewrites])) {
      const kept = dossiers.get(id);
      if (!kept) continue;
      kept.row = { ...kept.row, body };
      const bodies = new Map(steps.map((step) => [step.revision, step.body]));
      kept.steps = kept.steps.map((step) => ({ ...step, body: bodies.get(step.revision) ?? step.body }));
      kept.lookups = lookups;
    }
    return true;
  }

  return {
    dossiersAfter: async (after, limit) =>
      numbered()
        .filter(({ number }) => number > after)
        .slice(0, limit),
    looksAfter: async (after, limit) =>
      looks.map((row, at) => ({ number: at + 1, row: { ...row } })).slice(after, after + limit),
    cards: async () => [...cards].map(([ticket, { sealed }]) => ({ ticket, sealed: sealed.slice() })),
    resealedSoFar: async (key) => ({
      ...soFar(key),
      last: { dossiers: Math.max(0, ...numbered().map(({ number }) => number)), looks: looks.length },
    }),
    async resealDossiers(rewrites, { key, upTo }) {
      if (!write(rewrites)) return false;
      resealed.set(key, { ...soFar(key), dossiers: upTo });
      return true;
    },
    async resealLooks(rows, { key, upTo }) {
      for (const { number, reason } of rows) {
        const look = looks[number - 1];
        if (look) looks[number - 1] = { ...look, reason };
      }
      resealed.set(key, { ...soFar(key), looks: upTo });
    },
    async resealCard(ticket, before, after) {
      const card = cards.get(ticket);
      if (card && Buffer.compare(card.sealed, before) === 0) cards.set(ticket, { ...card, sealed: after.slice() });
    },
    async resealFinished(key, at) {
      resealed.set(key, { ...soFar(key), finishedAt: at });
    },
    dossiersToSilence: async (office, ended, limit) =>
      numbered()
        .flatMap(({ row }) => (row.office === office && row.endedAt !== null && row.endedAt < ended ? [row] : []))
        .filter(({ id }) => !silent.has(id))
        .sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0))
        .slice(0, limit),
    async silenceDossiers(rewrites) {
      if (!write(rewrites)) return false;
      for (const { id } of rewrites) silent.add(id);
      return true;
    },
    async logSwept(one) {
      swept.unshift({ ...one });
    },
    sweeps: async (limit) => swept.slice(0, limit).map((one) => ({ ...one })),
  };
}
