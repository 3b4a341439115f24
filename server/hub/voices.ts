import type { DeviceId, ZoneId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { DisplayCall } from "#contract/views.ts";
import type { VoiceReport } from "#contract/voice.ts";
import type { Clock } from "./clock.ts";
import { chosenFor, type Display, maySpeak, type Seat, type Sound } from "./election.ts";
import { createSaid } from "./said.ts";
import { beginWithinMs, createTurns } from "./turns.ts";

export type { Display } from "./election.ts";

/**
 * Which hall screen speaks for which zone, and what was spoken. One screen speaks for each zone, and it is given one call
 * at a time: until it has told how that ended, or can not be saying it any more, the zone's voice stays where it is, also
 * while its line is lost. A call that was begun is never given again. Not journalled: after a restart of the hub the
 * screens say it again.
 */
export interface Voices {
  /** The zones that the office has from now on: a screen whose zones are all gone shows and speaks for every one. */
  inOffice(zones: readonly ZoneId[]): void;
  /** A hall screen has connected; it may speak once it has said that it can. */
  enter(display: Display): VoiceSeat;
  /**
   * Those of these zones whose voice this screen is: the longest connected that can, one of that very zone first, then the
   * one of the fewest zones; one that lacks sounds only where no other can be heard.
   */
  speaking(display: DeviceId, zones: readonly ZoneId[]): ZoneId[];
  /** Gives this screen the call that it is to say now; null while it is saying one, or has nothing to say. */
  give(display: DeviceId, waiting: { zones: readonly ZoneId[]; calls: readonly DisplayCall[] }): GivenCall | null;
  isDone(call: Call): boolean;
  soundOf(display: DeviceId): Sound | null;
  /** Screens that are to speak and can not, or not everything. */
  silent(): { display: Display; why: Exclude<Sound, "ready"> }[];
  /** Was to be said and was not, as far as is known. */
  isUnsaid(call: Call): boolean;
}

/** One screen's line, as far as its voice goes. */
export interface VoiceSeat {
  report(report: VoiceReport): void;
  /** The same screen hangs elsewhere now, or may speak no more, or again. */
  move(display: Display): void;
  leave(): void;
}

export interface GivenCall {
  call: DisplayCall;
  beginBy: EpochMs;
}

type Call = Pick<DisplayCall, "ticket" | "times">;

/** What nobody could say for so long, in ms, though nothing was in front of it, is not said any more: whoever it was for has read it, or is gone. */
export const worthSayingMs = 90_000;
/** After a start of the hub the screens have this long to tell what they said, in ms, before what was called earlier is said. */
export const settlingMs = 4_000;

export function createVoices(clock: Clock, onChange: () => void): Voices {
  /** In the order in which they connected. */
  const seats = new Set<Seat>();
  const said = createSaid();
  const turns = createTurns((turn) => {
    // Nobody knows whether it was heard: it is not said twice, but staff are told.
    said.unsaid(turn.key);
    ended(turn.zones);
    changed();
  });
  /** When something was last said in a zone, or could have been. */
  const busyUntil = new Map<ZoneId, EpochMs>();
  /** Found once after each change: a thousand screens ask after every commit. */
  const speakers = new Map<ZoneId, { seat: Seat | undefined; isSure: boolean }>();
  /** Null until it is known. */
  let office: readonly ZoneId[] | null = null;
  const startedAt = clock.now();
  setTimeout(changed, settlingMs).unref();

  function askAnew(): void {
    for (const speaker of speakers.values()) speaker.isSure = false;
  }

  function changed(): void {
    askAnew();
    onChange();
  }

  function ended(zones: Iterable<ZoneId>): void {
    for (const zone of zones) busyUntil.set(zone, clock.now());
  }

  function end(device: DeviceId): void {
    ended(turns.of(device)?.zones ?? []);
    turns.end(device);
  }

  function speakerOf(zone: ZoneId): Seat | undefined {
    const known = speakers.get(zone);
    const seat = known?.isSure ? known.seat : foundFor(zone);
    speakers.set(zone, { seat, isSure: true });
    return seat;
  }

  function foundFor(zone: ZoneId): Seat | undefined {
    const chosen = chosenFor(zone, seats);
    const turn = turns.holding(zone);
    if (!turn || chosen?.display.device === turn.device) return chosen;
    // Nobody, while the screen that may be saying a call can not be reached.
    return turn.spokeFor.includes(zone)
      ? [...seats].find((seat) => seat.display.device === turn.device && maySpeak(seat, zone))
      : undefined;
  }

  function heardIn({ zones }: Display): readonly ZoneId[] {
    return office ? zones.filter((zone) => office?.includes(zone)) : zones;
  }

  function hearIn(seat: Seat, zones: readonly ZoneId[]): void {
    seat.zones = zones;
    // It may be saying a call of where it was while it already belongs to where it is.
    turns.widen(seat.display.device, placesOf(seat));
  }

  function placesOf({ zones }: Seat): readonly ZoneId[] {
    return zones.length > 0 ? zones : (office ?? [...speakers.keys()]);
  }

  function isStale({ zone, at }: DisplayCall): boolean {
    return clock.now() - Math.max(at, busyUntil.get(zone) ?? 0) >= worthSayingMs;
  }

  function take(seat: Seat, report: VoiceReport): void {
    const { device } = seat.display;
    const turn = turns.of(device);
    switch (report.kind) {
      case "began":
        // Begun before a restart of the hub.
        if (turn?.key !== keyOf(report)) turns.give(device, keyOf(report), placesOf(seat), clock.now());
        turns.begun(device, report.seconds);
        break;
      case "spoken":
        said.spoken(keyOf(report));
        if (turn?.key === keyOf(report)) end(device);
        break;
      case "unsaid":
        if (report.why !== "late" || said.late(keyOf(report))) said.unsaid(keyOf(report));
        if (turn?.key === keyOf(report)) end(device);
        break;
      case "ready":
      case "lacking":
      case "blocked":
        seat.sound = report.kind;
        // It would have told by now that it had begun: what is held back is said by another.
        if (report.kind === "blocked" && turn && !turn.isBegun) end(device);
        break;
      default:
        report satisfies never;
    }
  }

  return {
    inOffice(zones) {
      office = zones;
      for (const seat of seats) {
        const zonesNow = heardIn(seat.display);
        if (zonesNow.join() !== seat.zones.join()) hearIn(seat, zonesNow);
      }
      askAnew();
    },
    enter(display) {
      const seat: Seat = { display, zones: heardIn(display), sound: null };
      seats.add(seat);
      return {
        report(report) {
          // Who has begun has the call in hand already: nothing changes for anybody.
          const isKnown =
            report.kind === "began" ? turns.of(display.device)?.key === keyOf(report) : seat.sound === report.kind;
          take(seat, report);
          if (!isKnown) changed();
        },
        move(display) {
          seat.display = display;
          hearIn(seat, heardIn(display));
          changed();
        },
        leave() {
          if (seats.delete(seat) && seat.sound !== null) changed();
        },
      };
    },
    speaking: (display, zones) => zones.filter((zone) => speakerOf(zone)?.display.device === display),
    give(device, { zones, calls }) {
      const turn = turns.of(device);
      if (turn) {
        const call = turn.isBegun ? undefined : calls.find((one) => keyOf(one) === turn.key);
        return call ? { call, beginBy: turn.beginBy } : null;
      }
      // A machine's clock that was ahead and is set back is no reason to be silent until it is there again.
      const upFor = clock.now() - startedAt;
      const settles = upFor >= 0 && upFor < settlingMs;
      if (settles && calls.some(({ at }) => at < startedAt)) return null;
      for (const stale of calls.filter(isStale)) said.unsaid(keyOf(stale));
      const call = calls.find((one) => !said.isDone(keyOf(one)));
      if (!call) return null;
      const beginBy = clock.now() + beginWithinMs;
      turns.give(device, keyOf(call), zones, beginBy);
      return { call, beginBy };
    },
    isDone: (call) => said.isDone(keyOf(call)),
    soundOf: (device) => [...seats].findLast(({ display }) => display.device === device)?.sound ?? null,
    silent: () =>
      [...seats].flatMap(({ sound, display }) =>
        sound !== null && sound !== "ready" && display.speaks ? [{ display, why: sound }] : [],
      ),
    isUnsaid: (call) => said.isUnsaid(keyOf(call)),
  };
}

function keyOf({ ticket, times }: Call): string {
  return `${ticket}/${times}`;
}
