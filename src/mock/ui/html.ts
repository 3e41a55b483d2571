/** Text that is markup already: it is written as it is. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template takes: everything but `Html` is escaped, lists are written one after the other, the rest is nothing. */
export type Content = Html | string | number | false | undefined | readonly Content[];

/** Writes markup: ``html`<p>${text}</p>` `` is safe for any text, between tags and inside quoted attributes. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(strings.reduce((text, next, index) => text + write(contents[index - 1]) + next));
}

function write(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'object') return content.map(write).join('');
  return String(content).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
