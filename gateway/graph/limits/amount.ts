/** Variables of a request as the client sent them: not yet coerced, so every read of them is checked. */
export type Variables = Readonly<Record<string, unknown>>;

/** A number known from the document alone, or a function of the variables of one request. */
export type Amount = number | ((variables: Variables) => number);

export function evaluate(amount: Amount, variables: Variables): number {
  return typeof amount === 'number' ? amount : amount(variables);
}

export function times(left: Amount, right: Amount): Amount {
  if (typeof left === 'number' && typeof right === 'number') return left * right;
  if (left === 0 || right === 0) return 0;
  return (variables) => evaluate(left, variables) * evaluate(right, variables);
}

/** Known parts are added at once, so that an operation without sized variables folds into one number. */
export function sum(amounts: readonly Amount[]): Amount {
  let known = 0;
  const unknown: Array<(variables: Variables) => number> = [];
  for (const amount of amounts) {
    if (typeof amount === 'number') known += amount;
    else unknown.push(amount);
  }
  if (unknown.length === 0) return known;
  return (variables) => unknown.reduce((total, amount) => total + amount(variables), known);
}
