import { Suspense, useCallback, useEffect, useMemo, useReducer, useRef, useState, useSyncExternalStore } from "react";
import { newCommandId } from "#contract/client/id.ts";
import type { LanguageCode, OfferedLanguage } from "#contract/languages.ts";
import { type Coming, screenOf, useAhead } from "./ahead.ts";
import { isArrival, useArriving } from "./arriving.ts";
import { useAsking } from "./asking.ts";
import { useBrought } from "./brought.ts";
import { EaseContext, isPaged, useEase } from "./ease.ts";
import { useFetched } from "./fetched.ts";
import { Guidance, useFourKeys } from "./four-keys.ts";
import type { Station } from "./hub.ts";
import {
  Alone,
  Arrived,
  CardOverlay,
  CardStrip,
  CheckIn,
  CheckInNotNow,
  Code,
  EaseOverlay,
  Elsewhere,
  Four,
  NeedsHub,
  Pairing,
  Refusal,
  Replaced,
  ScanOverlay,
  Search,
  Status,
  Unknown,
} from "./lookups.ts";
import { Bar } from "./parts/Bar.tsx";
import { IdleWatch } from "./parts/IdleWatch.tsx";
import { LostLink } from "./parts/LostLink.tsx";
import { BehindContext } from "./parts/Main.tsx";
import { Page } from "./parts/Page.tsx";
import { useScans } from "./scans.ts";
import { Confirm } from "./screens/Confirm.tsx";
import { Home } from "./screens/Home.tsx";
import { Procedures } from "./screens/Procedures.tsx";
import type { Screen } from "./screens/screen.ts";
import { Ticket } from "./screens/Ticket.tsx";
import { type Arrived as Arrival, type Ask, arrivalOf, asksHub, type Move, next, typed } from "./step.ts";
import { useTurned } from "./turned.ts";
import { useLink, useView } from "./watching.ts";
import { TongueContext, TonguesContext, vietnamese } from "./words/speaking.ts";
import { useTongues } from "./words/tongues.ts";

/** Before the office is known nobody chooses a language. */
const noLanguages: readonly OfferedLanguage[] = [];

/** Picks a screen by where the citizen is on the way to a number. */
export function App({ station }: { station: Station }) {
  const connection = useSyncExternalStore(station.onConnection, station.connection);
  const link = useLink(station.client);
  const office = useView(station.client, "office");
  const kiosk = useView(station.client, "kiosk");
  const [step, go] = useReducer(next, { at: "home" });
  const [chosen, speak] = useState<LanguageCode | null>(null);
  const usualLanguage = office?.kiosk.language ?? "vi";
  const language = chosen ?? usualLanguage;
  const tongues = useTongues(office?.languages ?? noLanguages);
  const tongue = tongues.find(({ code }) => code === language) ?? vietnamese;
  const { ease, isChanged, change, reset } = useEase(office?.kiosk);
  const [easing, setEasing] = useState(false);
  const { isTurned, times, turnBack } = useTurned();
  const beginAnew = useCallback(() => {
    speak(null);
    reset();
    setEasing(false);
  }, [reset]);
  const latest = useRef(step);
  latest.current = step;
  const move = useCallback(
    (to: Move) => {
      const from = latest.current;
      if (next(from, to) !== from) {
        // A scan leads on behind it, and nobody would see where.
        setEasing(false);
        // The number still on the glass is somebody else's, whatever leads away from it.
        if (from.at === "ticket") beginAnew();
      }
      go(to);
    },
    [beginAnew],
  );
  const beginGuidance = useCallback(() => change({ guided: true }), [change]);
  useFourKeys(office?.kiosk.keys, ease.guided, beginGuidance);
  const easeControl = useMemo(() => ({ ease, change, open: () => setEasing(true) }), [ease, change]);
  const { ahead, expect } = useAhead(step, !isPaged(ease) && !ease.guided);
  const toward = useCallback(
    (to: Move) => ({ onTouchStart: () => expect((from) => next(from, to)), onClick: () => move(to) }),
    [expect, move],
  );
  const brought = useBrought(station.client, kiosk, step, move);
  useArriving(brought, step, {
    move,
    language: step.at === "ticket" ? usualLanguage : language,
    asks: (office?.priorityGroups.length ?? 0) > 0,
    greet: (code) =>
      (chosen === null || step.at === "ticket") && tongues.some((known) => known.code === code) && speak(code),
  });
  const askFor = useAsking(station.client, step, move);
  const scans = useScans(station, kiosk, link, brought);

  useEffect(() => {
    document.documentElement.lang = tongue.code;
    document.title = tongue.words.title;
  }, [tongue]);

  // Unpaired, what is shown first is among them.
  useFetched(connection.state !== "paired" || kiosk !== null);

  const startOver = () => {
    brought.drop();
    brought.closeScan();
    go({ type: "home" });
    beginAnew();
    // Its list begins at its first page again; from any other screen it comes anew by itself.
    if (step.at === "home") turnBack();
  };

  if (connection.state === "code" || connection.state === "alone")
    return <Suspense>{connection.state === "code" ? <Pairing code={connection.code} /> : <Alone />}</Suspense>;
  if (!office || !kiosk)
    // The first views come one by one: between two of them the line is there already, and nothing was lost.
    return (
      <Suspense>
        {connection.state === "replaced" ? <Replaced /> : <LostLink starting={link.state !== "stale"} />}
      </Suspense>
    );

  const views = { office, kiosk };
  const screen: Screen = {
    ...views,
    scans,
    now: station.now,
    token: station.token,
    used: brought.card,
    move,
    toward,
    take: (priority) => askFor({ type: "take", id: newCommandId(), priority, language, scans: brought.scans }),
    speak,
    startOver,
    taking: (choice, isPriority) => expect(() => ({ at: "ticket", choice, isPriority, ticket: null })),
    ending: () => expect(() => ({ at: "home" })),
  };
  // A number that was given stays on the glass, and an answer on its way is waited for, whatever the line does.
  const lost = link.state !== "live" && step.at !== "ticket" && step.at !== "sending" && step.at !== "unknown";
  const replaced = connection.state === "replaced" && step.at !== "ticket";
  const hasCard = brought.card !== null;
  // Whoever is being checked in is not sent away.
  const checksIn = step.at === "sending" || (step.at === "arrived" && !kiosk.away);
  const isUsual = chosen === null && !isChanged && !hasCard && !isTurned;
  const watched = step.at !== "ticket" && !checksIn && (step.at !== "home" || !isUsual);
  const keyOf = (of: Coming) => (of.at === "home" ? `home ${times}` : screenOf(of));

  return (
    <TonguesContext value={tongues}>
      <TongueContext value={tongue}>
        <EaseContext value={easeControl}>
          <Page paged={isPaged(ease)} of={`${step.at} ${times}`}>
            <Bar office={office} opening={kiosk.opening} now={station.now} />
            {step.at !== "ticket" && brought.goesAlong.length > 0 && (
              <Suspense>
                <CardStrip used={brought.goesAlong} onDrop={brought.putAway} />
              </Suspense>
            )}
            <Suspense fallback={<main />}>
              <BehindContext key={keyOf(step)} value={null}>
                {renderStep(step)}
              </BehindContext>
              {ahead && (
                <BehindContext key={keyOf(ahead.step)} value={ahead.place}>
                  {renderStep(ahead.step)}
                </BehindContext>
              )}
            </Suspense>
          </Page>
          {watched && (
            <IdleWatch
              key={step.at}
              quietly={(step.at === "home" && !hasCard && !isChanged) || easing || lost || replaced}
              types={typed.has(step.at)}
              onOver={startOver}
            />
          )}
          <Suspense>
            {easing && !lost && <EaseOverlay onClose={() => setEasing(false)} />}
            {renderScanned()}
          </Suspense>
          <Suspense>{replaced ? <Replaced /> : lost && <LostLink starting={false} />}</Suspense>
          {ease.guided && (
            <Suspense>
              <Guidance kiosk={office.kiosk} onEnd={() => change({ guided: false })} />
            </Suspense>
          )}
        </EaseContext>
      </TongueContext>
    </TonguesContext>
  );

  function renderScanned() {
    const { offered, scan } = brought;
    if (!office) return null;
    if (offered)
      return (
        <CardOverlay
          key={offered.card.at}
          {...offered}
          groups={office.priorityGroups}
          isAway={kiosk?.away !== undefined}
          onUse={brought.use}
          onDrop={() => brought.putAway(offered.card)}
        />
      );
    if (!scan || isArrival(scan.result)) return null;
    // That screen says itself what is wrong with a code.
    if (step.at === "checkIn" && scan.result.kind === "unknown") return null;
    return <ScanOverlay key={scan.at} result={scan.result} services={office.services} onClose={brought.closeScan} />;
  }

  function renderArrived(arrival: Arrival, sending: Ask | null) {
    return (
      <Arrived
        {...screen}
        arrival={arrival}
        sending={sending}
        checkIn={(priority) =>
          move({ type: "checkInNow", id: newCommandId(), priority, language, scans: brought.scans })
        }
      />
    );
  }

  function renderStep(step: Coming) {
    if (kiosk?.away && asksHub.has(step.at)) return <NeedsHub {...screen} />;
    switch (step.at) {
      case "home":
        return <Home {...views} scans={scans} move={move} toward={toward} speak={speak} />;
      case "search":
        return <Search {...screen} />;
      case "procedures":
        return <Procedures {...screen} service={step.service} />;
      case "confirm":
        return <Confirm {...screen} choice={step.choice} published={step.published ?? null} sending={null} />;
      case "checkIn":
        return <CheckIn {...screen} client={station.client} scan={brought.scan} onSeen={brought.closeScan} />;
      case "notNow":
        return <CheckInNotNow {...screen} booking={step.booking} />;
      case "arrived":
        return renderArrived(step.arrived, null);
      case "sending": {
        const arrival = arrivalOf(step);
        if (arrival) return renderArrived(arrival, step.ask);
        const published = step.back.at === "confirm" ? step.back.published : undefined;
        return <Confirm {...screen} choice={step.ask} published={published ?? null} sending={step.ask} />;
      }
      case "elsewhere":
        return <Elsewhere {...screen} procedure={step.procedure} />;
      case "code":
        return <Code {...screen} client={station.client} aim={step.aim} />;
      case "four":
        return (
          <Four
            key={step.scan}
            {...screen}
            client={station.client}
            scan={step.scan}
            masked={step.masked}
            card={brought.opening}
            onTried={brought.tried}
          />
        );
      case "status":
        return <Status {...screen} aim={step.aim} status={step.status} />;
      case "unknown":
        return <Unknown {...screen} />;
      case "refused":
        return <Refusal {...screen} refusal={step.refusal} />;
      case "ticket":
        return <Ticket {...screen} {...step} client={station.client} />;
      default:
        return step satisfies never;
    }
  }
}
