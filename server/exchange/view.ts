import type { ExchangeSettings, NoteView, ReceiverState, ReceiverView } from "#contract/exchange.ts";
import { provinceReceiver } from "#contract/exchange.ts";
import type { OfficeId } from "#contract/ids.ts";
import { type Dossiers, never, type OutboxReceiver, type OutboxRow } from "../storage/ports/dossiers.ts";

/** Everybody in the settings, and everybody else for whom something still waits. */
export function receiversView(
  settings: ExchangeSettings | null,
  states: ReadonlyMap<string, ReceiverState>,
  told: readonly OutboxReceiver[],
): ReceiverView[] {
  const province = settings?.province ? [[provinceReceiver, settings.province.url] as const] : [];
  const hosts = new Map([...province, ...(settings?.webhooks ?? []).map(({ id, url }) => [id, url] as const)]);
  const removed = told.filter(({ to, waiting }) => !hosts.has(to) && waiting > 0).map(({ to }) => to);
  return [...hosts.keys(), ...removed].map((to) => {
    const url = hosts.get(to);
    const known = told.find((receiver) => receiver.to === to);
    return {
      ...(known ?? { to, waiting: 0, stuck: 0, oldest: null, sent: 0, sentAt: null, dropped: 0 }),
      host: url === undefined ? null : new URL(url).host,
      state: url === undefined ? { state: "removed" } : (states.get(to) ?? { state: "open" }),
    };
  });
}

/** Notes with the codes of their dossiers: the only thing that a person knows them by and that is not personal. */
export async function notesView(rows: readonly OutboxRow[], store: Dossiers, office: OfficeId): Promise<NoteView[]> {
  const ids = [...new Set(rows.map(({ dossier }) => dossier))];
  const codes = new Map(
    await Promise.all(ids.map(async (id) => [id, (await store.dossier(office, id))?.code ?? null] as const)),
  );
  return rows.map(({ key, to, kind, dossier, at, attempts, nextAt, lastError }) => ({
    key,
    to,
    event: kind,
    dossier,
    code: codes.get(dossier) ?? null,
    at,
    attempts,
    nextAt: nextAt === never ? null : nextAt,
    lastError,
  }));
}
