import { afterAll, beforeAll, expect, it } from "vitest";
import { HardwareId, labelOf } from "#contract/ids.ts";
import { leaseSize } from "#contract/lease.ts";
import type { Office } from "#contract/office.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { officeToday } from "../office-clock.ts";
import { type PhoneOffice, phoneRules, runPhoneOffice } from "./phone-office.ts";

const printer = HardwareId.parse("kiosk-printer");
const hardware: Office["hardware"] = [
  {
    kind: "printer",
    id: printer,
    name: "Máy in",
    agent: "Máy chạy thiết bị",
    connection: { kind: "file", path: "/dev/null" },
    model: "epson-text",
    paper: "80mm",
    awayPrefix: "X",
  },
];

let office: PhoneOffice;
beforeAll(async () => {
  office = await runPhoneOffice({ settings: { ...demonstrationOffice, phone: phoneRules, hardware } });
});
afterAll(() => office.stop());

it("a kiosk's agent has the address of every number that it may give without the hub, and each is its own", async () => {
  const { client } = await office.pairDevice("agent");
  const day = officeToday();
  const reply = await client.send({ type: "leaseNumbers", printer, day, held: 0 });
  const links = (reply.ok && reply.answer.leased?.links) || [];
  expect(new Set(links).size).toBe(leaseSize);
  const code = links[3]?.split("/t/")[1] ?? "";
  const { ticket } = await office.page(code);
  expect(ticket.label).toBe(labelOf("X", 4));
});
