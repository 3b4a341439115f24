import { PairedScreen } from "./PairedScreen.tsx";
import { Connecting } from "./screens/Connecting.tsx";
import { Hall } from "./screens/Hall.tsx";
import { Replaced } from "./screens/Replaced.tsx";
import { useHub } from "./useHub.ts";
import { useLongSilence } from "./useLongSilence.ts";
import { useTitle } from "./useTitle.ts";
import { useVoice } from "./voice/useVoice.ts";
import { BesideContext, useSecond } from "./words/beside.ts";

/** Picks the screen: pairing until the hub knows this display, then the hall. */
export function App() {
  return (
    <PairedScreen as="display">{(token, onUnpaired) => <Paired token={token} onUnpaired={onUnpaired} />}</PairedScreen>
  );
}

function Paired({ token, onUnpaired }: { token: string; onUnpaired: () => void }) {
  const { office, view, link, replaced, now, hub } = useHub("display", token, onUnpaired);
  const voice = useVoice(hub);
  const failing = useLongSilence();
  const beside = useSecond(office?.languages);
  useTitle("display", beside);
  if (replaced) return <Replaced as="display" />;
  if (!office || !view) return <Connecting failing={failing} />;
  return (
    <BesideContext value={beside}>
      <Hall token={token} office={office} display={view} link={link} now={now} voice={voice} />
    </BesideContext>
  );
}
