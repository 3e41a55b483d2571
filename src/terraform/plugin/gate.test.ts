import { Socket } from 'node:net';
import { createGate } from './gate';

describe('a gate', () => {
  it('hands over those who came before it opened, in their order, and everybody after', () => {
    const gate = createGate();
    const [first, second, third] = [new Socket(), new Socket(), new Socket()];
    const served: Socket[] = [];
    gate.arrive(first);
    gate.arrive(second);
    gate.open((socket) => served.push(socket));
    gate.arrive(third);
    expect(served).toEqual([first, second, third]);
  });

  it('survives a connection that breaks while it waits', () => {
    const socket = new Socket();
    createGate().arrive(socket);
    expect(socket.emit('error', new Error('read ECONNRESET'))).toBe(true);
  });
});
