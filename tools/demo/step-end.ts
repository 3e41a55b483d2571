/** How a step of the demo went. */
export interface StepEnd {
  readonly title: string;
  /** In a few words; empty when the step failed, or has nothing to say. */
  readonly outcome: string;
  /** Lines that show it. */
  readonly evidence: readonly string[];
  readonly seconds: number;
}
