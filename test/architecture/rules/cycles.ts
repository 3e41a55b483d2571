import type { Module } from '#test/architecture/module';

/** Finds rings of imports; each is told once, from the file where it was entered. */
export function findCycles(modules: readonly Module[]): readonly string[] {
  const targets = new Map(modules.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]));
  const done = new Set<string>();
  const cycles: string[] = [];

  const visit = (path: string, trail: readonly string[]): void => {
    const entered = trail.indexOf(path);
    if (entered !== -1) {
      cycles.push(
        `${[...trail.slice(entered), path].join(' -> ')} is a cycle: move what they share into a file of its own`,
      );
    } else if (!done.has(path)) {
      for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
      done.add(path);
    }
  };

  for (const path of targets.keys()) visit(path, []);
  return cycles;
}
