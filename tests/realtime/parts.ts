import { onTestFinished } from "vitest";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { Command } from "#contract/commands.ts";
import type { CounterId, OutcomeId, ServiceId } from "#contract/ids.ts";
import type { Reply } from "#contract/reply.ts";
import type { ViewName, Views } from "#contract/views.ts";
import { type OfficeOptions, type OfficeUnderTest, runOffice } from "../running-office.ts";

/** An office for the running test, gone when it is over. */
export async function anOffice(options: OfficeOptions = {}): Promise<OfficeUnderTest> {
  const office = await runOffice(options);
  onTestFinished(() => office.stop());
  return office;
}

export const counter = (number: number) => `counter-${number}` as CounterId;
export const done = "done" as OutcomeId;

export function issue(service = "civil-status"): Command {
  return {
    type: "issueTicket",
    service: service as ServiceId,
    procedure: null,
    priority: null,
    appointment: null,
    language: "vi",
  };
}

/** The ticket's label, or the refusal's code. */
export function said(reply: Reply): string | null {
  return reply.ok ? (reply.answer.ticket?.label ?? null) : reply.refusal.code;
}

const patienceMs = 15_000;

/** The first view for which `holds` is true. Rejects with the last one seen when none comes. */
export function viewWhere<Name extends ViewName>(
  client: HubClient,
  name: Name,
  holds: (view: Views[Name], message: { revision: number }) => boolean,
): Promise<Views[Name]> {
  return within((resolve, note) => {
    const stop = client.onView(name, (view, message) => {
      note(view);
      if (holds(view, message)) {
        resolve(view);
        queueMicrotask(() => stop());
      }
    });
  }, `a ${name} view`);
}

/** The first argument of the next `event`. */
export function nextEvent<Heard>(socket: Listening, event: string): Promise<Heard> {
  return within((resolve) => socket.once(event, (heard: Heard) => resolve(heard)), event);
}

/** Resolves once the socket is connected, or at once when it is. */
export async function connected(socket: Listening & { connected: boolean }): Promise<void> {
  if (!socket.connected) await nextEvent(socket, "connect");
}

interface Listening {
  once(event: string, listener: (...args: never[]) => void): unknown;
}

export function within<T>(
  run: (resolve: (value: T) => void, note: (seen: unknown) => void) => void,
  what: string,
  ms = patienceMs,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let seen: unknown = "nothing";
    const timer = setTimeout(
      () => reject(new Error(`${what} did not come within ${ms} ms; seen: ${JSON.stringify(seen)}`)),
      ms,
    );
    run(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (last) => {
        seen = last;
      },
    );
  });
}
