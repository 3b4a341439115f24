import { useState } from "react";
import type { DossierId } from "#contract/ids.ts";
import { HallProvider, useHall } from "./hall.tsx";
import { CountsProvider } from "./intake/counts.tsx";
import { LazyDossierDesk } from "./intake/lazy.tsx";
import type { WantedDossier } from "./intake/wanted.ts";
import type { Section } from "./parts/Bar.tsx";
import { Shell } from "./parts/Shell.tsx";
import { Scanner } from "./parts/scan/Scanner.tsx";
import { Admin } from "./screens/Admin.tsx";
import { ChooseCounter } from "./screens/ChooseCounter.tsx";
import { Connecting } from "./screens/Connecting.tsx";
import { SignIn } from "./screens/SignIn.tsx";
import { Supervise } from "./screens/Supervise.tsx";
import { Work } from "./screens/Work.tsx";
import { useSession } from "./session.ts";

/** Picks a screen: sign in first, then what the hub says this person has open. */
export function App() {
  const { session, signedIn, expire, signOut } = useSession();
  switch (session.state) {
    case "asking":
      return <Connecting state="asking" />;
    case "unreachable":
      return <Connecting state="unreachable" />;
    case "out":
      return <SignIn why={session.why} onSignedIn={signedIn} />;
    case "in":
      return (
        <HallProvider
          key={session.me.account}
          onSignedOut={expire}
          waiting={(link) => <Connecting state={link.state === "stale" ? "unreachable" : "asking"} />}
        >
          <CountsProvider>
            <SignedIn onSignOut={signOut} />
          </CountsProvider>
        </HallProvider>
      );
    default:
      return session satisfies never;
  }
}

function SignedIn({ onSignOut }: { onSignOut: () => void }) {
  const { officer } = useHall();
  const [section, setSection] = useState<Section>("work");
  const [wanted, setWanted] = useState<WantedDossier | null>(null);

  function go(next: Section) {
    // What was scanned was opened once.
    setWanted(null);
    setSection(next);
  }
  /** A receipt was scanned. */
  function open(id: DossierId) {
    setWanted((before) => ({ id, at: (before?.at ?? 0) + 1 }));
    setSection("dossiers");
  }
  return (
    <Scanner onDossier={open}>
      <Shell section={section} onSection={go} onSignOut={onSignOut}>
        {officer.mine && (section === "work" || section === "dossiers") && (
          <Work mine={officer.mine} atDossiers={section === "dossiers"} wanted={wanted} onTicket={() => go("work")} />
        )}
        {!officer.mine && section === "work" && <ChooseCounter />}
        {!officer.mine && section === "dossiers" && <LazyDossierDesk mine={null} wanted={wanted} onChanged={null} />}
        {section === "supervise" && <Supervise />}
        {section === "admin" && <Admin />}
      </Shell>
    </Scanner>
  );
}
