import { expect, it } from "vitest";
import type { CounterId, Day, OfficeId } from "#contract/ids.ts";
import { issue } from "../realtime/parts.ts";
import { runOffice } from "../running-office.ts";
import { atCounter } from "./at-counter.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(() => runOffice({ screens: "built" }));

it("one key finishes with the usual outcome of the ticket's service, and the officer may choose another", async () => {
  const hoa = await visited.office.signIn("hoa");
  await hoa.client.send({ type: "openCounter", counter: "counter-1" as CounterId });
  for (const service of ["certification", "civil-status", "certification"]) await hoa.client.send(issue(service));
  const { page } = await atCounter(visited.office, visited.browser, "hoa");

  const step = (name: string) =>
    page.locator(`[data-testid="main-action"][data-step="${name}"][aria-disabled="false"]`);
  const press = async (name: string) => {
    await step(name).waitFor();
    await page.keyboard.press("F2");
  };
  await press("callNext");
  for (const _ of ["B001", "A001"]) {
    await press("startServing");
    await press("finishAndCallNext");
  }
  await press("startServing");
  await step("finish").waitFor();
  await page.keyboard.press("Shift+F1");
  await page.getByTestId("outcome-done").getByText("thường dùng").waitFor();
  await page.keyboard.press("4");
  await page.getByTestId("current-number").waitFor({ state: "detached" });

  const { id } = visited.office.settings().office();
  const visits = await visited.office.visits().between(id as OfficeId, "2000-01-01" as Day, "2100-01-01" as Day);
  const outcomes = Object.fromEntries(visits.map(({ label, outcome }) => [label, outcome]));
  expect(outcomes).toEqual({ B001: "done", A001: "received", B002: "guided" });
});
