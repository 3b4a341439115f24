import { z } from "zod";
import { ProofAsked, ProofGiven } from "#contract/discovery.ts";
import { PairingRequest, PairingState, PairingTicket, Problem } from "#contract/people.ts";
import { isHere } from "../auth/proof.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";

/** How a screen or agent without a token gets one: it shows a code, somebody approves it. */
export function pairingRoutes(app: App, { devices }: HttpParts): void {
  app.post(
    "/api/pairings",
    { schema: { body: PairingRequest, response: { 200: PairingTicket, 429: Problem } } },
    async (request) => {
      const asked = await devices.request(request.body.role, request.ip);
      if (!asked.ok) throw new Refusal(429, "tooFast");
      return asked.ticket;
    },
  );

  app.post(
    "/api/pairings/state",
    {
      schema: {
        body: z.strictObject({ secret: z.string().min(1).max(200) }),
        response: { 200: PairingState, 404: Problem },
      },
    },
    async (request) => {
      const state = devices.state(request.body.secret);
      if (!state) throw new Refusal(404, "noSuchCode");
      return state;
    },
  );

  /** An agent that looks for its hub shows its token only to one that knows it already. */
  app.post(
    "/api/agents/proof",
    { schema: { body: ProofAsked, response: { 200: ProofGiven, 403: Problem } } },
    async (request) => {
      const proof = isHere(request.body.url, request.socket) ? await devices.prove(request.body) : null;
      if (proof === null) throw new Refusal(403, "notAllowed");
      return { proof };
    },
  );
}
