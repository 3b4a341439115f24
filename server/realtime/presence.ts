import type { Actor } from "#contract/actor.ts";
import type { DeviceId } from "#contract/ids.ts";

/** The part of a socket that knowing who is here needs. */
export interface Connection {
  id: string;
  nsp: { name: string };
  conn: { close(): unknown };
  handshake: { auth: unknown; headers: { cookie?: string | undefined } };
  emit(event: "replaced"): unknown;
  disconnect(close: boolean): unknown;
  on(event: "disconnect", listener: () => void): unknown;
}

/** Who is connected now, in whatever namespace: a proof that ends must end every line it opened. */
export interface Presence {
  /**
   * One live socket for each device and namespace: a second one with the same token takes the place of the first,
   * which hears `replaced` before it is dropped, so that it does not come back and fight.
   */
  enter(socket: Connection, actor: Actor): void;
  /** Drops whoever holds this proof: a revoked device, an account that was disabled. */
  drop(who: { device: DeviceId } | { account: string }): void;
  isOnline(device: DeviceId): boolean;
  /** True when this person has as many lines as anybody may have. */
  isFull(actor: Actor): boolean;
  sockets(): Connection[];
  /** Closes every line. Not by disconnecting each socket: a client that is sent away does not come back by itself. */
  letGo(): void;
}

/** Lines of one account: more than one person opens by hand. */
const most = 50;

export function createPresence(): Presence {
  const here = new Map<Connection, Actor>();

  function dropWhere(isMeant: (actor: Actor) => boolean): void {
    for (const [socket, actor] of [...here]) if (isMeant(actor)) socket.disconnect(true);
  }

  function replace(device: DeviceId, namespace: string): void {
    for (const [socket, actor] of [...here]) {
      if (!isDevice(actor, device) || socket.nsp.name !== namespace) continue;
      socket.emit("replaced");
      socket.disconnect(true);
    }
  }

  return {
    enter(socket, actor) {
      if (actor.kind === "device") replace(actor.device, socket.nsp.name);
      here.set(socket, actor);
      socket.on("disconnect", () => here.delete(socket));
    },
    drop(who) {
      dropWhere((actor) => ("device" in who ? isDevice(actor, who.device) : isPerson(actor, who.account)));
    },
    letGo() {
      for (const socket of [...here.keys()]) socket.conn.close();
    },
    sockets: () => [...here.keys()],
    isFull: (actor) =>
      actor.kind === "person" && [...here.values()].filter((other) => isPerson(other, actor.account)).length >= most,
    isOnline: (device) => [...here.values()].some((actor) => isDevice(actor, device)),
  };
}

function isPerson(actor: Actor, account: string): boolean {
  return actor.kind === "person" && actor.account === account;
}

function isDevice(actor: Actor, device: DeviceId): boolean {
  return actor.kind === "device" && actor.device === device;
}
