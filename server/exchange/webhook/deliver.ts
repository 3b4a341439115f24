import type { WebhookSettings } from "#contract/exchange.ts";
import type { EpochMs } from "#contract/text.ts";
import { type Posted, post } from "../post.ts";
import type { Outcome, Receiver } from "../receiver.ts";
import type { Records } from "../records.ts";
import type { Secrets } from "../secrets.ts";
import { webhookPayload } from "./payload.ts";
import { signed } from "./sign.ts";

/** Statuses that say something about this one message; all others are about the receiver, and may pass. */
const aboutTheMessage = new Set([400, 413, 415, 422]);

export interface WebhookParts {
  settings: WebhookSettings;
  records: Records;
  secrets: Secrets;
  /** The clock on the wall: the receiver compares it with its own. */
  now: () => EpochMs;
  timeoutMs: number;
}

/** Posts the steps that it asked for, each signed. What it did not ask for counts as told. */
export function webhookReceiver({ settings, records, secrets, now, timeoutMs }: WebhookParts): Receiver {
  const wanted = new Set<string>(settings.events);
  return {
    async send({ key, kind, dossier, revision }, signal) {
      if (!wanted.has(kind)) return { kind: "sent" };
      const secret = secrets(settings.secret);
      if (!secret.ok) return { kind: "away", words: secret.words };
      const record = await records(dossier, revision);
      if (!record) return { kind: "sent" };
      const body = JSON.stringify(webhookPayload(key, record, settings.include));
      const headers = { "idempotency-key": key, ...signed(body, now(), settings.keyId, secret.secret) };
      return outcomeOf(await post(settings.url, body, { headers, timeoutMs, signal }));
    },
  };
}

/** What the other side writes may hold anything: its status is enough. */
function outcomeOf(posted: Posted): Outcome {
  if (posted.kind === "unreachable") return { kind: "away", words: posted.words };
  const { status } = posted;
  if (status >= 200 && status < 300) return { kind: "sent" };
  return { kind: aboutTheMessage.has(status) ? "refused" : "away", words: `HTTP ${status}` };
}
