import { expect, it } from "vitest";
import { BenchAction } from "#contract/bench.ts";
import { identify } from "#contract/identify/identify.ts";
import type { Scanned } from "#contract/identify/scanned.ts";
import { type Sample, sampleOrder, samples } from "../../devices/bench/page/samples.ts";

/** Apart from the zone's three scans, which a scanner's driver makes one: here they come as it leaves them. */
const read = (sample: Sample) => identify(samples[sample].replaceAll("\r", "\n"), { year: 2026 });

const is: Record<Sample, Partial<Scanned>> = {
  card2024: { kind: "citizenCard", name: "Nguyễn Thị Mẫu", number: "001190000017", doubts: [] },
  card2021: { kind: "citizenCard", name: "Trần Văn Thử", oldNumber: "012345678", doubts: [] },
  aged: { kind: "citizenCard", birth: "1944-09-02" as never, doubts: [] },
  zone: { kind: "mrz", personalNumber: "001190000017" },
  healthCard: { kind: "healthCard", number: "GD4010123456789" },
  appointment: { kind: "appointmentCode" },
  dossier: { kind: "dossierCode", seq: "0042" },
  ticket: { kind: "ticketCode" },
  garbled: { kind: "citizenCard", name: "Trần Văn Thử", address: "Thôn Đoài, xã Đông Hải, tỉnh Hưng Yên", doubts: [] },
  hopeless: { kind: "unknown", why: "garbled" },
  unfamiliar: { kind: "unknown", why: "unfamiliar" },
};

it.each(sampleOrder)("the sample %s on the bench is what it says it is", (sample) => {
  expect(read(sample)).toMatchObject(is[sample]);
  const scan = { kind: "scan", scanner: "kiosk-scanner", text: samples[sample] };
  expect(BenchAction.safeParse(scan).success).toBe(true);
});

it("the sample of 2024 has relatives on it, of whom nothing is kept", () => {
  expect(samples.card2024).toContain("Trần Văn Thử");
  expect(JSON.stringify(read("card2024"))).not.toContain("Thử");
});
