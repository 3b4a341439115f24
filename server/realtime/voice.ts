import type { Actor } from "#contract/actor.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import { VoiceReport } from "#contract/voice.ts";
import type { Taken } from "#contract/wire.ts";
import type { Hub } from "../hub/hub.ts";
import type { Display } from "../hub/voices.ts";

/** The part of a socket over which a hall screen tells of its voice. */
interface VoiceSocket {
  on(event: "voice", listener: (raw: unknown, reply: (taken: Taken) => void) => void): unknown;
}

/**
 * Hears what hall screens tell of their voice; nobody else has one.
 * @param onRefused a report that was not taken, for the log
 * @returns what to call when the screen is placed anew, and when the line ends
 */
export function hearVoice(
  socket: VoiceSocket,
  actor: Actor,
  voices: Hub["voices"],
  onRefused: (code: RefusalCode) => void,
): { move(display: Display): void; leave(): void } {
  const seat = actor.role === "display" ? voices.enter(actor) : null;
  socket.on("voice", (raw, reply) => {
    if (typeof reply !== "function") return;
    const parsed = VoiceReport.safeParse(raw);
    if (seat && parsed.success) {
      seat.report(parsed.data);
      return reply({ ok: true });
    }
    const code = seat ? "badMessage" : "notAllowed";
    onRefused(code);
    reply({ ok: false, code });
  });
  return { move: (display) => seat?.move(display), leave: () => seat?.leave() };
}
