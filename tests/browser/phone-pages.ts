import { counter1, type PhoneOffice, runPhoneOffice, type TakenTicket } from "../phone/phone-office.ts";
import type { Line } from "../running-office.ts";
import { openScreen, type Screen } from "./browser.ts";
import { type Visited, visitOffice } from "./visited-office.ts";

export type PhoneSize = readonly [width: number, height: number];
export const smallPhone: PhoneSize = [360, 640];

/** An office whose tickets have pages, with an officer at its first counter. */
export interface CallingOffice extends PhoneOffice {
  officer: Line;
  call(ticket: TakenTicket["id"]): Promise<unknown>;
  /** Whoever was called did not come. */
  miss(): Promise<unknown>;
}

async function runCallingOffice(): Promise<CallingOffice> {
  const office = await runPhoneOffice({ screens: "built" });
  const officer = await office.signIn("hoa");
  await officer.client.send({ type: "openCounter", counter: counter1 });
  const calling: CallingOffice = {
    ...office,
    officer,
    call: (ticket) => calling.officer.client.send({ type: "callTicket", counter: counter1, ticket }),
    miss: () => calling.officer.client.send({ type: "markMissed", counter: counter1 }),
  };
  return calling;
}

/** One office and one browser for all tests of a file, and tickets' pages on phones of their own. */
export function visitPhones(): Visited<CallingOffice> & {
  openTicket(code: string, size?: PhoneSize): Promise<Screen>;
} {
  const visited = visitOffice(runCallingOffice);
  return {
    get office() {
      return visited.office;
    },
    get browser() {
      return visited.browser;
    },
    open: visited.open,
    openTicket: (code, [width, height] = smallPhone) =>
      openScreen(visited.browser, `${visited.office.url}/t/${code}`, width, height),
  };
}
