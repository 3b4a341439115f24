import type { BenchAction, LineState } from "#contract/bench.ts";
import type { HardwareId } from "#contract/ids.ts";
import { useWords } from "../speaking.ts";
import "./cable.css";

const states: readonly LineState[] = ["good", "noise", "pulled"];

/** What a device is, and a hand on its cable. */
export function Cable(props: {
  device: { id: string; name: string; line: LineState };
  title: string;
  act: (action: BenchAction) => void;
}) {
  const { say } = useWords();
  const { id, name, line } = props.device;
  return (
    <p className="cable" data-line={line}>
      <span>{props.title}</span>
      <select
        data-testid={`line-${id}`}
        aria-label={say.lineOf(name)}
        value={line}
        onChange={(event) => {
          const next = states.find((state) => state === event.target.value);
          if (next) props.act({ kind: "line", device: id as HardwareId, line: next });
        }}
      >
        {states.map((state) => (
          <option key={state} value={state}>
            {say.lines[state]}
          </option>
        ))}
      </select>
    </p>
  );
}
