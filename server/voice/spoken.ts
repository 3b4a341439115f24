import type { ZoneId } from "#contract/ids.ts";
import type { EpochMs, Language } from "#contract/text.ts";
import type { DisplayCall } from "#contract/views.ts";
import type { SpokenCall, VoiceFolder, VoiceRules, VoiceView } from "#contract/voice.ts";
import { folderOf, sentence } from "./sentence.ts";

/** The languages in which this zone is called, in the order they are spoken. */
export function languagesIn(zone: ZoneId, { zones, languages }: VoiceRules): readonly Language[] {
  return zones.find((own) => own.zone === zone)?.languages ?? languages;
}

/** Those of these zones where calls are spoken at all. */
export function spokenZones(zones: readonly ZoneId[], rules: VoiceRules): ZoneId[] {
  return zones.filter((zone) => languagesIn(zone, rules).length > 0);
}

/**
 * What one hall screen is to say aloud.
 * @param covered the zones it shows
 * @param isMute  it may not speak, whoever else does
 * @param zones   those of them whose voice it is, and where calls are spoken
 * @param given   the call that it is to say now, and by when it is to begin
 * @param waits   another call waits behind it
 */
export function voiceView({
  rules,
  covered,
  isMute,
  zones,
  given,
  waits,
}: {
  rules: VoiceRules;
  covered: readonly ZoneId[];
  isMute: boolean;
  zones: ZoneId[];
  given: { call: DisplayCall; beginBy: EpochMs } | null;
  waits: boolean;
}): VoiceView {
  const folders = foldersFor(covered, rules);
  return {
    zones,
    folders: isMute ? [] : folders,
    mute: isMute && folders.length > 0,
    calls: given ? [spokenCall(given.call, given.beginBy, rules)] : [],
    times: waits ? 1 : rules.times,
    source: rules.source,
    rate: rules.rate,
  };
}

function spokenCall(
  { ticket, label, counter, zone, times, at }: DisplayCall,
  beginBy: EpochMs,
  rules: VoiceRules,
): SpokenCall {
  const sentences = languagesIn(zone, rules).map((language) => sentence({ label, counter }, rules, language));
  return { ticket, label, times, at, beginBy, sentences };
}

function foldersFor(zones: readonly ZoneId[], rules: VoiceRules): VoiceFolder[] {
  const languages = new Set(zones.flatMap((zone) => languagesIn(zone, rules)));
  return [...languages].map((language) => folderOf(language, rules.region));
}
