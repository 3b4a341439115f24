/** As the contract's `Username` and `Password` say: told to people before they type. */
export const shortestPassword = 8;

export function isUsername(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{1,31}$/.test(text.trim().toLowerCase());
}

export function isPassword(text: string): boolean {
  return text.length >= shortestPassword && text.length <= 200;
}
