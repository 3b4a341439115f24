import paged from "./paged.css?inline";
import lists from "./paged-lists.css?inline";
import parts from "./paged-parts.css?inline";
import row from "./paged-row.css?inline";
import reach from "./reach.css?inline";
import reachLists from "./reach-lists.css?inline";
import reachRead from "./reach-read.css?inline";
import reachRow from "./reach-row.css?inline";

/**
 * Has the rules of the layout that is turned page by page apply where that is on, and be none of the page's elsewhere. All of
 * them begin with `html[data-paged]` or what comes with it; but whenever a screen comes, a browser styles anew whatever a rule
 * with `:has()` may be about, whether it applies or not: in the usual layout that was every third element of it.
 */
export function styleWherePaged(page: Document): void {
  const root = page.documentElement;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([paged, lists, parts, row, reach, reachRow, reachRead, reachLists].join("\n"));
  const apply = () => {
    page.adoptedStyleSheets = root.dataset.paged === undefined ? [] : [sheet];
  };
  // Before the next frame: nobody sees the one layout with the rules of the other.
  new MutationObserver(apply).observe(root, { attributeFilter: ["data-paged"] });
  apply();
}
