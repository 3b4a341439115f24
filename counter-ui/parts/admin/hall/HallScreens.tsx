import admin from "../Admin.module.css";
import { NotLoaded } from "../NotLoaded.tsx";
import { LookCard } from "./LookCard.tsx";
import { PlaylistCard } from "./PlaylistCard.tsx";
import { TickerCard } from "./TickerCard.tsx";
import { useScreens } from "./useScreens.ts";
import { ZonesCard } from "./ZonesCard.tsx";

/** What hall screens show beside the calls, their running line, where people wait, and how every screen looks. */
export function HallScreens() {
  const { loaded, reload } = useScreens();
  if (loaded.state !== "here") return <NotLoaded list={loaded} onRetry={reload} />;
  const { screens, change } = loaded.value;
  return (
    <div className={admin.panel}>
      <PlaylistCard playlist={screens.playlist} change={change} />
      <TickerCard ticker={screens.ticker} change={change} />
      <ZonesCard />
      <LookCard screens={screens} change={change} />
    </div>
  );
}
