import type { BenchAction, BenchView, PrinterFault } from "#contract/bench.ts";
import type { HardwareId } from "#contract/ids.ts";
import { useWords } from "../speaking.ts";
import "./printer.css";
import { useState } from "react";
import { PaperFacts, Papers } from "./Papers.tsx";

const faults: readonly PrinterFault[] = [
  "none",
  "paperLow",
  "paperOut",
  "coverOpen",
  "jam",
  "slow",
  "noise",
  "pulled",
  "offline",
];

interface Hands {
  act: (action: BenchAction) => void;
  scan: (png: string) => void;
  canScan: boolean;
}

export function Printers({ printers, ...hands }: { printers: BenchView["printers"] } & Hands) {
  const { say } = useWords();
  return (
    <section className="printers" aria-label={say.printers}>
      {printers.length === 0 && <p className="empty">{say.noPrinter}</p>}
      {printers.map((printer) => (
        <Printer key={printer.id} printer={printer} {...hands} />
      ))}
    </section>
  );
}

function Printer({ printer, act, scan, canScan }: { printer: BenchView["printers"][number] } & Hands) {
  const { say } = useWords();
  const [held, setHeld] = useState<string | null>(null);
  const shown = printer.papers.find(({ id }) => id === held) ?? printer.papers[0];
  return (
    <article className="printer">
      <div className="printer-body" data-fault={printer.fault}>
        <h2 className="printer-name">{printer.name}</h2>
        <fieldset className="faults" data-testid={`fault-${printer.id}`}>
          <legend className="unseen">{say.faultOf(printer.name)}</legend>
          {faults.map((fault) => (
            <label key={fault} className="fault">
              <input
                type="radio"
                name={`fault-${printer.id}`}
                value={fault}
                checked={printer.fault === fault}
                onChange={() => act({ kind: "printerFault", printer: printer.id as HardwareId, fault })}
              />
              <span>{say.faults[fault]}</span>
            </label>
          ))}
        </fieldset>
        {shown && <PaperFacts paper={shown} scan={canScan ? scan : null} />}
        <div className="printer-slot" />
      </div>
      {shown ? <Papers papers={printer.papers} shown={shown} hold={setHeld} /> : <NoPaper desk={printer.desk} />}
    </article>
  );
}

/** What would bring one: a number, or for a printer on a desk a paper that its officer gives. */
function NoPaper({ desk }: Pick<BenchView["printers"][number], "desk">) {
  const { say } = useWords();
  return (
    <p className="empty" data-testid={desk ? "no-desk-paper" : "no-ticket"}>
      {say.noPaper} {desk ? <a href="/counter">{say.openDesk(desk.number)}</a> : <a href="/kiosk">{say.openKiosk}</a>}
    </p>
  );
}
