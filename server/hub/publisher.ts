import type { ViewMessage, ViewName, Views } from "#contract/views.ts";
import type { Clock } from "./clock.ts";

/** Everyone who sees the same view: one room of sockets. */
export interface Audience<Name extends ViewName> {
  name: Name;
  /** The view now; null when there is nothing to show any more. */
  make(): Views[Name] | null;
  emit(message: ViewMessage): void;
  /** At most one message in this time, in ms; the last state always arrives. */
  gapMs: number;
}

export interface Publisher {
  /**
   * From now on every change reaches this audience. `latest` is for someone who just joined it; `anew` is the same, newer
   * than all they were sent before, for someone who comes from another audience.
   */
  add<Name extends ViewName>(audience: Audience<Name>): AudienceSeat;
  /** Something changed: everyone is sent their view once, soon, unless it is the same as before. */
  changed(): void;
  stop(): void;
}

export interface AudienceSeat {
  latest(): ViewMessage | null;
  anew(): ViewMessage | null;
  remove(): void;
}

interface Seat {
  send(): void;
  dirty(): void;
  remove(): void;
}

/** Turns changes of the hall into views: bursts become one message per audience and gap. */
export function createPublisher(clock: Clock): Publisher {
  const seats = new Set<Seat>();
  let revision = 0;
  let scheduled = false;

  /** Grows over restarts too, since a hub can not send a thousand views in each millisecond of its life. */
  function nextRevision(): number {
    revision = Math.max(revision + 1, clock.now());
    return revision;
  }

  function flush(): void {
    scheduled = false;
    for (const seat of seats) seat.send();
  }

  return {
    add(audience) {
      let message: ViewMessage | null = null;
      let content = "";
      let last: unknown;
      let stale = true;
      let sentAt = Number.NEGATIVE_INFINITY;
      let timer: NodeJS.Timeout | null = null;

      /** Makes the view again if something changed; true when it differs from what was last made. */
      function refresh(): boolean {
        if (!stale) return false;
        stale = false;
        const view = audience.make();
        // An audience that gives the same object again says by it that nothing changed.
        if (view !== null && view === last) return false;
        last = view;
        const made = JSON.stringify(view);
        if (made === content) return false;
        content = made;
        message =
          view === null
            ? null
            : ({ name: audience.name, revision: nextRevision(), at: clock.now(), view } as ViewMessage);
        return true;
      }

      function send(): void {
        if (!stale || timer) return;
        const wait = sentAt + audience.gapMs - performance.now();
        if (wait > 0) {
          timer = setTimeout(() => {
            timer = null;
            send();
          }, wait);
          return;
        }
        if (refresh() && message) {
          sentAt = performance.now();
          audience.emit(message);
        }
      }

      const seat: Seat = {
        send,
        dirty: () => {
          stale = true;
        },
        remove() {
          if (timer) clearTimeout(timer);
          seats.delete(seat);
        },
      };
      function latest(): ViewMessage | null {
        // Whoever joins between two messages gets the newest state; the others get it when their gap is over.
        if (refresh() && message) audience.emit(message);
        return message;
      }
      seats.add(seat);
      return {
        latest,
        anew() {
          const now = latest();
          return now && { ...now, revision: nextRevision() };
        },
        remove: seat.remove,
      };
    },
    changed() {
      for (const seat of seats) seat.dirty();
      if (scheduled) return;
      scheduled = true;
      setImmediate(flush);
    },
    stop() {
      for (const seat of seats) seat.remove();
    },
  };
}
