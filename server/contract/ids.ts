import { z } from "zod";

/** A settings id: what a person may read and type in the settings file. */
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/);

export const OfficeId = slug.brand<"OfficeId">();
export type OfficeId = z.infer<typeof OfficeId>;
export const ServiceId = slug.brand<"ServiceId">();
export type ServiceId = z.infer<typeof ServiceId>;
export const CounterId = slug.brand<"CounterId">();
export type CounterId = z.infer<typeof CounterId>;
export const ZoneId = slug.brand<"ZoneId">();
export type ZoneId = z.infer<typeof ZoneId>;
export const PriorityGroupId = slug.brand<"PriorityGroupId">();
export type PriorityGroupId = z.infer<typeof PriorityGroupId>;
export const OutcomeId = slug.brand<"OutcomeId">();
export type OutcomeId = z.infer<typeof OutcomeId>;
export const RatingLevelId = slug.brand<"RatingLevelId">();
export type RatingLevelId = z.infer<typeof RatingLevelId>;
/** Something of the hall screens' playlist. */
export const PlaylistItemId = slug.brand<"PlaylistItemId">();
export type PlaylistItemId = z.infer<typeof PlaylistItemId>;
/** A picture or video that was brought in: the SHA-256 of what is in it, and what it is. */
export const MediaFile = z
  .string()
  .regex(/^[0-9a-f]{64}\.(jpg|png|webp|mp4|webm)$/)
  .brand<"MediaFile">();
export type MediaFile = z.infer<typeof MediaFile>;
/** A piece of hardware listed in the settings: a printer, a keypad, a scanner, a board. */
export const HardwareId = slug.brand<"HardwareId">();
export type HardwareId = z.infer<typeof HardwareId>;

/** National procedure code, `1.001193`, with an optional local suffix `.000.00.00.H55`. */
export const ProcedureCode = z
  .string()
  .regex(/^\d\.\d{6}(\.[0-9A-Z]{2,3}){0,4}$/)
  .brand<"ProcedureCode">();
export type ProcedureCode = z.infer<typeof ProcedureCode>;

/** A calendar day in Asia/Ho_Chi_Minh, `2026-11-23`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .brand<"Day">();
export type Day = z.infer<typeof Day>;

/** One or two capital letters before a number. */
export const LabelPrefix = z.string().regex(/^[A-ZĐ]{1,2}$/);

/** What a person reads on paper and hears: prefix and number, `A025`. */
export const TicketLabel = z
  .string()
  .regex(/^[A-ZĐ]{1,2}\d{3,}$/)
  .brand<"TicketLabel">();
export type TicketLabel = z.infer<typeof TicketLabel>;

/** `<office>.<day>.<label>`: unique by construction, so a number can not exist twice. */
export const TicketId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}\.\d{4}-\d{2}-\d{2}\.[A-ZĐ]{1,2}\d{3,9}$/)
  .brand<"TicketId">();
export type TicketId = z.infer<typeof TicketId>;

/** Made by the client; a repeat of the same id gets the same answer and does nothing. */
export const CommandId = z.uuid().brand<"CommandId">();
export type CommandId = z.infer<typeof CommandId>;

/** A person who signs in. */
export const AccountId = z.uuid().brand<"AccountId">();
export type AccountId = z.infer<typeof AccountId>;
/** A paired screen or agent. */
export const DeviceId = z.uuid().brand<"DeviceId">();
export type DeviceId = z.infer<typeof DeviceId>;

/** An intake record, made by the officer's screen: opening the same one twice makes one. */
export const DossierId = z.uuid().brand<"DossierId">();
export type DossierId = z.infer<typeof DossierId>;

/**
 * Mã hồ sơ, `H29.19-261123-0004`: agency, receiving day, number of that day. Codes of other systems
 * have longer days and numbers; ours are strict (`server/dossier/code`).
 */
export const DossierCode = z
  .string()
  .max(48)
  .regex(/^[0-9A-Z]+(\.[0-9A-Z]+)*-(\d{6}|\d{8})-\d{4,7}$/)
  .brand<"DossierCode">();
export type DossierCode = z.infer<typeof DossierCode>;

export function ticketId(office: OfficeId, day: Day, label: TicketLabel): TicketId {
  return `${office}.${day}.${label}` as TicketId;
}

/** `A001`; three digits, widening from 1000 on. */
export function labelOf(prefix: string, number: number): TicketLabel {
  return `${prefix}${String(number).padStart(3, "0")}` as TicketLabel;
}

export function labelOfTicket(ticket: TicketId): TicketLabel {
  return ticket.slice(ticket.lastIndexOf(".") + 1) as TicketLabel;
}

export function officeOfTicket(ticket: TicketId): OfficeId {
  return ticket.slice(0, ticket.indexOf(".")) as OfficeId;
}

export function dayOfTicket(ticket: TicketId): Day {
  return ticket.slice(ticket.indexOf(".") + 1, ticket.lastIndexOf(".")) as Day;
}
