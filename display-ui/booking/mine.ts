/** What this browser keeps: its own secret, and where its number or appointments are. Nothing about the person. */
export interface Mine {
  /** Drawn at random the first time; the office sees only a keyed hash of it. */
  browser(): string;
  /** Pages of what was taken, the newest first. */
  paths(): string[];
  keep(path: string): void;
  forget(path: string): void;
}

const key = "mot-cua-booking";
const bytes = 18;
const most = 5;

interface Kept {
  browser: string;
  paths: string[];
}

/** A browser that keeps nothing gets a new secret with each page. */
export function readMine(storage: () => Storage): Mine {
  const kept = read();

  function read(): Kept {
    try {
      const { browser, paths } = JSON.parse(storage().getItem(key) ?? "{}");
      if (typeof browser === "string" && Array.isArray(paths))
        return { browser, paths: paths.filter((path) => typeof path === "string" && /^\/[th]\/[\w-]+$/.test(path)) };
    } catch {
      // Nothing can be kept here, or what was is damaged.
    }
    return { browser: drawn(), paths: [] };
  }

  function write(): void {
    try {
      storage().setItem(key, JSON.stringify(kept));
    } catch {
      // The page works all the same.
    }
  }

  return {
    browser() {
      write();
      return kept.browser;
    },
    paths: () => kept.paths,
    keep(path) {
      kept.paths = [path, ...kept.paths.filter((known) => known !== path)].slice(0, most);
      write();
    },
    forget(path) {
      kept.paths = kept.paths.filter((known) => known !== path);
      write();
    },
  };
}

function drawn(): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...random))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
