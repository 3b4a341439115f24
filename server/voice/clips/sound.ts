/** One channel of sound: samples from -1 to 1. */
export interface Sound {
  samples: Float32Array;
  /** Samples a second. */
  rate: number;
}

const headerBytes = 44;
/** What is this much quieter than the loudest moment is silence: 45 dB. */
const silence = 10 ** (-45 / 20);
/** Kept before and after the voice, in seconds, so that no consonant is cut. */
const margin = 0.012;
/** Root mean square of what is spoken: -20 dB of full scale. */
const loudness = 10 ** (-20 / 20);
/** No sample is larger: -1.5 dB, since an encoder overshoots a little. */
const peak = 10 ** (-1.5 / 20);

/** Reads a WAV file of 16 bits and one channel, whatever it says of its own length: espeak-ng writes to a pipe. */
export function fromWav(file: Buffer): Sound {
  const rate = file.readUInt32LE(24);
  if (file.toString("latin1", 0, 4) !== "RIFF" || file.readUInt16LE(22) !== 1 || file.readUInt16LE(34) !== 16)
    throw new Error("not a WAV file of one channel and 16 bits");
  const samples = Float32Array.from({ length: Math.floor((file.length - headerBytes) / 2) }, (_, at) => {
    return file.readInt16LE(headerBytes + at * 2) / 32_768;
  });
  return { samples, rate };
}

export function toWav({ samples, rate }: Sound): Buffer {
  const file = Buffer.alloc(headerBytes + samples.length * 2);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(file.length - 8, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, at) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), headerBytes + at * 2);
  });
  return file;
}

/** Without the silence around it. */
export function trimmed({ samples, rate }: Sound): Sound {
  const threshold = peakOf(samples) * silence;
  const first = samples.findIndex((sample) => Math.abs(sample) > threshold);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > threshold);
  const around = Math.round(margin * rate);
  return { samples: samples.slice(Math.max(0, first - around), last + 1 + around), rate };
}

/** As loud as every other clip, by what is heard of it: its quiet parts do not count. */
export function levelled({ samples, rate }: Sound): Sound {
  const gain = Math.min(loudness / spokenLoudness({ samples, rate }), peak / peakOf(samples));
  return { samples: samples.map((sample) => sample * gain), rate };
}

/** Root mean square of the 20 ms frames that are less than 25 dB below the loudest. */
export function spokenLoudness({ samples, rate }: Sound): number {
  const length = Math.round(rate * 0.02);
  const powers = Array.from({ length: Math.ceil(samples.length / length) }, (_, at) => {
    const frame = samples.subarray(at * length, (at + 1) * length);
    return frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length;
  });
  const loud = powers.filter((power) => power > Math.max(...powers) * 10 ** -2.5);
  return Math.sqrt(loud.reduce((sum, power) => sum + power, 0) / loud.length);
}

/** Without clicks where it begins and ends. */
export function faded({ samples, rate }: Sound): Sound {
  const length = Math.round(rate * 0.005);
  const near = (at: number) => Math.min(1, at / length, (samples.length - 1 - at) / length);
  return { samples: samples.map((sample, at) => sample * near(at)), rate };
}

function peakOf(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}
