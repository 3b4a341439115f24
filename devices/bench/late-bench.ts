import type { Office } from "#contract/office.ts";
import type { Bench, createBench } from "./bench.ts";

/**
 * The bench, loaded when the first virtual device is there to open or to look at: what draws its papers is three megabytes of
 * memory that a hub with real hardware, or none, has no use for.
 */
export function createLateBench(options: Parameters<typeof createBench>[0]): Bench {
  let bench: Bench | null = null;
  let loading: Promise<Bench> | null = null;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  function load(): Promise<Bench> {
    loading ??= import("./bench.ts").then((loaded) => {
      bench = loaded.createBench(options);
      bench.onChange(tell);
      return bench;
    });
    return loading;
  }

  /** Until it is here nobody has seen a key of it to press. A device that can not be opened tells why it did not come. */
  function here(): Bench | null {
    if (!bench && hasVirtual(options.office())) load().then(tell, () => {});
    return bench;
  }

  return {
    open: (hardware) => ({ open: async () => (await load()).open(hardware).open() }),
    view: () => here()?.view() ?? { printers: [], keypads: [], callpads: [], scanners: [], boards: [] },
    act: (action) => here()?.act(action) ?? false,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function hasVirtual({ hardware }: Pick<Office, "hardware">): boolean {
  return hardware.some(({ connection }) => connection.kind === "virtual");
}
