import { Popover, UnstyledButton } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { clockText } from "#contract/clock-text.ts";
import type { Opening } from "#contract/opening.ts";
import type { OfficerView } from "#contract/views.ts";
import { notReady } from "../desk/hardware.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import type { Words } from "../words/vi.ts";
import styles from "./Alerts.module.css";
import { Chevron } from "./Chevron.tsx";
import { SilentScreens } from "./SilentScreens.tsx";
import { StrayNumbers } from "./StrayNumbers.tsx";
import { Unprinted } from "./Unprinted.tsx";
import { UnshownMedia } from "./UnshownMedia.tsx";

/** What someone should know or do now, in one line under the bar; nothing at all on a good day. */
export function Alerts() {
  const { officer, link } = useHall();
  const { words, say } = useWords();
  const opening = openingText(officer.opening, officer.day.open, words);
  // While the hub is away nobody knows how its devices are.
  const troubled = link.state === "live" ? notReady(officer.hardware) : [];
  const printers = troubled.filter((part) => part.kind === "printer");
  const others = troubled.filter((part) => part.kind !== "printer");
  const { strayCount, unprinted, faults, silentScreens, unshown } = officer;
  const quiet =
    opening === null &&
    strayCount === 0 &&
    [troubled, unprinted, faults, silentScreens, unshown].every(({ length }) => length === 0);

  return (
    <>
      <div role="alert">
        {link.state === "stale" && (
          <p className={styles.stale} data-testid="stale">
            <strong>{words.link.staleTitle(clockText(link.since))}</strong> {words.link.staleText}
          </p>
        )}
      </div>
      {!quiet && (
        <section className={styles.strip} aria-label={words.alerts.region}>
          {opening && <span className={styles.item}>{opening}</span>}
          {printers.map((part) => (
            <span key={part.id} className={styles.item} data-loud>
              {troubleText(part, words)}
            </span>
          ))}
          <SilentScreens />
          <UnshownMedia />
          {others.length > 0 && (
            <More label={words.alerts.others(others.length)} testId="hardware">
              <h2 className={styles.title}>{words.alerts.othersTitle}</h2>
              <ul className={styles.faults}>
                {others.map((part) => (
                  <li key={part.id}>{troubleText(part, words)}</li>
                ))}
              </ul>
            </More>
          )}
          {strayCount > 0 && (
            <More label={words.alerts.stray.count(strayCount)} testId="strays">
              <StrayNumbers />
            </More>
          )}
          {unprinted.length > 0 && (
            <More label={words.alerts.unprinted(unprinted.length)} testId="unprinted">
              <Unprinted />
            </More>
          )}
          {faults.length > 0 && (
            <More label={words.alerts.faults} testId="faults">
              <h2 className={styles.title}>{words.alerts.faultsTitle}</h2>
              <p className={styles.text}>{words.alerts.faultsText}</p>
              <ul className={styles.faults}>
                {faults.map((fault) => (
                  <li key={fault.vi}>{say(fault)}</li>
                ))}
              </ul>
            </More>
          )}
        </section>
      )}
    </>
  );
}

function More({ label, testId, children }: { label: string; testId: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={440} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.item} data-loud onClick={() => setOpened(!opened)} data-testid={testId}>
          {label}
          <Chevron />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>{children}</Popover.Dropdown>
    </Popover>
  );
}

function troubleText({ name, condition, missingAgent }: OfficerView["hardware"][number], words: Words): string {
  return missingAgent === null
    ? words.alerts.hardware(name, words.conditions[condition])
    : words.alerts.noAgent(name, missingAgent);
}

function openingText(opening: Opening, dayOpen: boolean, words: Words): string | null {
  if (!dayOpen) return words.alerts.dayClosed;
  if (opening.state === "open") return null;
  if (opening.state === "outsideHours") return words.alerts.outsideHours;
  switch (opening.reason) {
    case "lunch":
      return words.alerts.lunch(opening.opensAt);
    case "dayOff":
      return words.alerts.dayOff(opening);
    case "dayClosed":
      return words.alerts.dayClosed;
    case "hours":
      return words.alerts.closedUntil(opening);
    default:
      return opening.reason satisfies never;
  }
}
