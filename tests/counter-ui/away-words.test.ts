import { expect, it } from "vitest";
import { enAway } from "../../counter-ui/words/en.away.ts";
import { viAway } from "../../counter-ui/words/vi.away.ts";

it("a device that is known by its ids is not told to look at a path, which it has not; one that has a path is", () => {
  expect(viAway.missing("hid")).not.toContain("đường dẫn");
  expect(viAway.missing("hid")).toContain("mã sản phẩm");
  expect(enAway.missing("hid")).not.toContain("path");
  for (const way of ["hidraw", "usb", "serial"] as const) expect(viAway.missing(way)).toContain("đường dẫn");
});
