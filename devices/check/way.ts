import type { Connection } from "#contract/hardware.ts";

/** How it is reached, as whoever wired it would say. */
export function wayTo(connection: Connection): string {
  switch (connection.kind) {
    case "virtual":
      return "virtual";
    case "tcp":
      return `${connection.host}:${connection.port}`;
    case "serial":
      return `${connection.path} ${connection.baudRate}`;
    case "usb":
    case "file":
      return connection.path;
    default:
      return connection satisfies never;
  }
}
