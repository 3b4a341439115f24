import type { PublicProcedure } from "#contract/catalogue-import.ts";
import { inLanguage, PublishedPapers } from "../parts/Papers.tsx";
import { Seal } from "../parts/Seal.tsx";
import { Stage } from "../parts/Stage.tsx";
import { givesNumbers } from "../queue-for.ts";
import { useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./message.css";

/** A published procedure that this office does not take in: where to go, what it needs all the same, and whom to ask. */
export function Elsewhere(props: Screen & { procedure: PublicProcedure }) {
  const { move, speak, office, kiosk, token, procedure } = props;
  const { language } = useWords();
  const said = useLateWords("lookups").procedure;
  const { receiving } = procedure.agencies;
  // Whoever is sent to where they stand is sent in a circle.
  const isNamed = receiving && receiving !== office.name.vi;
  return (
    <Stage
      name="confirm elsewhere"
      title={inLanguage(procedure.shortName, language)}
      onBack={() => move({ type: "back" })}
      speak={speak}
    >
      <section className="message-card act" role="status" data-testid="elsewhere">
        <Seal name="alert" />
        <div className="message-text">
          <p className="message-why">{said.notHere}</p>
          <p>{isNamed ? said.receiving(receiving) : said.askOfficer}</p>
        </div>
      </section>
      <PublishedPapers procedure={procedure} kiosk={kiosk} token={token} />
      {givesNumbers(kiosk) && (
        <button
          type="button"
          className="button main large"
          data-testid="elsewhere-take"
          data-deed
          onClick={() => move({ type: "home" })}
        >
          {said.take}
        </button>
      )}
    </Stage>
  );
}
