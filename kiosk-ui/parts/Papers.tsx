import type { PublishedText } from "#contract/catalogue.ts";
import type { PublicProcedure } from "#contract/catalogue-import.ts";
import type { Procedure } from "#contract/office.ts";
import type { Language } from "#contract/text.ts";
import type { KioskView } from "#contract/views.ts";
import { moneyText } from "../figures.ts";
import { useWords } from "../words/speaking.ts";
import { PrintSlip } from "./PrintSlip.tsx";
import { ScrollList } from "./ScrollList.tsx";

/** Where it is printed, for who wants it on paper. */
interface Place {
  kiosk: KioskView;
  token: () => string | null;
}

/** What to bring, how long it takes and what it costs, in a few words each. */
export function Papers({ procedure, ...place }: Place & { procedure: Procedure }) {
  const { words, say } = useWords();
  return (
    <section className="papers">
      <ScrollList className="papers-list" label={words.confirm.bring}>
        <h2>{words.confirm.bring}</h2>
        {procedure.bring.length === 0 && <p>{words.confirm.bringUnknown}</p>}
        <ul>
          {procedure.bring.map((paper) => (
            <li key={paper.vi}>{say(paper)}</li>
          ))}
        </ul>
        <Facts time={procedure.time} feeVnd={procedure.feeVnd} />
      </ScrollList>
      <PrintSlip key={procedure.code} code={procedure.code} {...place} />
    </section>
  );
}

/** The same as it is published: every document with its copies, the forms, and where it is handed in. */
export function PublishedPapers({ procedure, ...place }: Place & { procedure: PublicProcedure }) {
  const { words, language } = useWords();
  const { components, forms, feeNote } = procedure;
  return (
    <section className="papers" data-testid="published">
      <ScrollList className="papers-list" label={words.confirm.bring}>
        <h2>{words.confirm.bring}</h2>
        {components.length === 0 && <p>{words.confirm.bringUnknown}</p>}
        <ul>
          {components.map((one) => (
            <li key={one.id}>
              {inLanguage(one.name, language)}
              <small>
                {words.lookups.papers.copies(one)}
                {!one.required && ` · ${words.lookups.papers.optional}`}
                {one.note && ` · ${inLanguage(one.note, language)}`}
              </small>
            </li>
          ))}
        </ul>
        <Facts
          time={procedure.time}
          feeVnd={procedure.feeVnd}
          note={feeNote ? inLanguage(feeNote, language) : ""}
          forms={forms.map(({ code, name }) => `${code}: ${name}`)}
        />
      </ScrollList>
      <PrintSlip key={procedure.code} code={procedure.code} {...place} />
    </section>
  );
}

function Facts(props: Pick<Procedure, "time" | "feeVnd"> & { note?: string; forms?: string[] }) {
  const { time, feeVnd, note = "", forms = [] } = props;
  const { words, language } = useWords();
  const fee =
    feeVnd === null ? words.fee.local : feeVnd === 0 ? words.fee.free : words.fee.amount(moneyText(feeVnd, language));
  return (
    <dl>
      <div>
        <dt>{words.confirm.time}</dt>
        <dd>{words.procedureTime(time)}</dd>
      </div>
      <div>
        <dt>{words.confirm.fee}</dt>
        <dd>
          {fee}
          {note !== "" && <small> {note}</small>}
        </dd>
      </div>
      {forms.length > 0 && (
        <div className="papers-forms">
          <dt>{words.lookups.papers.forms}</dt>
          <dd>{forms.join("; ")}</dd>
        </div>
      )}
    </dl>
  );
}

/** Published text: where nobody has translated it, the official words stand. */
export function inLanguage({ vi, en }: PublishedText, language: Language): string {
  return language === "en" ? en || vi : vi;
}
