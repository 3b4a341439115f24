import type { PublicProcedure } from "#contract/catalogue-import.ts";
import { Icon } from "../parts/Icon.tsx";
import { inLanguage, PublishedPapers } from "../parts/Papers.tsx";
import { Stage } from "../parts/Stage.tsx";
import { useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";

/** A published procedure that this office does not take in: what it needs all the same, and where to go. */
export function Elsewhere({ move, speak, kiosk, token, procedure }: Screen & { procedure: PublicProcedure }) {
  const { language } = useWords();
  const lookups = useLateWords("lookups");
  const { receiving } = procedure.agencies;
  return (
    <Stage
      name="confirm"
      title={inLanguage(procedure.shortName, language)}
      onBack={() => move({ type: "back" })}
      speak={speak}
    >
      <p className="notice elsewhere" role="status" data-testid="elsewhere">
        <Icon name="alert" />
        <span>
          <b>{lookups.procedure.notHere}.</b>{" "}
          {receiving ? lookups.procedure.receiving(receiving) : lookups.procedure.askOfficer}
        </span>
      </p>
      <PublishedPapers procedure={procedure} kiosk={kiosk} token={token} />
    </Stage>
  );
}
