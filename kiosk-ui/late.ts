import { useEffect, useState } from "react";

/** What has lasted for so long; null until then, and as soon as it is over. What is over at once is not worth drawing. */
export function useLate<Value>(value: Value | null, afterMs: number): Value | null {
  const [lasting, setLasting] = useState<Value | null>(null);
  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(() => setLasting(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return lasting === value ? value : null;
}
