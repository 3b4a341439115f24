import { useEffect, useRef, useState } from "react";
import type { VoiceFolder } from "#contract/voice.ts";
import type { HubConnection } from "../hub.ts";
import { type ClipStore, createClipStore } from "./clips.ts";
import { type Sound, watchSound } from "./sound.ts";
import { createSpeaker } from "./speaker.ts";
import { createVoice, type Voice } from "./voice.ts";

/** Recordings that were dropped in meanwhile are heard after so long, in ms. */
const lookAgainMs = 600_000;
/** After clips could not be had. */
const tryAgainMs = 5_000;

/**
 * How this screen's voice is: nothing to say in its zones; told to leave it to others; held back by the browser; its clips
 * on their way; another screen's turn; its own.
 */
export type VoiceState = "off" | "mute" | "blocked" | "loading" | "standby" | "speaking";

/** Says the calls of each view as it comes: not when the screen is drawn, which may be later. */
export function useVoice(hub: HubConnection | null): { state: VoiceState; saying: boolean } {
  const [clips, setClips] = useState<ClipStore | null>(null);
  const [sound, setSound] = useState<Sound | null>(null);
  const [folders, setFolders] = useState("");
  const [speaks, setSpeaks] = useState(false);
  const [mute, setMute] = useState(false);
  const [isLive, setLive] = useState(false);
  const [saying, setSaying] = useState(false);
  const voice = useRef<Voice | null>(null);
  const supply = useClips(clips, folders);

  useEffect(() => {
    if (!hub) return;
    const context = new AudioContext();
    const store = createClipStore(context);
    const speaker = createSpeaker(context, store);
    const made = createVoice({
      speaker,
      hubNow: hub.now,
      now: () => performance.now(),
      tell: hub.tell,
      onSaying: setSaying,
    });
    voice.current = made;
    setClips(store);
    const stops = [
      watchSound(context, setSound),
      hub.client.onLink((link) => setLive(link.state === "live")),
      hub.client.onView("voice", (view) => {
        made.hear(view);
        setFolders(view.folders.join());
        setSpeaks(view.zones.length > 0);
        // Left out by older hubs.
        setMute(view.mute === true);
      }),
      made.stop,
    ];
    return () => {
      for (const stop of stops) stop();
      void context.close();
    };
  }, [hub]);

  useEffect(() => {
    if (hub && isLive) voice.current?.tellAgain();
  }, [hub, isLive]);

  const able = sound === "ready" ? supply : sound;
  useEffect(() => {
    if (isLive && able && folders !== "") hub?.tell({ kind: able });
  }, [hub, isLive, able, folders]);

  // The voice is another one where the hub is.
  useEffect(() => {
    if (hub) voice.current?.setOpen(isLive && sound === "ready" && supply !== null);
  }, [hub, isLive, sound, supply]);

  return { state: mute ? "mute" : stateOf(folders, sound, supply, speaks), saying };
}

/** How the sounds are: all at hand, or some of them, or none, can not be had. */
type Supply = "ready" | "lacking";

function stateOf(folders: string, sound: Sound | null, supply: Supply | null, speaks: boolean): VoiceState {
  if (folders === "") return "off";
  if (sound === "blocked") return "blocked";
  if (!sound || !supply) return "loading";
  if (speaks) return "speaking";
  return supply === "ready" ? "standby" : "loading";
}

/** Null until the clips of these folders were looked for; what is dropped in later, or could not be had, comes by itself. */
function useClips(clips: ClipStore | null, folders: string): Supply | null {
  const [brought, setBrought] = useState<{ folders: string; supply: Supply } | null>(null);

  useEffect(() => {
    if (!clips || folders === "") return;
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const load = () =>
      clips.load(folders.split(",") as VoiceFolder[]).then(
        (complete) => again(complete ? lookAgainMs : tryAgainMs, complete),
        () => again(tryAgainMs, false),
      );
    function again(ms: number, complete: boolean): void {
      if (ended) return;
      // What was at hand once stays at hand.
      setBrought((before) =>
        before?.folders === folders && (before.supply === "ready" || !complete)
          ? before
          : { folders, supply: complete ? "ready" : "lacking" },
      );
      timer = setTimeout(load, ms);
    }
    void load();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [clips, folders]);

  return brought?.folders === folders ? brought.supply : null;
}
