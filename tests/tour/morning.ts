import type { CounterId, ServiceId } from "#contract/ids.ts";
import { issue } from "../realtime/parts.ts";
import type { TourOffice } from "./office.ts";

const officers = ["hoa", "minh", "lan", "tuan", "huong", "dung"];
/** So many wait for each. */
const waiting = { "civil-status": 7, certification: 4, land: 3, business: 2, residence: 1 };

/** The middle of a morning: every counter is open and serves somebody, and people wait, so that screens can tell how long. */
export async function inTheMorning(office: TourOffice): Promise<void> {
  const { client } = await office.pairDevice("kiosk");
  for (const [service, people] of Object.entries(waiting))
    for (let person = 0; person <= people; person++) await client.send(issue(service as ServiceId));
  for (const [index, username] of officers.entries()) {
    const { client: officer } = await office.signIn(username);
    const counter = `counter-${index + 1}` as CounterId;
    await officer.send({ type: "openCounter", counter });
    await officer.send({ type: "callNext", counter });
    await officer.send({ type: "startServing", counter });
  }
}
