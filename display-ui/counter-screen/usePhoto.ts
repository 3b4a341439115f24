import { useEffect, useRef, useState } from "react";
import type { AccountId } from "#contract/ids.ts";

interface Photo {
  account: AccountId;
  /** As the hub tells it, to ask whether it is still the one. */
  tag: string | null;
  /** A data URL; null when there is none. */
  source: string | null;
}

/** A photo that was replaced is seen after this long, or as soon as the hub is back. */
const everyMs = 60_000;

/**
 * The photo of whoever sits at the counter, as a data URL; null without one.
 * @param live nothing is asked while the hub is away
 */
export function usePhoto(token: string, account: AccountId | null, live: boolean): string | null {
  const [photo, setPhoto] = useState<Photo | null>(null);
  const known = useRef<Photo | null>(null);

  useEffect(() => {
    if (!account || !live) return;
    const stopped = new AbortController();
    async function look(of: AccountId) {
      const tag = known.current?.account === of ? known.current.tag : null;
      const found = await fetchPhoto(token, of, tag, stopped.signal).catch(() => null);
      if (!found || stopped.signal.aborted) return;
      known.current = found;
      setPhoto(found);
    }
    void look(account);
    const timer = setInterval(() => void look(account), everyMs);
    return () => {
      clearInterval(timer);
      stopped.abort();
    };
  }, [token, account, live]);

  return photo && photo.account === account ? photo.source : null;
}

/** Null when it is still the one. Rejects when the hub gave no answer that can be used. */
async function fetchPhoto(
  token: string,
  account: AccountId,
  tag: string | null,
  signal: AbortSignal,
): Promise<Photo | null> {
  const response = await fetch(`/api/accounts/${account}/photo`, {
    headers: { authorization: `Bearer ${token}`, ...(tag ? { "if-none-match": tag } : {}) },
    signal,
  });
  if (response.status === 304) return null;
  if (response.status === 204) return { account, tag: null, source: null };
  if (!response.ok) throw new Error(`no photo: ${response.status}`);
  return { account, tag: response.headers.get("etag"), source: await dataUrl(await response.blob()) };
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
