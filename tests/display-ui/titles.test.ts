import { expect, it } from "vitest";
import { visitOffice } from "../browser/visited-office.ts";
import { runOffice } from "../running-office.ts";

const visited = visitOffice(() => runOffice({ screens: "built" }));

it.each([
  ["/display", "Màn hình sảnh · Hall screen"],
  ["/counter-screen", "Màn hình quầy · Counter screen"],
])("the title of %s is in Vietnamese and then in the second language", async (path, title) => {
  const page = await visited.open(path, [1_280, 720]);
  await expect.poll(() => page.title()).toBe(title);
  await page.context().close();
});
