import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { ScrollList } from "./ScrollList.tsx";
import "./overlay.css";

/** One thing to read before anything else: covers the screen, keeps the keyboard inside, gives the focus back. */
export function Overlay(props: {
  /** Null where nothing is wrong: the emblem, on the ground of an office's screens. */
  icon: IconName | null;
  title: string;
  /** What is always in sight, however long the rest is. */
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { icon, title, foot, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={icon ? "overlay" : "overlay starting"}
      aria-labelledby={titleId}
      onCancel={(event) => event.preventDefault()}
    >
      {icon ? <Icon name={icon} /> : <img className="overlay-emblem" src="/look/emblem.svg" alt="" />}
      <h2 id={titleId}>{title}</h2>
      <ScrollList className="overlay-body" label={title}>
        {children}
      </ScrollList>
      {foot}
    </dialog>
  );
}
