import { CreateDestination, Destination, UpdateDestination } from './destination';

describe('CreateDestination', () => {
  const body = { name: 'siem', endpoint: 'https://siem.example/in', authorization: 'Bearer x' };

  it('takes cef and checked certificates when nothing is said of them', () => {
    expect(CreateDestination.parse(body)).toEqual({ ...body, log_format: 'cef', skip_ssl_verification: false });
  });

  it.each([
    { title: 'a record format that does not exist', patch: { log_format: 'xml' } },
    { title: 'an empty name', patch: { name: '' } },
    { title: 'a null endpoint', patch: { endpoint: null } },
    { title: 'a missing authorization', patch: { authorization: undefined } },
  ])('refuses $title', ({ patch }) => {
    expect(CreateDestination.safeParse({ ...body, ...patch }).success).toBe(false);
  });
});

describe('UpdateDestination', () => {
  it('adds nothing to what the caller sent', () => {
    expect(UpdateDestination.parse({})).toEqual({});
  });

  it('refuses a record format that does not exist', () => {
    expect(UpdateDestination.safeParse({ log_format: 'xml' }).success).toBe(false);
  });
});

describe('Destination', () => {
  const answer = { id: 'd1', name: 'siem', endpoint: 'https://siem.example/in' };

  it('keeps a record format that is not known here', () => {
    expect(Destination.parse({ ...answer, log_format: 'ocsf' }).log_format).toBe('ocsf');
  });

  it('ignores members that are not known here', () => {
    expect(Destination.parse({ ...answer, labels: {} })).not.toHaveProperty('labels');
  });

  it('needs neither timestamps nor the members that have a default', () => {
    expect(Destination.parse(answer)).toEqual({ ...answer, log_format: 'cef', skip_ssl_verification: false });
  });
});
