import { z } from "zod";
import { CounterId, HardwareId, LabelPrefix } from "./ids.ts";

/** How bytes reach a piece of hardware, as a stream. */
export const Connection = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("virtual") }),
  z.strictObject({ kind: z.literal("tcp"), host: z.string().min(1).max(253), port: z.int().min(1).max(65_535) }),
  z.strictObject({
    kind: z.literal("serial"),
    path: z.string().min(1).max(200),
    baudRate: z.int().min(300).max(921_600),
  }),
  /** A printer's device node, such as `/dev/usb/lp0`. */
  z.strictObject({ kind: z.literal("usb"), path: z.string().min(1).max(200) }),
  /** A file that bytes are added to: nothing ever answers. */
  z.strictObject({ kind: z.literal("file"), path: z.string().min(1).max(200) }),
]);
export type Connection = z.infer<typeof Connection>;

/** Four hexadecimal digits, as `lsusb` and the device manager write them. */
const UsbId = z.string().regex(/^[0-9a-fA-F]{4}$/);

/** How the reports of a USB HID device reach us. */
const HidConnection = z.discriminatedUnion("kind", [
  /** A USB HID device, wherever it is plugged in. */
  z.strictObject({
    kind: z.literal("hid"),
    vendorId: UsbId,
    productId: UsbId,
    /** Needed where several of the same make are plugged in. */
    serialNumber: z.string().min(1).max(126).optional(),
  }),
  /** A HID device's node, such as `/dev/hidraw0` or a udev name for it. */
  z.strictObject({ kind: z.literal("hidraw"), path: z.string().min(1).max(200) }),
]);
export type HidConnection = z.infer<typeof HidConnection>;

const AnyConnection = z.discriminatedUnion("kind", [...Connection.options, ...HidConnection.options]);

/** Models that speak in HID reports: they hang off a `hid` or `hidraw` connection, or off the bench. */
export const hidScannerModels = ["hid-scanner", "hid-keyboard-scanner"] as const;
export const hidKeypadModels = ["hid-keypad", "hid-number-pad"] as const;

/** Whether a model and a kind of connection speak alike: reports or a stream. A virtual device speaks as its model does. */
export function fitsConnection(model: string, connection: string): boolean {
  const hidModels: readonly string[] = [...hidScannerModels, ...hidKeypadModels];
  return connection === "virtual" || hidModels.includes(model) === (connection === "hid" || connection === "hidraw");
}

const common = {
  /** Name of the paired agent it hangs off; without it, it hangs off the hub's own machine. */
  agent: z.string().trim().min(1).max(80).optional(),
  id: HardwareId,
  name: z.string().trim().min(1).max(80),
};

const scanner = {
  kind: z.literal("scanner"),
  ...common,
  connection: AnyConnection,
  model: z.enum(["line-scanner", ...hidScannerModels]),
};

/** One piece of hardware that an agent opens. */
export const Hardware = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("printer"),
    ...common,
    connection: Connection,
    /** What each is: `devices/printer/profiles.ts`. */
    model: z.enum([
      "escpos-raster",
      "escpos-raster-512",
      "epson-raster",
      "epson-text",
      "epson-text-42",
      "escpos-text",
      "clone-58",
      "ascii-text",
    ]),
    paper: z.enum(["58mm", "80mm"]),
    /** The counter on whose desk it stands: papers of dossiers for the officer there. Left out, it is a kiosk's, and prints tickets. */
    counter: CounterId.optional(),
    /** Opens the cash drawer behind it with each of its papers. Left out, nothing ever does. */
    drawer: z.boolean().optional(),
    /** Letters of the numbers that its kiosk gives while the hub is away; no service's, and no other kiosk's. */
    awayPrefix: LabelPrefix.optional(),
  }),
  z.strictObject({
    kind: z.literal("keypad"),
    ...common,
    connection: AnyConnection,
    model: z.enum(["line-keypad", ...hidKeypadModels]),
    counter: CounterId,
  }),
  /** An officer's keys for calling without touching the PC. */
  z.strictObject({
    kind: z.literal("callpad"),
    ...common,
    connection: Connection,
    model: z.enum(["line-callpad"]),
    counter: CounterId,
  }),
  z.discriminatedUnion("place", [
    z.strictObject({ ...scanner, place: z.literal("kiosk") }),
    /** What it reads is shown to the officer who sits there. */
    z.strictObject({ ...scanner, place: z.literal("counter"), counter: CounterId }),
  ]),
  z.strictObject({
    kind: z.literal("board"),
    ...common,
    connection: Connection,
    model: z.enum(["line-board"]),
    counter: CounterId,
  }),
]);
export type Hardware = z.infer<typeof Hardware>;

/** What a piece of hardware can be wrong with; staff and citizens get words for each. */
export const HardwareCondition = z.enum([
  "ready",
  "offline",
  "paperOut",
  "paperLow",
  "coverOpen",
  "jam",
  "stalled",
  "fault",
]);
export type HardwareCondition = z.infer<typeof HardwareCondition>;

/**
 * Why a piece is offline, as far as its agent's system says: it is not there, may not be opened, is open elsewhere; its address
 * turns connections away, is silent, has no machine; or what is there is something else, in another mode, there several times.
 */
export const AwayReason = z.enum([
  "missing",
  "forbidden",
  "busy",
  "refused",
  "silent",
  "unknownHost",
  "notDevice",
  "otherMode",
  "several",
  "other",
]);
export type AwayReason = z.infer<typeof AwayReason>;

/** Whose hardware it is: an agent's name, or null for the hub's own. */
export function agentOf(hardware: Hardware): string | null {
  return hardware.agent ?? null;
}
