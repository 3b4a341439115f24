/** Line drawings on a 24-unit square, in the colour of the text around them. */
const paths = {
  ticket:
    "M4 6h16a2 2 0 0 1 2 2v1.5a2.5 2.5 0 0 0 0 5V16a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-1.5a2.5 2.5 0 0 0 0-5V8a2 2 0 0 1 2-2ZM13 6v2M13 11v2M13 16v2",
  card: "M3.5 5h17A1.5 1.5 0 0 1 22 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 17.5v-11A1.5 1.5 0 0 1 3.5 5ZM8 9a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM5 16.2c.5-1.3 1.6-2 3-2s2.5.7 3 2M14 9.5h5M14 13h5",
  dossier:
    "M3 6.5A1.5 1.5 0 0 1 4.5 5H9l2 2.5h8.5A1.5 1.5 0 0 1 21 9v9.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5ZM7.5 12h9M7.5 15.5h6",
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.3 15.3 20.5 20.5",
  scan: "M3 8V5a2 2 0 0 1 2-2h3M16 3h3a2 2 0 0 1 2 2v3M21 16v3a2 2 0 0 1-2 2h-3M8 21H5a2 2 0 0 1-2-2v-3M3 12h18",
  printer: "M7 8V3h10v5M7 17H5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M7 14h10v7H7Z",
  paper: "M6 3h12v17l-2-1.5-2 1.5-2-1.5-2 1.5-2-1.5L6 20ZM9.5 8h5M9.5 12h5",
  alert: "M12 4 2.8 19.5h18.4ZM12 10v4.5M12 17v.1",
  back: "M20 12H4M10.5 5.5 4 12l6.5 6.5",
  next: "M4 12h16M13.5 5.5 20 12l-6.5 6.5",
  up: "M12 20V4M5.5 10.5 12 4l6.5 6.5",
  down: "M12 4v16M5.5 13.5 12 20l6.5-6.5",
  check: "M4.5 12.5 10 18 20 6.5",
  clock: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM12 7.5V12l3 2",
  help: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM9.3 9.4a2.8 2.8 0 1 1 4 2.6c-.9.5-1.3 1-1.3 2M12 17v.1",
  erase: "M9 5h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9l-6.5-7ZM11.5 9.5l5 5M16.5 9.5l-5 5",
  link: "M5 9a10 10 0 0 1 14 0M8 12.5a6 6 0 0 1 8 0M12 17v.1M3.5 3.5l17 17",
  windows:
    "M8 9V5a1.5 1.5 0 0 1 1.5-1.5h10A1.5 1.5 0 0 1 21 5v8.5a1.5 1.5 0 0 1-1.5 1.5H16M4.5 9h10A1.5 1.5 0 0 1 16 10.5V19a1.5 1.5 0 0 1-1.5 1.5h-10A1.5 1.5 0 0 1 3 19v-8.5A1.5 1.5 0 0 1 4.5 9ZM3 13h13",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
