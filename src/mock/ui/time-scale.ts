/** Where moments are on an axis, in percent of its length. Spans in which nothing happens are cut short. */
export interface TimeScale {
  /** Takes ms since the epoch, within what the scale was made for. */
  readonly at: (ms: number) => number;
  readonly cuts: readonly Cut[];
  /** Moments that the axis names, far enough from each other to be written. */
  readonly ticks: readonly number[];
}

/** A span that is drawn shorter than it was: where it is, in percent, and how long it was. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
}

/** A part of the axis on which time goes on evenly. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly width: number;
  readonly isCut: boolean;
}

/** No retry waits longer, so a longer span is one in which nothing went on. */
const longestWaitMs = 30_000;
/** What a cut, and a moment of its own, takes of the sum of all that is drawn as long as it was. */
const leastShare = 0.1;
/** Room at both ends, for marks that stand on it. */
const margin = 2;
const labelWidth = 17;
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600].map((seconds) => seconds * 1000);

/** @param moments ms since the epoch, at least one, in any order */
export function createTimeScale(moments: readonly number[]): TimeScale {
  const pieces = piecesOf([...new Set(moments)].sort((a, b) => a - b));
  const at = (ms: number): number => {
    const piece = pieces.findLast(({ from }) => from <= ms) ?? pieces[0];
    if (!piece) return margin;
    const share = piece.to === piece.from ? 0 : Math.min(1, (ms - piece.from) / (piece.to - piece.from));
    return piece.start + piece.width * Math.max(0, share);
  };
  const cuts = pieces
    .filter(({ isCut }) => isCut)
    .map(({ from, to, start, width }) => ({ from: start, to: start + width, ms: to - from }));
  return { at, cuts, ticks: ticksOf(pieces, at) };
}

/** Alternately spans in which things happen, and cuts. */
function piecesOf(moments: readonly number[]): readonly Piece[] {
  const spans: { from: number; to: number; isCut: boolean }[] = [];
  for (const moment of moments) {
    const last = spans.at(-1);
    if (last && moment - last.to <= longestWaitMs) last.to = moment;
    else spans.push(...(last ? [{ from: last.to, to: moment, isCut: true }] : []), point(moment));
  }
  const busy = spans.reduce((sum, { from, to, isCut }) => sum + (isCut ? 0 : to - from), 0);
  const least = Math.max(1000, busy * leastShare);
  const weights = spans.map(({ from, to, isCut }) => (isCut ? least : Math.max(least, to - from)));
  const scale = (100 - 2 * margin) / weights.reduce((sum, weight) => sum + weight, 0);
  let start = margin;
  return spans.map((span, index) => {
    const width = (weights[index] ?? 0) * scale;
    const piece = { ...span, start, width };
    start += width;
    return piece;
  });
}

function point(moment: number) {
  return { from: moment, to: moment, isCut: false };
}

/** Where each busy span begins, and round times within the long ones. The place before the end is left to "now". */
function ticksOf(pieces: readonly Piece[], at: (ms: number) => number): readonly number[] {
  const ticks: number[] = [];
  let free = 0;
  const now = Math.max(...pieces.map(({ to }) => at(to)));
  for (const { from, to, width, isCut } of pieces) {
    if (isCut) continue;
    const step = steps.find((each) => (each / Math.max(1, to - from)) * width >= labelWidth) ?? Infinity;
    const round = Number.isFinite(step) ? roundTimes(from, to, step) : [];
    for (const ms of [from, ...round]) {
      if (ticks.length > 0 && (at(ms) < free || at(ms) > now - labelWidth)) continue;
      ticks.push(ms);
      free = at(ms) + labelWidth;
    }
  }
  return ticks;
}

function roundTimes(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}
