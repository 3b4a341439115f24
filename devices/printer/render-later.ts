import type { Render } from "./render.ts";

/** Drawing that is loaded when it is wanted: its fonts and libraries take some 5 MB, and an agent without a printer never draws. */
export function createRenderLater(): {
  load(): void;
  render: Render;
  /** Resolves once nothing is being loaded: whoever stops leaves nothing behind that still comes. */
  settled(): Promise<void>;
} {
  let loaded: Promise<Render> | null = null;
  const load = (): Promise<Render> => {
    loaded ??= import("./render.ts").then(({ createRender }) => createRender());
    return loaded;
  };
  return {
    // What went wrong is told to whoever draws.
    load: () => void load().catch(() => {}),
    render: async (slip, paper) => (await load())(slip, paper),
    settled: async () => void (await loaded?.catch(() => {})),
  };
}
