import type { PersonRole } from "#contract/actor.ts";

export interface DemonstrationAccount {
  username: string;
  name: string;
  role: PersonRole;
  /** Printed at start: these accounts stop working once a real administrator exists. */
  password: string;
}

/** One easy password per role, so that the few lines printed at start are enough. */
const passwords: Record<PersonRole, string> = {
  officer: "motcua-2026",
  supervisor: "giamsat-2026",
  admin: "quantri-2026",
};

const officers = [
  ["hoa", "Nguyễn Thị Hoa"],
  ["minh", "Trần Văn Minh"],
  ["lan", "Phạm Thị Lan"],
  ["tuan", "Lê Anh Tuấn"],
  ["huong", "Vũ Thị Hương"],
  ["dung", "Đỗ Tiến Dũng"],
  ["mai", "Bùi Thị Mai"],
  ["son", "Hoàng Ngọc Sơn"],
  ["thao", "Đặng Thu Thảo"],
  ["quang", "Ngô Đức Quang"],
] as const;

export const demonstrationAccounts: DemonstrationAccount[] = [
  ...officers.map(([username, name]) => account("officer", username, name)),
  account("supervisor", "ha", "Phan Thu Hà"),
  account("admin", "khanh", "Dương Quốc Khánh"),
];

function account(role: PersonRole, username: string, name: string): DemonstrationAccount {
  return { username, name, role, password: passwords[role] };
}
