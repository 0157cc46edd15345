import type { VNode } from 'preact';
import { isoDay } from '../../record/day.ts';
import type { CommitmentLanesData } from '../../record/figureData.ts';
import { Arrow, EndOnRecord } from './endOnRecord.tsx';
import { px, sizes } from './sizes.ts';
import { textWidth } from './textWidth.ts';
import type { TimeScale } from './timeScale.ts';

type Lane = CommitmentLanesData['lanes'][number];

interface Part {
  id: string;
  from: number;
  to: number;
  dated: string;
  clipped: boolean;
  words?: { text: string; x: number };
}

/** Height of the bar, px. */
export const bar = 16;

/** Formal status from act to act up to the as-of day, and hatched from there to the end on record. */
export function Formal({ lane, scale, y, hatch }: { lane: Lane; scale: TimeScale; y: number; hatch: string }): VNode {
  return (
    <g>
      {worded(lane, scale).map(({ id, from, to, dated, clipped, words }) => (
        <g key={id} data-fact={id}>
          <rect
            x={px(from)}
            y={px(y - bar / 2)}
            width={px(Math.max(1, to - from - 1))}
            height={bar}
            fill-opacity={0.16}
          >
            <title>{dated}</title>
          </rect>
          <path d={`M${px(from + 0.5)} ${px(y - bar / 2)}v${bar}`} stroke="currentColor" />
          {clipped && <Arrow x={from + 2} y={y} points="left" />}
          {words && (
            <text x={px(words.x)} y={px(y + 4)}>
              {words.text}
            </text>
          )}
        </g>
      ))}
      {lane.ends && <EndOnRecord scale={scale} day={lane.ends.day} y={y} height={bar} hatch={hatch} />}
    </g>
  );
}

/** Words go into their bar, those of the first bar else left of it; the last wording counts the acts that found no room. */
function worded(lane: Lane, scale: TimeScale): Part[] {
  const parts = lane.formal.map((act, i): Part => {
    const [from, to] = [scale.x(act.from), Math.min(scale.asOf, scale.x(act.to + 1))];
    const part = { id: act.id, from, to, dated: `${act.label} ${isoDay(act.from)}`, clipped: scale.clipped(act.from) };
    const indent = part.clipped ? 14 : 8;
    const inside = fitting([part.dated, act.label], to - from - indent - 4);
    if (inside !== undefined) return { ...part, words: { text: inside, x: from + indent } };
    const before = i === 0 ? fitting([part.dated, act.label], from - 6 - scale.left) : undefined;
    if (before === undefined) return part;
    return { ...part, words: { text: before, x: from - 6 - textWidth(before, sizes.text) } };
  });
  const dropped = parts.filter((part) => part.words === undefined).length;
  const last = parts.findLast((part) => part.words !== undefined);
  if (dropped === 0 || last?.words === undefined) return parts;
  const counted = `${last.words.text} (+${dropped})`;
  const room = last.to - last.words.x - 4;
  return parts.map((part) =>
    part === last && textWidth(counted, sizes.text) <= room
      ? { ...part, words: { text: counted, x: part.words?.x ?? 0 } }
      : part,
  );
}

function fitting(wordings: readonly string[], room: number): string | undefined {
  return wordings.find((words) => textWidth(words, sizes.text) <= room);
}
