/**
 * What brings nothing for so long, in ms, is given up. Not what takes long: a video of hundreds of megabytes over a slow line does, and a
 * limit by its size would have to guess at the line. A hub that is there sends something every few seconds.
 */
const silenceMs = 30_000;

/**
 * Fetches a file and reads all of it.
 * @throws what `read` throws, and where the hub is not reached, or is silent for too long
 */
export async function fetchPatiently<Result>(
  path: string,
  read: (answer: Response) => Promise<Result>,
): Promise<Result> {
  const silence = new AbortController();
  let timer = setTimeout(giveUp, silenceMs);
  function giveUp(): void {
    silence.abort();
  }
  const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, on) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, silenceMs);
      on.enqueue(bytes);
    },
  });
  try {
    const answer = await fetch(path, { signal: silence.signal });
    return await read(new Response(answer.body?.pipeThrough(heard) ?? null, answer));
  } finally {
    clearTimeout(timer);
  }
}
