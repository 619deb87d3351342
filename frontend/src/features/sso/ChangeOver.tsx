import type { Sso } from '@/api/types/client';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { Copyable } from './Copyable';
import css from './Sso.module.css';

/** What another provider or protocol asks for, in turn; with its addresses, so that the company's IT is ready before anything is switched off. */
export function ChangeOver({ sso }: { sso: Sso }) {
  const t = useText();
  const { next } = sso;
  if (!next) return null;
  const active = sso.state === 'active';
  const steps = [
    t(active ? 'sso.change.tell_active' : 'sso.change.tell'),
    ...(active ? [t('sso.change.off')] : []),
    t('sso.change.enter'),
    t('sso.change.on'),
  ];
  return (
    <div className="stack">
      <p className="prose">{t('sso.change.text')}</p>
      <ol className={css.what}>
        {steps.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <Copyable text={t('sso.it.message', { redirect: next.redirect, entityId: next.entityId })} />
    </div>
  );
}

/** While it is under way: nothing before the new addresses are entered there, and nobody by the old way. */
export function ChangingOver({ sso }: { sso: Sso }) {
  const t = useText();
  if (!sso.changingOver) return null;
  return (
    <Notice>
      <p>{t(sso.state === 'tested' ? 'sso.changing.tested' : 'sso.changing')}</p>
    </Notice>
  );
}

/** The first step: the company's IT is told once, and of new addresses anew. */
export function TellIt({ sso }: { sso: Sso }) {
  const t = useText();
  const { redirect, entityId } = sso;
  if (!sso.changingOver) {
    return (
      <div className="stack">
        <p className="dim">{t('sso.it.text')}</p>
        <Copyable text={t('sso.it.message', { redirect, entityId })} />
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{t('sso.it.again')}</p>
      <Copyable text={t(sso.protocol === 'saml' ? 'sso.it.again_saml' : 'sso.it.again_oidc', { redirect, entityId })} />
    </div>
  );
}
