import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Destination, Importer, Transfer, TransferEdit } from '@/api/types';
import { useAct } from '@/app/action';
import { typed, useFieldProblem } from '@/app/fields';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { saveTransfer } from './queries';

const IMPORTERS: Importer[] = ['dingtalk_singapore', 'dingding_mainland', 'other'];
const DESTINATIONS: Destination[] = ['mainland', 'singapore', 'hong_kong', 'other'];

export function TransferForm({
  clientId,
  transfer,
  onClose,
}: {
  clientId: string;
  transfer: Transfer | null;
  onClose: () => void;
}) {
  const t = useText();
  const [form, setForm] = useState({
    en: transfer?.name.en ?? '',
    zh: transfer?.name.zhHant ?? '',
    importer: transfer?.importer ?? ('dingding_mainland' as Importer),
    destinations: transfer?.destinations ?? (['mainland'] as Destination[]),
    purpose: transfer?.purpose ?? '',
    route: transfer?.route ?? '',
    starts: transfer?.starts ?? '',
  });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const save = useAct((body: TransferEdit, key) => saveTransfer(clientId, body, transfer, key), {
    refresh: [['client', clientId]],
    done: onClose,
  });
  const said = useFieldProblem(save.problem);
  return (
    <Dialog wide title={transfer ? t('tia.edit_transfer') : t('tia.new_transfer')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.run({
            name: { en: typed(form.en), zhHant: typed(form.zh) },
            platformId: transfer?.platformId ?? null,
            importer: form.importer,
            destinations: form.destinations,
            purpose: form.purpose.trim(),
            route: form.route.trim(),
            starts: form.starts || null,
          });
        }}
      >
        <ProblemNotice problem={save.problem} hideFields />
        <div className="pair">
          <TextInput
            label={t('tia.transfer.en')}
            value={form.en}
            onChange={(event) => set({ en: event.target.value })}
            error={said('name.en') ?? said('name')}
          />
          <TextInput
            label={t('tia.transfer.zh')}
            lang="zh-Hant-HK"
            value={form.zh}
            onChange={(event) => set({ zh: event.target.value })}
            error={said('name.zhHant')}
          />
        </div>
        <NativeSelect
          label={t('tia.transfer.importer')}
          value={form.importer}
          onChange={(event) => set({ importer: event.target.value as Importer })}
          data={IMPORTERS.map((value) => ({ value, label: t(`tia.importer.${value}`) }))}
        />
        <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
          <legend className="small dim">{t('tia.transfer.destinations')}</legend>
          <div className="row">
            {DESTINATIONS.map((one) => (
              <Check
                key={one}
                type="checkbox"
                name={one}
                checked={form.destinations.includes(one)}
                onChange={(on) =>
                  set({
                    destinations: DESTINATIONS.filter((other) =>
                      other === one ? on : form.destinations.includes(other),
                    ),
                  })
                }
              >
                {t(`tia.destination.${one}`)}
              </Check>
            ))}
          </div>
        </fieldset>
        <Textarea
          label={t('tia.transfer.purpose')}
          rows={2}
          value={form.purpose}
          onChange={(event) => set({ purpose: event.target.value })}
          error={said('purpose')}
        />
        <div className="pair">
          <TextInput
            label={t('tia.transfer.route')}
            value={form.route}
            onChange={(event) => set({ route: event.target.value })}
            error={said('route')}
          />
          <TextInput
            type="date"
            label={t('tia.transfer.starts')}
            value={form.starts}
            onChange={(event) => set({ starts: event.target.value })}
            error={said('starts')}
          />
        </div>
        <div className="row">
          <Button type="submit" size="sm" loading={save.busy}>
            {t('ui.save')}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
