import { describe, expect, it } from "vitest";
import { DossierMessage, Lack } from "#contract/dossier.ts";
import { Party } from "#contract/party.ts";
import { aParty } from "../dossier/retention/people.ts";

describe("what people write", () => {
  const named = (name: string) => Party.safeParse({ ...aParty("001190000017"), name }).data?.name;

  it.each([
    ["an escape sequence", "Nguyễn \u001b[31mAn", "Nguyễn [31mAn"],
    ["a C1 control", "Nguyễn\u009b An", "Nguyễn An"],
    ["marks that turn the direction", "\u202eNguyễn\u2066 An\u200f", "Nguyễn An"],
    ["a line end", "Nguyễn\r\nAn", "Nguyễn An"],
    ["half a surrogate", "Nguyễn\ud83d An", "Nguyễn An"],
    ["nothing odd", "Đặng Thị Quỳnh Như 🌸", "Đặng Thị Quỳnh Như 🌸"],
  ])("comes in without what nobody writes: %s", (_said, typed, kept) => expect(named(typed)).toBe(kept));

  it("is missing where nothing else was typed", () => {
    expect(named("\u001b\u202e ")).toBeUndefined();
    expect(Lack.safeParse({ component: null, what: "\u0007" }).success).toBe(false);
  });

  it("keeps the lines of a reason, and no control in it", () => {
    const command = { type: "withdraw", reason: "Xin rút\u0000\nđể bổ sung" };
    const message = { id: "0191d1a0-0000-4000-8000-000000000001", revision: 1, command };
    expect(DossierMessage.parse(message).command).toEqual({ type: "withdraw", reason: "Xin rút\nđể bổ sung" });
  });
});
