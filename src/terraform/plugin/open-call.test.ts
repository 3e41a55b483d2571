import { OpenCall } from './open-call';
import { GrpcError } from './transport';

const first = new GrpcError('CANCELLED', 'The client cancelled the call');
const second = new GrpcError('UNAVAILABLE', 'The plugin is shutting down');

describe('an open call', () => {
  it('has one signal', () => {
    const call = new OpenCall();
    expect(call.signal).toBe(call.signal);
    expect(call.signal.aborted).toBe(false);
  });

  it('aborts a signal that somebody has, for the first reason', () => {
    const call = new OpenCall();
    const { signal } = call;
    call.abort(first);
    call.abort(second);
    expect(signal.reason).toBe(first);
  });

  it('gives a signal that is aborted already to who asks late', () => {
    const call = new OpenCall();
    call.abort(first);
    call.abort(second);
    expect(call.signal.reason).toBe(first);
  });
});
