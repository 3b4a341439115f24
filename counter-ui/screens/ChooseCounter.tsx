import { useEffect, useRef } from "react";
import type { OfficerView } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { Names } from "../parts/Names.tsx";
import { useByHand } from "../parts/scan/Scanner.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./ChooseCounter.module.css";

type CounterState = OfficerView["counters"][number];

/** Before work: which counter today. */
export function ChooseCounter() {
  const { officer } = useHall();
  const { words } = useWords();
  useNumberKeys();
  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{words.choose.title}</h1>
        <p className={styles.lead}>{officer.day.open ? words.choose.lead : words.choose.dayClosed}</p>
      </header>
      {officer.counters.length === 0 && <p className={styles.lead}>{words.choose.none}</p>}
      <div className={styles.grid}>
        {officer.counters.map((counter) => (
          <CounterCard key={counter.id} counter={counter} />
        ))}
      </div>
    </div>
  );
}

/** A digit moves to the counter whose number begins with it, pressed again to the next one; Enter opens that. */
function useNumberKeys(): void {
  const latest = useRef(useByHand());
  useEffect(() => {
    function pressed({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) {
      if (ctrlKey || altKey || metaKey || !/^\d$/.test(key)) return;
      latest.current(() => {
        const cards = [...document.querySelectorAll<HTMLElement>(`[data-number^="${key}"]`)];
        cards[(cards.findIndex((card) => card.matches(":focus")) + 1) % cards.length]?.focus();
      });
    }
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

function CounterCard({ counter }: { counter: CounterState }) {
  const { office, officer, locked, perform } = useHall();
  const { words, say } = useWords();
  const { desk } = counter;
  const open = desk.state === "closed" && officer.day.open;
  const own = new Set(office.counters.find((entry) => entry.id === counter.id)?.services ?? counter.services);
  const names = office.services.filter((service) => own.has(service.id)).map((service) => say(service.name));
  const [first, ...others] = office.services
    .filter((service) => counter.services.includes(service.id) && !own.has(service.id))
    .map((service) => say(service.name));
  const waiting = officer.services
    .filter((entry) => counter.services.includes(entry.service))
    .reduce((sum, entry) => sum + entry.waiting, 0);
  return (
    <button
      type="button"
      className={styles.card}
      data-free={open || undefined}
      aria-disabled={!open || locked}
      data-number={counter.number}
      data-testid={`counter-${counter.id}`}
      onClick={() => {
        if (open && !locked) void perform({ type: "openCounter", counter: counter.id });
      }}
    >
      <span className={styles.top}>
        <strong className={styles.number}>{words.counter(counter.number)}</strong>
        <span className={styles.state}>{words.choose[desk.state]}</span>
      </span>
      <span className={styles.services}>
        <Names names={names} />
      </span>
      {first !== undefined && (
        <span className={styles.also}>
          <Names names={[words.choose.alsoServes(first), ...others]} />
        </span>
      )}
      <span className={styles.foot}>
        <span className={styles.waiting}>{words.choose.waiting(waiting)}</span>
        {desk.state !== "closed" && <span className={styles.officer}>{desk.officer}</span>}
      </span>
    </button>
  );
}
