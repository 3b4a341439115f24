import { describe, expect, it } from "vitest";
import { subjectExport } from "../../../server/dossier/retention/subject.ts";
import { aDossier, anIntake, aParty } from "./people.ts";

const an = aParty("001190000017");
const binh = aParty("001190000018", "Trần Thị Bình");
const look = { at: 5, officerName: "Lê Văn Cán", reason: "gọi lại cho người nộp" };

describe("all that is held about one person", () => {
  it("has their dossiers, what was written each time, and who looked", () => {
    const found = [
      { dossier: aDossier("1", anIntake([an])), looks: [look] },
      { dossier: aDossier("2", anIntake([an, binh], { ...an, phone: null })), looks: [] },
    ];
    const made = subjectExport("001 190 000 017", found, 9);
    expect(made).toMatchObject({ idNumber: "001190000017", madeAt: 9 });
    expect(made.dossiers.map(({ code }) => code)).toEqual(["H29.19-261123-0001", "H29.19-261123-0002"]);
    expect(made.dossiers[0]).toMatchObject({ written: [{ as: "applicant", data: an }], looks: [look] });
    expect(made.dossiers[1]?.written).toEqual([
      { as: "applicant", data: an },
      { as: "representative", data: { ...an, phone: null } },
    ]);
  });

  it("has nothing of anybody else", () => {
    const found = [
      { dossier: aDossier("1", anIntake([an, binh])), looks: [] },
      { dossier: aDossier("2", anIntake([binh])), looks: [look] },
      { dossier: aDossier("3", anIntake([aParty(null, "Trần Thị Bình")])), looks: [] },
    ];
    const made = subjectExport("001190000017", found, 9);
    expect(made.dossiers).toHaveLength(1);
    expect(JSON.stringify(made)).not.toMatch(/Bình|001190000018/);
    // It may be the other applicant's.
    expect(made.dossiers[0]?.notifyPhone).toBeNull();
  });

  it("tells where messages went when nobody else is in the dossier", () => {
    const alone = [{ dossier: aDossier("1", anIntake([an], an)), looks: [] }];
    expect(subjectExport("001190000017", alone, 9).dossiers[0]?.notifyPhone).toBe("0912345621");
  });

  it("is empty for a number that is none", () => {
    const found = [{ dossier: aDossier("1", anIntake([aParty(null), an])), looks: [] }];
    expect(subjectExport(" - ", found, 9)).toEqual({ idNumber: "", madeAt: 9, dossiers: [] });
  });
});
