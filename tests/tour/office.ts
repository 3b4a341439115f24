import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { aDossier } from "../browser/dossiers.ts";
import { type PhoneOffice, phoneRules, runPhoneOffice } from "../phone/phone-office.ts";
import type { Line, OfficeOptions } from "../running-office.ts";

/** An office in which everything there is to see can be seen. */
export interface TourOffice extends PhoneOffice {
  officer: Line & { cookie: string };
  /** Codes of dossiers that wait for their citizens. */
  ready: { code: string };
  lacking: { code: string };
}

export async function runTourOffice(options: OfficeOptions = {}): Promise<TourOffice> {
  const office = await runPhoneOffice({
    screens: "built",
    settings: { ...demonstrationOffice, phone: phoneRules },
    ...options,
  });
  const officer = await office.signIn("hoa");
  const ready = await aDossier(office, officer.cookie, "resultReady");
  const lacking = await aDossier(office, officer.cookie, "supplementAsked");
  return { ...office, officer, ready, lacking };
}
