import { expect, it } from "vitest";
import { keepDesired } from "../../devices/desired.ts";
import { memoryCable } from "../../devices/transport/memory.ts";
import { pacedTransport } from "../../devices/transport/paced.ts";

it("lets writes begin so many ms apart, in order, and the first at once", async () => {
  const { near, far } = memoryCable();
  const arrived: { byte: number | undefined; at: number }[] = [];
  far.onBytes((bytes) => arrived.push({ byte: bytes[0], at: performance.now() }));
  const channel = await pacedTransport({ open: async () => near }, { gapMs: 30, bytesPerSecond: 100_000 }).open();
  const writes = Promise.all([1, 2, 3, 4].map((byte) => channel.write(Uint8Array.of(byte), 1_000)));
  await new Promise(setImmediate);
  expect(arrived[0]?.byte).toBe(1);
  await writes;
  expect(arrived.map(({ byte }) => byte)).toEqual([1, 2, 3, 4]);
  arrived.slice(1).forEach(({ at }, index) => {
    expect(at - (arrived[index]?.at ?? 0)).toBeGreaterThanOrEqual(29);
  });
});

it("lets no write begin before the one before has gone out at the speed of the line, and a silence after it", async () => {
  const { near, far } = memoryCable();
  const arrived: number[] = [];
  far.onBytes(() => arrived.push(performance.now()));
  const channel = await pacedTransport({ open: async () => near }, { gapMs: 5, bytesPerSecond: 120 }).open();
  // 12 bytes at 1200 baud: 100 ms.
  await Promise.all([12, 6, 1].map((bytes) => channel.write(new Uint8Array(bytes), 1_000)));
  const [first = 0, second = 0, third = 0] = arrived;
  expect(second - first).toBeGreaterThanOrEqual(110);
  expect(third - second).toBeGreaterThanOrEqual(60);
});

it("goes on after a write that failed, and ends with the line", async () => {
  const { near } = memoryCable();
  const channel = await pacedTransport({ open: async () => near }, { gapMs: 1, bytesPerSecond: 100_000 }).open();
  await channel.write(Uint8Array.of(1), 1_000);
  channel.drop();
  await expect(channel.write(Uint8Array.of(2), 1_000)).rejects.toThrow("unplugged");
  await expect(channel.write(Uint8Array.of(3), 1_000)).rejects.toThrow("unplugged");
});

it("tells a slow device the newest state only", async () => {
  const written: number[] = [];
  let finish: () => void = () => {};
  const shown = keepDesired<number>({
    encode: (state) => Uint8Array.of(state),
    write(bytes) {
      written.push(bytes[0] ?? 0);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    everyMs: 60_000,
  });
  for (const state of [1, 2, 3, 4]) shown.set(state);
  expect(written).toEqual([1]);
  finish();
  await expect.poll(() => written).toEqual([1, 4]);
  finish();
  // The same again is nothing new, however often it comes: a hub tells all it wants with every change.
  for (let time = 0; time < 50; time += 1) shown.set(4);
  await new Promise(setImmediate);
  expect(written).toEqual([1, 4]);
  shown.set(5);
  await expect.poll(() => written).toEqual([1, 4, 5]);
  finish();
  shown.stop();
});
