import { NotLoaded } from "../NotLoaded.tsx";
import { AppointmentsCard } from "./AppointmentsCard.tsx";
import { RemoteCard } from "./RemoteCard.tsx";
import { useRules } from "./useRules.ts";

/** What citizens may do from home: two cards, each saved by itself. */
export function BookingRules() {
  const { loaded, reload } = useRules();
  if (loaded.state !== "here") return <NotLoaded list={loaded} onRetry={reload} />;
  const { settings, save } = loaded.value;
  return (
    <>
      <RemoteCard rules={settings.remote} onSave={(remote) => save({ ...settings, remote })} />
      <AppointmentsCard rules={settings.appointments} onSave={(appointments) => save({ ...settings, appointments })} />
    </>
  );
}
