import type { CounterId, ServiceId, ZoneId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { PairingState, PairingTicket } from "#contract/people.ts";
import { usualVoice } from "#contract/voice.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";

const password = "một mật khẩu đủ dài";
const service = "civil-status" as ServiceId;

/** A real office with zones, and as many counters in each, all for one service, with somebody at every one. */
export interface ZonedOffice {
  office: OfficeUnderTest;
  zones: ZoneId[];
  counters: { id: CounterId; number: number; zone: ZoneId; line: Line }[];
  admin: Line;
  /** A hall screen of these zones: the token its page is to know it by. */
  pairScreen(...zones: ZoneId[]): Promise<string>;
}

export async function runZonedOffice(zoneCount: number, perZone: number): Promise<ZonedOffice> {
  const settings = zonedSettings(zoneCount, perZone);
  const office = await runOffice({ screens: "built", settings, config: { requestsPerMinute: 10_000 } });
  const first = await office.signIn("khanh");
  const accounts = settings.counters.map(({ number }) => ({ username: `officer-${number}`, role: "officer" }));
  // The first real administrator ends the demonstration, so they are made last.
  for (const account of [...accounts, { username: "head", role: "admin" }]) {
    const body = { ...account, name: account.username, password };
    await office.http("POST", "/api/accounts", { body, cookie: first.cookie });
  }
  const admin = await office.signIn("head", password);
  const counters: ZonedOffice["counters"] = [];
  // One after another: so many wrong passwords at once would be a guesser's, and nobody knows yet that they are right.
  for (const { id, number, zone } of settings.counters) {
    const line = await office.signIn(`officer-${number}`, password);
    await line.client.send({ type: "openCounter", counter: id });
    counters.push({ id, number, zone, line });
  }
  return {
    office,
    zones: settings.zones.map(({ id }) => id),
    counters,
    admin,
    async pairScreen(...zones) {
      const asked = await office.http("POST", "/api/pairings", { body: { role: "display" } });
      const { code, secret } = PairingTicket.parse(asked.body);
      const body = { code, name: zones.join(), zones, counter: null, printer: null };
      await office.http("POST", "/api/devices", { body, cookie: admin.cookie });
      const { token } = PairingState.parse(
        (await office.http("POST", "/api/pairings/state", { body: { secret } })).body,
      );
      if (token === null) throw new Error("the screen was not approved");
      return token;
    },
  };
}

function zonedSettings(zoneCount: number, perZone: number): Office {
  const zones = Array.from({ length: zoneCount }, (_, at) => ({
    id: `zone-${at + 1}` as ZoneId,
    name: { vi: `Khu vực ${at + 1}`, en: `Zone ${at + 1}` },
  }));
  const services = demonstrationOffice.services.filter(({ id }) => id === service);
  const counters = Array.from({ length: zoneCount * perZone }, (_, at) => ({
    id: `counter-${at + 1}` as CounterId,
    number: at + 1,
    zone: zones[at % zoneCount]?.id ?? ("" as ZoneId),
    services: [service],
    alsoServes: [],
    ownServicesFirst: true,
  }));
  return {
    ...demonstrationOffice,
    zones,
    services,
    counters,
    procedures: [],
    hardware: [],
    voice: { ...usualVoice, rate: 1.25 },
  };
}
