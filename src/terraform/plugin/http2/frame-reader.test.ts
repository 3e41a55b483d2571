import fc from 'fast-check';
import { type Frame, FrameReader } from './frame-reader';
import { encodeFrame } from './frame-writer';
import { preface } from './protocol';

const frame = fc.record({
  type: fc.nat(255),
  flags: fc.nat(255),
  streamId: fc.nat(0x7fff_ffff),
  payload: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
});

function framesIn(reader: FrameReader, bytes: Buffer): readonly Frame[] {
  const frames: Frame[] = [];
  reader.push(bytes, (found) => frames.push(found));
  return frames;
}

it('finds the frames wherever their bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(frame), fc.array(fc.nat(2000)), (frames, places) => {
      const encoded = frames.map(({ type, flags, streamId, payload }) => encodeFrame(type, flags, streamId, payload));
      const bytes = Buffer.concat([preface, ...encoded]);
      const cuts = [0, ...places.map((place) => Math.min(place, bytes.length)).sort((a, b) => a - b), bytes.length];
      const reader = new FrameReader();
      const found = cuts.slice(1).flatMap((end, index) => framesIn(reader, bytes.subarray(cuts[index], end)));
      expect(found).toEqual(frames);
    }),
  );
});

it('refuses whoever does not begin as a client of HTTP/2, as soon as that is known', () => {
  expect(() => framesIn(new FrameReader(), Buffer.from('GET '))).toThrow('it does not speak HTTP/2');
});

it('refuses a frame that is longer than we said we take before it is there', () => {
  const header = encodeFrame(0, 0, 1, Buffer.alloc(16_385)).subarray(0, 9);
  expect(() => framesIn(new FrameReader(), Buffer.concat([preface, header]))).toThrow(
    'Cannot read a frame of 16385 bytes: send 16384',
  );
});
