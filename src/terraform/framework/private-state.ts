/**
 * Bytes that Terraform keeps beside a resource's state and hands back; nobody sees them in a plan. They are not
 * encrypted. Values are JSON. What is not changed is handed back byte for byte.
 */
export class PrivateState {
  readonly #bytes: Uint8Array;
  #entries: Record<string, unknown> | undefined;
  #changed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get(key: string): unknown {
    return this.#read()[key];
  }

  /** Throws a TypeError on what JSON cannot hold. */
  set(key: string, value: unknown): void {
    const json = JSON.stringify(value) as string | undefined;
    if (json === undefined) throw new TypeError(`Cannot keep private value "${key}" as JSON has no ${typeof value}`);
    this.#read()[key] = JSON.parse(json);
    this.#changed = true;
  }

  /** That there is none is no error. */
  remove(key: string): void {
    if (this.get(key) === undefined) return;
    Reflect.deleteProperty(this.#read(), key);
    this.#changed = true;
  }

  toBytes(): Uint8Array {
    return this.#changed ? Buffer.from(JSON.stringify(this.#entries)) : this.#bytes;
  }

  #read(): Record<string, unknown> {
    this.#entries ??= this.#bytes.length === 0 ? emptyEntries() : parse(this.#bytes);
    return this.#entries;
  }
}

function emptyEntries(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function parse(bytes: Uint8Array): Record<string, unknown> {
  return Object.assign(emptyEntries(), JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown>);
}
