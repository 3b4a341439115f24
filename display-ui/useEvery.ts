import { useEffect, useState } from "react";

/** Runs the component again every `ms`, with what `read` says then. */
export function useEvery<Value>(ms: number, read: () => Value): Value {
  const [value, setValue] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setValue(read()), ms);
    return () => clearInterval(timer);
  }, [ms, read]);
  return value;
}

/** Goes round `count` things, `ms` for each; 0 while there is one or none. */
export function useRound(count: number, ms: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (count < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), ms);
    return () => clearInterval(timer);
  }, [count, ms]);
  return count < 2 ? 0 : turn % count;
}
