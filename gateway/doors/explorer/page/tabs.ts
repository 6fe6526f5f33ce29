import type { ExplorerConfig } from '../config';
import { TABS } from './documents';

/** Where GraphiQL keeps the tabs of earlier visits. */
const tabsKey = 'graphiql:tabState';

interface Tab {
  query: string | null;
  variables?: string | null;
}

interface StartingTabs {
  /** Used by GraphiQL only where no earlier visit left tabs. */
  defaultTabs: { query: string; variables?: string }[];
  initialQuery: string;
  initialVariables: string;
}

function variablesOf(values: Record<string, unknown>): string {
  return JSON.stringify(values, null, 2);
}

/** The tab that was open when the visitor left; null on a first visit and when the store cannot be read. */
function tabLeftOpen(): Tab | null {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem(tabsKey) ?? '{}');
    return tabs?.[activeTabIndex] ?? null;
  } catch {
    return null;
  }
}

/**
 * The tabs of a first visit: a customer with everything around it, the list to choose from, and who is asking.
 * The open tab is also given as the initial content, because GraphiQL fills the variables editor from nowhere else
 * until somebody has typed into it. It must be the whole tab: a query or variables that match none open one more.
 */
export function startingTabs({ customerId, from, to }: ExplorerConfig): StartingTabs {
  const overview = { query: TABS.customerOverview, variables: variablesOf({ id: customerId, from, to }) };
  const list = { query: TABS.customers, variables: variablesOf({ first: 20 }) };
  const defaultTabs = [overview, list, { query: TABS.whoAmI }];
  const open: Tab = tabLeftOpen() ?? overview;
  return { defaultTabs, initialQuery: open.query ?? '', initialVariables: open.variables ?? '' };
}
