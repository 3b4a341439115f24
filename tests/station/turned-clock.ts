/** Sets this process's clock: its parent says by IPC how many milliseconds it is ahead of the machine's, and hears when it is so. */
export function turnClock(): void {
  const real = Date.now.bind(Date);
  let ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
  Date.now = () => real() + ahead;
  process.on("message", (message: { ahead?: number }) => {
    if (message.ahead === undefined) return;
    ahead = message.ahead;
    process.send?.({ turned: ahead });
  });
}
