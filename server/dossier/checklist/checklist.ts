import type { CatalogueComponent } from "#contract/catalogue.ts";
import type { CheckedComponent, Dossier, Lack, PaperCount } from "#contract/dossier.ts";

/** One line of the checklist: what is asked for, what is there. */
export interface ChecklistLine {
  component: CatalogueComponent;
  count: PaperCount;
  /** Enough for the dossier to be received: whatever is not required always is. */
  complete: boolean;
}

const nothing: PaperCount = { original: 0, certified: 0, copy: 0 };

/** The published list of a procedure beside what was handed in, in the published order. */
export function checklist(
  components: readonly CatalogueComponent[],
  papers: readonly CheckedComponent[],
): ChecklistLine[] {
  const counts = new Map(papers.map(({ component, count }) => [component, count]));
  return components.map((component) => {
    const count = counts.get(component.id) ?? nothing;
    return { component, count, complete: !component.required || isEnough(component, count) };
  });
}

/**
 * An original stands in for a certified copy and either for a plain copy: who brings more than the law asks is not
 * sent home. A component with no count of its own is only shown, and there is nothing to hand in.
 */
function isEnough(asked: PaperCount, count: PaperCount): boolean {
  const overOriginal = count.original - asked.original;
  const overCertified = overOriginal + count.certified - asked.certified;
  return overOriginal >= 0 && overCertified >= 0 && overCertified + count.copy - asked.copy >= 0;
}

/**
 * What lies in the folder now: what was handed in first, and of what came with supplements as many as there are. A paper that was put
 * right came in place of the first one, so it is not counted twice.
 */
export function papersNow({ intake, supplied }: Pick<Dossier, "intake" | "supplied">): CheckedComponent[] {
  const papers = new Map(intake.papers.map((paper) => [paper.component, paper]));
  for (const paper of supplied.flatMap(({ brought }) => brought)) {
    const first = papers.get(paper.component);
    papers.set(paper.component, first ? { ...first, ...paper, count: most(first.count, paper.count) } : paper);
  }
  return [...papers.values()];
}

function most(a: PaperCount, b: PaperCount): PaperCount {
  return {
    original: Math.max(a.original, b.original),
    certified: Math.max(a.certified, b.certified),
    copy: Math.max(a.copy, b.copy),
  };
}

export function totalOf({ original, certified, copy }: PaperCount): number {
  return original + certified + copy;
}

/** What a supplement slip would ask for: the required papers that are not there. */
export function lacking(lines: readonly ChecklistLine[]): Lack[] {
  return lines
    .filter(({ complete }) => !complete)
    .map(({ component }) => ({ component: component.id, what: component.name.vi.slice(0, 300) }));
}

/** A component that is not on the published list, or is counted twice: the list is locked. Null when there is none. */
export function listFault(
  components: readonly CatalogueComponent[],
  papers: readonly CheckedComponent[],
): { fault: "noSuchComponent" | "paperTwice"; component: string } | null {
  const published = new Set(components.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { component } of papers) {
    if (!published.has(component)) return { fault: "noSuchComponent", component };
    if (seen.has(component)) return { fault: "paperTwice", component };
    seen.add(component);
  }
  return null;
}

/** What the list asks of everyone, as if it were there: papers that only some people need are counted one by one. */
export function everythingThere(components: readonly CatalogueComponent[]): CheckedComponent[] {
  return components
    .filter(({ required }) => required)
    .map(({ id, original, certified, copy }) => ({ component: id, count: { original, certified, copy } }));
}
