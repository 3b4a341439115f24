import { PairedScreen } from "../PairedScreen.tsx";
import { Connecting } from "../screens/Connecting.tsx";
import { Replaced } from "../screens/Replaced.tsx";
import { useHub } from "../useHub.ts";
import { useLongSilence } from "../useLongSilence.ts";
import { useTitle } from "../useTitle.ts";
import { BesideContext, useSecond } from "../words/beside.ts";
import { Counter } from "./Counter.tsx";
import { usePhoto } from "./usePhoto.ts";
import { useRating } from "./useRating.ts";

/** Picks the screen: pairing until the hub knows this counter's screen, then the counter. */
export function App() {
  return (
    <PairedScreen as="keypad">{(token, onUnpaired) => <Paired token={token} onUnpaired={onUnpaired} />}</PairedScreen>
  );
}

function Paired({ token, onUnpaired }: { token: string; onUnpaired: () => void }) {
  const { office, view, link, replaced, now, send } = useHub("keypad", token, onUnpaired);
  const failing = useLongSilence();
  const officer = view && view.desk.state !== "closed" ? view.desk.officer : null;
  const photo = usePhoto(token, officer?.account ?? null, link.state === "live");
  const { answer, rate } = useRating(send, now);
  const beside = useSecond(office?.languages);
  useTitle("keypad", beside);
  if (replaced) return <Replaced as="keypad" />;
  if (!office || !view) return <Connecting failing={failing} />;
  return (
    <BesideContext value={beside}>
      <Counter office={office} view={view} link={link} now={now} photo={photo} answer={answer} onRate={rate} />
    </BesideContext>
  );
}
