import type { Command } from "#contract/commands.ts";
import { get } from "../../server/hall/ordered.ts";
import {
  aMorning,
  counter,
  done,
  officer,
  type Story,
  service,
  tell,
  today,
  withOpen,
  withWaiting,
} from "./builders.ts";

export const at1 = counter("1");
export const calls = (type: "callNext" | "recall" | "startServing" | "markMissed"): Command => ({ type, counter: at1 });
export const finish: Command = { type: "finish", counter: at1, outcome: done };
export const hold: Command = { type: "hold", counter: at1, note: null };
export const send = (to: string): Command => ({
  type: "transfer",
  counter: at1,
  to: { kind: "service", service: service(to) },
  note: null,
});
export const one = officer(1);

/** Counter 1 is open and A001, A002 wait. */
export const ready = (): Story => withOpen(withWaiting(aMorning(), "a", "a"), "1");
export const called = (): Story => tell(ready(), { by: one, command: calls("callNext") });
export const serving = (): Story => tell(called(), { by: one, command: calls("startServing") });
export const finished = (): Story => tell(serving(), { by: one, command: finish });

export const outcomeOf = ({ last }: Story): string =>
  last.ok ? last.events.map((event) => event.type).join(" ") : last.code;
export const outcome = (story: Story, by: Parameters<typeof tell>[1]["by"], command: Command, at?: number): string =>
  outcomeOf(tell(story, at === undefined ? { by, command } : { by, command, at }));
export const stateOf = (story: Story, label: string) => get(story.hall.tickets, today(label))?.state.state;
