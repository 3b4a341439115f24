import { useState } from "react";
import type { PublicProcedure } from "#contract/catalogue-import.ts";
import type { ServiceId } from "#contract/ids.ts";
import type { Procedure } from "#contract/office.ts";
import { useCatalogue } from "../catalogue.ts";
import { Icon } from "../parts/Icon.tsx";
import { Keyboard } from "../parts/Keyboard.tsx";
import { inLanguage } from "../parts/Papers.tsx";
import { ScrollList } from "../parts/ScrollList.tsx";
import { Stage } from "../parts/Stage.tsx";
import { findProcedures, foundAs, typedNext } from "../search.ts";
import { useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./search.css";

const longest = 60;

/** Finds a published procedure by any of its words, with or without marks. What is not handed in here is found too. */
export function Search({ office, move, speak }: Screen) {
  const { language, say } = useWords();
  const said = useLateWords("search");
  const lookups = useLateWords("lookups");
  const [typing, setTyping] = useState({ text: "", keys: "" });
  const typed = typing.text;
  /** Who does not type looks by service. */
  const [browsed, browse] = useState<ServiceId | null>(null);
  const published = useCatalogue(typing);
  const own = [typed, typing.keys].map((words) => findProcedures(words, office.procedures, office.services));
  const here = own.find((found) => found.length > 0) ?? [];
  const found = published?.found.procedures ?? [];
  const count = published?.found.found ?? here.length;
  return (
    <Stage
      name="search"
      title={said.title}
      onBack={browsed === null ? () => move({ type: "back" }) : () => browse(null)}
      speak={speak}
    >
      <div className="search-field">
        <p id="search-label">{lookups.procedure.label}</p>
        {/* No field of the system's own: a scanner that types must not write somebody's card into it. */}
        <output className="typed" aria-labelledby="search-label" data-testid="search-field">
          {typed || <span className="typed-example">{said.example}</span>}
        </output>
      </div>
      <p className={count === 0 && typed.trim() ? "search-count nothing" : "search-count soft"} role="status">
        {browsed !== null && typed.trim() === "" && said.found(offered(browsed).length)}
        {typed.trim() && (count > 0 ? said.found(count) : lookups.procedure.nothing(typed.trim()))}
      </p>
      <ScrollList className="procedure-list">
        {typed.trim() === "" || count === 0 ? renderByService() : renderFound()}
      </ScrollList>
      {typed.trim() !== "" && count > 0 && (
        <button
          type="button"
          className="button to-found"
          data-testid="to-found"
          data-deed
          data-guide="skip"
          onClick={() => document.querySelector(".procedure")?.scrollIntoView()}
        >
          {said.show(count)}
        </button>
      )}
      <Keyboard typed={typed} type={(text, key) => setTyping(typedNext(typing, text.slice(0, longest), key))} />
    </Stage>
  );

  function offered(service: ServiceId): Procedure[] {
    return office.procedures.filter((procedure) => procedure.service === service);
  }

  function renderByService() {
    if (browsed !== null && typed.trim() === "") return offered(browsed).map((procedure) => renderOwn(procedure, null));
    return office.services
      .filter(({ id }) => offered(id).length > 0)
      .map((service) => (
        <button
          key={service.id}
          type="button"
          className="procedure"
          data-testid={`browse-${service.id}`}
          onClick={() => {
            setTyping({ text: "", keys: "" });
            browse(service.id);
          }}
        >
          <span className="prefix small" aria-hidden="true">
            {service.prefix}
          </span>
          <span className="procedure-name">
            {say(service.name)}
            <small>{said.procedures(offered(service.id).length)}</small>
          </span>
          <Icon name="next" />
        </button>
      ));
  }

  function renderFound() {
    return published ? found.map(renderPublished) : here.map((procedure) => renderOwn(procedure, null));
  }

  function renderPublished(procedure: PublicProcedure) {
    const own = office.procedures.find(({ code }) => code === procedure.code || code.startsWith(`${procedure.code}.`));
    if (own) return renderOwn(own, procedure);
    return (
      <button
        key={procedure.code}
        type="button"
        className="procedure elsewhere"
        data-testid={`procedure-${procedure.code}`}
        onClick={() => move({ type: "elsewhere", procedure })}
      >
        <span className="procedure-name">
          {inLanguage(procedure.shortName, language)}
          {renderFoundAs(procedure)}
          <small>{lookups.procedure.nowhere}</small>
        </span>
        <Icon name="next" />
      </button>
    );
  }

  function renderFoundAs(procedure: PublicProcedure | Procedure) {
    const name = foundAs(published?.typed ?? typed, procedure);
    return (
      name && (
        <small className="found-as" data-testid="found-as">
          {lookups.procedure.alsoCalled(name)}
        </small>
      )
    );
  }

  function renderOwn(own: Procedure, published: PublicProcedure | null) {
    const service = office.services.find(({ id }) => id === own.service);
    const choice = { service: own.service, procedure: own.code };
    return (
      <button
        key={own.code}
        type="button"
        className="procedure"
        data-testid={`procedure-${own.code}`}
        onClick={() => move(published ? { type: "choose", choice, published } : { type: "choose", choice })}
      >
        <span className="prefix small" aria-hidden="true">
          {service?.prefix}
        </span>
        <span className="procedure-name">
          {say(own.shortName)}
          {renderFoundAs(published ?? own)}
          {service && <small>{say(service.name)}</small>}
        </span>
        <Icon name="next" />
      </button>
    );
  }
}
