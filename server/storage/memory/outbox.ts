import type { DossierId } from "#contract/ids.ts";
import { type Dossiers, never, type OutboxNote, type OutboxRow } from "../ports/dossiers.ts";

type Outbox = Pick<
  Dossiers,
  | "outboxDue"
  | "outboxSent"
  | "outboxFailed"
  | "outboxAgain"
  | "outboxDrop"
  | "outboxWaiting"
  | "outboxNext"
  | "outboxReceivers"
>;

/** The outbox as it is in storage, except that nothing outlives the process. */
export function createMemoryOutbox(): Outbox & {
  add(notes: readonly OutboxNote[]): void;
  /** Gives how many notes of it were unsent. */
  forget(dossier: DossierId): number;
} {
  let outbox: OutboxRow[] = [];
  const told = new Map<string, { sent: number; sentAt: number }>();

  const dropped = new Map<string, number>();
  const countDropped = (to: string, steps: number) => dropped.set(to, (dropped.get(to) ?? 0) + steps);

  function remove(to: string, key: string | null): number {
    const before = outbox.length;
    outbox = outbox.filter((note) => note.to !== to || (key !== null && note.key !== key));
    return before - outbox.length;
  }

  return {
    add: (notes) =>
      void outbox.push(...notes.map((note) => ({ ...note, attempts: 0, nextAt: note.at, lastError: null }))),
    forget(dossier) {
      const unsent = outbox.filter((note) => note.dossier === dossier);
      for (const { to } of unsent) countDropped(to, 1);
      outbox = outbox.filter((note) => note.dossier !== dossier);
      return unsent.length;
    },
    async outboxDue(to, now, limit) {
      const first = new Map<string, OutboxRow>();
      for (const note of outbox) if (note.to === to && !first.has(note.dossier)) first.set(note.dossier, note);
      const due = [...first.values()].filter(({ nextAt }) => nextAt <= now).sort((a, b) => a.nextAt - b.nextAt);
      return structuredClone(due.slice(0, limit));
    },
    async outboxSent(key, to, at) {
      if (remove(to, key) > 0) told.set(to, { sent: (told.get(to)?.sent ?? 0) + 1, sentAt: at });
    },
    async outboxFailed(key, to, nextAt, error) {
      for (const note of outbox)
        if (note.key === key && note.to === to)
          Object.assign(note, { attempts: note.attempts + 1, nextAt, lastError: error });
    },
    async outboxAgain(to, key, at) {
      const meant = outbox.filter(
        (note) => note.to === to && (key === null ? note.nextAt > at && note.nextAt < never : note.key === key),
      );
      for (const note of meant) note.nextAt = at;
      return meant.length;
    },
    async outboxDrop(to, key) {
      const removed = remove(to, key);
      if (removed > 0) countDropped(to, removed);
      return removed;
    },
    async outboxWaiting(limit) {
      const stuck = outbox.filter(({ nextAt }) => nextAt >= never);
      const rest = outbox.filter(({ nextAt }) => nextAt < never);
      return { total: outbox.length, rows: structuredClone([...stuck, ...rest].slice(0, limit)) };
    },
    async outboxNext(to) {
      const times = outbox.filter((note) => note.to === to && note.nextAt < never).map(({ nextAt }) => nextAt);
      return times.length === 0 ? null : Math.min(...times);
    },
    async outboxReceivers() {
      const names = [...new Set([...told.keys(), ...dropped.keys(), ...outbox.map(({ to }) => to)])].sort();
      return names.map((to) => {
        const unsent = outbox.filter((note) => note.to === to);
        return {
          to,
          waiting: unsent.length,
          stuck: unsent.filter(({ nextAt }) => nextAt >= never).length,
          oldest: unsent.length === 0 ? null : Math.min(...unsent.map(({ at }) => at)),
          sent: told.get(to)?.sent ?? 0,
          sentAt: told.get(to)?.sentAt ?? null,
          dropped: dropped.get(to) ?? 0,
        };
      });
    },
  };
}
