import { useState } from "react";
import type { HubClient } from "#contract/client/hub-client.ts";
import { dossierCodeOf } from "../dossier-code.ts";
import { Icon } from "../parts/Icon.tsx";
import { Keys } from "../parts/Keys.tsx";
import { Stage } from "../parts/Stage.tsx";
import type { Aim } from "../step.ts";
import { useLateWords } from "../words/late.ts";
import type { Screen } from "./screen.ts";
import "./code.css";

const rows = ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM.-"];
/** Behind the agency's own code there are digits and dashes only: who listens need not hear the letters. */
const letters = "QWERTYUIOPASDFGHJKLZXCVBNM.";
const longest = 32;

/** The code of a dossier, scanned or typed. Typed, it goes the same way: the hub keeps it, and this page hears of it. */
export function Code({ office, scans, move, speak, client, aim }: Screen & { client: HubClient; aim: Aim }) {
  const lookups = useLateWords("lookups");
  const begun = office.agencyCode === null ? "" : `${office.agencyCode}-`;
  const [typed, type] = useState(begun);
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState("");
  const withoutPaper = aim === "collect" ? office.returnService : null;

  async function ask(): Promise<void> {
    const code = dossierCodeOf(typed);
    if (!code) return setTrouble(lookups.code.notOurs);
    setAsking(true);
    const reply = await client.scan(code);
    // What was understood leads on by itself.
    setAsking(false);
    if (!reply?.ok) setTrouble(lookups.code.silent);
  }

  return (
    <Stage name="code" title={lookups.code.title[aim]} onBack={() => move({ type: "back" })} speak={speak}>
      {(scans || withoutPaper) && renderWays()}
      <section className="code-type" aria-labelledby="code-type">
        <h2 id="code-type">{scans ? lookups.code.type : lookups.code.typeOnly}</h2>
        <output
          className="typed"
          aria-label={lookups.code.typed}
          data-testid="typed-code"
          data-guide="spell"
          data-typed={typed.length}
        >
          {typed}
        </output>
        <p className="trouble" role="alert">
          {trouble}
        </p>
        <Keys
          label={lookups.code.keyboard}
          rows={rows}
          unguided={office.agencyCode === null ? "" : letters}
          typed={typed}
          press={(key) => {
            setTrouble("");
            type((typed + key).slice(0, longest));
          }}
          erase={() => {
            setTrouble("");
            type(typed.slice(0, -1));
          }}
        />
        <button
          type="button"
          className="button main large"
          data-testid="code-next"
          data-deed
          disabled={asking || typed.length <= begun.length}
          onClick={() => void ask()}
        >
          {lookups.code.next}
          <Icon name="next" />
        </button>
      </section>
    </Stage>
  );

  function renderWays() {
    return (
      <div className="code-ways">
        {scans && (
          <section className="code-scan">
            <Icon name="scan" />
            <div>
              <h2>{lookups.code.scan}</h2>
              <p className="soft">{lookups.code.scanHint}</p>
            </div>
          </section>
        )}
        {withoutPaper && (
          <button
            type="button"
            className="button code-without"
            data-testid="no-paper"
            onClick={() => move({ type: "choose", choice: { service: withoutPaper, procedure: null } })}
          >
            <Icon name="ticket" />
            {lookups.code.noPaper}
          </button>
        )}
      </div>
    );
  }
}
