import type { FastifyBaseLogger } from "fastify";
import type { PersonRole } from "#contract/actor.ts";
import type { StandInEntry } from "#contract/exchange.ts";
import type { DeviceId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import type { EpochMs, Text } from "#contract/text.ts";
import type { Accounts } from "../auth/accounts.ts";
import type { Devices } from "../auth/devices.ts";
import type { Photos } from "../auth/photos.ts";
import type { Exchange } from "../exchange/exchange.ts";
import type { RunningCatalogue } from "../hub/catalogue.ts";
import type { Hub } from "../hub/hub.ts";
import type { Unshown } from "../hub/unshown.ts";
import type { CatalogueImports } from "../import/catalogue/imports.ts";
import type { Intake } from "../intake/intake.ts";
import type { Languages } from "../languages/languages.ts";
import type { Papers } from "../printing/papers/papers.ts";
import type { PushKeep, PushMessage } from "../push/pushes.ts";
import type { Vapid } from "../push/vapid.ts";
import type { Media } from "../storage/files/media.ts";
import type { Settings } from "../storage/ports/settings.ts";
import type { Visits } from "../storage/ports/visits.ts";

/** What the routes are given to work with. */
export interface HttpParts {
  hub: Hub;
  accounts: Accounts;
  devices: Devices;
  photos: Photos;
  catalogue: RunningCatalogue;
  imports: CatalogueImports;
  intake: Intake;
  /** `standIn`: what the demonstration's province received; null where there is none. */
  exchange: Exchange & { standIn(): StandInEntry[] | null };
  papers: Papers;
  visits: Visits;
  languages: Languages;
  now: () => EpochMs;
  /** The settings as they are written, without what the catalogue adds. */
  ownOffice: () => Office;
  /** Checks and saves them; the faults when they are not sound, and nothing is saved. */
  changeOffice: Settings["change"];
  /** What whoever makes such settings on a screen is to be told beside each field. */
  faultsInOffice: Settings["faultsIn"];
  isOnline: (device: DeviceId) => boolean;
  officeName: () => { name: { vi: string; en: string }; place: { vi: string; en: string } };
  /** Faults of all files that an office writes itself. */
  settingsFaults: () => Text[];
  /** Shown on the front page while the office is a demonstration. */
  demonstrationAccounts: readonly { username: string; password: string; name: string; role: PersonRole }[];
  allowedOrigins: readonly string[];
  trustedProxies: readonly string[];
  requestsPerMinute: number;
  /** Folders that are served as they are. */
  folders: { screens: string; look: string; fonts: string; clips: string; recordings: string };
  version: string;
  /** Pictures and videos that were brought in. */
  media: Media;
  unshown: Unshown;
  /** Messages to phones whose page sleeps. */
  push: { isOn: () => boolean; vapid: Vapid; keep: PushKeep; post: (message: PushMessage) => Promise<number> };
  log: FastifyBaseLogger;
}
