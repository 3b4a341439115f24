import type { Sound } from "./sound.ts";

/** A5, D6 and G6 one after another, in Hz: the rising call that land registration offices are used to. */
const tones = [880, 1_174, 1_568];
const stepSeconds = 0.19;
const ringSeconds = 0.55;

/** Three soft bells, each ringing into the next. */
export function chime(rate: number): Sound {
  const seconds = stepSeconds * (tones.length - 1) + ringSeconds;
  const samples = Float32Array.from({ length: Math.round(seconds * rate) }, (_, at) =>
    tones.reduce((sum, tone, order) => sum + bell(tone, at / rate - order * stepSeconds), 0),
  );
  return { samples, rate };
}

/** A tone and a little of its octave, dying away; `at` in seconds since it was struck. */
function bell(tone: number, at: number): number {
  if (at < 0) return 0;
  const struck = Math.min(1, at / 0.006) * Math.exp(-at * 7);
  return struck * (Math.sin(2 * Math.PI * tone * at) + 0.25 * Math.sin(4 * Math.PI * tone * at)) * 0.4;
}
