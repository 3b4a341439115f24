import { z } from "zod";
import { DeviceId } from "#contract/ids.ts";
import { DeviceSummary, PairingApproval, PairingWaiting, Problem } from "#contract/people.ts";
import { ScreenPlaceChange, ScreenPlaced } from "#contract/screen-place.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { adminOnly, heads, whoAsks } from "./who-asks.ts";
import { placesEn } from "./words/places.en.ts";
import { placesVi } from "./words/places.vi.ts";

const notApproved = {
  wait: () => new Refusal(429, "tooFast"),
  code: () => new Refusal(404, "noSuchCode"),
  counter: () => new Refusal(409, "counterNeeded"),
};

/** Paired screens and agents: the list, approving a code, revoking. */
export function deviceRoutes(app: App, { accounts, devices, isOnline, hub, ownOffice, log }: HttpParts): void {
  const DeviceList = z.object({ devices: z.array(DeviceSummary), waiting: z.array(PairingWaiting) });
  app.get("/api/devices", { schema: { response: { 200: DeviceList } } }, async (request) => {
    await whoAsks(request, accounts, heads);
    const paired = await devices.list();
    return {
      devices: paired.map((device) => ({
        ...device,
        online: isOnline(device.device),
        sound: hub.voices.soundOf(device.device),
      })),
      waiting: devices.waiting(),
    };
  });

  app.post(
    "/api/devices",
    { schema: { body: PairingApproval, response: { 200: DeviceSummary, 404: Problem, 409: Problem, 429: Problem } } },
    async (request) => {
      const me = await whoAsks(request, accounts, adminOnly);
      const approved = await devices.approve(request.body, me.account);
      if (!approved.ok) throw notApproved[approved.why]();
      return { ...approved.device, online: false, sound: null };
    },
  );

  /** Of a hall screen only: it follows at once, on the line it has. */
  app.patch(
    "/api/devices/:device",
    {
      schema: {
        params: z.object({ device: DeviceId }),
        body: ScreenPlaceChange,
        response: { 200: ScreenPlaced, 404: Problem, 409: Problem },
      },
    },
    async (request): Promise<ScreenPlaced> => {
      const me = await whoAsks(request, accounts, adminOnly);
      const { before, place } = request.body;
      const zones = ownOffice().zones.map(({ id }) => id);
      // One that it had already may stay: it is nowhere, but was not chosen now.
      if (place.zones.some((zone) => !zones.includes(zone) && !before.zones.includes(zone)))
        return { state: "bad", faults: [{ field: "zones", problem: { vi: placesVi.noZone, en: placesEn.noZone } }] };
      const placed = await devices.placeScreen(request.params.device, before, place);
      if (placed === null) throw new Refusal(404, "noSuchScreen");
      if (placed === "others") throw new Refusal(409, "settingsChanged");
      log.info({ by: me.username, screen: placed.name, ...place }, "a hall screen was placed anew");
      const { device } = placed;
      return { state: "saved", device: { ...placed, online: isOnline(device), sound: hub.voices.soundOf(device) } };
    },
  );

  app.delete(
    "/api/devices/:device",
    { schema: { params: z.object({ device: DeviceId }), response: { 204: z.null() } } },
    async (request, reply) => {
      await whoAsks(request, accounts, adminOnly);
      await devices.revoke(request.params.device);
      return reply.code(204).send(null);
    },
  );
}
