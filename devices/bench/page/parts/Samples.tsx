import { type Sample, sampleOrder } from "../samples.ts";
import { useWords } from "../speaking.ts";

/** Cards and codes to hold in front of the scanner: nobody needs a real one. */
export function Samples({ scan }: { scan: (sample: Sample) => void }) {
  const { say } = useWords();
  return (
    <fieldset className="samples">
      <legend>{say.samples}</legend>
      {sampleOrder.map((sample) => (
        <button
          key={sample}
          type="button"
          className="quiet"
          data-testid={`sample-${sample}`}
          onClick={() => scan(sample)}
        >
          {say.sample[sample]}
        </button>
      ))}
    </fieldset>
  );
}
