/** Browsers send where a page came from; anything without it is not a browser and needs its own proof anyway. */
export function originIsAllowed(
  headers: { origin?: string | undefined; host?: string | undefined },
  allowed: readonly string[],
): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  return origin === `http://${host}` || origin === `https://${host}` || allowed.includes(origin);
}
