/** Lets the hall have its turn: an import of thousands of rows must delay nobody who takes a number. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
