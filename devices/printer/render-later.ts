import type { Render } from "./render.ts";

/** Drawing that is loaded when it is wanted: its fonts and libraries take some 5 MB, and an agent without a printer never draws. */
export function createRenderLater(): { load(): void; render: Render } {
  let loaded: Promise<Render> | null = null;
  const load = (): Promise<Render> => {
    loaded ??= import("./render.ts").then(({ createRender }) => createRender());
    return loaded;
  };
  return { load: () => void load(), render: async (slip, paper) => (await load())(slip, paper) };
}
