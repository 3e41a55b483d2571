import { equal } from '#terraform/cty/equal';
import { fingerprint } from '#terraform/cty/fingerprint';
import { itemType, memberType } from '#terraform/cty/inner-type';
import type { Path } from '#terraform/cty/path';
import type { Type } from '#terraform/cty/type';
import { Unknown } from '#terraform/cty/unknown';
import type { CtyObject, Value } from '#terraform/cty/value';
import { Dynamic, isCtyObject, isSequence } from '#terraform/cty/value';
import type { AuthorReport } from './author-report';
import { brokenPromise } from './broken-promise';

/** Reports where a result is not what was planned: what was known stays, what was unknown keeps its promises. */
export function checkResult(report: AuthorReport, type: Type, planned: Value, result: Value, path: Path = []): void {
  if (planned instanceof Unknown) {
    const sentence = brokenPromise(planned.refinement, result);
    if (sentence !== undefined) report(path, (show) => `${sentence} as planned, and is ${show(result)}`);
  } else if (planned instanceof Dynamic && result instanceof Dynamic) {
    checkResult(report, planned.type, planned.value, result.value, path);
  } else if (isSequence(planned) && isSequence(result)) {
    if (type.kind === 'set') checkSet(report, type.element, planned, result, path);
    else checkElements(report, type, planned, result, path);
  } else if (isCtyObject(planned) && isCtyObject(result)) {
    checkMembers(report, type, planned, result, path);
  } else if (!equal(type, planned, result)) {
    report(path, (show) => `must be ${show(planned)} as planned, and is ${show(result)}`);
  }
}

type Elements = readonly Value[];

function checkElements(report: AuthorReport, type: Type, planned: Elements, result: Elements, path: Path): void {
  if (planned.length !== result.length) {
    report(path, () => `must have ${planned.length} elements as planned, and has ${result.length}`);
    return;
  }
  for (const [index, value] of planned.entries()) {
    checkResult(report, itemType(type, index), value, result[index] ?? null, [...path, { index }]);
  }
}

function checkMembers(report: AuthorReport, type: Type, planned: CtyObject, result: CtyObject, path: Path): void {
  const step = (name: string): Path => [...path, type.kind === 'map' ? { key: name } : { attribute: name }];
  for (const [name, value] of Object.entries(planned)) {
    if (Object.hasOwn(result, name))
      checkResult(report, memberType(type, name), value, result[name] ?? null, step(name));
    else report(step(name), () => 'was planned and is not there');
  }
  for (const name of Object.keys(result)) {
    if (!Object.hasOwn(planned, name)) report(step(name), () => 'was not planned and is there');
  }
}

/** Elements of a set have no names: each must have one on the other side that it can be, and the set must not grow. */
function checkSet(report: AuthorReport, element: Type, planned: Elements, result: Elements, path: Path): void {
  const unplanned = new Map(result.map((value) => [fingerprint(element, value), value]));
  const size = unplanned.size;
  const open = planned.filter((value) => !unplanned.delete(fingerprint(element, value)));
  const lost = open.some((value) => !result.some((other) => canBe(element, value, other)));
  const added = [...unplanned.values()].some((other) => !planned.some((value) => canBe(element, value, other)));
  if (lost) report(path, () => 'lacks an element that was planned');
  if (added) report(path, () => 'has an element that was not planned');
  if (!lost && !added && size > planned.length) {
    report(path, () => `must have at most ${planned.length} elements as planned, and has ${size}`);
  }
}

/** Whether what was planned can turn out to be the result. */
export function canBe(type: Type, planned: Value, result: Value): boolean {
  let possible = true;
  checkResult(() => (possible = false), type, planned, result);
  return possible;
}
