import { useWords } from "../words/speaking.ts";
import "./pairing.css";

/** Shown once in a kiosk's life: the code an administrator approves it by. */
export function Pairing({ code }: { code: string }) {
  const { words } = useWords();
  return (
    <main className="pairing">
      <img src="/look/emblem.svg" alt="" />
      <h1>{words.pairing.title}</h1>
      <p className="pairing-code" data-testid="pairing-code">
        {code.slice(0, 3)} {code.slice(3)}
      </p>
      <p>{words.pairing.text}</p>
      <p className="soft">{words.pairing.renews}</p>
    </main>
  );
}
