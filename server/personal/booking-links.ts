import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { BookingId, type CardProof, type Holder } from "#contract/booking.ts";
import { appointmentCode } from "#contract/identify/appointment-code.ts";
import { appointmentIn } from "#contract/identify/page-link.ts";
import type { TicketId } from "#contract/ids.ts";
import type { Keyring } from "./keyring.ts";

/** Codes by which citizens reach and use what they booked or took from home. Nothing of them is stored. */
export interface BookingLinks {
  /** What the address of an appointment's page ends with. */
  linkOf(booking: BookingId): string;
  /** The appointment of such an end; null where the proof in it is wrong. */
  bookingOf(link: string): BookingId | null;
  /** What can be typed on arrival, by the newest key first: `LH-` and eight characters. */
  arrivalCodes(id: BookingId | TicketId): string[];
  /** What fits this ID card's number at this appointment, by the newest key first. */
  cardProofs(booking: BookingId, idNumber: string): CardProof[];
  /** Whose browser: the same for the same secret, and nothing to anyone without the key. */
  holderOf(browser: string): Holder;
  /** The id of an appointment that came in a list, by what names its row and the newest key first: the same for the same row. */
  listed(row: string): BookingId[];
}

const proofBytes = 18;
const shortBytes = 16;
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A link is the appointment's random id and HMAC-SHA-256 of it, cut to 144 bits; an arrival code is 35 bits of another HMAC, good
 * for a kiosk or a counter only, where tries are counted. Codes of older keys go on working.
 */
export function bookingLinks(keyring: Keyring): BookingLinks {
  const hmac = (key: KeyObject, what: string, text: string) =>
    createHmac("sha256", key).update(`${what}\0${text}`).digest();
  const proofsOf = (booking: BookingId) =>
    keyring.keys.map(({ link }) => hmac(link, "booking", booking).subarray(0, proofBytes));

  return {
    linkOf(booking) {
      const id = Buffer.from(booking.replaceAll("-", ""), "hex").toString("base64url");
      return `${id}${proofsOf(booking)[0]?.toString("base64url")}`;
    },
    bookingOf(link) {
      const { id = "", proof = "" } = appointmentIn(link) ?? {};
      const bytes = Buffer.from(id, "base64url");
      // One way of writing a link: its last letter has bits to spare.
      if (bytes.toString("base64url") !== id) return null;
      const hex = bytes.toString("hex");
      const named = BookingId.safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
      if (!named.success) return null;
      const given = Buffer.from(proof, "base64url");
      const fits = proofsOf(named.data).map((one) => timingSafeEqual(one, given));
      return fits.includes(true) ? named.data : null;
    },
    arrivalCodes: (id) => keyring.keys.map(({ link }) => arrivalCode((round) => hmac(link, `arrival ${round}`, id))),
    cardProofs: (booking, idNumber) =>
      keyring.keys.map(({ link }) => shortened(hmac(link, "card", `${booking}\0${idNumber}`))),
    holderOf: (browser) => shortened(hmac(keyring.newest.link, "browser", browser)),
    listed: (row) => keyring.keys.map(({ link }) => uuidOf(hmac(link, "listed", row))),
  };
}

/** The first drawing whose check character is a letter: seven times in ten the very first. */
function arrivalCode(draw: (round: number) => Uint8Array): string {
  for (let round = 0; ; round++) {
    const seven = [...draw(round).subarray(0, 7)].map((byte) => letters[byte % letters.length]).join("");
    const code = appointmentCode(seven);
    if (code) return code;
  }
}

/** A UUID of the kind that holds whatever its maker likes (RFC 9562, version 8). */
function uuidOf(hash: Buffer): BookingId {
  const bytes = Buffer.from(hash.subarray(0, shortBytes));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return BookingId.parse(bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
}

function shortened(hash: Buffer): string {
  return hash.subarray(0, shortBytes).toString("base64url");
}
