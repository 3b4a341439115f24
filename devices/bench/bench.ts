import type { BenchAction, BenchView } from "#contract/bench.ts";
import type { Hardware } from "#contract/hardware.ts";
import type { Office } from "#contract/office.ts";
import type { Transport } from "../driver.ts";
import { profiles } from "../printer/profiles.ts";
import type { Plug } from "./plug.ts";
import { createVirtualBoard, type VirtualBoard } from "./virtual-board.ts";
import { createVirtualCallPad, type VirtualCallPad } from "./virtual-callpad.ts";
import { createVirtualKeypad, type VirtualKeypad } from "./virtual-keypad.ts";
import { createVirtualPrinter, type VirtualPrinter } from "./virtual-printer.ts";
import { createVirtualScanner, type VirtualScanner } from "./virtual-scanner.ts";

/** Virtual devices that speak the same bytes as real ones, to try everything without hardware. */
export interface Bench {
  /** The way to a virtual device: what the agent opens. */
  open(hardware: Hardware): Transport;
  view(): BenchView;
  /** A hand on the bench. False when there is no such device, or nobody listens to it. */
  act(action: BenchAction): boolean;
  /** Called soon after every change of the view, once for changes that come together. Returns a function that stops it. */
  onChange(listener: () => void): () => void;
}

const coalesceMs = 30;

type VirtualHardware<Kind extends Hardware["kind"]> = Extract<Hardware, { kind: Kind }>;

/**
 * @param office the settings at any moment: which hardware is virtual, the counters' numbers, what stands on the keys
 * @param now    milliseconds, for the papers
 */
export function createBench(options: {
  office: () => Pick<Office, "hardware" | "counters" | "rating">;
  now: () => number;
}): Bench {
  const listeners = new Set<() => void>();
  // A burst of lamps and papers is one change: a view shows them all.
  let newsAhead = false;
  const changed = (): void => {
    if (newsAhead) return;
    newsAhead = true;
    setTimeout(() => {
      newsAhead = false;
      for (const listener of listeners) listener();
    }, coalesceMs).unref();
  };
  const printers = shelf((id): VirtualPrinter => {
    return createVirtualPrinter({
      now: options.now,
      changed,
      widthDots: () => profileOf(id).widths[paperOf(id)].dots,
      tornByHand: () => profileOf(id).cutter === "none",
    });
  });
  const keypads = shelf(
    (id): VirtualKeypad => createVirtualKeypad(() => find("keypad", id)?.model ?? "line-keypad", changed),
  );
  const callpads = shelf((): VirtualCallPad => createVirtualCallPad());
  const scanners = shelf(
    (id): VirtualScanner => createVirtualScanner(() => find("scanner", id)?.model ?? "line-scanner"),
  );
  const boards = shelf((): VirtualBoard => createVirtualBoard(changed));

  function listed<Kind extends Hardware["kind"]>(kind: Kind): VirtualHardware<Kind>[] {
    return options
      .office()
      .hardware.filter(
        (hardware): hardware is VirtualHardware<Kind> =>
          hardware.kind === kind && hardware.connection.kind === "virtual",
      );
  }
  // Also of a printer that has left the settings meanwhile.
  const find = <Kind extends Hardware["kind"]>(kind: Kind, id: string): VirtualHardware<Kind> | undefined =>
    listed(kind).find((one) => one.id === id);
  const printerOf = (id: string) => find("printer", id);
  const profileOf = (id: string) => profiles[printerOf(id)?.model ?? "escpos-raster"];
  const paperOf = (id: string) => printerOf(id)?.paper ?? "80mm";
  const isListed = (kind: Hardware["kind"], id: string): boolean => listed(kind).some((hardware) => hardware.id === id);
  /** Null for a printer, whose cable is one of its faults, and for what is not on the bench. */
  function cableOf(id: string): Pick<Plug, "setLine"> | null {
    if (isListed("keypad", id)) return keypads(id);
    if (isListed("callpad", id)) return callpads(id);
    if (isListed("scanner", id)) return scanners(id);
    return isListed("board", id) ? boards(id) : null;
  }
  const numberOf = (counter: string): number | null =>
    options.office().counters.find(({ id }) => id === counter)?.number ?? null;

  return {
    open(hardware) {
      switch (hardware.kind) {
        case "printer":
          return printers(hardware.id).transport;
        case "keypad":
          return keypads(hardware.id).transport;
        case "callpad":
          return callpads(hardware.id).transport;
        case "scanner":
          return scanners(hardware.id).transport;
        case "board":
          return boards(hardware.id).transport;
        default:
          return hardware satisfies never;
      }
    },
    view() {
      const { levels } = options.office().rating;
      return {
        printers: listed("printer").map(({ id, name, counter }) => ({
          id,
          name,
          desk: counter === undefined ? null : { counter, number: numberOf(counter) },
          ...printers(id).view(),
        })),
        keypads: listed("keypad").map(({ id, name, counter }) => ({
          id,
          name,
          counter,
          number: numberOf(counter),
          keys: levels.map((level, index) => ({
            key: index + 1,
            lit: keypads(id)
              .lit()
              .includes(index + 1),
            label: level.name,
          })),
          line: keypads(id).line(),
        })),
        callpads: listed("callpad").map(({ id, name, counter }) => ({
          id,
          name,
          counter,
          number: numberOf(counter),
          line: callpads(id).line(),
        })),
        scanners: listed("scanner").map(({ id, name }) => ({ id, name, line: scanners(id).line() })),
        boards: listed("board").map(({ id, name, counter }) => ({
          id,
          name,
          counter,
          number: numberOf(counter),
          ...boards(id).shown(numberOf(counter) ?? 0),
          line: boards(id).line(),
        })),
      };
    },
    act(action) {
      switch (action.kind) {
        case "pressKey":
          return isListed("keypad", action.keypad) && keypads(action.keypad).press(action.key);
        case "pressPad":
          return isListed("callpad", action.callpad) && callpads(action.callpad).press(action.action);
        case "scan":
          return isListed("scanner", action.scanner) && scanners(action.scanner).scan(action.text);
        case "printerFault":
          if (!isListed("printer", action.printer)) return false;
          printers(action.printer).setFault(action.fault);
          return true;
        case "line": {
          const cable = cableOf(action.device);
          cable?.setLine(action.line);
          if (cable) changed();
          return cable !== null;
        }
        default:
          return action satisfies never;
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Devices by id, each made when first asked for: one that leaves the settings and comes back is the same one. */
function shelf<Device>(make: (id: string) => Device): (id: string) => Device {
  const devices = new Map<string, Device>();
  return (id) => {
    const device = devices.get(id) ?? make(id);
    devices.set(id, device);
    return device;
  };
}
