/** Why a device's node could not be opened, for whoever reads the log or runs `devices:check`. */
export function whyNotOpened(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
      return `${path}: this account may not open it (EACCES); see the udev rule for hidraw in docs/hardware.md`;
    case "ENOENT":
      return `${path}: there is no such device (ENOENT); is it plugged in?`;
    default:
      return `${path}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
