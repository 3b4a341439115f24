import { describe } from "vitest";
import { openMemory } from "../../server/storage/memory/store.ts";
import { cataloguesContract } from "./catalogues-contract.ts";
import { journalContract } from "./journal-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { visitsContract } from "./visits-contract.ts";

describe("storage in memory", () => {
  const kind = { open: async () => openMemory(), reopen: null };
  journalContract(kind);
  visitsContract(kind);
  peopleContract(kind);
  cataloguesContract(kind);
});
