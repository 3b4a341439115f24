import { request } from "node:http";
import type { Socket } from "node:net";

/**
 * A screen that only listens, as cheap as one can be: a WebSocket that answers pings and hands on what comes. A thousand
 * full clients in one process would spend longer on parsing than the server under test spends on sending.
 * The protocol is Engine.IO 4 and Socket.IO 5; every frame here is text, and a server's frames are not masked.
 */
export interface Screen {
  close(): void;
}

export interface ScreenParts {
  url: string;
  /** The handshake, as `auth` of a Socket.IO client. */
  auth: unknown;
  /** Everything that is neither a ping nor the handshake: `42["view",…]`. */
  onMessage: (text: Buffer) => void;
}

const ping = 0x32; // "2"
const open = 0x30; // "0"
const message = 0x34; // "4"
const connected = 0x30; // "40"
const refused = 0x34; // "44"
const textFrame = 0x81;
const closeFrame = 0x88;
const handshakeWithinMs = 20_000;

/** Resolves once the server has let it in; throws what it was refused with. */
export function openScreen({ url, auth, onMessage }: ScreenParts): Promise<Screen> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/ws/?EIO=4&transport=websocket`, {
      headers: {
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": Buffer.from("a bench's screen").toString("base64"),
      },
    });
    asked.once("error", reject);
    asked.once("response", (response) => reject(new Error(`no upgrade: ${response.statusCode}`)));
    asked.once("upgrade", (_, socket: Socket, head: Buffer) => {
      const late = setTimeout(() => fail("the handshake took too long"), handshakeWithinMs);

      function fail(why: string): void {
        clearTimeout(late);
        socket.destroy();
        reject(new Error(why));
      }

      socket.setNoDelay(true);
      socket.once("error", (error) => fail(error.message));
      socket.once("close", () => fail("closed by the server"));
      const take = createFrames((text, kind) => {
        if (kind === closeFrame) socket.end();
        else if (text[0] === ping) socket.write(frame("3"));
        else if (text[0] === open) socket.write(frame(`40${JSON.stringify(auth)}`));
        else if (text[0] === message && text[1] === refused) fail(text.toString());
        else if (text[0] === message && text[1] === connected) {
          clearTimeout(late);
          resolve({ close: () => socket.destroy() });
        } else onMessage(text);
      });
      if (head.length > 0) take(head);
      socket.on("data", take);
    });
    asked.end();
  });
}

/** Cuts a stream of a server's frames into their payloads. */
function createFrames(onFrame: (payload: Buffer, kind: number) => void): (chunk: Buffer) => void {
  let rest: Buffer | null = null;
  return (chunk) => {
    const data: Buffer = rest ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    for (;;) {
      const bounds = frameAt(data, at);
      if (!bounds) break;
      onFrame(data.subarray(bounds.from, bounds.to), data[at] ?? textFrame);
      at = bounds.to;
    }
    rest = at < data.length ? data.subarray(at) : null;
  };
}

/** Where the payload of the frame at `at` lies; null while it has not come whole. */
function frameAt(data: Buffer, at: number): { from: number; to: number } | null {
  const short = data[at + 1];
  if (short === undefined) return null;
  let from = at + 2;
  let length = short;
  if (short === 126) {
    if (data.length < at + 4) return null;
    length = data.readUInt16BE(at + 2);
    from = at + 4;
  } else if (short === 127) {
    if (data.length < at + 10) return null;
    length = Number(data.readBigUInt64BE(at + 2));
    from = at + 10;
  }
  return data.length < from + length ? null : { from, to: from + length };
}

/** A client's frame must be masked; a mask of zeros leaves the text as it is. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? Buffer.from([textFrame, 0x80 | payload.length])
      : Buffer.from([textFrame, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}
