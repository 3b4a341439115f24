import type { Problem } from "#contract/people.ts";
import { type RefusalCode, refusals } from "#contract/refusals.ts";
import type { Text } from "#contract/text.ts";

/** An HTTP refusal on its way out: thrown in a route, sent by the error handler. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, code: RefusalCode, detail: string | null = null) {
    super(code);
    this.status = status;
    this.problem = { code, sentence: refusals[code], detail };
  }
}

/** Settings that are not sound: the sentence tells why, a line for each fault. */
export class BadSettings extends Refusal {
  override readonly problem: Problem;

  constructor(faults: readonly Text[]) {
    super(400, "badSettings");
    const lines = [refusals.badSettings, ...faults];
    const sentence = { vi: lines.map(({ vi }) => vi).join("\n"), en: lines.map(({ en }) => en).join("\n") };
    this.problem = { code: "badSettings", sentence, detail: null };
  }
}
