import { type FormEvent, useState } from "react";
import type { BenchAction, BenchView } from "#contract/bench.ts";
import type { HardwareId } from "#contract/ids.ts";
import { samples } from "../samples.ts";
import { useWords } from "../speaking.ts";
import type { Scans } from "../useActing.ts";
import { Cable } from "./Cable.tsx";
import { Samples } from "./Samples.tsx";

interface ScannerParts {
  scanners: BenchView["scanners"];
  scans: Scans;
  act: (action: BenchAction) => void;
}

export function Scanner({ scanners, scans, act }: ScannerParts) {
  const { say } = useWords();
  const [text, setText] = useState("");
  const { scanner } = scans;
  const held = scanners.find(({ id }) => id === scanner);
  if (scanner === null || !held) return null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") scans.send(scanner, text.trim());
    setText("");
  };
  return (
    <section className="card scanner" aria-label={say.scanner}>
      {scanners.length === 1 && <h2>{scanners[0]?.name}</h2>}
      {scanners.length > 1 && (
        <select aria-label={say.scannerName} value={scanner} onChange={(event) => scans.choose(event.target.value)}>
          {scanners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <form className="scanner-form" onSubmit={send}>
        <input
          data-testid="scan-text"
          aria-label={say.code}
          placeholder={say.codeHint}
          maxLength={4_096}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="main" data-testid="scan-send">
          {say.scan}
        </button>
      </form>
      <Cable device={held} title="" act={act} />
      <Samples scan={(sample) => act({ kind: "scan", scanner: scanner as HardwareId, text: samples[sample] })} />
      {scans.recent.length > 0 && (
        <p className="scanner-recent">
          <span>{say.scanned}</span>
          {scans.recent.map((one) => (
            <button key={one} type="button" className="quiet" onClick={() => scans.send(scanner, one)}>
              {one}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
