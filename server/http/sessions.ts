import { z } from "zod";
import { Me, Problem, SignIn } from "#contract/people.ts";
import type { App } from "./app.ts";
import { askerOf } from "./asker.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { anyPerson, sessionCookie, whoAsks } from "./who-asks.ts";

/** Signing in and out. */
export function sessionRoutes(app: App, { accounts }: HttpParts): void {
  app.post(
    "/api/sessions",
    { schema: { body: SignIn, response: { 200: Me, 401: Problem, 429: Problem } } },
    async (request, reply) => {
      const { username, password } = request.body;
      const signedIn = await accounts.signIn({ username, password, address: askerOf(request.ip) });
      if (!signedIn.ok) {
        throw signedIn.why === "wait" ? new Refusal(429, "tooFast") : new Refusal(401, "wrongPassword");
      }
      reply.setCookie(sessionCookie, signedIn.token, {
        path: "/",
        httpOnly: true,
        sameSite: "strict",
        secure: request.protocol === "https",
      });
      return signedIn.me;
    },
  );

  app.delete("/api/sessions", { schema: { response: { 204: z.null() } } }, async (request, reply) => {
    const token = request.cookies[sessionCookie];
    if (token) await accounts.signOut(token);
    return reply.clearCookie(sessionCookie, { path: "/" }).code(204).send(null);
  });

  app.get("/api/me", { schema: { response: { 200: Me, 401: Problem } } }, (request) =>
    whoAsks(request, accounts, anyPerson),
  );
}
