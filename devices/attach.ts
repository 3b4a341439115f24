import type { Hardware, HardwareCondition } from "#contract/hardware.ts";
import type { PadAction } from "#contract/jobs.ts";
import type { AgentView } from "#contract/views.ts";
import { createDebounce } from "./debounce.ts";
import type { Channel, Printer, Transport } from "./driver.ts";
import type { Render } from "./printer/render.ts";
import { registry } from "./registry.ts";
import { type Supervised, supervise } from "./supervise.ts";
import type { Times } from "./times.ts";
import { watchPrinter } from "./watch-printer.ts";

/** One piece of hardware in the agent's care, open or being reopened. */
export type Attached = { hardware: Hardware; detach(): Promise<void> } & (
  | { kind: "printer"; print: Printer["print"] }
  /** Shows what this view wants, now and after every reopening. */
  | { kind: "shows"; want(view: AgentView): void }
  | { kind: "tells" }
);

export interface Surroundings {
  transport: Transport;
  render: Render;
  times: Times;
  random: () => number;
  onCondition: (condition: HardwareCondition) => void;
  /** It could not be opened, and why; not told again while it stays away for the same reason. */
  onAway?: (why: string) => void;
  onKey: (key: number) => void;
  /** A key was pressed while its keypad was dark: it counts for nobody. */
  onDarkKey: () => void;
  onPad: (action: PadAction) => void;
  onScan: (text: string) => void;
}

/**
 * Starts to care for a piece of hardware. Every kind of the contract has its case.
 * @throws Error for what this agent has no driver for: its hub may be newer
 */
export function attach(hardware: Hardware, given: Surroundings): Attached {
  const drivers: object | undefined = registry[hardware.kind];
  if (!drivers || !Object.hasOwn(drivers, hardware.model)) throw new Error("this agent has no driver for it");
  const around = { ...given, transport: sayingWhy(given) };
  const { transport, times } = around;
  const tell = onChange(around.onCondition);
  switch (hardware.kind) {
    case "printer": {
      const { paper, drawer = false } = hardware;
      const printer = registry.printer[hardware.model](transport, { paper, drawer, render: around.render, times });
      const watched = watchPrinter(printer, { times, random: around.random, tell });
      return { kind: "printer", hardware, detach: () => watched.stop(), print: watched.print };
    }
    case "keypad": {
      const driver = registry.keypad[hardware.model];
      const counts = createDebounce<number>(times.keyPause, () => performance.now());
      let isLit = false;
      const onKey = (key: number): void => {
        if (!counts(key)) return;
        if (isLit) around.onKey(key);
        else around.onDarkKey();
      };
      const shown = keepShown(
        (channel) => driver(channel, { onKey, times }),
        (keypad, view: AgentView) => {
          const lit = view.counters.find(({ counter }) => counter === hardware.counter)?.lit ?? [];
          isLit = lit.length > 0;
          keypad.light(lit.map((_, index) => index + 1));
        },
        { around, tell },
      );
      return { kind: "shows", hardware, detach: () => shown.stop(), want: shown.want };
    }
    case "board": {
      const driver = registry.board[hardware.model];
      const shown = keepShown(
        (channel) => driver(channel, { times }),
        (board, view: AgentView) => {
          const counter = view.counters.find(({ counter }) => counter === hardware.counter);
          if (!counter) return;
          const { label, blinking } = counter.board;
          board.show({ address: counter.number, text: label ?? "", blinking });
        },
        { around, tell },
      );
      return { kind: "shows", hardware, detach: () => shown.stop(), want: shown.want };
    }
    case "callpad": {
      const driver = registry.callpad[hardware.model];
      const counts = createDebounce<PadAction>(times.padPause, () => performance.now());
      const onPad = (action: PadAction): void => {
        if (counts(action)) around.onPad(action);
      };
      const supervised = keepOpen((channel) => driver(channel, { onPad }), { around, tell });
      return { kind: "tells", hardware, detach: () => supervised.stop() };
    }
    case "scanner": {
      const driver = registry.scanner[hardware.model];
      const open = (channel: Channel) => driver(channel, { onScan: around.onScan, times });
      const supervised = keepOpen(open, { around, tell });
      return { kind: "tells", hardware, detach: () => supervised.stop() };
    }
    default:
      return hardware satisfies never;
  }
}

interface Care {
  around: Surroundings;
  tell: (condition: HardwareCondition) => void;
}

/** A way that says in the system's words why it can not be opened, once until that changes: a printer is opened for each look. */
function sayingWhy({ transport, onAway }: Surroundings): Transport {
  const tellWhy = onChange((why: string | null) => why !== null && onAway?.(why));
  return {
    async open() {
      const channel = await transport.open().catch((error: unknown) => {
        tellWhy(error instanceof Error ? error.message : String(error));
        throw error;
      });
      tellWhy(null);
      return channel;
    },
  };
}

function keepOpen(drive: (channel: Channel) => { stop(): void }, { around, tell }: Care): Supervised {
  return supervise({
    async open() {
      const channel = await around.transport.open();
      const driver = drive(channel);
      return {
        gone: channel.closed,
        release() {
          driver.stop();
          channel.drop();
        },
      };
    },
    onState: (state) => tell(state === "open" ? "ready" : "offline"),
    backOff: around.times.backOff,
    random: around.random,
  });
}

function keepShown<Driver extends { stop(): void }>(
  drive: (channel: Channel) => Driver,
  show: (driver: Driver, view: AgentView) => void,
  care: Care,
): { stop(): Promise<void>; want(view: AgentView): void } {
  let wanted: AgentView | null = null;
  let driver: Driver | null = null;
  const supervised = keepOpen((channel) => {
    const fresh = drive(channel);
    driver = fresh;
    if (wanted) show(fresh, wanted);
    return fresh;
  }, care);
  return {
    stop: supervised.stop,
    want(view) {
      wanted = view;
      if (driver) show(driver, view);
    },
  };
}

function onChange<Value>(listener: (value: Value) => void): (value: Value) => void {
  let last: Value | undefined;
  return (value) => {
    if (value === last) return;
    last = value;
    listener(value);
  };
}
