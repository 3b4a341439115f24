/*
 * A client written from docs/protocol.md alone: fetch and WebSocket, none of the project's code and no Socket.IO. What
 * it does, a stranger can do in any language.
 */

/** JSON as a stranger sees it. */
export type Json = null | boolean | number | string | Json[] | { [field: string]: Json };

export interface RawClient {
  /** Every frame that was heard, as text. */
  frames: string[];
  /** The newest message of each view, by name. */
  views: Map<string, { revision: number; at: number; view: { [field: string]: Json } }>;
  pulses: number[];
  /** Sends an event that wants an acknowledgement, and resolves with what the hub answered. */
  ask(event: string, message: unknown): Promise<{ [field: string]: Json }>;
  /** Resolves when `holds`; looked at after each frame. */
  until(holds: () => boolean): Promise<void>;
  /** What is done with a job, once it was taken. */
  onJob(run: (job: { [field: string]: Json }) => void): void;
  /** Resolves with true when the hub closed the line, having said goodbye first. */
  ended: Promise<{ goodbye: boolean }>;
  hangUp(): void;
}

/** Throws with the hub's word when the handshake is refused. */
export function open(hub: string, proof: object, cookie: string | null): Promise<RawClient> {
  const url = `${hub.replace("http", "ws")}/ws/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, (cookie === null ? {} : { headers: { cookie } }) as never);
  const frames: string[] = [];
  const views: RawClient["views"] = new Map();
  const pulses: number[] = [];
  const asked = new Map<number, (reply: { [field: string]: Json }) => void>();
  const waiting = new Set<{ holds: () => boolean; resolve: () => void }>();
  let onJob = (_job: { [field: string]: Json }): void => {};
  let next = 0;
  let goodbye = false;
  const { promise: ended, resolve: end } = Promise.withResolvers<{ goodbye: boolean }>();
  const { promise: opened, resolve: letIn, reject: refuse } = Promise.withResolvers<RawClient>();

  const client: RawClient = {
    frames,
    views,
    pulses,
    ask(event, message) {
      const number = next++;
      socket.send(`42${number}${JSON.stringify([event, message])}`);
      return new Promise((resolve) => asked.set(number, resolve));
    },
    until(holds) {
      return holds() ? Promise.resolve() : new Promise((resolve) => waiting.add({ holds, resolve }));
    },
    onJob(run) {
      onJob = run;
    },
    ended,
    hangUp: () => socket.close(),
  };

  function heardEvent(number: string, [event, message]: [string, { [field: string]: Json }]): void {
    if (event === "pulse") pulses.push(Number(message.at));
    if (event === "view") {
      const { name, revision, at, view } = message as { name: string; revision: number; at: number; view: object };
      const shown = views.get(name);
      if (!shown || revision > shown.revision)
        views.set(name, { revision, at, view: view as { [field: string]: Json } });
    }
    if (event === "job") {
      socket.send(`43${number}[]`);
      onJob(message);
    }
  }

  socket.onmessage = ({ data }) => {
    const frame = String(data);
    frames.push(frame);
    const [, type = "", number = "", json] = /^(40|41|42|43|44|[0-6])(\d*)(.*)$/s.exec(frame) ?? [];
    if (type === "0") socket.send(`40${JSON.stringify(proof)}`);
    if (type === "2") socket.send("3");
    if (type === "40") letIn(client);
    if (type === "41") goodbye = true;
    if (type === "42") heardEvent(number, JSON.parse(json ?? ""));
    if (type === "43") asked.get(Number(number))?.(JSON.parse(json ?? "")[0]);
    if (type === "44") {
      socket.close();
      refuse(new Error(JSON.parse(json ?? "").message));
    }
    for (const entry of waiting) {
      if (!entry.holds()) continue;
      waiting.delete(entry);
      entry.resolve();
    }
  };
  socket.onerror = () => refuse(new Error("no line"));
  socket.onclose = () => end({ goodbye });
  return opened;
}

/** JSON over HTTP. */
export async function post(hub: string, path: string, body: unknown) {
  const response = await fetch(hub + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const json = (await response.json()) as { [field: string]: Json };
  return { status: response.status, json, cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? null };
}

/** Asks for a code and waits until somebody approved it; in the demonstration that is at once. */
export async function pair(hub: string, role: string): Promise<string> {
  const { json } = await post(hub, "/api/pairings", { role });
  const state = await post(hub, "/api/pairings/state", { secret: json.secret });
  return String(state.json.token);
}
