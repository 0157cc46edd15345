import type { VNode } from 'preact';
import type { FigureData } from '../../record/figureData.ts';
import { ChronicleStrip } from './chronicleStrip.tsx';
import { CommitmentLanes } from './commitmentLanes.tsx';
import { figureDesc } from './figureDesc.ts';
import { figureId } from './figureId.ts';
import { SanctionStaircase } from './sanctionStaircase.tsx';

export interface FigureProps {
  figure: FigureData;
  /** px; drawn for 360 to 1,200. */
  width: number;
  /** Publisher via data set via Equipoise, as-of day, address of the view. */
  source: string;
  /** The figure in words; by default its span and counts. */
  desc?: string;
}

/** Draws the data of a figure, in the browser and on the server alike. */
export function Figure({ figure, width, source, desc = figureDesc(figure) }: FigureProps): VNode {
  const shared = { id: figureId(figure, width, source, desc), width, source, desc };
  switch (figure.kind) {
    case 'chronicle-strip':
      return <ChronicleStrip figure={figure} {...shared} />;
    case 'commitment-lanes':
      return <CommitmentLanes figure={figure} {...shared} />;
    case 'sanction-staircase':
      return <SanctionStaircase figure={figure} {...shared} />;
  }
}
