import type { CounterId, ServiceId, TicketId, TicketLabel } from "#contract/ids.ts";
import type { PhonePage } from "#contract/phone.ts";
import type { PhoneRules } from "#contract/phone-rules.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { type OfficeOptions, type OfficeUnderTest, runOffice } from "../running-office.ts";

export const phoneRules: PhoneRules = { publicUrl: "https://hall.example", ratingMinutes: 30 };
export const civilStatus = "civil-status" as ServiceId;
export const counter1 = "counter-1" as CounterId;

/** A number somebody took, and the code of its page. */
export interface TakenTicket {
  id: TicketId;
  label: TicketLabel;
  code: string;
}

export interface PhoneOffice extends OfficeUnderTest {
  take(): Promise<TakenTicket>;
  page(code: string): Promise<PhonePage>;
  /** Status and refusal of what a phone asks. */
  wish(code: string, path: string, more?: object): Promise<string>;
}

/** A whole office whose tickets have pages, with a kiosk that gives them. */
export async function runPhoneOffice(options: OfficeOptions = {}): Promise<PhoneOffice> {
  const office = await runOffice({
    settings: { ...demonstrationOffice, phone: phoneRules, hardware: [] },
    config: { requestsPerMinute: 10_000 },
    ...options,
  });
  const kiosk = await office.pairDevice("kiosk");
  return {
    ...office,
    async take() {
      const reply = await kiosk.client.send({
        type: "issueTicket",
        service: civilStatus,
        procedure: null,
        priority: null,
        appointment: null,
        language: "vi",
      });
      if (!reply.ok || !reply.answer.ticket) throw new Error("no ticket was given");
      return { ...reply.answer.ticket, code: reply.answer.issued?.link?.split("/t/")[1] ?? "" };
    },
    page: async (code) => (await office.http("GET", `/api/phone/${code}`)).body as PhonePage,
    async wish(code, path, more = {}) {
      const body = { id: crypto.randomUUID(), ...more };
      const answered = await office.http("POST", `/api/phone/${code}/${path}`, { body });
      return answered.status === 200 ? "accepted" : `${answered.status} ${(answered.body as { code: string }).code}`;
    },
  };
}
