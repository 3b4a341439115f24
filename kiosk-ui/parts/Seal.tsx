import { Icon, type IconName } from "./Icon.tsx";
import "./seal.css";

/** What a message is about, in the middle of the drum: seen before a word is read. */
export function Seal({ name }: { name: IconName }) {
  return (
    <span className="seal">
      <img src="/look/drum.svg" alt="" />
      <Icon name={name} />
    </span>
  );
}
