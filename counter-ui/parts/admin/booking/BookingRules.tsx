import { useWords } from "../../../words/language.tsx";
import { NotLoaded } from "../NotLoaded.tsx";
import { AppointmentsCard } from "./AppointmentsCard.tsx";
import { RemoteCard } from "./RemoteCard.tsx";
import { type Rules, useRules } from "./useRules.ts";

/** What citizens may do from home: two cards, each saved by itself. */
export function BookingRules() {
  const { words } = useWords();
  const { loaded, reload } = useRules();
  if (loaded.state !== "here") return <NotLoaded list={loaded} onRetry={reload} />;
  const { now, change } = loaded.value;
  const { settings } = now;
  const save = (wanted: Parameters<Rules["change"]>[0]) => change(wanted, words.booking.saved);
  return (
    <>
      <RemoteCard rules={settings.remote} onSave={(remote) => save({ ...settings, remote })} />
      <AppointmentsCard rules={settings.appointments} onSave={(appointments) => save({ ...settings, appointments })} />
    </>
  );
}
