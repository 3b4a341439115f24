import type { HallScreensChange, HallScreensNow } from "#contract/hall-screens.ts";
import type { MediaTaken } from "#contract/media.ts";
import { ask, type Result, resultOf } from "../../../http.ts";

export const screensHttp = {
  now: () => ask<HallScreensNow>("GET", "/api/settings/screens"),
  change: (change: HallScreensChange) => ask<HallScreensNow>("PATCH", "/api/settings/screens", change),
};

/** How far a file has come: the share that was sent, 0 to 1. */
export interface Upload {
  /** Null when it was called off. */
  done: Promise<Result<MediaTaken> | null>;
  cancel(): void;
}

/** Sends a picture or a video. `fetch` does not tell how far it is. */
export function sendMedia(file: Blob, onShare: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Result<MediaTaken> | null>((resolve) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0));
    request.addEventListener("abort", () => resolve(null));
    request.addEventListener("loadend", () => resolve(resultOf<MediaTaken>(request.status, request.responseText)));
  });
  request.open("POST", "/api/media");
  request.setRequestHeader("content-type", "application/octet-stream");
  request.send(file);
  return { done, cancel: () => request.abort() };
}
