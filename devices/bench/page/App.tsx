import { useEffect, useState } from "react";
import type { Language } from "#contract/text.ts";
import { Bar } from "./parts/Bar.tsx";
import { Desks } from "./parts/Desks.tsx";
import { Notice } from "./parts/Notice.tsx";
import { Pairing } from "./parts/Pairing.tsx";
import { Printers } from "./parts/Printers.tsx";
import { Replaced } from "./parts/Replaced.tsx";
import { Scanner } from "./parts/Scanner.tsx";
import { Speaking } from "./speaking.ts";
import { useActing } from "./useActing.ts";
import { useBench } from "./useBench.ts";
import { words } from "./words/words.ts";

export function App() {
  const [language, setLanguage] = useState<Language>("vi");
  const bench = useBench();
  const { act, notice, scans } = useActing(bench.act, language, bench.view?.scanners ?? []);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words[language].title;
  }, [language]);

  return (
    <Speaking value={language}>
      <div className="bench">
        <Bar link={bench.pairing ? "connecting" : bench.link} onLanguage={setLanguage} />
        {bench.pairing && <Pairing step={bench.pairing} />}
        {!bench.pairing && bench.link === "replaced" && <Replaced />}
        {!bench.pairing && bench.link !== "replaced" && bench.view && (
          <main className="bench-main" data-stale={bench.link !== "live"}>
            <Printers
              printers={bench.view.printers}
              canScan={bench.view.scanners.length > 0}
              act={act}
              scan={scans.scan}
            />
            <div className="bench-side">
              <Scanner scanners={bench.view.scanners} scans={scans} act={act} />
              <Desks view={bench.view} act={act} />
            </div>
          </main>
        )}
        <Notice lost={!bench.pairing && bench.link === "lost"} text={notice} />
      </div>
    </Speaking>
  );
}
