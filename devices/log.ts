/** Where the agent says what it does; pino's loggers fit. */
export interface Log {
  /** What only somebody who looks for a fault wants to read; left out where nobody does. */
  debug?(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}
