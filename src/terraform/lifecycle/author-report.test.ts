import type { Path } from '#terraform/cty/path';
import { nested, string } from '#terraform/framework/attribute';
import type { BlockContent } from '#terraform/framework/schema';
import { operationOn } from '#test/support/operation';
import { authorReport } from './author-report';

const secret = string({ presence: 'optional', description: '', sensitive: true });
const schema: BlockContent = {
  description: '',
  attributes: {
    secret,
    open: string({ presence: 'optional', description: '' }),
    outer: nested('list', { secret }, { presence: 'optional', description: '' }),
  },
  blocks: { block: { description: '', nesting: 'single', attributes: { secret } } },
};

function report(path: Path) {
  const operation = operationOn({});
  authorReport(operation, 'Plan', schema)(path, (show) => `is ${show('s3cret')}`);
  return operation.diagnostics.list[0];
}

describe('authorReport', () => {
  it('says where and what the mistake is', () => {
    const path = [{ attribute: 'open' }];
    expect(report(path)).toMatchObject({ path, detail: expect.stringContaining('Plan: open is "s3cret"') });
  });

  it.each<[string, Path]>([
    ['an attribute', [{ attribute: 'secret' }]],
    ['an attribute in a list', [{ attribute: 'outer' }, { index: 0 }, { attribute: 'secret' }]],
    ['an attribute in a block', [{ attribute: 'block' }, { attribute: 'secret' }]],
  ])('tells neither a secret nor what is inside one: %s', (_title, path) => {
    const diagnostic = report([...path, { key: 'inside' }]);
    expect(diagnostic).toMatchObject({ path, detail: expect.stringMatching(/secret is \(sensitive value\)$/) });
  });
});
