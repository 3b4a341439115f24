import { useWords } from "../words/speaking.ts";

/** The code that opens a ticket's page on a phone. Drawn by the hub, so that the kiosk needs nothing more. Nobody aims by ear. */
export function PhoneCode({ link }: { link: string }) {
  const { words } = useWords();
  return (
    <div className="phone-code" data-testid="phone-code">
      <img src={`${new URL(link).pathname}/code.svg`} alt="" />
      <p data-guide="skip">{words.ticket.phone}</p>
    </div>
  );
}
