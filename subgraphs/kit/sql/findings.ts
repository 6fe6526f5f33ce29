/** A promise, and how many rows break it. */
export interface Finding {
  promise: string;
  violationCount: number;
  examples: string[];
}
