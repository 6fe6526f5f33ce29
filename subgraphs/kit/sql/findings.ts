/** A promise, and how many rows break it. */
export interface Finding {
  promise: string;
  violationCount: number;
  /** Identifiers of some of them. */
  examples: string[];
}
