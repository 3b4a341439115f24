import type { BenchAction, BenchView } from "#contract/bench.ts";
import type { HardwareId } from "#contract/ids.ts";
import { callKeys } from "../call-keys.ts";
import { desksOf } from "../desks.ts";
import { useWords } from "../speaking.ts";
import "./desk.css";
import { Board } from "./Board.tsx";
import { Cable } from "./Cable.tsx";

export function Desks({ view, act }: { view: BenchView; act: (action: BenchAction) => void }) {
  const { say } = useWords();
  const desks = desksOf(view);
  if (desks.length === 0) return <p className="empty">{say.noDesk}</p>;
  return (
    <section className="desks" aria-label={say.desks}>
      {desks.map((desk) => (
        <article key={desk.counter} className="card desk">
          <h2>{desk.number === null ? desk.counter : say.counter(desk.number)}</h2>
          {desk.boards.map((board) => (
            <section key={board.id} className="device">
              <Cable device={board} title={say.board} act={act} />
              <Board board={board} />
            </section>
          ))}
          {desk.keypads.map((keypad) => (
            <section key={keypad.id} className="device">
              <Cable device={keypad} title={say.keypad} act={act} />
              <Keypad keypad={keypad} act={act} />
            </section>
          ))}
          {desk.callpads.map((callpad) => (
            <section key={callpad.id} className="device">
              <Cable device={callpad} title={say.callpad} act={act} />
              <CallPad callpad={callpad} act={act} />
            </section>
          ))}
        </article>
      ))}
    </section>
  );
}

function Keypad({ keypad, act }: { keypad: BenchView["keypads"][number]; act: (action: BenchAction) => void }) {
  const { say, language } = useWords();
  return (
    <fieldset className="keypad">
      <legend className="unseen">{say.keypad}</legend>
      {keypad.keys.map(({ key, lit, label }) => (
        <button
          key={key}
          type="button"
          className="key"
          data-testid={`key-${keypad.counter}-${key}`}
          data-lit={lit}
          onClick={() => act({ kind: "pressKey", keypad: keypad.id as HardwareId, key })}
        >
          {label?.[language] ?? key}
          <span className="unseen">, {lit ? say.lit : say.unlit}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The officer's keys: never lit, always heard. */
function CallPad({ callpad, act }: { callpad: BenchView["callpads"][number]; act: (action: BenchAction) => void }) {
  const { say } = useWords();
  return (
    <fieldset className="keypad callpad">
      <legend className="unseen">{say.callpad}</legend>
      {callKeys.map((action) => (
        <button
          key={action}
          type="button"
          className="key"
          data-testid={`pad-${callpad.counter}-${action}`}
          onClick={() => act({ kind: "pressPad", callpad: callpad.id as HardwareId, action })}
        >
          {say.padKeys[action]}
        </button>
      ))}
    </fieldset>
  );
}
