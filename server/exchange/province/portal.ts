import { z } from "zod";
import type { PortalStatus } from "#contract/dossier.ts";
import type { ProvinceSettings } from "#contract/exchange.ts";
import { DossierCode } from "#contract/ids.ts";
import { type Posted, post } from "../post.ts";
import { plainWords, said } from "../receiver.ts";
import type { Secrets } from "../secrets.ts";
import type { Answer, ProvinceSystem } from "./system.ts";

/** Every answer has it; `"00"` or 0 is good. Some systems write it as a number. */
const Reply = z.looseObject({
  error_code: z.union([z.string(), z.number()]).transform((code) => String(code)),
  error_message: z.string().optional(),
});
type Reply = z.infer<typeof Reply>;
const SignedIn = z.object({ session: z.string().min(1).max(500) });
const Codes = z.object({ DanhSachMaHoSo: z.array(DossierCode).max(500) });
const Status = z.object({ TrangThaiHoSo: z.coerce.number().int().min(1).max(10) });

const good = new Set(["0", "00"]);
/** A session that is over or was never given. */
const noSession = new Set(["401", "-1"]);
const noSuchDossier = "404";

type PortalParts = {
  settings: ProvinceSettings;
  secrets: Secrets;
  timeoutMs: number;
};

/**
 * The province's system in the style of the national portal's JSON services: sign in at `/login`, then POST
 * `{ session, madonvi, service, MaGiaoDich, data }`. A session is kept until the other side says it is over.
 */
export function createPortal({ settings, secrets, timeoutMs }: PortalParts): ProvinceSystem {
  const base = settings.url.replace(/\/+$/, "");
  let signingIn: Promise<Answer<string>> | null = null;

  /** Shared by all that need it at once: four senders sign in once. */
  function session(signal: AbortSignal): Promise<Answer<string>> {
    const current = signingIn ?? signIn(signal);
    signingIn = current;
    void current.then((answer) => {
      if (answer.kind !== "done" && signingIn === current) signingIn = null;
    });
    return current;
  }

  async function signIn(signal: AbortSignal): Promise<Answer<string>> {
    const found = secrets(settings.secret);
    if (!found.ok) return { kind: "away", words: found.words };
    const body = JSON.stringify({ username: settings.user, password: found.secret });
    const reply = replyOf(await post(`${base}/login`, body, { timeoutMs, signal }));
    if (reply.kind !== "done") return { kind: "away", words: reply.words };
    const signed = good.has(reply.value.error_code) ? SignedIn.safeParse(reply.value) : null;
    // A wrong password is no fault of any dossier: everything waits until it is put right.
    if (!signed?.success) return { kind: "away", words: said("signIn", wordsOf(reply.value)) };
    return { kind: "done", value: signed.data.session };
  }

  async function call(service: string, key: string, data: unknown, signal: AbortSignal): Promise<Answer<Reply>> {
    for (let attempt = 1; ; attempt += 1) {
      const current = session(signal);
      const signed = await current;
      if (signed.kind !== "done") return signed;
      const body = { session: signed.value, madonvi: settings.agencyUnit, service, MaGiaoDich: key, data };
      const reply = replyOf(await post(base, JSON.stringify(body), { timeoutMs, signal }));
      if (reply.kind !== "done") return reply;
      if (!noSession.has(reply.value.error_code)) return reply;
      if (signingIn === current) signingIn = null;
      // Once more with a new one; a system that ends each session at once is not usable now.
      if (attempt === 2) return { kind: "away", words: said("session", wordsOf(reply.value)) };
    }
  }

  async function tell(service: string, key: string, data: unknown, signal: AbortSignal): Promise<Answer<null>> {
    return taken(await call(service, key, data, signal));
  }

  /** A question whose answer does not have the shape it should is a fault of theirs, and may be better later. */
  async function askFor<Value>(
    service: string,
    data: unknown,
    shape: z.ZodType<Value>,
    signal: AbortSignal,
  ): Promise<Answer<Value> | { kind: "unknown" }> {
    const reply = await call(service, "", data, signal);
    if (reply.kind !== "done") return reply;
    if (reply.value.error_code === noSuchDossier) return { kind: "unknown" };
    if (!good.has(reply.value.error_code)) return { kind: "refused", words: wordsOf(reply.value) };
    const parsed = shape.safeParse(reply.value.data);
    return parsed.success ? { kind: "done", value: parsed.data } : { kind: "away", words: said("badAnswer") };
  }

  return {
    sendDossier: (key, report, signal) => tell("DongBoHoSoMC", key, report, signal),
    async sendProgress(key, report, signal) {
      const reply = await call("CapNhatTienDoHoSoMC", key, report, signal);
      if (reply.kind === "done" && reply.value.error_code === noSuchDossier)
        return { kind: "unknown", words: wordsOf(reply.value) };
      return taken(reply);
    },
    async takeCodes(count, signal) {
      const answer = await askFor("CapMaHoSo", { SoLuong: String(count) }, Codes, signal);
      if (answer.kind === "unknown") return { kind: "refused", words: `[${noSuchDossier}] CapMaHoSo` };
      return answer.kind === "done" ? { kind: "done", value: answer.value.DanhSachMaHoSo } : answer;
    },
    async status(code, signal) {
      const answer = await askFor("TraCuuHoSo", { MaHoSo: code }, Status, signal);
      if (answer.kind === "unknown") return { kind: "done", value: null };
      return answer.kind === "done" ? { kind: "done", value: answer.value.TrangThaiHoSo as PortalStatus } : answer;
    },
  };
}

function taken(reply: Answer<Reply>): Answer<null> {
  if (reply.kind !== "done") return reply;
  if (good.has(reply.value.error_code)) return { kind: "done", value: null };
  return { kind: "refused", words: wordsOf(reply.value) };
}

/** A status of 4xx with no code in it is about the message; anything else that is no answer means that they are away. */
function replyOf(posted: Posted): Answer<Reply> {
  if (posted.kind === "unreachable") return { kind: "away", words: posted.words };
  const { status, text } = posted;
  if (status >= 500 || status === 429 || status === 408 || (status >= 300 && status < 400))
    return { kind: "away", words: `HTTP ${status}` };
  const parsed = Reply.safeParse(jsonOf(text));
  if (parsed.success) return { kind: "done", value: parsed.data };
  if (status === 401 || status === 403) return { kind: "away", words: `HTTP ${status}` };
  if (status >= 400) return { kind: "refused", words: `HTTP ${status}` };
  return { kind: "away", words: said("badAnswer") };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function wordsOf({ error_code, error_message }: Reply): string {
  return plainWords(`[${error_code}] ${error_message ?? ""}`);
}
