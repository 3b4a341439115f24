import { z } from "zod";
import { AccountId } from "#contract/ids.ts";
import { AccountSummary, NewAccount, Password, Problem } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

const AccountChange = z.strictObject({ disabled: z.boolean().optional(), password: Password.optional() });

/** Staff accounts, for administrators. */
export function accountRoutes(app: App, { accounts, photos }: HttpParts): void {
  app.get("/api/accounts", { schema: { response: { 200: z.array(AccountSummary) } } }, async (request) => {
    await whoAsks(request, accounts, adminOnly);
    const [listed, versions] = await Promise.all([accounts.list(), photos.versions()]);
    return listed.map((account) => ({ ...account, photo: versions.get(account.account) ?? null }));
  });

  app.post(
    "/api/accounts",
    { schema: { body: NewAccount, response: { 200: AccountSummary, 409: Problem } } },
    async (request) => {
      await whoAsks(request, accounts, adminOnly);
      const created = await accounts.create(request.body);
      if (!created.ok) throw new Refusal(409, "usernameTaken");
      return { ...created.account, photo: null };
    },
  );

  app.patch(
    "/api/accounts/:account",
    { schema: { params: z.object({ account: AccountId }), body: AccountChange, response: { 204: z.null() } } },
    async (request, reply) => {
      const me = await whoAsks(request, accounts, adminOnly);
      const { account } = request.params;
      const { disabled, password } = request.body;
      // Nobody locks themselves out: another administrator may do it.
      if (disabled && account === me.account) throw new Refusal(409, "notAllowed");
      if (password !== undefined) await accounts.setPassword(account, password);
      if (disabled !== undefined && !(await accounts.setDisabled(account, disabled)))
        throw new Refusal(409, "lastAdmin");
      return reply.code(204).send(null);
    },
  );
}
