import type { Problem } from "#contract/people.ts";
import { type RefusalCode, refusals } from "#contract/refusals.ts";

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
