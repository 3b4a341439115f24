import type { AwayReason, HardwareCondition } from "#contract/hardware.ts";
import type { Slip } from "#contract/slip.ts";
import type { PrintFailure } from "#contract/ticket.ts";

/** A way to one piece of hardware. Knows nothing of what the bytes mean, and never opens anything by itself again. */
export interface Transport {
  /** Throws `TransportError` `unreachable`. */
  open(): Promise<Channel>;
}

/** An open way: bytes in, bytes out. */
export interface Channel {
  /**
   * Resolves once the other side, or the operating system on its behalf, has taken the bytes.
   * Throws `TransportError`: `unreachable` when nothing was sent, `gone` when it broke while they went, `stalled` when
   * they were not taken within `patienceMs`.
   */
  write(bytes: Uint8Array, patienceMs: number): Promise<void>;
  /** Returns a function that stops it. */
  onBytes(listener: (bytes: Uint8Array) => void): () => void;
  /** Resolves when nothing can go either way any more. Never rejects. */
  readonly closed: Promise<void>;
  /** Sends what is left, closes, and says how that went: `clean` means that the other side took everything. */
  end(patienceMs: number): Promise<"clean" | "broken" | "stalled">;
  /** Closes at once; what was not sent is lost. */
  drop(): void;
  /** True where bytes only go out, as into a file: nothing is ever answered, so nothing need be asked. */
  readonly oneWay?: true;
  /** True where the other side does not notice who speaks: a command that was cut short is still open for the next. */
  readonly resumes?: true;
}

export type TransportFault = "unreachable" | "gone" | "stalled";

export class TransportError extends Error {
  override name = "TransportError";
  readonly code: TransportFault;
  /** Why it could not be opened, in the words of the contract. */
  readonly why: AwayReason;
  constructor(code: TransportFault, message: string, why: AwayReason = "other") {
    super(message);
    this.code = code;
    this.why = why;
  }
}

export type PrintResult =
  | { state: "printed"; condition: HardwareCondition }
  /** `condition` where the printer is known to be otherwise than the reason says. */
  | { state: "failed"; reason: PrintFailure; condition?: HardwareCondition };

/**
 * Asked when everything is ready and right before the first byte of a paper goes out: whoever finds the answer on disk
 * after a crash knows that the paper may have come. False when it could not be written: then nothing goes out.
 */
export type Begin = () => Promise<boolean>;

export interface Printer {
  /**
   * Never throws: every way to fail has a reason. Slips asked for together come out one after the other.
   * @param begin left out where nobody keeps a record
   * @param behindHalf the paper before may have been cut short by somebody else; of its own papers the printer knows
   */
  print(slip: Slip, begin?: Begin, behindHalf?: boolean): Promise<PrintResult>;
  /** What is wrong with it now, `ready` if nothing that it tells. */
  check(): Promise<HardwareCondition>;
}

export interface Scanner {
  stop(): void;
}

export interface Keypad {
  /** Keys that should be lit, counted from 1. May be called any number of times. */
  light(keys: readonly number[]): void;
  /** True where there is nothing to light. */
  readonly lampless?: true;
  stop(): void;
}

export interface CallPad {
  stop(): void;
}

export interface BoardState {
  /** Which board on a shared line: the number of its counter. */
  address: number;
  text: string;
  blinking: boolean;
}

export interface Board {
  /** What it should show. May be called any number of times. */
  show(state: BoardState): void;
  stop(): void;
}
