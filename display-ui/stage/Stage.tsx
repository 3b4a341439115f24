import "./Stage.css";
import { memo } from "react";
import type { Procedure } from "#contract/office.ts";
import type { PlaylistItem } from "#contract/playlist.ts";
import { ProcedureCard } from "../parts/ProcedureCard.tsx";
import { Film } from "./Film.tsx";
import { Notice } from "./Notice.tsx";

/** One thing of the playlist as it is shown; `key` is another one each time. */
export type Scene = { key: string } & (
  | { kind: "procedure"; procedure: Procedure }
  | { kind: "notice"; item: Extract<PlaylistItem, { kind: "notice" }> }
  | { kind: "image"; url: string; onBroken: () => void }
  | { kind: "video"; url: string; sound: boolean; onBroken: () => void; onEnded: () => void }
);

interface Props {
  scene: Scene;
  /** How many things to bring have room. */
  lines: number;
  paused: boolean;
  /** A call is being spoken: nothing else is to be heard. */
  hushed: boolean;
}

/** Beside the calls: notices, pictures, videos and procedures, one after another. */
export const Stage = memo(function Stage({ scene, lines, paused, hushed }: Props) {
  return (
    <section className={paused ? "stage stage-paused" : "stage"} data-testid="stage" data-shows={scene.kind}>
      <Shown key={scene.key} scene={scene} lines={lines} paused={paused} hushed={hushed} />
    </section>
  );
});

function Shown({ scene, lines, paused, hushed }: Props) {
  switch (scene.kind) {
    case "procedure":
      return <ProcedureCard procedure={scene.procedure} lines={lines} />;
    case "notice":
      return <Notice item={scene.item} />;
    case "image":
      return (
        <div className="stage-picture">
          <img className="stage-backdrop" src={scene.url} alt="" />
          <div className="stage-backdrop-shade" />
          <img className="stage-image" src={scene.url} alt="" onError={scene.onBroken} />
        </div>
      );
    case "video":
      return <Film film={scene} paused={paused} hushed={hushed} />;
    default:
      return scene satisfies never;
  }
}
