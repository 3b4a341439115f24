import type { Surroundings } from "../../server/hall/views/surroundings.ts";
import { monday8 } from "./builders.ts";

/** Monday at eight, and nothing around the hall that a view would tell of. */
export const quietSurroundings: Surroundings = {
  now: monday8,
  conditions: new Map(),
  ignoredKeys: new Map(),
  pairedAgents: new Set(),
  silentScreens: [],
  unshown: [],
  faults: [],
  demonstration: false,
};
