import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { systemClock } from '#clock';

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  /** When the process began, as its system tells: numbers of processes are given again. Absent where it does not tell. */
  readonly began?: string;
  /** When it took the lock, RFC 3339. */
  readonly since: string;
}

/**
 * Takes a file for this process alone, with a file beside it. Returns what gives it back. A lock whose process is dead
 * is taken over.
 * @throws a sentence that names who holds it
 */
export function lockFile(path: string): () => void {
  const lock = `${path}.lock`;
  const own = `${lock}.${process.pid}`;
  const since = new Date(systemClock.now()).toISOString();
  const began = beganAt(process.pid);
  const holder: Holder = { pid: process.pid, ...(began === undefined ? {} : { began }), since };
  try {
    writeFileSync(own, JSON.stringify(holder));
  } catch (error) {
    throw new Error(`Cannot write "${own}": give --data a path in a folder that can be written`, { cause: error });
  }
  try {
    while (!isTaken(own, lock)) removeDead(lock, path);
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(lock, { force: true });
}

/** A link appears with all that is in it, and only where there is nothing yet. */
function isTaken(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new Error(`Cannot make "${lock}": give --data a path where files can have two names`, { cause: error });
  }
}

/** @throws when it is not dead */
function removeDead(lock: string, path: string): void {
  const found = textOf(lock);
  if (found === undefined) return;
  const holder = holderOf(found);
  if (holder && isAlive(holder)) throw new Error(`Cannot use "${path}" as ${describe(holder)}`);
  // Somebody else may have seen the same and taken it over meanwhile: what is removed is looked at once more.
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (textOf(aside) !== found) isTaken(aside, lock);
  rmSync(aside);
}

function describe({ pid, since }: Holder): string {
  const who = pid === process.pid ? `this process, ${pid},` : `process ${pid}`;
  return `${who} has been using it since ${since}: stop that first, or give another path`;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    return typeof holder?.pid === 'number' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const [state] = statOf(pid);
  // What was killed keeps its number until its parent takes notice, which in a container may be never.
  return state !== 'Z' && (began === undefined || began === beganAt(pid));
}

/** Clock ticks from the start of the system to that of the process, on Linux. */
function beganAt(pid: number): string | undefined {
  return statOf(pid)[19];
}

/** The third and the following fields of proc(5)'s stat: the state first, the start is the 22nd. @default none, off Linux */
function statOf(pid: number): readonly string[] {
  const stat = textOf(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
}
