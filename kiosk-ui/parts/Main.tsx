import { createContext, type ReactNode, useContext } from "react";
import type { Place } from "../ahead.ts";

/** Where a screen is made ready that nobody sees yet; null for the one on the glass. */
export const BehindContext = createContext<Place | null>(null);

/** What is between the bar and the foot of the glass. One that is made ready has its size already. */
export function Main({ className, children }: { className: string; children: ReactNode }) {
  const behind = useContext(BehindContext);
  return behind ? (
    <main className={className} data-behind style={{ top: behind.top, height: behind.height }}>
      {children}
    </main>
  ) : (
    <main className={className}>{children}</main>
  );
}
