import type { Fields } from "./fields.ts";

/** What was on record of the fee when a version with another one was taken over: shown beside the question, and not saved. */
export const feeBefore = "fee.before";

/**
 * The fee as one says what became of it: the published one, unless another amount was typed with it in sight.
 * @param published in đ; null where the province sets it, and the officer types it
 */
export function feeSaid(fields: Fields, state: string, published: number | null): Fields {
  const isTyped = published === null || fields["fee.typedFor"] === String(published);
  return { "fee.state": state, ...(isTyped ? {} : { "fee.amount": String(published), "fee.typedFor": "" }) };
}

export function feeTyped(digits: string, published: number | null): Fields {
  const differs = published !== null && Number(digits || "0") !== published;
  return { "fee.amount": digits, "fee.typedFor": differs ? String(published) : "" };
}

/** Under a version with another fee it is asked anew what became of it, whatever was said of the old one. */
export function feeUnder(published: number | null, fields: Fields): Fields {
  const { "fee.state": state = "unset", "fee.amount": amount = "0" } = fields;
  if (published === null || Number(amount) === published || state === "exempt") return {};
  // Where there was no fee, there is nothing to remind of.
  const said = (state === "paid" || state === "due") && Number(amount) > 0;
  return {
    "fee.state": published === 0 ? "none" : "unset",
    "fee.amount": String(published),
    "fee.typedFor": "",
    ...(said ? { [feeBefore]: `${state} ${amount}` } : {}),
  };
}
