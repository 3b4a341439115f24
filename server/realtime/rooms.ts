import type { Actor } from "#contract/actor.ts";
import type { ViewMessage, ViewName } from "#contract/views.ts";
import type { Hub } from "../hub/hub.ts";
import type { Audience, AudienceSeat } from "../hub/publisher.ts";

/** A room of sockets that see the same view. Named by what the hub knows of who connects, never by what they say. */
export interface Room {
  key: string;
  audience: Omit<Audience<ViewName>, "emit">;
}

/** The rooms an actor belongs to. */
export function roomsOf(actor: Actor, hub: Hub): Room[] {
  switch (actor.role) {
    case "kiosk":
      return [officeRoom(hub), room(`kiosk:${actor.device}`, "kiosk", 200, () => hub.kioskView(actor))];
    case "display":
      return [
        officeRoom(hub),
        // What is to be said comes first: it takes less of the screen's time than what is to be shown.
        room(`voice:${actor.device}`, "voice", 50, () => hub.voiceView(actor)),
        room(`display:${actor.zones.join() || "*"}`, "display", 50, () => hub.displayView(actor.zones)),
      ];
    case "keypad":
      return [officeRoom(hub), room(`keypad:${actor.counter}`, "keypad", 50, () => hub.keypadView(actor.counter))];
    case "agent":
      return [
        room(`agent:${actor.name ?? ""}`, "agent", 20, () => hub.agentView(actor.name)),
        ...stationRooms(actor, hub),
      ];
    case "bench":
    case "phone":
    case "guest":
    case "system":
      return [];
    case "officer":
    case "supervisor":
    case "admin":
      return [officeRoom(hub), room(`person:${actor.account}`, "officer", 50, () => hub.officerView(actor))];
    default:
      return actor satisfies never;
  }
}

/** What the agent of a kiosk needs to keep it going while the hub is away; nothing for all others. */
function stationRooms({ name }: Extract<Actor, { role: "agent" }>, hub: Hub): Room[] {
  return [
    room(`station:${name ?? ""}`, "station", 200, () => hub.stationView(name)),
    room(`station-office:${name ?? ""}`, "office", 200, () => (hub.stationView(name) ? hub.officeView() : null)),
  ];
}

function officeRoom(hub: Hub): Room {
  return room("office", "office", 200, () => hub.officeView());
}

function room<Name extends ViewName>(key: string, name: Name, gapMs: number, make: Audience<Name>["make"]): Room {
  return { key, audience: { name, gapMs, make } };
}

export interface Rooms {
  /** Puts a socket where it belongs and sends it what is on show there. */
  enter(actor: Actor, socket: RoomSocket): Stay;
}

interface RoomSocket {
  join(room: string): void;
  leave(room: string): void;
  emit(message: ViewMessage): void;
}

export interface Stay {
  /** The same line is somebody who belongs elsewhere now: it is sent what is on show there, newer than all before. */
  move(actor: Actor): void;
  leave(): void;
}

/** Keeps one audience for each room that has somebody in it. */
export function createRooms(hub: Hub, broadcast: (room: string, message: ViewMessage) => void): Rooms {
  const open = new Map<string, { members: number; seat: AudienceSeat }>();

  function enterRoom({ key, audience }: Room) {
    const found = open.get(key) ?? {
      members: 0,
      seat: hub.publisher.add({ ...audience, emit: (message) => broadcast(key, message) }),
    };
    found.members += 1;
    open.set(key, found);
    return { key, found };
  }

  return {
    enter(actor, socket) {
      let entered = settle(actor, ({ latest }) => latest());

      function settle(who: Actor, show: (seat: AudienceSeat) => ViewMessage | null) {
        return roomsOf(who, hub).map((room) => {
          const inside = enterRoom(room);
          // First what is on show, then the changes: the newcomer is in the room only after the view at hand was made.
          const message = show(inside.found.seat);
          socket.join(room.key);
          if (message) socket.emit(message);
          return inside;
        });
      }

      function leave(): void {
        for (const { key, found } of entered) {
          socket.leave(key);
          found.members -= 1;
          if (found.members > 0) continue;
          found.seat.remove();
          open.delete(key);
        }
      }

      return {
        move(who) {
          leave();
          entered = settle(who, ({ anew }) => anew());
        },
        leave,
      };
    },
  };
}
