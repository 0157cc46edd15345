import { changes, normalEvidence, placeInterval } from '../../src/measure/change.ts';
import { segment, segmentInto, squares } from '../../src/measure/segment.ts';
import { sharedTable } from '../shared.ts';
import { type ReferenceRow, row } from './row.ts';

/** Change points of two published series; breaks are counted in points before them. */
export function changeRows(): ReferenceRow[] {
  return [...nile(), ...weekly()];
}

function nile(): ReferenceRow[] {
  const flow = sharedTable('dynamics/changepoint/nile.csv').map(({ volume }) => Number(volume));
  const cost = squares([flow]);
  const ruptures = 'ruptures on the Nile series, l2, at least 5 points';
  const own = 'derived apart from this code, exact sums over partitions of the Nile series';
  const found = changes(100, normalEvidence(flow));
  const [first] = found.places[0] as readonly [Float64Array];
  const interval = placeInterval(first, 0.9);
  const none = (kappa: number): number => changes(100, normalEvidence(flow, kappa)).probability[1] as number;
  return [
    ...breaks('nile-pelt', ruptures, [28], segment(100, cost, 391_691.3801)),
    row('nile-rss-whole', ruptures, 2_835_156.75, 1e-3, cost(0, 100)),
    row('nile-rss-broken', ruptures, 1_597_457.194, 1e-3, cost(0, 28) + cost(28, 100)),
    ...breaks('nile-two', ruptures, [19, 28], segmentInto(100, 2, cost)),
    ...breaks('nile-three', ruptures, [28, 83, 95], segmentInto(100, 3, cost)),
    row('nile-p0', own, 1.8e-9, 5e-11, found.probability[0] as number),
    row('nile-p1', own, 0.865, 1e-3, found.probability[1] as number),
    row('nile-p2', own, 0.113, 1e-3, found.probability[2] as number),
    row('nile-p3', own, 0.018, 1e-3, found.probability[3] as number),
    row('nile-date', own, 0.757, 1e-3, first[28] as number),
    row('nile-date-from', own, 26, 0, interval.from),
    row('nile-date-to', own, 29, 0, interval.to),
    row('nile-p1-kappa-.01', own, 0.951, 1e-3, none(0.01)),
    row('nile-p1-kappa-1', own, 0.756, 1e-3, none(1)),
  ];
}

function weekly(): ReferenceRow[] {
  const weeks = sharedTable('dynamics/reciprocity/israel_palestine_weekly.csv');
  const [ours, theirs] = ['i2p', 'p2i'].map((name) => weeks.map((week) => Number(week[name])));
  const source = 'ruptures on the weekly Israel and Palestine series, l2, penalty 304851.773, at least 5 weeks';
  const of = (...channels: (number[] | undefined)[]): number[] =>
    segment(weeks.length, squares(channels as number[][]), 304_851.773);
  return [
    ...breaks('weekly-both', source, [1117, 1136, 1189, 1197, 1259], of(ours, theirs)),
    ...breaks('weekly-i2p', source, [1117, 1188, 1199, 1259], of(ours)),
    ...breaks('weekly-p2i', source, [1133, 1213], of(theirs)),
  ];
}

function breaks(id: string, source: string, expected: readonly number[], got: readonly number[]): ReferenceRow[] {
  return [
    row(`${id}-changes`, source, expected.length, 0, got.length),
    ...expected.map((at, index) => row(`${id}-${index + 1}`, source, at, 0, got[index] ?? null)),
  ];
}
