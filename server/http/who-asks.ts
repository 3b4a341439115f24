import { fastifyCookie } from "@fastify/cookie";
import type { FastifyRequest } from "fastify";
import type { PersonRole } from "#contract/actor.ts";
import type { Me } from "#contract/people.ts";
import type { Accounts } from "../auth/accounts.ts";
import { Refusal } from "./problem.ts";

/** The session's cookie: out of reach of scripts, sent to this site only. */
export const sessionCookie = "mot-cua-session";

/** Who is signed in; throws a 401 when nobody is, a 403 when their role is not among `roles`. */
export async function whoAsks(request: FastifyRequest, accounts: Accounts, roles: readonly PersonRole[]): Promise<Me> {
  const token = request.cookies[sessionCookie];
  const me = token ? await accounts.session(token) : null;
  if (!me) throw new Refusal(401, "notSignedIn");
  if (!roles.includes(me.role)) throw new Refusal(403, "notAllowed");
  return me;
}

export const anyPerson: readonly PersonRole[] = ["officer", "supervisor", "admin"];
export const heads: readonly PersonRole[] = ["supervisor", "admin"];
export const adminOnly: readonly PersonRole[] = ["admin"];

/** The session id in a raw cookie header, as a socket's handshake brings it. */
export function sessionOf(cookieHeader: string | undefined): string | null {
  return (cookieHeader && fastifyCookie.parse(cookieHeader)[sessionCookie]) ?? null;
}
