import type { PrivacyWords } from "./vi.privacy.ts";

export const enPrivacy: PrivacyWords = {
  register: {
    title: "Register of dossiers",
    from: "From",
    to: "To",
    pdf: "Open PDF",
    excel: "Download Excel",
    note: "The register has full names: who opens it, and when, is on record.",
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
    eraseText: "The dossier and its history are gone for good. That it was erased, by whom and why stays on record.",
    eraseReason: "Why it is erased (5 characters at least)",
    reasonShort: "Not erased: the reason needs 5 characters at least.",
    erased: "The dossier is erased.",
    notEnded: "Not ended, so it can not be erased yet",
  },
};
