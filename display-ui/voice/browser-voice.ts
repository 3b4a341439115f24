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

/** True when all of it was said; false when the browser would not say the first: then clips are to say it. */
export async function sayByBrowser(
  sentences: readonly Sentence[],
  voices: ReadonlyMap<string, SpeechSynthesisVoice>,
  rate: number,
): Promise<boolean> {
  for (const [at, { language, transcript }] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(transcript);
    utterance.voice = voices.get(language) ?? null;
    utterance.lang = language === "vi" ? "vi-VN" : "en-GB";
    utterance.rate = rate;
    const said = await new Promise<boolean>((resolve) => {
      utterance.addEventListener("end", () => resolve(true));
      utterance.addEventListener("error", () => resolve(false));
      speechSynthesis.speak(utterance);
    });
    if (!said && at === 0) return false;
  }
  return true;
}
