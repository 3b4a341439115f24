import { median, type Row, row } from "./figures.ts";
import { startHub } from "./servers.ts";

export interface StartParts {
  /** A data folder with a day of 20,000 tickets and a long history before it. */
  history: string;
  say: (line: string) => void;
}

const starts = 5;

/** From spawning the process to its line that it is ready. The first start is not counted: it finds every cache cold. */
export async function startTime({ history, say }: StartParts): Promise<Row[]> {
  const times: number[] = [];
  for (let start = 0; start <= starts; start += 1) {
    const hub = await startHub(history);
    await isReady(hub.url);
    await hub.stop();
    if (start > 0) times.push(hub.readyMs);
  }
  say(`start: ${times.map((ms) => `${Math.round(ms)} ms`).join(", ")}`);
  return [
    row({
      name: "start to ready, 20,000 tickets today and 1,000,000 entries before",
      value: median(times),
      unit: "ms",
      reach: { of: "value", is: "atMost", bound: 1_000 },
    }),
  ];
}

async function isReady(url: string): Promise<void> {
  const health = (await (await fetch(`${url}/api/health`)).json()) as { ready: boolean };
  if (!health.ready) throw new Error("the hub said it was ready and was not");
}
