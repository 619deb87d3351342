import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Client, Platform, PlatformEdit, Vendor } from '@/api/types/client';
import { useAct } from '@/app/action';
import { useFieldProblem } from '@/app/fields';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Overview.module.css';
import { addPlatform, savePlatform } from './queries';

const VENDORS: Vendor[] = ['dingtalk', 'wecom', 'lark', 'teams', 'other'];

export function Platforms({ client }: { client: Client }) {
  const t = useText();
  const format = useFormat();
  const { id: clientId, platforms } = client;
  const may = client.actions.editPlatforms?.allowed;
  const [open, setOpen] = useState<Platform | 'new' | null>(null);
  return (
    <div>
      {platforms.length === 0 ? <p className="dim">{t('client.platform.none')}</p> : null}
      {platforms.map((one) =>
        open !== 'new' && open?.id === one.id ? (
          <PlatformForm key={one.id} clientId={clientId} platform={one} onDone={() => setOpen(null)} />
        ) : (
          <div key={one.id} className={css.line}>
            <b>{t.of(`ui.vendor.${one.vendor}`)}</b>
            <span>{one.edition || '—'}</span>
            <span className="dim">
              {one.seats ? t('client.platform.seats_of', { seats: format.number(one.seats) }) : ''} {one.region}
            </span>
            {may ? (
              <Button variant="default" onClick={() => setOpen(one)}>
                {t('client.platform_edit')}
              </Button>
            ) : null}
          </div>
        ),
      )}
      {open === 'new' ? (
        <PlatformForm clientId={clientId} platform={null} onDone={() => setOpen(null)} />
      ) : may ? (
        <Button variant="default" mt={16} onClick={() => setOpen('new')}>
          {t('client.platform_add')}
        </Button>
      ) : null}
    </div>
  );
}

function PlatformForm({
  clientId,
  platform,
  onDone,
}: {
  clientId: string;
  platform: Platform | null;
  onDone: () => void;
}) {
  const t = useText();
  const [body, setBody] = useState({
    vendor: platform?.vendor ?? 'dingtalk',
    edition: platform?.edition ?? '',
    seats: platform?.seats?.toString() ?? '',
    region: platform?.region ?? '',
  });
  const save = useAct(
    (values: PlatformEdit, key) =>
      platform ? savePlatform(clientId, platform, values) : addPlatform(clientId, values, key),
    { refresh: [['client', clientId]], done: onDone },
  );
  const said = useFieldProblem(save.problem);
  const set = (change: Partial<typeof body>) => setBody({ ...body, ...change });
  return (
    <form
      className={css.block}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.run({
          vendor: body.vendor,
          edition: body.edition.trim(),
          seats: body.seats ? Number(body.seats) : null,
          region: body.region.trim(),
        });
      }}
    >
      <ProblemNotice problem={save.problem} hideFields />
      <div className="pair">
        <NativeSelect
          label={t('client.platform.vendor')}
          value={body.vendor}
          onChange={(event) => set({ vendor: event.target.value as Vendor })}
          data={VENDORS.map((value) => ({ value, label: t(`ui.vendor.${value}`) }))}
        />
        <TextInput
          label={t('client.platform.edition')}
          value={body.edition}
          onChange={(event) => set({ edition: event.target.value })}
          error={said('edition')}
        />
        <TextInput
          label={t('client.platform.seats')}
          inputMode="numeric"
          value={body.seats}
          onChange={(event) => set({ seats: event.target.value.replace(/\D/g, '') })}
          error={said('seats')}
        />
        <TextInput
          label={t('client.platform.region')}
          value={body.region}
          onChange={(event) => set({ region: event.target.value })}
          error={said('region')}
        />
      </div>
      <div className="row" style={{ marginTop: 12 }}>
        <Button type="submit" loading={save.busy}>
          {t('ui.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
