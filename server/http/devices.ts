import { z } from "zod";
import { DeviceId } from "#contract/ids.ts";
import { DeviceSummary, PairingApproval, PairingWaiting, Problem } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { adminOnly, heads, whoAsks } from "./who-asks.ts";

const notApproved = {
  wait: () => new Refusal(429, "tooFast"),
  code: () => new Refusal(404, "noSuchCode"),
  counter: () => new Refusal(409, "counterNeeded"),
};

/** Paired screens and agents: the list, approving a code, revoking. */
export function deviceRoutes(app: App, { accounts, devices, isOnline, hub }: HttpParts): void {
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
