import { describe, expect, it } from "vitest";
import { intakeOf } from "../../../counter-ui/intake/fields.ts";
import { enIntake } from "../../../counter-ui/words/en.intake.ts";
import { viIntake } from "../../../counter-ui/words/vi.intake.ts";

/** One wrong text in every field that can be wrong. */
const wrong = {
  procedure: "2.000815@1",
  "applicants.0.name": "Trần Văn Mẫu",
  "applicants.0.birth": "15011990",
  "applicants.0.idNumber": "ABC def",
  "applicants.0.phone": "abc",
  "applicants.0.email": "mau@",
  "representative.birth": "1990",
  "extras.0.name": "Đơn",
  "papers.1.copy": "1000",
  "fee.amount": "9999999999",
  "return.kind": "post",
  phone: "12",
  sets: "99",
  due: "sang mai",
};

describe("the sentence for a field that can not be kept", () => {
  const { unsaved } = intakeOf(wrong);

  it("is there for each of them", () => {
    expect(unsaved.length).toBe(12);
    for (const path of unsaved) {
      expect(viIntake.wanted(path)).not.toContain("nội dung đúng");
      expect(enIntake.wanted(path)).not.toContain("something valid");
    }
  });

  it("names the field and the form that is expected", () => {
    expect(viIntake.fault("applicants.0.birth", String)).toBe(
      "Chủ hồ sơ 1: Ngày sinh (ngày/tháng/năm, ví dụ 15/01/1990, hoặc chỉ năm sinh)",
    );
    expect(viIntake.wanted("due")).toContain("27/11/2026 16:30");
  });
});
