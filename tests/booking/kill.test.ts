import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { aBrowser, bookingSettings, civil, runBookingOffice } from "./booking-office.ts";

const pathOf = ({ body }: { body: unknown }): string => (body as { path: string }).path;

test("a hub that is killed between a booking and its answer has booked it once", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "mot-cua-booking-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const hub = fork(fileURLToPath(new URL("hub-process.ts", import.meta.url)), [dataDir]);
  onTestFinished(() => void hub.kill("SIGKILL"));
  const [url] = (await once(hub, "message")) as [string];
  const { days, at } = await soonest(url);
  expect(days).toBeGreaterThan(0);
  const wishes = Array.from({ length: 40 }, () => ({
    id: randomUUID(),
    browser: aBrowser(),
    service: civil,
    procedure: null,
    language: "vi",
    at,
  }));
  const heard = new Map<string, string>();
  const asked = wishes.map(async (wish) => {
    const response = await post(url, wish);
    heard.set(wish.id, ((await response.json()) as { path: string }).path);
    // Some are answered, some are on disk, some are on their way.
    if (heard.size === 5) hub.kill("SIGKILL");
  });
  await Promise.allSettled(asked);
  expect(heard.size).toBeGreaterThanOrEqual(5);

  const again = await runBookingOffice({ dataDir, settings: bookingSettings(50) });
  onTestFinished(() => again.stop());
  for (const wish of wishes) {
    const answered = await again.book(at, wish.browser, wish.id);
    expect(answered.status).toBe(200);
    expect(heard.get(wish.id) ?? pathOf(answered)).toBe(pathOf(answered));
  }
  const { cookie } = await again.signIn("hoa");
  const day = new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
  const { appointments } = await again.list(cookie, day);
  expect(appointments.map(({ booking }) => booking).sort()).toEqual(wishes.map(({ id }) => id).sort());
  // Two hubs are started, one of them as a process.
}, 60_000);

async function soonest(url: string): Promise<{ days: number; at: number }> {
  const days = (await (await fetch(`${url}/api/booking/slots?service=${civil}`)).json()) as {
    slots: { at: number }[];
  }[];
  return { days: days.length, at: days.at(-1)?.slots.at(-1)?.at ?? 0 };
}

function post(url: string, wish: object): Promise<Response> {
  return fetch(`${url}/api/booking/appointment`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wish),
  });
}
