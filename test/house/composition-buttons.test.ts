import { ALL_SCOPES } from '../../subgraphs/kit/basics/front-ends';
import { BUTTONS, scopesOfPages } from '../../subgraphs/kit/basics/grants';
import { OPERATOR_MENUS } from '../../subgraphs/kit/basics/operator-menus';
import { scopesOf } from '../../subgraphs/platform/sessions/rules';
import { api, fieldsOf, permits, requirements } from '../isolation/schema';

/** Mutations that no role grants, and why. */
const OPEN: Readonly<Record<string, string>> = {
  login: 'opens the session',
  refreshSession: 'whoever holds the refresh token',
  logout: 'the own session',
  changePassword: 'the own password',
  resetPassword: 'whoever got the code',
  editOwnAccount: 'the own account',
  sendVerificationCode: 'sends a code to its owner',
  setFavourite: 'a mark of the own account',
  sendSigningCode: 'whoever holds the signing link',
  signContract: 'whoever holds the signing link',
  refuseContract: 'whoever holds the signing link',
};

const mutations = fieldsOf(api.getMutationType() as never).map(({ name }) => name);
const alternativesOf = (name: string) => requirements.get(`Mutation.${name}`)?.alternatives ?? [];

const isButton = (scope: string) => BUTTONS.includes(scope);
const isOfOperators = (scope: string) => (ALL_SCOPES as readonly string[]).includes(scope) || isButton(scope);

/** What is wrong with the ways to a mutation, as advice to who wrote it. */
function faultsOf(name: string): string[] {
  if (Object.hasOwn(OPEN, name)) return [];
  const alternatives = alternativesOf(name);
  if (alternatives.length === 0) {
    return [`${name}: give it @requiresScopes(scopes: [["<subgraph>:write", "<noun>:<button>"]])`];
  }
  return alternatives.flatMap((scopes) => {
    const said = `${name} [${scopes.join(', ')}]`;
    if (scopes.every((scope) => scope.endsWith(':read'))) return [`${said}: a scope that reads lets nobody write`];
    if (!scopes.some(isOfOperators)) return [];
    const buttons = scopes.filter(isButton);
    if (buttons.length !== 1) {
      return [`${said}: name its one button beside the scope, one of PRESSED in subgraphs/kit/basics/grants.ts`];
    }
    const given = scopesOfPages([{ code: 'invented', buttons }]);
    return given.some((scope) => scopes.includes(scope)) ? [] : [`${said}: the button gives ${given}`];
  });
}

describe('the permission of a mutation is a button', () => {
  test('every mutation names the button that operators press for it, or stands open for a reason', () => {
    expect(mutations.length).toBeGreaterThan(120);
    expect(mutations.flatMap(faultsOf)).toEqual([]);
  });

  test('what stands open is there and asks for nothing but a session', () => {
    expect(Object.keys(OPEN).filter((name) => !mutations.includes(name) || alternativesOf(name).length > 0)).toEqual(
      [],
    );
  });

  test('no mutation is reached with what reads alone, nor with the buttons without the scopes', () => {
    const reading = ALL_SCOPES.filter((scope) => scope.endsWith(':read'));
    const closed = mutations.filter((name) => !Object.hasOwn(OPEN, name));
    expect(closed.filter((name) => permits(reading, `Mutation.${name}`))).toEqual([]);
    expect(closed.filter((name) => permits(BUTTONS, `Mutation.${name}`))).toEqual([]);
    expect(closed.filter((name) => permits(ALL_SCOPES, `Mutation.${name}`))).toEqual([]);
  });

  test('no read is opened by scopes that write alone: it names one that reads, a button, or what a kind may do', () => {
    const reads = [...requirements].filter(([coordinate]) => !coordinate.startsWith('Mutation.'));
    const writesAlone = ({ alternatives }: (typeof reads)[0][1]) =>
      alternatives.some((scopes) => scopes.length > 0 && scopes.every((scope) => scope.endsWith(':write')));
    expect(reads.filter(([, needed]) => writesAlone(needed)).map(([coordinate]) => coordinate)).toEqual([]);
  });

  test('who administers may press every one that operators may, who sells or buys none of theirs', () => {
    const none = { scopes: [], buttons: [], administers: false };
    const everything = scopesOf('OPERATOR', { scopes: ALL_SCOPES, buttons: [], administers: true });
    const forOperators = mutations.filter((name) => alternativesOf(name).some((scopes) => scopes.some(isOfOperators)));
    expect(forOperators.filter((name) => !permits(everything, `Mutation.${name}`))).toEqual([]);
    const theirs = (kind: 'SALESPERSON' | 'CUSTOMER') => scopesOf(kind, none).filter((scope) => isButton(scope));
    expect([...theirs('SALESPERSON'), ...theirs('CUSTOMER')]).toEqual([]);
  });

  test('every button can be granted: it stands on a page of the operators, under a name that is no scope', () => {
    const onPages = (menus: typeof OPERATOR_MENUS): string[] =>
      menus.flatMap(({ buttons = [], children = [] }) => [...buttons.map(([code]) => code), ...onPages(children)]);
    const known = onPages(OPERATOR_MENUS);
    expect(BUTTONS.filter((button) => !known.includes(button))).toEqual([]);
    expect(BUTTONS.filter((button) => (ALL_SCOPES as readonly string[]).includes(button))).toEqual([]);
  });
});
