import type { Show } from '#terraform/framework/validator';

/** A kind of text in which one thing can be written in more than one way. */
export interface CustomType {
  /** What the text is, with its article, as in "a duration". */
  readonly noun: string;
  /** How to write one. */
  readonly example: string;
  /** A text that two texts share exactly when they mean the same; undefined for a text that is none of the kind. Never throws. */
  canonical(text: string): string | undefined;
}

/** The sentence that says what is wrong with a text of the type and the way out; undefined when it is right. */
export function refuseText(type: CustomType, text: string, show: Show): string | undefined {
  if (type.canonical(text) !== undefined) return undefined;
  return `${show(text)} is not ${type.noun}: write it like ${type.example}`;
}
