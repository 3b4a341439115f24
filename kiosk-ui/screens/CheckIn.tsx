import { useEffect, useState } from "react";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { UnknownScan } from "#contract/scan.ts";
import { Icon } from "../parts/Icon.tsx";
import { Keys } from "../parts/Keys.tsx";
import { Stage } from "../parts/Stage.tsx";
import type { Told } from "../told.ts";
import { useLateWords } from "../words/late.ts";
import type { Screen } from "./screen.ts";
import "./code.css";

/** Crockford's digits: without I, L, O and U, which are misread. */
const rows = ["1234567890", "QWERTYP", "ASDFGHJK", "ZXCVBNM"];
const length = 8;

/** Why a code leads nowhere; `silent`: the hub did not answer. */
type Trouble = UnknownScan | "silent";

/** The code of an appointment or of a number from home, scanned or typed. What the hub knows it as leads on by itself. */
export function CheckIn(props: Screen & { client: HubClient; scan: Told | null; onSeen: () => void }) {
  const { scans, move, speak, client, scan, onSeen } = props;
  const said = useLateWords("checkIn");
  const scanned = useLateWords("scan");
  const [typed, type] = useState("");
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  // Told here, at the keys: on the first screen it would be a fault of the scanner, which read nothing.
  useEffect(() => {
    if (scan?.result.kind !== "unknown") return;
    setTrouble(scan.result.why);
    onSeen();
  }, [scan, onSeen]);

  async function ask(code: string): Promise<void> {
    setAsking(true);
    const reply = await client.scan(`LH-${code}`);
    setAsking(false);
    if (!reply?.ok) setTrouble("silent");
  }

  /** What is wrong with what was typed or scanned, until the next key. */
  function told(): string {
    if (trouble === null) return "";
    if (trouble === "silent") return said.silent;
    return trouble === "checkDigit" ? said.notOurs : scanned.unknown(trouble).text;
  }

  function press(key: string): void {
    if (asking || typed.length >= length) return;
    setTrouble(null);
    const next = typed + key;
    type(next);
    if (next.length === length) void ask(next);
  }

  return (
    <Stage name="code" title={said.title} onBack={() => move({ type: "back" })} speak={speak}>
      {scans && (
        <div className="code-ways">
          <section className="code-scan">
            <Icon name="scan" />
            <div>
              <h2>{said.scan}</h2>
              <p className="soft">{said.scanHint}</p>
            </div>
          </section>
        </div>
      )}
      <section className="code-type" aria-labelledby="code-type">
        <h2 id="code-type">{scans ? said.type : said.typeOnly}</h2>
        <output
          className="typed"
          aria-label={said.typed}
          data-testid="typed-code"
          data-guide="spell"
          data-typed={typed.length}
        >
          LH-{typed}
          {"·".repeat(length - typed.length)}
        </output>
        <p className="trouble" role="alert">
          {told()}
        </p>
        <Keys
          label={said.keyboard}
          rows={rows}
          typed={typed}
          press={press}
          erase={() => {
            setTrouble(null);
            type(typed.slice(0, -1));
          }}
        />
        <button
          type="button"
          className="button main large"
          data-testid="check-in"
          data-deed
          disabled={asking || typed.length < length}
          onClick={() => void ask(typed)}
        >
          {said.next}
          <Icon name="next" />
        </button>
      </section>
    </Stage>
  );
}
