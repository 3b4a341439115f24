import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import type { HubClient } from "#contract/client/hub-client.ts";
import { keepHearing } from "../../devices/station/hearing.ts";
import { openKeptFiles } from "../../devices/station/kept-files.ts";
import { openKnown } from "../../devices/station/known.ts";
import { known } from "./a-station.ts";

it("what is still to be fetched when the station stops is fetched no more, also a page that changed while it was fetched", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hearing-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const hub = createServer().listen(0, "127.0.0.1");
  await once(hub, "listening");
  onTestFinished(() => void hub.close());
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());

  const isKept = Promise.withResolvers<void>();
  const log = { info: () => isKept.resolve(), warn: () => {} };
  const listeners = new Map<string, (view: unknown) => void>();
  const client = {
    onView: (name: string, listener: (view: never) => void) => {
      listeners.set(name, listener as (view: unknown) => void);
      return () => listeners.delete(name);
    },
  } as unknown as HubClient;
  const files = await openKeptFiles(join(folder, "page"), log);
  const fetched: string[] = [];
  const kept = await openKnown(join(folder, "known.json"), log);
  const stop = keepHearing({
    client,
    kept,
    files: {
      ...files,
      fetch(from, path) {
        fetched.push(path);
        return files.fetch(from, path);
      },
    },
    hub: () => `http://127.0.0.1:${(hub.address() as AddressInfo).port}`,
    aheadMs: () => 0,
    onDay: () => {},
    log,
  });

  const asked = once(hub, "request");
  for (const [name, view] of Object.entries(known())) listeners.get(name)?.(view);
  vi.advanceTimersByTime(500);
  const [, response] = (await asked) as [unknown, ServerResponse];
  listeners.get("office")?.({ ...known().office });
  response.setHeader("content-type", "text/html").end("<p>");
  await isKept.promise;
  await new Promise(setImmediate);
  stop();
  await kept.close();
  vi.advanceTimersByTime(60_000);
  expect(fetched).toEqual(["/kiosk"]);
});
