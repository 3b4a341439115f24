import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { onTestFinished, vi } from "vitest";
import type { Dossier, DossierCommand } from "#contract/dossier.ts";
import type { ExchangeSettings } from "#contract/exchange.ts";
import { catalogueOf } from "../../server/dossier/catalogue/catalogue.ts";
import { type Exchange, type ExchangeParts, openExchange } from "../../server/exchange/exchange.ts";
import type { Pace } from "../../server/exchange/lane.ts";
import { createSecrets } from "../../server/exchange/secrets.ts";
import { type StandIn, type StandInOptions, startStandIn } from "../../server/exchange/stand-in/server.ts";
import { openKeyring } from "../../server/personal/keyring.ts";
import { createSealer } from "../../server/personal/sealer.ts";
import { birth, linked, papers, reason } from "../dossier/life/builders.ts";
import { aParty } from "../dossier/retention/people.ts";
import { type Desk, linkedCode, sheetOf } from "../intake/desk.ts";
import { password } from "./province-settings.ts";

export const webhookSecret = "bi-mat-cua-webhook-dung-de-thu";
export const quick: Pace = { atOnce: 4, pollMs: 25, restMs: 500, timeoutMs: 400, baseMs: 10, capMs: 80 };

export const an = {
  ...aParty("001190000017"),
  name: "Trịnh Thị Ánh Nguyệt",
  phone: "0912345678",
  address: "Thôn Đông Hải Bí Mật",
  email: "anh.nguyet@example.org",
};
/** What must not be found where nothing personal belongs. */
export const canaries = [an.name, "Nguyệt", "001190000017", an.phone, "Bí Mật", an.email];

export async function aStandIn(options: Partial<StandInOptions> = {}): Promise<StandIn> {
  const standIn = await startStandIn({ user: "xa", password, port: 0, now: Date.now, sessionMs: 60_000, ...options });
  onTestFinished(() => standIn.stop());
  return standIn;
}

export const secretsOf = (folder: string) =>
  createSecrets({ EXCHANGE_PROVINCE: password, EXCHANGE_HOOK: webhookSecret }, folder);

/** An exchange on a desk's storage and keys. `events` is what was logged. */
export async function anExchange(
  desk: Desk,
  settings: () => ExchangeSettings | null,
  parts: Partial<ExchangeParts> = {},
): Promise<Exchange & { events: unknown[] }> {
  const events: unknown[] = [];
  const keys = join(desk.folder, "keys");
  const exchange = await openExchange({
    store: desk.store,
    sealer: createSealer(openKeyring({ folder: keys, sealedDataExists: true })),
    office: () => desk.settings.office,
    catalogue: () => catalogueOf([birth, { ...linked, code: linkedCode }]),
    settings,
    secrets: secretsOf(keys),
    now: () => desk.clock.now,
    monotonic: () => performance.now(),
    random: () => 0.5,
    pace: quick,
    onEvent: (event) => events.push(event),
    ...parts,
  });
  onTestFinished(() => exchange.stop());
  return { ...exchange, events };
}

/** The whole life of a dossier in six steps, and the statuses they bring. */
export const life: DossierCommand[] = [
  { type: "receive" },
  { type: "startHandling" },
  { type: "askSupplement", lacks: [{ component: null, what: "Giấy chứng sinh bản chính" }], reason },
  { type: "answerSupplement", brought: papers, reason: null },
  { type: "finishHandling", results: ["Giấy khai sinh"] },
  { type: "returnResult", by: "counter", receiver: "Người nhận" },
];
export const lifeStatuses = [2, 4, 5, 4, 9, 10];

/** A draft for An that lives through `steps`, one second each. */
export async function live(desk: Desk, steps: readonly DossierCommand[] = life): Promise<Dossier> {
  let dossier = await desk.draft(an, { summary: "Khai sinh cho cháu Nguyệt" });
  for (const step of steps) {
    desk.clock.now += 1_000;
    dossier = sheetOf(await desk.ask(dossier.id, dossier.revision, step)).dossier;
  }
  return dossier;
}

export const progressOf = (standIn: StandIn, code: string | null) =>
  standIn
    .taken()
    .filter(({ entry }) => entry.service === "CapNhatTienDoHoSoMC" && entry.code === code)
    .map(({ entry }) => entry.status);

/** Until nothing is left to send. */
export const drained = (desk: Desk, most = 10_000) =>
  vi.waitFor(
    async () => {
      const { total } = await desk.store.outboxWaiting(1);
      if (total > 0) throw new Error(`${total} are left`);
    },
    { timeout: most, interval: 15 },
  );
