/**
 * A call older than this, in ms, is not spoken any more: whoever it was for has read it, or is gone. Here and not beside
 * the schemas, so that a page that needs only this brings no zod with it.
 */
export const spokenWithinMs = 90_000;
