import type { FirmRole, Member, MemberEdit, MemberNew } from '@/api/types';
import { typed } from '@/app/fields';

/** A member as a form holds them. */
export interface MemberShape {
  en: string;
  zh: string;
  email: string;
  administrator: boolean;
  partner: boolean;
}

export const shapeOf = (member: Member | null): MemberShape => ({
  en: member?.name.en ?? '',
  zh: member?.name.zhHant ?? '',
  email: member?.email ?? '',
  administrator: member?.roles?.includes('administrator') ?? false,
  partner: member?.roles?.includes('partner') ?? false,
});

/** The form keeps its own shape, and turns into the API's on submit. */
export function toEdit(shape: MemberShape): MemberEdit {
  const roles: FirmRole[] = [];
  if (shape.administrator) roles.push('administrator');
  if (shape.partner) roles.push('partner');
  return { name: { en: typed(shape.en), zhHant: typed(shape.zh) }, roles };
}

export const toNew = (shape: MemberShape): MemberNew => ({ ...toEdit(shape), email: shape.email.trim() });

export type MemberState = 'suspended' | 'waiting' | 'active';
/** Whether the server says how the members stand: to whoever does not see the whole firm, it says nothing. */
export const isStandingKnown = (members: Member[]): boolean =>
  members.some((one) => one.suspended !== null && one.suspended !== undefined);
export const stateOf = (member: Member): MemberState =>
  member.suspended ? 'suspended' : member.joined ? 'active' : 'waiting';
