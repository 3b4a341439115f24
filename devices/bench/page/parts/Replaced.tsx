import "./replaced.css";
import { useWords } from "../speaking.ts";

/** Another window of this browser is the bench now; loading this one again makes it the bench. */
export function Replaced() {
  const { say } = useWords();
  return (
    <main className="replaced" data-testid="replaced">
      <section className="card replaced-card">
        <div role="alert">
          <h2>{say.replaced.title}</h2>
          <p>{say.replaced.text}</p>
        </div>
        <button type="button" className="main" data-testid="use-here" onClick={() => location.reload()}>
          {say.replaced.here}
        </button>
      </section>
    </main>
  );
}
