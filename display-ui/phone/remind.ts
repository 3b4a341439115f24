/** Rings and vibrates when it is somebody's turn. Browsers allow both only after a touch. */
export interface Reminder {
  isOn(): boolean;
  /** It is on, and the browser lets it make no sound before the page is touched. */
  isMuted(): boolean;
  /** To be called from a touch. */
  toggle(): void;
  /** Nearly their turn: one short nudge. */
  nudge(): void;
  /** Their turn: a chime three times. */
  ring(): void;
  /** The page came back to the front: the screen is kept on again. */
  wake(): void;
}

/** Two falling notes, as the hall's own chime. Hz, and seconds after the start. */
const notes = [
  { pitch: 659.25, at: 0 },
  { pitch: 523.25, at: 0.35 },
];
const noteSeconds = 0.9;
const pauseSeconds = 1.6;

/** @param wasOn before the page was loaded anew: it goes on, and has its sound back with the first touch */
export function createReminder(wasOn: boolean): Reminder {
  let audio: AudioContext | null = null;
  let lock: WakeLockSentinel | null = null;
  let on = wasOn;

  function chime(times: number): void {
    if (!audio) return;
    void audio.resume();
    for (let time = 0; time < times; time += 1)
      for (const note of notes) play(audio, note.pitch, time * pauseSeconds + note.at);
  }

  /** Kept on, the screen goes on hearing; a browser that can not, or a plain http page, does without. */
  async function keepScreenOn(): Promise<void> {
    const got = (await navigator.wakeLock?.request("screen").catch(() => null)) ?? null;
    // While it was asked for, it may have been switched off, or off and on again.
    void lock?.release();
    lock = got;
    if (!on) void lock?.release();
  }

  function openAudio(): void {
    audio ??= typeof AudioContext === "undefined" ? null : new AudioContext();
    void audio?.resume();
  }

  if (wasOn) void keepScreenOn();
  // The end of a touch is what browsers take for one. A phone that was locked or rang takes the sound away again, and so each one asks for it.
  document.addEventListener("click", () => {
    if (on) openAudio();
  });

  return {
    isOn: () => on,
    isMuted: () => on && typeof AudioContext !== "undefined" && audio?.state !== "running",
    toggle() {
      on = !on;
      if (!on) {
        void lock?.release();
        return;
      }
      openAudio();
      navigator.vibrate?.(60);
      chime(1);
      void keepScreenOn();
    },
    nudge() {
      if (on) navigator.vibrate?.([120, 80, 120]);
    },
    ring() {
      if (!on) return;
      navigator.vibrate?.([400, 200, 400, 200, 400, 600, 400, 200, 400, 200, 400]);
      chime(3);
    },
    wake() {
      if (on) void keepScreenOn();
    },
  };
}

function play(audio: AudioContext, pitch: number, after: number): void {
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  const start = audio.currentTime + after;
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.0001, start);
  loudness.gain.exponentialRampToValueAtTime(0.6, start + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, start + noteSeconds);
  tone.connect(loudness).connect(audio.destination);
  tone.start(start);
  tone.stop(start + noteSeconds);
}
