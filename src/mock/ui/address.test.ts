import { parseAddress, pathOfCell, pathOfEvent } from './address';

const cell = { organization: 'a/b c', region: 'eu' } as const;
const portal = { ...cell, portal: 'p' };

describe('an address', () => {
  it('leads back to what its path was made of', () => {
    expect(parseAddress('/')).toEqual({ kind: 'overview' });
    expect(parseAddress(pathOfCell(cell))).toEqual({ kind: 'cell', cell });
    expect(parseAddress(pathOfCell(portal))).toEqual({ kind: 'cell', cell: portal });
    expect(parseAddress(pathOfEvent(cell, 7))).toEqual({ kind: 'event', cell, id: 7 });
  });

  it.each(['', '//', '/_/ui/acme', '/_/ui/acme/mars', '/_/ui/%/eu', '/_/ui/acme/eu/events/x'])('is not %j', (path) => {
    expect(parseAddress(path)).toBeUndefined();
  });
});
