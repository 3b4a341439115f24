import { randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { Logger } from "pino";
import type { ExchangeSettings, StandInEntry } from "#contract/exchange.ts";
import type { Office } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Catalogue } from "./dossier/catalogue/catalogue.ts";
import { type Exchange, openExchange } from "./exchange/exchange.ts";
import { usualPace } from "./exchange/lane.ts";
import { createSecrets } from "./exchange/secrets.ts";
import type { StandIn } from "./exchange/stand-in/server.ts";
import type { Sealer } from "./personal/sealer.ts";
import type { Dossiers } from "./storage/ports/dossiers.ts";

/** The office's exchange with the world outside; a demonstration gets a province of its own to talk to. */
export interface Outside extends Exchange {
  /** What the demonstration's province received, newest first; null where there is none. */
  standIn(): StandInEntry[] | null;
}

export interface OutsideParts {
  store: Dossiers;
  sealer: Sealer;
  office: () => Office;
  catalogue: () => Catalogue;
  keyDir: string;
  environment: Record<string, string | undefined>;
  /** Whether the office is a demonstration now. */
  demonstration: () => boolean;
  now: () => EpochMs;
  log: Logger;
}

const user = "mot-cua";
const secretName = "EXCHANGE_STAND_IN";
const mostShown = 50;

/** Opens the exchange. The stand-in starts only for a demonstration that names nobody itself, and hears nothing once that is over. */
export async function openOutside({ office, demonstration, now, log, ...parts }: OutsideParts): Promise<Outside> {
  const password = randomBytes(24).toString("base64url");
  const wanted = demonstration() && office().exchange === undefined;
  const standIn = wanted
    ? await (await import("./exchange/stand-in/server.ts")).startStandIn({
        user,
        password,
        port: 0,
        now,
        sessionMs: 10 * 60_000,
      })
    : null;
  const isUsed = () => standIn !== null && demonstration() && office().exchange === undefined;
  const settings = () => office().exchange ?? (standIn && isUsed() ? demonstrationExchange(standIn, office()) : null);

  const exchange = await openExchange({
    ...parts,
    office,
    settings,
    secrets: createSecrets({ ...parts.environment, [secretName]: password }, parts.keyDir),
    now,
    monotonic: () => performance.now(),
    random: Math.random,
    pace: usualPace,
    onEvent: ({ event, ...what }) => log[event === "back" ? "info" : "warn"](what, said[event]),
  });
  return {
    ...exchange,
    async follow() {
      await exchange.follow();
      if (!demonstration()) await standIn?.stop();
    },
    standIn: () => (standIn && isUsed() ? newest(standIn) : null),
    async stop() {
      await exchange.stop();
      await standIn?.stop();
    },
  };
}

const said = {
  stuck: "a step was refused by its receiver and is stuck",
  away: "a receiver of the exchange can not be reached",
  back: "a receiver of the exchange is back",
};

function demonstrationExchange({ url }: StandIn, { dossiers }: Office): ExchangeSettings {
  return {
    province: {
      kind: "portal-json",
      url,
      agencyUnit: dossiers?.agencyCode ?? "H29.19",
      user,
      secret: `env:${secretName}`,
      codesFrom: "own",
      ownCodeWhenAway: true,
      codesAhead: 20,
    },
    webhooks: [],
  };
}

function newest(standIn: StandIn): StandInEntry[] {
  return standIn
    .taken()
    .slice(-mostShown)
    .map(({ entry }) => entry)
    .reverse();
}
