// In a file of its own, so that a page may refuse what is too large before it sends it, without the schemas of `media.ts`.

/** The largest picture and the largest video that are taken in, in bytes. */
export const mostImageBytes = 16_000_000;
export const mostVideoBytes = 500_000_000;
