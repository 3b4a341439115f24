import type { Hardware } from "#contract/hardware.ts";
import type { HardwareChange, HardwareNow } from "#contract/hardware-settings.ts";
import type { HardwareId } from "#contract/ids.ts";

export type Kind = Hardware["kind"];
export type ModelOf<One extends Kind> = Extract<Hardware, { kind: One }>["model"];
export type ConnectionKind = Hardware["connection"]["kind"];

/**
 * A piece of hardware while it is typed: all fields there are, so that nothing is lost while somebody looks at another kind or
 * connection. Those that a piece does not have are not sent.
 */
export interface Draft {
  kind: Kind;
  name: string;
  model: string;
  /** "" is the hub's own machine. */
  agent: string;
  connection: ConnectionKind;
  host: string;
  port: string;
  path: string;
  baudRate: string;
  vendorId: string;
  productId: string;
  serialNumber: string;
  paper: string;
  drawer: boolean;
  /** A counter's id; "" is the kiosk, for those that may stand at one. */
  counter: string;
  awayPrefix: string;
  /** Kiosks that print on it, by their device ids. */
  kiosks: string[];
}

export const kinds = ["printer", "scanner", "keypad", "callpad", "board"] as const satisfies readonly Kind[];
export const baudRates = ["1200", "2400", "4800", "9600", "19200", "38400", "57600", "115200"];

const usual = {
  printer: { model: "escpos-raster", connection: "tcp" },
  scanner: { model: "line-scanner", connection: "serial" },
  keypad: { model: "line-keypad", connection: "serial" },
  callpad: { model: "line-callpad", connection: "serial" },
  board: { model: "line-board", connection: "serial" },
} as const satisfies { [One in Kind]: { model: ModelOf<One>; connection: ConnectionKind } };

const empty = { host: "", port: "9100", path: "", baudRate: "9600", vendorId: "", productId: "", serialNumber: "" };

export function newDraft(kind: Kind): Draft {
  return {
    ...{ kind, ...usual[kind], name: "", agent: "", ...empty },
    ...{ paper: "80mm", drawer: false, counter: "", awayPrefix: "", kiosks: [] },
  };
}

/** What is in force. */
export function draftOf(hardware: Hardware, kiosks: HardwareNow["kiosks"]): Draft {
  const { kind, name, model, agent = "", connection } = hardware;
  const draft: Draft = { ...newDraft(kind), name, model, agent, connection: connection.kind };
  draft.kiosks = kiosks.filter(({ printer }) => printer === hardware.id).map(({ device }) => device);
  for (const field of Object.keys(empty) as (keyof typeof empty)[])
    if (field in connection) draft[field] = String(connection[field as keyof typeof connection]);
  if (hardware.kind === "printer") {
    const { paper, drawer = false, awayPrefix = "" } = hardware;
    Object.assign(draft, { paper, drawer, awayPrefix });
  }
  return { ...draft, counter: "counter" in hardware ? (hardware.counter ?? "") : "" };
}

/** What was typed since `seen`, upon what somebody else has made of it meanwhile. */
export function rebased(mine: Draft, seen: Draft, theirs: Draft): Draft {
  const typed = Object.entries(mine).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(seen[field as keyof Draft]),
  );
  return { ...theirs, ...Object.fromEntries(typed) };
}

/** A new ticket printer: for the kiosks that have none. */
export function firstDraft({ hardware, kiosks }: Pick<HardwareNow, "hardware" | "kiosks">): Draft {
  const without = kiosks.filter(({ printer }) => !hardware.some(({ id }) => id === printer));
  return { ...newDraft("printer"), kiosks: without.map(({ device }) => device) };
}

/** Kiosks that have another printer once this is saved; one that is at no kiosk takes and leaves none. */
export function kiosksMoved(draft: Draft, id: HardwareId, kiosks: HardwareNow["kiosks"]): HardwareChange["kiosks"] {
  if (draft.kind !== "printer" || draft.counter !== "") return [];
  return kiosks.flatMap(({ device, printer }) => {
    const wanted = draft.kiosks.includes(device);
    return wanted === (printer === id) ? [] : [{ device, printer: wanted ? id : null }];
  });
}

/** Another kind begins anew; what people call it and where it hangs stays. */
export function withKind(draft: Draft, kind: Kind): Draft {
  return { ...draft, kind, ...usual[kind] };
}

/** Another model or machine keeps its connection where that still fits. */
export function fitted(draft: Draft): Draft {
  const [first = draft.connection, ...others] = connectionsFor(draft);
  return [first, ...others].includes(draft.connection) ? draft : { ...draft, connection: first };
}

/** How such a thing may hang off such a machine: reports or a stream, as `fitsConnection` has it. Virtual ones are the hub's own. */
export function connectionsFor({ kind, model, agent }: Pick<Draft, "kind" | "model" | "agent">): ConnectionKind[] {
  const real: ConnectionKind[] = model.startsWith("hid-")
    ? ["hid", "hidraw"]
    : kind === "printer"
      ? ["tcp", "usb", "serial", "file"]
      : ["serial", "tcp"];
  return agent === "" ? [...real, "virtual"] : real;
}

/** Whether it may stand at a kiosk, where no counter is chosen. */
export function mayServeKiosk(kind: Kind): kind is "printer" | "scanner" {
  return kind === "printer" || kind === "scanner";
}

/** As it is sent: the hub says what is wrong with it. */
export function hardwareOf(draft: Draft, id: HardwareId): { id: HardwareId } & Record<string, unknown> {
  const { kind, model, paper, drawer } = draft;
  const [name, agent, counter, awayPrefix] = [draft.name, draft.agent, draft.counter, draft.awayPrefix].map((text) =>
    text.trim(),
  );
  return {
    id,
    kind,
    name,
    ...(agent && { agent }),
    connection: connectionOf(draft),
    model,
    ...(kind === "printer" && { paper, ...(drawer && { drawer }) }),
    ...(kind === "scanner" && { place: counter ? "counter" : "kiosk" }),
    ...((counter || !mayServeKiosk(kind)) && { counter }),
    ...(kind === "printer" && !counter && awayPrefix && { awayPrefix: awayPrefix.toUpperCase() }),
  };
}

function connectionOf(draft: Draft): { kind: ConnectionKind } & Record<string, unknown> {
  const { connection: kind } = draft;
  const [host, path, vendorId, productId, serialNumber] = [
    draft.host,
    draft.path,
    draft.vendorId,
    draft.productId,
    draft.serialNumber,
  ].map((text) => text.trim());
  switch (kind) {
    case "virtual":
      return { kind };
    case "tcp":
      return { kind, host, port: numberOf(draft.port) };
    case "serial":
      return { kind, path, baudRate: numberOf(draft.baudRate) };
    case "usb":
    case "file":
    case "hidraw":
      return { kind, path };
    case "hid":
      return { kind, vendorId, productId, ...(serialNumber && { serialNumber }) };
    default:
      return kind satisfies never;
  }
}

/** What is no number stays a text, which the hub says something about. */
function numberOf(text: string): number | string {
  return /^\d+$/.test(text.trim()) ? Number(text) : text.trim();
}
