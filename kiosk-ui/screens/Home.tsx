import { memo } from "react";
import type { KioskView } from "#contract/views.ts";
import { AwayNotice, AwayOut } from "../parts/AwayNotice.tsx";
import { Closed } from "../parts/Closed.tsx";
import { EaseButton } from "../parts/EaseButton.tsx";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { Languages } from "../parts/Languages.tsx";
import { Main } from "../parts/Main.tsx";
import { PrinterNotice } from "../parts/PrinterNotice.tsx";
import { ScrollList } from "../parts/ScrollList.tsx";
import { ServiceButton } from "../parts/ServiceButton.tsx";
import type { Move } from "../step.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./home.css";

type Props = Pick<Screen, "office" | "kiosk" | "scans" | "move" | "toward" | "speak">;

/**
 * The services themselves are the first screen: one touch fewer than a menu before them. Drawn anew only where something on it
 * is new: it is the largest, and made ready before it is shown.
 */
export const Home = memo(function Home({ office, kiosk, scans, move, toward, speak }: Props) {
  const { words } = useWords();
  const { opening } = kiosk;
  // A service with hours of its own may give numbers while the others do not.
  const closed =
    opening.state === "closed" && kiosk.services.every(({ available }) => available.state === "no") && opening;
  const isExpecting = office.booking.home || office.booking.appointments;
  const { length } = office.services;
  const isLong = length > 16;
  const size = length <= 5 ? "few" : isLong ? "many long" : "many";
  return (
    <Main className={`home ${size}`}>
      <div className="greeting">
        <h1>
          {words.greeting.map((line) => (
            <span key={line} className="greeting-line">
              {line}{" "}
            </span>
          ))}
        </h1>
      </div>
      {kiosk.away?.left === 0 ? (
        <AwayOut />
      ) : closed ? (
        <Closed opening={closed} />
      ) : (
        <section className="take" aria-labelledby="take">
          <img className="take-drum" src="/look/drum.svg" alt="" />
          <div className="take-head">
            <h2 id="take">{words.home.take}</h2>
            <p data-guide="skip">{words.home.hint}</p>
            <p className="take-waiting" role="status">
              {kiosk.waiting === null ? words.away.waiting : words.home.waiting(kiosk.waiting)}
            </p>
          </div>
          <ScrollList className="services" pages={isLong}>
            {office.services.map((service) => (
              <ServiceButton
                key={service.id}
                service={service}
                queue={kiosk.services.find((queue) => queue.service === service.id)}
                leading={toward({
                  type: "service",
                  service: service.id,
                  chooses: office.procedures.some((procedure) => procedure.service === service.id),
                })}
              />
            ))}
          </ScrollList>
        </section>
      )}
      <div className={isExpecting ? "tools four-tools" : "tools"}>
        <h2 className="tools-head" data-guide="skip">
          {words.home.tools}
        </h2>
        {kiosk.away && kiosk.away.left > 0 && !closed && <AwayNotice />}
        {!closed && <PrinterNotice printer={kiosk.printer} />}
        {tool("collect", "check", words.home.collect, { type: "code", aim: "collect" }, kiosk.away)}
        {tool("lookup", "dossier", words.home.lookup, { type: "code", aim: "lookup" }, kiosk.away)}
        {tool("search", "search", words.home.search, { type: "search" })}
        {isExpecting && tool("check-in-tile", "calendar", words.checkIn.tile, { type: "checkIn" }, kiosk.away)}
        {scans && (
          <div className="tool hint" data-guide="skip" data-testid="scan-hint">
            <Icon name="scan" />
            <p>
              <b>{words.home.scan}</b> {words.home.scanHint}
            </p>
          </div>
        )}
      </div>
      <button
        type="button"
        className="button to-tools"
        data-testid="to-tools"
        data-deed
        data-guide="skip"
        onClick={() => document.querySelector(".tools button")?.scrollIntoView()}
      >
        {words.home.tools}
      </button>
      <div className="home-foot">
        <Languages speak={speak} />
        <EaseButton />
        <p className="soft">{words.complaints(office.complaints)}</p>
      </div>
    </Main>
  );

  /** @param away the hub is, and this asks it: said here already. It can be touched all the same, and says there what to do instead. */
  function tool(name: string, icon: IconName, title: string, to: Move, away?: KioskView["away"]) {
    return (
      <button type="button" className={away ? "tool cut" : "tool"} data-testid={name} onClick={() => move(to)}>
        <Icon name={icon} />
        <b>
          {title}
          {away && <small>{words.away.needs}</small>}
        </b>
      </button>
    );
  }
});
