import type { PhonePage, PhoneView } from "#contract/phone.ts";

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
}

/** A stream that says nothing for so long is dead: the hub says something every ten seconds. */
const silenceMs = 26_000;
/** How often to ask while there is no stream. */
const askMs = 8_000;
const checkMs = 2_000;

export function followTicket({ code, onView, onPulse }: LiveParts): Live {
  let source: EventSource | null = null;
  let heardAt = Date.now();
  let askedAt = 0;

  function open(): void {
    source?.close();
    if (typeof EventSource === "undefined") return;
    heardAt = Date.now();
    source = new EventSource(`/t/${code}/events`);
    source.onmessage = ({ data }) => {
      heard();
      onView(JSON.parse(data));
    };
    source.addEventListener("pulse", heard);
  }

  function heard(): void {
    heardAt = Date.now();
    onPulse();
  }

  async function ask(): Promise<void> {
    askedAt = Date.now();
    try {
      const response = await fetch(`/api/phone/${code}`, { cache: "no-store" });
      if (!response.ok) return;
      const page: PhonePage = await response.json();
      onPulse();
      if (page) onView(page.view);
    } catch {
      // There is no network: the page says how old it is, and this is asked again.
    }
  }

  function check(): void {
    const isOpen = source?.readyState === EventSource.OPEN && Date.now() - heardAt < silenceMs;
    if (isOpen || document.hidden || Date.now() - askedAt < askMs) return;
    void ask();
    // A browser that was refused gives up for good; one that waits for an answer that never comes, nearly so.
    if (source?.readyState !== EventSource.CONNECTING || Date.now() - heardAt > silenceMs) open();
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
