import type { DeviceRole } from "#contract/actor.ts";
import type { ProofAsked } from "#contract/discovery.ts";
import type { AccountId, DeviceId, HardwareId, ZoneId } from "#contract/ids.ts";
import type { DeviceSummary, PairingApproval, PairingTicket, PairingWaiting } from "#contract/people.ts";
import type { ScreenPlace } from "#contract/screen-place.ts";
import type { PairedDevice, People } from "../storage/ports/people.ts";
import type { Accounts } from "./accounts.ts";
import { createDelay } from "./delay.ts";
import { isLoopback } from "./loopback.ts";
import { createPairings } from "./pairings.ts";
import { proofFor } from "./proof.ts";
import { hashOf, newToken } from "./token.ts";

type Place = Pick<PairedDevice, "name" | "zones" | "counter" | "printer">;

/** What is known of a device whether or not it is there. */
type PairedSummary = Omit<DeviceSummary, "online" | "sound">;

/** Screens and agents, each with a token of its own. */
export interface Devices {
  /**
   * A device asks for a code. In the demonstration, on the same machine, it is approved by itself, and takes the place
   * of those of its role that an earlier run of the hub left behind.
   */
  request(role: DeviceRole, address: string): Promise<{ ok: true; ticket: PairingTicket } | { ok: false; why: "wait" }>;
  state(secret: string): { token: string | null } | null;
  waiting(): PairingWaiting[];
  /**
   * `counter`: a keypad needs one. What is approved during the demonstration is void with it, as its administrator's
   * password is printed for all to read.
   * @param approver counts wrong codes: guessing is slowed down
   */
  approve(
    approval: PairingApproval,
    approver: AccountId,
  ): Promise<{ ok: true; device: PairedSummary } | { ok: false; why: "code" | "counter" | "wait" }>;
  deviceByToken(token: string): Promise<PairedDevice | null>;
  /** For an agent that looks for its hub: see `proofFor`. */
  prove(asked: ProofAsked): Promise<string | null>;
  list(): Promise<PairedSummary[]>;
  /**
   * What these kiosks print on from now on, all of them or none; nothing happens to one that has that already, or that is
   * not there. Throws when it can not be kept.
   */
  givePrinters(given: ReadonlyMap<DeviceId, HardwareId | null>): Promise<void>;
  /**
   * Where this hall screen hangs from now on, and whether it may call aloud: in force on the line it has. Null when there
   * is no such screen, `others` when somebody has placed it otherwise since `before`. Throws when it can not be kept.
   */
  placeScreen(device: DeviceId, before: ScreenPlace, place: ScreenPlace): Promise<PairedSummary | "others" | null>;
  revoke(device: DeviceId): Promise<void>;
  /** Called with each device that stands elsewhere than its line says. */
  onMoved(listener: (device: DeviceId) => void): () => void;
  /** Called with each hall screen that was placed anew. */
  onPlaced(listener: (screen: PairedDevice) => void): () => void;
  onRevoked(listener: (device: DeviceId) => void): () => void;
  /** Called with each device that was paired, also by itself. */
  onPaired(listener: (device: PairedDevice) => void): () => void;
}

export interface DeviceParts {
  people: People;
  accounts: Pick<Accounts, "demonstrationAllowed" | "onDemonstrationEnded">;
  now: () => number;
  newId: () => string;
  demonstrationPlaces: (role: DeviceRole) => Place;
}

/** After a start, screens that are open come back by themselves within this time. */
const comeBackMs = 3_000;

export function createDevices({ people, accounts, now, newId, demonstrationPlaces }: DeviceParts): Devices {
  const startedAt = now();
  const seen = new Set<DeviceId>();
  /** Names that are being given right now. */
  const taken = new Set<string>();
  const pairings = createPairings(now);
  const delay = createDelay(now, { free: 4, firstMs: 60_000 });
  const revoked = new Set<(device: DeviceId) => void>();
  const moved = new Set<(device: DeviceId) => void>();
  const placed = new Set<(screen: PairedDevice) => void>();
  const paired = new Set<(device: PairedDevice) => void>();

  accounts.onDemonstrationEnded(voidDemonstration);

  async function voidDemonstration(): Promise<void> {
    const ended = (await people.devices()).filter((device) => device.demonstration);
    await people.removeDemonstrationDevices();
    for (const { device } of ended) for (const listener of revoked) listener(device);
  }

  /**
   * Of screens that paired themselves, those of earlier runs that have not come back: browser windows long gone. Whoever
   * does come back later pairs itself again.
   */
  async function removeLeftBehind(role: DeviceRole): Promise<void> {
    if (now() - startedAt < comeBackMs) return;
    const { name } = demonstrationPlaces(role);
    for (const { device, ...known } of await people.devices()) {
      const pairedItself = known.demonstration && known.role === role && isNumbered(known.name, name);
      if (pairedItself && known.pairedAt < startedAt && !seen.has(device)) await people.removeDevice(device);
    }
  }

  /** A screen's own name: the first keeps the usual one, and the next are numbered. Hardware names its agent: those keep theirs. */
  async function pairItself(code: string, role: DeviceRole): Promise<void> {
    const place = demonstrationPlaces(role);
    if (role === "agent") return void (await pair(code, role, place));
    const known = new Set((await people.devices()).map((device) => device.name));
    let name = place.name;
    for (let number = 2; known.has(name) || taken.has(name); number += 1) name = `${place.name} ${number}`;
    taken.add(name);
    try {
      await pair(code, role, { ...place, name });
    } finally {
      taken.delete(name);
    }
  }

  /** Null when another approval of the same code came first. */
  async function pair(code: string, role: DeviceRole, place: Place): Promise<PairedDevice | null> {
    if (!pairings.take(code)) return null;
    const token = newToken();
    const device: PairedDevice = {
      device: newId() as DeviceId,
      role,
      name: place.name,
      zones: eachOnce(place.zones),
      counter: place.counter,
      printer: place.printer,
      speaks: true,
      tokenHash: hashOf(token),
      pairedAt: now(),
      demonstration: accounts.demonstrationAllowed(),
    };
    try {
      await people.addDevice(device);
    } catch (error) {
      pairings.putBack(code);
      throw error;
    }
    pairings.approve(code, token);
    for (const listener of paired) listener(device);
    return device;
  }

  /** What was paired in the demonstration is void with it. */
  const isValid = (device: PairedDevice) => !device.demonstration || accounts.demonstrationAllowed();

  return {
    async request(role, address) {
      const ticket = pairings.open(role, address);
      if (!ticket) return { ok: false, why: "wait" };
      if (accounts.demonstrationAllowed() && isLoopback(address)) {
        await removeLeftBehind(role);
        await pairItself(ticket.code, role);
      }
      return { ok: true, ticket };
    },
    state: pairings.collect,
    waiting: pairings.waiting,
    async approve({ code, ...place }, approver) {
      if (delay.wait(approver) > 0) return { ok: false, why: "wait" };
      const role = pairings.roleOf(code);
      if (!role) {
        delay.failed(approver);
        return { ok: false, why: "code" };
      }
      if (role === "keypad" && place.counter === null) return { ok: false, why: "counter" };
      delay.succeeded(approver);
      const device = await pair(code, role, place);
      return device ? { ok: true, device: summaryOf(device) } : { ok: false, why: "code" };
    },
    async prove(asked) {
      const agents = (await people.devices()).filter((device) => device.role === "agent" && isValid(device));
      return proofFor(
        asked,
        agents.map(({ tokenHash }) => tokenHash),
      );
    },
    async deviceByToken(token) {
      const device = await people.deviceByToken(hashOf(token));
      if (!device || !isValid(device)) return null;
      seen.add(device.device);
      return device;
    },
    async list() {
      return (await people.devices()).map(summaryOf);
    },
    async givePrinters(given) {
      const others = new Map<DeviceId, HardwareId | null>();
      for (const { device, role, printer } of await people.devices()) {
        const wanted = given.get(device);
        if (role === "kiosk" && wanted !== undefined && wanted !== printer) others.set(device, wanted);
      }
      if (others.size === 0) return;
      await people.setPrinters(others);
      for (const device of others.keys()) for (const listener of moved) listener(device);
    },
    async placeScreen(id, before, place) {
      const known = (await people.devices()).find(({ device, role }) => device === id && role === "display");
      if (!known) return null;
      if (!isSamePlace(known, before)) return "others";
      const next = { speaks: place.speaks, zones: eachOnce(place.zones) };
      // Somebody else may have placed it, or taken it away, since it was read.
      if (!(await people.setScreenPlace(id, known, next))) return "others";
      const screen = { ...known, ...next };
      for (const listener of placed) listener(screen);
      return summaryOf(screen);
    },
    async revoke(device) {
      await people.removeDevice(device);
      for (const listener of revoked) listener(device);
    },
    onMoved(listener) {
      moved.add(listener);
      return () => moved.delete(listener);
    },
    onPlaced(listener) {
      placed.add(listener);
      return () => placed.delete(listener);
    },
    onRevoked(listener) {
      revoked.add(listener);
      return () => revoked.delete(listener);
    },
    onPaired(listener) {
      paired.add(listener);
      return () => paired.delete(listener);
    },
  };
}

/** `Kiosk lấy số`, `Kiosk lấy số 2`. */
function isNumbered(name: string, usual: string): boolean {
  return name === usual || (name.startsWith(`${usual} `) && /^\d+$/.test(name.slice(usual.length + 1)));
}

/** Counted twice, its zone would make this screen look like one of two zones, and lose the vote to a screen of one. */
function eachOnce(zones: readonly ZoneId[]): ZoneId[] {
  return [...new Set(zones)];
}

function isSamePlace(one: Pick<PairedDevice, "zones" | "speaks">, other: ScreenPlace): boolean {
  return one.speaks === other.speaks && eachOnce(one.zones).sort().join() === eachOnce(other.zones).sort().join();
}

function summaryOf({ device, role, name, zones, counter, printer, speaks, pairedAt }: PairedDevice): PairedSummary {
  return { device, role, name, zones: [...zones], counter, printer, speaks, pairedAt };
}
