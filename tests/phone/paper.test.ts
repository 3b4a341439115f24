import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { createRender } from "../../devices/printer/render.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { seen } from "../devices/pictures.ts";
import { aTicket } from "../printing/a-ticket.ts";

const link = "https://motcua.xa-dong-hai.hungyen.gov.vn/t/261123A025-AbCdEfGhIjKlMnOpQrStUvWx";
const codes = (shown: string | null) =>
  ticketSlip(aTicket({ link: shown })).blocks.filter(({ kind }) => kind === "code");

describe("the code on a ticket's paper", () => {
  it("is the link where there is one, else the ticket's id; never both", () => {
    expect(codes(link)).toMatchObject([{ data: link, text: expect.stringContaining("điện thoại") }]);
    expect(codes(null)).toMatchObject([{ data: "dong-hai.2026-11-23.A025" }]);
  });

  it.each(["80mm", "58mm"] as const)(
    "is read back from %s paper, also where the office's address is long",
    async (paper) => {
      const bitmap = await createRender()(ticketSlip(aTicket({ link })), paper);
      expect(jsQR(seen(bitmap), bitmap.width, bitmap.height)?.data).toBe(link);
    },
  );
});
