import type { Connection, HidConnection } from "./hardware.ts";

/** How it is reached, as whoever wired it would say. */
export function wayTo(connection: Connection | HidConnection): string {
  switch (connection.kind) {
    case "virtual":
      return "virtual";
    case "tcp":
      return `${connection.host}:${connection.port}`;
    case "serial":
      return `${connection.path} ${connection.baudRate}`;
    case "usb":
    case "file":
    case "hidraw":
      return connection.path;
    case "hid":
      return `hid ${idsOf(connection)}${connection.serialNumber === undefined ? "" : ` ${connection.serialNumber}`}`;
    default:
      return connection satisfies never;
  }
}

/** `0c2e:0b61`, as `lsusb` writes it. */
export function idsOf({
  vendorId,
  productId,
}: Pick<Extract<HidConnection, { kind: "hid" }>, "vendorId" | "productId">): string {
  return `${vendorId}:${productId}`.toLowerCase();
}
