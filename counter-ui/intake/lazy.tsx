import { type ComponentProps, lazy, Suspense } from "react";
import { useWords } from "../words/language.tsx";

/** The dossier's screens come when the first one is opened: a counter that only calls numbers needs none of them. */
const Room = lazy(async () => ({ default: (await import("./Room.tsx")).Room }));
const DossierDesk = lazy(async () => ({ default: (await import("./DossierDesk.tsx")).DossierDesk }));

export function LazyRoom(props: ComponentProps<typeof Room>) {
  return (
    <Suspense fallback={<Loading />}>
      <Room {...props} />
    </Suspense>
  );
}

export function LazyDossierDesk(props: ComponentProps<typeof DossierDesk>) {
  return (
    <Suspense fallback={<Loading />}>
      <DossierDesk {...props} />
    </Suspense>
  );
}

function Loading() {
  const { words } = useWords();
  return <p role="status">{words.intake.loading}</p>;
}
