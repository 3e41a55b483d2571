import { itemType, memberType } from './inner-type';
import { bool, dynamic, list, map, number, object, set, string, tuple } from './type';

describe('itemType', () => {
  it.each([
    ['a list', list(bool), bool],
    ['a set', set(number), number],
    ['a tuple', tuple([string, bool]), bool],
    ['a tuple that is shorter', tuple([string]), dynamic],
    ['no sequence', string, dynamic],
  ])('finds the type of the second element of %s', (_, type, element) => {
    expect(itemType(type, 1)).toBe(element);
  });
});

describe('memberType', () => {
  it.each([
    ['a map', map(bool), bool],
    ['an object', object({ constructor: number }), number],
    ['an object without it', object({ a: number }), dynamic],
    ['nothing with members', string, dynamic],
  ])('finds the type of the member "constructor" of %s', (_, type, member) => {
    expect(memberType(type, 'constructor')).toBe(member);
  });
});
