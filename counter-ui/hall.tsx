import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import type { Link } from "#contract/client/hub-client.ts";
import { wearLook } from "#contract/client/look.ts";
import type { Command } from "#contract/commands.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Reply } from "#contract/reply.ts";
import type { ScanResult } from "#contract/scan.ts";
import type { OfficerView, OfficeView } from "#contract/views.ts";
import type { Clock } from "./desk/clock.ts";
import { connectHub, type Hub } from "./hub.ts";
import { useNotices } from "./parts/Notices.tsx";
import { useWords } from "./words/language.tsx";

/** What is known of the hall at this counter, and the one way to change it. */
export interface Hall {
  office: OfficeView;
  officer: OfficerView;
  /** `since` in milliseconds of the hub's clock. */
  link: Link;
  clock: Clock;
  /** A command is under way, or the hub is out of reach: keys do nothing. */
  locked: boolean;
  /**
   * Sends one command and waits until its effect is on screen. A refusal is shown to the officer unless its code is
   * in `quiet`. Null: nobody answered, or another command is still under way.
   */
  perform(command: Command, quiet?: readonly RefusalCode[]): Promise<Reply | null>;
  /** What a scanned text is; null when the hub did not say. */
  scan(text: string): Promise<ScanResult | null>;
}

const AtHall = createContext<Hall | null>(null);

export function useHall(): Hall {
  const hall = useContext(AtHall);
  if (!hall) throw new Error("useHall outside HallProvider");
  return hall;
}

interface Props {
  onSignedOut: () => void;
  /** Shown until the hub has sent both views. */
  waiting: (link: Link) => ReactNode;
  children: ReactNode;
}

/** Holds the connection to the hub for as long as someone is signed in. */
export function HallProvider({ onSignedOut, waiting, children }: Props) {
  const [hub, setHub] = useState<Hub | null>(null);
  const [link, setLink] = useState<Link>({ state: "connecting" });
  const [office, setOffice] = useState<OfficeView | null>(null);
  const [officer, setOfficer] = useState<OfficerView | null>(null);
  const { perform, busy, viewArrived } = usePerform(link.state === "live" ? hub : null);
  const signedOut = useRef(onSignedOut);
  signedOut.current = onSignedOut;

  useEffect(() => {
    const connected = connectHub(() => signedOut.current());
    setHub(connected);
    connected.onLink(setLink);
    connected.client.onView("office", (view) => {
      setOffice(view);
      wearLook(document, view.look);
    });
    connected.client.onView("officer", (view) => {
      setOfficer(view);
      viewArrived(view);
    });
    return () => connected.close();
  }, [viewArrived]);

  if (!hub || !office || !officer) return waiting(link);
  const locked = busy || link.state !== "live";
  async function scan(text: string): Promise<ScanResult | null> {
    const reply = await hub?.client.scan(text);
    return reply?.ok ? reply.result : null;
  }
  return <AtHall value={{ office, officer, link, clock: hub.clock, locked, perform, scan }}>{children}</AtHall>;
}

/** How long keys wait for the view that shows what they did. It usually comes with the answer. */
const shownWithinMs = 1_000;

/** One command at a time, each until the view that shows it has come. No hub: it is out of reach, nothing is sent. */
function usePerform(hub: Hub | null) {
  const { tell, clear } = useNotices();
  const { words, say } = useWords();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);
  const seen = useRef<OfficerView | null>(null);
  const onNextView = useRef<(view: OfficerView) => void>(() => {});

  const viewArrived = useCallback((view: OfficerView) => {
    seen.current = view;
    onNextView.current(view);
  }, []);

  async function perform(command: Command, quiet: readonly RefusalCode[] = []): Promise<Reply | null> {
    if (!hub || underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    const before = atDesk(seen.current);
    const shown = new Promise<void>((resolve) => {
      // A view that others caused may come first: what is done at the counter shows there.
      onNextView.current = (view) => {
        if (!("counter" in command) || atDesk(view) !== before) resolve();
      };
    });
    try {
      const reply = await hub.client.send(command);
      if (!reply.ok) {
        if (!quiet.includes(reply.refusal.code)) tell({ kind: "refusal", text: say(reply.refusal.sentence) });
        return reply;
      }
      clear();
      // The answer may come before the view: the keys stay locked until what they mean is on screen.
      await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, shownWithinMs))]);
      return reply;
    } catch {
      tell({ kind: "refusal", text: words.link.noAnswer });
      return null;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }
  return { perform, busy, viewArrived };
}

/** What the commands of a counter change. */
function atDesk(view: OfficerView | null): string {
  const mine = view?.mine;
  return mine ? JSON.stringify([mine.desk, mine.current, mine.held, mine.missed]) : "";
}
