import { useState } from "react";
import { Icon } from "../parts/Icon.tsx";
import { Keyboard } from "../parts/Keyboard.tsx";
import { ScrollList } from "../parts/ScrollList.tsx";
import { Stage } from "../parts/Stage.tsx";
import { findProcedures } from "../search.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./search.css";

/** Finds a procedure by any of its words, typed without marks. */
export function Search({ office, move, speak }: Screen) {
  const { words, say } = useWords();
  const [typed, type] = useState("");
  const found = findProcedures(typed, office.procedures, office.services);
  const services = new Map(office.services.map((service) => [service.id, service]));
  return (
    <Stage name="search" title={words.search.title} onBack={() => move({ type: "back" })} speak={speak}>
      <label className="search-field">
        <span>{words.search.label}</span>
        {/* No keyboard of the system's own: ours is below. */}
        <input
          type="text"
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={typed}
          placeholder={words.search.example}
          data-testid="search-field"
          onChange={(event) => type(event.target.value)}
        />
      </label>
      <p className="search-count soft" role="status">
        {typed.trim() && (found.length > 0 ? words.search.found(found.length) : words.search.nothing(typed.trim()))}
      </p>
      <ScrollList className="procedure-list">
        {found.map((procedure) => {
          const service = services.get(procedure.service);
          return (
            <button
              key={procedure.code}
              type="button"
              className="procedure"
              data-testid={`procedure-${procedure.code}`}
              onClick={() =>
                move({ type: "choose", choice: { service: procedure.service, procedure: procedure.code } })
              }
            >
              <span className="prefix small" aria-hidden="true">
                {service?.prefix}
              </span>
              <span className="procedure-name">
                {say(procedure.shortName)}
                {service && <small>{say(service.name)}</small>}
              </span>
              <Icon name="next" />
            </button>
          );
        })}
      </ScrollList>
      <Keyboard typed={typed} type={(text) => type(text.slice(0, 60))} />
    </Stage>
  );
}
