import type { ServiceId } from "#contract/ids.ts";
import { Chosen } from "../parts/Chosen.tsx";
import { Icon } from "../parts/Icon.tsx";
import { ScrollList } from "../parts/ScrollList.tsx";
import { Stage } from "../parts/Stage.tsx";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";

/** What one came to have done, within a service; not knowing is an answer too. */
export function Procedures({ office, kiosk, move, toward, speak, service }: Screen & { service: ServiceId }) {
  const { words, say } = useWords();
  const procedures = office.procedures.filter((procedure) => procedure.service === service);
  return (
    <Stage
      name="procedures"
      title={words.procedures.title}
      before={<Chosen office={office} kiosk={kiosk} service={service} />}
      onBack={() => move({ type: "back" })}
      speak={speak}
    >
      <ScrollList className={procedures.length > 7 ? "procedure-list many" : "procedure-list"}>
        {procedures.map((procedure) => (
          <button
            key={procedure.code}
            type="button"
            className="procedure"
            data-testid={`procedure-${procedure.code}`}
            {...toward({ type: "choose", choice: { service, procedure: procedure.code } })}
          >
            <span className="procedure-name">{say(procedure.shortName)}</span>
            <Icon name="next" />
          </button>
        ))}
      </ScrollList>
      <button
        type="button"
        className="procedure none"
        data-testid="procedure-none"
        {...toward({ type: "choose", choice: { service, procedure: null } })}
      >
        <Icon name="help" />
        <span className="procedure-name">
          {words.procedures.none}
          <small>{words.procedures.noneHint}</small>
        </span>
        <Icon name="next" />
      </button>
    </Stage>
  );
}
