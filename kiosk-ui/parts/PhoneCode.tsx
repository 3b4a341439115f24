import { useWords } from "../words/speaking.ts";

/**
 * The code that opens a ticket's page on a phone. Drawn by the hub, so that the kiosk needs nothing more. Nobody aims by ear.
 * @param link null while there is none yet: its place is kept
 */
export function PhoneCode({ link }: { link: string | null }) {
  const { words } = useWords();
  return (
    <div className="phone-code" data-testid="phone-code">
      <img src={link === null ? undefined : `${new URL(link).pathname}/code.svg`} alt="" />
      <p data-guide="skip">{words.ticket.phone}</p>
    </div>
  );
}
