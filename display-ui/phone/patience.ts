/**
 * What is not answered by then is no answer: a network that went away without a word keeps nobody waiting.
 * @throws what `work` throws, and when it takes more than so many ms
 */
export async function withPatience<Result>(
  ms: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ms);
  try {
    return await work(patience.signal);
  } finally {
    clearTimeout(timer);
  }
}
