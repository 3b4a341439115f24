import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { OfficeView } from "#contract/views.ts";
import { keyOf } from "../four-keys.ts";
import { stillSpeaking } from "../idle.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words/speaking.ts";
import { createGuide, type Guide, type Said } from "./guide.ts";
import { createPlayer, type Player } from "./player.ts";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";
import "./guidance.css";

/** What was said stands in the page's performance entries under this name; so many are kept. */
const record = "guidance";
const recorded = 300;
const beatMs = 1_000;
const steps = { least: 0.2, most: 1, by: 0.2, first: 0.6 } as const;

/** Keys that make it louder or quieter, besides the buttons. */
const loudness: Readonly<Record<string, number>> = {
  "+": steps.by,
  "-": -steps.by,
  AudioVolumeUp: steps.by,
  AudioVolumeDown: -steps.by,
};

/** The voice at work: what it says as text, how loud, and the way to end it. Four keys do everything. */
export function Guidance({ kiosk, onEnd }: { kiosk: OfficeView["kiosk"]; onEnd: () => void }) {
  const { language, asSpoken } = useWords();
  const text = language === "en" ? en : vi;
  const [caption, setCaption] = useState("");
  const [volume, setVolume] = useState<number>(steps.first);
  const guide = useRef<Guide | null>(null);
  const player = useRef<Player | null>(null);
  const speaking = useRef({ language, region: kiosk.region, tickets: kiosk.tickets, words: text, asSpoken });
  // Not before the screens have the language too: what they still say in the other would be read as words of this one.
  useLayoutEffect(() => {
    speaking.current = { language, region: kiosk.region, tickets: kiosk.tickets, words: text, asSpoken };
  });
  const changeVolume = useRef<(by: number) => void>(() => undefined);
  const { keys, browserVoice } = kiosk;

  useEffect(() => {
    const sounds = createPlayer();
    sounds.setVolume(steps.first);
    player.current = sounds;
    let ended = false;
    // Not before it is known what there are sounds of: whatever changes on the screen until then would be said to have none.
    void sounds.ready.then(() => {
      if (ended) return;
      const led = createGuide({
        player: sounds,
        speaking: () => speaking.current,
        asSpoken: (text) => speaking.current.asSpoken(text),
        words: () => speaking.current.words,
        browserVoice,
        onSaid: note,
        onSpeaking: setCaption,
        now: () => performance.now(),
      });
      guide.current = led;
      led.tell(speaking.current.words.start, speaking.current.words.keys);
      led.announce();
    });
    const press = (event: KeyboardEvent) => {
      const key = keyOf(event, keys);
      if (!key && event.key in loudness) changeVolume.current(loudness[event.key] ?? 0);
      if (!key) return;
      event.preventDefault();
      // A hand that rests on a key has pressed it once: twice is the way back.
      if (event.repeat) return;
      guide.current?.press(key);
    };
    const beat = setInterval(() => {
      if (sounds.isSpeaking()) window.dispatchEvent(new Event(stillSpeaking));
    }, beatMs);
    window.addEventListener("keydown", press);
    return () => {
      ended = true;
      clearInterval(beat);
      window.removeEventListener("keydown", press);
      guide.current?.stop();
      sounds.close();
      guide.current = null;
    };
  }, [keys, browserVoice]);

  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    player.current?.stop();
    guide.current?.announce();
  }, [language]);

  changeVolume.current = louder;
  function louder(by: number): void {
    const next = Math.min(steps.most, Math.max(steps.least, Math.round((volume + by) * 10) / 10));
    setVolume(next);
    player.current?.setVolume(next);
    player.current?.stop();
    guide.current?.tell(text.volume(Math.round(next * 100)));
  }

  return (
    <section className="guide-bar" aria-label={text.headphones}>
      <p className="guide-said" data-testid="spoken">
        <Icon name="sound" />
        <span>{caption}</span>
      </p>
      <div className="guide-buttons">
        <button type="button" className="button" data-testid="quieter" onClick={() => louder(-steps.by)}>
          {text.quieter}
        </button>
        <button type="button" className="button" data-testid="louder" onClick={() => louder(steps.by)}>
          {text.louder}
        </button>
        <button type="button" className="button" data-testid="guide-end" onClick={onEnd}>
          {text.end}
        </button>
      </div>
    </section>
  );
}

function note(detail: Said): void {
  if (performance.getEntriesByName(record).length >= recorded) performance.clearMarks(record);
  performance.mark(record, { detail });
}
