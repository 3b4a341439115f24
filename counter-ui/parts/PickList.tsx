import { TextInput } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { rank } from "#contract/rank.ts";
import { useWords } from "../words/language.tsx";
import styles from "./PickList.module.css";

export interface Choice {
  id: string;
  group: string;
  /** What a search looks through. */
  search: string;
  /** Its usual name: what fits there comes first. Without one the order stays as it is given. */
  short?: string;
  content: ReactNode;
}

interface Props {
  label: string;
  choices: readonly Choice[];
  onPick: (id: string) => void;
}

/** A list searched by typing and picked by arrows and Enter, or by pointer. Choices of one group stand together. */
export function PickList({ label, choices, onPick }: Props) {
  const { words } = useWords();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const found = foundIn(choices, query);
  const active = Math.min(at, found.length - 1);

  useEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  function pressed(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((active + step + found.length) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const choice = found[active];
      if (choice) onPick(choice.id);
    }
  }

  return (
    <div>
      <TextInput
        label={label}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={pressed}
        role="combobox"
        aria-expanded
        aria-controls={`${baseId}-list`}
        aria-autocomplete="list"
        {...(found.length > 0 ? { "aria-activedescendant": `${baseId}-${active}` } : {})}
        autoComplete="off"
        data-autofocus
        data-testid="search"
      />
      <div ref={list} className={styles.list} role="listbox" id={`${baseId}-list`} aria-label={label}>
        {found.map((choice, index) => (
          <div key={choice.id} role="presentation">
            {choice.group !== found[index - 1]?.group && (
              <p className={styles.group} role="presentation">
                {choice.group}
              </p>
            )}
            <div
              className={styles.choice}
              role="option"
              tabIndex={-1}
              id={`${baseId}-${index}`}
              aria-selected={index === active}
              data-index={index}
              data-testid={`pick-${choice.id}`}
              onPointerMove={() => setAt(index)}
              onClick={() => onPick(choice.id)}
              onKeyDown={pressed}
            >
              {choice.content}
            </div>
          </div>
        ))}
        {found.length === 0 && <p className={styles.none}>{words.ticket.nothingFound}</p>}
      </div>
    </div>
  );
}

/** The best first, where choices can be ranked; a group stands where its best choice does. */
function foundIn(choices: readonly Choice[], query: string): Choice[] {
  const fits = choices.flatMap((choice) => {
    const fit = rank(query, choice.short ?? "", choice.search);
    return fit === null ? [] : [{ choice, fit: choice.short === undefined ? 0 : fit }];
  });
  const best = new Map<string, number>();
  for (const { choice, fit } of fits) best.set(choice.group, Math.min(fit, best.get(choice.group) ?? fit));
  const ofGroup = (choice: Choice) => best.get(choice.group) ?? 0;
  const places = [...best.keys()];
  return fits
    .sort(
      (one, other) =>
        ofGroup(one.choice) - ofGroup(other.choice) ||
        places.indexOf(one.choice.group) - places.indexOf(other.choice.group) ||
        one.fit - other.fit,
    )
    .map(({ choice }) => choice);
}
