import type { Dossier } from "#contract/dossier.ts";
import type { PublicStatus, StatusAnswer, StatusQuestion } from "#contract/dossier-views.ts";
import type { DossierCode } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { givenCode } from "../dossier/code/given-code.ts";
import { currentLeg } from "../dossier/life/route.ts";
import type { Filed, Filing } from "./filing.ts";
import type { IntakeParts } from "./intake.ts";
import { titleOf } from "./sheet.ts";

/** The state of a dossier for whoever holds its code and one fact more. */
export interface Status {
  /** @param from who asks: an address or a device; only counted, and stored as a keyed hash of what was guessed at */
  ask(question: StatusQuestion, from: string): Promise<StatusAnswer>;
}

/** How long a wrong answer counts. */
export const guessWindowMs = 15 * 60_000;
/** Wrong answers within the window: four digits have ten thousand values, so five guesses are one in two thousand. */
const mostPerCode = 5;
const mostPerAsker = 15;
/** Askers remembered at once: more than a hall and its neighbourhood, less than a memory full. */
const mostRemembered = 20_000;

type StatusParts = Pick<IntakeParts, "store" | "sealer" | "office" | "now" | "guesses"> & {
  filing: Filing;
  /** Told of every wrong guess; `code` is masked. */
  onGuess: (guess: { code: string; from: string; blocked: boolean }) => void;
};

export function createStatus({ store, sealer, office, now, guesses, filing, onGuess }: StatusParts): Status {
  const wrong = new Map<string, EpochMs[]>();
  // A restart ends no lock.
  for (const { key, at } of guesses.before) wrong.set(key, [...(wrong.get(key) ?? []), at]);

  /** Under the newest key, which counts, and under those it was counted under before: a rotation ends no lock either. */
  const keysOf = (what: string) =>
    sealer.fingerprints("guess", what).map((print) => Buffer.from(print).toString("hex")) as [string, ...string[]];

  function blockedUntil(keys: readonly string[], most: number): EpochMs | null {
    const recent = keys.flatMap((key) => wrong.get(key) ?? []).filter((at) => at > now() - guessWindowMs);
    const oldest = recent.length > 0 ? Math.min(...recent) : undefined;
    return recent.length >= most && oldest !== undefined ? oldest + guessWindowMs : null;
  }

  function countWrong(...keys: string[]): EpochMs {
    if (wrong.size > mostRemembered) forgetOld();
    const moment = now();
    for (const key of keys)
      wrong.set(key, [...(wrong.get(key) ?? []).filter((at) => at > moment - guessWindowMs), moment]);
    return moment;
  }

  /** It was right: the try does not count. */
  function takeBack(at: EpochMs, ...keys: string[]): void {
    for (const key of keys) {
      const times = wrong.get(key) ?? [];
      const index = times.indexOf(at);
      const left = times.filter((_, other) => other !== index);
      if (left.length > 0) wrong.set(key, left);
      else wrong.delete(key);
    }
  }

  function forgetOld(): void {
    for (const [key, times] of wrong) if (times.every((at) => at <= now() - guessWindowMs)) wrong.delete(key);
    // Still full of fresh ones: somebody is trying. The oldest askers go first, codes stay guarded by being counted anew.
    for (const key of wrong.keys()) if (wrong.size > mostRemembered) wrong.delete(key);
  }

  return {
    async ask({ code: typed, lastFour }, from) {
      const code = givenCode(typed);
      const codeKeys = keysOf(`code ${code ?? typed}`);
      const askerKeys = keysOf(`from ${from}`);
      const until = blockedUntil(codeKeys, mostPerCode) ?? blockedUntil(askerKeys, mostPerAsker);
      if (until !== null) {
        onGuess({ code: masked(code), from, blocked: true });
        return { ok: false, why: "tooOften", until };
      }
      // Counted before it is looked up: a thousand guesses at once are a thousand guesses.
      const [byCode] = codeKeys;
      const [byAsker] = askerKeys;
      const at = countWrong(byCode, byAsker);
      const row = code ? await store.dossierByCode(office().id, code) : null;
      const filed = row && filing.filed(row);
      if (filed && knows(filed.dossier, lastFour)) {
        takeBack(at, byCode, byAsker);
        return { ok: true, status: publicStatus(filed) };
      }
      // On the disk before it is answered: whoever can stop the hub has had no answer that does not count.
      await guesses.note([byCode, byAsker], at);
      onGuess({ code: masked(code), from, blocked: false });
      return { ok: false, why: "noMatch" };
    },
  };
}

function knows({ intake }: Dossier, lastFour: string): boolean {
  const parties = intake.representative ? [...intake.applicants, intake.representative] : intake.applicants;
  const facts = [...parties.flatMap(({ idNumber, phone }) => [idNumber, phone]), intake.notifyPhone];
  return facts.some((fact) => fact !== null && endOf(fact) === lastFour.toUpperCase());
}

const endOf = (fact: string) =>
  fact
    .replace(/[^0-9A-Za-z]/g, "")
    .slice(-4)
    .toUpperCase();

/** The agency of a well-formed code. Of anything else nothing: people type names and numbers into the wrong field. */
function masked(code: DossierCode | null): string {
  return code === null ? "…" : `${code.slice(0, code.indexOf("-") + 1)}…`;
}

function publicStatus({ dossier, around }: Filed): PublicStatus {
  const { code, state, clock, intake, route, received, extensions } = dossier;
  if (code === null) throw new Error(`${dossier.id} was found by a code it does not have`);
  const leg = route[currentLeg(route)];
  const runs = state.state === "received" || state.state === "handling";
  return {
    code,
    procedure: intake.procedure.code,
    title: titleOf(dossier, around.procedure),
    state: state.state,
    receivedAt: received?.at ?? null,
    due: clock?.deadline.due ?? null,
    lacks: state.state === "supplementAsked" ? state.lacks.map(({ what }) => what) : [],
    extended: extensions.length > 0,
    late: runs && clock !== null && clock.deadline.due < around.now,
    agency: runs && leg && leg.done === null ? leg.agency : null,
    collect: intake.returnBy.kind,
  };
}
