import type { ZoneId } from "#contract/ids.ts";
import { spokenWithinMs } from "#contract/spoken-within.ts";
import type { Language } from "#contract/text.ts";
import type { DisplayCall } from "#contract/views.ts";
import type { VoiceFolder, VoiceRules, VoiceView } from "#contract/voice.ts";
import { folderOf, sentence } from "./sentence.ts";

/** The languages in which this zone is called, in the order they are spoken. */
export function languagesIn(zone: ZoneId, { zones, languages }: VoiceRules): readonly Language[] {
  return zones.find((own) => own.zone === zone)?.languages ?? languages;
}

/**
 * What one hall screen is to say aloud.
 * @param covered  the zones it shows
 * @param isMute   it may not speak, whoever else does
 * @param speaking those of them whose voice it is
 * @param callsIn  a zone's calls, newest first
 * @param isSpoken whether this call was heard to its end
 * @param now      milliseconds since 1970
 */
export function voiceView({
  rules,
  covered,
  isMute,
  speaking,
  callsIn,
  isSpoken,
  now,
}: {
  rules: VoiceRules;
  covered: readonly ZoneId[];
  isMute: boolean;
  speaking: readonly ZoneId[];
  callsIn: (zone: ZoneId) => readonly DisplayCall[];
  isSpoken: (call: DisplayCall) => boolean;
  now: number;
}): VoiceView {
  const zones = speaking.filter((zone) => languagesIn(zone, rules).length > 0);
  const calls = zones.flatMap((zone) =>
    // Oldest first from here on, also those that were called in the same millisecond.
    callsIn(zone)
      .toReversed()
      .filter((call) => !call.over && now - call.at < spokenWithinMs && !isSpoken(call))
      .map(({ ticket, label, counter, times, at }) => ({
        ...{ ticket, label, times, at },
        sentences: languagesIn(zone, rules).map((language) => sentence({ label, counter }, rules, language)),
      })),
  );
  const folders = foldersFor(covered, rules);
  return {
    zones,
    folders: isMute ? [] : folders,
    mute: isMute && folders.length > 0,
    calls: calls.sort((one, other) => one.at - other.at),
    times: rules.times,
    source: rules.source,
    rate: rules.rate,
  };
}

function foldersFor(zones: readonly ZoneId[], rules: VoiceRules): VoiceFolder[] {
  const languages = new Set(zones.flatMap((zone) => languagesIn(zone, rules)));
  return [...languages].map((language) => folderOf(language, rules.region));
}
