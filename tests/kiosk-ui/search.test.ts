import { expect, test } from "vitest";
import type { Procedure, Service } from "#contract/office.ts";
import { findProcedures, foundAs } from "../../kiosk-ui/search.ts";

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
