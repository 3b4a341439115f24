import type { Text } from "#contract/text.ts";

/** Vietnamese, and English small beside it. */
export function Both({ text }: { text: Text }) {
  return (
    <span className="both">
      <span className="vi">{text.vi}</span>
      {/* The space keeps the two apart for whoever listens instead of looks. */}{" "}
      <span className="en" lang="en">
        {text.en}
      </span>
    </span>
  );
}
