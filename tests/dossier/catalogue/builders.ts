import type { z } from "zod";
import { CatalogueProcedure, type CatalogueRecord } from "#contract/catalogue.ts";
import type { Day } from "#contract/ids.ts";

export const day = (text: string) => text as Day;

/** Registering a birth, version 1, in force from July; change what the test is about. */
export function aProcedure(change: Partial<z.input<typeof CatalogueProcedure>>): CatalogueProcedure {
  return CatalogueProcedure.parse({
    code: "1.001193",
    version: 1,
    effectiveFrom: "2026-07-01",
    abolished: false,
    name: { vi: "Thủ tục đăng ký khai sinh", en: "Registration of a birth" },
    shortName: { vi: "Đăng ký khai sinh", en: "Register a birth" },
    field: { id: "ho-tich", name: { vi: "Hộ tịch", en: "Civil status" } },
    levels: ["commune"],
    time: { unit: "sameDay" },
    feeVnd: 0,
    feeNote: null,
    components: [aPaper("1", "Tờ khai đăng ký khai sinh"), aPaper("2", "Giấy chứng sinh")],
    steps: [],
    agencies: { receiving: null, competent: "Ủy ban nhân dân xã" },
    forms: [],
    results: [{ vi: "Giấy khai sinh", en: "Birth certificate" }],
    ...change,
  });
}

export function aPaper(id: string, vi: string) {
  return { id, name: { vi, en: "" }, original: 1, certified: 0, copy: 0, required: true, note: null };
}

export function aRecord(change: Parameters<typeof aProcedure>[0]): CatalogueRecord {
  return {
    procedure: aProcedure(change),
    recordedAt: 1_700_000_000_000,
    recordedBy: "Trần Thị Hường",
    source: "import",
  };
}
