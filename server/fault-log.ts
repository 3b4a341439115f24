import type { Logger } from "pino";
import type { AgentNames } from "./agent-names.ts";
import type { Languages } from "./languages/languages.ts";
import type { Papers } from "./printing/papers/papers.ts";
import type { Recordings } from "./recordings.ts";
import type { Settings } from "./storage/ports/settings.ts";

interface FaultLogParts {
  settings: Settings;
  papers: Papers;
  languages: Languages;
  recordings: Recordings;
  agentNames: AgentNames;
  log: Logger;
}

/** Warns in the log of what is wrong with the files that an office writes itself. */
export interface FaultLog {
  papers(): void;
  languages(): void;
  recordings(): void;
  settings(): void;
  /** Agents that the settings name and nobody paired. The settings are in force all the same: it may be paired later. */
  missingAgents(): void;
}

export function createFaultLog({ settings, papers, languages, recordings, agentNames, log }: FaultLogParts): FaultLog {
  return {
    papers() {
      for (const fault of papers.faults())
        log.warn({ fault }, "the office's wording of a paper has a fault: the usual wording is used");
    },
    languages() {
      for (const fault of languages.faults())
        log.warn({ fault }, "a words file has a fault: its language goes on as it was read last, if ever");
    },
    recordings() {
      for (const fault of recordings.faults()) log.warn({ fault }, "a recording for the voice can not be used");
    },
    settings() {
      const faults = settings.faults();
      if (faults.length > 0) log.warn({ faults }, "the settings file has faults: the last good settings stay in force");
    },
    missingAgents() {
      for (const agent of agentNames.missing(settings.office().hardware))
        log.warn({ agent }, "the settings give hardware to an agent of this name, and none is paired under it");
    },
  };
}
