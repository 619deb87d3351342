import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ApiProblem } from '@/api/problem';
import type { Client } from '@/api/types/client';
import { useFieldProblem } from '@/app/fields';
import { packLocale } from '@/app/packs';
import { ELSEWHERE, useWords } from '@/app/registerWords';
import { profilesQuery } from '@/app/transfers';
import { useName } from '@/ui/Names';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { Countries, Country } from './Countries';
import { OTHER, type Shape } from './form';
import { Choices, Recipients, Subjects } from './lists';

interface Props {
  client: Client;
  shape: Shape;
  onChange: (change: Partial<Shape>) => void;
  problem: ApiProblem | null;
}

/** What, to whom, where, when: in the order in which one asks a client. */
export function FlowFields({ client, shape, onChange, problem }: Props) {
  const t = useText();
  const words = useWords();
  const said = useFieldProblem(problem);
  return (
    <>
      <Section title={t('transfer.part.what')}>
        <div className="stack">
          <div className="pair">
            <TextInput
              label={t('transfer.field.en')}
              value={shape.en}
              onChange={(event) => onChange({ en: event.target.value })}
              error={said('name.en') ?? said('name')}
            />
            <TextInput
              label={t('transfer.field.zh')}
              lang="zh-Hant-HK"
              value={shape.zh}
              onChange={(event) => onChange({ zh: event.target.value })}
              error={said('name.zhHant')}
            />
          </div>
          <Textarea
            label={t('transfer.field.purpose')}
            autosize
            minRows={2}
            value={shape.purpose}
            onChange={(event) => onChange({ purpose: event.target.value })}
            error={said('purpose')}
          />
          <Choices
            legend={t('transfer.field.categories')}
            options={words.all('categories')}
            chosen={shape.categories}
            onChange={(categories) => onChange({ categories })}
          />
          <Subjects options={words.all('subjects')} shape={shape} onChange={onChange} problem={problem} />
          <Textarea
            label={t('transfer.field.systems')}
            description={t('transfer.systems_hint')}
            autosize
            minRows={2}
            value={shape.systems}
            onChange={(event) => onChange({ systems: event.target.value })}
            error={said('systems')}
          />
        </div>
      </Section>
      <Importer client={client} shape={shape} onChange={onChange} problem={problem} />
      <Section title={t('transfer.part.where')}>
        <div className="stack">
          <p className="small dim prose">{t('transfer.where_text')}</p>
          <Choices
            legend={t('transfer.field.stored')}
            options={words.all('places')}
            chosen={shape.storedIn}
            onChange={(storedIn) => onChange({ storedIn })}
          />
          {shape.storedIn.includes(ELSEWHERE) ? (
            <Countries
              legend={t('transfer.field.stored')}
              chosen={shape.storedCountries ?? []}
              onChange={(storedCountries) => onChange({ storedCountries })}
              error={said('storedCountries')}
            />
          ) : null}
          <Choices
            legend={t('transfer.field.accessed')}
            options={words.all('places')}
            chosen={shape.accessedFrom}
            onChange={(accessedFrom) => onChange({ accessedFrom })}
          />
          {shape.accessedFrom.includes(ELSEWHERE) ? (
            <Countries
              legend={t('transfer.field.accessed')}
              chosen={shape.accessedCountries ?? []}
              onChange={(accessedCountries) => onChange({ accessedCountries })}
              error={said('accessedCountries')}
            />
          ) : null}
          <Recipients places={words.all('places')} shape={shape} onChange={onChange} problem={problem} />
          <TextInput
            label={t('transfer.field.route')}
            value={shape.route}
            onChange={(event) => onChange({ route: event.target.value })}
            error={said('route')}
          />
        </div>
      </Section>
      <When shape={shape} onChange={onChange} problem={problem} />
    </>
  );
}

function Importer({ client, shape, onChange, problem }: Props) {
  const t = useText();
  const name = useName();
  const words = useWords();
  const said = useFieldProblem(problem);
  const { data: profiles } = useQuery(profilesQuery);
  const vendor = client.platforms.find((one) => one.id === shape.platformId)?.vendor;
  const profile = profiles?.platforms.find((one) => one.vendor === vendor);
  const entities = profiles?.entities ?? [];
  // Those of the platform first: they are what is looked for.
  const likely = entities.filter((one) => profile?.importers.some((each) => each.entity === one.key));
  const ordered = [...likely, ...entities.filter((one) => !likely.includes(one))];
  const choose = (importer: string) => {
    const entity = entities.find((one) => one.key === importer);
    // Where somebody else is established, only the client knows.
    onChange({ importer, importerPlace: entity?.seat ?? '', importerCountry: '' });
  };
  const known = entities.find((one) => one.key === shape.importer);
  return (
    <Section title={t('transfer.part.who')}>
      <div className="stack">
        <div className="pair">
          <TextInput
            label={t('transfer.field.exporter_en')}
            placeholder={t('transfer.the_client')}
            value={shape.exporterEn}
            onChange={(event) => onChange({ exporterEn: event.target.value })}
            error={said('exporter.en')}
          />
          <TextInput
            label={t('transfer.field.exporter_zh')}
            placeholder={t('transfer.the_client')}
            lang="zh-Hant-HK"
            value={shape.exporterZh}
            onChange={(event) => onChange({ exporterZh: event.target.value })}
            error={said('exporter.zhHant')}
          />
        </div>
        <div className="pair">
          <NativeSelect
            label={t('transfer.field.platform')}
            value={shape.platformId}
            onChange={(event) => onChange({ platformId: event.target.value })}
            error={said('platformId')}
            data={[
              { value: '', label: t('transfer.no_platform') },
              ...client.platforms.map((one) => ({
                value: one.id,
                label: `${t.of(`ui.vendor.${one.vendor}`)} ${one.edition}`.trim(),
              })),
            ]}
          />
          <NativeSelect
            label={t('transfer.field.importer')}
            value={shape.importer}
            onChange={(event) => choose(event.target.value)}
            error={said('importer')}
            data={[
              ...ordered.map((one) => ({ value: one.key, label: name(one.shortName) })),
              { value: OTHER, label: t('transfer.importer_other') },
            ]}
          />
        </div>
        {known ? (
          <p className="small dim prose">
            {name(known.name)}
            {known.grade === 'verified' ? '' : ` · ${t.of(`transfer.grade.${known.grade}`)}`}
          </p>
        ) : (
          <div className="pair">
            <TextInput
              label={t('transfer.field.importer_en')}
              value={shape.importerEn}
              onChange={(event) => onChange({ importerEn: event.target.value })}
              error={said('importerName.en') ?? said('importerName')}
            />
            <TextInput
              label={t('transfer.field.importer_zh')}
              lang="zh-Hant-HK"
              value={shape.importerZh}
              onChange={(event) => onChange({ importerZh: event.target.value })}
              error={said('importerName.zhHant')}
            />
          </div>
        )}
        {profile?.resolution && profile.importers.length > 1 ? (
          <p className="small dim prose" lang={t.locale === 'en' ? 'en' : 'zh-Hant-HK'}>
            {profile.resolution[packLocale(t.locale)]}
          </p>
        ) : null}
        <div className="pair">
          <div className="stack">
            <NativeSelect
              label={t('transfer.field.importer_place')}
              value={shape.importerPlace}
              onChange={(event) => onChange({ importerPlace: event.target.value })}
              required
              data={[
                { value: '', label: t('transfer.choose_place'), disabled: true },
                ...words.all('places').map((one) => ({ value: one.key, label: one.label })),
              ]}
              error={said('importerPlace')}
            />
            {shape.importerPlace === ELSEWHERE ? (
              <Country
                label={t('transfer.country')}
                value={shape.importerCountry ?? ''}
                onChange={(importerCountry) => onChange({ importerCountry })}
                error={said('importerCountry')}
              />
            ) : null}
          </div>
          <NativeSelect
            label={t('transfer.field.role')}
            description={t('transfer.role_hint')}
            value={shape.importerRole}
            onChange={(event) => onChange({ importerRole: event.target.value })}
            data={words.all('roles').map((one) => ({ value: one.key, label: one.label }))}
            error={said('importerRole')}
          />
        </div>
      </div>
    </Section>
  );
}

function When({ shape, onChange, problem }: Omit<Props, 'client'>) {
  const t = useText();
  const words = useWords();
  const said = useFieldProblem(problem);
  return (
    <Section title={t('transfer.part.when')}>
      <div className="stack">
        <div className="pair">
          <NativeSelect
            label={t('transfer.field.frequency')}
            value={shape.frequency}
            onChange={(event) => onChange({ frequency: event.target.value })}
            data={[
              { value: '', label: t('transfer.not_known') },
              ...words.all('frequencies').map((one) => ({ value: one.key, label: one.label })),
            ]}
            error={said('frequency')}
          />
          <TextInput
            label={t('transfer.field.retention')}
            value={shape.retention}
            onChange={(event) => onChange({ retention: event.target.value })}
            error={said('retention')}
          />
        </div>
        <div className="pair">
          <TextInput
            type="date"
            label={t('transfer.field.starts')}
            value={shape.starts}
            onChange={(event) => onChange({ starts: event.target.value })}
            error={said('starts')}
          />
          <TextInput
            type="date"
            label={t('transfer.field.ends')}
            description={t('transfer.ends_hint')}
            value={shape.ends}
            onChange={(event) => onChange({ ends: event.target.value })}
            error={said('ends')}
          />
        </div>
      </div>
    </Section>
  );
}
