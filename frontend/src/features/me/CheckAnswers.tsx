import { Button } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from '@/api/problem';
import type { MyRequest, Pack } from '@/api/types/assessment';
import { useAct } from '@/app/action';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { Dialog } from '@/ui/Dialog';
import { useText } from '@/ui/text';
import { AnswerLines } from './AnswerLines';
import { answerIn, type HeldAnswers, isDone, returnedOf, type Screen, toConfirm } from './answers';
import css from './Me.module.css';
import type { Outbox } from './outbox';
import { completeRequest, requestQuery } from './queries';
import { Trouble } from './Trouble';
import { Unsent } from './Unsent';
import waiting from './Waiting.module.css';

interface Checked {
  clientId: string;
  request: MyRequest;
  pack: Pack;
  screens: Screen[];
  box: Outbox;
  held: HeldAnswers;
  onChange: (index: number) => void;
}

/** All answers once more, before they are said to be all. */
export function CheckAnswers({ clientId, request, pack, screens, box, held, onChange }: Checked) {
  const t = useText();
  const me = useMe();
  const { queryKey } = requestQuery(clientId, request.id);
  const done = useAct(
    async (_: null, key) => {
      // Whatever is typed here is meant: it goes first, and nothing ends before it is there.
      for (const one of held.keys()) box.give(one, undefined);
      const trouble = await box.send();
      if (trouble) throw trouble;
      if (box.all().size > 0) throw new ApiProblem(412, {}, null);
      return completeRequest(clientId, request.id, key);
    },
    {
      refresh: [[...queryKey], ['mine', 'home']],
      always: true,
      done: () => window.scrollTo({ top: 0 }),
    },
  );
  const missing = screens.flatMap((screen, index) => (isDone(request, screen, held, me?.id ?? '') ? [] : [index]));
  const ending = { busy: done.busy, onSend: () => done.run(null) };
  const told = done.problem ? <Trouble problem={done.problem} /> : done.busy ? null : <Unsent held={held} />;
  return (
    <>
      <h1 className={css.title}>{t('me.check')}</h1>
      <p className="dim">{t('me.check_text')}</p>
      <ul className="plain">
        {screens.map((screen, index) => (
          <AnswerLines
            key={screen.id}
            pack={pack}
            screen={screen}
            saidOf={(key) => held.get(key)?.body ?? answerIn(request, key)}
          >
            <Standing {...{ request, screen, held }} />
            <button type="button" className="text-button" onClick={() => onChange(index)}>
              {t('me.change')}
            </button>
          </AnswerLines>
        ))}
      </ul>
      {missing[0] === undefined ? (
        <EndAll {...ending} told={told} />
      ) : (
        <EndSome
          {...ending}
          told={told}
          unsent={held.size > 0}
          missing={missing.length}
          onFirst={() => onChange(missing[0] ?? 0)}
        />
      )}
    </>
  );
}

/** What an answer still waits for: this person's word, a choice between two, a connection. */
function Standing({ request, screen, held }: Pick<Checked, 'request' | 'held'> & { screen: Screen }) {
  const t = useText();
  const me = useMe();
  const mine = screen.parts.flatMap(({ key }) => held.get(key) ?? []);
  const key = mine.some((one) => one.theirs)
    ? 'me.stands.two'
    : mine.some((one) => one.problem)
      ? 'me.stands.refused'
      : mine.length > 0
        ? 'me.stands.unsent'
        : toConfirm(request, screen, held, me?.id ?? '').length > 0
          ? 'me.stands.to_confirm'
          : returnedOf(request, screen).length > 0
            ? 'me.stands.returned'
            : null;
  return key ? <p className={waiting.stands}>{t(key)}</p> : null;
}

interface Ending {
  busy: boolean;
  told: React.ReactNode;
  onSend: () => void;
}

function EndAll({ busy, told, onSend }: Ending) {
  const t = useText();
  const go = useGo();
  return (
    <div className={css.actions}>
      {told}
      <Button size="lg" variant="default" onClick={() => go(paths.my())}>
        {t('me.home')}
      </Button>
      <Button size="lg" loading={busy} onClick={onSend}>
        {t('me.send')}
      </Button>
    </div>
  );
}

interface Some extends Ending {
  /** Not all that was said has arrived. */
  unsent: boolean;
  missing: number;
  onFirst: () => void;
}

/** Each answer is with the consultant as soon as it is given: what is left stays open, unless somebody says that it ends here. */
function EndSome({ busy, told, onSend, unsent, missing, onFirst }: Some) {
  const t = useText();
  const go = useGo();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className={css.left}>
        {t('me.send_missing', { count: missing })}
        {unsent ? null : <span className="block">{t('me.send_missing_saved')}</span>}
      </p>
      <p>
        <button type="button" className="text-button" onClick={() => setAsking(true)}>
          {t('me.send_without')}
        </button>
      </p>
      <div className={css.actions}>
        {told}
        <Button size="lg" variant="default" onClick={() => go(paths.my())}>
          {t('me.later')}
        </Button>
        <Button size="lg" onClick={onFirst}>
          {t('me.answer_rest')}
        </Button>
      </div>
      {asking ? (
        <Dialog title={t('me.send_without_title', { count: missing })} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{t('me.send_without_text')}</p>
            <Button
              size="lg"
              loading={busy}
              onClick={() => {
                setAsking(false);
                onSend();
              }}
            >
              {t('me.send_without_confirm')}
            </Button>
            <Button size="lg" variant="default" onClick={() => setAsking(false)}>
              {t('me.send_without_back')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
