/** What somebody typed: read, or already answered with what it should have been. */
export type Typed<Values> = { state: "read"; values: Values } | { state: "answered" };

/**
 * Reads a command line. What is not understood, or not sound, is answered with its fault and the usage, and exit code 2;
 * `--help` with the usage.
 * @param read    throws for options that are not known
 * @param isSound false for values that can not be meant
 */
export function readOptions<Values extends { help: boolean }>(
  read: () => Values,
  { usage, isSound }: { usage: string; isSound: (values: Values) => boolean },
): Typed<Values> {
  let values: Values;
  try {
    values = read();
  } catch (error) {
    return refused(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
  if (values.help) {
    process.stdout.write(usage);
    return { state: "answered" };
  }
  return isSound(values) ? { state: "read", values } : refused(usage);
}

function refused(text: string): { state: "answered" } {
  process.stderr.write(text);
  process.exitCode = 2;
  return { state: "answered" };
}
