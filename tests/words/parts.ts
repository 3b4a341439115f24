import { statusWords } from "#contract/status-words.ts";
import { vi as booking } from "../../display-ui/booking/words/vi.ts";
import { vi as phone } from "../../display-ui/phone/words/vi.ts";
import { vi as hall } from "../../display-ui/words/vi.ts";
import { whole as kiosk } from "../../kiosk-ui/words/vi.late.ts";
import { vi as entry } from "../../server/http/words/calendar.vi.ts";
import { vi as lost } from "../../server/http/words/lost.vi.ts";
import { vi as push } from "../../server/http/words/phone.vi.ts";
import { vi as procedures } from "../../server/http/words/procedures.vi.ts";
import { vi as status } from "../../server/http/words/status.vi.ts";
import { vi as front } from "../../server/http/words/vi.ts";
import { vi as ticket } from "../../server/printing/words/vi.ts";
import { citizensRefusals } from "./citizens-refusals.ts";

/** The Vietnamese that a words file of a further language stands over, part by part. */
export const parts = {
  kiosk: { ...kiosk, status: statusWords.vi },
  hall,
  phone: { ...phone, push },
  booking: { ...booking, entry },
  pages: { front, status, procedures, lost },
  ticket,
  refusals: citizensRefusals,
} as const;
export type Part = keyof typeof parts;
export const partNames = Object.keys(parts) as Part[];
