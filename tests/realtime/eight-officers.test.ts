import { expect, test } from "vitest";
import type { HubClient } from "#contract/client/hub-client.ts";
import { demonstrationAccounts } from "../../server/demonstration/accounts.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { anOffice, counter, done, issue, said } from "./parts.ts";

const visits = 1_000;
const services = demonstrationOffice.services.map(({ id }) => id);

/** Eight counters that all take every service, nothing to print on, and no limits. */
const settings = {
  ...demonstrationOffice,
  hardware: [],
  services: demonstrationOffice.services.map((service) => ({ ...service, dailyLimit: null })),
  counters: demonstrationOffice.counters.map((counter) => ({ ...counter, services, alsoServes: [] })),
};

test("eight officers calling next 1,000 times together get 1,000 different tickets", { timeout: 60_000 }, async () => {
  const office = await anOffice({ settings, config: { commandsPerSecond: 100_000, commandBurst: 100_000 } });
  const people = demonstrationAccounts.filter(({ role }) => role === "officer").slice(0, 8);
  const officers: HubClient[] = [];
  for (const { username } of people) officers.push((await office.signIn(username)).client);

  const issued = await Promise.all(
    Array.from({ length: visits }, (_, i) => officers[i % 8]?.send(issue(services[i % services.length]))),
  );
  expect(issued.every((reply) => reply?.ok)).toBe(true);

  const called: (string | null)[] = [];
  await Promise.all(
    officers.map(async (officer, index) => {
      const at = { counter: counter(index + 1) };
      await officer.send({ type: "openCounter", ...at });
      for (;;) {
        const label = said(await officer.send({ type: "callNext", ...at }));
        if (label === "nobodyWaiting") return;
        called.push(label);
        expect((await officer.send({ type: "startServing", ...at })).ok).toBe(true);
        expect((await officer.send({ type: "finish", ...at, outcome: done })).ok).toBe(true);
      }
    }),
  );
  expect(called).toHaveLength(visits);
  expect(new Set(called)).toEqual(new Set(issued.map((reply) => reply && said(reply))));
});
