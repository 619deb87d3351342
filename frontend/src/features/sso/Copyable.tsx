import { CopyButton } from '@/ui/CopyButton';
import css from './Sso.module.css';

/** Something to send on as it stands. */
export function Copyable({ text }: { text: string }) {
  return (
    <div className="stack">
      <pre className={css.text}>{text}</pre>
      <p>
        <CopyButton text={text} />
      </p>
    </div>
  );
}
