import type { Day, TicketLabel } from "../ids.ts";

/** Day and label, with `d` for `Đ`, which addresses can not hold; then the proof. */
const ticketForm = /^(\d{2})(\d{2})(\d{2})([A-Zd]{1,2}\d{3,9})-([\w-]{24})$/;
/** Sixteen bytes of id, and the proof. */
const appointmentForm = /^([\w-]{22})([\w-]{24})$/;

/** A citizen's own page, as its address says; whether the proof in it is right, only the hub can tell. */
export type CitizensPage = { of: "ticket" | "appointment"; code: string };

/** What the code of a ticket's page, `261123A025-<proof>`, says of it; null for another form. */
export function ticketIn(code: string): { day: Day; label: TicketLabel; proof: string } | null {
  const [, year, month, day, label = "", proof = ""] = ticketForm.exec(code) ?? [];
  if (year === undefined) return null;
  return { day: `20${year}-${month}-${day}` as Day, label: label.replaceAll("d", "Đ") as TicketLabel, proof };
}

/** What the code of an appointment's page says of it; null for another form. */
export function appointmentIn(code: string): { id: string; proof: string } | null {
  const [, id, proof = ""] = appointmentForm.exec(code) ?? [];
  return id === undefined ? null : { id, proof };
}

/** The page of `/t/<code>` or `/h/<code>`; null for any other path. */
export function pageAt(path: string): CitizensPage | null {
  const [, kind, code = ""] = /^\/([th])\/([\w-]+)$/.exec(path) ?? [];
  if (kind === "t" && ticketForm.test(code)) return { of: "ticket", code };
  return kind === "h" && appointmentForm.test(code) ? { of: "appointment", code } : null;
}

/** The page of a whole address, here or at another office; null for any other text. */
export function pageLinked(text: string): (CitizensPage & { host: string }) | null {
  const [, host = "", path = ""] = /^(https?:\/\/[^/]+)(\/.+)$/.exec(text.trim()) ?? [];
  const page = pageAt(path);
  return page && { ...page, host };
}
