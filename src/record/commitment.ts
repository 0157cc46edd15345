import type { ActorId } from './actor.ts';
import type { About } from './dateText.ts';
import type { Fact, FactId } from './fact.ts';

export const commitmentKinds = [
  'base-access',
  'alliance',
  'treaty',
  'concession',
  'contract',
  'pledge',
  'mou',
  'ceasefire',
  'accession',
  'communique',
] as const;

export type Term = { years: number } | 'indefinite' | { until: About };

/** A treaty, base, contract or promise. Its status lives in append-only claims, never in the row. */
export interface Commitment extends Fact {
  table: 'commitment';
  parties: readonly ActorId[];
  kind: (typeof commitmentKinds)[number];
  title: string;
  /** For a pledge: the day it was made. */
  signed?: About;
  provisionalFrom?: About;
  inForce?: About;
  term?: Term;
  renewal?: { automatic: true; years: number; noticeMonths?: number } | 'none';
  limits?: string;
  asset?: string;
  amends?: FactId;
  /** The party is a firm of its state: not a commitment "with a power itself". */
  byCompany: boolean;
}

export const formalTypes = [
  'initialled',
  'signed',
  'ratified',
  'provisional',
  'in-force',
  'amended',
  'renewed',
  'suspended',
  'denounced',
  'terminated',
  'expired',
] as const;
export const wordTypes = [
  'reaffirmed',
  'under-review',
  'claimed-suspended',
  'claimed-terminated',
  'no-new-agreement',
] as const;
export const performanceTypes = ['fulfilled', 'partly-fulfilled', 'broken', 'pending'] as const;
export type FormalType = (typeof formalTypes)[number];
export type WordType = (typeof wordTypes)[number];
export type PerformanceType = (typeof performanceTypes)[number];
export type ClaimType = FormalType | WordType | PerformanceType;
export const claimTypes: readonly ClaimType[] = [...formalTypes, ...wordTypes, ...performanceTypes];

/** A dated assertion of a commitment's status, by an actor or by `press`. */
export interface StatusClaim extends Fact {
  table: 'statusClaim';
  commitment: FactId;
  type: ClaimType;
  by: ActorId | 'press';
  speaker?: string;
  quote?: string;
  due?: About;
}
