import { useEffect, useReducer, useState, useSyncExternalStore } from "react";
import { newCommandId } from "#contract/client/id.ts";
import type { Language } from "#contract/text.ts";
import { useAsking } from "./asking.ts";
import type { Station } from "./hub.ts";
import { Bar } from "./parts/Bar.tsx";
import { IdleWatch } from "./parts/IdleWatch.tsx";
import { LostLink } from "./parts/LostLink.tsx";
import { Replaced } from "./parts/Replaced.tsx";
import { ScanOverlay, useFreshScan } from "./parts/ScanOverlay.tsx";
import { Confirm } from "./screens/Confirm.tsx";
import { Home } from "./screens/Home.tsx";
import { Pairing } from "./screens/Pairing.tsx";
import { Procedures } from "./screens/Procedures.tsx";
import { Refusal } from "./screens/Refusal.tsx";
import { Search } from "./screens/Search.tsx";
import type { Screen } from "./screens/screen.ts";
import { Ticket } from "./screens/Ticket.tsx";
import { Unknown } from "./screens/Unknown.tsx";
import { next } from "./step.ts";
import { useWedge } from "./typed-scans.ts";
import { useLink, useView } from "./watching.ts";
import { LanguageContext, languages } from "./words/speaking.ts";

/** Picks a screen by where the citizen is on the way to a number. */
export function App({ station }: { station: Station }) {
  const connection = useSyncExternalStore(station.onConnection, station.connection);
  const link = useLink(station.client);
  const office = useView(station.client, "office");
  const kiosk = useView(station.client, "kiosk");
  const [step, move] = useReducer(next, { at: "home" });
  const [language, speak] = useState<Language>("vi");
  const [scan, closeScan] = useFreshScan(kiosk?.scan ?? null, kiosk !== null);
  useAsking(station.client, step, move);
  useWedge((text) => void station.client.scan(text));

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = languages[language].title;
  }, [language]);

  const startOver = () => {
    move({ type: "home" });
    speak("vi");
  };

  if (connection.state === "code") return <Pairing code={connection.code} />;
  if (!office || !kiosk)
    return connection.state === "replaced" ? <Replaced /> : <LostLink starting={link.state === "connecting"} />;

  const screen: Screen = {
    office,
    kiosk,
    now: station.now,
    move,
    take: (priority) => move({ type: "take", id: newCommandId(), priority, language }),
    speak,
    startOver,
  };
  // A number that was given stays on the glass, and an answer on its way is waited for, whatever the line does.
  const lost = link.state !== "live" && step.at !== "ticket" && step.at !== "sending" && step.at !== "unknown";
  const replaced = connection.state === "replaced" && step.at !== "ticket";
  const watched = step.at !== "ticket" && step.at !== "sending" && (step.at !== "home" || language !== "vi");

  return (
    <LanguageContext value={language}>
      <Bar office={office} opening={kiosk.opening} now={station.now} />
      {renderStep()}
      {watched && <IdleWatch key={step.at} quietly={step.at === "home" || lost || replaced} onOver={startOver} />}
      {scan && <ScanOverlay key={scan.at} result={scan.result} services={office.services} onClose={closeScan} />}
      {replaced ? <Replaced /> : lost && <LostLink starting={false} />}
    </LanguageContext>
  );

  function renderStep() {
    switch (step.at) {
      case "home":
        return <Home {...screen} />;
      case "search":
        return <Search {...screen} />;
      case "procedures":
        return <Procedures {...screen} service={step.service} />;
      case "confirm":
        return <Confirm {...screen} choice={step.choice} sending={null} />;
      case "sending":
        return <Confirm {...screen} choice={step.ask} sending={step.ask} />;
      case "unknown":
        return <Unknown {...screen} />;
      case "refused":
        return <Refusal {...screen} refusal={step.refusal} />;
      case "ticket":
        return <Ticket {...screen} client={station.client} choice={step.choice} ticket={step.ticket} />;
      default:
        return step satisfies never;
    }
  }
}
