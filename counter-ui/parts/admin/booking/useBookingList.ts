import { useState } from "react";
import type { BookingListReport } from "#contract/booking-import.ts";
import { type Result, send } from "../../../http.ts";

/** How far a list of appointments has come. */
export type ListStep =
  | { step: "choose" }
  | { step: "sending" }
  | { step: "report"; file: File; report: BookingListReport }
  | { step: "refused"; result: Extract<Result<BookingListReport>, { ok: false }> };

/** Sends a list to be looked through, and once more to be booked: the hub keeps nothing of it in between. */
export function useBookingList(onBooked: () => void) {
  const [state, setState] = useState<ListStep>({ step: "choose" });

  async function hand(file: File, apply: "yes" | "no"): Promise<void> {
    setState({ step: "sending" });
    const sent = { type: "text/csv", body: file };
    const result = await send<BookingListReport>("POST", `/api/bookings/list?apply=${apply}`, sent);
    setState(result.ok ? { step: "report", file, report: result.value } : { step: "refused", result });
    if (result.ok && apply === "yes") onBooked();
  }

  return { state, check: (file: File) => hand(file, "no"), apply: (file: File) => hand(file, "yes") };
}
