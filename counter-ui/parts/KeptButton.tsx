import { Button, type ButtonProps } from "@mantine/core";

interface Props extends ButtonProps {
  /** Nothing comes of pressing it now. */
  off: boolean;
  onClick: () => void;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "data-testid": string;
}

/** A button that stays where keyboard and screen reader find it while it is off: focus is not lost when the hub goes away. */
export function KeptButton({ off, onClick, ...rest }: Props) {
  return (
    <Button
      variant="default"
      {...rest}
      aria-disabled={off || undefined}
      data-disabled={off}
      onClick={() => !off && onClick()}
    />
  );
}
