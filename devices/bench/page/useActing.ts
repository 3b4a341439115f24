import { useCallback, useEffect, useState } from "react";
import type { BenchAction } from "#contract/bench.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { Language } from "#contract/text.ts";
import { readCode } from "./read-code.ts";
import { words } from "./words/words.ts";

const noticeMs = 4_000;
const recentKept = 5;

export interface Scans {
  /** Which scanner is in hand; null is the first there is. */
  scanner: string | null;
  choose: (scanner: string) => void;
  /** Newest first, each once. */
  recent: string[];
  send: (scanner: string, text: string) => void;
  /** Holds the code on a paper in front of a scanner. */
  scan: (png: string) => void;
}

/** Hands on the bench, and a notice where nobody felt them. */
export function useActing(
  send: (action: BenchAction) => Promise<boolean>,
  language: Language,
  scanners: readonly { id: string }[],
): { act: (action: BenchAction) => void; notice: string | null; scans: Scans } {
  const [notice, setNotice] = useState<"notHeard" | "noCode" | null>(null);
  const [recent, setRecent] = useState<string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const scanner = scanners.some(({ id }) => id === chosen) ? chosen : (scanners[0]?.id ?? null);

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);

  const act = useCallback(
    (action: BenchAction) => {
      send(action).then((heard) => setNotice(heard ? null : "notHeard"));
    },
    [send],
  );
  const sendScan = (to: string, text: string) => {
    setRecent((before) => [text, ...before.filter((one) => one !== text)].slice(0, recentKept));
    act({ kind: "scan", scanner: to as HardwareId, text });
  };
  const scan = (png: string) => {
    readCode(png).then((text) => {
      if (text !== null && scanner !== null) sendScan(scanner, text);
      else setNotice("noCode");
    });
  };
  return {
    act,
    notice: notice && words[language][notice],
    scans: { scanner, choose: setChosen, recent, send: sendScan, scan },
  };
}
