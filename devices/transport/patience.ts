import { TransportError } from "../driver.ts";

/** The work's answer, or a throw of `TransportError` with this code once `ms` are over. */
export async function within<T>(ms: number, code: "unreachable" | "stalled", work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TransportError(code, `nothing within ${ms} ms`, "silent")), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
