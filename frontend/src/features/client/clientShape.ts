import type { Client, ClientEdit } from '@/api/types/client';
import { typed } from '@/app/fields';
import type { TextKey } from '@/ui/text';

/** A client as a form holds it. */
export interface ClientShape {
  en: string;
  zh: string;
  brNumber: string;
  sector: string;
  staff: string;
  emailDomain: string;
}
export const FIELDS: Record<keyof ClientShape, TextKey> = {
  en: 'client.field.en',
  zh: 'client.field.zh',
  brNumber: 'client.field.br',
  sector: 'client.field.sector',
  staff: 'client.field.staff',
  emailDomain: 'client.field.domain',
};

export const shapeOf = (client: Client | null): ClientShape => ({
  en: client?.name.en ?? '',
  zh: client?.name.zhHant ?? '',
  brNumber: client?.brNumber ?? '',
  sector: client?.sector ?? '',
  staff: client?.staff?.toString() ?? '',
  emailDomain: client?.emailDomain ?? '',
});

/** The form keeps its own shape, and turns into the API's on submit. */
export function toBody(shape: ClientShape): ClientEdit {
  return {
    name: { en: typed(shape.en), zhHant: typed(shape.zh) },
    brNumber: typed(shape.brNumber),
    sector: typed(shape.sector),
    staff: shape.staff.trim() ? Number(shape.staff) : null,
    emailDomain: typed(shape.emailDomain)?.toLowerCase() ?? null,
  };
}
