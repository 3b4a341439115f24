import type { Stop } from "./stop.ts";

/** A picture that was taken. */
export interface Shot extends Pick<Stop, "name" | "what" | "screens"> {
  file: string;
  width: number;
  height: number;
}

/** The page that lists the pictures, one line each. */
export function indexOf(shots: readonly Shot[]): string {
  const rows = shots.map(
    ({ file, what, screens, width, height }) =>
      `| [${file}](${file}) | ${what} | ${width} × ${height} | ${screens.map((screen) => `\`${screen}\``).join(" ")} |`,
  );
  return `# Every screen in its states

Taken of the demonstration by \`npm run screens\`, which makes this page too; half as large as the screens are.

| picture | what there is to see | screen | drawn by |
|---|---|---|---|
${rows.join("\n")}
`;
}
