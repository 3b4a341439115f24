import { z } from "zod";
import { AgencyCode } from "./dossier-rules.ts";
import type { DossierCode, DossierId } from "./ids.ts";
import type { EpochMs } from "./text.ts";

/** Over the network only encrypted; without encryption only to this machine. No user or password in an address. */
const address = z
  .string()
  .max(300)
  .regex(/^(https:\/\/[^\s/@?#]+|http:\/\/(127\.0\.0\.1|\[::1\]|localhost)(:\d{1,5})?)(\/[^\s#]*)?$/);

/**
 * Where a secret is, never the secret itself: `env:EXCHANGE_…` is a variable of the environment, `file:….secret` a file of
 * mode 0600 in the folder of keys. Nothing else can be named, so that no other variable or key can be sent away.
 */
export const SecretReference = z
  .string()
  .max(80)
  .regex(/^(env:EXCHANGE_[A-Z0-9_]{1,60}|file:[a-z0-9][a-z0-9-]{0,59}\.secret)$/);
export type SecretReference = z.infer<typeof SecretReference>;

/** Steps of a dossier that the world outside can hear of: everything from the reception on. */
export const ExchangeEvent = z.enum([
  "received",
  "supplementAsked",
  "supplementAnswered",
  "handlingStarted",
  "handedOver",
  "takenOver",
  "extended",
  "stopped",
  "withdrawn",
  "refused",
  "handlingFinished",
  "resultReturned",
]);
export type ExchangeEvent = z.infer<typeof ExchangeEvent>;

/** The province's system (hệ thống thông tin giải quyết thủ tục hành chính). */
export const ProvinceSettings = z.strictObject({
  /** JSON services as the national portal has them behind a province's integration platform (LGSP). */
  kind: z.literal("portal-json"),
  url: address,
  /** `madonvi`: by what the other side knows this office. */
  agencyUnit: AgencyCode,
  user: z.string().trim().min(1).max(100),
  secret: SecretReference,
  /** Who makes dossier codes. */
  codesFrom: z.enum(["own", "province"]),
  /** Whether the office makes a code of its own when the province's have run out. */
  ownCodeWhenAway: z.boolean(),
  /** How many codes are fetched ahead for the day. */
  codesAhead: z.int().min(1).max(500),
});
export type ProvinceSettings = z.infer<typeof ProvinceSettings>;

/** Personal data that a webhook gets only where the office says so. */
export const WebhookExtra = z.enum(["applicants", "phone", "summary"]);
export type WebhookExtra = z.infer<typeof WebhookExtra>;

/** Somebody else who wants to hear of steps. */
export const WebhookSettings = z.strictObject({
  id: z.string().regex(/^(?!province$)[a-z0-9][a-z0-9-]{0,31}$/),
  url: address,
  events: z.array(ExchangeEvent).min(1).max(ExchangeEvent.options.length),
  include: z.array(WebhookExtra).max(WebhookExtra.options.length),
  /** Tells the receiver which secret signed. */
  keyId: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/),
  secret: SecretReference,
});
export type WebhookSettings = z.infer<typeof WebhookSettings>;

/** Who outside hears of dossiers. */
export const ExchangeSettings = z.strictObject({
  province: ProvinceSettings.nullable(),
  webhooks: z.array(WebhookSettings).max(20),
});
export type ExchangeSettings = z.infer<typeof ExchangeSettings>;

/** The province's name in the outbox; webhooks go by their ids. */
export const provinceReceiver = "province";

/**
 * Why a step did not get through, as the first word of `lastError`; what follows names the thing. Other words are a code of the
 * network (`ECONNREFUSED`), a status (`HTTP 503`), or the other side's own (`[05] …`).
 */
export type ExchangeFault =
  | "badAnswer"
  | "signIn"
  | "session"
  | "noSecret"
  | "openSecret"
  | "shortSecret"
  | "storage"
  | "broken";

/** How things stand with one receiver. */
export type ReceiverState =
  /** Steps go out as they are made. */
  | { state: "open" }
  /** It could not be reached, and is tried again then. */
  | { state: "paused"; until: EpochMs; words: string }
  /** No longer in the settings: what it has not had waits for somebody to drop it. */
  | { state: "removed" };

export interface ReceiverView {
  to: string;
  /** Host and port, without path or secret; null once it was removed. */
  host: string | null;
  state: ReceiverState;
  waiting: number;
  stuck: number;
  oldest: EpochMs | null;
  sent: number;
  sentAt: EpochMs | null;
  /** Steps that it will never hear of: given up, or gone with a dossier that was erased. */
  dropped: number;
}

/** One step that somebody has not had. */
export interface NoteView {
  key: string;
  to: string;
  event: string;
  dossier: DossierId;
  code: DossierCode | null;
  at: EpochMs;
  attempts: number;
  /** Null while it is stuck: it is sent again by hand only. */
  nextAt: EpochMs | null;
  /** The other side's words, or what the network said. */
  lastError: string | null;
}

/** What an administrator sees of the exchange. */
export interface ExchangeView {
  receivers: ReceiverView[];
  /** Stuck ones first, then the oldest; at most 200. */
  notes: NoteView[];
  total: number;
  /** Codes of today that the province gave ahead; null where the office makes its own. */
  codes: { inStock: number; ahead: number; lastError: string | null } | null;
  /** What the stand-in for the province received, newest first; null where there is none. */
  standIn: StandInEntry[] | null;
}

/** One message that the stand-in took, without whose it is. */
export interface StandInEntry {
  at: EpochMs;
  service: string;
  code: string;
  /** The status it brought, 1 to 10. */
  status: number;
  /** Times the same message came again and changed nothing. */
  repeats: number;
}

export const RetryRequest = z.strictObject({
  to: z.string().min(1).max(40),
  key: z.string().min(1).max(60).nullable(),
});
export type RetryRequest = z.infer<typeof RetryRequest>;
/** `later`: with all steps of the same dossier that wait behind it. */
export const SkipRequest = z.strictObject({
  to: z.string().min(1).max(40),
  key: z.string().min(1).max(60),
  later: z.boolean().default(false),
});
export type SkipRequest = z.infer<typeof SkipRequest>;
