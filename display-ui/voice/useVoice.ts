import { useEffect, useRef, useState } from "react";
import type { Link } from "#contract/client/hub-client.ts";
import type { VoiceFolder, VoiceReport, VoiceView } from "#contract/voice.ts";
import { type ClipStore, createClipStore } from "./clips.ts";
import { type Sound, watchSound } from "./sound.ts";
import { createSpeaker } from "./speaker.ts";
import { createVoice, type Voice } from "./voice.ts";

/** Recordings that were dropped in meanwhile are heard after so long, in ms. */
const lookAgainMs = 600_000;
/** After clips could not be had. */
const tryAgainMs = 5_000;

interface Parts {
  view: VoiceView | null;
  link: Link;
  /** The hub's time, in milliseconds since 1970. */
  now: () => number;
  tell: (report: VoiceReport) => void;
}

/**
 * How this screen's voice is: nothing to say in its zones; held back by the browser; its clips on their way; another
 * screen's turn; its own.
 */
export type VoiceState = "off" | "blocked" | "loading" | "standby" | "speaking";

/** Says the calls of each view that comes. */
export function useVoice({ view, link, now, tell }: Parts): VoiceState {
  const [clips, setClips] = useState<ClipStore | null>(null);
  const [sound, setSound] = useState<Sound | null>(null);
  const voice = useRef<Voice | null>(null);
  const folders = view?.folders.join() ?? "";
  const atHand = useClips(clips, folders);
  const isLive = link.state === "live";

  useEffect(() => {
    const context = new AudioContext();
    const store = createClipStore(context);
    const made = createVoice({ speaker: createSpeaker(context, store), hubNow: now, tell });
    const unwatch = watchSound(context, setSound);
    voice.current = made;
    setClips(store);
    return () => {
      unwatch();
      made.stop();
      void context.close();
    };
  }, [now, tell]);

  useEffect(() => {
    if (isLive && sound && folders !== "") tell({ kind: sound });
  }, [isLive, sound, folders, tell]);

  useEffect(() => voice.current?.setOpen(isLive && sound === "ready" && atHand), [isLive, sound, atHand]);

  useEffect(() => {
    if (view) voice.current?.hear(view);
  }, [view]);

  if (folders === "") return "off";
  if (sound === "blocked") return "blocked";
  if (!sound || !atHand) return "loading";
  return view && view.zones.length > 0 ? "speaking" : "standby";
}

/** True once the clips of these folders were brought; what is dropped in later comes by itself. */
function useClips(clips: ClipStore | null, folders: string): boolean {
  const [atHand, setAtHand] = useState("");

  useEffect(() => {
    if (!clips || folders === "") return;
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const load = () =>
      clips.load(folders.split(",") as VoiceFolder[]).then(
        () => again(lookAgainMs, folders),
        () => again(tryAgainMs, null),
      );
    function again(ms: number, loaded: string | null): void {
      if (ended) return;
      if (loaded !== null) setAtHand(loaded);
      timer = setTimeout(load, ms);
    }
    void load();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [clips, folders]);

  return folders !== "" && atHand === folders;
}
