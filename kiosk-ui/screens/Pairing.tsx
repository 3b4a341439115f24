import { pairing as english } from "../words/pairing.en.ts";
import { vietnamese } from "../words/speaking.ts";
import type { Words } from "../words/vi.ts";
import "./pairing.css";

/** Shown once in a kiosk's life: the code an administrator approves it by. Nobody has chosen a language yet. */
export function Pairing({ code }: { code: string }) {
  return (
    <main className="pairing">
      <img src="/look/emblem.svg" alt="" />
      <h1>
        <Both pick={(words) => words.title} />
      </h1>
      <p className="pairing-code" data-testid="pairing-code">
        {code.slice(0, 3)} {code.slice(3)}
      </p>
      <p>
        <Both pick={(words) => words.text} />
      </p>
      <p className="soft">
        <Both pick={(words) => words.renews} />
      </p>
    </main>
  );
}

/** A kiosk that was never paired, and no hub to be paired with: whoever stands before it is told where else to go. */
export function Alone() {
  return (
    <main className="pairing" data-testid="alone">
      <img src="/look/emblem.svg" alt="" />
      <h1>
        <Both pick={(words) => words.alone.title} />
      </h1>
      <p>
        <Both pick={(words) => words.alone.text} />
      </p>
      <p className="soft">
        <Both pick={(words) => words.alone.staff} />
      </p>
    </main>
  );
}

function Both({ pick }: { pick: (words: Words["pairing"]) => string }) {
  return (
    <>
      {/* The space keeps the two apart for whoever listens instead of looks. */}
      {pick(vietnamese.words.pairing)}{" "}
      <span className="pairing-en" lang="en">
        {pick(english)}
      </span>
    </>
  );
}
