import type { ReactNode } from "react";
import type { Intake } from "#contract/dossier.ts";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { Party } from "#contract/party.ts";
import { useWords } from "../words/language.tsx";
import { dayWritten, dueWritten, momentWritten } from "./moment.ts";
import { paperNameOf } from "./names.ts";
import styles from "./SheetScreen.module.css";
import { StateFacts } from "./StateFacts.tsx";

/** What is known of a dossier; personal parts as they came: masked until somebody said why not. */
export function SheetFacts({ sheet }: { sheet: DossierSheet }) {
  const { words } = useWords();
  const text = words.intake;
  const { dossier } = sheet;
  const { intake, received, opened, firstDue, clock } = dossier;
  const trips = new Set(dossier.visits.map(({ ticket }) => ticket)).size;
  const several = intake.applicants.length > 1;
  const course = [
    ...(trips > 0 ? [text.trips(trips)] : []),
    ...(dossier.supplements > 0 ? [text.sheet.supplements(dossier.supplements)] : []),
  ];
  return (
    <dl className={styles.facts}>
      <StateFacts sheet={sheet} />
      {intake.applicants.map((party, at) => (
        <Row
          key={`${party.name} ${party.idNumber} ${party.address}`}
          label={several ? text.people.applicantAt(at + 1) : text.people.applicant}
        >
          <Person party={party} />
        </Row>
      ))}
      {intake.representative && (
        <Row label={text.people.representative}>
          <Person party={intake.representative} />
        </Row>
      )}
      {intake.notifyPhone && <Row label={text.people.phone}>{intake.notifyPhone}</Row>}
      <Row label={text.people.returnBy}>
        {intake.returnBy.kind === "post" ? `${text.people.post}: ${intake.returnBy.address}` : text.people.counter}
      </Row>
      <Row label={text.people.fee}>
        <Fee fee={intake.fee} />
        {intake.fee.receiptNumber && ` · ${text.people.receipt}: ${intake.fee.receiptNumber}`}
      </Row>
      {intake.area && <Row label={text.field("area", String)}>{intake.area}</Row>}
      {intake.summary && <Row label={text.field("summary", String)}>{intake.summary}</Row>}
      <Row label={text.sheet.papers}>
        <Handed sheet={sheet} />
      </Row>
      {firstDue !== null && clock && firstDue !== clock.deadline.due && (
        <Row label={text.sheet.due}>{text.sheet.firstDue(dueWritten(firstDue))}</Row>
      )}
      <Row label={text.intake.title}>
        <span className={styles.soft}>
          {received
            ? text.sheet.receivedBy(received.by.name, momentWritten(received.at))
            : text.sheet.openedBy(opened.by.name, momentWritten(opened.at))}
        </span>
        {course.length > 0 && <div className={styles.soft}>{course.join(" · ")}</div>}
      </Row>
    </dl>
  );
}

export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Fee({ fee: { amountVnd, state } }: { fee: Intake["fee"] }) {
  const { words } = useWords();
  const text = words.intake.people;
  if (state === "exempt") return text.feeStates.exempt;
  if (state === "unset") return text.feeOpen;
  if (amountVnd === 0) return text.feeNone;
  return `${words.fee(amountVnd)}, ${state === "none" ? text.feeOpen : text.feeStates[state].toLowerCase()}`;
}

function Person({ party }: { party: Party }) {
  const { words } = useWords();
  const more = [
    party.kind === "citizen" ? null : words.intake.partyKinds[party.kind],
    party.idNumber,
    party.birth && dayWritten(party.birth),
    party.phone,
    party.email,
  ].filter((part) => part !== null);
  return (
    <>
      <span className={styles.strong}>{party.name}</span>
      {more.length > 0 && <span className={styles.soft}> · {more.join(" · ")}</span>}
      {party.address && <span className={styles.soft}> · {party.address}</span>}
    </>
  );
}

function Handed({ sheet }: { sheet: DossierSheet }) {
  const { words, say } = useWords();
  const { checklist, dossier } = sheet;
  const there = checklist.filter(({ count }) => count.original + count.certified + count.copy > 0);
  const nameOf = paperNameOf(sheet, say);
  const missing = checklist.filter(({ complete }) => !complete).length;
  return (
    <>
      <ul>
        {there.map(({ component, name, count }) => (
          <li key={component}>
            {say(name)} <span className={styles.counted}>({words.intake.counts(count)})</span>
          </li>
        ))}
        {dossier.intake.extras.map(({ name, reason, count }) => (
          <li key={name}>
            {name}{" "}
            <span className={styles.soft}>
              ({words.intake.counts(count) || reason}; {words.intake.list.extraTitle}: {reason})
            </span>
          </li>
        ))}
      </ul>
      {dossier.supplied.map(({ at, brought, reason }) => (
        <div key={at}>
          <span className={styles.strong}>{words.intake.sheet.supplied(momentWritten(at))}</span>
          <ul>
            {brought.map(({ component, count }) => (
              <li key={component}>
                {nameOf(component)} <span className={styles.counted}>({words.intake.counts(count)})</span>
              </li>
            ))}
            {reason && <li>{reason}</li>}
          </ul>
        </div>
      ))}
      {missing > 0 && <span className={styles.bad}>{words.intake.intake.missing(missing)}</span>}
    </>
  );
}
