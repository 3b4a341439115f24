import type { TicketLabel } from "#contract/ids.ts";
import type { Language } from "#contract/text.ts";
import type { VoiceRules } from "#contract/voice.ts";
import { sentence, wordsOf } from "../../server/voice/sentence.ts";

export type Manner = Pick<VoiceRules, "region" | "tickets">;

/** What an ear would write down: the words of each clip in turn, looked up one by one. */
export function heard(label: string, counter: number, manner: Manner, language: Language = "vi"): string {
  const { folder, clips } = sentence({ label: label as TicketLabel, counter }, manner, language);
  return clips.map(({ name }) => wordsOf[folder][name] ?? `<no clip ${name}>`).join(" ");
}
