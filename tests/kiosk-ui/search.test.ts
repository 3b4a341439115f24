import { expect, test } from "vitest";
import type { Procedure, Service } from "#contract/office.ts";
import { findProcedures, firstFound, foundAs, typedNext } from "../../kiosk-ui/search.ts";
import { typeKey } from "../../kiosk-ui/telex/telex.ts";

const service = (id: string, vi: string) =>
  ({ id, prefix: "A", name: { vi, en: vi }, dailyLimit: null, minutesPerVisit: 5 }) as Service;
const procedure = (code: string, of: string, vi: string, en: string) =>
  ({
    code,
    service: of,
    name: { vi: `Thủ tục ${vi}`, en },
    shortName: { vi, en },
    time: { unit: "sameDay" },
    feeVnd: 0,
    bring: [],
  }) as unknown as Procedure;

const services = [service("ho-tich", "Hộ tịch"), service("dat-dai", "Đất đai")];
const birth = procedure("1.001193", "ho-tich", "Đăng ký khai sinh", "Birth registration");
const land = procedure("1.012812", "dat-dai", "Đăng ký biến động", "Change of rights");
const find = (typed: string) => findProcedures(typed, [land, birth], services).map((found) => found.code);

test("dang ky finds Đăng ký, and each further word narrows", () => {
  expect(find("dang ky")).toEqual(["1.012812", "1.001193"]);
  expect(find("dang ky khai")).toEqual(["1.001193"]);
  expect(find("KHAI SI")).toEqual(["1.001193"]);
});

test("the service's name and English find too", () => {
  expect(find("dat dai")).toEqual(["1.012812"]);
  expect(find("birth")).toEqual(["1.001193"]);
});

test("nothing typed finds nothing, and the middle of a word is not a match", () => {
  expect(find("  ")).toEqual([]);
  expect(find("inh")).toEqual([]);
});

test("everyday names find too, and what was found by one says by which", () => {
  const home = {
    ...procedure("1.004222", "ho-tich", "Đăng ký thường trú", "Residence"),
    alsoCalled: ["sổ tạm", "hộ khẩu"],
  };
  const found = (typed: string) => findProcedures(typed, [land, home, birth], services).map(({ code }) => code);
  expect(found("ho khau")).toEqual(["1.004222"]);
  expect(found("HỘ KHẨU")).toEqual(["1.004222"]);
  expect(foundAs("ho khau", home)).toBe("hộ khẩu");
  expect(foundAs("đăng ký hộ khẩu", home)).toBe("hộ khẩu");
  expect(foundAs("thuong tru", home)).toBeNull();
  expect(foundAs("khai sinh", birth)).toBeNull();
});

test("the procedure that is called so comes before those that have it in a longer name", () => {
  const named = (code: string, vi: string, alsoCalled: string[]) => ({
    ...procedure(code, "ho-tich", vi, vi),
    alsoCalled,
  });
  const split = named("1.010038", "Tách hộ", ["tách hộ khẩu"]);
  const home = named("1.004222", "Đăng ký thường trú", ["hộ khẩu", "sổ hộ khẩu"]);
  expect(findProcedures("hộ khẩu", [split, home], services)[0]).toBe(home);
  expect(findProcedures("tach ho", [home, split], services)[0]).toBe(split);
});

test("half a word of one name and half of another are not meant together", () => {
  const lost = { ...procedure("1.014064", "ho-tich", "Cấp lại", "Replace"), alsoCalled: ["hỏng thẻ", "lý do khác"] };
  expect(findProcedures("ly hon", [lost], services)).toEqual([]);
  expect(findProcedures("ly do kh", [lost], services)).toEqual([lost]);
});

test("a foreign word is found by its keys where Telex has made another of them, and not once one was erased", async () => {
  const press = (keys: string) =>
    [...keys].reduce((typed, key) => typedNext(typed, typeKey(typed.text, key), key), { text: "", keys: "" });
  const passport = press("passport");
  expect(passport).toEqual({ text: "pasport", keys: "passport" });
  const find = async (words: string) => (words === "passport" ? ["hộ chiếu"] : []);
  const isFound = (found: string[]) => found.length > 0;
  expect(await firstFound(passport, find, isFound)).toEqual({ typed: "passport", found: ["hộ chiếu"] });
  const none = press("xyz");
  expect(await firstFound(none, find, isFound)).toEqual({ typed: none.text, found: [] });
  expect(typedNext(passport, "paspor", null)).toEqual({ text: "paspor", keys: "paspor" });
});
