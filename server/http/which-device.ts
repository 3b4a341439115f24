import type { IncomingHttpHeaders } from "node:http";
import type { Devices } from "../auth/devices.ts";

/** The paired device whose token came along, `Authorization: Bearer …`; null where there is none, or it is nobody's. */
export async function deviceThatAsks(headers: IncomingHttpHeaders, devices: Devices) {
  const token = /^Bearer (\S{1,200})$/.exec(headers.authorization ?? "")?.[1];
  return token ? devices.deviceByToken(token) : null;
}
