import { Menu, UnstyledButton } from "@mantine/core";
import { clockText } from "#contract/clock-text.ts";
import { type PrinterSummary, printerSummary } from "../desk/hardware.ts";
import { keyCap } from "../desk/keys.ts";
import { useHall } from "../hall.tsx";
import { DossierAlarm } from "../intake/DossierAlarm.tsx";
import { useWords } from "../words/language.tsx";
import type { Words } from "../words/vi.ts";
import styles from "./Bar.module.css";
import { Chevron } from "./Chevron.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Names } from "./Names.tsx";
import { everyMinute, useNow } from "./now.ts";

export type Section = "work" | "dossiers" | "supervise" | "admin";

interface Props {
  section: Section;
  onSection: (section: Section) => void;
  onCloseCounter: () => void;
  onKeys: () => void;
  onSignOut: () => void;
}

/** Where one is and whether everything works: counter, services, link, printers, officer, language, clock. */
export function Bar({ section, onSection, onCloseCounter, onKeys, onSignOut }: Props) {
  const { office, officer, link } = useHall();
  const { words, say } = useWords();
  const now = useNow(everyMinute);
  const { mine, me } = officer;
  const served = new Set(officer.counters.find((counter) => counter.id === mine?.counter)?.services);
  const services = office.services.filter((service) => served.has(service.id)).map((service) => say(service.name));
  const where = mine ? services.join(" · ") : say(office.name);
  const printers = printerSummary(officer.hardware, link.state === "live");
  const sections: Section[] =
    me.role === "officer"
      ? ["work", "dossiers"]
      : me.role === "supervisor"
        ? ["work", "dossiers", "supervise"]
        : ["work", "dossiers", "supervise", "admin"];

  return (
    <header className={styles.bar}>
      <strong className={styles.counter}>{mine ? words.counter(mine.number) : words.bar.noCounter}</strong>
      <span className={styles.services} title={where}>
        {mine ? <Names names={services} /> : where}
      </span>
      <nav className={styles.sections} aria-label={words.bar.sections}>
        {sections.map((entry) => (
          <button
            key={entry}
            type="button"
            aria-current={entry === section ? "page" : undefined}
            onClick={() => onSection(entry)}
            {...(entry === "dossiers" ? { title: keyCap("dossiers"), "aria-keyshortcuts": "Shift+F8" } : {})}
            data-testid={`section-${entry}`}
          >
            {entry === "dossiers" ? words.intake.section : words.bar[entry]}
            {entry === "dossiers" && <DossierAlarm />}
          </button>
        ))}
      </nav>
      <span className={styles.state} data-state={link.state} title={words.link[link.state]} data-testid="link">
        <i className={styles.dot} />
        <span className={styles.link}>{words.link[link.state]}</span>
      </span>
      <span className={styles.printer} data-bad={printers.state === "trouble" || undefined} data-testid="printers">
        {printerText(printers, words)}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <UnstyledButton className={styles.me} aria-label={words.bar.menu(me.name)} data-testid="me">
            <span className={styles.name}>{me.name}</span>
            <Chevron />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.roles[me.role]}</Menu.Label>
          {mine && (
            <Menu.Item onClick={onCloseCounter} data-testid="close-counter">
              {words.bar.closeCounter}
            </Menu.Item>
          )}
          <Menu.Item onClick={onKeys}>{words.bar.keys}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={onSignOut} data-testid="sign-out">
            {words.bar.signOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <LanguageSwitch tone="dark" />
      <time className={styles.clock}>{clockText(now)}</time>
    </header>
  );
}

function printerText(printers: PrinterSummary, { bar, conditions }: Words): string {
  switch (printers.state) {
    case "none":
      return bar.printerNone;
    case "unknown":
      return bar.printerUnknown;
    case "ready":
      return bar.printerReady;
    case "trouble":
      return bar.printer(conditions[printers.condition]);
    default:
      return printers satisfies never;
  }
}
