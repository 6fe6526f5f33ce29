import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { type ReactNode, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { ExplorerConfig } from '../config';
import { fetchForGraphiQL } from './fetcher';
import { currentSession, subscribe } from './session';
import { startingTabs } from './tabs';
import { TopBar } from './top-bar';
import { provideEditorWorkers } from './workers';

/** Without its config the page still explores: it only has no accounts and no customer to offer. */
const emptyConfig: ExplorerConfig = { demo: false, trustedOnly: false, viewers: [], customerId: '', from: '', to: '' };

async function loadConfig(): Promise<ExplorerConfig> {
  const response = await fetch(new URL('explorer/config.json', document.baseURI)).catch(() => null);
  return response?.ok ? ((await response.json()) as ExplorerConfig) : emptyConfig;
}

/** GraphiQL's types want GraphQLError objects; it shows what came as JSON just as well. */
const fetcher = fetchForGraphiQL as GraphiQLProps['fetcher'];

/** A token that had run out also kept the schema from loading; the next sign-in asks for it again. */
function SchemaAfterSignIn(): ReactNode {
  const { token } = useSyncExternalStore(subscribe, currentSession);
  const schema = useGraphiQL((state) => state.schema);
  const { introspect } = useGraphiQLActions();
  const askedWith = useRef(token);
  useEffect(() => {
    if (askedWith.current === token) return;
    askedWith.current = token;
    if (!schema) void introspect();
  }, [token, schema, introspect]);
  return null;
}

/** What one viewer was answered, and the headers that were typed for it, are not for the next one to see. */
function ForgetAfterSession(): ReactNode {
  const { token, turn } = useSyncExternalStore(subscribe, currentSession);
  const tabs = useGraphiQL((state) => state.tabs);
  const activeTabIndex = useGraphiQL((state) => state.activeTabIndex);
  const { changeTab, stop, updateActiveTabValues } = useGraphiQLActions();
  const shown = useRef({ turn, signedIn: token !== null });
  useEffect(() => {
    const { turn: before, signedIn } = shown.current;
    shown.current = { turn, signedIn: token !== null };
    if (before === turn || !signedIn) return;
    stop();
    for (const index of tabs.keys()) {
      changeTab(index);
      updateActiveTabValues({ response: null, headers: null });
    }
    changeTab(activeTabIndex);
  }, [turn, token, tabs, activeTabIndex, changeTab, stop, updateActiveTabValues]);
  return null;
}

/** Said before somebody types in vain. */
function TrustedOnly(): ReactNode {
  return (
    <p className="trusted-only">
      This server answers <a href="docs/persisted">trusted documents</a> alone: the three tabs of a first visit run as
      they are, with variables of your own; whatever else is typed here is refused.
    </p>
  );
}

function Explorer({ config }: { config: ExplorerConfig }): ReactNode {
  const tabs = useMemo(() => startingTabs(config), [config]);
  return (
    <>
      <TopBar viewers={config.viewers} />
      {config.trustedOnly ? <TrustedOnly /> : null}
      <main>
        <GraphiQL fetcher={fetcher} shouldPersistHeaders={false} defaultEditorToolsVisibility={true} {...tabs}>
          <GraphiQL.Logo>
            <SchemaAfterSignIn />
            <ForgetAfterSession />
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

provideEditorWorkers();
const root = document.getElementById('root');
if (root) void loadConfig().then((config) => createRoot(root).render(<Explorer config={config} />));
