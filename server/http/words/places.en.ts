import type { placesVi } from "./places.vi.ts";

export const placesEn: typeof placesVi = {
  noZone: "This zone was just removed. Please choose another.",
};
