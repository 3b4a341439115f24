import { buildScreens } from "../server/screens.ts";

/** Before any test: the screens as a browser gets them, built once and not by several tests at the same time. */
export const setup = buildScreens;
