import { atLeastOneOf, conflictsWith, exactlyOneOf, requiredTogether, type Rule } from './rule';
import { string } from './attribute';
import { block } from './block';
import type { Schema } from './schema';

/** `ab` for a and b set, `?` before a name that is not known yet. */
function judge(rule: Rule, values: string): string | undefined {
  const unknown = rule.names.filter((name) => values.includes(`?${name}`));
  const set = rule.names.filter((name) => values.includes(name) && !unknown.includes(name));
  const unset = rule.names.filter((name) => !values.includes(name));
  const violation = rule.judge({ set, unset });
  return violation && `${violation.name ?? 'all'}: ${violation.detail}`;
}

describe('rules', () => {
  it.each<[string, Rule, readonly string[]]>([
    ['conflictsWith', conflictsWith('a', 'b', 'c'), ['', 'a', 'b', 'bc', 'a?b', '?ab']],
    ['exactlyOneOf', exactlyOneOf('a', 'b', 'c'), ['a', 'c', '?a', 'a?b?c', '?a?b']],
    ['atLeastOneOf', atLeastOneOf('a', 'b'), ['a', 'ab', '?a', '?ab']],
    ['requiredTogether', requiredTogether('a', 'b'), ['', 'ab', '?a', 'a?b']],
  ])('%s has nothing to say about what is right, or may turn out to be', (_name, rule, rights) => {
    for (const values of rights) expect([values, judge(rule, values)]).toEqual([values, undefined]);
  });

  it.each<[string, Rule, string, string]>([
    ['conflictsWith', conflictsWith('a', 'b'), 'ab', 'a: "a" cannot be used beside "b": remove one or the other'],
    ['exactlyOneOf', exactlyOneOf('a', 'b'), 'ab', 'b: "a", "b" are set together: keep one of them'],
    ['exactlyOneOf', exactlyOneOf('a', 'b'), '', 'all: None of "a", "b" is set: set exactly one of them'],
    ['exactlyOneOf', exactlyOneOf('a', 'b', 'c'), 'ab?c', 'b: "a", "b" are set together: keep one of them'],
    ['atLeastOneOf', atLeastOneOf('a', 'b'), '', 'all: None of "a", "b" is set: set at least one of them'],
    ['requiredTogether', requiredTogether('a', 'b'), 'b', 'b: "b" needs "a" beside it: set all of them or none'],
  ])('%s says what is wrong, where, and the way out', (_name, rule, values, sentence) => {
    expect(judge(rule, values)).toBe(sentence);
  });

  it('take the names of their schema, and no other', () => {
    const text = string({ presence: 'optional', description: '' });
    const attributes = { left: text, right: text };
    const schema: Schema<typeof attributes> = {
      description: '',
      attributes,
      rules: [
        exactlyOneOf('left', 'right'),
        // @ts-expect-error -- the schema has no such attribute
        conflictsWith('left', 'wrong'),
      ],
    };
    expect(schema.rules).toHaveLength(2);
  });

  it('take the names of their block, of blocks in it too, and no other', () => {
    const attributes = { left: string({ presence: 'optional', description: '' }) };
    const blocks = { inner: block('list', { description: '', attributes: {} }) };
    const right = block('list', { description: '', attributes, blocks, rules: [conflictsWith('left', 'inner')] });
    // @ts-expect-error -- the block has no such attribute
    const wrong = block('list', { description: '', attributes, blocks, rules: [conflictsWith('left', 'wrong')] });
    expect([right, wrong]).toHaveLength(2);
  });
});
