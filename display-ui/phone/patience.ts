/** What is not answered by then is no answer: a network that went away without a word keeps nobody waiting. */
const patienceMs = 5_000;

/** @throws what `work` throws, and when it takes too long */
export async function withPatience<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    return await work(patience.signal);
  } finally {
    clearTimeout(timer);
  }
}
