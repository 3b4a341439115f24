import type { PrivacyWords } from "./vi.privacy.ts";

export const enPrivacy: PrivacyWords = {
  register: {
    title: "Register of dossiers",
    from: "From",
    to: "To",
    pdf: "Open PDF",
    excel: "Download Excel",
    tickets: "Download tickets (CSV)",
    ticketsFile: (from, to) => `tickets-${from}-${to}.csv`,
    keptFrom: (day) => `Visits are kept from ${day} on: please choose no earlier first day.`,
    note: "The register of dossiers has full names, that of tickets how each officer was rated: who takes it, and when, is on record.",
    badPeriod: "Please choose a first day that is not after the last, and a year at most.",
  },
  subject: {
    tab: "Personal data",
    title: "What is held about one person",
    lead: "For people who ask to know or to erase what is held about them. Each time is on record: who, when and why.",
    idNumber: "The person's ID number",
    reason: "Reason",
    reasonHint: "Such as: letter 12 of 20/11/2026; 5 characters at least",
    find: "Find",
    found: (count) =>
      count === 0
        ? "Nothing is held about this person."
        : `${count === 1 ? "1 dossier names" : `${count} dossiers name`} this person.`,
    save: "Save as JSON",
    code: "Code",
    noCode: "no code yet",
    procedure: "Procedure",
    state: "State",
    day: "Day",
    opened: (time) => `opened ${time}`,
    received: (time) => `received ${time}`,
    needed: "Please enter the ID number and a reason, 5 characters or more each.",
    actions: "Actions",
    erase: "Erase",
    eraseTitle: (code) => `Erase dossier ${code} for good?`,
    eraseText:
      "The dossier and its history are gone for good. That it was erased, by whom and why stays on record. The province and other receivers keep what they already have; what is unsent will not be sent.",
    eraseReason: "Why it is erased (5 characters at least)",
    reasonShort: "Not erased: the reason needs 5 characters at least.",
    erased: (unsent) =>
      unsent === 0 ? "The dossier is erased." : `The dossier is erased, and ${unsent} unsent steps of it with it.`,
    notEnded: "Not ended, so it can not be erased yet",
  },
  kept: {
    keys: "Encryption keys",
    newest: "Key in use",
    older: "Older keys on the hub",
    noOlder: "none",
    resealing: (done, of) =>
      `Being encrypted anew with the new key: about ${done.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} records.`,
    keepOlder: "Please leave the older key files where they are until this is done.",
    resealed: (time) => `Every record was encrypted anew with the new key; done at ${time}.`,
    mayGo: "The older key files may be taken off the hub; keep them safe as long as a backup needs them.",
    taken: "Who took the register of tickets",
    noTaken: "Nobody took the register of tickets yet.",
    who: "Who",
    days: "Of which days",
    sweeps: "What was put away because its time was over",
    noSweeps: "Nothing's time was over yet.",
    when: "When",
    what: "Put away",
    swept: {
      dossiers: (count) => (count === 1 ? "1 dossier" : `${count.toLocaleString("en-GB")} dossiers`),
      contacts: (count) =>
        `phone numbers and e-mail addresses in ${count === 1 ? "1 dossier" : `${count.toLocaleString("en-GB")} dossiers`}`,
      visits: (count) =>
        `${count === 1 ? "1 visit" : `${count.toLocaleString("en-GB")} visits`}, with the journal of their days`,
    },
  },
};
