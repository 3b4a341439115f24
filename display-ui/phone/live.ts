import type { PhonePage, PhoneView } from "#contract/phone.ts";
import { withPatience } from "./patience.ts";

/** News of one ticket, by a stream; where that does not come through, by asking. Ends with the page. */
export interface Live {
  /** The page came back to the front, or the network did. */
  wake(): void;
}

export interface LiveParts {
  code: string;
  onView(view: PhoneView): void;
  /** Something was heard, if only that the hub is there. */
  onPulse(): void;
  /** The hub could not be reached just now. Told again each time it is tried in vain. */
  onLost(): void;
}

/** A stream that says nothing for so long is in doubt, as the hub says something every three seconds: then it is asked. */
const doubtMs = 5_000;
/** And after so long it is dead: a network that went away without a word, or a proxy that keeps the news to itself. */
const deadMs = 12_000;
/** How often to ask while no stream is heard. */
const askMs = 6_000;
/** What is not answered by then is no answer, and the next may be asked. */
const patienceMs = 5_000;
const checkMs = 1_000;

export function followTicket({ code, onView, onPulse, onLost }: LiveParts): Live {
  let source: EventSource | null = null;
  let heardAt = Date.now();
  let askedAt = 0;
  /** Counts the questions as they are asked and the stream's views as they come; `taken` is the one whose view was taken last. */
  let turn = 0;
  let taken = 0;

  function open(): void {
    source?.close();
    if (typeof EventSource === "undefined") return;
    heardAt = Date.now();
    source = new EventSource(`/t/${code}/events`);
    source.onmessage = ({ data }) => {
      heard();
      turn += 1;
      take(turn, JSON.parse(data));
    };
    source.addEventListener("pulse", heard);
    // A stream that was up and ended is told at once; whether the hub is gone shows when it is asked.
    let wasUp = false;
    source.onopen = () => {
      wasUp = true;
    };
    source.onerror = () => {
      if (wasUp) askedAt = 0;
      wasUp = false;
    };
  }

  function heard(): void {
    heardAt = Date.now();
    onPulse();
  }

  /** An answer to what was asked before the last view came may be older than that. The hub's clock does not tell: it may be set back. */
  function take(of: number, view: PhoneView): void {
    if (of < taken) return;
    taken = of;
    onView(view);
  }

  async function ask(): Promise<void> {
    askedAt = Date.now();
    turn += 1;
    const asked = turn;
    try {
      await withPatience(patienceMs, async (signal) => {
        const response = await fetch(`/api/phone/${code}`, { cache: "no-store", signal });
        // What stands before the hub answers for it.
        if (response.status >= 500) onLost();
        if (!response.ok) return;
        const page: PhonePage = await response.json();
        onPulse();
        take(asked, page.view);
      });
    } catch {
      // No network, or no hub: the page says how old it is, and this is asked again.
      onLost();
    }
  }

  function check(): void {
    const silentMs = Date.now() - heardAt;
    const isHeard = source?.readyState === EventSource.OPEN && silentMs < doubtMs;
    if (isHeard || document.hidden || Date.now() - askedAt < askMs) return;
    void ask();
    // A browser that was refused gives up for good; one that waits for an answer that never comes, nearly so.
    if (source?.readyState === EventSource.CLOSED || silentMs > deadMs) open();
  }

  open();
  setInterval(check, checkMs);
  return {
    wake() {
      void ask();
      if (source?.readyState !== EventSource.OPEN) open();
    },
  };
}
