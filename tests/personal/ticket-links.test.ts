import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OfficeId, TicketId } from "#contract/ids.ts";
import { ticketLinks } from "../../server/personal/ticket-links.ts";
import { aKeyring } from "./parts.ts";

const office = "dong-hai" as OfficeId;
const links = ticketLinks(aKeyring(7));
const ticket = fc
  .tuple(
    fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
    fc.stringMatching(/^[A-ZĐ]{1,2}$/),
    fc.integer({ min: 1, max: 99_999 }),
  )
  .map(
    ([day, prefix, number]) =>
      `${office}.${day.toISOString().slice(0, 10)}.${prefix}${String(number).padStart(3, "0")}` as TicketId,
  );

describe("a ticket's code", () => {
  it("finds its ticket, and stands in an address as it is", () => {
    fc.assert(
      fc.property(ticket, (id) => {
        const code = links.codeOf(id);
        expect(encodeURIComponent(code)).toBe(code);
        expect(links.ticketOf(code, office)).toBe(id);
      }),
    );
  });

  it("holds 144 bits that only the key tells: another key, office or letter, and there is no ticket", () => {
    fc.assert(
      fc.property(ticket, fc.nat(), fc.integer({ min: 1, max: 63 }), (id, where, by) => {
        const code = links.codeOf(id);
        const proof = code.slice(code.indexOf("-") + 1);
        expect(Buffer.from(proof, "base64url").length * 8).toBe(144);
        const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        const at = code.length - 1 - (where % proof.length);
        const other = letters[(letters.indexOf(code[at] ?? "A") + by) % 64] ?? "";
        expect(links.ticketOf(code.slice(0, at) + other + code.slice(at + 1), office)).toBeNull();
        expect(links.ticketOf(code, "elsewhere" as OfficeId)).toBeNull();
        expect(ticketLinks(aKeyring(8)).ticketOf(code, office)).toBeNull();
      }),
    );
  });

  it("of an older key goes on working, and new ones come from the newest", () => {
    const id = "dong-hai.2026-11-23.Đ007" as TicketId;
    const rotated = ticketLinks(aKeyring(8, 7));
    expect(rotated.ticketOf(links.codeOf(id), office)).toBe(id);
    expect(rotated.codeOf(id)).toBe(ticketLinks(aKeyring(8)).codeOf(id));
  });
});
