import { type FormEvent, type ReactNode, useState, useSyncExternalStore } from 'react';
import type { DemoViewer } from '../config';
import { currentSession, signInAs, signInWithToken, signOut, subscribe } from './session';

function DemoViewers({ viewers, disabled }: { viewers: DemoViewer[]; disabled: boolean }): ReactNode {
  if (viewers.length === 0) return null;
  return (
    <fieldset className="viewers" disabled={disabled}>
      <legend>Sign in as</legend>
      {viewers.map((viewer) => (
        <button type="button" key={viewer.account} title={viewer.account} onClick={() => signInAs(viewer)}>
          {viewer.label}
        </button>
      ))}
    </fieldset>
  );
}

function TokenForm({ disabled }: { disabled: boolean }): ReactNode {
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void signInWithToken(text).then(() => setText(''));
  };
  return (
    <form className="token" onSubmit={submit}>
      <input
        type="password"
        aria-label="Access token"
        placeholder="Paste an access token"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" disabled={disabled || text.trim() === ''}>
        Use token
      </button>
    </form>
  );
}

function SignedIn({ name }: { name: string }): ReactNode {
  return (
    <p className="signed-in">
      <span>
        Signed in as <strong>{name}</strong>
      </span>
      <button type="button" onClick={signOut}>
        Sign out
      </button>
    </p>
  );
}

/** Name, documentation, token box and sign-in state. The notice stands right under the token box that it talks about. */
export function TopBar({ viewers }: { viewers: DemoViewer[] }): ReactNode {
  const { token, name, busy, notice } = useSyncExternalStore(subscribe, currentSession);
  return (
    <header className="top-bar">
      <h1>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 2c3 0 5 1.6 5.6 3.6H6.4C7 3.6 9 2 12 2ZM5 7.4h14c.7.8 1.2 2 1.4 3.2H3.6c.2-1.2.7-2.4 1.4-3.2ZM3 12.4h18v3.4H3ZM3.2 17.6h6.3a2.5 2.5 0 0 1 5 0h6.3V21h-6.3v-1.4h-5V21H3.2Z" />
        </svg>
        Skep
      </h1>
      <nav aria-label="Documentation">
        <a href="docs">For front-end teams</a>
        <a href="mt/docs">Legacy paths</a>
      </nav>
      <div className="token-box">
        <div role="status" className={notice ? 'notice shown' : 'notice'}>
          {notice}
        </div>
        {token ? <SignedIn name={name ?? 'the pasted token'} /> : null}
        <DemoViewers viewers={viewers} disabled={busy} />
        <TokenForm disabled={busy} />
      </div>
    </header>
  );
}
