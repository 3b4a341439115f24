import { type CSSProperties, useContext, useRef, useState } from "react";
import { canPrint } from "#contract/can-print.ts";
import type { HubClient } from "#contract/client/hub-client.ts";
import { aroundText } from "#contract/clock-text.ts";
import type { Service } from "#contract/office.ts";
import type { KioskView, OfficeView } from "#contract/views.ts";
import { windowMinutes } from "#contract/wait.ts";
import { useEaseControl } from "../ease.ts";
import { counterText } from "../figures.ts";
import { stayOf } from "../idle.ts";
import { Countdown } from "../parts/Countdown.tsx";
import { BehindContext, Main } from "../parts/Main.tsx";
import { PhoneCode } from "../parts/PhoneCode.tsx";
import { useTitleFocus } from "../parts/useTitleFocus.ts";
import type { Choice, IssuedTicket } from "../step.ts";
import { useWords } from "../words/speaking.ts";
import { PrintState } from "./PrintState.tsx";
import type { Screen } from "./screen.ts";

interface Props extends Screen {
  client: HubClient;
  choice: Choice;
  isPriority: boolean;
  /** Null while the hub has still to give it: what stands around it is made ready. */
  ticket: IssuedTicket | null;
}

/** A finger that rests long on what takes the number must not be sent away by a screen that nobody sees yet. */
const stay = () => {};

/** The number, as large as the glass allows, and what becomes of the paper. */
export function Ticket({ office, kiosk, now, client, choice, isPriority, ticket, startOver, ending }: Props) {
  const { words, say } = useWords();
  /** Of the number and not of this screen: a finger may lie long on the button under which it is made ready. */
  const issuedAt = useRef(0);
  if (ticket) issuedAt.current ||= now();
  const title = useTitleFocus();
  const isShown = useContext(BehindContext) === null;
  const service = office.services.find((known) => known.id === choice.service);
  const procedure = office.procedures.find((known) => known.code === choice.procedure);
  const counters = kiosk.services.find((queue) => queue.service === choice.service)?.counters ?? [];
  const shown = ticket ?? foreseen(office, kiosk, service);
  const given = kiosk.given.find((one) => one.ticket === ticket?.id);
  const print = given?.print ?? null;
  // Given while the hub was away, which has it now and knows.
  const standing = given?.standing;
  return (
    <Main className="ticket">
      <section className="number" style={{ "--letters": Math.max(4, shown.label.length) } as CSSProperties}>
        <img className="number-drum" src="/look/drum.svg" alt="" />
        <h1 ref={title} tabIndex={-1} aria-live="assertive">
          <span>{isPriority ? words.ticket.yoursPriority : words.ticket.yours}</span>
          <strong data-testid={ticket ? "ticket-number" : undefined}>{shown.label}</strong>
        </h1>
        {service && (
          <p className="number-service" data-guide="last">
            {say(service.name)}
          </p>
        )}
        {procedure && <p data-guide="last">{say(procedure.shortName)}</p>}
        {shown.link !== undefined && <PhoneCode link={shown.link} />}
      </section>
      <div className="ticket-side">
        <dl className="facts">
          <div>
            <dt>{words.ticket.ahead}</dt>
            <dd>{peopleAhead(standing ?? shown)}</dd>
          </div>
          <div>
            <dt>{words.ticket.expected}</dt>
            <dd>{calledWhen(standing ?? shown, standing || !ticket ? now() : issuedAt.current)}</dd>
          </div>
          <div>
            <dt>{words.ticket.at}</dt>
            <dd>{counters.length > 0 ? words.service.counters(counterText(counters)) : words.ticket.anyCounter}</dd>
          </div>
        </dl>
        <PrintState
          client={client}
          ticket={ticket?.id ?? null}
          printing={shown.printing}
          print={print}
          isReady={kiosk.printer !== null && canPrint(kiosk.printer.condition)}
        />
        <p className="watch soft">{words.ticket.watch}</p>
        <Leaving
          news={print?.state ?? "unknown"}
          paperless={print ? print.state === "failed" || print.state === "none" : !shown.printing}
          startOver={isShown ? startOver : stay}
          ending={ending}
        />
      </div>
    </Main>
  );

  function peopleAhead({ ahead }: Pick<IssuedTicket, "ahead">) {
    return ahead === null ? words.away.ahead : words.ticket.people(ahead);
  }

  function calledWhen({ ahead, wait }: Pick<IssuedTicket, "ahead" | "wait">, at: number) {
    // Others are called meanwhile: it is only that nobody here knows when. What to watch stands below.
    if (!wait) return ahead === null ? words.away.expected : words.ticket.whenOpen;
    return (
      <>
        {aroundText(at, wait)}
        <small>
          {ahead === 0 ? words.ticket.soon : words.ticket.inMinutes(words.service.wait(windowMinutes(at, wait)))}
        </small>
      </>
    );
  }
}

/**
 * What the screen is laid out with until the hub has given the number, and nobody sees: most of it is what will stand there, and
 * what is the same then need not be laid out again in the frame that answers the touch.
 */
function foreseen(office: OfficeView, kiosk: KioskView, service: Service | undefined) {
  const queue = kiosk.services.find((queue) => queue.service === service?.id);
  return {
    // As long as most of them.
    label: `${service?.prefix ?? ""}000`,
    ahead: queue?.waiting ?? null,
    wait: queue?.wait ?? null,
    printing: kiosk.printer !== null,
    // A number that the kiosk gives by itself has its link on paper only: the hub draws the code.
    ...(office.ticketPages && !kiosk.away && { link: null }),
  };
}

/**
 * The screen ends by itself, says when, and one touch keeps it.
 * @param news of the paper starts the time again; the buttons stay as they are, or whoever is on one with a keyboard loses it
 */
function Leaving(props: { news: string; paperless: boolean; startOver: () => void; ending: () => void }) {
  const { news, paperless, startOver, ending } = props;
  const { words } = useWords();
  const { ease } = useEaseControl();
  const [kept, keep] = useState(false);
  const patience = stayOf(ease, kept ? "kept" : paperless ? "paperless" : "number");
  return (
    <div className="leaving">
      <Countdown key={news} patience={patience} text={words.idle.closing} onOver={startOver} />
      <button type="button" className="button" data-testid="stay" data-deed onClick={() => keep(true)}>
        {words.idle.longer}
      </button>
      <button
        type="button"
        className="button main"
        data-testid="done"
        data-guide-back
        onTouchStart={ending}
        onClick={startOver}
      >
        {words.idle.done}
      </button>
    </div>
  );
}
