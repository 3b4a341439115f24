import { type Channel, type Transport, TransportError } from "../driver.ts";

interface Line {
  channel: Promise<Channel>;
  users: number;
}

/**
 * Several devices on one line (RS-485): the line is opened for the first of them and closed after the last. Each
 * write goes out whole, so frames never mix.
 */
export function sharedTransport(transport: Transport): Transport {
  let current: Line | null = null;

  function forget(line: Line): void {
    if (current === line) current = null;
  }

  function line(): Line {
    if (current) return current;
    const fresh: Line = { channel: transport.open(), users: 0 };
    fresh.channel.then(
      (channel) => channel.closed.then(() => forget(fresh)),
      () => forget(fresh),
    );
    current = fresh;
    return fresh;
  }

  return {
    async open() {
      const mine = line();
      mine.users += 1;
      const channel = await mine.channel;
      return partOf(channel, () => {
        mine.users -= 1;
        if (mine.users > 0) return false;
        forget(mine);
        return true;
      });
    },
  };
}

/** @param leave says whether the last user left */
function partOf(channel: Channel, leave: () => boolean): Channel {
  let on = true;
  let markLeft: () => void = () => {};
  const left = new Promise<void>((resolve) => {
    markLeft = resolve;
  });
  const stops = new Set<() => void>();
  const release = (): boolean => {
    if (!on) return false;
    on = false;
    for (const stop of stops) stop();
    markLeft();
    return leave();
  };
  return {
    closed: Promise.race([channel.closed, left]),
    async write(bytes, patienceMs) {
      if (!on) throw new TransportError("unreachable", "this device has left the line");
      await channel.write(bytes, patienceMs);
    },
    onBytes(listener) {
      const stop = channel.onBytes(listener);
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    end: async (patienceMs) => (release() ? channel.end(patienceMs) : "clean"),
    drop: () => {
      if (release()) channel.drop();
    },
  };
}
