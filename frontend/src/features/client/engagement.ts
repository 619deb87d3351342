import type { Engagement, EngagementEdit, Module } from '@/api/types/client';
import { today } from '@/ui/format';

/** The one that counts today; else the latest. */
export function currentOf(engagements: readonly Engagement[], day: string = today()): Engagement | null {
  const latest = [...engagements].sort((a, b) => b.starts.localeCompare(a.starts));
  return latest.find((one) => one.starts <= day && one.ends >= day) ?? latest[0] ?? null;
}

/** An engagement as a form holds it. */
export interface EngagementShape {
  modules: Module[];
  tier: string;
  starts: string;
  ends: string;
  fee: string;
}

export const shapeOf = (one: Engagement | null): EngagementShape => ({
  modules: (one?.modules as Module[] | undefined) ?? ['tia'],
  tier: one?.tier ?? '',
  starts: one?.starts ?? '',
  ends: one?.ends ?? '',
  fee: one?.feeMinor ? String(one.feeMinor / 100) : '',
});

/** The form keeps its own shape, and turns into the API's on submit. */
export const toBody = (shape: EngagementShape): EngagementEdit => ({
  modules: shape.modules,
  tier: shape.tier.trim(),
  starts: shape.starts,
  ends: shape.ends,
  feeMinor: Math.round(Number(shape.fee.replace(/[, ]/g, '')) * 100),
  currency: 'HKD',
});
