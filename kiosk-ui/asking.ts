import { type Dispatch, useEffect } from "react";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { Command } from "#contract/commands.ts";
import type { Ask, Move, Step } from "./step.ts";

/** Sends the wish for a number while the step is `sending`, and asks again by itself once the line is back. */
export function useAsking(client: HubClient, step: Step, move: Dispatch<Move>): void {
  const ask = step.at === "sending" ? step.ask : null;
  useEffect(() => {
    if (!ask) return;
    client.send(commandOf(ask), ask.id).then(
      (reply) => move({ type: "replied", id: ask.id, reply }),
      () => move({ type: "silent", id: ask.id }),
    );
  }, [ask, client, move]);

  const unknown = step.at === "unknown";
  useEffect(() => {
    if (!unknown) return;
    let first = true;
    return client.onLink((link) => {
      if (!first && link.state === "live") move({ type: "again" });
      first = false;
    });
  }, [unknown, client, move]);
}

function commandOf({ arriving, service, procedure, priority, language, scan }: Ask): Command {
  if (arriving?.kind === "booking") return { type: "keepBooking", booking: arriving.booking, priority };
  if (arriving?.kind === "ticket") return { type: "checkIn", ticket: arriving.ticket, priority };
  const ticket = { type: "issueTicket", service, procedure, priority, appointment: null, language } as const;
  return scan === null ? ticket : { ...ticket, scan };
}
