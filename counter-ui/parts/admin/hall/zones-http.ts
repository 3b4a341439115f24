import type { ZonesChange, ZonesNow, ZonesSaved } from "#contract/zone-settings.ts";
import { ask } from "../../../http.ts";

export const zonesHttp = {
  now: () => ask<ZonesNow>("GET", "/api/settings/zones"),
  change: (change: ZonesChange) => ask<ZonesSaved>("PATCH", "/api/settings/zones", change),
};
