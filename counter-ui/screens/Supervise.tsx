import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { dayText } from "#contract/clock-text.ts";
import type { OfficerView } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { DayList } from "../parts/admin/booking/DayList.tsx";
import { Chevron } from "../parts/Chevron.tsx";
import { Confirm } from "../parts/Confirm.tsx";
import { IgnoredPresses } from "../parts/IgnoredPresses.tsx";
import { ServicesWaiting } from "../parts/ServicesWaiting.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./Supervise.module.css";

/** The whole hall as it is now, and the few things a supervisor may set right. */
export function Supervise() {
  const { office, officer } = useHall();
  const { words } = useWords();
  const waiting = officer.services.reduce((sum, entry) => sum + entry.waiting, 0);
  const open = officer.counters.filter((counter) => counter.desk.state === "open").length;
  const serving = officer.counters.filter((counter) => counter.current !== null).length;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.supervise.title}</h1>
        <p className={styles.figures}>
          {words.supervise.figures({ waiting, open, counters: officer.counters.length, serving })}
        </p>
        <Day waiting={waiting} serving={serving} />
      </header>
      <div className={styles.columns}>
        <section className={styles.counters} aria-label={words.supervise.counters}>
          <h2>{words.supervise.counters}</h2>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.supervise.counter}</th>
                <th scope="col">{words.supervise.current}</th>
                <th scope="col">{words.supervise.officer}</th>
                <th scope="col">{words.supervise.services}</th>
                <th scope="col">
                  <span className={styles.hidden}>{words.supervise.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {officer.counters.map((counter) => (
                <CounterRow key={counter.id} counter={counter} />
              ))}
            </tbody>
          </table>
        </section>
        <ServicesWaiting mine={null} />
      </div>
      {(office.booking.home || office.booking.appointments) && (
        <div className={styles.bookings}>
          <DayList />
        </div>
      )}
      <IgnoredPresses />
    </div>
  );
}

function Day({ waiting, serving }: { waiting: number; serving: number }) {
  const { officer, locked, perform } = useHall();
  const { words } = useWords();
  const [asking, setAsking] = useState(false);
  const { day } = officer;
  const title = day.open ? words.supervise.closeDay : words.supervise.openDay;
  const text = day.open ? words.supervise.closeDayText({ waiting, serving }) : words.supervise.openDayText;
  return (
    <div className={styles.day}>
      <span>
        {words.supervise.day(dayText(day.day))}:{" "}
        <strong>{day.open ? words.supervise.dayOpen : words.supervise.dayShut}</strong>
      </span>
      <Button
        {...(day.open ? { variant: "default" } : {})}
        disabled={locked}
        onClick={() => setAsking(true)}
        data-testid="day"
      >
        {title}
      </Button>
      <Confirm
        opened={asking}
        title={title}
        text={text}
        submit={title}
        blocked={false}
        onClose={() => setAsking(false)}
        onSubmit={() => void perform({ type: day.open ? "closeDay" : "openDay" })}
      />
    </div>
  );
}

function CounterRow({ counter }: { counter: OfficerView["counters"][number] }) {
  const { office, officer, locked, perform } = useHall();
  const { words, say } = useWords();
  const { id, desk, current } = counter;
  const services = office.services.filter((service) => counter.services.includes(service.id));
  const state =
    desk.state === "closed"
      ? words.supervise.closed
      : desk.state === "open"
        ? words.supervise.free
        : desk.reason
          ? words.supervise.pausedFor(desk.reason)
          : words.supervise.paused;
  return (
    <tr data-state={desk.state}>
      <th scope="row" className={styles.number}>
        {counter.number}
      </th>
      <td className={styles.current}>{current ? <strong>{current}</strong> : <span>{state}</span>}</td>
      <td>
        {desk.state === "closed" ? "–" : desk.officer}
        {officer.mine?.counter === id && ` (${words.admin.you})`}
      </td>
      <td className={styles.services} title={services.map((service) => say(service.name)).join(" · ")}>
        {services.map((service) => (
          <abbr key={service.id} title={say(service.name)}>
            {service.prefix}
          </abbr>
        ))}
      </td>
      <td className={styles.menu}>
        {desk.state !== "closed" && (
          <Menu position="bottom-end" disabled={locked}>
            <Menu.Target>
              <Button
                size="compact-sm"
                variant="default"
                rightSection={<Chevron />}
                aria-label={words.supervise.manage(counter.number)}
              >
                {words.supervise.more}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {current && (
                <Menu.Item onClick={() => void perform({ type: "hold", counter: id, note: null })}>
                  {words.supervise.hold(current)}
                </Menu.Item>
              )}
              <Menu.Item
                disabled={desk.state === "paused" || current !== null}
                onClick={() => void perform({ type: "pauseCounter", counter: id, reason: null })}
              >
                {words.supervise.pause}
              </Menu.Item>
              <Menu.Item
                disabled={current !== null}
                onClick={() => void perform({ type: "closeCounter", counter: id })}
              >
                {words.supervise.close}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  );
}
