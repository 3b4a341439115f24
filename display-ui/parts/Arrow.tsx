/** From the number to the counter. */
export function Arrow() {
  return (
    <svg className="arrow" viewBox="0 0 48 48" aria-hidden="true">
      <path d="M5 24h36M27 9l15 15-15 15" />
    </svg>
  );
}
