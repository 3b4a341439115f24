import type { Hardware } from "#contract/hardware.ts";
import { HardwareId } from "#contract/ids.ts";
import { agentName, office } from "./office.ts";

/**
 * Printers of the hub's own agent, in the order of the kiosks that print on them.
 * @param ports of the sinks behind them
 */
export function twoPrinters({ raster, text }: { raster: number; text: number }): Hardware[] {
  const at = (port: number) => ({ kind: "tcp", host: "127.0.0.1", port }) as const;
  const common = { kind: "printer", paper: "80mm" } as const;
  return [
    { ...common, id: HardwareId.parse("raster"), name: "Raster", model: "escpos-raster", connection: at(raster) },
    { ...common, id: HardwareId.parse("text"), name: "Text", model: "epson-text", connection: at(text) },
  ];
}

/**
 * What hangs off an ordinary kiosk and counter PC: a printer on the network, and five devices on serial lines.
 * @param lines a path for each of the serial ones
 */
export function sixDevices(printerPort: number, lines: readonly [string, string, string, string, string]): Hardware[] {
  const [first, second] = office.counters.map(({ id }) => id);
  if (!first || !second) throw new Error("the office has fewer than two counters");
  const on = (path: string) => ({ kind: "serial", path, baudRate: 9_600 }) as const;
  const named = (id: string) => ({ id: HardwareId.parse(id), name: id, agent: agentName });
  const [scanner, keypad, callpad, board, other] = lines;
  return [
    {
      ...named("six-printer"),
      kind: "printer",
      model: "escpos-raster",
      paper: "80mm",
      connection: { kind: "tcp", host: "127.0.0.1", port: printerPort },
    },
    { ...named("six-scanner"), kind: "scanner", model: "line-scanner", place: "kiosk", connection: on(scanner) },
    { ...named("six-keypad"), kind: "keypad", model: "line-keypad", counter: first, connection: on(keypad) },
    { ...named("six-callpad"), kind: "callpad", model: "line-callpad", counter: first, connection: on(callpad) },
    { ...named("six-board-1"), kind: "board", model: "line-board", counter: first, connection: on(board) },
    { ...named("six-board-2"), kind: "board", model: "line-board", counter: second, connection: on(other) },
  ];
}
