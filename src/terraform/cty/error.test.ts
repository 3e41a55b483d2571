import { CtyError } from './error';

describe('CtyError', () => {
  it('says what failed, where and why', () => {
    const error = new CtyError('encode', 'attribute "x" is missing', [{ attribute: 'headers' }]);
    expect(error.message).toBe('Cannot encode headers as attribute "x" is missing');
  });

  it('calls the value as a whole "value"', () => {
    expect(new CtyError('decode', 'its bytes end early').message).toBe('Cannot decode value as its bytes end early');
  });

  it('gets a longer path on its way out', () => {
    const inner = CtyError.under({ index: 0 }, new CtyError('decode', 'its bytes end early'));
    expect(CtyError.under({ attribute: 'list' }, inner)).toMatchObject({
      path: [{ attribute: 'list' }, { index: 0 }],
      message: 'Cannot decode list[0] as its bytes end early',
    });
  });

  it('leaves errors of others alone', () => {
    const other = new TypeError('no');
    expect(CtyError.under({ index: 0 }, other)).toBe(other);
  });
});
