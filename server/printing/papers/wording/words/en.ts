import type { Words } from "./vi.ts";

export const en: Words = {
  noSuchPaper: "no paper has this name; this file is not used",
  brackets: (where) => `${where}: a bracket { or } stands alone`,
  noPlaceholder: (where, name) => `${where}: this paper has no placeholder {${name}}`,
  noTable: (where, table) => `${where}: this paper has no table "${table}"`,
  noHead: (where, column) => `${where}: the column "${column}" has no head`,
  noColumn: (where, column) => `${where}: there is no column "${column}"`,
};
