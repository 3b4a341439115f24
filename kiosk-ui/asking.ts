import { type Dispatch, useCallback, useEffect, useRef } from "react";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { Command } from "#contract/commands.ts";
import type { CommandId } from "#contract/ids.ts";
import { type Ask, type Move, next, type Step } from "./step.ts";

/**
 * Sends the wish for a number while the step is `sending`, and asks again by itself once the line is back.
 * @returns the same as `move`, for a move that asks for a number: the wish goes out ahead of the drawing, and the hub decides
 *   while this PC draws
 */
export function useAsking(client: HubClient, step: Step, move: Dispatch<Move>): Dispatch<Move> {
  const now = useRef(step);
  now.current = step;
  /** What went out and has not been drawn yet. */
  const sent = useRef<CommandId | null>(null);

  const send = useCallback(
    (ask: Ask) => {
      client.send(commandOf(ask), ask.id).then(
        (reply) => move({ type: "replied", id: ask.id, reply }),
        () => move({ type: "silent", id: ask.id }),
      );
    },
    [client, move],
  );

  const ask = step.at === "sending" ? step.ask : null;
  useEffect(() => {
    if (!ask) return;
    const isSent = sent.current === ask.id;
    sent.current = null;
    // Whoever asks again after silence asks by the same id.
    if (!isSent) send(ask);
  }, [ask, send]);

  const unknown = step.at === "unknown";
  useEffect(() => {
    if (!unknown) return;
    let first = true;
    return client.onLink((link) => {
      if (!first && link.state === "live") move({ type: "again" });
      first = false;
    });
  }, [unknown, client, move]);

  return useCallback(
    (asking) => {
      const after = next(now.current, asking);
      if (after !== now.current && after.at === "sending") {
        // A second press before the first one is drawn does nothing.
        now.current = after;
        sent.current = after.ask.id;
        send(after.ask);
      }
      move(asking);
    },
    [send, move],
  );
}

function commandOf({ arriving, service, procedure, priority, language, scans }: Ask): Command {
  const brought = scans.length === 0 ? {} : { scan: [...scans] };
  if (arriving?.kind === "booking") return { type: "keepBooking", booking: arriving.booking, priority, ...brought };
  if (arriving?.kind === "ticket") return { type: "checkIn", ticket: arriving.ticket, priority, ...brought };
  return { type: "issueTicket", service, procedure, priority, appointment: null, language, ...brought };
}
