import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { AccountId } from "#contract/ids.ts";
import { elsewhere, here, minute, type Parts, theParts } from "./parts.ts";

type Role = "kiosk" | "display";

/** A browser window on the hub's own machine: it pairs itself. */
async function aWindow({ devices }: Parts, role: Role = "kiosk"): Promise<string> {
  const asked = await devices.request(role, here);
  const token = asked.ok ? devices.state(asked.ticket.secret)?.token : null;
  if (!token) throw new Error("not paired");
  return token;
}
const paired = async ({ devices }: Parts) => (await devices.list()).map(({ name }) => name).sort();
const knows = async ({ devices }: Parts, token: string) => (await devices.deviceByToken(token)) !== null;

it("of screens that paired themselves, those that are gone give their place to the next one", async () => {
  const yesterday = await theParts();
  const gone = [await aWindow(yesterday), await aWindow(yesterday), await aWindow(yesterday)];
  const stays = await aWindow(yesterday);
  await aWindow(yesterday, "display");

  yesterday.pass(minute);
  const today = await yesterday.restart();
  today.pass(minute);
  expect(await knows(today, stays)).toBe(true);
  const fresh = await aWindow(today);
  expect(await paired(today)).toEqual(["demo display", "demo kiosk", "demo kiosk 4"]);
  for (const token of gone) expect(await knows(today, token)).toBe(false);
  for (const token of [stays, fresh]) expect(await knows(today, token)).toBe(true);
  // Of this run, none is left behind.
  await aWindow(today);
  expect(await knows(today, fresh)).toBe(true);
});

it("screens that pair themselves are told apart by their names, also when they come at the same moment", async () => {
  const parts = await theParts();
  await Promise.all([aWindow(parts), aWindow(parts), aWindow(parts), aWindow(parts, "display")]);
  expect(await paired(parts)).toEqual(["demo display", "demo kiosk", "demo kiosk 2", "demo kiosk 3"]);
  const agent = await parts.devices.request("agent", here);
  const another = await parts.devices.request("agent", here);
  expect([agent.ok, another.ok]).toEqual([true, true]);
  // What hangs off an agent says so by the agent's name.
  expect((await paired(parts)).filter((name) => name.startsWith("demo agent"))).toEqual(["demo agent", "demo agent"]);
});

it("a screen that somebody let in by its code keeps its place, and at a start all have time to come back", async () => {
  const yesterday = await theParts();
  const asked = await yesterday.devices.request("kiosk", elsewhere);
  const code = asked.ok ? asked.ticket.code : "";
  const place = { name: "Máy lấy số cửa chính", zones: [], counter: null, printer: null };
  expect((await yesterday.devices.approve({ code, ...place }, randomUUID() as AccountId)).ok).toBe(true);
  const open = await aWindow(yesterday);

  yesterday.pass(minute);
  const today = await yesterday.restart();
  await aWindow(today);
  expect(await knows(today, open)).toBe(true);
  today.pass(minute);
  await aWindow(today);
  expect(await paired(today)).toContain(place.name);
});
