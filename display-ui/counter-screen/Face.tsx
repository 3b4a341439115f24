import "./Face.css";

/**
 * A face drawn in lines, so that a level is told by more than its colour.
 * @param mood 1 content to -1 not at all
 */
export function Face({ mood }: { mood: number }) {
  const bend = 64 + 15 * mood;
  const corner = 64 - 5 * mood;
  const shade = mood === 1 ? "face-best" : mood > 0 ? "face-good" : mood === 0 ? "face-even" : "face-low";
  return (
    <svg className={`face ${shade}`} viewBox="0 0 100 100" aria-hidden="true">
      <circle className="face-skin" cx="50" cy="50" r="46" />
      <circle className="face-eye" cx="35" cy="41" r="5" />
      <circle className="face-eye" cx="65" cy="41" r="5" />
      <path className="face-mouth" d={`M29 ${corner} Q50 ${bend + 8 * mood} 71 ${corner}`} />
    </svg>
  );
}
