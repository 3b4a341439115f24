import type { Sentence } from "#contract/voice.ts";

/** The browser's voices for these sentences, by language; null unless it has one for each. */
export function browserVoice(sentences: readonly Sentence[]): Map<string, SpeechSynthesisVoice> | null {
  const voices = new Map<string, SpeechSynthesisVoice>();
  for (const { language } of sentences) {
    const voice = globalThis.speechSynthesis?.getVoices().find((one) => one.lang.toLowerCase().startsWith(language));
    if (!voice) return null;
    voices.set(language, voice);
  }
  return voices.size > 0 ? voices : null;
}

export interface SayingByBrowser {
  sentences: readonly Sentence[];
  voices: ReadonlyMap<string, SpeechSynthesisVoice>;
  /** 1 is as the voice speaks by itself. */
  rate: number;
  /** For all of it, in seconds: some browsers tell of neither an end nor an error. */
  most: number;
}

/** True when all of it was said; false when the browser would not say the first, or did not come to an end: then clips are to say it. */
export async function sayByBrowser({ sentences, voices, rate, most }: SayingByBrowser): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<"tooLong">((resolve) => {
    timer = setTimeout(() => resolve("tooLong"), most * 1_000);
  });
  try {
    for (const [at, { language, transcript }] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(transcript);
      utterance.voice = voices.get(language) ?? null;
      utterance.lang = language === "vi" ? "vi-VN" : "en-GB";
      utterance.rate = rate;
      const came = await Promise.race([spoken(utterance), tooLong]);
      if (came === "tooLong") {
        speechSynthesis.cancel();
        return false;
      }
      if (came === "error" && at === 0) return false;
    }
    return true;
  } finally {
    clearTimeout(timer);
  }
}

function spoken(utterance: SpeechSynthesisUtterance): Promise<"end" | "error"> {
  return new Promise((resolve) => {
    for (const event of ["end", "error"] as const) utterance.addEventListener(event, () => resolve(event));
    speechSynthesis.speak(utterance);
  });
}
