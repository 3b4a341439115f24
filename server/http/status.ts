import { z } from "zod";
import { StatusQuestion } from "#contract/dossier-views.ts";
import { Problem } from "#contract/people.ts";
import type { EpochMs } from "#contract/text.ts";
import type { App } from "./app.ts";
import { askerOf } from "./asker.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";

/** How a dossier stands, for whoever holds its code and one fact more: nobody signs in, and guessing is counted. */
export function statusRoute(app: App, { intake, now }: HttpParts): void {
  app.post(
    "/api/status",
    {
      schema: {
        body: StatusQuestion,
        response: { 200: z.unknown().describe("PublicStatus"), 404: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const answer = await intake.status.ask(request.body, askerOf(request.ip));
      if (answer.ok) return answer.status;
      if (answer.why === "noMatch") throw new Refusal(404, "noSuchStatus");
      reply.header("retry-after", secondsUntil(answer.until, now()));
      throw new Refusal(429, "guessedTooOften", new Date(answer.until).toISOString());
    },
  );
}

/** Whole seconds, as `Retry-After` wants them. */
export function secondsUntil(at: EpochMs, now: EpochMs): number {
  return Math.max(1, Math.ceil((at - now) / 1_000));
}
