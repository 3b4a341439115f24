import { dayOf } from "#contract/calendar.ts";
import { dayText } from "#contract/clock-text.ts";
import type { Channel, Dossier, Intake, ReturnBy } from "#contract/dossier.ts";
import type { DossierRules } from "#contract/dossier-rules.ts";
import type { ProcedureTime } from "#contract/office.ts";
import type { Party } from "#contract/party.ts";
import type { FormSet } from "../../../dossier/forms/form-sets.ts";
import type { Occasion } from "../../../dossier/forms/occasion.ts";
import type { PaperSource } from "../../../dossier/forms/source.ts";
import type { Facts } from "../wording/fill.ts";
import { birthInWords, dayInWords, dueInWords, momentInWords } from "./dates.ts";
import { dong, grouped } from "./in-words.ts";

/** Room for the officer to write, on a draft. */
const toWrite = Array<string>(24).fill("………").join(" ");
const dateToWrite = "… giờ … phút, ngày … tháng … năm …";

/** The value of every placeholder of a dossier's paper (docs/papers.md); "" where there is none. */
export function factsOf(source: PaperSource): Facts {
  const { dossier, procedure, rules, occasion, set } = source;
  const { intake, received } = dossier;
  const [applicant] = intake.applicants;
  const submitter = intake.representative ?? applicant ?? null;
  const handlers = routeAgencies(dossier);
  return {
    ...officeFacts(rules, set, source.set.numbers[occasion.kind] ?? ""),
    code: dossier.code ?? "",
    procedure: procedure?.name.vi ?? "",
    procedureCode: intake.procedure.code,
    field: procedure?.field.name.vi ?? "",
    content: intake.summary || procedure?.shortName.vi || intake.procedure.code,
    applicant: applicantsInWords(intake),
    applicantCount: intake.applicants.length > 1 ? grouped(intake.applicants.length) : "",
    applicantAddress: intake.representative ? (applicant?.address ?? "") : "",
    ...partyFacts(submitter),
    notifyPhone: intake.notifyPhone ?? "",
    channel: channels[intake.channel],
    sets: two(intake.sets),
    time: procedure ? timeInWords(procedure.time) : "",
    received: received ? momentInWords(received.at) : "",
    receivedDay: received ? dayText(received.day) : "",
    receivedBy: received?.by.name ?? "",
    area: intake.area ?? "",
    fee: feeInWords(intake.fee),
    feeReceipt: intake.fee.receiptNumber ?? "",
    returnBy: returnInWords(intake.returnBy, rules.agency),
    returnAdvice: rules.phone === null ? "" : returnAdvice(intake.returnBy),
    competentAgency: procedure?.agencies.competent ?? handlers[0] ?? rules.agency,
    otherAgencies: handlers.filter((agency) => agency !== procedure?.agencies.competent).join("; "),
    note: rules.receiptNote?.vi ?? "",
    ...dueFacts(dossier),
    ...occasionFacts(occasion),
  };
}

export function officeFacts(rules: DossierRules, set: FormSet, formNumber: string): Facts {
  return {
    agency: rules.agency,
    parentAgency: rules.parentAgency,
    signedAt: rules.signedAt,
    agencyPhone: rules.phone ?? "",
    circular: set.circular,
    formNumber,
  };
}

function partyFacts(party: Party | null): Facts {
  return {
    submitter: party?.name ?? "",
    birth: party?.birth ? birthInWords(party.birth) : "",
    idNumber: party?.idNumber ?? "",
    address: party?.address ?? "",
    phone: party?.phone ?? "",
    email: party?.email ?? "",
  };
}

/** The promise that stands, and the first one where it was another. */
function dueFacts({ clock, firstDue }: Dossier): Facts {
  const due = clock?.deadline.due ?? null;
  return {
    due: due === null ? "" : dueInWords(due),
    firstDue: firstDue === null || firstDue === due ? "" : dueInWords(firstDue),
  };
}

function occasionFacts(occasion: Occasion): Facts {
  switch (occasion.kind) {
    case "receipt":
    case "control":
      return { officer: occasion.by.name, day: dayInWords(dayOf(occasion.at)) };
    case "supplement":
    case "refusal":
    case "stop":
      return { officer: occasion.by.name, day: dayInWords(dayOf(occasion.at)), reason: occasion.reason };
    case "apology":
      if (occasion.draft)
        return { officer: "", day: "", due: dueInWords(occasion.due), reason: toWrite, until: dateToWrite };
      return {
        officer: occasion.by.name,
        day: dayInWords(dayOf(occasion.at)),
        due: dueInWords(occasion.from),
        reason: occasion.reason,
        until: dueInWords(occasion.to),
      };
    default:
      return occasion satisfies never;
  }
}

const channels: Record<Channel, string> = {
  direct: "trực tiếp",
  online: "trực tuyến",
  post: "qua bưu chính công ích",
};

/** A procedure's time as its decision has it. */
export function timeInWords(time: ProcedureTime): string {
  switch (time.unit) {
    case "workingDay":
      return `${two(time.value)} ngày làm việc`;
    case "calendarDay":
      return `${two(time.value)} ngày`;
    case "hour":
      return `${two(time.value)} giờ làm việc`;
    case "sameDay":
      return "trong ngày làm việc; hồ sơ nhận sau 15 giờ được trả trong ngày làm việc tiếp theo";
    case "local":
      return "theo quy định của địa phương";
    default:
      return time satisfies never;
  }
}

function feeInWords({ amountVnd, state, receiptNumber }: Intake["fee"]): string {
  const receipt = receiptNumber ? `, biên lai số ${receiptNumber}` : "";
  switch (state) {
    case "unset":
      return "chưa ghi nhận";
    case "none":
      return amountVnd === 0 ? "không" : dong(amountVnd);
    case "exempt":
      return "được miễn";
    case "due":
      return `${dong(amountVnd)}, chưa nộp`;
    case "paid":
      return `${dong(amountVnd)}, đã nộp${receipt}`;
    default:
      return state satisfies never;
  }
}

function returnInWords(returnBy: ReturnBy, agency: string): string {
  return returnBy.kind === "counter"
    ? `tại Bộ phận Một cửa, ${agency}`
    : `qua dịch vụ bưu chính công ích, địa chỉ: ${returnBy.address}`;
}

/** Stands before the phone number to call, and goes with it. Whoever gets the result by post need not come, nor bring anything. */
function returnAdvice({ kind }: ReturnBy): string {
  return kind === "counter"
    ? "Khi đến nhận kết quả, Ông (Bà) vui lòng mang theo giấy này."
    : "Kết quả được gửi đến địa chỉ đã đăng ký; Ông (Bà) vui lòng giữ giấy này để tra cứu.";
}

/** The first by name; the others are in the list. */
function applicantsInWords({ applicants }: Intake): string {
  const [first, ...others] = applicants;
  if (!first) return "";
  return others.length === 0 ? first.name : `${first.name} và ${grouped(others.length)} người khác`;
}

function routeAgencies({ route }: Dossier): string[] {
  return [...new Set(route.map(({ agency }) => agency))];
}

const two = (value: number): string => String(value).padStart(2, "0");
