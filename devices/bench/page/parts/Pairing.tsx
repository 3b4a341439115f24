import type { PairingStep } from "#contract/client/pairing.ts";
import { useWords } from "../speaking.ts";

export function Pairing({ step }: { step: PairingStep }) {
  const { say } = useWords();
  if (step.state !== "showing") {
    return <main className="pairing">{step.state === "asking" ? say.pairing.asking : say.pairing.unreachable}</main>;
  }
  return (
    <main className="pairing">
      <p>{say.pairing.code}</p>
      <p className="pairing-code" data-testid="pairing-code">
        {step.code}
      </p>
      <p>{say.pairing.where}</p>
    </main>
  );
}
