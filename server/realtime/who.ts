import type { Actor } from "#contract/actor.ts";
import { Handshake, type HandshakeRefusal } from "#contract/wire.ts";

/** What signing in and pairing know; the composition root joins the two. */
export interface Doorkeeper {
  /** The person of this session cookie header, if any. */
  person(cookieHeader: string | undefined): Promise<Actor | null>;
  device(token: string): Promise<Actor | null>;
}

export type Who = { ok: true; actor: Actor } | { ok: false; why: HandshakeRefusal };

/** Who a connection is, by its own proof. */
export async function whoConnects(auth: unknown, cookieHeader: string | undefined, door: Doorkeeper): Promise<Who> {
  const parsed = Handshake.safeParse(auth);
  if (!parsed.success) return { ok: false, why: "badHandshake" };
  const handshake = parsed.data;
  if (handshake.as === "person") {
    const person = await door.person(cookieHeader);
    return person ? { ok: true, actor: person } : { ok: false, why: "notSignedIn" };
  }
  const device = await door.device(handshake.token);
  return device && device.role === handshake.as ? { ok: true, actor: device } : { ok: false, why: "badToken" };
}
