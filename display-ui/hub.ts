import { io } from "socket.io-client";
import { hubAnswers } from "#contract/client/hub-answers.ts";
import { createHubClient, type HubClient } from "#contract/client/hub-client.ts";
import { createHubTime } from "#contract/client/hub-time.ts";
import { newCommandId } from "#contract/client/id.ts";
import { keepLine, pageLineOptions, usualWaits } from "#contract/client/line.ts";
import type { VoiceReport } from "#contract/voice.ts";

export interface HubConnection {
  client: HubClient;
  /** The hub's time, in milliseconds since 1970: a screen's own clock may be wrong. */
  now(): number;
  /** Tells the hub of this screen's voice; while the hub is away it is kept and told afterwards. */
  tell(report: VoiceReport): void;
  close(): void;
}

/** The screens of this project by what they are paired as: each is sent the view of the same name. */
export type ScreenRole = "display" | "keypad";

/**
 * @param onUnpaired the hub does not know this token, or not any more
 * @param onReplaced another window of this browser took this screen's place
 */
export function connectHub(
  role: ScreenRole,
  token: string,
  onUnpaired: () => void,
  onReplaced: () => void,
): HubConnection {
  const socket = io({ ...pageLineOptions, auth: { as: role, token } });
  const endLine = keepLine(socket, {
    waits: usualWaits,
    isUp: () => hubAnswers(location.origin),
    onVoidProof: onUnpaired,
    onReplaced,
  });
  const now = createHubTime(socket, Date.now);
  const timers = new Set<number>();
  return {
    client: createHubClient(socket, {
      now: () => performance.now(),
      newId: newCommandId,
      every: (ms, run) => timers.add(window.setInterval(run, ms)),
      patienceMs: 10_000,
    }),
    now,
    tell: (report) => void socket.emit("voice", report, () => undefined),
    close() {
      endLine();
      for (const timer of timers) window.clearInterval(timer);
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
