import type { Browser } from "playwright-core";

/** A moving picture of a second or two as browsers record it: WebM, with a tone. */
export async function recordVideo(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 320;
    canvas.height = 180;
    const pen = canvas.getContext("2d");
    const audio = new AudioContext();
    const tone = audio.createMediaStreamDestination();
    const oscillator = new OscillatorNode(audio);
    oscillator.connect(tone);
    oscillator.start();
    const stream = new MediaStream([...canvas.captureStream(15).getTracks(), ...tone.stream.getTracks()]);
    const recorder = new MediaRecorder(stream, { mimeType: "video/webm;codecs=vp8,opus" });
    const parts: Blob[] = [];
    recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
    recorder.start();
    if (pen) {
      pen.fillStyle = "#12836d";
      pen.fillRect(0, 0, 320, 180);
      pen.fillStyle = "#f1dfb8";
    }
    for (let frame = 0; frame < 30; frame++) {
      pen?.fillRect(frame * 10, 0, 10, 180);
      await new Promise((resolve) => setTimeout(resolve, 1_000 / 15));
    }
    const ended = new Promise((resolve) => recorder.addEventListener("stop", resolve));
    recorder.stop();
    await ended;
    await audio.close();
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  await page.close();
  return Buffer.from(base64, "base64");
}
