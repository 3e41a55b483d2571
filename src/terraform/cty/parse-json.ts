import { MAX_DEPTH } from './depth';
import { CtyError } from './error';
import { CtyNumber } from './number';

/** JSON by name; without prototype. */
export interface JsonObject {
  [name: string]: JsonValue;
}

/** JSON in which numbers keep every digit. */
export type JsonValue = null | boolean | string | CtyNumber | readonly JsonValue[] | JsonObject;

export function isJsonObject(json: JsonValue): json is JsonObject {
  return typeof json === 'object' && json !== null && !isJsonArray(json) && !(json instanceof CtyNumber);
}

export function isJsonArray(json: JsonValue): json is readonly JsonValue[] {
  return Array.isArray(json);
}

/**
 * Parses JSON without loss: every number keeps all its digits.
 * Of two members with the same name the last one counts. Throws a `CtyError` that says the line and the column.
 */
export function parseJson(text: string): JsonValue {
  return new JsonParser(text).document();
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS: readonly (readonly [string, null | boolean])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
];

class JsonParser {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonValue {
    const value = this.#value(0);
    if (this.#peek() !== '') this.#fail('has something after its end');
    return value;
  }

  #value(depth: number): JsonValue {
    if (depth > MAX_DEPTH) this.#fail(`nests deeper than ${MAX_DEPTH} levels`);
    switch (this.#peek()) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#array(depth);
      case '"':
        return this.#string();
      default:
        return this.#scalar();
    }
  }

  #object(depth: number): JsonObject {
    const object = Object.create(null) as JsonObject;
    this.#position++;
    if (this.#skip('}')) return object;
    do {
      if (this.#peek() !== '"') this.#fail('lacks the name of a member');
      const name = this.#string();
      if (!this.#skip(':')) this.#fail('lacks a colon');
      object[name] = this.#value(depth + 1);
    } while (this.#skip(','));
    if (!this.#skip('}')) this.#fail('lacks a comma or a closing brace');
    return object;
  }

  #array(depth: number): JsonValue[] {
    const array: JsonValue[] = [];
    this.#position++;
    if (this.#skip(']')) return array;
    do array.push(this.#value(depth + 1));
    while (this.#skip(','));
    if (!this.#skip(']')) this.#fail('lacks a comma or a closing bracket');
    return array;
  }

  #string(): string {
    const start = this.#position;
    let end = start + 1;
    let escaped = false;
    for (; this.#text[end] !== '"'; end++) {
      if (end >= this.#text.length) this.#fail('breaks off inside a string');
      if (this.#text[end] === '\\') {
        escaped = true;
        end++;
      } else if (this.#text.charCodeAt(end) < 0x20) this.#fail('has a control character inside a string');
    }
    this.#position = end + 1;
    return escaped ? this.#unescape(start) : this.#text.slice(start + 1, end);
  }

  #unescape(start: number): string {
    try {
      return JSON.parse(this.#text.slice(start, this.#position)) as string;
    } catch {
      this.#position = start;
      return this.#fail('has an invalid escape inside a string');
    }
  }

  #scalar(): JsonValue {
    for (const [literal, value] of LITERALS) {
      if (this.#text.startsWith(literal, this.#position)) {
        this.#position += literal.length;
        return value;
      }
    }
    return this.#number();
  }

  #number(): CtyNumber {
    NUMBER.lastIndex = this.#position;
    const token = NUMBER.exec(this.#text)?.[0];
    if (token === undefined) return this.#fail(this.#peek() === '' ? 'breaks off' : 'has an unexpected character');
    const number = CtyNumber.tryParse(token);
    if (number === undefined) return this.#fail('has a number with too many digits');
    this.#position += token.length;
    return number;
  }

  /** The next character that is not white space; empty at the end. */
  #peek(): string {
    for (; ; this.#position++) {
      const character = this.#text[this.#position];
      if (character === undefined) return '';
      if (!' \t\n\r'.includes(character)) return character;
    }
  }

  #skip(character: string): boolean {
    const found = this.#peek() === character;
    if (found) this.#position++;
    return found;
  }

  #fail(reason: string): never {
    const before = this.#text.slice(0, this.#position).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    throw new CtyError('parse', `the JSON ${reason} at line ${before.length}, column ${column}`);
  }
}
