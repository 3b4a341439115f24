import { describe, expect, it } from "vitest";
import type { Slip } from "#contract/slip.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { bytesFor, readPaper, textWays, ways } from "../devices/printer/on-paper.ts";
import { aTicket } from "./a-ticket.ts";

function texts(slip: Slip): string[] {
  return slip.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
}
function facts(slip: Slip): Record<string, string> {
  const block = slip.blocks.find((one) => one.kind === "facts");
  return Object.fromEntries((block?.facts ?? []).map(({ label, value }) => [label, value]));
}

describe("a ticket's paper", () => {
  it("says in Vietnamese who, what, when, where and how long", () => {
    const slip = ticketSlip(aTicket());
    expect(texts(slip)).toEqual([
      "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
      "XÃ ĐÔNG HẢI",
      "A025",
      "Hộ tịch",
      "Đăng ký khai sinh",
      "Số có giá trị trong ngày. Phản ánh, kiến nghị: 1022",
    ]);
    expect(facts(slip)).toEqual({
      "Lấy số lúc": "08:24 · 23/11",
      "Trước ông/bà": "9 người",
      "Dự kiến được gọi": "08:40–08:50",
      Tại: "Quầy 2, 3",
    });
  });

  it("says of a priority ticket that it is one, and not why", () => {
    expect(texts(ticketSlip(aTicket({ isPriority: true })))).toContain("Số ưu tiên");
    expect(texts(ticketSlip(aTicket()))).not.toContain("Số ưu tiên");
  });

  it("speaks English to those who chose it", () => {
    const slip = ticketSlip(aTicket({ language: "en", ahead: 1, counters: [4] }));
    expect(texts(slip)).toContain("Register a birth");
    expect(facts(slip)).toMatchObject({ "Ahead of you": "1 person", Where: "Counter 4" });
  });

  it("tells the time of Vietnam whatever the machine's own zone", () => {
    const slip = ticketSlip(aTicket({ issuedAt: Date.parse("2026-11-23T17:05:00Z") }));
    expect(facts(slip)["Lấy số lúc"]).toBe("00:05 · 24/11");
  });

  it("sends to the screen when no counter serves, and promises no time", () => {
    const said = facts(ticketSlip(aTicket({ wait: null, counters: [] })));
    expect(said["Dự kiến được gọi"]).toBe("Khi có quầy mở");
    expect(said.Tại).toBe("Xem màn hình");
  });

  it("names many counters in few letters", () => {
    expect(facts(ticketSlip(aTicket({ counters: [3, 1, 2, 4, 8, 7, 12] }))).Tại).toBe("Quầy 1–4, 7, 8, 12");
  });

  it("marks a second paper as a reprint, and never the first", () => {
    expect(texts(ticketSlip(aTicket({ copy: 1 }))).join()).not.toMatch(/In lại/);
    expect(texts(ticketSlip(aTicket({ copy: 3 })))).toContain("In lại lần 2");
  });

  it("counts on a reprint from when that was asked for, and keeps when the number was taken", () => {
    const again = aTicket({ copy: 2, askedAt: Date.parse("2026-11-23T09:02:00+07:00"), ahead: 3 });
    expect(facts(ticketSlip(again))).toMatchObject({
      "Lấy số lúc": "08:24 · 23/11",
      "Trước ông/bà": "3 người",
      "Dự kiến được gọi": "09:15–09:30",
    });
  });

  it("says to whoever booked which time they booked, by the clock of the office", () => {
    const appointment = Date.parse("2026-11-23T02:00:00Z");
    expect(facts(ticketSlip(aTicket({ appointment })))).toMatchObject({
      "Lấy số lúc": "08:24 · 23/11",
      "Giờ hẹn": "09:00",
      "Trước ông/bà": "9 người",
    });
    expect(facts(ticketSlip(aTicket({ appointment, language: "en" })))).toMatchObject({ Appointment: "09:00" });
  });

  it.each(ways)(
    "says that time beside its words on what $model prints on $paper, in letters or as a picture",
    async (way) => {
      const appointment = Date.parse("2026-11-23T02:00:00Z");
      const [without, booked] = await Promise.all(
        [null, appointment].map(async (at) =>
          readPaper(await bytesFor(ticketSlip(aTicket({ appointment: at })), way), way),
        ),
      );
      if (textWays.includes(way)) expect(booked?.lines).toContainEqual(expect.stringMatching(/^Gi[ờo] h[ẹe]n +09:00$/));
      else expect(booked?.paper?.height).toBeGreaterThan(without?.paper?.height ?? Infinity);
    },
  );

  it("promises nothing on the reprint of a number that no longer waits", () => {
    expect(Object.keys(facts(ticketSlip(aTicket({ copy: 2, ahead: null, wait: null }))))).toEqual([
      "Lấy số lúc",
      "Tại",
    ]);
  });

  it("lists what to bring, each as it is said to whoever holds it", () => {
    const listOf = (slip: Slip) => slip.blocks.find(({ kind }) => kind === "list");
    expect(listOf(ticketSlip(aTicket()))).toEqual({
      kind: "list",
      title: "Chuẩn bị sẵn",
      items: ["Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Giấy tờ tùy thân của người đi đăng ký"],
    });
    expect(listOf(ticketSlip(aTicket({ language: "en" })))).toMatchObject({
      items: ["Birth registration form", "Certificate of birth from the hospital", "ID of the person who registers"],
    });
  });

  it("carries the ticket's id as its code, and lists nothing to bring where there is nothing", () => {
    const slip = ticketSlip(aTicket({ procedure: null }));
    expect(slip.blocks).toContainEqual(expect.objectContaining({ kind: "code", data: "dong-hai.2026-11-23.A025" }));
    expect(slip.blocks.some(({ kind }) => kind === "list")).toBe(false);
  });
});
